/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tidemark-connection.h"
#include "tidemark-store-error-private.h"

#define HEADER_BYTES 100

/* Places in the header of a SQLite file; numbers are big-endian. */
#define PAGE_SIZE_AT 16
#define CHANGE_COUNTER_AT 24
#define PAGE_COUNT_AT 28
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68
#define VALID_FOR_AT 92

/* An encrypted file is made of whole pages, and every byte of it is as likely as any other: of a
 * header less than half a byte is expected to be zero, and half of all to be above ASCII. */
#define LOCKED_PAGE_BYTES 4096
#define MAX_ZEROS_OF_LOCKED 8
#define MIN_HIGH_OF_LOCKED 16

/**
 * tidemark_journal_default_path:
 *
 * Returns: (transfer full) (type filename): where the window and the command line keep the journal
 *   unless told otherwise. Any thread.
 */
char *
tidemark_journal_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "tidemark", "journal.db", NULL);
}

static guint32
header_number (const guint8 *header, int at)
{
  return (guint32) header[at] << 24 | (guint32) header[at + 1] << 16 |
         (guint32) header[at + 2] << 8 | header[at + 3];
}

/* Through SQLite's own file system: a close () of our own would drop the locks that other
 * connections of this process hold on the file. */
static int
read_header (const char *path, guint8 *out)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree char *full_path = g_canonicalize_filename (path, NULL);
  sqlite3_filename name = sqlite3_create_filename (full_path, "", "", 0, NULL);
  g_autofree sqlite3_file *file = g_malloc0 (vfs->szOsFile);
  int result;

  result = vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);
  if (result == SQLITE_OK)
    result = file->pMethods->xRead (file, out, HEADER_BYTES, 0);
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename (name);

  return result;
}

static gboolean
has_bytes (const char *path, const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  GStatBuf info;

  return g_stat (name, &info) == 0 && info.st_size > 0;
}

/* Whether pages that the header counts are missing. With a log or a rollback journal beside it the
 * file may rightly be behind. */
static gboolean
is_cut_short (const char *path, const guint8 *header, gint64 size)
{
  gint64 page_size = header_number (header, PAGE_SIZE_AT) >> 16;
  gint64 pages = header_number (header, PAGE_COUNT_AT);

  if (page_size == 1)
    page_size = 65536;
  if (header_number (header, CHANGE_COUNTER_AT) != header_number (header, VALID_FOR_AT))
    return FALSE;

  return size < pages * page_size && !has_bytes (path, "-wal") && !has_bytes (path, "-journal");
}

static gboolean
looks_encrypted (const guint8 *header, gint64 size)
{
  guint n_zeros = 0, n_high = 0;

  for (guint i = 0; i < HEADER_BYTES; i++)
    {
      n_zeros += header[i] == 0 ? 1 : 0;
      n_high += header[i] >= 0x80 ? 1 : 0;
    }

  return size % LOCKED_PAGE_BYTES == 0 && n_zeros <= MAX_ZEROS_OF_LOCKED &&
         n_high >= MIN_HIGH_OF_LOCKED;
}

static gboolean
inspect_header (const char *path,
                gint64 size,
                int newest_schema,
                TidemarkFileState *out_state,
                GError **error)
{
  guint8 header[HEADER_BYTES] = { 0 };
  int result = read_header (path, header);

  if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ)
    {
      int errnum = g_access (path, R_OK) != 0 ? errno : EIO;

      tidemark_store_error_set_errno (error, errnum, path);
      return FALSE;
    }

  *out_state = TIDEMARK_FILE_JOURNAL;
  if (result == SQLITE_OK && looks_encrypted (header, size))
    {
      *out_state = TIDEMARK_FILE_LOCKED;
      return TRUE;
    }

  if (result != SQLITE_OK || memcmp (header, "SQLite format 3", 16) != 0 ||
      header_number (header, APPLICATION_ID_AT) != TIDEMARK_APPLICATION_ID)
    tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_NOT_A_JOURNAL, path);
  else if (header_number (header, USER_VERSION_AT) > (guint32) newest_schema)
    tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_TOO_NEW, path);
  else if (is_cut_short (path, header, size))
    tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_CORRUPT, path);
  else
    return TRUE;

  return FALSE;
}

/**
 * tidemark_journal_file_inspect:
 * @path: of a journal, perhaps
 * @newest_schema: the newest that we know
 * @out_state: (out): untouched on failure
 *
 * Looks at the file without opening it as a database, which could already change it or what lies
 * beside it. Any thread.
 *
 * Returns: %FALSE with ACCESS, NOT_A_JOURNAL, TOO_NEW or CORRUPT
 */
