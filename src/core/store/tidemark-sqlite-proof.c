/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-sqlite-proof.h"

#include <dlfcn.h>

#include "tidemark-config.h"
#include "tidemark-store-error-private.h"

#define OLDEST_SQLITE 3046000

static gboolean
has_cipher (void)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  gboolean found = FALSE;

  if (sqlite3_open (":memory:", &db) == SQLITE_OK &&
      sqlite3_prepare_v2 (db, "PRAGMA cipher_version", -1, &statement, NULL) == SQLITE_OK)
    found = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return found;
}

/* A process that holds two libraries with the same symbols may take one function from each, where
 * one of them lacks it or was bound before the other came. */
static gboolean
is_one_library (void)
{
  const void *functions[] = {
    (const void *) sqlite3_libversion, (const void *) sqlite3_open_v2,
    (const void *) sqlite3_prepare_v3, (const void *) sqlite3_step,
    (const void *) sqlite3_close_v2,   (const void *) sqlite3_backup_init,
#if TIDEMARK_ENCRYPTION
    (const void *) sqlite3_key,
#endif
  };
  Dl_info first = { 0 }, other = { 0 };

  if (dladdr (functions[0], &first) == 0)
    return FALSE;

  for (guint i = 1; i < G_N_ELEMENTS (functions); i++)
    if (dladdr (functions[i], &other) == 0 || other.dli_fbase != first.dli_fbase)
      return FALSE;

  return TRUE;
}

/**
 * tidemark_sqlite_prove:
 * @path: of the journal, for the error
 *
 * GTK may bring plain SQLite into a process that was linked with SQLCipher. Were the wrong one to
 * answer, a journal meant to be encrypted would be written in the clear.
 *
 * Returns: whether the SQLite that runs is the one of the build, new enough, with full-text search
 *   and safe for threads; TIDEMARK_STORE_ERROR_WRONG_LIBRARY otherwise. Any thread.
 */
gboolean
tidemark_sqlite_prove (const char *path, GError **error)
{
  if (is_one_library () && sqlite3_libversion_number () >= OLDEST_SQLITE &&
      sqlite3_threadsafe () != 0 && sqlite3_compileoption_used ("ENABLE_FTS5") &&
      has_cipher () == TIDEMARK_ENCRYPTION)
    return TRUE;

  tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_WRONG_LIBRARY, path);
  return FALSE;
}
