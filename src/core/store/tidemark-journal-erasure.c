/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-erasure.h"

#include "tidemark-erasure-private.h"
#include "tidemark-journal-file.h"
#include "tidemark-store-error-private.h"

/* The id of a person, or this word once their rows are gone. */
#define SCRUBBING "scrubbing"

/**
 * tidemark_journal_get_erasure:
 * @out_stage: (out): untouched on failure
 * @out_person_id: (out) (optional) (nullable): who is being erased, while they are still there
 */
gboolean
tidemark_journal_get_erasure (TidemarkConnection *connection,
                              TidemarkErasure *out_stage,
                              char **out_person_id,
                              GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *value =
      tidemark_journal_get_setting (connection, TIDEMARK_ERASURE_SETTING, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (value == NULL)
    *out_stage = TIDEMARK_ERASURE_NONE;
  else
    *out_stage =
        g_str_equal (value, SCRUBBING) ? TIDEMARK_ERASURE_SCRUBBING : TIDEMARK_ERASURE_ASKED;
  if (out_person_id != NULL)
    *out_person_id = *out_stage == TIDEMARK_ERASURE_ASKED ? g_steal_pointer (&value) : NULL;
  return TRUE;
}

static gboolean
is_current (TidemarkConnection *connection, const char *person_id)
{
  g_autofree char *current =
      tidemark_journal_get_setting (connection, TIDEMARK_CURRENT_PERSON_SETTING, NULL);

  return g_strcmp0 (current, person_id) == 0;
}

/**
 * tidemark_journal_ask_erasure:
 * @person_id: who is to be erased
 *
 * Writes down that everything about this person is to go, inside a transaction; from its commit on
 * nobody lists them, and tidemark_journal_finish_erasure () or the next one who opens the journal
 * does it. Nothing takes it back.
 *
 * Returns: %FALSE with NOT_FOUND, or BUSY while somebody else is being erased, and on failure
 */
gboolean
tidemark_journal_ask_erasure (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autofree char *id = g_ascii_strdown (person_id, -1);
  g_autofree char *before = NULL;
  TidemarkErasure stage;
  gint64 rowid;

  if (!tidemark_journal_get_erasure (connection, &stage, &before, error) ||
      !tidemark_journal_find_person (connection, id, &rowid, error))
    return FALSE;
  if (stage == TIDEMARK_ERASURE_ASKED && !g_str_equal (before, id))
    {
      tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_BUSY, connection->path);
      return FALSE;
    }

  return (!is_current (connection, id) ||
          tidemark_journal_set_setting (connection, TIDEMARK_CURRENT_PERSON_SETTING, NULL,
                                        error)) &&
         tidemark_journal_set_setting (connection, TIDEMARK_ERASURE_SETTING, id, error);
}

/**
 * tidemark_journal_take_out_erased:
 *
 * The first half of tidemark_journal_finish_erasure (), after which the journal knows nothing of
 * the person any more.
 */
gboolean
tidemark_journal_take_out_erased (TidemarkConnection *connection, GError **error)
{
  g_autofree char *person_id = NULL;
  TidemarkErasure stage;

  if (!tidemark_journal_get_erasure (connection, &stage, &person_id, error))
    return FALSE;
  if (stage != TIDEMARK_ERASURE_ASKED)
    return TRUE;
  if (!tidemark_connection_begin (connection, error))
    return FALSE;

  if (tidemark_erasure_take_out (connection, person_id, error) &&
      tidemark_journal_set_setting (connection, TIDEMARK_ERASURE_SETTING, SCRUBBING, error))
    return tidemark_connection_commit (connection, error);

  tidemark_connection_rollback (connection);
  return FALSE;
}

