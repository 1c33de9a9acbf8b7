/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ending-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-erase-dialog.h"
#include "tidemark-person-steps.h"

struct _TidemarkEndingDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  TidemarkPerson *person;

  GtkWidget *store_button;
  GtkLabel *words;
  TidemarkDayRow *ended;
  GtkCheckButton *keep;
  GtkCheckButton *seal;
  GtkCheckButton *erase;
  TidemarkDayRow *until;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (TidemarkEndingDialog, tidemark_ending_dialog, ADW_TYPE_DIALOG)

enum
{
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (nullable): what is missing. */
static const char *
find_fault (TidemarkEndingDialog *self)
{
  int until = tidemark_day_row_get_day (self->until);

  if (gtk_check_button_get_active (self->erase))
    return NULL;
  if (tidemark_day_row_get_day (self->ended) == TIDEMARK_DAY_NONE)
    return _ ("Choose since when it is over.");
  if (gtk_check_button_get_active (self->seal) && until == TIDEMARK_DAY_NONE)
    return _ ("Choose until which day it is sealed.");
  if (gtk_check_button_get_active (self->seal) && until <= tidemark_day_text_today ())
    return _ ("A seal needs a day to come.");

  return NULL;
}

static void
update_cb (TidemarkEndingDialog *self)
{
  const char *fault;

  if (self->person == NULL)
    return;

  fault = find_fault (self);
  gtk_widget_set_visible (GTK_WIDGET (self->until), gtk_check_button_get_active (self->seal));
  gtk_button_set_label (GTK_BUTTON (self->store_button),
                        gtk_check_button_get_active (self->erase) ? _ ("_Continue") : _ ("_Save"));
  gtk_widget_set_sensitive (self->store_button, fault == NULL);
  gtk_label_set_label (self->state, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), fault != NULL);
}

static void
cancel_cb (TidemarkEndingDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
leave (TidemarkEndingDialog *self)
{
  g_signal_emit (self, signals[ENDED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
store_ending (TidemarkEndingDialog *self)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_copy (self->person);
  gboolean seals = gtk_check_button_get_active (self->seal);
  g_autofree char *what = NULL;

  person->ended_day = tidemark_day_row_get_day (self->ended);
  person->sealed_until_day = seals ? tidemark_day_row_get_day (self->until) : TIDEMARK_DAY_NONE;
  if (seals)
    {
      g_autofree char *day =
          tidemark_day_text_short (person->sealed_until_day, tidemark_day_text_today ());

      /* Translators: %s is a day */
      what = g_strdup_printf (_ ("Sealed until %s"), day);
    }
  else
    /* Translators: %s is an alias */
    what = g_strdup_printf (_ ("Over with %s; charts pause"),
                            tidemark_discretion_name (person->alias));

  tidemark_person_steps_change (self->recorder, person, self->person, what);
  leave (self);
}

static void
store_cb (TidemarkEndingDialog *self)
{
  AdwDialog *dialog;

  if (!gtk_check_button_get_active (self->erase))
    {
      store_ending (self);
      return;
    }

  dialog = tidemark_erase_dialog_new (self->recorder, self->person);
  g_signal_connect_object (dialog, "erased", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
tidemark_ending_dialog_dispose (GObject *object)
{
  TidemarkEndingDialog *self = TIDEMARK_ENDING_DIALOG (object);

  g_clear_object (&self->recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_ENDING_DIALOG);

  G_OBJECT_CLASS (tidemark_ending_dialog_parent_class)->dispose (object);
}

static void
tidemark_ending_dialog_class_init (TidemarkEndingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_ending_dialog_dispose;

  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-ending-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkEndingDialog, name)
  BIND (store_button);
  BIND (words);
  BIND (ended);
  BIND (keep);
  BIND (seal);
  BIND (erase);
  BIND (until);
  BIND (state);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
tidemark_ending_dialog_init (TidemarkEndingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_ending_dialog_new:
 * @person: as they stand
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_ending_dialog_new (TidemarkRecorder *recorder, TidemarkPerson *person)
{
  TidemarkEndingDialog *self = g_object_new (TIDEMARK_TYPE_ENDING_DIALOG, NULL);
  g_autofree char *words = NULL;

  /* Translators: %s is an alias */
  words =
      g_strdup_printf (_ ("Patterns and Reflect about %s pause, and promises no longer ask. You "
                          "can still log, look back, and change your mind."),
                       tidemark_discretion_name (person->alias));
  gtk_label_set_label (self->words, words);
  self->recorder = g_object_ref (recorder);
  self->person = tidemark_person_ref (person);
  tidemark_day_row_set_day (self->ended, person->ended_day != TIDEMARK_DAY_NONE
                                             ? person->ended_day
                                             : tidemark_day_text_today ());
  update_cb (self);
  return ADW_DIALOG (self);
}
