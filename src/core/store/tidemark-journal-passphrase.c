/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tidemark-config.h"
#include "tidemark-connection-private.h"
#include "tidemark-journal-file.h"
#include "tidemark-store-error-private.h"

/* A change writes the journal anew beside the old one, and gives it the name of the old one, which
 * keeps a second name until it is overwritten. Whatever cuts this off, the journal is whole, under
 * its old passphrase or under the new. */
#define OLD_SUFFIX TIDEMARK_COPY_SUFFIX "passphrase"
#define NEW_SUFFIX TIDEMARK_COPY_SUFFIX "passphrase.new"

#define BLOCK_BYTES 65536

/* A header of nothing but this is no database's, so whoever still waits for the old file with its
 * name in hand finds out that it is gone, and writes nothing to it. */
#define BLANK_BYTE 0xff

static gboolean
set_errno (GError **error, const char *path)
{
  tidemark_store_error_set_errno (error, errno, path);
  return FALSE;
}

/* Overwritten where it lies. Some disks and file systems write elsewhere; that is in the help. */
static gboolean
overwrite (const char *name, const char *path, GError **error)
{
  g_autofree guint8 *blank = g_malloc (BLOCK_BYTES);
  int fd = g_open (name, O_WRONLY | O_CLOEXEC, 0);
  gboolean is_done;
  GStatBuf info;
  gint64 left;

  if (fd < 0)
    return set_errno (error, path);

  memset (blank, BLANK_BYTE, BLOCK_BYTES);
  is_done = fstat (fd, &info) == 0;
  left = is_done ? info.st_size : 0;
  while (is_done && left > 0)
    {
      gssize written = write (fd, blank, (gsize) MIN (left, BLOCK_BYTES));

      is_done = written > 0 || (written < 0 && errno == EINTR);
      left -= MAX (written, 0);
    }
  is_done = is_done && fsync (fd) == 0;
  if (!is_done)
    set_errno (error, path);
  g_close (fd, NULL);

  return is_done;
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf info_a, info_b;

  return g_stat (a, &info_a) == 0 && g_stat (b, &info_b) == 0 && info_a.st_dev == info_b.st_dev &&
         info_a.st_ino == info_b.st_ino;
}

/* While a change was prepared the old file has both names, and the copies are still wanted. */
static gboolean
remove_old (const char *path, GError **error)
{
  g_autofree char *old_name = g_strconcat (path, OLD_SUFFIX, NULL);

  if (!is_same_file (old_name, path))
    return overwrite (old_name, path, error) && tidemark_journal_file_remove_copies (path, error);
  if (g_unlink (old_name) != 0)
    return set_errno (error, path);

  return tidemark_journal_file_sync_folder (path, error);
}

/* What a change that was cut off wrote, with the rollback journal beside it. */
static gboolean
remove_new (const char *path, GError **error)
{
  static const char *const suffixes[] = { NEW_SUFFIX, NEW_SUFFIX "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      if (g_unlink (name) != 0 && errno != ENOENT)
        return set_errno (error, path);
    }

  return TRUE;
}

/**
 * tidemark_journal_finish_passphrase:
 * @connection: read-write, not inside a transaction
 *
 * Takes away what a change of the passphrase that was cut off has left beside the journal. Any
 * thread that owns the connection.
 *
 * Returns: %FALSE with READ_ONLY and others where something stays; the next one tries again
 */
gboolean
tidemark_journal_finish_passphrase (TidemarkConnection *connection, GError **error)
{
  g_autofree char *old_name = NULL;

  g_return_val_if_fail (connection != NULL, FALSE);

  /* Nobody is changing it now: that takes a journal which nobody else has open. */
  if (!remove_new (connection->path, error))
    return FALSE;

  old_name = g_strconcat (connection->path, OLD_SUFFIX, NULL);
  if (!g_file_test (old_name, G_FILE_TEST_EXISTS))
    return TRUE;

  return remove_old (connection->path, error);
}

/**
 * tidemark_journal_can_have_passphrase:
 *
 * Returns: whether this build can encrypt. Any thread.
 */
gboolean
tidemark_journal_can_have_passphrase (void)
{
  return TIDEMARK_ENCRYPTION;
}

static gboolean
read_text (TidemarkConnection *self, const char *sql, char **out_text, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *out_text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  else
    tidemark_connection_set_error (self, result, error);
  sqlite3_finalize (statement);

  return result == SQLITE_ROW;
}

/* Leaving the log behind takes a file that nobody else has open. Before the lock that is kept,
 * for with it a rollback journal would be kept as well; somebody may come in between. */
static gboolean
take_for_oneself (TidemarkConnection *self, GError **error)
{
  g_autofree char *asked_mode = NULL;
  g_autofree char *mode = NULL;

  if (!read_text (self, "PRAGMA main.journal_mode = DELETE", &asked_mode, error) ||
      !tidemark_connection_execute (self, "PRAGMA main.locking_mode = EXCLUSIVE", error) ||
      !tidemark_connection_execute (self, "BEGIN EXCLUSIVE; COMMIT", error) ||
      !read_text (self, "PRAGMA main.journal_mode", &mode, error))
    return FALSE;
  if (g_strcmp0 (mode, "delete") == 0)
    return TRUE;

  tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_BUSY, self->path);
  return FALSE;
}

