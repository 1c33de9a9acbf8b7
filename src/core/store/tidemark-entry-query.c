/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-query.h"

#include "tidemark-entry-filter.h"
#include "tidemark-journal-private.h"

static sqlite3_stmt *
prepare_keys (TidemarkConnection *connection,
              const TidemarkEntryFilter *filter,
              TidemarkEntryOrder order,
              const TidemarkEntryKey *after,
              GError **error)
{
  g_autoptr (GString) sql =
      g_string_new ("SELECT id, at, day FROM entry INDEXED BY entry_timeline WHERE deleted = 0");

  tidemark_entry_filter_append (filter, sql, "");
  tidemark_entry_key_append (after, order, sql, "");
  g_string_append_printf (sql, " ORDER BY day%1$s, at%1$s, id%1$s LIMIT ?20",
                          order == TIDEMARK_ORDER_NEWEST_FIRST ? " DESC" : "");

  return tidemark_entry_filter_prepare (connection, filter, after, sql->str, error);
}

/**
 * tidemark_query_entry_keys:
 * @after: (nullable): the last key of the page before, in this order; %NULL for the first page
 * @max_keys: how many at most; fewer come only where nothing comes after them
 *
 * One page of the timeline, from an index alone.
 *
 * Returns: (transfer full) (element-type TidemarkEntryKey): in @order; %NULL on failure
 */
GArray *
tidemark_query_entry_keys (TidemarkConnection *connection,
                           const TidemarkEntryFilter *filter,
                           TidemarkEntryOrder order,
                           const TidemarkEntryKey *after,
                           guint max_keys,
                           GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (TidemarkEntryKey));
  sqlite3_stmt *statement = prepare_keys (connection, filter, order, after, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 20, max_keys);
  while (row)
    {
      TidemarkEntryKey key;

      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (!row)
        break;

      tidemark_entry_key_read (&key, statement);
      g_array_append_val (keys, key);
    }

  return g_steal_pointer (&keys);
}

/**
 * tidemark_query_count_entries:
 * @out_count: (out): how many entries there are; untouched on failure
 */
