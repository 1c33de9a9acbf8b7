/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-dialog-private.h"

#include <glib/gi18n.h>

/* Below that, a bar would only flash. */
#define PATIENCE_MS 1000
#define PROGRESS_STEP_MS 100

G_DEFINE_FINAL_TYPE (TidemarkImportDialog, tidemark_import_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS
} TidemarkImportDialogSignal;

static guint signals[N_SIGNALS];

static void
update_actions (TidemarkImportDialog *self)
{
  const TidemarkImportReport *report = self->report;
  gboolean ready = report != NULL && !self->running && report->questions->len == 0 &&
                   report->n_new + report->n_known > 0;
  g_autofree char *label = NULL;

  if (report != NULL && report->n_new > 0 && report->questions->len == 0)
    label = g_strdup_printf (_ ("_Import %'u"), report->n_new);
  gtk_button_set_label (self->import_button, label != NULL ? label : _ ("_Import"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.store", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.choose", !self->storing);
}

static void
show_stage (TidemarkImportDialog *self, const char *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_stack_set_visible_child_name (self->stage, name);
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), g_str_equal (name, "form"));
  /* What had the keys may have gone with the stage before it; Escape has to work in each. */
  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Progress. */

static gboolean
progress_cb (gpointer data)
{
  TidemarkImportDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress_bar,
                                 tidemark_import_work_get_fraction (self->work));
  if (g_get_monotonic_time () - self->started_us >= PATIENCE_MS * 1000)
    gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);

  return G_SOURCE_CONTINUE;
}

static void
begin_job (TidemarkImportDialog *self)
{
  self->running = TRUE;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->started_us = g_get_monotonic_time ();
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), FALSE);
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  self->progress_timeout = g_timeout_add (PROGRESS_STEP_MS, progress_cb, self);
  update_actions (self);
}

static void
end_job (TidemarkImportDialog *self)
{
  self->running = FALSE;
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
}

static void
show_working (TidemarkImportDialog *self, const char *format)
{
  g_autofree char *name = g_file_get_basename (self->work->file);
  g_autofree char *display = g_filename_display_name (name);
  g_autofree char *escaped = g_markup_escape_text (display, -1);

  adw_status_page_set_title (self->working_page, format);
  adw_status_page_set_description (self->working_page, escaped);
  show_stage (self, "working");
}

static void
show_failure (TidemarkImportDialog *self, const GError *error)
{
  const TidemarkImportPlace *place = tidemark_import_error_get_place (error);
  g_autofree char *sentence = tidemark_import_error_describe (error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  g_string_append (text, sentence);
  if (place != NULL && place->readable > 0)
    {
      guint readable = (guint) MIN (place->readable, G_MAXINT);

      g_string_append (text, "\n\n");
      g_string_append_printf (text,
                              ngettext ("%'u record before that could be read. A fresh export may "
                                        "be whole.",
                                        "%'u records before that could be read. A fresh export "
                                        "may be whole.",
                                        readable),
                              readable);
    }
  escaped = g_markup_escape_text (text->str, -1);
  adw_status_page_set_description (self->failed_page, escaped);
  show_stage (self, "failed");
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  TidemarkImportReport *report =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  end_job (self);
  if (self->closed)
    {
      g_clear_pointer (&report, tidemark_import_report_free);
      return;
    }
  if (self->again)
    {
      g_clear_pointer (&report, tidemark_import_report_free);
      tidemark_import_dialog_start_preview (self);
      return;
    }
  if (report == NULL)
    {
      show_failure (self, error);
      update_actions (self);
      return;
    }

  g_clear_pointer (&self->report, tidemark_import_report_free);
  self->report = report;
  tidemark_import_dialog_fill_form (self);
  update_actions (self);
  show_stage (self, "form");
}

/**
 * tidemark_import_dialog_start_preview:
 *
 * Reads the file with the answers that there are. Answers are the job's while one runs: it is
 * stopped first, and they are taken after it.
 */
void
tidemark_import_dialog_start_preview (TidemarkImportDialog *self)
{
  self->again = self->running;
  if (self->running)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }

  tidemark_import_dialog_collect_answers (self);
  begin_job (self);
  tidemark_store_read_async (
      self->store, tidemark_import_work_preview, tidemark_import_work_ref (self->work),
      (GDestroyNotify) tidemark_import_work_unref, (GDestroyNotify) tidemark_import_report_free,
      self->cancellable, previewed_cb, g_object_ref (self));
}

/**
 * tidemark_import_dialog_open:
 * @file: what to import; takes the place of a file chosen before
 */
