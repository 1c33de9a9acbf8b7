/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "tidemark-core-resources.h"
#include "tidemark-journal-file.h"
#include "tidemark-store-error-private.h"

#define STEPS_FOLDER "/io/github/tidemark_journal/Tidemark/core/sql/"
#define MAX_COPIES 1000

TidemarkSchemaStep *
tidemark_schema_step_new (int number, GBytes *sql)
{
  TidemarkSchemaStep *self = g_new0 (TidemarkSchemaStep, 1);

  self->number = number;
  self->sql = g_bytes_ref (sql);

  return self;
}

void
tidemark_schema_step_free (TidemarkSchemaStep *self)
{
  g_bytes_unref (self->sql);
  g_free (self);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const TidemarkSchemaStep *first = *(TidemarkSchemaStep *const *) a;
  const TidemarkSchemaStep *second = *(TidemarkSchemaStep *const *) b;

  return first->number - second->number;
}

/**
 * tidemark_schema_list_steps:
 *
 * Returns: (transfer full) (element-type TidemarkSchemaStep): the numbered files of data/sql, in
 *   their order. Any thread.
 */
GPtrArray *
tidemark_schema_list_steps (void)
{
  GResource *resource = tidemark_core_get_resource ();
  g_autoptr (GPtrArray) steps =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_schema_step_free);
  g_auto (GStrv) names = g_resource_enumerate_children (resource, STEPS_FOLDER, 0, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (STEPS_FOLDER, names[i], NULL);
      g_autoptr (GBytes) sql = g_resource_lookup_data (resource, name, 0, NULL);
      int number = (int) g_ascii_strtoll (names[i], NULL, 10);

      g_ptr_array_add (steps, tidemark_schema_step_new (number, sql));
    }
  g_ptr_array_sort (steps, compare_steps);

  return g_steal_pointer (&steps);
}

/**
 * tidemark_schema_newest:
 * @steps: (element-type TidemarkSchemaStep): in their order
 *
 * Returns: the schema that the last step leads to. Any thread.
 */
int
tidemark_schema_newest (GPtrArray *steps)
{
  const TidemarkSchemaStep *last = g_ptr_array_index (steps, steps->len - 1);

  return last->number;
}

static gboolean
execute (sqlite3 *db, const char *path, const char *sql, GError **error)
{
  int result = sqlite3_exec (db, sql, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;

  tidemark_store_error_set_sqlite (error, db, result, path);
  return FALSE;
}

static gboolean
read_number (sqlite3 *db, const char *path, const char *sql, int *out, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *out = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  if (result == SQLITE_ROW)
    return TRUE;

  tidemark_store_error_set_sqlite (error, db, result, path);
  return FALSE;
}

/**
 * tidemark_schema_get_version:
 * @out_version: (out): 0 for a file without anything in it; untouched on failure
 *
 * Returns: %FALSE where the file cannot be read (CORRUPT and others), or is a database of
 *   something else (NOT_A_JOURNAL). The thread that owns @db.
 */
gboolean
tidemark_schema_get_version (sqlite3 *db, const char *path, int *out_version, GError **error)
{
  int version, application, tables;

  if (!read_number (db, path, "SELECT count(*) FROM sqlite_schema", &tables, error) ||
      !read_number (db, path, "PRAGMA application_id", &application, error) ||
      !read_number (db, path, "PRAGMA user_version", &version, error))
    return FALSE;

  if (application != TIDEMARK_APPLICATION_ID && (application != 0 || tables > 0))
    {
      tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_NOT_A_JOURNAL, path);
      return FALSE;
    }

  *out_version = version;
  return TRUE;
}

