/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-discretion.h"
#include "tidemark-import-preview.h"
#include "tidemark-import-work.h"
#include "tidemark-month-bars.h"
#include "tidemark-veil.h"

/* Below that, a bar would only flash. */
#define PATIENCE_MS 1000
#define PROGRESS_STEP_MS 100

#define MAX_HOLES 5

/* What a person of the file can be, in the order of the list. A row that nobody answered yet has
 * "Choose…" before these. */
typedef enum
{
  CHOICE_OPEN = -1,
  CHOICE_THEM,
  CHOICE_ME,
  CHOICE_LEAVE_OUT,
} Choice;

#define OPEN_KEY "tidemark-open"

struct _TidemarkImportDialog
{
  AdwDialog parent_instance;

  TidemarkStore *store;
  TidemarkImportWork *work;     /* (nullable): none before a file is chosen */
  TidemarkImportReport *report; /* (nullable): the last preview */
  GCancellable *cancellable;    /* of the running job */
  gboolean running;
  gboolean storing;
  gboolean again;   /* an answer changed while a job ran */
  gboolean filling; /* rows change, but nobody answered */
  gboolean closed;
  guint progress_timeout;
  gint64 started_us;
  GStrv chat_choices;
  GStrv order_choices;
  GPtrArray *person_rows; /* of AdwComboRow */
  GPtrArray *note_rows;   /* of AdwActionRow: holes and warnings */

  GtkStack *stage;
  GtkButton *import_button;
  AdwStatusPage *working_page;
  GtkProgressBar *progress_bar;
  AdwStatusPage *failed_page;
  AdwActionRow *file_row;
  AdwPreferencesGroup *question_group;
  AdwComboRow *chat_row;
  AdwComboRow *order_row;
  AdwPreferencesGroup *people_group;
  AdwEntryRow *alias_row;
  AdwPreferencesGroup *preview_group;
  TidemarkMonthBars *month_bars;
  GtkLabel *range_label;
  AdwActionRow *new_row;
  GtkLabel *new_label;
  GtkLabel *known_label;
  AdwActionRow *notices_row;
  GtkLabel *notices_label;
  AdwPreferencesGroup *text_group;
  AdwSwitchRow *text_row;
};

G_DEFINE_FINAL_TYPE (TidemarkImportDialog, tidemark_import_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS
} TidemarkImportDialogSignal;

static guint signals[N_SIGNALS];

static void start_preview (TidemarkImportDialog *self);

static void
set_number (GtkLabel *label, guint number)
{
  g_autofree char *text = g_strdup_printf ("%'u", number);

  gtk_label_set_label (label, text);
}

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

/* Answers. */

static gboolean
has_open_item (AdwComboRow *row)
{
  return g_object_get_data (G_OBJECT (row), OPEN_KEY) != NULL;
}

static void
set_items (AdwComboRow *row, const char *const *items, gboolean with_open)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  if (with_open)
    gtk_string_list_append (model, _ ("Choose…"));
  gtk_string_list_splice (model, with_open ? 1 : 0, 0, items);
  g_object_set_data (G_OBJECT (row), OPEN_KEY, GINT_TO_POINTER (with_open));
  adw_combo_row_set_model (row, G_LIST_MODEL (model));
}

/* Which of the items, without the one that says nothing; or -1. */
static int
get_item (AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION)
    return CHOICE_OPEN;
  return (int) selected - (has_open_item (row) ? 1 : 0);
}

static void
set_item (AdwComboRow *row, int item)
{
  adw_combo_row_set_selected (row, (guint) MAX (0, item + (has_open_item (row) ? 1 : 0)));
}

static void
add_answer (GStrvBuilder **builder, const char *name)
{
  if (*builder == NULL)
    *builder = g_strv_builder_new ();
  g_strv_builder_add (*builder, name);
}

static void
take_answers (GStrv *out, GStrvBuilder *builder)
{
  g_strfreev (*out);
  *out = builder != NULL ? g_strv_builder_end (builder) : NULL;
  g_clear_pointer (&builder, g_strv_builder_unref);
}

static void
collect_people (TidemarkImportDialog *self)
{
  GStrvBuilder *me = NULL, *them = NULL;

  for (guint i = 0; i < self->person_rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->person_rows, i);
      const TidemarkImportPerson *person = g_ptr_array_index (self->report->people, i);

      if (get_item (row) == CHOICE_ME)
        add_answer (&me, person->name);
      else if (get_item (row) == CHOICE_THEM)
        add_answer (&them, person->name);
    }

  take_answers (&self->work->options->me, me);
  take_answers (&self->work->options->them, them);
}

/* Of two people one is me and the other is not. */
static void
keep_apart (TidemarkImportDialog *self, AdwComboRow *changed)
{
  int chosen = get_item (changed);

  if (self->person_rows->len != 2 || (chosen != CHOICE_ME && chosen != CHOICE_THEM))
    return;

  for (guint i = 0; i < 2; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->person_rows, i);

      if (row != changed && get_item (row) != CHOICE_LEAVE_OUT)
        set_item (row, chosen == CHOICE_ME ? CHOICE_THEM : CHOICE_ME);
    }
}