void
tidemark_import_dialog_open (TidemarkImportDialog *self, GFile *file)
{
  g_return_if_fail (TIDEMARK_IS_IMPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->storing)
    return;

  tidemark_import_dialog_reset_form (self);
  g_clear_pointer (&self->report, tidemark_import_report_free);
  g_clear_pointer (&self->work, tidemark_import_work_unref);
  self->work = tidemark_import_work_new (file);
  show_working (self, _ ("Reading"));
  tidemark_import_dialog_start_preview (self);
}

/* Storing. */

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkImportReport) report =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  end_job (self);
  self->storing = FALSE;
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);

  if (report != NULL && report->stored)
    {
      g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, report->n_new);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else if (report != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      /* Stopped, or the journal changed meanwhile so that there is a question again. */
      show_stage (self, "form");
      tidemark_import_dialog_start_preview (self);
    }
  else
    {
      show_failure (self, error);
      update_actions (self);
    }
}

static void
store_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkImportDialog *self = TIDEMARK_IMPORT_DIALOG (widget);

  tidemark_import_dialog_collect_answers (self);
  self->work->options->keep_text = adw_switch_row_get_active (self->text_row);
  self->storing = TRUE;
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  show_working (self, _ ("Importing"));
  begin_job (self);
  tidemark_store_write_async (
      self->store, tidemark_import_work_store, tidemark_import_work_ref (self->work),
      (GDestroyNotify) tidemark_import_work_unref, (GDestroyNotify) tidemark_import_report_free,
      self->cancellable, stored_cb, g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkImportDialog *self = TIDEMARK_IMPORT_DIALOG (widget);

  if (self->storing)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* Escape, while it stores. */
static void
close_attempt_cb (TidemarkImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkImportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && !self->closed)
    tidemark_import_dialog_open (self, file);
}

static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) chats = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (chats, _ ("Chats and Journals"));
  gtk_file_filter_add_suffix (chats, "txt");
  gtk_file_filter_add_suffix (chats, "zip");
  gtk_file_filter_add_suffix (chats, "json");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, chats);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _ ("Choose a File to Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb,
                        g_object_ref (widget));
}

static void
tidemark_import_dialog_closed (AdwDialog *dialog)
{
  TidemarkImportDialog *self = TIDEMARK_IMPORT_DIALOG (dialog);

  self->closed = TRUE;
  g_cancellable_cancel (self->cancellable);
}

static void
tidemark_import_dialog_dispose (GObject *object)
{
  TidemarkImportDialog *self = TIDEMARK_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  g_clear_object (&self->store);
  g_clear_pointer (&self->work, tidemark_import_work_unref);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (tidemark_import_dialog_parent_class)->dispose (object);
}

static void
tidemark_import_dialog_finalize (GObject *object)
{
  TidemarkImportDialog *self = TIDEMARK_IMPORT_DIALOG (object);

  g_clear_pointer (&self->report, tidemark_import_report_free);
  g_strfreev (self->chat_choices);
  g_strfreev (self->order_choices);
  g_ptr_array_unref (self->person_rows);
  g_ptr_array_unref (self->note_rows);

  G_OBJECT_CLASS (tidemark_import_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, stage);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, working_page);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, question_group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, chat_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, order_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, people_group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, alias_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, preview_group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, month_bars);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, range_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, new_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, new_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, known_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, notices_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, notices_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, text_group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkImportDialog, text_row);
}

static void
tidemark_import_dialog_class_init (TidemarkImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_import_dialog_dispose;
  object_class->finalize = tidemark_import_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tidemark_import_dialog_closed;

  signals[SIGNAL_IMPORTED] =
      g_signal_new ("imported", TIDEMARK_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (TIDEMARK_TYPE_MONTH_BARS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-import-dialog.ui");
  bind_children (widget_class);
  tidemark_import_dialog_bind_form (widget_class);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "import.store", NULL, store_cb);
}

static void
tidemark_import_dialog_init (TidemarkImportDialog *self)
{
  self->person_rows = g_ptr_array_new ();
  self->note_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
  update_actions (self);
}

/**
 * tidemark_import_dialog_new:
 * @store: the journal
 *
 * Returns: (transfer floating): a dialog that asks for a file
 */
TidemarkImportDialog *
tidemark_import_dialog_new (TidemarkStore *store)
{
  TidemarkImportDialog *self = g_object_new (TIDEMARK_TYPE_IMPORT_DIALOG, NULL);

  self->store = g_object_ref (store);

  return self;
}
