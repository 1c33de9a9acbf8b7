/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-connection-private.h"

#include <glib/gi18n-lib.h>

#include "tidemark-journal-file.h"
#include "tidemark-journal.h"

#define MS_PER_DAY G_GINT64_CONSTANT (86400000)

static void G_GNUC_PRINTF (2, 3) add_fault (GPtrArray *faults, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* The pages of the file and the indexes, among them that of the words. */
static gboolean
check_file (TidemarkConnection *self, GPtrArray *faults, GError **error)
{
  sqlite3_stmt *statement =
      tidemark_connection_prepare (self, "PRAGMA integrity_check (1000)", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  while (row)
    {
      const char *text;

      if (!tidemark_connection_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        break;

      text = (const char *) sqlite3_column_text (statement, 0);
      if (g_strcmp0 (text, "ok") != 0)
        /* Translators: the rest is what the database says about its file, in English */
        add_fault (faults, _ ("The file: %s"), text);
    }

  return TRUE;
}

static gboolean
check_references (TidemarkConnection *self, GPtrArray *faults, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (self, "PRAGMA foreign_key_check", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  while (row)
    {
      if (!tidemark_connection_step (self, statement, &row, error))
        return FALSE;
      if (row)
        /* Translators: a table and a number of a row in it; then another table */
        add_fault (faults, _ ("%s %s: what it refers to in “%s” is not there"),
                   (const char *) sqlite3_column_text (statement, 0),
                   (const char *) sqlite3_column_text (statement, 1),
                   (const char *) sqlite3_column_text (statement, 2));
    }

  return TRUE;
}

static gboolean
check_ids (TidemarkConnection *self, GPtrArray *faults, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (
      self, "SELECT uuid FROM entry WHERE uuid IN (SELECT uuid FROM message)", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  while (row)
    {
      TidemarkColumns columns;
      g_autofree char *id = NULL;

      if (!tidemark_connection_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        break;

      tidemark_columns_init (&columns, statement);
      id = tidemark_columns_uuid (&columns);
      add_fault (faults, _ ("entry %s: a message has the same id"), id);
    }

  return TRUE;
}

static gboolean
compare_words (TidemarkConnection *self, const char *table, GPtrArray *faults, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO %1$s (%1$s, rank) VALUES ('integrity-check', 1)", table);
  int result = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;
  if ((result & 0xff) != SQLITE_CORRUPT)
    {
      tidemark_connection_set_error (self, result, error);
      return FALSE;
    }

  add_fault (faults, _ ("%s: the index of words does not go with the texts"), table);
  return TRUE;
}

/* Compares the index of words with the texts. It changes nothing, but has the form of a change,
 * and so takes a connection that may write. */
static gboolean
check_words (TidemarkConnection *self, GPtrArray *faults, GError **error)
{
  g_autoptr (TidemarkConnection) own = NULL;
  TidemarkConnection *connection = self;

  if (self->mode == TIDEMARK_OPEN_READ_ONLY)
    {
      if (!tidemark_journal_file_is_writable (self->path, NULL))
        return TRUE;
      own = tidemark_connection_open_locked (self->path, TIDEMARK_OPEN_READ_WRITE, self->passphrase,
                                             error);
      if (own == NULL)
        return FALSE;
      tidemark_connection_set_cancellable (own, self->cancellable);
      connection = own;
    }

  return compare_words (connection, "entry_words", faults, error) &&
         compare_words (connection, "message_words", faults, error);
}

static gboolean
is_word (const TidemarkWords *words, int value)
{
  return value == 0 || tidemark_words_name (words, value) != NULL;
}

static const char *
find_unknown_word (const TidemarkEntry *entry)
{
  const struct
  {
    const char *member;
    const TidemarkWords *words;
    int value;
  } members[] = {
    { "kind", &tidemark_kind_words, entry->kind },
    { "by", &tidemark_who_words, entry->by },
    { "type", &tidemark_message_type_words, entry->type },
    { "planned_by", &tidemark_who_words, entry->planned_by },
    { "happened", &tidemark_happened_words, entry->happened },
    { "changed_by", &tidemark_who_words, entry->changed_by },
    { "outcome",
      entry->kind == TIDEMARK_KIND_TALK ? &tidemark_talk_outcome_words
                                        : &tidemark_promise_outcome_words,
      entry->outcome },
    { "topic", &tidemark_topic_words, entry->topic },
    { "raised_by", &tidemark_who_words, entry->raised_by },
    { "move", &tidemark_move_words, entry->move },
    { "mark", &tidemark_mark_words, entry->mark },
    { "friend", &tidemark_friend_words, entry->friend },
    { "mark", &tidemark_safety_words, entry->safety },
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (!is_word (members[i].words, members[i].value))
      return members[i].member;

  if ((int) entry->answered < TIDEMARK_ANSWER_NONE || entry->answered > TIDEMARK_ANSWER_YES)
    return "answered";
  if (entry->marks >> TIDEMARK_N_MARKS != 0 || (entry->marks & 1) != 0)
    return "marks";

  return NULL;
}

static gboolean
is_day_far_from_instant (const TidemarkEntry *entry)
{
  gint64 local_ms = entry->at.ms + entry->at.offset_minutes * G_GINT64_CONSTANT (60000);
  gint64 day = local_ms / MS_PER_DAY - (local_ms % MS_PER_DAY < 0 ? 1 : 0);

  return ABS (day - entry->day) > 1;
}

static gboolean
check_entry_cb (TidemarkEntry *entry, gpointer data, GError **error)
{
  GPtrArray *faults = data;
  const char *table = entry->kind == TIDEMARK_KIND_MESSAGE ? "message" : "entry";
  const char *member;
  g_autofree char *why = NULL;

  if (!tidemark_entry_is_valid (entry, &member, &why))
    add_fault (faults, "%s %s: %s %s", table, entry->id, member, why);
  if ((member = find_unknown_word (entry)) != NULL)
    add_fault (faults, _ ("%s %s: %s is a word that this version does not know"), table, entry->id,
               member);
  if (is_day_far_from_instant (entry))
    add_fault (faults, _ ("%s %s: its day is more than a day away from its time"), table,
               entry->id);
  if (entry->person_id == NULL && tidemark_kind_is_about_person (entry->kind))
    add_fault (faults, _ ("%s %s: it names no person"), table, entry->id);
  if (tidemark_instant_is_set (entry->due.at) && entry->due.day != TIDEMARK_DAY_NONE)
    add_fault (faults, _ ("%s %s: it is due at a time and on a day"), table, entry->id);

  return TRUE;
}

/**
 * tidemark_connection_check:
 *
 * Looks at the file, at the references between its tables, at the index of words, and at every
 * entry. Takes as long as reading all of it. Where the file cannot be written the index of words is
 * not compared with the texts.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each fault, naming table and id but
 *   never a text; empty for a sound journal; %NULL where it could not be looked at
 */
GPtrArray *
tidemark_connection_check (TidemarkConnection *self, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);

  if (!check_file (self, faults, error) || !check_references (self, faults, error) ||
      !check_ids (self, faults, error) || !check_words (self, faults, error) ||
      !tidemark_journal_foreach_entry (self, NULL, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, TRUE,
                                       check_entry_cb, faults, error))
    return NULL;

  return g_steal_pointer (&faults);
}
