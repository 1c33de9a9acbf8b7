/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-connection-private.h"

#include <errno.h>

#include "tidemark-config.h"
#include "tidemark-journal-file.h"
#include "tidemark-schema.h"
#include "tidemark-search-plan.h"
#include "tidemark-sqlite-proof.h"
#include "tidemark-store-error-private.h"

/* What a large import touches fits into the first, in KiB; memory is taken only as it is used. */
#define WRITER_CACHE_SQL "PRAGMA cache_size = -65536"
#define READER_CACHE_SQL "PRAGMA cache_size = -8192"

/* A transaction that changed so many rows was not somebody's typing. */
#define MANY_CHANGES 5000

/* How long another process may write before we say that it does. */
#define BUSY_TIMEOUT_MS 10000
#define BUSY_PAUSE_MS 20

#define HASHED_CHARS 16

/* Steps of SQLite's machine between two looks at the cancellable: some microseconds. */
#define STEPS_BETWEEN_LOOKS 2000

/* Nothing in here touches the file. Entry text must not reach a temporary file; a journal from
 * elsewhere must not run functions of ours through its schema. */
static const char settings_sql[] = "PRAGMA temp_store = MEMORY;"
                                   "PRAGMA trusted_schema = OFF;"
                                   "PRAGMA cell_size_check = ON;"
                                   "PRAGMA foreign_keys = ON;"
                                   "PRAGMA secure_delete = ON;"
                                   "PRAGMA synchronous = FULL;"
                                   "PRAGMA journal_size_limit = 8388608;";

static gboolean
is_cancelled (TidemarkConnection *self)
{
  return g_cancellable_is_cancelled (self->cancellable) ||
         g_cancellable_is_cancelled (self->closing);
}

static int
progress_cb (void *data)
{
  return is_cancelled (data);
}

static int
busy_cb (void *data, int count)
{
  TidemarkConnection *self = data;
  gint64 now_us = g_get_monotonic_time ();

  if (count == 0)
    self->busy_since_us = now_us;
  if (is_cancelled (self) || now_us - self->busy_since_us > BUSY_TIMEOUT_MS * 1000)
    return 0;

  sqlite3_sleep (MIN (count + 1, BUSY_PAUSE_MS));
  return 1;
}

/**
 * tidemark_connection_set_error:
 * @result: what SQLite returned, not a success
 *
 * Sets @error for a call of SQLite that failed on this connection.
 */
void
tidemark_connection_set_error (TidemarkConnection *self, int result, GError **error)
{
  if (is_cancelled (self) && (result & 0xff) == SQLITE_BUSY)
    result = SQLITE_INTERRUPT;

  tidemark_store_error_set_sqlite (error, self->db, result, self->path);
}

/**
 * tidemark_connection_execute:
 * @sql: statements without parameters and results
 *
 * Runs them all. Fails as everything here does.
 */
gboolean
tidemark_connection_execute (TidemarkConnection *self, const char *sql, GError **error)
{
  int result = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;

  tidemark_connection_set_error (self, result, error);
  return FALSE;
}

static gboolean
prepare_searches (TidemarkConnection *self, GError **error)
{
  int result = tidemark_search_prepare_connection (self->db);

  if (result == SQLITE_OK)
    return TRUE;

  tidemark_connection_set_error (self, result, error);
  return FALSE;
}

#if TIDEMARK_ENCRYPTION

/* Before anything else: it decides how the first page is read. A page that cannot be read with it
 * was written with another, about which SQLCipher would print lines of its own. */
static gboolean
use_passphrase (TidemarkConnection *self, GError **error)
{
  const char *text = tidemark_passphrase_get_text (self->passphrase);
  int result = sqlite3_exec (self->db, "PRAGMA cipher_log_level = NONE", NULL, NULL, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_key (self->db, text, (int) strlen (text));
  if (result == SQLITE_OK)
    result = sqlite3_exec (self->db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
  if (result == SQLITE_OK)
    return TRUE;

  if ((result & 0xff) == SQLITE_NOTADB)
    tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE, self->path);
  else
    tidemark_connection_set_error (self, result, error);
  return FALSE;
}

#else

/* Nothing here could read it. */
static gboolean
use_passphrase (TidemarkConnection *self, GError **error)
{
  tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_LOCKED, self->path);
  return FALSE;
}

