/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-private.h"

#include <glib/gi18n-lib.h>

/* Two statements that take the same values. */
static const char insert_entry_sql[] =
    "INSERT INTO entry (uuid, person, at, at_offset, day, kind, note, hot, changed_at, "
    "deleted, started_by, import, key, answered, seconds, planned_by, happened, changed_by, "
    "due_at, due_at_offset, due_day, value, outcome, resolved_at, resolved_at_offset, topic, "
    "raised_by, answer, move, mark, friend, who, safety, distance, wanted, marks, goes_with, "
    "extra, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, "
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static const char update_entry_sql[] =
    "UPDATE entry SET person = ?2, at = ?3, at_offset = ?4, day = ?5, kind = ?6, note = ?7, "
    "hot = ?8, changed_at = ?9, deleted = ?10, started_by = ?11, import = ?12, key = ?13, "
    "answered = ?14, seconds = ?15, planned_by = ?16, happened = ?17, changed_by = ?18, "
    "due_at = ?19, due_at_offset = ?20, due_day = ?21, value = ?22, outcome = ?23, "
    "resolved_at = ?24, resolved_at_offset = ?25, topic = ?26, raised_by = ?27, answer = ?28, "
    "move = ?29, mark = ?30, friend = ?31, who = ?32, safety = ?33, distance = ?34, wanted = "
    "?35, marks = ?36, goes_with = ?37, extra = ?38, revision = ?39 WHERE uuid = ?1";

static const char index_words_sql[] =
    "INSERT INTO entry_words (rowid, note, answer, who) VALUES (?, ?, ?, ?)";

const char tidemark_entry_select_sql[] =
    "SELECT e.uuid, p.uuid, e.at, e.at_offset, e.day, e.kind, e.note, e.hot, e.changed_at, "
    "e.deleted, e.started_by, i.uuid, e.key, e.answered, e.seconds, e.planned_by, e.happened, "
    "e.changed_by, e.due_at, e.due_at_offset, e.due_day, e.value, e.outcome, e.resolved_at, "
    "e.resolved_at_offset, e.topic, e.raised_by, e.answer, e.move, e.mark, e.friend, e.who, "
    "e.safety, e.distance, e.wanted, e.marks, e.goes_with, e.extra, e.id "
    "FROM entry AS e LEFT JOIN person AS p ON p.id = e.person "
    "LEFT JOIN import AS i ON i.id = e.import ";

static void
bind_call_and_date (TidemarkBinder *binder, const TidemarkEntry *entry)
{
  tidemark_binder_int (binder, entry->answered);
  tidemark_binder_int_or_null (binder, entry->seconds, TIDEMARK_UNSAID);
  tidemark_binder_int (binder, entry->planned_by);
  tidemark_binder_int (binder, entry->happened);
  tidemark_binder_int (binder, entry->changed_by);
  tidemark_binder_instant (binder, entry->due.at);
  tidemark_binder_int_or_null (binder, entry->due.day, TIDEMARK_DAY_NONE);
}

static char *
join_ids (char **ids)
{
  return ids != NULL ? g_strjoinv (" ", ids) : NULL;
}

static char **
split_ids (const char *joined)
{
  return joined != NULL ? g_strsplit (joined, " ", -1) : NULL;
}

static void
bind_rest (TidemarkBinder *binder, const TidemarkEntry *entry)
{
  tidemark_binder_int_or_null (binder, entry->value, TIDEMARK_UNSAID);
  tidemark_binder_int (binder, entry->outcome);
  tidemark_binder_instant (binder, entry->resolved_at);
  tidemark_binder_int (binder, entry->topic);
  tidemark_binder_int (binder, entry->raised_by);
  tidemark_binder_text (binder, entry->answer);
  tidemark_binder_int (binder, entry->move);
  tidemark_binder_int (binder, entry->mark);
  tidemark_binder_int (binder, entry->friend);
  tidemark_binder_text (binder, entry->who);
  tidemark_binder_int (binder, entry->safety);
  tidemark_binder_int_or_null (binder, entry->distance, TIDEMARK_UNSAID);
  tidemark_binder_int_or_null (binder, entry->wanted, TIDEMARK_UNSAID);
  tidemark_binder_int (binder, (gint64) entry->marks);
  tidemark_binder_take_text (binder, join_ids (entry->goes_with));
  tidemark_binder_text (binder, entry->extra_json);
}

static void
bind_entry (TidemarkBinder *binder, const TidemarkEntry *entry, gint64 import)
{
  tidemark_binder_int (binder, entry->at.ms);
  tidemark_binder_int (binder, entry->at.offset_minutes);
  tidemark_binder_int (binder, entry->day);
  tidemark_binder_int (binder, entry->kind);
  tidemark_binder_text (binder, entry->note);
  tidemark_binder_int (binder, entry->hot != FALSE);
  tidemark_binder_int (binder, entry->changed_at_ms);
  tidemark_binder_int (binder, entry->deleted != FALSE);
  tidemark_binder_int (binder, entry->by);
  tidemark_binder_int_or_null (binder, import, 0);
  tidemark_binder_text (binder, entry->key);
  bind_call_and_date (binder, entry);
  bind_rest (binder, entry);
}

