/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-exclusions-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-exclusion-dialog.h"
#include "tidemark-journal.h"
#include "tidemark-veil.h"

struct _TidemarkExclusionsDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  GCancellable *reading;
  GPtrArray *exclusions;

  AdwWindowTitle *window_title;
  GtkStack *states;
  GtkListBox *list;
  GtkWidget *first_button;
};

G_DEFINE_FINAL_TYPE (TidemarkExclusionsDialog, tidemark_exclusions_dialog, ADW_TYPE_DIALOG)

static void
add_cb (TidemarkExclusionsDialog *self)
{
  adw_dialog_present (tidemark_exclusion_dialog_new (self->recorder, self->person,
                                                     TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE),
                      GTK_WIDGET (self));
}

static void
activated_cb (TidemarkExclusionsDialog *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  adw_dialog_present (
      tidemark_exclusion_dialog_new_for (self->recorder, self->person,
                                         g_ptr_array_index (self->exclusions, index)),
      GTK_WIDGET (self));
}

static char *
make_title (const TidemarkExclusion *exclusion)
{
  int today = tidemark_day_text_today ();
  guint n_days = (guint) (exclusion->to_day - exclusion->from_day + 1);
  g_autofree char *from = tidemark_day_text_short (exclusion->from_day, today);
  g_autofree char *to = tidemark_day_text_short (exclusion->to_day, today);

  if (n_days == 1)
    return g_steal_pointer (&from);

  /* Translators: first day, last day, how many */
  return g_strdup_printf (ngettext ("%1$s – %2$s, %3$u day", "%1$s – %2$s, %3$u days", n_days),
                          from, to, n_days);
}

static GtkWidget *
make_row (const TidemarkExclusion *exclusion)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = make_title (exclusion);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), exclusion->reason);
  gtk_widget_add_css_class (row, TIDEMARK_PRIVATE_SUBTITLE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static gpointer
read_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return tidemark_journal_list_exclusions (connection, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkExclusionsDialog) self = user_data;
  g_autoptr (GPtrArray) exclusions =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);

  if (exclusions == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;

  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->exclusions, g_ptr_array_unref);
  self->exclusions = g_steal_pointer (&exclusions);
  for (guint i = 0; i < self->exclusions->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (self->exclusions, i)));
  gtk_stack_set_visible_child_name (self->states, self->exclusions->len > 0 ? "list" : "empty");
}

static void
load (TidemarkExclusionsDialog *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  tidemark_store_read_async (
      tidemark_recorder_get_store (self->recorder), read_job, g_strdup (self->person->id), g_free,
      (GDestroyNotify) g_ptr_array_unref, self->reading, read_cb, g_object_ref (self));
}

static void
changed_cb (TidemarkExclusionsDialog *self, TidemarkChange *change)
{
  if (change->people || change->everything)
    load (self);
}

static void
tidemark_exclusions_dialog_dispose (GObject *object)
{
  TidemarkExclusionsDialog *self = TIDEMARK_EXCLUSIONS_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  g_clear_pointer (&self->exclusions, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_EXCLUSIONS_DIALOG);

  G_OBJECT_CLASS (tidemark_exclusions_dialog_parent_class)->dispose (object);
}

static void
tidemark_exclusions_dialog_class_init (TidemarkExclusionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_exclusions_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-exclusions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkExclusionsDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkExclusionsDialog, states);
  gtk_widget_class_bind_template_child (widget_class, TidemarkExclusionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TidemarkExclusionsDialog, first_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
tidemark_exclusions_dialog_init (TidemarkExclusionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
}

/**
 * tidemark_exclusions_dialog_new:
 * @person: whose patterns
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_exclusions_dialog_new (TidemarkRecorder *recorder, TidemarkPerson *person)
{
  TidemarkExclusionsDialog *self = g_object_new (TIDEMARK_TYPE_EXCLUSIONS_DIALOG, NULL);

  self->recorder = g_object_ref (recorder);
  self->person = tidemark_person_ref (person);
  adw_window_title_set_subtitle (self->window_title, tidemark_discretion_name (person->alias));
  g_signal_connect_object (tidemark_recorder_get_store (recorder), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return ADW_DIALOG (self);
}