#endif

static gboolean
open_handle (TidemarkConnection *self, GError **error)
{
  int flags =
      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
      (self->mode == TIDEMARK_OPEN_READ_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
  int result = sqlite3_open_v2 (self->path, &self->db, flags, NULL);

  if (result != SQLITE_OK)
    {
      tidemark_connection_set_error (self, result, error);
      return FALSE;
    }

  sqlite3_busy_handler (self->db, busy_cb, self);
  sqlite3_progress_handler (self->db, STEPS_BETWEEN_LOOKS, progress_cb, self);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  /* Until the journal is known to be one of ours its log is not ours to write back; where there is
   * none, closing takes away the empty one that opening made. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
                     tidemark_journal_file_has_log (self->path), NULL);

  return (self->passphrase == NULL || use_passphrase (self, error)) &&
         tidemark_connection_execute (self, settings_sql, error) &&
         tidemark_connection_execute (
             self, self->mode == TIDEMARK_OPEN_READ_WRITE ? WRITER_CACHE_SQL : READER_CACHE_SQL,
             error) &&
         prepare_searches (self, error);
}

/* Two processes may come to a new journal at once, and this pragma does not wait by itself. */
static gboolean
use_write_ahead_log (TidemarkConnection *self, GError **error)
{
  int result, count = 0;

  while ((result = sqlite3_exec (self->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL)) ==
             SQLITE_BUSY &&
         busy_cb (self, count++))
    ;

  if (result == SQLITE_OK)
    return TRUE;

  tidemark_connection_set_error (self, result, error);
  return FALSE;
}

static gboolean
check_schema_is (TidemarkConnection *self, int newest, GError **error)
{
  int version;

  if (!tidemark_schema_get_version (self->db, self->path, &version, error))
    return FALSE;
  if (version == newest)
    return TRUE;

  tidemark_store_error_set_code (
      error, version > newest ? TIDEMARK_STORE_ERROR_TOO_NEW : TIDEMARK_STORE_ERROR_READ_ONLY,
      self->path);
  return FALSE;
}

static gboolean
open_existing (TidemarkConnection *self, GPtrArray *steps, GError **error)
{
  if (self->mode == TIDEMARK_OPEN_READ_WRITE)
    {
      if (!tidemark_journal_file_is_writable (self->path, error) || !open_handle (self, error) ||
          !tidemark_schema_migrate (self->db, self->path, steps, error) ||
          !use_write_ahead_log (self, error))
        return FALSE;
      tidemark_journal_file_make_private (self->path);
    }
  else if (!open_handle (self, error) ||
           !check_schema_is (self, tidemark_schema_newest (steps), error))
    return FALSE;

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return TRUE;
}

/* Long texts that differ in length or at their end, looked up for every message of an import. */
static guint
hash_sql (gconstpointer sql)
{
  const char *text = sql;
  gsize length = strlen (text);
  guint hash = (guint) length;

  for (gsize i = length - MIN (length, HASHED_CHARS); i < length; i++)
    hash = hash * 33 + (guchar) text[i];

  return hash;
}

static void
finalize_cb (gpointer statement)
{
  sqlite3_finalize (statement);
}

/**
 * tidemark_connection_open:
 * @path: (type filename): of the journal
 * @mode: read-write makes the file and its folder if need be, and migrates an older journal
 *
 * Opens a journal for one thread at a time. On failure the file and what lies beside it are as
 * they were.
 *
 * Returns: (transfer full): the connection; %NULL with TIDEMARK_STORE_ERROR: ACCESS, READ_ONLY,
 *   NOT_FOUND, NOT_A_JOURNAL, TOO_NEW, CORRUPT, NO_SPACE, BUSY, LOCKED or WRONG_LIBRARY
 */
TidemarkConnection *
tidemark_connection_open (const char *path, TidemarkOpenMode mode, GError **error)
{
  return tidemark_connection_open_locked (path, mode, NULL, error);
}

/**
 * tidemark_connection_open_locked:
 * @path: (type filename): of the journal
 * @mode: as for tidemark_connection_open ()
 * @passphrase: (nullable): not used for a journal that is not locked
 *
 * Opens a journal that may be locked with a passphrase. Making the key of it takes SQLCipher a
 * large part of a second, on purpose.
 *
 * Returns: (transfer full): the connection; %NULL with an error of tidemark_connection_open () or
 *   WRONG_PASSPHRASE
 */
TidemarkConnection *
tidemark_connection_open_locked (const char *path,
                                 TidemarkOpenMode mode,
                                 TidemarkPassphrase *passphrase,
                                 GError **error)
{
  g_autoptr (GPtrArray) steps = tidemark_schema_list_steps ();
  g_autoptr (TidemarkConnection) self = NULL;
  TidemarkFileState state;

  g_return_val_if_fail (path != NULL, NULL);

  if (!tidemark_sqlite_prove (path, error) ||
      !tidemark_journal_file_inspect (path, tidemark_schema_newest (steps), &state, error))
    return NULL;

  if (state == TIDEMARK_FILE_LOCKED && passphrase == NULL)
    {
      tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_LOCKED, path);
      return NULL;
    }
  if (mode == TIDEMARK_OPEN_READ_ONLY &&
      (state == TIDEMARK_FILE_MISSING || state == TIDEMARK_FILE_EMPTY))
    {
      tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_NOT_FOUND, path);
      return NULL;
    }
  if (state == TIDEMARK_FILE_MISSING && !tidemark_journal_file_make (path, error))
    return NULL;

  self = g_new0 (TidemarkConnection, 1);
  self->path = g_strdup (path);
  self->mode = mode;
  if (state == TIDEMARK_FILE_LOCKED)
    self->passphrase = tidemark_passphrase_ref (passphrase);
  self->statements = g_hash_table_new_full (hash_sql, g_str_equal, g_free, finalize_cb);

  if (!open_existing (self, steps, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tidemark_connection_close:
 * @self: (transfer full):
 *
 * What was not committed is rolled back. The last one to close writes the log back to the journal.
 */
void
tidemark_connection_close (TidemarkConnection *self)
{
  g_return_if_fail (self != NULL);

  tidemark_connection_set_cancellable (self, NULL);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (self->db);
  g_clear_object (&self->closing);
  g_clear_pointer (&self->passphrase, tidemark_passphrase_unref);
  g_free (self->path);
  g_free (self);
}

/**
 * tidemark_connection_get_path:
 *
 * Returns: (type filename): of the journal
 */
const char *
tidemark_connection_get_path (TidemarkConnection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * tidemark_connection_get_handle:
 *
 * Returns: (transfer none): for statements that are not worth keeping
 */
sqlite3 *
tidemark_connection_get_handle (TidemarkConnection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->db;
}

static void
cancelled_cb (GCancellable *cancellable, TidemarkConnection *self)
{
  sqlite3_interrupt (self->db);
}

/**
 * tidemark_connection_set_cancellable:
 * @cancellable: (nullable):
 *
 * While it is set, cancelling it from any thread ends a running statement, and a wait for another
 * process, with G_IO_ERROR_CANCELLED.
 */
void
tidemark_connection_set_cancellable (TidemarkConnection *self, GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  if (self->cancellable != NULL)
    g_cancellable_disconnect (self->cancellable, self->cancelled_id);
  self->cancelled_id = 0;
  g_set_object (&self->cancellable, cancellable);

  if (cancellable != NULL)
    self->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), self, NULL);
}

/* What was true in the last transaction need not be in the next. */
static void
forget_transaction (TidemarkConnection *self)
{
  self->revision = 0;
  self->person.is_set = FALSE;
  self->import.is_set = FALSE;
}

/**
 * tidemark_connection_begin:
 *
 * Begins a transaction that writes; waits for one of another process, for seconds.
 */
gboolean
tidemark_connection_begin (TidemarkConnection *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  forget_transaction (self);
  self->changes_before = sqlite3_total_changes64 (self->db);
  return tidemark_connection_execute (self, "BEGIN IMMEDIATE", error);
}

/**
 * tidemark_connection_commit:
 *
 * Returns: whether the disk has it; on failure it is rolled back
 */
gboolean
tidemark_connection_commit (TidemarkConnection *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (tidemark_connection_execute (self, "COMMIT", error))
    {
      /* What an import filled the memory with, nobody asks for again. */
      if (sqlite3_total_changes64 (self->db) - self->changes_before > MANY_CHANGES)
        sqlite3_db_release_memory (self->db);
      return TRUE;
    }

  tidemark_connection_rollback (self);
  return FALSE;
}

/**
 * tidemark_connection_rollback:
 *
 * Leaves the journal as it was before the transaction. SQLite may have done so by itself.
 */
void
tidemark_connection_rollback (TidemarkConnection *self)
{
  g_return_if_fail (self != NULL);

  forget_transaction (self);
  tidemark_connection_reset_statements (self);
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * tidemark_connection_prepare:
 * @sql: one statement
 *
 * Returns: (transfer none): a statement that is kept and given out again for the same text, reset
 *   and without values; so the same text cannot be run inside itself
 */
sqlite3_stmt *
tidemark_connection_prepare (TidemarkConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int result;

  g_return_val_if_fail (self != NULL, NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }

  result = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (result != SQLITE_OK)
    {
      tidemark_connection_set_error (self, result, error);
      return NULL;
    }

  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/**
 * tidemark_connection_step:
 * @statement: of this connection
 * @out_row: (out): whether there is a row to read; untouched on failure
 *
 * Goes to the next row. After the last one, and on failure, the statement is reset; whoever stops
 * earlier resets it, for an open one keeps the log from being written back.
 */
gboolean
tidemark_connection_step (TidemarkConnection *self,
                          sqlite3_stmt *statement,
                          gboolean *out_row,
                          GError **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    {
      *out_row = TRUE;
      return TRUE;
    }

  if (result != SQLITE_DONE)
    tidemark_connection_set_error (self, result, error);
  sqlite3_reset (statement);
  if (result != SQLITE_DONE)
    return FALSE;

  *out_row = FALSE;
  return TRUE;
}

/**
 * tidemark_connection_run:
 * @statement: with its values
 *
 * Runs a statement whose rows nobody wants to its end, and resets it.
 */
gboolean
tidemark_connection_run (TidemarkConnection *self, sqlite3_stmt *statement, GError **error)
{
  gboolean row = TRUE;

  while (row)
    if (!tidemark_connection_step (self, statement, &row, error))
      return FALSE;

  return TRUE;
}

/**
 * tidemark_connection_reset_statements:
 *
 * Ends what was left open, so that the next job sees what is stored now.
 */
void
tidemark_connection_reset_statements (TidemarkConnection *self)
{
  for (sqlite3_stmt *statement = sqlite3_next_stmt (self->db, NULL); statement != NULL;
       statement = sqlite3_next_stmt (self->db, statement))
    if (sqlite3_stmt_busy (statement))
      sqlite3_reset (statement);
}

/**
 * tidemark_connection_next_revision:
 * @out_revision: (out): untouched on failure
 *
 * The number that every row changed in this transaction bears: one more than that of any
 * transaction before. To be called inside one.
 */
gboolean
tidemark_connection_next_revision (TidemarkConnection *self, gint64 *out_revision, GError **error)
{
  g_return_val_if_fail (!sqlite3_get_autocommit (self->db), FALSE);

  if (self->revision == 0)
    {
      gboolean row = FALSE;
      gint64 revision = 0;
      sqlite3_stmt *statement = tidemark_connection_prepare (
          self, "UPDATE journal SET revision = revision + 1 RETURNING revision", error);

      if (statement == NULL || !tidemark_connection_step (self, statement, &row, error))
        return FALSE;
      if (row)
        revision = sqlite3_column_int64 (statement, 0);
      if (!tidemark_connection_run (self, statement, error))
        return FALSE;
      if (revision == 0)
        {
          tidemark_connection_set_error (self, SQLITE_CORRUPT, error);
          return FALSE;
        }
      self->revision = revision;
    }

  *out_revision = self->revision;
  return TRUE;
}
