/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-discretion.h"
#include "tidemark-reminder-group.h"
#include "tidemark-reminders.h"
#include "tidemark-settings.h"
#include "tidemark-test-window.h"

typedef struct
{
  TidemarkTestWindow test;
  GSettings *settings;
  AdwDialog *dialog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->settings = tidemark_settings_new ();
  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
  tidemark_test_window_open (&self->test);
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.preferences", NULL);
  self->dialog = tidemark_test_window_await_dialog (&self->test);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  adw_dialog_force_close (self->dialog);
  tidemark_test_window_await_no_dialog (&self->test);
  g_settings_reset (self->settings, TIDEMARK_DISCREET_KEY);
  g_settings_reset (self->settings, TIDEMARK_REMINDER_RATE_KEY);
  g_settings_reset (self->settings, TIDEMARK_REMINDER_MINUTE_KEY);
  g_settings_reset (self->settings, TIDEMARK_REMINDER_WEEKDAY_KEY);
  g_object_unref (self->settings);
  tidemark_test_window_clear (&self->test);
}

static void
reminder_is_chosen_by_rate_day_and_time (Fixture *self, gconstpointer data)
{
  GtkWidget *group = tidemark_test_find (GTK_WIDGET (self->dialog), TIDEMARK_TYPE_REMINDER_GROUP);
  AdwComboRow *rate = tidemark_test_get_child (group, "rate");
  AdwComboRow *weekday = tidemark_test_get_child (group, "weekday");
  AdwComboRow *time = tidemark_test_get_child (group, "time");

  g_assert_cmpuint (adw_combo_row_get_selected (rate), ==, TIDEMARK_REMINDER_OFF);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (weekday)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (time)));

  adw_combo_row_set_selected (rate, TIDEMARK_REMINDER_DAILY);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (weekday)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (time)));
  g_assert_cmpuint (adw_combo_row_get_selected (time), ==, 21 * 2);

  adw_combo_row_set_selected (rate, TIDEMARK_REMINDER_WEEKLY);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (weekday)));
  adw_combo_row_set_selected (weekday, 2);
  adw_combo_row_set_selected (time, 7 * 2 + 1);
  g_assert_cmpint (g_settings_get_enum (self->settings, TIDEMARK_REMINDER_RATE_KEY), ==,
                   TIDEMARK_REMINDER_WEEKLY);
  g_assert_cmpint (g_settings_get_int (self->settings, TIDEMARK_REMINDER_WEEKDAY_KEY), ==, 2);
  g_assert_cmpint (g_settings_get_int (self->settings, TIDEMARK_REMINDER_MINUTE_KEY), ==,
                   7 * 60 + 30);
}

static void
discretion_begins_and_ends_at_once (Fixture *self, gconstpointer data)
{
  AdwSwitchRow *discreet = tidemark_test_get_child (self->dialog, "discreet");
  GtkWidget *window = GTK_WIDGET (self->test.window);

  g_assert_false (adw_switch_row_get_active (discreet));
  g_assert_false (gtk_widget_has_css_class (window, "discreet"));

  adw_switch_row_set_active (discreet, TRUE);
  g_assert_true (gtk_widget_has_css_class (window, "discreet"));
  g_assert_true (g_settings_get_boolean (self->settings, TIDEMARK_DISCREET_KEY));

  adw_switch_row_set_active (discreet, FALSE);
  g_assert_false (gtk_widget_has_css_class (window, "discreet"));
  g_assert_false (g_settings_get_boolean (self->settings, TIDEMARK_DISCREET_KEY));
}

static gboolean
is_sensitive (gpointer data)
{
  return gtk_widget_get_sensitive (data);
}

static void
journal_is_named_and_looked_through (Fixture *self, gconstpointer data)
{
  AdwActionRow *file = tidemark_test_get_child (self->dialog, "file");
  GtkWidget *row = tidemark_test_get_child (self->dialog, "check_row");

  g_assert_cmpstr (adw_action_row_get_subtitle (file), ==, self->test.path);
  g_signal_emit_by_name (row, "activated");
  g_assert_false (gtk_widget_get_sensitive (row));
  tidemark_test_await (is_sensitive, row);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(test) g_test_add ("/preferences/" #test, Fixture, NULL, set_up, test, tear_down)
  ADD (reminder_is_chosen_by_rate_day_and_time);
  ADD (discretion_begins_and_ends_at_once);
  ADD (journal_is_named_and_looked_through);
#undef ADD

  return g_test_run ();
}