/* journal.db.before-1 holds schema 1; a name that is taken is a copy somebody may still want. */
static char *
make_copy_file (const char *path, int version, GError **error)
{
  for (int i = 1; i < MAX_COPIES; i++)
    {
      g_autofree char *name =
          i == 1 ? g_strdup_printf ("%s" TIDEMARK_COPY_SUFFIX "%d", path, version)
                 : g_strdup_printf ("%s" TIDEMARK_COPY_SUFFIX "%d.%d", path, version, i);
      int fd = g_open (name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

      if (fd >= 0)
        {
          g_close (fd, NULL);
          return g_steal_pointer (&name);
        }
      if (errno != EEXIST)
        break;
    }

  tidemark_store_error_set_errno (error, errno == EACCES ? EROFS : errno, path);
  return NULL;
}

static gboolean
copy_before (sqlite3 *db, const char *path, int version, GError **error)
{
  g_autofree char *name = make_copy_file (path, version, error);
  sqlite3_stmt *statement = NULL;
  int result;

  if (name == NULL)
    return FALSE;

  result = sqlite3_prepare_v2 (db, "VACUUM INTO ?", -1, &statement, NULL);
  if (result == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
      result = sqlite3_step (statement);
    }
  if (result != SQLITE_DONE)
    tidemark_store_error_set_sqlite (error, db, result, path);
  sqlite3_finalize (statement);

  if (result == SQLITE_DONE && tidemark_journal_file_sync (name, error))
    return TRUE;

  g_unlink (name);
  return FALSE;
}

/* What a step leaves behind has to hold together before it is committed. */
static gboolean
check_references (sqlite3 *db, const char *path, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (db, "PRAGMA foreign_key_check", -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  sqlite3_finalize (statement);

  if (result == SQLITE_DONE)
    return TRUE;
  if (result == SQLITE_ROW)
    tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_CORRUPT, path);
  else
    tidemark_store_error_set_sqlite (error, db, result, path);
  return FALSE;
}

static gboolean
run_step (sqlite3 *db, const char *path, const TidemarkSchemaStep *step, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (step->sql, &size);
  g_autofree char *sql = g_strndup (data, size);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                            TIDEMARK_APPLICATION_ID, step->number);
  int version;

  if (!execute (db, path, "BEGIN IMMEDIATE", error))
    return FALSE;

  /* Another process may have done it while we waited for the lock. */
  if (tidemark_schema_get_version (db, path, &version, error) &&
      (version >= step->number ||
       (execute (db, path, sql, error) && check_references (db, path, error) &&
        execute (db, path, stamp, error))) &&
      execute (db, path, "COMMIT", error))
    return TRUE;

  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

static gboolean
run_steps (sqlite3 *db, const char *path, GPtrArray *steps, int version, GError **error)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const TidemarkSchemaStep *step = g_ptr_array_index (steps, i);

      if (step->number > version && !run_step (db, path, step, error))
        return FALSE;
    }

  /* The number of the schema has to stand in the file itself, not in the log beside it, so that an
   * older version sees it without opening the database. */
  return version == 0 || execute (db, path, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/**
 * tidemark_schema_migrate:
 * @db: read-write, not in a transaction
 * @path: of the journal
 * @steps: (element-type TidemarkSchemaStep): in their order
 *
 * Brings the journal to the schema of the last step, each step in a transaction of its own. What
 * is in a journal already is copied to a file beside it first. The thread that owns @db.
 *
 * Returns: %FALSE with TOO_NEW, NOT_A_JOURNAL, NO_SPACE and others; the journal then is as it was,
 *   or at the last step that succeeded
 */
gboolean
tidemark_schema_migrate (sqlite3 *db, const char *path, GPtrArray *steps, GError **error)
{
  int newest = tidemark_schema_newest (steps);
  gboolean done;
  int version;

  if (!tidemark_schema_get_version (db, path, &version, error))
    return FALSE;

  if (version > newest)
    {
      tidemark_store_error_set_code (error, TIDEMARK_STORE_ERROR_TOO_NEW, path);
      return FALSE;
    }

  if (version == newest)
    return TRUE;
  if (version > 0 && !copy_before (db, path, version, error))
    return FALSE;

  /* A step may rebuild a table that others refer to; it is checked as a whole. */
  sqlite3_exec (db, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL);
  done = run_steps (db, path, steps, version, error);
  sqlite3_exec (db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);

  return done;
}
