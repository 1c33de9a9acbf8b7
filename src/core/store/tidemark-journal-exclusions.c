/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-private.h"

#include <glib/gi18n-lib.h>

static const char put_exclusion_sql[] =
    "INSERT INTO exclusion (uuid, person, from_day, to_day, reason, deleted, changed_at, extra, "
    "revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (uuid) DO UPDATE SET person = excluded.person, from_day = excluded.from_day, "
    "to_day = excluded.to_day, reason = excluded.reason, deleted = excluded.deleted, "
    "changed_at = excluded.changed_at, extra = excluded.extra, revision = excluded.revision";

static const char list_exclusions_sql[] =
    "SELECT x.uuid, p.uuid, x.from_day, x.to_day, x.reason, x.deleted, x.changed_at, x.extra "
    "FROM exclusion AS x LEFT JOIN person AS p ON p.id = x.person WHERE x.deleted = 0 ";

static gboolean
check_exclusion (const TidemarkExclusion *exclusion, GError **error)
{
  if (exclusion->from_day > exclusion->to_day)
    {
      g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID,
                   _ ("The stretch %s ends before it begins"), exclusion->id);
      return FALSE;
    }

  return tidemark_journal_check_text (exclusion->id, exclusion->reason, error) &&
         tidemark_journal_check_text (exclusion->id, exclusion->extra_json, error);
}

/**
 * tidemark_journal_put_exclusion:
 *
 * Stores a stretch that is left out, or replaces the one with the same id. Inside a transaction.
 */
gboolean
tidemark_journal_put_exclusion (TidemarkConnection *connection,
                                const TidemarkExclusion *exclusion,
                                GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  gint64 person = 0, revision;
  sqlite3_stmt *statement;
  TidemarkBinder binder;

  if (!tidemark_journal_parse_uuid (exclusion->id, uuid, error) ||
      !check_exclusion (exclusion, error) ||
      (exclusion->person_id != NULL &&
       !tidemark_journal_find_person (connection, exclusion->person_id, &person, error)) ||
      !tidemark_connection_next_revision (connection, &revision, error) ||
      (statement = tidemark_connection_prepare (connection, put_exclusion_sql, error)) == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  tidemark_binder_int_or_null (&binder, person, 0);
  tidemark_binder_int (&binder, exclusion->from_day);
  tidemark_binder_int (&binder, exclusion->to_day);
  tidemark_binder_text (&binder, exclusion->reason != NULL ? exclusion->reason : "");
  tidemark_binder_int (&binder, exclusion->deleted != FALSE);
  tidemark_binder_int (&binder, exclusion->changed_at_ms);
  tidemark_binder_text (&binder, exclusion->extra_json);
  tidemark_binder_int (&binder, revision);

  return tidemark_connection_run (connection, statement, error);
}

static TidemarkExclusion *
read_exclusion (sqlite3_stmt *statement)
{
  g_autoptr (TidemarkExclusion) exclusion = tidemark_exclusion_new (NULL, 0, 0, NULL);
  TidemarkColumns columns;

  tidemark_columns_init (&columns, statement);
  g_free (exclusion->id);
  exclusion->id = tidemark_columns_uuid (&columns);
  exclusion->person_id = tidemark_columns_uuid (&columns);
  exclusion->from_day = (int) tidemark_columns_int (&columns);
  exclusion->to_day = (int) tidemark_columns_int (&columns);
  exclusion->reason = tidemark_columns_text (&columns);
  exclusion->deleted = tidemark_columns_int (&columns) != 0;
  exclusion->changed_at_ms = tidemark_columns_int (&columns);
  exclusion->extra_json = tidemark_columns_text (&columns);

  return g_steal_pointer (&exclusion);
}

static sqlite3_stmt *
prepare_list (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autofree char *sql =
      g_strconcat (list_exclusions_sql, person_id != NULL ? "AND x.person = ? " : "",
                   "ORDER BY x.from_day, x.id", NULL);
  sqlite3_stmt *statement;
  gint64 person;

  if (person_id == NULL)
    return tidemark_connection_prepare (connection, sql, error);
  if (!tidemark_journal_find_person (connection, person_id, &person, error))
    return NULL;

  statement = tidemark_connection_prepare (connection, sql, error);
  if (statement != NULL)
    sqlite3_bind_int64 (statement, 1, person);
  return statement;
}

/**
 * tidemark_journal_list_exclusions:
 * @person_id: (nullable): %NULL for everybody's
 *
 * Returns: (transfer full) (element-type TidemarkExclusion): by their first day, without those
 *   that are deleted
 */
GPtrArray *
tidemark_journal_list_exclusions (TidemarkConnection *connection,
                                  const char *person_id,
                                  GError **error)
{
  g_autoptr (GPtrArray) exclusions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_exclusion_unref);
  sqlite3_stmt *statement = prepare_list (connection, person_id, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;

  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (exclusions, read_exclusion (statement));
    }

  return g_steal_pointer (&exclusions);
}
