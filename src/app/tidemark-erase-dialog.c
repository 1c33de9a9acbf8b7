/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-erase-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-discretion.h"
#include "tidemark-erase-work.h"

#define PULSE_MS 120

struct _TidemarkEraseDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  guint pulse;

  GtkStack *states;
  AdwActionRow *goes_row;
  AdwActionRow *stays_row;
  GtkEditable *typed;
  GtkWidget *erase_button;
  AdwStatusPage *working_page;
  GtkProgressBar *progress;
  AdwStatusPage *outcome_page;
  GtkWidget *again_button;
  GtkWidget *close_button;
};

G_DEFINE_FINAL_TYPE (TidemarkEraseDialog, tidemark_erase_dialog, ADW_TYPE_DIALOG)

enum
{
  ERASED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static TidemarkStore *
get_store (TidemarkEraseDialog *self)
{
  return tidemark_recorder_get_store (self->recorder);
}

static void
add_count (GString *text, guint n, char *words)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", words);
  g_free (words);
}

static char *
say_what_goes (const TidemarkErasureCounts *counts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;

  n = counts->n_entries;
  add_count (text, n, g_strdup_printf (ngettext ("%'u entry", "%'u entries", n), n));
  n = counts->n_messages;
  add_count (text, n, g_strdup_printf (ngettext ("%'u message", "%'u messages", n), n));
  n = counts->n_imports;
  add_count (text, n, g_strdup_printf (ngettext ("%'u import", "%'u imports", n), n));
  n = counts->n_exclusions;
  add_count (text, n,
             g_strdup_printf (ngettext ("%'u left-out stretch", "%'u left-out stretches", n), n));
  if (text->len > 0)
    g_string_append (text, ". ");
  g_string_append (text, _ ("The alias, earlier wordings, names of imported authors and unfinished "
                            "drafts."));
  n = counts->n_copies;
  if (n > 0)
    g_string_append_printf (
        text,
        ngettext (" %'u copy of the whole journal from before an update of Tidemark goes as well.",
                  " %'u copies of the whole journal from before updates of Tidemark go as well.",
                  n),
        n);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
say_what_stays (const TidemarkErasureCounts *counts)
{
  guint n = counts->n_private;

  if (n == 0)
    return g_strdup (_ ("What you logged about other people, also where you named this one"));

  return g_strdup_printf (
      ngettext ("%'u private note or time with friends, and what you logged about other people, "
                "also where you named this one",
                "%'u private notes and times with friends, and what you logged about other people, "
                "also where you named this one",
                n),
      n);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkEraseDialog) self = user_data;
  g_autofree TidemarkErasureCounts *counts =
      tidemark_erase_work_count_finish (TIDEMARK_STORE (source), result, NULL);
  const TidemarkErasureCounts unknown = { 0 };
  g_autofree char *goes = say_what_goes (counts != NULL ? counts : &unknown);
  g_autofree char *stays = say_what_stays (counts != NULL ? counts : &unknown);

  if (self->goes_row == NULL)
    return;
  adw_action_row_set_subtitle (self->goes_row, goes);
  adw_action_row_set_subtitle (self->stays_row, stays);
}