static gboolean
attach (TidemarkConnection *self, const char *name, TidemarkPassphrase *passphrase, GError **error)
{
  const char *key = passphrase != NULL ? tidemark_passphrase_get_text (passphrase) : "";
  sqlite3_stmt *statement = NULL;
  int result =
      sqlite3_prepare_v2 (self->db, "ATTACH DATABASE ? AS anew KEY ?", -1, &statement, NULL);

  if (result == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 2, key, -1, SQLITE_STATIC);
      result = sqlite3_step (statement);
    }
  if (result != SQLITE_DONE)
    tidemark_connection_set_error (self, result, error);
  sqlite3_finalize (statement);

  return result == SQLITE_DONE;
}

/* It tells only that it failed; of what is told by the disk. */
static gboolean
export_to_attached (TidemarkConnection *self, GError **error)
{
  int result = sqlite3_exec (self->db, "SELECT sqlcipher_export ('anew')", NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;

  if (g_cancellable_is_cancelled (self->cancellable))
    result = SQLITE_INTERRUPT;
  else if (result == SQLITE_ERROR && sqlite3_system_errno (self->db) != 0)
    result = SQLITE_IOERR;
  tidemark_connection_set_error (self, result, error);
  return FALSE;
}

/* The tables of the index of words are written as they are, which takes rights that a connection
 * otherwise does without. */
static gboolean
copy_to_attached (TidemarkConnection *self, GError **error)
{
  g_autofree char *version = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *faults = NULL;

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  if (!tidemark_connection_execute (self, "PRAGMA anew.synchronous = FULL", error) ||
      !export_to_attached (self, error) ||
      !read_text (self, "PRAGMA main.user_version", &version, error))
    return FALSE;

  stamp = g_strdup_printf ("PRAGMA anew.application_id = %d; PRAGMA anew.user_version = %s",
                           TIDEMARK_APPLICATION_ID, version);
  if (!tidemark_connection_execute (self, stamp, error) ||
      !read_text (self, "PRAGMA anew.quick_check (1)", &faults, error))
    return FALSE;
  if (g_strcmp0 (faults, "ok") == 0)
    return TRUE;

  tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_CORRUPT, self->path);
  return FALSE;
}

static gboolean
write_anew (TidemarkConnection *self,
            const char *new_name,
            TidemarkPassphrase *passphrase,
            GError **error)
{
  return remove_new (self->path, error) && tidemark_journal_file_make (new_name, error) &&
         attach (self, new_name, passphrase, error) && copy_to_attached (self, error) &&
         tidemark_connection_execute (self, "DETACH DATABASE anew", error) &&
         tidemark_journal_file_sync (new_name, error);
}

/* Some file systems know no second names: there the old file goes without being overwritten. */
static gboolean
put_in_place (TidemarkConnection *self, const char *new_name, GError **error)
{
  g_autofree char *old_name = g_strconcat (self->path, OLD_SUFFIX, NULL);
  gboolean has_old_name;

  if (g_unlink (old_name) != 0 && errno != ENOENT)
    return set_errno (error, self->path);

  has_old_name = link (self->path, old_name) == 0;
  if (g_rename (new_name, self->path) != 0)
    {
      set_errno (error, self->path);
      g_unlink (old_name);
      return FALSE;
    }

  /* The change is made. What hinders the rest is tried again with the next opening. */
  if (tidemark_journal_file_sync_folder (self->path, NULL))
    {
      if (has_old_name)
        remove_old (self->path, NULL);
      else
        tidemark_journal_file_remove_copies (self->path, NULL);
    }
  return TRUE;
}

/**
 * tidemark_journal_change_passphrase:
 * @path: (type filename): of a journal that nobody has open
 * @old_passphrase: (nullable): that it is locked with now
 * @new_passphrase: (nullable): that it shall be locked with; %NULL for none
 * @cancellable: (nullable): stops the writing
 *
 * Writes the whole journal anew, encrypted or not; that takes as much space again for a while. The
 * file that was there is overwritten, and the copies that were made of it before an update are
 * removed: they would still open as before. On failure the journal is as it was. Waits for the
 * disk: not for the main thread.
 *
 * Returns: %FALSE with an error of tidemark_connection_open_locked (), BUSY where another process
 *   has it open, NO_SPACE, or G_IO_ERROR_CANCELLED
 */
gboolean
tidemark_journal_change_passphrase (const char *path,
                                    TidemarkPassphrase *old_passphrase,
                                    TidemarkPassphrase *new_passphrase,
                                    GCancellable *cancellable,
                                    GError **error)
{
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *new_name = NULL;
  gboolean is_written;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (TIDEMARK_ENCRYPTION, FALSE);

  connection =
      tidemark_connection_open_locked (path, TIDEMARK_OPEN_READ_WRITE, old_passphrase, error);
  if (connection == NULL)
    return FALSE;

  new_name = g_strconcat (path, NEW_SUFFIX, NULL);
  tidemark_connection_set_cancellable (connection, cancellable);
  /* The steps of a small journal are too short to be stopped in their midst. */
  is_written = take_for_oneself (connection, error) &&
               write_anew (connection, new_name, new_passphrase, error) &&
               !g_cancellable_set_error_if_cancelled (cancellable, error);
  tidemark_connection_set_cancellable (connection, NULL);
  if (is_written && put_in_place (connection, new_name, error))
    return TRUE;

  g_clear_pointer (&connection, tidemark_connection_close);
  remove_new (path, NULL);
  return FALSE;
}
