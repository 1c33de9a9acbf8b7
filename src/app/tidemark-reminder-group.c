/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reminder-group.h"

#include <glib/gi18n.h>

#include "tidemark-reminders.h"
#include "tidemark-settings.h"

/* The times to choose from. */
#define STEP_MINUTES 30
#define N_STEPS (24 * 60 / STEP_MINUTES)

/* A Monday, to ask for the names of the days. */
#define MONDAY_YEAR 2001
#define DAYS_OF_A_WEEK 7

struct _TidemarkReminderGroup
{
  AdwPreferencesGroup parent_instance;

  GSettings *settings;

  AdwComboRow *rate;
  AdwComboRow *weekday;
  AdwComboRow *time;
  AdwActionRow *place;
  GtkStringList *weekdays;
  GtkStringList *times;
};

G_DEFINE_FINAL_TYPE (TidemarkReminderGroup, tidemark_reminder_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_choices (TidemarkReminderGroup *self)
{
  for (int day = 0; day < DAYS_OF_A_WEEK; day++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_utc (MONDAY_YEAR, 1, day + 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (date, "%A");

      gtk_string_list_append (self->weekdays, name);
    }
  for (int step = 0; step < N_STEPS; step++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (MONDAY_YEAR, 1, 1, step * STEP_MINUTES / 60,
                                                        step * STEP_MINUTES % 60, 0);
      /* Translators: a time of day, as g_date_time_format () writes it */
      g_autofree char *text = g_date_time_format (time, _ ("%H:%M"));

      gtk_string_list_append (self->times, text);
    }
}

/* A choice is named in the settings, and numbered in the row. */
static gboolean
get_rate (GValue *value, GVariant *variant, gpointer user_data)
{
  GSettings *settings = user_data;

  g_value_set_uint (value, (guint) g_settings_get_enum (settings, TIDEMARK_REMINDER_RATE_KEY));
  return TRUE;
}

static GVariant *
set_rate (const GValue *value, const GVariantType *type, gpointer user_data)
{
  static const char *const names[] = { "off", "daily", "weekly" };

  return g_variant_new_string (names[MIN (g_value_get_uint (value), G_N_ELEMENTS (names) - 1)]);
}

static gboolean
get_time (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_uint (value, (guint) g_variant_get_int32 (variant) / STEP_MINUTES);
  return TRUE;
}

static GVariant *
set_time (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_int32 ((int) g_value_get_uint (value) * STEP_MINUTES);
}

static void
show_state (TidemarkReminderGroup *self)
{
  int rate = g_settings_get_enum (self->settings, TIDEMARK_REMINDER_RATE_KEY);
  gboolean in_background =
      g_settings_get_boolean (self->settings, TIDEMARK_REMINDER_BACKGROUND_KEY);

  gtk_widget_set_visible (GTK_WIDGET (self->weekday), rate == TIDEMARK_REMINDER_WEEKLY);
  gtk_widget_set_visible (GTK_WIDGET (self->time), rate != TIDEMARK_REMINDER_OFF);
  gtk_widget_set_visible (GTK_WIDGET (self->place), rate != TIDEMARK_REMINDER_OFF);
  adw_action_row_set_subtitle (
      self->place, in_background ? _ ("Always, also while the window is closed")
                                 : _ ("While Tidemark is open: this desktop does not let it wait "
                                      "in the background"));
}

static void
follow_settings (TidemarkReminderGroup *self)
{
  g_settings_bind_with_mapping (self->settings, TIDEMARK_REMINDER_RATE_KEY, self->rate, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_rate, set_rate, self->settings, NULL);
  g_settings_bind_with_mapping (self->settings, TIDEMARK_REMINDER_MINUTE_KEY, self->time,
                                "selected", G_SETTINGS_BIND_DEFAULT, get_time, set_time, NULL,
                                NULL);
  g_settings_bind (self->settings, TIDEMARK_REMINDER_WEEKDAY_KEY, self->weekday, "selected",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
}

static void
tidemark_reminder_group_dispose (GObject *object)
{
  TidemarkReminderGroup *self = TIDEMARK_REMINDER_GROUP (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_REMINDER_GROUP);

  G_OBJECT_CLASS (tidemark_reminder_group_parent_class)->dispose (object);
}

static void
tidemark_reminder_group_class_init (TidemarkReminderGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_reminder_group_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-reminder-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkReminderGroup, rate);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReminderGroup, weekday);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReminderGroup, time);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReminderGroup, place);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReminderGroup, weekdays);
  gtk_widget_class_bind_template_child (widget_class, TidemarkReminderGroup, times);
}

static void
tidemark_reminder_group_init (TidemarkReminderGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_choices (self);
  self->settings = tidemark_settings_new ();
  if (self->settings != NULL)
    follow_settings (self);
  else
    gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