static void
typed_cb (TidemarkEraseDialog *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->typed)));

  if (self->person != NULL)
    gtk_widget_set_sensitive (
        self->erase_button, g_strcmp0 (typed, tidemark_discretion_name (self->person->alias)) == 0);
}

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (TIDEMARK_ERASE_DIALOG (data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
stop_pulse (TidemarkEraseDialog *self)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
}

static void
stage_cb (TidemarkErasure stage, gpointer data)
{
  TidemarkEraseDialog *self = data;

  if (self->working_page == NULL)
    return;
  if (stage == TIDEMARK_ERASURE_ASKED)
    adw_status_page_set_title (self->working_page, _ ("Taking It Out of the Journal"));
  else if (stage == TIDEMARK_ERASURE_SCRUBBING)
    adw_status_page_set_title (self->working_page, _ ("Writing the File Anew"));
}

static void
show_outcome (TidemarkEraseDialog *self, const char *icon, const char *title, const char *words)
{
  adw_status_page_set_icon_name (self->outcome_page, icon);
  adw_status_page_set_title (self->outcome_page, title);
  adw_status_page_set_description (self->outcome_page, words);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  gtk_stack_set_visible_child_name (self->states, "outcome");
  gtk_widget_grab_focus (self->close_button);
}

static void
show_done (TidemarkEraseDialog *self)
{
  gtk_widget_set_visible (self->again_button, FALSE);
  show_outcome (self, "object-select-symbolic", _ ("Erased"),
                _ ("Nothing of it is left in the journal file, in its log, or in copies that "
                   "Tidemark kept beside it. Files that you exported, and backups and snapshots "
                   "made by other programs, are where you or they put them."));
}

static void
show_failure (TidemarkEraseDialog *self, const TidemarkEraseOutcome *outcome)
{
  g_autofree char *reason = g_markup_escape_text (outcome->error->message, -1);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->again_button, TRUE);
  if (outcome->stage == TIDEMARK_ERASURE_SCRUBBING)
    {
      words = g_strdup_printf (_ ("%s\n\nIt is gone from the journal and cannot be shown any more. "
                                  "Remains may still be in the file until it is written anew: "
                                  "Tidemark tries again when it next opens the journal."),
                               reason);
      show_outcome (self, "dialog-warning-symbolic", _ ("Not Yet Gone From the File"), words);
    }
  else if (outcome->stage == TIDEMARK_ERASURE_ASKED)
    {
      words =
          g_strdup_printf (_ ("%s\n\nEverything is still in the file. Tidemark tries again when "
                              "it next opens the journal."),
                           reason);
      show_outcome (self, "dialog-warning-symbolic", _ ("Not Erased Yet"), words);
    }
  else
    {
      words = g_strdup_printf (_ ("%s\n\nNothing was erased."), reason);
      show_outcome (self, "dialog-warning-symbolic", _ ("Nothing Was Erased"), words);
    }
}

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkEraseDialog) self = user_data;
  g_autoptr (TidemarkEraseOutcome) outcome =
      tidemark_erase_work_run_finish (TIDEMARK_STORE (source), result);

  stop_pulse (self);
  if (self->recorder == NULL || self->states == NULL)
    return;

  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  /* What Undo held was of them as well. */
  if (outcome->error == NULL || outcome->stage != TIDEMARK_ERASURE_NONE)
    tidemark_recorder_forget (self->recorder);
  if (outcome->error == NULL)
    show_done (self);
  else
    show_failure (self, outcome);
  if (outcome->error == NULL || outcome->stage != TIDEMARK_ERASURE_NONE)
    g_signal_emit (self, signals[ERASED], 0);
}

static void
run (TidemarkEraseDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  stage_cb (TIDEMARK_ERASURE_ASKED, self);
  gtk_stack_set_visible_child_name (self->states, "working");
  self->pulse = g_timeout_add (PULSE_MS, pulse_cb, self);
  tidemark_erase_work_run_async (get_store (self), self->person->id, stage_cb, G_OBJECT (self),
                                 erased_cb, g_object_ref (self));
}

static void
erase_cb (TidemarkEraseDialog *self)
{
  if (gtk_widget_get_sensitive (self->erase_button))
    run (self);
}

static void
again_cb (TidemarkEraseDialog *self)
{
  run (self);
}

static void
close_cb (TidemarkEraseDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tidemark_erase_dialog_dispose (GObject *object)
{
  TidemarkEraseDialog *self = TIDEMARK_ERASE_DIALOG (object);

  stop_pulse (self);
  g_clear_object (&self->recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_ERASE_DIALOG);

  G_OBJECT_CLASS (tidemark_erase_dialog_parent_class)->dispose (object);
}

static void
tidemark_erase_dialog_class_init (TidemarkEraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_erase_dialog_dispose;

  signals[ERASED] = g_signal_new ("erased", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-erase-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkEraseDialog, name)
  BIND (states);
  BIND (goes_row);
  BIND (stays_row);
  BIND (typed);
  BIND (erase_button);
  BIND (working_page);
  BIND (progress);
  BIND (outcome_page);
  BIND (again_button);
  BIND (close_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
tidemark_erase_dialog_init (TidemarkEraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_erase_dialog_new:
 * @person: who is to be erased
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_erase_dialog_new (TidemarkRecorder *recorder, TidemarkPerson *person)
{
  TidemarkEraseDialog *self = g_object_new (TIDEMARK_TYPE_ERASE_DIALOG, NULL);
  const char *name = tidemark_discretion_name (person->alias);
  /* Translators: %s is an alias */
  g_autofree char *title = g_strdup_printf (_ ("Erase %s?"), name);
  /* Translators: above an entry; %s is an alias */
  g_autofree char *hint = g_strdup_printf (_ ("Type “%s” to erase"), name);

  self->recorder = g_object_ref (recorder);
  self->person = tidemark_person_ref (person);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->typed), hint);
  gtk_button_set_label (GTK_BUTTON (self->erase_button), _ ("_Erase for Good"));
  tidemark_erase_work_count_async (get_store (self), person->id, counted_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
