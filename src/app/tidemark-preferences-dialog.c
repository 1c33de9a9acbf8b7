/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-preferences-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"

struct _TidemarkPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *day_start;
  GtkStringList *hours;
};

G_DEFINE_FINAL_TYPE (TidemarkPreferencesDialog,
                     tidemark_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

static void
add_hours (TidemarkPreferencesDialog *self)
{
  for (int hour = 0; hour <= TIDEMARK_DAY_START_HOUR_MAX; hour++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (2000, 1, 1, hour, 0, 0);
      /* Translators: a time of day, as g_date_time_format () writes it */
      g_autofree char *text = g_date_time_format (time, _ ("%H:%M"));

      gtk_string_list_append (self->hours, text);
    }
}

static void
tidemark_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (tidemark_preferences_dialog_parent_class)->dispose (object);
}

static void
tidemark_preferences_dialog_class_init (TidemarkPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkPreferencesDialog, day_start);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPreferencesDialog, hours);
}

static void
tidemark_preferences_dialog_init (TidemarkPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_hours (self);
  g_object_bind_property (tidemark_day_clock_get_default (), "start-hour", self->day_start,
                          "selected", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * tidemark_preferences_dialog_new:
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_preferences_dialog_new (void)
{
  return g_object_new (TIDEMARK_TYPE_PREFERENCES_DIALOG, NULL);
}