gboolean
tidemark_query_count_entries (TidemarkConnection *connection,
                              const TidemarkEntryFilter *filter,
                              guint *out_count,
                              GError **error)
{
  g_autoptr (GString) sql =
      g_string_new ("SELECT count(*) FROM entry INDEXED BY entry_timeline WHERE deleted = 0");
  sqlite3_stmt *statement;
  gboolean row;

  tidemark_entry_filter_append (filter, sql, "");
  statement = tidemark_entry_filter_prepare (connection, filter, NULL, sql->str, error);
  if (statement == NULL || !tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  *out_count = (guint) sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * tidemark_query_find_entry_key:
 * @id: of an entry
 * @out_key: (out): its place
 * @out_listed: (out): whether it passes the filter; an entry that is deleted does not
 *
 * Returns: %FALSE with NOT_FOUND where the journal has no such entry, or on failure; then nothing
 *   is touched
 */
gboolean
tidemark_query_find_entry_key (TidemarkConnection *connection,
                               const TidemarkEntryFilter *filter,
                               const char *id,
                               TidemarkEntryKey *out_key,
                               gboolean *out_listed,
                               GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id, at, day, deleted = 0");
  guint8 uuid[TIDEMARK_UUID_BYTES];
  sqlite3_stmt *statement;
  gboolean row;

  tidemark_entry_filter_append (filter, sql, "");
  g_string_append (sql, " FROM entry WHERE uuid = ?21");
  if (!tidemark_journal_parse_uuid (id, uuid, error) ||
      (statement = tidemark_entry_filter_prepare (connection, filter, NULL, sql->str, error)) ==
          NULL)
    return FALSE;

  sqlite3_bind_blob (statement, 21, uuid, TIDEMARK_UUID_BYTES, SQLITE_STATIC);
  if (!tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  if (row)
    {
      tidemark_entry_key_read (out_key, statement);
      *out_listed = sqlite3_column_int (statement, 3) == 1;
    }
  else
    tidemark_journal_set_not_found (id, error);
  sqlite3_reset (statement);
  return row;
}

static sqlite3_stmt *
prepare_entries (TidemarkConnection *connection, const char *where_sql, GError **error)
{
  g_autofree char *sql = g_strconcat (tidemark_entry_select_sql, where_sql, NULL);

  return tidemark_connection_prepare (connection, sql, error);
}

/* All rows of a statement. */
static GPtrArray *
read_entries (TidemarkConnection *connection, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  gboolean row = TRUE;

  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (entries, tidemark_journal_read_entry (connection, statement));
    }

  return g_steal_pointer (&entries);
}

static void
unref_entry (gpointer entry)
{
  if (entry != NULL)
    tidemark_entry_unref (entry);
}

/**
 * tidemark_query_entries:
 * @rowids: (array length=n_rowids): of keys
 *
 * Returns: (transfer full) (element-type TidemarkEntry) (nullable): as many as @rowids, in their
 *   order, with %NULL for one that is gone; %NULL on failure
 */
GPtrArray *
tidemark_query_entries (TidemarkConnection *connection,
                        const gint64 *rowids,
                        gsize n_rowids,
                        GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_full (n_rowids, unref_entry);
  sqlite3_stmt *statement = prepare_entries (connection, "WHERE e.id = ?1", error);

  if (statement == NULL)
    return NULL;

  for (gsize i = 0; i < n_rowids; i++)
    {
      gboolean row;

      sqlite3_bind_int64 (statement, 1, rowids[i]);
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      g_ptr_array_add (entries, row ? tidemark_journal_read_entry (connection, statement) : NULL);
      sqlite3_reset (statement);
    }

  return g_steal_pointer (&entries);
}

/**
 * tidemark_query_day_entries:
 * @person_id: (nullable): whose, beside those about nobody; %NULL for everybody's
 *
 * Returns: (transfer full) (element-type TidemarkEntry): of one day, the oldest first, without
 *   messages; %NULL on failure
 */
GPtrArray *
tidemark_query_day_entries (TidemarkConnection *connection,
                            const char *person_id,
                            int day,
                            GError **error)
{
  TidemarkEntryFilter filter = { person_id, 0, day, day, 0 };
  g_autoptr (GString) sql = g_string_new (tidemark_entry_select_sql);
  sqlite3_stmt *statement;

  g_string_append (sql, "WHERE e.deleted = 0");
  tidemark_entry_filter_append (&filter, sql, "e.");
  g_string_append (sql, " ORDER BY e.day, e.at, e.id");
  statement = tidemark_entry_filter_prepare (connection, &filter, NULL, sql->str, error);

  return statement != NULL ? read_entries (connection, statement, error) : NULL;
}

/**
 * tidemark_query_due_promises:
 * @person_id: whose promises, and mine to them
 * @until_day: the last day that is asked for
 *
 * Returns: (transfer full) (element-type TidemarkEntry): promises that are open and due on
 *   @until_day or before, the longest due first; one without a due time is never among them; %NULL
 *   on failure
 */
GPtrArray *
tidemark_query_due_promises (TidemarkConnection *connection,
                             const char *person_id,
                             int until_day,
                             GError **error)
{
  gint64 person;
  sqlite3_stmt *statement;

  if (!tidemark_journal_find_person (connection, person_id, &person, error))
    return NULL;

  /* An instant is due on the calendar day that it has where it was said, a day until its end. */
  statement = prepare_entries (
      connection,
      "WHERE e.id IN (SELECT id FROM entry INDEXED BY entry_promise "
      "WHERE person = ?1 AND kind = 7 AND outcome <= 1 AND deleted = 0 AND "
      "coalesce (due_day, floor ((due_at + due_at_offset * 60000) / 86400000.0)) <= ?2) "
      "ORDER BY coalesce (e.due_at + e.due_at_offset * 60000, (e.due_day + 1) * 86400000), e.id",
      error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, person);
  sqlite3_bind_int (statement, 2, until_day);
  return read_entries (connection, statement, error);
}

G_STATIC_ASSERT (TIDEMARK_KIND_PROMISE == 7);
G_STATIC_ASSERT (TIDEMARK_OUTCOME_OPEN == 1);
