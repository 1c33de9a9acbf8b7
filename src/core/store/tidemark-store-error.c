/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-store-error-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (tidemark - store - error - quark, tidemark_store_error)

/* One sentence for each thing that the person at the screen can do something about. */
static const char *
sentence_for (TidemarkStoreError code)
{
  switch (code)
    {
    case TIDEMARK_STORE_ERROR_BUSY:
      /* Translators: %s is the name of a file, here and in the sentences below */
      return _ ("Another program is writing to the journal “%s”. Try again in a moment.");
    case TIDEMARK_STORE_ERROR_CORRUPT:
      return _ ("The journal “%s” is damaged. Restore it from a backup.");
    case TIDEMARK_STORE_ERROR_NOT_A_JOURNAL:
      return _ ("The file “%s” is not a journal of Tidemark. It was left as it is.");
    case TIDEMARK_STORE_ERROR_TOO_NEW:
      return _ ("The journal “%s” was made by a newer version of Tidemark. It was left as it is; "
                "update Tidemark to open it.");
    case TIDEMARK_STORE_ERROR_NO_SPACE:
      return _ ("There is no space left on the disk for the journal “%s”. Nothing was stored.");
    case TIDEMARK_STORE_ERROR_READ_ONLY:
      return _ ("The journal “%s” cannot be written: the file or its folder is read-only.");
    case TIDEMARK_STORE_ERROR_ACCESS:
      return _ ("The journal “%s” cannot be opened: the file or its folder cannot be read.");
    case TIDEMARK_STORE_ERROR_NOT_FOUND:
      return _ ("There is no journal at “%s”.");
    case TIDEMARK_STORE_ERROR_INVALID:
      return _ ("This cannot be stored in the journal “%s”.");
    case TIDEMARK_STORE_ERROR_SEALED:
      return _ ("A person in the journal “%s” is sealed.");
    case TIDEMARK_STORE_ERROR_LOCKED:
      return _ ("The journal “%s” is locked with a passphrase.");
    case TIDEMARK_STORE_ERROR_WRONG_PASSPHRASE:
      return _ ("This passphrase does not open the journal “%s”.");
    case TIDEMARK_STORE_ERROR_WRONG_LIBRARY:
      return _ ("The journal “%s” was not opened: the SQLite library that is running is not the "
                "one that Tidemark was built with.");
    case TIDEMARK_STORE_ERROR_FAILED:
    default:
      return _ ("The journal “%s” could not be read or written.");
    }
}

/**
 * tidemark_store_error_set_code:
 * @path: of the journal
 *
 * Sets @error to the usual sentence of @code about the file. Any thread.
 */
void
tidemark_store_error_set_code (GError **error, TidemarkStoreError code, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, TIDEMARK_STORE_ERROR, code, sentence_for (code), name);
#pragma GCC diagnostic pop
}

static TidemarkStoreError
code_for_errno (int errnum)
{
  switch (errnum)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return TIDEMARK_STORE_ERROR_NO_SPACE;
    case EROFS:
      return TIDEMARK_STORE_ERROR_READ_ONLY;
    case ENOENT:
      return TIDEMARK_STORE_ERROR_NOT_FOUND;
    case EACCES:
    case EPERM:
    case EISDIR:
    case ENOTDIR:
    case ELOOP:
    case ENAMETOOLONG:
      return TIDEMARK_STORE_ERROR_ACCESS;
    default:
      return TIDEMARK_STORE_ERROR_FAILED;
    }
}

/**
 * tidemark_store_error_set_errno:
 * @errnum: what the system said
 * @path: of the journal
 *
 * Sets @error for a system call on the file that failed. Any thread.
 */
void
tidemark_store_error_set_errno (GError **error, int errnum, const char *path)
{
  tidemark_store_error_set_code (error, code_for_errno (errnum), path);
}

/* SQLite knows a full disk only by ENOSPC; a quota or a limit on file sizes are the same to us. */
static TidemarkStoreError
code_for_io_error (sqlite3 *db)
{
  int errnum = db != NULL ? sqlite3_system_errno (db) : 0;

  return errnum != 0 ? code_for_errno (errnum) : TIDEMARK_STORE_ERROR_FAILED;
}

static TidemarkStoreError
code_for_sqlite (sqlite3 *db, int result)
{
  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return TIDEMARK_STORE_ERROR_BUSY;
    case SQLITE_CORRUPT:
      return TIDEMARK_STORE_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return TIDEMARK_STORE_ERROR_NOT_A_JOURNAL;
    case SQLITE_FULL:
      return TIDEMARK_STORE_ERROR_NO_SPACE;
    case SQLITE_READONLY:
      return TIDEMARK_STORE_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return TIDEMARK_STORE_ERROR_ACCESS;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return TIDEMARK_STORE_ERROR_INVALID;
    case SQLITE_IOERR:
      return code_for_io_error (db);
    default:
      return TIDEMARK_STORE_ERROR_FAILED;
    }
}

static void
set_failed (GError **error, const char *why, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_FAILED,
               /* Translators: a file, and what the database said in English */
               _ ("The journal “%s” could not be read or written (%s)."), name, why);
}

/**
 * tidemark_store_error_set_sqlite:
 * @db: (nullable): the handle that failed
 * @result: what it returned
 * @path: of the journal
 *
 * The one place that turns results of SQLite into errors. SQLite's own words stay out of them:
 * they may quote what a person wrote. Any thread that owns @db.
 */
void
tidemark_store_error_set_sqlite (GError **error, sqlite3 *db, int result, const char *path)
{
  TidemarkStoreError code = code_for_sqlite (db, result);

  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("It was cancelled"));
  else if (code == TIDEMARK_STORE_ERROR_FAILED)
    set_failed (error, sqlite3_errstr (result), path);
  else
    tidemark_store_error_set_code (error, code, path);
}
