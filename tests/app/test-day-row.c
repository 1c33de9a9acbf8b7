/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "tidemark-day-row.h"
#include "tidemark-day.h"

static void
day_is_the_one_that_the_calendar_shows (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  TidemarkDayRow *row = g_object_new (TIDEMARK_TYPE_DAY_ROW, NULL);
  GtkCalendar *calendar;
  g_autoptr (GDateTime) second_of_may = g_date_time_new_utc (2026, 5, 2, 0, 0, 0);
  int day;

  g_object_ref_sink (row);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  adw_window_set_content (ADW_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  calendar = GTK_CALENDAR (
      gtk_widget_get_template_child (GTK_WIDGET (row), TIDEMARK_TYPE_DAY_ROW, "calendar"));

  gtk_calendar_select_day (calendar, second_of_may);
  g_object_get (row, "day", &day, NULL);
  g_assert_cmpint (day, ==, 20575);

  /* A calendar that is turned to the next month marks the same day there. */
  g_object_set (calendar, "month", 5, NULL);
  g_object_get (row, "day", &day, NULL);
  g_assert_cmpint (day, ==, 20606);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (row);
}

static void
button_says_what_its_day_is_of (void)
{
  TidemarkDayRow *row = g_object_new (TIDEMARK_TYPE_DAY_ROW, "title", "Since", NULL);
  GtkWidget *button;

  g_object_ref_sink (row);
  button = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (row), TIDEMARK_TYPE_DAY_ROW, "button"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Since");

  g_assert_finalize_object (row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/day-row/day-is-the-one-that-the-calendar-shows",
                   day_is_the_one_that_the_calendar_shows);
  g_test_add_func ("/day-row/button_says_what_its_day_is_of", button_says_what_its_day_is_of);

  return g_test_run ();
}
