/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-report-dialog.h"

#include <errno.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/mman.h>

#include "tidemark-day-row.h"
#include "tidemark-report-maker.h"
#include "tidemark-report-writer.h"

/* One second passes before anything says that it takes long. */
#define PATIENCE_MS 1000
#define PROGRESS_STEP_MS 100

struct _TidemarkReportDialog
{
  AdwDialog parent_instance;

  TidemarkStore *store;
  TidemarkPerson *person;
  GArray *types;     /* of the cards that can be chosen */
  GPtrArray *checks; /* their buttons */
  GCancellable *cancellable;
  gboolean is_working;
  gint64 started_us;
  guint progress_timeout;
  gint permille;
  TidemarkReportPaper paper;
  char *path;           /* where it goes, */
  GtkPrintSetup *setup; /* or the printer */
  int held;             /* what the printer reads: memory, never a file; -1 for none */

  GtkWidget *form;
  GtkProgressBar *progress;
  GtkLabel *state;
  AdwComboRow *reader_row;
  TidemarkDayRow *from_row;
  TidemarkDayRow *to_row;
  AdwPreferencesGroup *cards_group;
  AdwSwitchRow *tables_row;
  AdwSwitchRow *notes_row;
};

G_DEFINE_FINAL_TYPE (TidemarkReportDialog, tidemark_report_dialog, ADW_TYPE_DIALOG)

enum
{
  SAVED,
  PRINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has_days (TidemarkReportDialog *self)
{
  int from = tidemark_day_row_get_day (self->from_row);
  int to = tidemark_day_row_get_day (self->to_row);

  return from != TIDEMARK_DAY_NONE && to != TIDEMARK_DAY_NONE && from <= to;
}

static gboolean
has_cards (TidemarkReportDialog *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      return TRUE;

  return FALSE;
}

static void
show_state (TidemarkReportDialog *self, const char *text)
{
  gtk_label_set_label (self->state, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), text != NULL);
}

/* What is missing before there can be a report. */
static void
update (TidemarkReportDialog *self)
{
  gboolean is_ready = has_days (self) && has_cards (self);

  if (!self->is_working)
    show_state (self, !has_days (self)    ? _ ("Choose a first day and a last day after it.")
                      : !has_cards (self) ? _ ("Choose at least one chart.")
                                          : NULL);
  gtk_widget_set_sensitive (self->form, !self->is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", is_ready && !self->is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", is_ready && !self->is_working);
}

static TidemarkReportOptions *
get_options (TidemarkReportDialog *self)
{
  TidemarkReportOptions *options = tidemark_report_options_new ();

  options->reader = (TidemarkReportReader) adw_combo_row_get_selected (self->reader_row);
  options->from_day = tidemark_day_row_get_day (self->from_row);
  options->to_day = tidemark_day_row_get_day (self->to_row);
  options->with_tables = adw_switch_row_get_active (self->tables_row);
  options->with_notes = adw_switch_row_get_active (self->notes_row);
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_array_append_val (options->cards, g_array_index (self->types, GType, i));

  return options;
}

static gboolean
progress_cb (gpointer data)
{
  TidemarkReportDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress, g_atomic_int_get (&self->permille) / 1000.0);
  if (g_get_monotonic_time () - self->started_us >= PATIENCE_MS * 1000)
    gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);

  return G_SOURCE_CONTINUE;
}

static void
begin_work (TidemarkReportDialog *self)
{
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_working = TRUE;
  self->permille = 0;
  self->started_us = g_get_monotonic_time ();
  self->progress_timeout = g_timeout_add (PROGRESS_STEP_MS, progress_cb, self);
  show_state (self, NULL);
  update (self);
}

static void
end_work (TidemarkReportDialog *self, const GError *error)
{
  self->is_working = FALSE;
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  g_clear_fd (&self->held, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  update (self);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_state (self, error->message);
}

/* Saved, or with the printer. */
static void
finish (TidemarkReportDialog *self, guint signal)
{
  end_work (self, NULL);
  g_signal_emit (self, signals[signal], 0);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkReportDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (tidemark_report_write_finish (result, &error))
    finish (self, SAVED);
  else
    end_work (self, error);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkReportDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error))
    finish (self, PRINTED);
  else
    end_work (self, error);
}

static void
held_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkReportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintDialog) dialog = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  if (!tidemark_report_write_finish (result, &error))
    {
      end_work (self, error);
      return;
    }

  dialog = gtk_print_dialog_new ();
  path = g_strdup_printf ("/proc/self/fd/%d", self->held);
  file = g_file_new_for_path (path);
  /* What the printer has is not given up: GTK's own printing does not bear it. */
  gtk_print_dialog_print_file (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                               self->setup, file, NULL, printed_cb, g_object_ref (self));
}

/* All of it is there before the printer begins: GTK reads a stream on the main thread, which would
 * wait for the last of it while the stream waits for the main thread to end it. */
