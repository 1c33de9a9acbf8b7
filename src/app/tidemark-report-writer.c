/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-report-writer.h"

#include "tidemark-safe-file.h"

/* What the thread needs that lays out, paints and writes. */
typedef struct
{
  TidemarkReport *report;
  TidemarkReportPaper paper;
  char *path;            /* either this */
  GOutputStream *output; /* or this */
  gint *permille;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  tidemark_report_free (self->report);
  g_free (self->path);
  g_clear_object (&self->output);
  g_free (self);
}

static gboolean
write_file (const Job *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (TidemarkSafeFile) file = tidemark_safe_file_new (self->path, error);

  return file != NULL &&
         tidemark_report_write (self->report, &self->paper, tidemark_safe_file_get_output (file),
                                self->permille, cancellable, error) &&
         tidemark_safe_file_commit (file, error);
}

static gboolean
write_stream (const Job *self, GCancellable *cancellable, GError **error)
{
  return tidemark_report_write (self->report, &self->paper, self->output, self->permille,
                                cancellable, error) &&
         g_output_stream_close (self->output, cancellable, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *self = data;
  GError *error = NULL;
  gboolean is_written = self->path != NULL ? write_file (self, cancellable, &error)
                                           : write_stream (self, cancellable, &error);

  if (is_written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (TidemarkReport *report,
       const TidemarkReportPaper *paper,
       const char *path,
       GOutputStream *output,
       gint *permille,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->report = report;
  job->paper = *paper;
  job->path = g_strdup (path);
  job->output = output != NULL ? g_object_ref (output) : NULL;
  job->permille = permille;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * tidemark_report_save_async:
 * @report: (transfer full): what to print
 * @paper: how large its pages are
 * @path: of a file, replaced if it is there
 * @permille: (inout): how far it is, 0 to 1000; has to be there until @callback is called
 * @cancellable: (nullable): to give up
 * @callback: when it is on the disk
 * @user_data: for @callback
 *
 * Writes a PDF that is there whole or not at all. Main thread; all is done on another one.
 */
void
tidemark_report_save_async (TidemarkReport *report,
                            const TidemarkReportPaper *paper,
                            const char *path,
                            gint *permille,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  start (report, paper, path, NULL, permille, cancellable, callback, user_data);
}

/**
 * tidemark_report_send_async:
 * @output: where the PDF goes; it is closed at the end, on the other thread
 *
 * As tidemark_report_save_async().
 */
void
tidemark_report_send_async (TidemarkReport *report,
                            const TidemarkReportPaper *paper,
                            GOutputStream *output,
                            gint *permille,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  start (report, paper, NULL, output, permille, cancellable, callback, user_data);
}

gboolean
tidemark_report_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
