/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-step-back-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"
#include "tidemark-note-row.h"

struct _TidemarkStepBackDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  TidemarkSmallStep *step;

  GtkLabel *words;
  TidemarkNoteRow *note;
};

G_DEFINE_FINAL_TYPE (TidemarkStepBackDialog, tidemark_step_back_dialog, ADW_TYPE_DIALOG)

static void
cancel_cb (TidemarkStepBackDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static TidemarkEntry *
make_note (TidemarkStepBackDialog *self, const char *text)
{
  TidemarkEntry *entry =
      tidemark_entry_new (TIDEMARK_KIND_NOTE, tidemark_instant_now (),
                          tidemark_day_clock_get_start_hour (tidemark_day_clock_get_default ()));

  entry->person_id = g_strdup (self->person->id);
  entry->note = g_strdup (text);
  entry->hot = tidemark_note_row_get_hot (self->note);
  tidemark_small_step_tell (self->step, entry);
  return entry;
}

/* The step and what came of it go together, also when they are taken back. */
static void
finish (TidemarkStepBackDialog *self, const char *text, const char *what)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_copy (self->person);
  g_autoptr (TidemarkEntry) entry = text != NULL ? make_note (self, text) : NULL;
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (what);

  person->changed_at_ms = MAX (self->person->changed_at_ms + 1, g_get_real_time () / 1000);
  tidemark_small_step_set (person, NULL);
  tidemark_undo_step_add_person (step, person, self->person);
  if (entry != NULL)
    tidemark_undo_step_add_entry (step, entry, NULL);
  tidemark_recorder_record_step (self->recorder, step);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
store_cb (TidemarkStepBackDialog *self)
{
  g_autofree char *text = g_strstrip (tidemark_note_row_get_text (self->note));

  if (*text != '\0')
    finish (self, text, _ ("What happened is kept as a note"));
  else
    finish (self, NULL, _ ("Step put away"));
}

static void
put_away_cb (TidemarkStepBackDialog *self)
{
  finish (self, NULL, _ ("Step put away"));
}

static void
tidemark_step_back_dialog_dispose (GObject *object)
{
  TidemarkStepBackDialog *self = TIDEMARK_STEP_BACK_DIALOG (object);

  g_clear_object (&self->recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_STEP_BACK_DIALOG);

  G_OBJECT_CLASS (tidemark_step_back_dialog_parent_class)->dispose (object);
}

static void
tidemark_step_back_dialog_finalize (GObject *object)
{
  TidemarkStepBackDialog *self = TIDEMARK_STEP_BACK_DIALOG (object);

  g_clear_pointer (&self->step, tidemark_small_step_free);

  G_OBJECT_CLASS (tidemark_step_back_dialog_parent_class)->finalize (object);
}

static void
tidemark_step_back_dialog_class_init (TidemarkStepBackDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_step_back_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_step_back_dialog_finalize;

  g_type_ensure (TIDEMARK_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-step-back-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepBackDialog, words);
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepBackDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_away_cb);
}

static void
tidemark_step_back_dialog_init (TidemarkStepBackDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_step_back_dialog_new:
 * @person: who has a step, as they are in the journal
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_step_back_dialog_new (TidemarkRecorder *recorder, TidemarkPerson *person)
{
  TidemarkStepBackDialog *self = g_object_new (TIDEMARK_TYPE_STEP_BACK_DIALOG, NULL);

  self->recorder = g_object_ref (recorder);
  self->person = tidemark_person_ref (person);
  self->step = tidemark_small_step_of (person);
  g_return_val_if_fail (self->step != NULL, ADW_DIALOG (self));

  gtk_label_set_label (self->words, self->step->text);
  tidemark_note_row_set_prompt (self->note, _ ("What happened, in your words"));
  return ADW_DIALOG (self);
}
