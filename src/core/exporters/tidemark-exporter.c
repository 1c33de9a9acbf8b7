/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-exporter.h"

#include <glib/gi18n-lib.h>

#include "tidemark-safe-file.h"

const TidemarkExporterInfo *const tidemark_exporter_registry[] = {
  &tidemark_exporter_journal,
  &tidemark_exporter_csv,
  &tidemark_exporter_markdown,
  NULL,
};

/**
 * tidemark_exporter_find:
 * @id: of a format
 *
 * Returns: (transfer none) (nullable): who writes it. Any thread.
 */
const TidemarkExporterInfo *
tidemark_exporter_find (const char *id)
{
  for (guint i = 0; tidemark_exporter_registry[i] != NULL; i++)
    if (g_strcmp0 (tidemark_exporter_registry[i]->id, id) == 0)
      return tidemark_exporter_registry[i];

  return NULL;
}

static gboolean
run_sql (TidemarkConnection *connection, const char *sql, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  gboolean row;

  return statement != NULL && tidemark_connection_step (connection, statement, &row, error);
}

/**
 * tidemark_exporter_write:
 * @output: written to, and neither flushed nor closed
 *
 * Writes the journal as it is at one moment, whatever is stored meanwhile.
 *
 * Returns: %FALSE with TIDEMARK_STORE_ERROR or G_IO_ERROR; then a part may be written
 */
gboolean
tidemark_exporter_write (const TidemarkExporterInfo *info,
                         TidemarkConnection *connection,
                         const TidemarkExportOptions *options,
                         GOutputStream *output,
                         GCancellable *cancellable,
                         GError **error)
{
  gboolean written;

  /* Only reads, so it must neither wait for a writer nor keep one waiting. */
  if (!run_sql (connection, "BEGIN DEFERRED", error))
    return FALSE;

  written = info->write (connection, options, output, cancellable, error);
  tidemark_connection_rollback (connection);
  return written;
}

/**
 * tidemark_exporter_write_file:
 * @path: where to
 *
 * As tidemark_exporter_write (), to a file that only its owner may read. What was there before is
 * replaced once all is written and on the disk, and stays as it was on failure.
 *
 * Returns: %FALSE with TIDEMARK_STORE_ERROR or G_IO_ERROR
 */
gboolean
tidemark_exporter_write_file (const TidemarkExporterInfo *info,
                              TidemarkConnection *connection,
                              const TidemarkExportOptions *options,
                              const char *path,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (TidemarkSafeFile) file = tidemark_safe_file_new (path, error);
  GError *local = NULL;

  if (file == NULL)
    return FALSE;
  if (tidemark_exporter_write (info, connection, options, tidemark_safe_file_get_output (file),
                               cancellable, &local))
    return tidemark_safe_file_commit (file, error);

  if (local->domain == G_IO_ERROR && local->code != G_IO_ERROR_CANCELLED)
    g_prefix_error (&local, _ ("Writing to “%s” failed: "), path);
  g_propagate_error (error, local);
  return FALSE;
}