/* Answers are the job's while one runs: it is stopped first, and they are taken after it. */
static void
answered (TidemarkImportDialog *self)
{
  if (self->filling || self->work == NULL)
    return;

  start_preview (self);
}

static void
person_cb (AdwComboRow *row, GParamSpec *pspec, TidemarkImportDialog *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  keep_apart (self, row);
  self->filling = FALSE;
  answered (self);
}

static void
alias_cb (TidemarkImportDialog *self)
{
  answered (self);
}

static void
chat_cb (TidemarkImportDialog *self)
{
  answered (self);
}

static void
order_cb (TidemarkImportDialog *self)
{
  answered (self);
}

static void
collect_answers (TidemarkImportDialog *self)
{
  TidemarkImportOptions *options = self->work->options;
  int chat = get_item (self->chat_row);
  int order = get_item (self->order_row);
  gboolean other_chat = FALSE;

  if (self->chat_choices != NULL && chat >= 0)
    {
      other_chat = g_strcmp0 (options->chat, self->chat_choices[chat]) != 0;
      g_free (options->chat);
      options->chat = g_strdup (self->chat_choices[chat]);
    }
  if (self->order_choices != NULL && order >= 0)
    options->date_order = tidemark_date_order_parse (self->order_choices[order]);

  if (other_chat)
    {
      /* Other people: what was said of the ones before does not hold. */
      g_clear_pointer (&options->me, g_strfreev);
      g_clear_pointer (&options->them, g_strfreev);
      g_clear_pointer (&options->person_alias, g_free);
    }
  else if (self->report != NULL)
    {
      const char *alias = gtk_editable_get_text (GTK_EDITABLE (self->alias_row));

      collect_people (self);
      /* Another alias is another person, new or not. */
      if (alias[0] != '\0' && self->report->alias != NULL &&
          !g_str_equal (alias, self->report->alias))
        {
          g_free (options->person_alias);
          options->person_alias = g_strdup (alias);
        }
    }
}

/* Preview. */

static Choice
get_choice (TidemarkImportRole role)
{
  switch (role)
    {
    case TIDEMARK_IMPORT_ROLE_THEM:
      return CHOICE_THEM;
    case TIDEMARK_IMPORT_ROLE_ME:
      return CHOICE_ME;
    case TIDEMARK_IMPORT_ROLE_IGNORED:
      return CHOICE_LEAVE_OUT;
    case TIDEMARK_IMPORT_ROLE_UNKNOWN:
    default:
      return CHOICE_OPEN;
    }
}

static gboolean
has_same_people (TidemarkImportDialog *self)
{
  if (self->person_rows->len != self->report->people->len)
    return FALSE;

  for (guint i = 0; i < self->person_rows->len; i++)
    {
      const TidemarkImportPerson *person = g_ptr_array_index (self->report->people, i);
      AdwPreferencesRow *row = g_ptr_array_index (self->person_rows, i);

      if (!g_str_equal (adw_preferences_row_get_title (row), person->name))
        return FALSE;
    }
  return TRUE;
}

static void
remove_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
make_person_rows (TidemarkImportDialog *self)
{
  remove_rows (self->people_group, self->person_rows);
  for (guint i = 0; i < self->report->people->len; i++)
    {
      const TidemarkImportPerson *person = g_ptr_array_index (self->report->people, i);
      GtkWidget *row = adw_combo_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->name);
      gtk_widget_add_css_class (row, TIDEMARK_PRIVATE_TITLE);
      g_signal_connect (row, "notify::selected", G_CALLBACK (person_cb), self);
      adw_preferences_group_add (self->people_group, row);
      g_ptr_array_add (self->person_rows, row);
    }
}

/* What is asked about people, as the question itself says it. */
static const char *
find_why (const TidemarkImportReport *report)
{
  for (guint i = 0; i < report->questions->len; i++)
    {
      const TidemarkImportQuestion *question = g_ptr_array_index (report->questions, i);

      if (g_str_has_prefix (question->id, "who-is-"))
        return question->why;
    }

  return NULL;
}

static void
fill_people (TidemarkImportDialog *self)
{
  const TidemarkImportReport *report = self->report;
  const char *const names[] = { report->alias != NULL ? tidemark_discretion_name (report->alias)
                                                      : _ ("The Other One"),
                                _ ("Me"), _ ("Leave Out"), NULL };

  if (!has_same_people (self))
    make_person_rows (self);

  for (guint i = 0; i < report->people->len; i++)
    {
      const TidemarkImportPerson *person = g_ptr_array_index (report->people, i);
      AdwComboRow *row = g_ptr_array_index (self->person_rows, i);
      g_autofree char *counts = tidemark_import_preview_describe_person (person);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), counts);
      set_items (row, names, get_choice (person->role) == CHOICE_OPEN);
      set_item (row, get_choice (person->role));
    }

  if (report->alias != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->alias_row), report->alias);
  gtk_widget_set_visible (GTK_WIDGET (self->alias_row), report->alias != NULL);
  adw_preferences_group_set_description (self->people_group, find_why (report));
  gtk_widget_set_visible (GTK_WIDGET (self->people_group), report->people->len > 0);
}

