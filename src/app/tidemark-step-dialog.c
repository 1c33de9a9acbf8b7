/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-step-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-row.h"
#include "tidemark-day-text.h"

/* Until one looks back, unless another day is chosen. */
#define USUAL_DAYS 7

struct _TidemarkStepDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  char *text;
  char *source;

  GtkWidget *store_button;
  GtkLabel *words;
  TidemarkDayRow *look_back;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (TidemarkStepDialog, tidemark_step_dialog, ADW_TYPE_DIALOG)

/* A day that has been cannot be looked forward to. */
static void
day_cb (TidemarkStepDialog *self)
{
  gboolean valid = tidemark_day_row_get_day (self->look_back) != TIDEMARK_DAY_NONE &&
                   tidemark_day_row_get_day (self->look_back) >= tidemark_day_text_today ();

  gtk_widget_set_visible (self->hint, !valid);
  gtk_widget_set_sensitive (self->store_button, valid);
}

static void
cancel_cb (TidemarkStepDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
store_cb (TidemarkStepDialog *self)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_copy (self->person);
  g_autoptr (TidemarkSmallStep) step =
      tidemark_small_step_new (self->text, self->source, tidemark_day_text_today (),
                               tidemark_day_row_get_day (self->look_back));

  tidemark_small_step_set (person, step);
  tidemark_recorder_record_person (self->recorder, person, self->person, _ ("Step taken up"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tidemark_step_dialog_dispose (GObject *object)
{
  TidemarkStepDialog *self = TIDEMARK_STEP_DIALOG (object);

  g_clear_object (&self->recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_STEP_DIALOG);

  G_OBJECT_CLASS (tidemark_step_dialog_parent_class)->dispose (object);
}

static void
tidemark_step_dialog_finalize (GObject *object)
{
  TidemarkStepDialog *self = TIDEMARK_STEP_DIALOG (object);

  g_free (self->text);
  g_free (self->source);

  G_OBJECT_CLASS (tidemark_step_dialog_parent_class)->finalize (object);
}

static void
tidemark_step_dialog_class_init (TidemarkStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_step_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_step_dialog_finalize;

  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepDialog, store_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepDialog, words);
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepDialog, look_back);
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepDialog, hint);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
}

static void
tidemark_step_dialog_init (TidemarkStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_step_dialog_new:
 * @person: about whom it is taken up, as they are in the journal
 * @text: the step, as it is shown
 * @source: (nullable): slug of the article that it comes from
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_step_dialog_new (TidemarkRecorder *recorder,
                          TidemarkPerson *person,
                          const char *text,
                          const char *source)
{
  TidemarkStepDialog *self = g_object_new (TIDEMARK_TYPE_STEP_DIALOG, NULL);

  self->recorder = g_object_ref (recorder);
  self->person = tidemark_person_ref (person);
  self->text = g_strdup (text);
  self->source = g_strdup (source);
  gtk_label_set_label (self->words, text);
  tidemark_day_row_set_day (self->look_back, tidemark_day_text_today () + USUAL_DAYS);
  /* Not in the template: there it would be called before the rest is there. */
  g_signal_connect_swapped (self->look_back, "notify::day", G_CALLBACK (day_cb), self);
  return ADW_DIALOG (self);
}
