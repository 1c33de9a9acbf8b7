/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-looks.h"

#include "tidemark-journal-private.h"

static const char list_looks_sql[] = "SELECT at, at_offset, log_revision, result FROM look "
                                     "WHERE person = ?1 ORDER BY id DESC LIMIT ?2";
static const char add_look_sql[] =
    "INSERT INTO look (person, at, at_offset, log_revision, result) VALUES (?1, ?2, ?3, ?4, ?5)";
static const char forget_looks_sql[] =
    "DELETE FROM look WHERE person = ?1 AND id NOT IN "
    "(SELECT id FROM look WHERE person = ?1 ORDER BY id DESC LIMIT ?2)";

/* Of this person, or of nobody: what the engine reads. The indexes by revision hold what is new. */
static const char count_since_sql[] =
    "SELECT (SELECT count (*) FROM entry WHERE revision > ?2 AND (person = ?1 OR person IS NULL)), "
    "(SELECT count (*) FROM message WHERE revision > ?2 AND person = ?1)";

void
tidemark_stored_look_free (TidemarkStoredLook *self)
{
  g_free (self->result);
  g_free (self);
}

static TidemarkStoredLook *
read_look (sqlite3_stmt *statement)
{
  TidemarkStoredLook *self = g_new0 (TidemarkStoredLook, 1);
  TidemarkColumns columns;

  tidemark_columns_init (&columns, statement);
  self->at.ms = tidemark_columns_int (&columns);
  self->at.offset_minutes = (int) tidemark_columns_int (&columns);
  self->log_revision = tidemark_columns_int (&columns);
  self->result = tidemark_columns_text (&columns);
  return self;
}

/**
 * tidemark_journal_list_looks:
 *
 * Returns: (transfer full) (element-type TidemarkStoredLook): the last ones at this person, the
 *   latest first; at most TIDEMARK_MAX_LOOKS. %NULL with @error.
 */
GPtrArray *
tidemark_journal_list_looks (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autoptr (GPtrArray) looks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_stored_look_free);
  sqlite3_stmt *statement;
  gboolean row = TRUE;
  gint64 person;

  if (!tidemark_journal_find_person (connection, person_id, &person, error) ||
      (statement = tidemark_connection_prepare (connection, list_looks_sql, error)) == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, person);
  sqlite3_bind_int (statement, 2, TIDEMARK_MAX_LOOKS);
  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (looks, read_look (statement));
    }

  return g_steal_pointer (&looks);
}

static gboolean
forget_older (TidemarkConnection *connection, gint64 person, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, forget_looks_sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, person);
  sqlite3_bind_int (statement, 2, TIDEMARK_MAX_LOOKS);
  return tidemark_connection_run (connection, statement, error);
}

/**
 * tidemark_journal_add_look:
 *
 * Keeps a look as the latest one, and forgets what is older than the one before it. No view is
 * told. Inside a transaction.
 */
gboolean
tidemark_journal_add_look (TidemarkConnection *connection,
                           const char *person_id,
                           const TidemarkStoredLook *look,
                           GError **error)
{
  sqlite3_stmt *statement;
  TidemarkBinder binder;
  gint64 person;

  if (!tidemark_journal_find_person (connection, person_id, &person, error) ||
      !tidemark_journal_check_text (person_id, look->result, error) ||
      (statement = tidemark_connection_prepare (connection, add_look_sql, error)) == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_int (&binder, person);
  tidemark_binder_int (&binder, look->at.ms);
  tidemark_binder_int (&binder, look->at.offset_minutes);
  tidemark_binder_int (&binder, look->log_revision);
  tidemark_binder_text (&binder, look->result);
  return tidemark_connection_run (connection, statement, error) &&
         forget_older (connection, person, error);
}

/**
 * tidemark_journal_count_since:
 * @log_revision: of the journal at a look
 * @out_entries: (out): what came, changed or went since, of this person or of nobody; untouched on
 *   failure
 * @out_messages: (out): messages of this person, likewise
 */
gboolean
tidemark_journal_count_since (TidemarkConnection *connection,
                              const char *person_id,
                              gint64 log_revision,
                              int *out_entries,
                              int *out_messages,
                              GError **error)
{
  sqlite3_stmt *statement;
  gint64 person;
  gboolean row;

  if (!tidemark_journal_find_person (connection, person_id, &person, error) ||
      (statement = tidemark_connection_prepare (connection, count_since_sql, error)) == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, person);
  sqlite3_bind_int64 (statement, 2, log_revision);
  if (!tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  *out_entries = sqlite3_column_int (statement, 0);
  *out_messages = sqlite3_column_int (statement, 1);
  sqlite3_reset (statement);
  return TRUE;
}
