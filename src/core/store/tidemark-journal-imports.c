/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-private.h"

static const char put_import_sql[] =
    "INSERT INTO import (uuid, person, format, name, at, at_offset, exported_at, "
    "exported_at_offset, first_at, first_at_offset, last_at, last_at_offset, counts, extra, "
    "revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (uuid) DO UPDATE SET person = excluded.person, format = excluded.format, "
    "name = excluded.name, at = excluded.at, at_offset = excluded.at_offset, "
    "exported_at = excluded.exported_at, exported_at_offset = excluded.exported_at_offset, "
    "first_at = excluded.first_at, first_at_offset = excluded.first_at_offset, "
    "last_at = excluded.last_at, last_at_offset = excluded.last_at_offset, "
    "counts = excluded.counts, extra = excluded.extra, revision = excluded.revision "
    "RETURNING id";

static const char list_imports_sql[] =
    "SELECT i.id, i.uuid, p.uuid, i.format, i.name, i.at, i.at_offset, i.exported_at, "
    "i.exported_at_offset, i.first_at, i.first_at_offset, i.last_at, i.last_at_offset, i.counts, "
    "i.extra FROM import AS i LEFT JOIN person AS p ON p.id = i.person ";

static gboolean
check_import (const TidemarkImport *import, GError **error)
{
  return tidemark_journal_check_text (import->id, import->format, error) &&
         tidemark_journal_check_text (import->id, import->name, error) &&
         tidemark_journal_check_text (import->id, import->counts_json, error) &&
         tidemark_journal_check_text (import->id, import->extra_json, error);
}

static void
bind_import (TidemarkBinder *binder, const TidemarkImport *import, gint64 revision)
{
  tidemark_binder_text (binder, import->format != NULL ? import->format : "");
  tidemark_binder_text (binder, import->name);
  tidemark_binder_int (binder, import->at.ms);
  tidemark_binder_int (binder, import->at.offset_minutes);
  tidemark_binder_instant (binder, import->exported_at);
  tidemark_binder_instant (binder, import->first);
  tidemark_binder_instant (binder, import->last);
  tidemark_binder_text (binder, import->counts_json);
  tidemark_binder_text (binder, import->extra_json);
  tidemark_binder_int (binder, revision);
}

/* Only the row itself; its id inside the file in @out_rowid. */
static gboolean
put_row (TidemarkConnection *connection,
         const TidemarkImport *import,
         gint64 *out_rowid,
         GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  gint64 person = 0, revision;
  sqlite3_stmt *statement;
  TidemarkBinder binder;
  gboolean row = FALSE;

  if (!tidemark_journal_parse_uuid (import->id, uuid, error) || !check_import (import, error) ||
      (import->person_id != NULL &&
       !tidemark_journal_find_person (connection, import->person_id, &person, error)) ||
      !tidemark_connection_next_revision (connection, &revision, error) ||
      (statement = tidemark_connection_prepare (connection, put_import_sql, error)) == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  tidemark_binder_int_or_null (&binder, person, 0);
  bind_import (&binder, import, revision);

  if (!tidemark_connection_step (connection, statement, &row, error))
    return FALSE;
  if (row)
    *out_rowid = sqlite3_column_int64 (statement, 0);
  return tidemark_connection_run (connection, statement, error);
}

static gboolean
clear_holes (TidemarkConnection *connection, gint64 import, GError **error)
{
  sqlite3_stmt *statement =
      tidemark_connection_prepare (connection, "DELETE FROM hole WHERE import = ?", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, import);
  return tidemark_connection_run (connection, statement, error);
}

static gboolean
put_hole (TidemarkConnection *connection, gint64 import, const TidemarkHole *hole, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (
      connection,
      "INSERT INTO hole (import, from_at, from_at_offset, to_at, to_at_offset, why) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      error);
  TidemarkBinder binder;

  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_int (&binder, import);
  tidemark_binder_instant (&binder, hole->from);
  tidemark_binder_instant (&binder, hole->to);
  tidemark_binder_text (&binder, hole->why);
  return tidemark_connection_run (connection, statement, error);
}

/**
 * tidemark_journal_put_import:
 *
 * Stores an import with its holes, or replaces the one with the same id. Inside a transaction.
 */
gboolean
tidemark_journal_put_import (TidemarkConnection *connection,
                             const TidemarkImport *import,
                             GError **error)
{
  gint64 rowid = 0;

  if (!put_row (connection, import, &rowid, error) || !clear_holes (connection, rowid, error))
    return FALSE;

  for (guint i = 0; import->holes != NULL && i < import->holes->len; i++)
    {
      const TidemarkHole *hole = g_ptr_array_index (import->holes, i);

      if (!tidemark_journal_check_text (import->id, hole->why, error) ||
          !put_hole (connection, rowid, hole, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_holes (TidemarkConnection *connection, gint64 rowid, GPtrArray *holes, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (
      connection,
      "SELECT from_at, from_at_offset, to_at, to_at_offset, why FROM hole WHERE import = ? "
      "ORDER BY id",
      error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, rowid);
  while (row)
    {
      TidemarkColumns columns;
      TidemarkHole *hole;

      if (!tidemark_connection_step (connection, statement, &row, error))
        return FALSE;
      if (!row)
        break;

      hole = tidemark_hole_new (TIDEMARK_INSTANT_NONE, TIDEMARK_INSTANT_NONE, NULL);
      tidemark_columns_init (&columns, statement);
      hole->from = tidemark_columns_instant (&columns);
      hole->to = tidemark_columns_instant (&columns);
      hole->why = tidemark_columns_text (&columns);
      g_ptr_array_add (holes, hole);
    }

  return TRUE;
}

static TidemarkImport *
read_import (TidemarkConnection *connection, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (TidemarkImport) import = tidemark_import_new (NULL, NULL);
  TidemarkColumns columns;
  gint64 rowid;

  tidemark_columns_init (&columns, statement);
  rowid = tidemark_columns_int (&columns);
  g_free (import->id);
  import->id = tidemark_columns_uuid (&columns);
  import->person_id = tidemark_columns_uuid (&columns);
  import->format = tidemark_columns_text (&columns);
  import->name = tidemark_columns_text (&columns);
  import->at = tidemark_columns_instant (&columns);
  import->exported_at = tidemark_columns_instant (&columns);
  import->first = tidemark_columns_instant (&columns);
  import->last = tidemark_columns_instant (&columns);
  import->counts_json = tidemark_columns_text (&columns);
  import->extra_json = tidemark_columns_text (&columns);

  return read_holes (connection, rowid, import->holes, error) ? g_steal_pointer (&import) : NULL;
}

static sqlite3_stmt *
prepare_list (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autofree char *sql =
      g_strconcat (list_imports_sql, person_id != NULL ? "WHERE i.person = ? " : "",
                   "ORDER BY i.at, i.id", NULL);
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
 * tidemark_journal_list_imports:
 * @person_id: (nullable): %NULL for everybody's
 *
 * Returns: (transfer full) (element-type TidemarkImport): with their holes, the oldest first
 */
GPtrArray *
tidemark_journal_list_imports (TidemarkConnection *connection,
                               const char *person_id,
                               GError **error)
{
  g_autoptr (GPtrArray) imports =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_import_unref);
  sqlite3_stmt *statement = prepare_list (connection, person_id, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;

  while (row)
    {
      TidemarkImport *import;

      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (!row)
        break;

      import = read_import (connection, statement, error);
      if (import == NULL)
        {
          sqlite3_reset (statement);
          return NULL;
        }
      g_ptr_array_add (imports, import);
    }

  return g_steal_pointer (&imports);
}