gboolean
tidemark_journal_file_inspect (const char *path,
                               int newest_schema,
                               TidemarkFileState *out_state,
                               GError **error)
{
  TidemarkFileState state = TIDEMARK_FILE_EMPTY;
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      if (errno != ENOENT)
        {
          tidemark_store_error_set_errno (error, errno, path);
          return FALSE;
        }
      *out_state = TIDEMARK_FILE_MISSING;
      return TRUE;
    }

  if (!S_ISREG (info.st_mode))
    {
      tidemark_store_error_set_errno (error, EISDIR, path);
      return FALSE;
    }

  /* With a rollback journal beside it an empty file still is a journal to be: its making was cut
   * off, and SQLite takes it back. */
  if (info.st_size > 0 && !inspect_header (path, info.st_size, newest_schema, &state, error))
    return FALSE;

  *out_state = state;
  return TRUE;
}

/**
 * tidemark_journal_file_make:
 * @path: of a journal that is not there
 *
 * Makes the empty file, mode 0600, and folders on the way to it that are missing, mode 0700. SQLite
 * gives the files that it makes beside it the mode of this one. Any thread.
 */
gboolean
tidemark_journal_file_make (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int errnum = errno;

      tidemark_store_error_set_errno (error, errnum == EACCES ? EROFS : errnum, path);
      return FALSE;
    }

  fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd >= 0)
    return g_close (fd, error);
  if (errno == EEXIST)
    return TRUE;

  tidemark_store_error_set_errno (error, errno == EACCES ? EROFS : errno, path);
  return FALSE;
}

/**
 * tidemark_journal_file_is_writable:
 *
 * Returns: whether the file and its folder, where the log is kept beside it, can be written;
 *   READ_ONLY otherwise. Any thread.
 */
gboolean
tidemark_journal_file_is_writable (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (path, W_OK) == 0 && g_access (folder, W_OK | X_OK) == 0)
    return TRUE;

  tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_READ_ONLY, path);
  return FALSE;
}

/**
 * tidemark_journal_file_has_log:
 *
 * Returns: whether a log with something in it lies beside the file. Any thread.
 */
gboolean
tidemark_journal_file_has_log (const char *path)
{
  return has_bytes (path, "-wal");
}

/**
 * tidemark_journal_file_make_private:
 *
 * Takes everybody else's rights to the file away, where something gave them some. That this is not
 * possible on some file systems is no reason not to open the journal. Any thread.
 */
void
tidemark_journal_file_make_private (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);
      GStatBuf info;

      if (g_stat (name, &info) == 0 && (info.st_mode & 077) != 0 && g_chmod (name, 0600) != 0)
        g_debug ("The rights to a file of the journal could not be changed");
    }
}

/**
 * tidemark_journal_file_list_copies:
 *
 * Every copy that the program itself keeps of a journal begins with the name of the journal and
 * TIDEMARK_COPY_SUFFIX, and lies beside it. Any thread.
 *
 * Returns: (transfer full) (element-type filename): the copies; %NULL with ACCESS and others
 */
GPtrArray *
tidemark_journal_file_list_copies (const char *path, GError **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (name, TIDEMARK_COPY_SUFFIX, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  if (dir == NULL)
    {
      tidemark_store_error_set_errno (error, EACCES, path);
      return NULL;
    }

  while ((entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (entry, prefix))
      g_ptr_array_add (copies, g_build_filename (folder, entry, NULL));

  return g_steal_pointer (&copies);
}

static gboolean
sync_path (const char *name, int flags, const char *path, GError **error)
{
  int fd = g_open (name, O_RDONLY | O_CLOEXEC | flags, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    tidemark_store_error_set_errno (error, errno, path);
  if (fd >= 0)
    g_close (fd, NULL);

  return synced;
}

/**
 * tidemark_journal_file_sync:
 * @name: (type filename): of a file that no database of this process has open
 *
 * Waits until the disk has all of it. Any thread.
 */
gboolean
tidemark_journal_file_sync (const char *name, GError **error)
{
  return sync_path (name, 0, name, error);
}

/**
 * tidemark_journal_file_sync_folder:
 * @path: (type filename): of a journal
 *
 * What was taken out of its folder, or given another name, shall not come back with a power cut.
 * Any thread.
 */
gboolean
tidemark_journal_file_sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, O_DIRECTORY, path, error);
}

/**
 * tidemark_journal_file_remove_copies:
 *
 * Removes them all for good. Any thread.
 *
 * Returns: %FALSE with READ_ONLY and others where one stays
 */
gboolean
tidemark_journal_file_remove_copies (const char *path, GError **error)
{
  g_autoptr (GPtrArray) copies = tidemark_journal_file_list_copies (path, error);

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    if (g_unlink (copies->pdata[i]) != 0 && errno != ENOENT)
      {
        tidemark_store_error_set_errno (error, errno == EACCES ? EROFS : errno, path);
        return FALSE;
      }

  return copies != NULL && (copies->len == 0 || tidemark_journal_file_sync_folder (path, error));
}
