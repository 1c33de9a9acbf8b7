/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-private.h"

static const char put_message_sql[] =
    "INSERT INTO message (uuid, person, at, at_offset, day, sent_by, length, type, hot, key, "
    "import, changed_at, deleted, extra, revision) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (uuid) DO UPDATE SET person = excluded.person, at = excluded.at, "
    "at_offset = excluded.at_offset, day = excluded.day, sent_by = excluded.sent_by, "
    "length = excluded.length, type = excluded.type, hot = excluded.hot, key = excluded.key, "
    "import = excluded.import, changed_at = excluded.changed_at, deleted = excluded.deleted, "
    "extra = excluded.extra, revision = excluded.revision "
    "RETURNING id";

const char tidemark_message_select_sql[] =
    "SELECT m.uuid, p.uuid, m.at, m.at_offset, m.day, m.sent_by, m.length, m.type, m.hot, m.key, "
    "i.uuid, m.changed_at, m.deleted, m.extra, t.text, t.note, m.id "
    "FROM message AS m LEFT JOIN person AS p ON p.id = m.person "
    "LEFT JOIN import AS i ON i.id = m.import "
    "LEFT JOIN message_text AS t ON t.message = m.id ";

static gboolean
run_with_uuid (TidemarkConnection *connection, const char *sql, const guint8 *uuid, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  TidemarkBinder binder;

  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  return tidemark_connection_run (connection, statement, error);
}

/* Only the row without its texts; its id inside the file in @out_rowid. */
static gboolean
put_row (TidemarkConnection *connection,
         const TidemarkEntry *entry,
         const guint8 *uuid,
         gint64 *out_rowid,
         GError **error)
{
  gint64 person, import = 0, revision;
  sqlite3_stmt *statement;
  TidemarkBinder binder;
  gboolean row = FALSE;

  if (!tidemark_journal_find_person (connection, entry->person_id, &person, error) ||
      (entry->import_id != NULL &&
       !tidemark_journal_find_import (connection, entry->import_id, &import, error)) ||
      !tidemark_connection_next_revision (connection, &revision, error) ||
      (statement = tidemark_connection_prepare (connection, put_message_sql, error)) == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  tidemark_binder_int (&binder, person);
  tidemark_binder_int (&binder, entry->at.ms);
  tidemark_binder_int (&binder, entry->at.offset_minutes);
  tidemark_binder_int (&binder, entry->day);
  tidemark_binder_int (&binder, entry->by);
  tidemark_binder_int (&binder, entry->length);
  tidemark_binder_int (&binder, entry->type);
  tidemark_binder_int (&binder, entry->hot != FALSE);
  tidemark_binder_text (&binder, entry->key);
  tidemark_binder_int_or_null (&binder, import, 0);
  tidemark_binder_int (&binder, entry->changed_at_ms);
  tidemark_binder_int (&binder, entry->deleted != FALSE);
  tidemark_binder_text (&binder, entry->extra_json);
  tidemark_binder_int (&binder, revision);

  if (!tidemark_connection_step (connection, statement, &row, error))
    return FALSE;
  if (row)
    *out_rowid = sqlite3_column_int64 (statement, 0);
  return tidemark_connection_run (connection, statement, error);
}

static gboolean
keep_amendment (TidemarkConnection *connection,
                gint64 rowid,
                const guint8 *uuid,
                const char *new_note,
                GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (
      connection, "SELECT note FROM message_text WHERE message = ?", error);
  g_autofree char *old_note = NULL;
  TidemarkColumns columns;
  gboolean row;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, rowid);
  if (!tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  if (row)
    {
      tidemark_columns_init (&columns, statement);
      old_note = tidemark_columns_text (&columns);
    }
  sqlite3_reset (statement);
  return tidemark_journal_keep_amendment (connection, uuid, old_note, new_note, error);
}

static gboolean
put_texts (TidemarkConnection *connection, gint64 rowid, const TidemarkEntry *entry, GError **error)
{
  gboolean is_kept = entry->text != NULL || entry->note != NULL;
  sqlite3_stmt *statement = tidemark_connection_prepare (
      connection,
      is_kept ? "INSERT INTO message_text (message, text, note) VALUES (?, ?, ?) "
                "ON CONFLICT (message) DO UPDATE SET text = excluded.text, note = excluded.note"
              : "DELETE FROM message_text WHERE message = ?",
      error);
  TidemarkBinder binder;

  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_int (&binder, rowid);
  if (is_kept)
    {
      tidemark_binder_text (&binder, entry->text);
      tidemark_binder_text (&binder, entry->note);
    }

  return tidemark_connection_run (connection, statement, error);
}

/**
 * tidemark_journal_put_message:
 * @entry: a valid message
 *
 * The part of tidemark_journal_put_entry () for messages.
 */
gboolean
tidemark_journal_put_message (TidemarkConnection *connection,
                              const TidemarkEntry *entry,
                              GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  gint64 rowid = 0;

  return tidemark_journal_parse_uuid (entry->id, uuid, error) &&
         /* An id is one thing: what was stored as another kind is replaced. */
         run_with_uuid (connection, "DELETE FROM entry WHERE uuid = ?", uuid, error) &&
         put_row (connection, entry, uuid, &rowid, error) &&
         keep_amendment (connection, rowid, uuid, entry->note, error) &&
         put_texts (connection, rowid, entry, error);
}

/**
 * tidemark_journal_add_message:
 * @entry: a valid message whose id the journal does not have
 *
 * The part of tidemark_journal_add_entry () for messages.
 */
gboolean
tidemark_journal_add_message (TidemarkConnection *connection,
                              const TidemarkEntry *entry,
                              GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  gint64 rowid = 0;

  return tidemark_journal_parse_uuid (entry->id, uuid, error) &&
         put_row (connection, entry, uuid, &rowid, error) &&
         ((entry->text == NULL && entry->note == NULL) ||
          put_texts (connection, rowid, entry, error));
}

/**
 * tidemark_journal_read_message:
 * @statement: on a row of tidemark_message_select_sql
 *
 * Returns: (transfer full): the message of that row
 */
TidemarkEntry *
tidemark_journal_read_message (TidemarkConnection *connection, sqlite3_stmt *statement)
{
  g_autoptr (TidemarkEntry) entry = tidemark_entry_new_unset ();
  TidemarkColumns columns;

  entry->kind = TIDEMARK_KIND_MESSAGE;
  tidemark_columns_init (&columns, statement);
  entry->id = tidemark_columns_uuid (&columns);
  entry->person_id = tidemark_columns_uuid (&columns);
  entry->at = tidemark_columns_instant (&columns);
  entry->day = (int) tidemark_columns_int (&columns);
  entry->by = tidemark_columns_int (&columns);
  entry->length = (int) tidemark_columns_int (&columns);
  entry->type = tidemark_columns_int (&columns);
  entry->hot = tidemark_columns_int (&columns) != 0;
  entry->key = tidemark_columns_text (&columns);
  entry->import_id = tidemark_columns_uuid (&columns);
  entry->changed_at_ms = tidemark_columns_int (&columns);
  entry->deleted = tidemark_columns_int (&columns) != 0;
  entry->extra_json = tidemark_columns_text (&columns);
  entry->text = tidemark_columns_text (&columns);
  entry->note = tidemark_columns_text (&columns);

  return g_steal_pointer (&entry);
}