static void
hold (TidemarkReportDialog *self, TidemarkReport *report)
{
  g_autoptr (GOutputStream) output = NULL;

  self->held = memfd_create ("report", MFD_CLOEXEC);
  if (self->held < 0)
    {
      g_autoptr (GError) error =
          g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

      tidemark_report_free (report);
      end_work (self, error);
      return;
    }

  output = g_unix_output_stream_new (self->held, FALSE);
  tidemark_report_send_async (report, &self->paper, output, &self->permille, self->cancellable,
                              held_cb, g_object_ref (self));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkReportDialog) self = data;
  g_autoptr (GError) error = NULL;
  TidemarkReport *report = tidemark_report_make_finish (TIDEMARK_STORE (source), result, &error);

  if (report == NULL)
    end_work (self, error);
  else if (self->path != NULL)
    tidemark_report_save_async (report, &self->paper, self->path, &self->permille,
                                self->cancellable, saved_cb, g_object_ref (self));
  else
    hold (self, report);
}

static void
make (TidemarkReportDialog *self, GtkPageSetup *page_setup)
{
  g_autoptr (TidemarkReportOptions) options = get_options (self);

  tidemark_report_paper_init (&self->paper, page_setup);
  begin_work (self);
  tidemark_report_make_async (self->store, self->person, options, self->cancellable, made_cb,
                              g_object_ref (self));
}

/**
 * tidemark_report_dialog_save:
 * @self: a dialog that is not at work
 * @path: of a file, replaced if it is there
 *
 * Makes what is chosen and saves it there. Main thread.
 */
void
tidemark_report_dialog_save (TidemarkReportDialog *self, const char *path)
{
  g_return_if_fail (TIDEMARK_IS_REPORT_DIALOG (self));

  g_set_str (&self->path, path);
  make (self, NULL);
}

static void
file_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkReportDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  /* Locked meanwhile: there is nothing left to make it from. */
  if (path != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tidemark_report_dialog_save (self, path);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *file_name = g_strconcat (_ ("Report"), ".pdf", NULL);

  gtk_file_filter_set_name (filter, _ ("Document (PDF)"));
  gtk_file_filter_add_suffix (filter, "pdf");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Save Report"));
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_cb,
                        g_object_ref (widget));
}

static void
setup_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkReportDialog) self = data;
  g_autoptr (GError) error = NULL;
  GtkPrintSetup *setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (source), result, &error);

  if (setup == NULL)
    {
      end_work (self, error);
      return;
    }
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      gtk_print_setup_unref (setup);
      return;
    }

  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  self->setup = setup;
  make (self, gtk_print_setup_get_page_setup (setup));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();

  gtk_print_dialog_set_title (dialog, _ ("Print Report"));
  gtk_print_dialog_setup (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, setup_cb,
                          g_object_ref (widget));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkReportDialog *self = TIDEMARK_REPORT_DIALOG (widget);

  if (self->is_working)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
tidemark_report_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (TIDEMARK_REPORT_DIALOG (dialog)->cancellable);
}

static void
tidemark_report_dialog_dispose (GObject *object)
{
  TidemarkReportDialog *self = TIDEMARK_REPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->person, tidemark_person_unref);
  g_clear_pointer (&self->types, g_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_REPORT_DIALOG);

  G_OBJECT_CLASS (tidemark_report_dialog_parent_class)->dispose (object);
}

static void
tidemark_report_dialog_finalize (GObject *object)
{
  TidemarkReportDialog *self = TIDEMARK_REPORT_DIALOG (object);

  g_free (self->path);
  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  g_clear_fd (&self->held, NULL);

  G_OBJECT_CLASS (tidemark_report_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkReportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReportDialog, state);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReportDialog, reader_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReportDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReportDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReportDialog, cards_group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReportDialog, tables_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReportDialog, notes_row);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
tidemark_report_dialog_class_init (TidemarkReportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_report_dialog_dispose;
  object_class->finalize = tidemark_report_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tidemark_report_dialog_closed;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  signals[PRINTED] = g_signal_new ("printed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "report.cancel", NULL, cancel_cb);
}

static void
tidemark_report_dialog_init (TidemarkReportDialog *self)
{
  self->held = -1;
  self->types = g_array_new (FALSE, FALSE, sizeof (GType));
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_report_dialog_new:
 * @store: an open journal
 * @person: whom the report is about
 * @range: the days that are proposed
 *
 * Returns: (transfer floating): the dialog, without cards. Main thread.
 */
TidemarkReportDialog *
tidemark_report_dialog_new (TidemarkStore *store,
                            const TidemarkPerson *person,
                            TidemarkStretch range)
{
  TidemarkReportDialog *self = g_object_new (TIDEMARK_TYPE_REPORT_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->person = tidemark_person_ref ((TidemarkPerson *) person);
  tidemark_day_row_set_day (self->from_row, range.from_day);
  tidemark_day_row_set_day (self->to_row, range.to_day);
  update (self);

  return self;
}

/**
 * tidemark_report_dialog_add_card:
 * @self: a dialog
 * @type: a kind of TidemarkChartCard
 * @title: of the card
 * @missing: (nullable): why there is nothing to draw; it is then not proposed
 *
 * Main thread.
 */
void
tidemark_report_dialog_add_card (TidemarkReportDialog *self,
                                 GType type,
                                 const char *title,
                                 const char *missing)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = adw_action_row_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), missing == NULL);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (missing != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), missing);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->cards_group, row);

  g_array_append_val (self->types, type);
  g_ptr_array_add (self->checks, check);
  update (self);
}