static void
read_call_and_date (TidemarkColumns *columns, TidemarkEntry *entry)
{
  entry->answered = tidemark_columns_int (columns);
  entry->seconds = (int) tidemark_columns_int_or (columns, TIDEMARK_UNSAID);
  entry->planned_by = tidemark_columns_int (columns);
  entry->happened = tidemark_columns_int (columns);
  entry->changed_by = tidemark_columns_int (columns);
  entry->due.at = tidemark_columns_instant (columns);
  entry->due.day = (int) tidemark_columns_int_or (columns, TIDEMARK_DAY_NONE);
}

static void
read_rest (TidemarkColumns *columns, TidemarkEntry *entry)
{
  g_autofree char *goes_with = NULL;

  entry->value = (int) tidemark_columns_int_or (columns, TIDEMARK_UNSAID);
  entry->outcome = tidemark_columns_int (columns);
  entry->resolved_at = tidemark_columns_instant (columns);
  entry->topic = tidemark_columns_int (columns);
  entry->raised_by = tidemark_columns_int (columns);
  entry->answer = tidemark_columns_text (columns);
  entry->move = tidemark_columns_int (columns);
  entry->mark = tidemark_columns_int (columns);
  entry->friend = tidemark_columns_int (columns);
  entry->who = tidemark_columns_text (columns);
  entry->safety = tidemark_columns_int (columns);
  entry->distance = (int) tidemark_columns_int_or (columns, TIDEMARK_UNSAID);
  entry->wanted = (int) tidemark_columns_int_or (columns, TIDEMARK_UNSAID);
  entry->marks = (TidemarkMarkSet) tidemark_columns_int (columns);
  goes_with = tidemark_columns_text (columns);
  entry->goes_with = split_ids (goes_with);
  entry->extra_json = tidemark_columns_text (columns);
}

/**
 * tidemark_journal_read_entry:
 * @statement: on a row of tidemark_entry_select_sql
 *
 * Returns: (transfer full): the entry of that row
 */
TidemarkEntry *
tidemark_journal_read_entry (TidemarkConnection *connection, sqlite3_stmt *statement)
{
  g_autoptr (TidemarkEntry) entry = tidemark_entry_new_unset ();
  TidemarkColumns columns;

  tidemark_columns_init (&columns, statement);
  entry->id = tidemark_columns_uuid (&columns);
  entry->person_id = tidemark_columns_uuid (&columns);
  entry->at = tidemark_columns_instant (&columns);
  entry->day = (int) tidemark_columns_int (&columns);
  entry->kind = tidemark_columns_int (&columns);
  entry->note = tidemark_columns_text (&columns);
  entry->hot = tidemark_columns_int (&columns) != 0;
  entry->changed_at_ms = tidemark_columns_int (&columns);
  entry->deleted = tidemark_columns_int (&columns) != 0;
  entry->by = tidemark_columns_int (&columns);
  entry->import_id = tidemark_columns_uuid (&columns);
  entry->key = tidemark_columns_text (&columns);
  read_call_and_date (&columns, entry);
  read_rest (&columns, entry);

  return g_steal_pointer (&entry);
}

static gboolean
check_entry (const TidemarkEntry *entry, GError **error)
{
  const char *member;
  g_autofree char *why = NULL;

  if (!tidemark_entry_is_valid (entry, &member, &why))
    {
      g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID,
                   /* Translators: an id, a member of it, and what is wrong with that */
                   _ ("The entry %s cannot be stored: %s %s"), entry->id, member, why);
      return FALSE;
    }

  return tidemark_journal_check_text (entry->id, entry->note, error) &&
         tidemark_journal_check_text (entry->id, entry->text, error) &&
         tidemark_journal_check_text (entry->id, entry->key, error) &&
         tidemark_journal_check_text (entry->id, entry->answer, error) &&
         tidemark_journal_check_text (entry->id, entry->who, error) &&
         tidemark_journal_check_text (entry->id, entry->extra_json, error);
}

