/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeframe.h"

#define FIRST_DAY 20000
#define LAST_DAY 20364

static TidemarkTimeframe *
make_timeframe (int n_days)
{
  TidemarkTimeframe *self = tidemark_timeframe_new ();

  tidemark_timeframe_set_n_days (self, n_days);
  tidemark_timeframe_set_bounds (self, FIRST_DAY, LAST_DAY);
  return self;
}

static void
assert_range (TidemarkTimeframe *self, int from_day, int to_day)
{
  TidemarkDateScale range = tidemark_timeframe_get_range (self);

  g_assert_cmpint (range.from_day - FIRST_DAY, ==, from_day - FIRST_DAY);
  g_assert_cmpint (range.to_day - FIRST_DAY, ==, to_day - FIRST_DAY);
}

static void
count_cb (gpointer object, int *count)
{
  (*count)++;
}

static void
without_days_nothing_moves (void)
{
  TidemarkTimeframe *self = tidemark_timeframe_new ();
  TidemarkDateScale range;

  tidemark_timeframe_pan (self, 5);
  tidemark_timeframe_zoom (self, 2, 100);
  tidemark_timeframe_select (self, 3, 9);
  tidemark_timeframe_set_n_days (self, 30);
  range = tidemark_timeframe_get_range (self);
  g_assert_cmpint (tidemark_date_scale_get_n_days (&range), ==, 0);
  g_assert_false (tidemark_timeframe_get_selection (self, NULL));

  g_assert_finalize_object (self);
}

static void
the_last_days_stay_the_last_ones (void)
{
  TidemarkTimeframe *self = make_timeframe (30);

  assert_range (self, LAST_DAY - 29, LAST_DAY);
  tidemark_timeframe_set_bounds (self, FIRST_DAY, LAST_DAY + 1);
  assert_range (self, LAST_DAY - 28, LAST_DAY + 1);
  tidemark_timeframe_set_n_days (self, 0);
  assert_range (self, FIRST_DAY, LAST_DAY + 1);

  g_assert_finalize_object (self);
}

static void
a_short_log_is_shown_whole (void)
{
  TidemarkTimeframe *self = tidemark_timeframe_new ();

  tidemark_timeframe_set_n_days (self, 90);
  tidemark_timeframe_set_bounds (self, FIRST_DAY, FIRST_DAY + 2);
  assert_range (self, FIRST_DAY, FIRST_DAY + 2);
  tidemark_timeframe_zoom (self, 4, FIRST_DAY + 1);
  assert_range (self, FIRST_DAY, FIRST_DAY + 2);

  g_assert_finalize_object (self);
}

static void
panning_stops_at_the_ends (void)
{
  TidemarkTimeframe *self = make_timeframe (30);

  tidemark_timeframe_pan (self, -10);
  assert_range (self, LAST_DAY - 39, LAST_DAY - 10);
  g_assert_cmpint (tidemark_timeframe_get_n_days (self), ==, TIDEMARK_TIMEFRAME_FREE);
  tidemark_timeframe_pan (self, G_MAXINT);
  assert_range (self, LAST_DAY - 29, LAST_DAY);
  tidemark_timeframe_pan (self, -G_MAXINT);
  assert_range (self, FIRST_DAY, FIRST_DAY + 29);

  g_assert_finalize_object (self);
}

static void
zooming_keeps_its_day_in_place (void)
{
  TidemarkTimeframe *self = make_timeframe (0);
  int day = FIRST_DAY + 100;
  TidemarkDateScale before = tidemark_timeframe_get_range (self);
  TidemarkDateScale after;

  tidemark_timeframe_zoom (self, 2, day);
  after = tidemark_timeframe_get_range (self);
  g_assert_cmpint (tidemark_date_scale_get_n_days (&after), ==, 183);
  g_assert_cmpfloat_with_epsilon (tidemark_date_scale_map (&before, day),
                                  tidemark_date_scale_map (&after, day), 0.5 / 183);

  for (int i = 0; i < 20; i++)
    tidemark_timeframe_zoom (self, 2, day);
  after = tidemark_timeframe_get_range (self);
  g_assert_cmpint (tidemark_date_scale_get_n_days (&after), ==, TIDEMARK_TIMEFRAME_MIN_DAYS);
  g_assert_true (day >= after.from_day && day <= after.to_day);

  g_assert_finalize_object (self);
}

static void
zooming_out_to_all_is_all (void)
{
  TidemarkTimeframe *self = make_timeframe (30);

  tidemark_timeframe_zoom (self, 1.0 / 64, LAST_DAY);
  assert_range (self, FIRST_DAY, LAST_DAY);
  g_assert_cmpint (tidemark_timeframe_get_n_days (self), ==, 0);
  tidemark_timeframe_set_bounds (self, FIRST_DAY - 5, LAST_DAY);
  assert_range (self, FIRST_DAY - 5, LAST_DAY);

  g_assert_finalize_object (self);
}

