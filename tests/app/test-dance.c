/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-dance.h"

#include <math.h>

#include "log-maker.h"

static TidemarkDance *
finish (LogMaker *log)
{
  g_autoptr (TidemarkSpan) span = log_maker_finish (log);

  return tidemark_dance_new (span);
}

static TidemarkStretch
days (int from, int to)
{
  return (TidemarkStretch) { LOG_DAY_0 + from, LOG_DAY_0 + to };
}

/* Near, far from day 30 to day 39, and near again. */
static LogMaker *
make_one_time (void)
{
  LogMaker *log = log_maker_new (60, 20, 0);

  for (int day = 0; day <= 60; day++)
    log_maker_rate (log, day, 19, day >= 30 && day < 40 ? 8 : 2);

  return log;
}

static void
few_ratings_say_how_many_there_are (void)
{
  g_autoptr (LogMaker) log = log_maker_new (20, 20, 0);
  g_autoptr (TidemarkDance) dance = NULL;
  g_autofree char *missing = NULL;

  log_maker_rate (log, 19, 12, 3);
  dance = finish (log);
  missing = tidemark_dance_missing (dance, days (0, 20));
  g_assert_cmpstr (missing, ==, "1 of 12 rated days logged");
}

static void
a_time_ends_with_who_got_in_touch_first (void)
{
  g_autoptr (LogMaker) log = make_one_time ();
  g_autoptr (TidemarkDance) dance = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *moves = NULL;
  const TidemarkLane *lane;

  log_maker_move (log, 32, 12, TIDEMARK_MOVE_SPACE);
  log_maker_move (log, 34, 12, TIDEMARK_MOVE_PRESS);
  log_maker_move (log, 50, 12, TIDEMARK_MOVE_PRESS);
  log_maker_friend (log, 35, 12, TIDEMARK_FRIEND_DEEP);
  log_maker_friend (log, 35, 15, TIDEMARK_FRIEND_FUN);
  log_maker_contact (log, TIDEMARK_KIND_TEXT, 40, 9, TIDEMARK_WHO_THEM);
  dance = finish (log);
  sentence = tidemark_dance_sentence (dance, days (0, 60), "N.");
  moves = tidemark_dance_moves (dance, days (0, 60));

  g_assert_cmpuint (dance->lanes->len, ==, 1);
  lane = &g_array_index (dance->lanes, TidemarkLane, 0);
  g_assert_cmpint (lane->start_day, ==, LOG_DAY_0 + 30);
  g_assert_cmpint (lane->ending, ==, TIDEMARK_CHART_MARK_THEY_FIRST);
  g_assert_cmpstr (sentence, ==,
                   "You logged 1 time in which N. felt further away; 1 ended, half of them within "
                   "10 days. On the day of the return N. got in touch first 1 time, and you 0.");
  g_assert_cmpstr (moves, ==,
                   "In them you logged: giving space 1 time, pressing for an answer 1 time, "
                   "friends on 1 day.");
}

static void
days_without_a_time_away_say_so (void)
{
  g_autoptr (LogMaker) log = make_one_time ();
  g_autoptr (TidemarkDance) dance = finish (log);
  g_autofree char *missing = tidemark_dance_missing (dance, days (45, 60));
  g_autofree char *shown = tidemark_dance_missing (dance, days (39, 60));

  g_assert_cmpstr (missing, ==, "None of these days belongs to a time away. All shows 1.");
  g_assert_null (shown);
}

static void
lanes_are_those_of_the_signal_newest_first (void)
{
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  const TidemarkFinding *finding = tidemark_reflection_get_finding (reflection, "cycle_returns");
  g_autoptr (TidemarkDance) dance = finish (log);
  TidemarkDanceSum sum = tidemark_dance_sum (dance, days (0, 109));

  g_assert_cmpint (sum.n_ended, ==, tidemark_finding_get_count (finding, "n"));
  g_assert_cmpfloat_with_epsilon (sum.median_days,
                                  tidemark_finding_get_number (finding, "median_days"), 1e-9);
  for (guint i = 1; i < dance->lanes->len; i++)
    g_assert_cmpint (g_array_index (dance->lanes, TidemarkLane, i).start_day, <,
                     g_array_index (dance->lanes, TidemarkLane, i - 1).start_day);
  for (guint i = 1; i < dance->points->len; i++)
    g_assert_cmpuint (g_array_index (dance->points, TidemarkLanePoint, i).lane, >=,
                      g_array_index (dance->points, TidemarkLanePoint, i - 1).lane);
}

static void
one_that_nobody_saw_the_end_of_stops_at_its_last_rating (void)
{
  g_autoptr (LogMaker) log = log_maker_new (80, 20, 0);
  g_autoptr (TidemarkDance) dance = NULL;
  const TidemarkLane *lane;

  for (int day = 0; day <= 80; day++)
    if (day < 40 || day > 60)
      log_maker_rate (log, day, 19, day >= 30 && day < 40 ? 8 : 2);
  dance = finish (log);

  g_assert_cmpuint (dance->lanes->len, ==, 1);
  lane = &g_array_index (dance->lanes, TidemarkLane, 0);
  g_assert_cmpint (lane->ending, ==, TIDEMARK_CHART_MARK_NONE);
  g_assert_cmpint (lane->start_day + lane->n_days, ==, LOG_DAY_0 + 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/dance/" #name, name)
  ADD (few_ratings_say_how_many_there_are);
  ADD (a_time_ends_with_who_got_in_touch_first);
  ADD (days_without_a_time_away_say_so);
  ADD (lanes_are_those_of_the_signal_newest_first);
  ADD (one_that_nobody_saw_the_end_of_stops_at_its_last_rating);

  return g_test_run ();
}