static void
fill_question (TidemarkImportDialog *self, AdwComboRow *row, const char *id, GStrv *choices)
{
  for (guint i = 0; i < self->report->questions->len; i++)
    {
      const TidemarkImportQuestion *question = g_ptr_array_index (self->report->questions, i);

      if (!g_str_equal (question->id, id))
        continue;

      set_items (row, (const char *const *) question->labels, TRUE);
      g_strfreev (*choices);
      *choices = g_strdupv (question->choices);
      gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
      gtk_widget_set_visible (GTK_WIDGET (self->question_group), TRUE);
    }
}

static void
add_note (TidemarkImportDialog *self, const char *icon, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_group_add (self->preview_group, row);
  g_ptr_array_add (self->note_rows, row);
}

static void
fill_notes (TidemarkImportDialog *self)
{
  const TidemarkImportReport *report = self->report;

  remove_rows (self->preview_group, self->note_rows);
  for (guint i = 0; i < report->holes->len; i++)
    {
      const TidemarkHole *hole = g_ptr_array_index (report->holes, i);
      g_autofree char *title = NULL;
      g_autofree char *subtitle = NULL;

      if (i == MAX_HOLES)
        {
          guint more = report->holes->len - MAX_HOLES;

          title = g_strdup_printf (ngettext ("%u more hole", "%u more holes", more), more);
          add_note (self, "tm-leave-out-symbolic", title, NULL);
          break;
        }
      title = tidemark_import_preview_describe_hole (hole);
      subtitle = g_strdup_printf (_ ("Quiet gaps are not counted across it: %s"), hole->why);
      add_note (self, "tm-leave-out-symbolic", title, subtitle);
    }

  for (guint i = 0; i < report->warnings->len; i++)
    add_note (self, "dialog-information-symbolic", g_ptr_array_index (report->warnings, i), NULL);
}

static void
fill_preview (TidemarkImportDialog *self)
{
  const TidemarkImportReport *report = self->report;
  g_autofree char *range = tidemark_import_preview_describe_range (report);
  g_autofree char *new = tidemark_import_preview_describe_new (report);

  gtk_label_set_label (self->range_label, range);
  tidemark_month_bars_set_report (self->month_bars, report);
  adw_action_row_set_subtitle (self->new_row, new);
  set_number (self->new_label, report->n_new);
  set_number (self->known_label, report->n_known);
  set_number (self->notices_label, report->n_notices);
  gtk_widget_set_visible (GTK_WIDGET (self->notices_row), report->n_notices > 0);
  fill_notes (self);
  gtk_widget_set_visible (GTK_WIDGET (self->preview_group), report->questions->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->text_group),
                          report->questions->len == 0 && report->people->len > 0);
}

static void
fill_form (TidemarkImportDialog *self)
{
  g_autofree char *basename = g_file_get_basename (self->work->file);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *about = tidemark_import_preview_describe_file (self->report);

  self->filling = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), name);
  adw_action_row_set_subtitle (self->file_row, about);
  fill_question (self, self->chat_row, "chat", &self->chat_choices);
  fill_question (self, self->order_row, "date-order", &self->order_choices);
  fill_people (self);
  fill_preview (self);
  self->filling = FALSE;
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
      start_preview (self);
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
  fill_form (self);
  update_actions (self);
  show_stage (self, "form");
}

static void
start_preview (TidemarkImportDialog *self)
{
  self->again = self->running;
  if (self->running)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }

  collect_answers (self);
  begin_job (self);
  tidemark_store_read_async (
      self->store, tidemark_import_work_preview, tidemark_import_work_ref (self->work),
      (GDestroyNotify) tidemark_import_work_unref, (GDestroyNotify) tidemark_import_report_free,
      self->cancellable, previewed_cb, g_object_ref (self));
}

static void
reset_questions (TidemarkImportDialog *self)
{
  self->filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->question_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->chat_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->order_row), FALSE);
  g_clear_pointer (&self->chat_choices, g_strfreev);
  g_clear_pointer (&self->order_choices, g_strfreev);
  adw_switch_row_set_active (self->text_row, FALSE);
  self->filling = FALSE;
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

  reset_questions (self);
  g_clear_pointer (&self->report, tidemark_import_report_free);
  g_clear_pointer (&self->work, tidemark_import_work_unref);
  self->work = tidemark_import_work_new (file);
  show_working (self, _ ("Reading"));
  start_preview (self);
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
      start_preview (self);
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

  collect_answers (self);
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
  gtk_widget_class_bind_template_callback (widget_class, alias_cb);
  gtk_widget_class_bind_template_callback (widget_class, chat_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
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
