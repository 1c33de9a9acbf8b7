/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-day-clock.h"
#include "tidemark-day-text.h"
#include "tidemark-journal.h"

/* Here the tests run between two and four in the morning, whenever they do: the hours that are of
 * one day or another. */
#define HOUR_HERE 2

typedef struct
{
  TidemarkTestWindow test;
  TidemarkDayClock *clock;
  TidemarkInstant now;
  int hour;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->clock = tidemark_day_clock_get_default ();
  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
  tidemark_test_window_open (&self->test);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
  tidemark_day_clock_set_now_func (self->clock, NULL, NULL);
  tidemark_day_clock_set_start_hour (self->clock, TIDEMARK_DAY_START_HOUR);
}

static TidemarkInstant
get_now (gpointer data)
{
  Fixture *self = data;

  return self->now;
}

static void
set_now (Fixture *self, const char *now)
{
  g_assert_true (tidemark_instant_parse (now, &self->now));
  tidemark_day_clock_set_now_func (self->clock, get_now, self);
}

static TidemarkEntry *
log_text (Fixture *self, TidemarkPage *today, guint n_before)
{
  g_autoptr (GPtrArray) entries = NULL;
  TidemarkEntry *newest = NULL;

  gtk_widget_activate_action (GTK_WIDGET (today), "today.log", "s", "text-them");
  entries = tidemark_test_window_await_entries (&self->test, n_before + 1);
  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);

      if (newest == NULL || entry->at.ms > newest->at.ms)
        newest = entry;
    }
  return tidemark_entry_ref (newest);
}

static gboolean
journal_has_hour (gpointer data)
{
  Fixture *self = data;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_ONLY, NULL);

  return tidemark_journal_get_day_start_hour (connection) == self->hour;
}

static void
heading_of_today_turns_with_the_day (Fixture *self, gconstpointer data)
{
  TidemarkPage *today = tidemark_test_window_show (&self->test, "today");
  GtkLabel *heading = tidemark_test_get_child (today, "heading");

  set_now (self, "2026-11-13T03:59:59Z");
  g_assert_nonnull (strstr (gtk_label_get_label (heading), "12"));
  set_now (self, "2026-11-13T04:00:00Z");
  g_assert_nonnull (strstr (gtk_label_get_label (heading), "13"));
  g_assert_cmpint (tidemark_day_text_today (), ==, tidemark_day_clock_get_today (self->clock));
}

static gboolean
list_is_empty (gpointer data)
{
  return gtk_list_box_get_row_at_index (data, 0) == NULL;
}

static gboolean
list_has_one (gpointer data)
{
  return !list_is_empty (data) && gtk_list_box_get_row_at_index (data, 1) == NULL;
}

static void
today_lists_the_day_that_is_lived (Fixture *self, gconstpointer data)
{
  TidemarkPage *today = tidemark_test_window_show (&self->test, "today");
  GtkListBox *list = tidemark_test_get_child (today, "list");
  g_autoptr (TidemarkEntry) entry = log_text (self, today, 0);

  tidemark_test_await (list_has_one, list);
  self->now = entry->at;
  self->now.ms += G_GINT64_CONSTANT (86400000);
  tidemark_day_clock_set_now_func (self->clock, get_now, self);
  tidemark_test_await (list_is_empty, list);
  tidemark_day_clock_set_now_func (self->clock, NULL, NULL);
  tidemark_test_await (list_has_one, list);
}

static void
stored_day_does_not_move_with_the_preference (Fixture *self, gconstpointer data)
{
  TidemarkPage *today = tidemark_test_window_show (&self->test, "today");
  g_autoptr (TidemarkEntry) before = log_text (self, today, 0);
  g_autoptr (TidemarkEntry) after = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  int date = tidemark_day_of (before->at, 0);

  g_assert_cmpint (before->day, ==, date - 1);
  tidemark_day_clock_set_start_hour (self->clock, 1);
  g_assert_cmpint (tidemark_day_text_today (), ==, date);

  after = log_text (self, today, 1);
  g_assert_cmpint (after->day, ==, date);
  entries = tidemark_test_window_list_entries (&self->test);
  g_assert_cmpint (((TidemarkEntry *) entries->pdata[0])->day, ==, date - 1);
}

/* Imports and the command line know no preference of the window. */
static void
journal_keeps_the_hour_for_the_command_line (Fixture *self, gconstpointer data)
{
  self->hour = 2;
  tidemark_day_clock_set_start_hour (self->clock, 2);
  tidemark_test_await (journal_has_hour, self);
  self->hour = 6;
  tidemark_day_clock_set_start_hour (self->clock, 6);
  tidemark_test_await (journal_has_hour, self);
}

static void
preferences_set_the_hour (Fixture *self, gconstpointer data)
{
  AdwDialog *dialog;
  AdwComboRow *row;
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.preferences", NULL);
  dialog = tidemark_test_window_await_dialog (&self->test);
  row = tidemark_test_get_child (dialog, "day_start");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 7);
  g_object_get (adw_combo_row_get_selected_item (row), "string", &text, NULL);
  g_assert_cmpstr (text, ==, "04:00");

  adw_combo_row_set_selected (row, 0);
  g_assert_cmpint (tidemark_day_clock_get_start_hour (self->clock), ==, 0);
  adw_dialog_force_close (dialog);
  tidemark_test_window_await_no_dialog (&self->test);
}

/* A zone in which it is this hour now. */
static void
move_house (void)
{
  g_autoptr (GDateTime) utc = g_date_time_new_now_utc ();
  int east = HOUR_HERE - g_date_time_get_hour (utc);
  g_autofree char *zone = NULL;

  if (east < -11)
    east += 24;
  zone = g_strdup_printf ("HERE%+d", -east);
  g_setenv ("TZ", zone, TRUE);
}

int
main (int argc, char **argv)
{
  move_house ();
  tidemark_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/day-turn/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (heading_of_today_turns_with_the_day);
  ADD (today_lists_the_day_that_is_lived);
  ADD (stored_day_does_not_move_with_the_preference);
  ADD (journal_keeps_the_hour_for_the_command_line);
  ADD (preferences_set_the_hour);
#undef ADD

  return g_test_run ();
}
