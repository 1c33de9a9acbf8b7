/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-private.h"

/* Two statements that take the same values: an import has mostly messages that are not there yet,
 * and to insert one is half the work of asking first what it might meet. */
static const char insert_message_sql[] =
    "INSERT INTO message (uuid, person, at, at_offset, day, sent_by, length, type, hot, key, "
    "import, changed_at, deleted, extra, revision) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static const char update_message_sql[] =
    "UPDATE message SET person = ?2, at = ?3, at_offset = ?4, day = ?5, sent_by = ?6, "
    "length = ?7, type = ?8, hot = ?9, key = ?10, import = ?11, changed_at = ?12, deleted = ?13, "
    "extra = ?14, revision = ?15 WHERE uuid = ?1";

const char tidemark_message_select_sql[] =
    "SELECT m.uuid, p.uuid, m.at, m.at_offset, m.day, m.sent_by, m.length, m.type, m.hot, m.key, "
    "i.uuid, m.changed_at, m.deleted, m.extra, t.text, t.note, m.id "
    "FROM message AS m LEFT JOIN person AS p ON p.id = m.person "
    "LEFT JOIN import AS i ON i.id = m.import "
    "LEFT JOIN message_text AS t ON t.message = m.id ";

static void
bind_message (TidemarkBinder *binder, const TidemarkEntry *entry, gint64 import)
{
  tidemark_binder_int (binder, entry->at.ms);
  tidemark_binder_int (binder, entry->at.offset_minutes);
  tidemark_binder_int (binder, entry->day);
  tidemark_binder_int (binder, entry->by);
  tidemark_binder_int (binder, entry->length);
  tidemark_binder_int (binder, entry->type);
  tidemark_binder_int (binder, entry->hot != FALSE);
  tidemark_binder_text (binder, entry->key);
  tidemark_binder_int_or_null (binder, import, 0);
  tidemark_binder_int (binder, entry->changed_at_ms);
  tidemark_binder_int (binder, entry->deleted != FALSE);
  tidemark_binder_text (binder, entry->extra_json);
}

/* Only the row without its texts. */
static gboolean
put_row (TidemarkConnection *connection,
         const char *sql,
         const TidemarkEntry *entry,
         const guint8 *uuid,
         GError **error)
{
  gint64 person, import = 0, revision;
  sqlite3_stmt *statement;
  TidemarkBinder binder;

  if (!tidemark_journal_find_person (connection, entry->person_id, &person, error) ||
      (entry->import_id != NULL &&
       !tidemark_journal_find_import (connection, entry->import_id, &import, error)) ||
      !tidemark_connection_next_revision (connection, &revision, error) ||
      (statement = tidemark_connection_prepare (connection, sql, error)) == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  tidemark_binder_int (&binder, person);
  bind_message (&binder, entry, import);
  tidemark_binder_int (&binder, revision);

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

/* The texts of a message, with @sql taking them in the order of the columns. */
static gboolean
run_with_texts (TidemarkConnection *connection,
                const char *sql,
                gint64 rowid,
                const TidemarkEntry *entry,
                GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  TidemarkBinder binder;

  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_int (&binder, rowid);
  tidemark_binder_text (&binder, entry->text);
  tidemark_binder_text (&binder, entry->note);
  return tidemark_connection_run (connection, statement, error);
}

static gboolean
insert_texts (TidemarkConnection *connection,
              gint64 rowid,
              const TidemarkEntry *entry,
              GError **error)
{
  if (entry->text == NULL && entry->note == NULL)
    return TRUE;

  return run_with_texts (connection,
                         "INSERT INTO message_text (message, text, note) VALUES (?, ?, ?)", rowid,
                         entry, error) &&
         run_with_texts (connection,
                         "INSERT INTO message_words (rowid, text, note) VALUES (?, ?, ?)", rowid,
                         entry, error);
}

static gboolean
clear_texts (TidemarkConnection *connection, gint64 rowid, GError **error)
{
  sqlite3_stmt *statement =
      tidemark_connection_prepare (connection, "DELETE FROM message_text WHERE message = ?", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, rowid);
  return tidemark_connection_run (connection, statement, error);
}

static gboolean
insert_message (TidemarkConnection *connection,
                const TidemarkEntry *entry,
                const guint8 *uuid,
                GError **error)
{
  return put_row (connection, insert_message_sql, entry, uuid, error) &&
         insert_texts (connection, sqlite3_last_insert_rowid (connection->db), entry, error);
}

static gboolean
update_message (TidemarkConnection *connection,
                gint64 rowid,
                const TidemarkEntry *entry,
                const guint8 *uuid,
                GError **error)
{
  return put_row (connection, update_message_sql, entry, uuid, error) &&
         keep_amendment (connection, rowid, uuid, entry->note, error) &&
         clear_texts (connection, rowid, error) && insert_texts (connection, rowid, entry, error);
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

  if (!tidemark_journal_parse_uuid (entry->id, uuid, error) ||
      !tidemark_journal_delete_uuid (connection, TIDEMARK_TABLE_ENTRY, uuid, error) ||
      !tidemark_journal_find_uuid (connection, TIDEMARK_TABLE_MESSAGE, uuid, &rowid, error))
    return FALSE;

  return rowid != 0 ? update_message (connection, rowid, entry, uuid, error)
                    : insert_message (connection, entry, uuid, error);
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

  return tidemark_journal_parse_uuid (entry->id, uuid, error) &&
         insert_message (connection, entry, uuid, error);
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
