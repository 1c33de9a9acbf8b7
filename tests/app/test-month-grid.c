/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "tidemark-month-day.h"
#include "tidemark-month-grid.h"

/* A day as YYYY-MM-DD. */
static int
day_of (const char *text)
{
  int day;

  g_assert_true (tidemark_day_parse (text, &day));
  return day;
}

static void
assert_cursor (TidemarkMonthGrid *grid, const char *expected)
{
  g_autofree char *day = tidemark_day_format (tidemark_month_grid_get_cursor (grid));

  g_assert_cmpstr (day, ==, expected);
}

static void
press (TidemarkMonthGrid *grid, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (grid));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  g_assert_true (handled);
}

static GtkWidget *
find_day (GtkWidget *widget, int day)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (!TIDEMARK_IS_MONTH_DAY (child))
        found = find_day (child, day);
      else if (gtk_widget_get_visible (child) &&
               tidemark_month_day_get_day (TIDEMARK_MONTH_DAY (child)) == day)
        found = child;
      if (found != NULL)
        return found;
    }

  return NULL;
}

static TidemarkMonthGrid *
make_grid (const char *cursor)
{
  TidemarkMonthGrid *grid = g_object_ref_sink (g_object_new (TIDEMARK_TYPE_MONTH_GRID, NULL));

  tidemark_month_grid_set_cursor (grid, day_of (cursor));
  return grid;
}

static void
keys_lead_through_days_and_months (void)
{
  TidemarkMonthGrid *grid = make_grid ("2024-01-31");

  press (grid, GDK_KEY_Page_Down, 0);
  assert_cursor (grid, "2024-02-29");
  press (grid, GDK_KEY_Right, 0);
  assert_cursor (grid, "2024-03-01");
  press (grid, GDK_KEY_Up, 0);
  assert_cursor (grid, "2024-02-23");
  press (grid, GDK_KEY_End, 0);
  assert_cursor (grid, "2024-02-29");
  press (grid, GDK_KEY_Page_Up, GDK_SHIFT_MASK);
  assert_cursor (grid, "2023-02-28");
  press (grid, GDK_KEY_Home, 0);
  assert_cursor (grid, "2023-02-01");
  press (grid, GDK_KEY_Left, 0);
  assert_cursor (grid, "2023-01-31");
  press (grid, GDK_KEY_Down, 0);
  assert_cursor (grid, "2023-02-07");

  g_assert_finalize_object (grid);
}

static void
right_to_left_language_turns_the_arrows (void)
{
  TidemarkMonthGrid *grid = make_grid ("2026-11-10");

  gtk_widget_set_direction (GTK_WIDGET (grid), GTK_TEXT_DIR_RTL);
  press (grid, GDK_KEY_Left, 0);
  assert_cursor (grid, "2026-11-11");

  g_assert_finalize_object (grid);
}

/* Tab goes to one of them alone. */
static void
month_has_its_days_and_one_of_them_the_focus (void)
{
  TidemarkMonthGrid *grid = make_grid ("2026-02-15");

  for (int day = day_of ("2026-02-01"); day <= day_of ("2026-02-28"); day++)
    {
      GtkWidget *button = find_day (GTK_WIDGET (grid), day);

      g_assert_nonnull (button);
      g_assert_cmpint (gtk_widget_get_focusable (button), ==, day == day_of ("2026-02-15"));
    }
  g_assert_null (find_day (GTK_WIDGET (grid), day_of ("2026-01-31")));
  g_assert_null (find_day (GTK_WIDGET (grid), day_of ("2026-03-01")));

  g_assert_finalize_object (grid);
}

static void
chosen_cb (int *chosen, int day)
{
  *chosen = day;
}

static void
day_is_chosen_by_its_button (void)
{
  TidemarkMonthGrid *grid = make_grid ("2026-11-10");
  int chosen = 0;

  g_signal_connect_swapped (grid, "chosen", G_CALLBACK (chosen_cb), &chosen);
  g_signal_emit_by_name (find_day (GTK_WIDGET (grid), day_of ("2026-11-12")), "clicked");
  g_assert_cmpint (chosen, ==, day_of ("2026-11-12"));
  assert_cursor (grid, "2026-11-12");

  g_assert_finalize_object (grid);
}

static void
assert_description (int day, int today, const TidemarkCalendarDay *content, const char *expected)
{
  g_autofree char *description = tidemark_month_day_describe (day, today, content);

  g_assert_cmpstr (description, ==, expected);
}

static void
day_says_what_it_shows (void)
{
  int day = day_of ("2026-03-12");
  TidemarkCalendarDay empty = { .day = day };
  TidemarkCalendarDay rated = { .day = day, .n_entries = 3, .n_distance = 1, .distance_sum = 7 };
  TidemarkCalendarDay messages = { .day = day, .n_messages = 1, .is_left_out = TRUE };
  TidemarkCalendarDay nothing = { .day = day, .n_entries = 1, .is_nothing = TRUE };

  assert_description (day, day + 1, NULL, "12 March");
  assert_description (day, day + 1, &empty, "12 March, nothing logged");
  assert_description (day, day + 1, &rated, "12 March, distance 7, 3 entries");
  assert_description (day, day, &messages, "12 March, today, 1 message, left out of the patterns");
  assert_description (day, day + 400, &nothing, "12 March 2026, nothing happened");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(test) g_test_add_func ("/month-grid/" #test, test)
  ADD (keys_lead_through_days_and_months);
  ADD (right_to_left_language_turns_the_arrows);
  ADD (month_has_its_days_and_one_of_them_the_focus);
  ADD (day_is_chosen_by_its_button);
  ADD (day_says_what_it_shows);
#undef ADD

  return g_test_run ();
}