/* The wording that is in the journal, for the amendment. */
static gboolean
keep_amendment (TidemarkConnection *connection,
                gint64 rowid,
                const guint8 *uuid,
                const char *new_note,
                GError **error)
{
  sqlite3_stmt *statement =
      tidemark_connection_prepare (connection, "SELECT note FROM entry WHERE id = ?", error);
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
put_row (TidemarkConnection *connection,
         const char *sql,
         const TidemarkEntry *entry,
         const guint8 *uuid,
         GError **error)
{
  gint64 person = 0, import = 0, revision;
  sqlite3_stmt *statement;
  TidemarkBinder binder;

  if ((entry->person_id != NULL &&
       !tidemark_journal_find_person (connection, entry->person_id, &person, error)) ||
      (entry->import_id != NULL &&
       !tidemark_journal_find_import (connection, entry->import_id, &import, error)) ||
      !tidemark_connection_next_revision (connection, &revision, error) ||
      (statement = tidemark_connection_prepare (connection, sql, error)) == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  tidemark_binder_int_or_null (&binder, person, 0);
  bind_entry (&binder, entry, import);
  tidemark_binder_int (&binder, revision);

  return tidemark_connection_run (connection, statement, error);
}

static gboolean
index_words (TidemarkConnection *connection,
             gint64 rowid,
             const TidemarkEntry *entry,
             GError **error)
{
  sqlite3_stmt *statement;
  TidemarkBinder binder;

  if (entry->note == NULL && entry->answer == NULL && entry->who == NULL)
    return TRUE;

  statement = tidemark_connection_prepare (connection, index_words_sql, error);
  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_int (&binder, rowid);
  tidemark_binder_text (&binder, entry->note);
  tidemark_binder_text (&binder, entry->answer);
  tidemark_binder_text (&binder, entry->who);
  return tidemark_connection_run (connection, statement, error);
}

static gboolean
put_entry (TidemarkConnection *connection, const TidemarkEntry *entry, GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  gint64 rowid = 0;

  if (!tidemark_journal_parse_uuid (entry->id, uuid, error) ||
      !tidemark_journal_delete_uuid (connection, TIDEMARK_TABLE_MESSAGE, uuid, error) ||
      !tidemark_journal_find_uuid (connection, TIDEMARK_TABLE_ENTRY, uuid, &rowid, error))
    return FALSE;

  if (rowid == 0)
    return put_row (connection, insert_entry_sql, entry, uuid, error) &&
           index_words (connection, sqlite3_last_insert_rowid (connection->db), entry, error);

  return keep_amendment (connection, rowid, uuid, entry->note, error) &&
         put_row (connection, update_entry_sql, entry, uuid, error);
}

/**
 * tidemark_journal_put_entry:
 *
 * Stores an entry of any kind, or replaces the one with the same id; the wording of a note that is
 * replaced is kept as an amendment. Inside a transaction.
 *
 * Returns: %FALSE with INVALID where the entry is not valid, or names a person or an import that
 *   the journal does not have
 */
gboolean
tidemark_journal_put_entry (TidemarkConnection *connection,
                            const TidemarkEntry *entry,
                            GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!check_entry (entry, error))
    return FALSE;

  return entry->kind == TIDEMARK_KIND_MESSAGE
             ? tidemark_journal_put_message (connection, entry, error)
             : put_entry (connection, entry, error);
}

/**
 * tidemark_journal_add_entry:
 * @entry: its id is not in the journal: tidemark_journal_find_known () said so in this transaction
 *
 * As tidemark_journal_put_entry (), without the search for what could be replaced: half the work
 * where there are many messages.
 */
gboolean
tidemark_journal_add_entry (TidemarkConnection *connection,
                            const TidemarkEntry *entry,
                            GError **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (entry->kind != TIDEMARK_KIND_MESSAGE)
    return tidemark_journal_put_entry (connection, entry, error);

  return check_entry (entry, error) && tidemark_journal_add_message (connection, entry, error);
}

static gboolean
find_entry (TidemarkConnection *connection,
            const char *select_sql,
            const char *where_sql,
            const guint8 *uuid,
            sqlite3_stmt **out_statement,
            gboolean *out_row,
            GError **error)
{
  g_autofree char *sql = g_strconcat (select_sql, where_sql, NULL);
  TidemarkBinder binder;

  *out_statement = tidemark_connection_prepare (connection, sql, error);
  if (*out_statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, *out_statement);
  tidemark_binder_uuid (&binder, uuid);
  return tidemark_connection_step (connection, *out_statement, out_row, error);
}

/**
 * tidemark_journal_get_entry:
 *
 * Returns: (transfer full): the entry or message, also where it is deleted; %NULL with NOT_FOUND
 *   or another error
 */
TidemarkEntry *
tidemark_journal_get_entry (TidemarkConnection *connection, const char *id, GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  TidemarkEntry *entry = NULL;
  sqlite3_stmt *statement;
  gboolean row;

  if (!tidemark_journal_parse_uuid (id, uuid, error) ||
      !find_entry (connection, tidemark_entry_select_sql, "WHERE e.uuid = ?", uuid, &statement,
                   &row, error))
    return NULL;

  if (row)
    entry = tidemark_journal_read_entry (connection, statement);
  else if (!find_entry (connection, tidemark_message_select_sql, "WHERE m.uuid = ?", uuid,
                        &statement, &row, error))
    return NULL;
  else if (row)
    entry = tidemark_journal_read_message (connection, statement);
  else
    tidemark_journal_set_not_found (id, error);

  sqlite3_reset (statement);
  return entry;
}
