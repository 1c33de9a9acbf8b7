/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-chart.h"

#include <adwaita.h>

#define FIRST_DAY 20000
#define N_DAYS 365

typedef struct
{
  TidemarkTimeframe *timeframe;
  TidemarkTideChart *chart;
  TidemarkTideChart *other;
} GesturesTest;

/* Rated every day, of which the last thirty are shown. */
static TidemarkTideChart *
make_chart (TidemarkTimeframe *timeframe)
{
  TidemarkTideChart *chart = TIDEMARK_TIDE_CHART (g_object_ref_sink (tidemark_tide_chart_new ()));
  g_autoptr (TidemarkSeries) series = NULL;
  int days[N_DAYS];
  double values[N_DAYS];

  for (int i = 0; i < N_DAYS; i++)
    {
      days[i] = FIRST_DAY + i;
      values[i] = 4;
    }
  series = tidemark_series_new_from_arrays (days, values, N_DAYS);
  tidemark_tide_chart_set_ratings (chart, series);
  tidemark_chart_set_timeframe (TIDEMARK_CHART (chart), timeframe);

  return chart;
}

static void
set_up (GesturesTest *self, gconstpointer data)
{
  self->timeframe = tidemark_timeframe_new ();
  tidemark_timeframe_set_n_days (self->timeframe, 30);
  tidemark_timeframe_set_bounds (self->timeframe, FIRST_DAY, FIRST_DAY + N_DAYS - 1);
  self->chart = make_chart (self->timeframe);
  self->other = make_chart (self->timeframe);
}

static void
tear_down (GesturesTest *self, gconstpointer data)
{
  g_assert_finalize_object (self->chart);
  g_assert_finalize_object (self->other);
  g_assert_finalize_object (self->timeframe);
}

static gboolean
is_bound_to (GtkShortcut *shortcut, guint keyval, GdkModifierType modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger) &&
         gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

/* Presses a key by what the class bound to it, as GTK does for the widget with the focus. */
static gboolean
press (TidemarkTideChart *chart, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (chart));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          if (is_bound_to (shortcut, keyval, modifiers))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (chart),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  g_assert_not_reached ();
}

static void
assert_range (TidemarkTideChart *chart, int first, int last)
{
  TidemarkDateScale range = tidemark_chart_get_range (TIDEMARK_CHART (chart));

  g_assert_cmpint (range.from_day - FIRST_DAY, ==, first);
  g_assert_cmpint (range.to_day - FIRST_DAY, ==, last);
}

static void
one_timeframe_is_the_range_of_all (GesturesTest *self, gconstpointer data)
{
  assert_range (self->chart, 335, 364);
  press (self->chart, GDK_KEY_0, 0);
  assert_range (self->chart, 0, 364);
  assert_range (self->other, 0, 364);
}

static void
plus_and_minus_zoom_about_the_cursor (GesturesTest *self, gconstpointer data)
{
  press (self->chart, GDK_KEY_Home, 0);
  assert_range (self->chart, 0, 29);
  press (self->chart, GDK_KEY_plus, 0);
  assert_range (self->chart, 0, 19);
  press (self->chart, GDK_KEY_minus, 0);
  assert_range (self->chart, 0, 29);
  g_assert_cmpint (tidemark_chart_get_cursor_day (TIDEMARK_CHART (self->chart)), ==, FIRST_DAY);
}

static void
arrows_at_the_edge_pan (GesturesTest *self, gconstpointer data)
{
  TidemarkChart *chart = TIDEMARK_CHART (self->chart);

  tidemark_chart_set_cursor_day (chart, FIRST_DAY + 335);
  press (self->chart, GDK_KEY_Left, 0);
  assert_range (self->chart, 334, 363);
  g_assert_cmpint (tidemark_chart_get_cursor_day (chart) - FIRST_DAY, ==, 334);
}

static void
control_and_arrows_pan (GesturesTest *self, gconstpointer data)
{
  press (self->chart, GDK_KEY_Left, GDK_CONTROL_MASK);
  assert_range (self->chart, 328, 357);
  press (self->chart, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_range (self->chart, 335, 364);

  gtk_widget_set_direction (GTK_WIDGET (self->chart), GTK_TEXT_DIR_RTL);
  press (self->chart, GDK_KEY_Right, GDK_CONTROL_MASK);
  assert_range (self->chart, 328, 357);
}

static void
shift_and_arrows_select (GesturesTest *self, gconstpointer data)
{
  TidemarkDateScale days;

  tidemark_chart_set_cursor_day (TIDEMARK_CHART (self->chart), FIRST_DAY + 350);
  press (self->chart, GDK_KEY_Left, GDK_SHIFT_MASK);
  press (self->chart, GDK_KEY_Left, GDK_SHIFT_MASK);
  press (self->chart, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_true (tidemark_timeframe_get_selection (self->timeframe, &days));
  g_assert_cmpint (days.to_day - FIRST_DAY, ==, 350);
  g_assert_cmpint (days.from_day - FIRST_DAY, ==, 348);

  g_assert_true (press (self->other, GDK_KEY_Escape, 0));
  g_assert_false (tidemark_timeframe_get_selection (self->timeframe, &days));
  g_assert_false (press (self->other, GDK_KEY_Escape, 0));
}

static void
the_next_chart_goes_on_where_the_cursor_was (GesturesTest *self, gconstpointer data)
{
  tidemark_chart_set_cursor_day (TIDEMARK_CHART (self->chart), FIRST_DAY + 350);
  tidemark_chart_set_cursor_day (TIDEMARK_CHART (self->chart), TIDEMARK_CHART_NO_DAY);
  g_assert_cmpint (tidemark_timeframe_get_cursor_day (self->timeframe), ==, FIRST_DAY + 350);

  press (self->other, GDK_KEY_Right, 0);
  g_assert_cmpint (tidemark_chart_get_cursor_day (TIDEMARK_CHART (self->other)), ==,
                   FIRST_DAY + 350);
  press (self->other, GDK_KEY_Right, 0);
  g_assert_cmpint (tidemark_timeframe_get_cursor_day (self->timeframe), ==, FIRST_DAY + 351);
}

static void
a_chart_alone_leaves_the_keys (GesturesTest *self, gconstpointer data)
{
  tidemark_chart_set_timeframe (TIDEMARK_CHART (self->chart), NULL);
  g_assert_false (press (self->chart, GDK_KEY_plus, 0));
  g_assert_false (press (self->chart, GDK_KEY_Left, GDK_CONTROL_MASK));
  assert_range (self->chart, 335, 364);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add ("/chart-gestures/" #name, GesturesTest, NULL, set_up, name, tear_down)
  ADD (one_timeframe_is_the_range_of_all);
  ADD (plus_and_minus_zoom_about_the_cursor);
  ADD (arrows_at_the_edge_pan);
  ADD (control_and_arrows_pan);
  ADD (shift_and_arrows_select);
  ADD (the_next_chart_goes_on_where_the_cursor_was);
  ADD (a_chart_alone_leaves_the_keys);

  return g_test_run ();
}