/* Back into the journal, and the log empty. */
static gboolean
write_log_back (TidemarkConnection *connection, GError **error)
{
  int result;

  tidemark_connection_reset_statements (connection);
  result = sqlite3_wal_checkpoint_v2 (connection->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  if (result == SQLITE_OK)
    return TRUE;

  tidemark_connection_set_error (connection, result, error);
  return FALSE;
}

/* Writing the file anew is what leaves no remains: pages that were only partly overwritten, free
 * ones and the log are all made of what is still in the journal. */
static gboolean
scrub (TidemarkConnection *connection, GError **error)
{
  tidemark_connection_reset_statements (connection);
  if (!tidemark_connection_execute (connection, "VACUUM", error) ||
      !write_log_back (connection, error) ||
      !tidemark_journal_file_remove_copies (connection->path, error) ||
      !tidemark_connection_begin (connection, error))
    return FALSE;

  if (tidemark_journal_set_setting (connection, TIDEMARK_ERASURE_SETTING, NULL, error))
    return tidemark_connection_commit (connection, error);

  tidemark_connection_rollback (connection);
  return FALSE;
}

static void
tell (TidemarkErasureFunc func, TidemarkErasure stage, gpointer data)
{
  if (func != NULL)
    func (stage, data);
}

/**
 * tidemark_journal_finish_erasure:
 * @func: (nullable) (scope call): hears of the stages
 *
 * Does what was asked for with tidemark_journal_ask_erasure (), from wherever it stopped; does
 * nothing where nothing was asked for. Not inside a transaction. Takes as long as writing the whole
 * journal anew, and that much space for a while.
 *
 * When it returns %TRUE nothing of the person is in the file, in its log, or in the copies that
 * were made of it before an update, which are gone: they hold everybody as they were then.
 *
 * Returns: %FALSE with BUSY where another process reads or writes for longer than we wait, with
 *   NO_SPACE and others; tidemark_journal_get_erasure () then tells how far it came
 */
gboolean
tidemark_journal_finish_erasure (TidemarkConnection *connection,
                                 TidemarkErasureFunc func,
                                 gpointer data,
                                 GError **error)
{
  TidemarkErasure stage;

  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (sqlite3_get_autocommit (connection->db), FALSE);

  if (!tidemark_journal_get_erasure (connection, &stage, NULL, error))
    return FALSE;
  if (stage == TIDEMARK_ERASURE_NONE)
    return TRUE;

  if (stage == TIDEMARK_ERASURE_ASKED)
    {
      tell (func, TIDEMARK_ERASURE_ASKED, data);
      if (!tidemark_journal_take_out_erased (connection, error))
        return FALSE;
    }

  tell (func, TIDEMARK_ERASURE_SCRUBBING, data);
  if (!scrub (connection, error))
    return FALSE;

  tell (func, TIDEMARK_ERASURE_NONE, data);
  return TRUE;
}

/**
 * tidemark_journal_erase_person:
 * @person_id: who is to be erased
 * @func: (nullable) (scope call): hears of the stages
 *
 * Asks and finishes in one. On failure tidemark_journal_get_erasure () tells how far it came.
 */
gboolean
tidemark_journal_erase_person (TidemarkConnection *connection,
                               const char *person_id,
                               TidemarkErasureFunc func,
                               gpointer data,
                               GError **error)
{
  if (!tidemark_connection_begin (connection, error))
    return FALSE;
  if (!tidemark_journal_ask_erasure (connection, person_id, error))
    {
      tidemark_connection_rollback (connection);
      return FALSE;
    }

  return tidemark_connection_commit (connection, error) &&
         tidemark_journal_finish_erasure (connection, func, data, error);
}

/**
 * tidemark_journal_count_erasure:
 * @person_id: who could be erased
 * @out_counts: (out): untouched on failure
 */
gboolean
tidemark_journal_count_erasure (TidemarkConnection *connection,
                                const char *person_id,
                                TidemarkErasureCounts *out_counts,
                                GError **error)
{
  g_autoptr (GPtrArray) copies = tidemark_journal_file_list_copies (connection->path, error);
  sqlite3_stmt *statement;
  gboolean row;
  gint64 person;

  if (copies == NULL || !tidemark_journal_find_person (connection, person_id, &person, error))
    return FALSE;

  statement = tidemark_connection_prepare (
      connection,
      "SELECT (SELECT count(*) FROM entry WHERE person = ?1 AND deleted = 0), "
      "(SELECT count(*) FROM message WHERE person = ?1 AND deleted = 0), "
      "(SELECT count(*) FROM import WHERE person = ?1), "
      "(SELECT count(*) FROM exclusion WHERE person = ?1 AND deleted = 0), "
      "(SELECT count(*) FROM entry WHERE person IS NULL AND deleted = 0)",
      error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, person);
  if (!tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  out_counts->n_entries = (guint) sqlite3_column_int64 (statement, 0);
  out_counts->n_messages = (guint) sqlite3_column_int64 (statement, 1);
  out_counts->n_imports = (guint) sqlite3_column_int64 (statement, 2);
  out_counts->n_exclusions = (guint) sqlite3_column_int64 (statement, 3);
  out_counts->n_private = (guint) sqlite3_column_int64 (statement, 4);
  out_counts->n_copies = copies->len;
  sqlite3_reset (statement);
  return TRUE;
}
