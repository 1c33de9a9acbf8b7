/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-step-group.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-step-back-dialog.h"
#include "tidemark-step-dialog.h"

struct _TidemarkStepGroup
{
  AdwPreferencesGroup parent_instance;

  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  char *text;
  char *source;

  AdwPreferencesRow *row;
  GtkLabel *words;
  GtkLabel *days;
  GtkWidget *take_up;
  GtkWidget *look_back;
};

G_DEFINE_FINAL_TYPE (TidemarkStepGroup, tidemark_step_group, ADW_TYPE_PREFERENCES_GROUP)

static void
take_up_cb (TidemarkStepGroup *self)
{
  if (self->recorder != NULL)
    adw_dialog_present (
        tidemark_step_dialog_new (self->recorder, self->person, self->text, self->source),
        GTK_WIDGET (self));
}

static void
look_back_cb (TidemarkStepGroup *self)
{
  if (self->recorder != NULL)
    adw_dialog_present (tidemark_step_back_dialog_new (self->recorder, self->person),
                        GTK_WIDGET (self));
}

static char *
say_days (const TidemarkSmallStep *step, int today)
{
  g_autofree char *day = tidemark_day_text_short (step->look_back_day, today);
  g_autofree char *taken = step->taken_day != TIDEMARK_DAY_NONE
                               ? tidemark_day_text_short (step->taken_day, today)
                               : NULL;

  if (step->look_back_day <= today)
    return taken != NULL
               ? g_strdup_printf (_ ("Taken up on %s. You wanted to look back by now"), taken)
               : g_strdup (_ ("You wanted to look back by now"));
  if (taken == NULL)
    return g_strdup_printf (_ ("Look back on %s"), day);
  /* Translators: two days. */
  return g_strdup_printf (_ ("Taken up on %1$s, look back on %2$s"), taken, day);
}

static void
show_taken (TidemarkStepGroup *self, const TidemarkSmallStep *step, int today)
{
  g_autofree char *days = say_days (step, today);

  g_set_str (&self->text, step->text);
  gtk_label_set_label (self->days, days);
  if (step->look_back_day <= today)
    gtk_widget_add_css_class (self->look_back, "suggested-action");
  else
    gtk_widget_remove_css_class (self->look_back, "suggested-action");
}

static void
show_offer (TidemarkStepGroup *self, const TidemarkAdvice *advice)
{
  g_set_str (&self->text, advice->step);
  g_set_str (&self->source, advice->source);
  gtk_label_set_label (self->days, _ ("With a day to look back at it"));
}

/**
 * tidemark_step_group_show:
 * @recorder: (nullable): through which it is stored
 * @person: (nullable): about whom
 * @advice: (nullable): whose step is offered where none was taken up
 * @today: the day that it is
 */
void
tidemark_step_group_show (TidemarkStepGroup *self,
                          TidemarkRecorder *recorder,
                          TidemarkPerson *person,
                          const TidemarkAdvice *advice,
                          int today)
{
  g_autoptr (TidemarkSmallStep) step = person != NULL ? tidemark_small_step_of (person) : NULL;

  g_return_if_fail (TIDEMARK_IS_STEP_GROUP (self));

  g_set_object (&self->recorder, recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  self->person = person != NULL ? tidemark_person_ref (person) : NULL;
  if (step != NULL)
    show_taken (self, step, today);
  else if (advice != NULL)
    show_offer (self, advice);
  adw_preferences_row_set_title (self->row, self->text != NULL ? self->text : "");
  gtk_label_set_label (self->words, self->text != NULL ? self->text : "");
  gtk_widget_set_visible (self->take_up, step == NULL);
  gtk_widget_set_visible (self->look_back, step != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), step != NULL || (person != NULL && advice != NULL));
}

static void
tidemark_step_group_dispose (GObject *object)
{
  TidemarkStepGroup *self = TIDEMARK_STEP_GROUP (object);

  g_clear_object (&self->recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_STEP_GROUP);

  G_OBJECT_CLASS (tidemark_step_group_parent_class)->dispose (object);
}

static void
tidemark_step_group_finalize (GObject *object)
{
  TidemarkStepGroup *self = TIDEMARK_STEP_GROUP (object);

  g_free (self->text);
  g_free (self->source);

  G_OBJECT_CLASS (tidemark_step_group_parent_class)->finalize (object);
}

static void
tidemark_step_group_class_init (TidemarkStepGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_step_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_step_group_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-step-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepGroup, row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepGroup, words);
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepGroup, days);
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepGroup, take_up);
  gtk_widget_class_bind_template_child (widget_class, TidemarkStepGroup, look_back);
  gtk_widget_class_bind_template_callback (widget_class, take_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_back_cb);
}

static void
tidemark_step_group_init (TidemarkStepGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
