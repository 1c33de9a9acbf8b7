/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart-card-picture.h"

#include <glib/gi18n.h>

#include "tidemark-chart-picture.h"
#include "tidemark-safe-file.h"
#include "tidemark-window.h"

/* What the thread needs that paints and writes. */
typedef struct
{
  char *path;
  TidemarkChartPictureFormat format;
  cairo_surface_t *picture;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  cairo_surface_destroy (job->picture);
  g_free (job);
}

static cairo_surface_t *
record (TidemarkChartCard *self)
{
  TidemarkChartPictureWords words = {
    .title = tidemark_chart_card_get_title (self),
    .caption = tidemark_chart_card_get_caption (self),
    .sentence = tidemark_chart_card_get_sentence (self),
    .note = tidemark_chart_card_get_note (self),
    .coverage = tidemark_chart_card_get_coverage (self),
  };
  graphene_size_t size;
  g_autoptr (GskRenderNode) node = NULL;

  words.marks = tidemark_chart_card_get_marks (self, &words.n_marks);
  node = tidemark_chart_picture_draw (tidemark_chart_card_get_chart (self), &words, &size);

  return tidemark_chart_picture_record (node, &size);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr (TidemarkSafeFile) file = tidemark_safe_file_new (job->path, &error);

  if (file == NULL ||
      !tidemark_chart_picture_write (job->picture, job->format,
                                     tidemark_safe_file_get_output (file), cancellable, &error) ||
      !tidemark_safe_file_commit (file, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * tidemark_chart_card_save_picture_async:
 * @self: a card with a chart
 * @path: of a file, replaced if it is there; one that ends in ".svg" is drawn as SVG, any other as
 *   PNG
 * @cancellable: (nullable): to give up
 * @callback: when it is on the disk
 * @user_data: for @callback
 *
 * Draws what the card shows now, with its words but without a word of an entry. The file is there
 * whole or not at all. Main thread; painting and writing are done on another one.
 */
void
tidemark_chart_card_save_picture_async (TidemarkChartCard *self,
                                        const char *path,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  /* Not of the card: a task may go on its thread, where no widget may. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *folded = g_utf8_casefold (path, -1);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->format =
      g_str_has_suffix (folded, ".svg") ? TIDEMARK_CHART_PICTURE_SVG : TIDEMARK_CHART_PICTURE_PNG;
  job->picture = record (self);
  g_task_set_source_tag (task, tidemark_chart_card_save_picture_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
tidemark_chart_card_save_picture_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkChartCard) self = data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean is_saved = tidemark_chart_card_save_picture_finish (result, &error);

  if (!TIDEMARK_IS_WINDOW (root))
    return;

  if (is_saved)
    tidemark_window_add_toast (TIDEMARK_WINDOW (root), adw_toast_new (_ ("Picture saved")));
  else
    tidemark_window_show_problem (TIDEMARK_WINDOW (root), error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkChartCard) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  /* Locked, or on another page for good: there is nothing left to draw. */
  if (path != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tidemark_chart_card_save_picture_async (self, path, NULL, saved_cb, g_object_ref (self));
}

static void
add_filter (GListStore *filters, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
}

/**
 * tidemark_chart_card_ask_picture:
 * @self: a card with a chart
 *
 * Asks where to save a picture of it, and saves it there. Main thread.
 */
void
tidemark_chart_card_ask_picture (TidemarkChartCard *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = g_strdup_printf ("%s.png", tidemark_chart_card_get_title (self));

  add_filter (filters, _ ("Picture (PNG)"), "png");
  add_filter (filters, _ ("Drawing (SVG)"), "svg");
  gtk_file_dialog_set_title (dialog, _ ("Save Picture"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        chosen_cb, g_object_ref (self));
}