static void
what_was_panned_to_stays_when_a_day_is_added (void)
{
  TidemarkTimeframe *self = make_timeframe (30);

  tidemark_timeframe_show (self, FIRST_DAY + 50, FIRST_DAY + 99);
  tidemark_timeframe_set_bounds (self, FIRST_DAY, LAST_DAY + 1);
  assert_range (self, FIRST_DAY + 50, FIRST_DAY + 99);
  tidemark_timeframe_set_bounds (self, FIRST_DAY, FIRST_DAY + 60);
  assert_range (self, FIRST_DAY + 11, FIRST_DAY + 60);

  g_assert_finalize_object (self);
}

static void
a_day_is_revealed_with_the_least_move (void)
{
  TidemarkTimeframe *self = make_timeframe (30);

  tidemark_timeframe_reveal (self, LAST_DAY - 5);
  assert_range (self, LAST_DAY - 29, LAST_DAY);
  tidemark_timeframe_reveal (self, LAST_DAY - 35);
  assert_range (self, LAST_DAY - 35, LAST_DAY - 6);
  tidemark_timeframe_reveal (self, LAST_DAY - 2);
  assert_range (self, LAST_DAY - 31, LAST_DAY - 2);

  g_assert_finalize_object (self);
}

static void
a_change_is_told_once_and_nothing_is_not_told (void)
{
  TidemarkTimeframe *self = make_timeframe (30);
  int n_ranges = 0;

  g_signal_connect (self, "range-changed", G_CALLBACK (count_cb), &n_ranges);
  tidemark_timeframe_show (self, LAST_DAY - 29, LAST_DAY);
  tidemark_timeframe_pan (self, 4);
  g_assert_cmpint (n_ranges, ==, 0);
  tidemark_timeframe_pan (self, -4);
  tidemark_timeframe_pan (self, -4);
  g_assert_cmpint (n_ranges, ==, 2);

  g_assert_finalize_object (self);
}

static void
days_that_are_moved_by_hand_settle_once (void)
{
  TidemarkTimeframe *self = make_timeframe (30);
  int n_settled = 0;

  g_signal_connect (self, "settled", G_CALLBACK (count_cb), &n_settled);
  tidemark_timeframe_pan (self, -4);
  tidemark_timeframe_pan (self, -4);
  tidemark_timeframe_zoom (self, 0.5, LAST_DAY - 20);
  g_assert_cmpint (n_settled, ==, 0);
  while (n_settled == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (n_settled, ==, 1);

  /* What is chosen is there at once, and the last word. */
  tidemark_timeframe_pan (self, -4);
  tidemark_timeframe_set_n_days (self, 90);
  g_assert_cmpint (n_settled, ==, 2);
  tidemark_timeframe_show (self, LAST_DAY - 40, LAST_DAY - 10);
  g_assert_cmpint (n_settled, ==, 3);

  /* What still moves when it goes settles no more. */
  tidemark_timeframe_pan (self, -4);
  g_assert_finalize_object (self);
  g_assert_cmpint (n_settled, ==, 3);
}

static void
the_cursor_is_let_go_outside (void)
{
  TidemarkTimeframe *self = make_timeframe (30);

  tidemark_timeframe_set_cursor_day (self, LAST_DAY - 3);
  tidemark_timeframe_pan (self, -2);
  g_assert_cmpint (tidemark_timeframe_get_cursor_day (self), ==, LAST_DAY - 3);
  tidemark_timeframe_pan (self, -2);
  g_assert_cmpint (tidemark_timeframe_get_cursor_day (self), ==, TIDEMARK_CHART_NO_DAY);

  g_assert_finalize_object (self);
}

static void
a_selection_has_its_ends_in_order_and_within (void)
{
  TidemarkTimeframe *self = make_timeframe (30);
  TidemarkDateScale selection;
  int n_changes = 0;

  g_signal_connect (self, "selection-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (tidemark_timeframe_get_selection (self, &selection));
  tidemark_timeframe_select (self, LAST_DAY + 9, LAST_DAY - 3);
  g_assert_true (tidemark_timeframe_get_selection (self, &selection));
  g_assert_cmpint (selection.from_day, ==, LAST_DAY - 3);
  g_assert_cmpint (selection.to_day, ==, LAST_DAY);
  tidemark_timeframe_select (self, LAST_DAY - 3, LAST_DAY);
  tidemark_timeframe_clear_selection (self);
  tidemark_timeframe_clear_selection (self);
  g_assert_false (tidemark_timeframe_get_selection (self, &selection));
  g_assert_cmpint (n_changes, ==, 2);

  g_assert_finalize_object (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/timeframe/" #name, name)
  ADD (without_days_nothing_moves);
  ADD (the_last_days_stay_the_last_ones);
  ADD (a_short_log_is_shown_whole);
  ADD (panning_stops_at_the_ends);
  ADD (zooming_keeps_its_day_in_place);
  ADD (zooming_out_to_all_is_all);
  ADD (what_was_panned_to_stays_when_a_day_is_added);
  ADD (a_day_is_revealed_with_the_least_move);
  ADD (a_change_is_told_once_and_nothing_is_not_told);
  ADD (days_that_are_moved_by_hand_settle_once);
  ADD (the_cursor_is_let_go_outside);
  ADD (a_selection_has_its_ends_in_order_and_within);

  return g_test_run ();
}
