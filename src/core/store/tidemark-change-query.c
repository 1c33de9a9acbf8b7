/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-change-query.h"

#include "tidemark-erasure-private.h"

/**
 * tidemark_query_revision:
 * @out_revision: (out): of the newest transaction that changed something; untouched on failure
 */
gboolean
tidemark_query_revision (TidemarkConnection *connection, gint64 *out_revision, GError **error)
{
  sqlite3_stmt *statement =
      tidemark_connection_prepare (connection, "SELECT revision FROM journal", error);
  gboolean row;

  if (statement == NULL || !tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  *out_revision = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
has_row_since (TidemarkConnection *connection,
               const char *sql,
               gint64 since_revision,
               gboolean *out_found,
               GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, since_revision);
  if (!tidemark_connection_step (connection, statement, out_found, error))
    return FALSE;

  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
add_entries (TidemarkConnection *connection,
             TidemarkChange *change,
             gint64 since_revision,
             guint max_entries,
             GError **error)
{
  g_autofree char *sql = g_strconcat (
      tidemark_entry_select_sql, "WHERE e.revision > ?1 ORDER BY e.revision, e.id LIMIT ?2", NULL);
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, since_revision);
  sqlite3_bind_int64 (statement, 2, (gint64) max_entries + 1);
  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return FALSE;
      if (row)
        g_ptr_array_add (change->entries, tidemark_journal_read_entry (connection, statement));
    }

  if (change->entries->len > max_entries)
    {
      change->everything = TRUE;
      g_ptr_array_set_size (change->entries, 0);
    }

  return TRUE;
}

/**
 * tidemark_query_changes:
 * @since_revision: of the newest transaction that is known already
 * @max_entries: how many to list; where more changed, the change is one of everything
 *
 * What was stored since, by whatever process. Statements that belong together want one transaction
 * around them.
 *
 * Returns: (transfer full): the change, deleted entries among its entries; %NULL on failure
 */
TidemarkChange *
tidemark_query_changes (TidemarkConnection *connection,
                        gint64 since_revision,
                        guint max_entries,
                        GError **error)
{
  g_autoptr (TidemarkChange) change = tidemark_change_new ();
  gboolean was_erased = FALSE;

  if (!add_entries (connection, change, since_revision, max_entries, error) ||
      !has_row_since (connection, "SELECT 1 FROM message WHERE revision > ? LIMIT 1",
                      since_revision, &change->messages, error) ||
      !has_row_since (connection,
                      "SELECT 1 FROM person WHERE revision > ?1 UNION ALL "
                      "SELECT 1 FROM exclusion WHERE revision > ?1 UNION ALL "
                      "SELECT 1 FROM import WHERE revision > ?1 UNION ALL "
                      "SELECT 1 FROM setting WHERE revision > ?1 LIMIT 1",
                      since_revision, &change->people, error) ||
      !has_row_since (connection,
                      "SELECT 1 FROM setting WHERE key = '" TIDEMARK_ERASURE_SETTING
                      "' AND revision > ?",
                      since_revision, &was_erased, error))
    return NULL;

  /* Rows that are gone tell nothing by themselves. */
  if (was_erased)
    {
      change->everything = TRUE;
      g_ptr_array_set_size (change->entries, 0);
    }

  return g_steal_pointer (&change);
}
