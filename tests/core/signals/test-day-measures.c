/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "log-maker.h"
#include "tidemark-around.h"
#include "tidemark-contact-hours.h"
#include "tidemark-day-counts.h"

#define TODAY 120

/* Sixteen weeks to the end, at noon: the last day is a Saturday. */
static LogMaker *
make_log (void)
{
  LogMaker *log = log_maker_new (TODAY, 12, 60);

  log_maker_rate (log, 0, 18, 2);
  return log;
}

static int
weekday_of (int day)
{
  return tidemark_day_weekday (LOG_DAY_0 + day);
}

static void
contact_is_counted_once_an_hour_and_by_weekday (void)
{
  g_autoptr (LogMaker) log = make_log ();
  g_autoptr (TidemarkSpan) span = NULL;
  TidemarkContactHours hours;
  TidemarkHoursCount count;

  for (int i = 0; i < 50; i++)
    log_maker_message (log, TODAY - 7, 20 + i / 100.0, TIDEMARK_WHO_THEM, 10);
  log_maker_message (log, TODAY - 7, 21.5, TIDEMARK_WHO_THEM, 10);
  log_maker_message (log, TODAY - 14, 8, TIDEMARK_WHO_ME, 10);
  log_maker_message (log, TODAY, 11, TIDEMARK_WHO_ME, 10);
  span = log_maker_finish (log);
  tidemark_contact_hours_find (span, &hours);

  count = tidemark_contact_hours_count (&hours, TIDEMARK_HOURS_RECENT, weekday_of (TODAY), 20, 2);
  g_assert_cmpint (count.with, ==, 1);
  g_assert_cmpint (count.all, ==, 4);
  count = tidemark_contact_hours_count (&hours, TIDEMARK_HOURS_RECENT, weekday_of (TODAY), 8, 1);
  g_assert_cmpint (count.with, ==, 0);
  count = tidemark_contact_hours_count (&hours, TIDEMARK_HOURS_BASE, weekday_of (TODAY), 20, 2);
  g_assert_cmpint (count.with, ==, 0);
  g_assert_cmpint (count.all, ==, 12);
  g_assert_cmpint (tidemark_contact_hours_count_days (&hours), ==, 1);
}

static void
days_left_out_and_days_before_the_log_are_not_counted (void)
{
  g_autoptr (LogMaker) log = log_maker_new (TODAY, 12, 60);
  g_autoptr (TidemarkSpan) span = NULL;
  TidemarkContactHours hours;

  log_maker_contact (log, TIDEMARK_KIND_TEXT, TODAY - 40, 20, TIDEMARK_WHO_THEM);
  log_maker_contact (log, TIDEMARK_KIND_TEXT, TODAY - 3, 20, TIDEMARK_WHO_THEM);
  log_maker_exclude (log, TODAY - 4, TODAY - 2);
  span = log_maker_finish (log);
  tidemark_contact_hours_find (span, &hours);

  g_assert_cmpint (tidemark_contact_hours_count_known (&hours, TIDEMARK_HOURS_RECENT), ==, 25);
  g_assert_cmpint (tidemark_contact_hours_count_known (&hours, TIDEMARK_HOURS_BASE), ==, 13);
  g_assert_cmpint (tidemark_contact_hours_count_days (&hours), ==, 1);
}

static void
the_level_before_moves_is_what_they_started_from (void)
{
  g_autoptr (LogMaker) log = log_maker_new (TODAY, 12, 60);
  g_autoptr (TidemarkSpan) span = NULL;
  g_autoptr (TidemarkAround) around = NULL;
  g_autoptr (TidemarkAround) space = NULL;
  g_autofree char *need = NULL;
  g_autofree char *space_need = NULL;

  for (int day = 20; day <= TODAY; day++)
    log_maker_rate (log, day, 10, day % 12 >= 1 && day % 12 <= 3 ? 6 : 3);
  for (int day = 24; day <= TODAY - 12; day += 12)
    log_maker_move (log, day, 11, TIDEMARK_MOVE_PRESS);
  span = log_maker_finish (log);
  around = tidemark_around_new (span, TIDEMARK_AROUND_PURSUIT);
  space = tidemark_around_new (span, TIDEMARK_AROUND_SPACE);
  need = tidemark_around_need (around);
  space_need = tidemark_around_need (space);

  g_assert_null (need);
  g_assert_cmpint (around->n_events, ==, 8);
  g_assert_cmpfloat_with_epsilon (tidemark_around_level (around, NULL), 3, 1e-9);
  g_assert_cmpfloat (around->test.effect, >, 1);
  g_assert_cmpstr (space_need, ==, "0 of 4 days on which you logged such a move");
  g_assert_true (isnan (tidemark_around_level (space, NULL)));
}

static void
stress_days_take_the_next_day_with_them (void)
{
  g_autoptr (LogMaker) log = log_maker_new (TODAY, 12, 60);
  g_autoptr (TidemarkSpan) span = NULL;
  g_autoptr (TidemarkAround) around = NULL;

  for (int day = 20; day <= TODAY; day++)
    log_maker_rate (log, day, 10, day % 20 <= 2 ? 7 : 2);
  for (int day = 40; day < TODAY; day += 20)
    {
      log_maker_mark (log, day, 11, TIDEMARK_MARK_WORK_STRESS);
      log_maker_mark (log, day + 1, 11, TIDEMARK_MARK_FAMILY_STRESS);
    }
  span = log_maker_finish (log);
  around = tidemark_around_new (span, TIDEMARK_AROUND_STRESS);

  g_assert_cmpint (around->n_events, ==, 12);
  g_assert_true (around->test.available);
  g_assert_cmpint (around->test.n_spells, ==, 4);
  g_assert_cmpfloat_with_epsilon (around->test.effect + tidemark_around_level (around, NULL), 7,
                                  1e-9);
}

static void
days_are_counted_within_the_days_asked_for (void)
{
  g_autoptr (LogMaker) log = make_log ();
  g_autoptr (TidemarkSpan) span = NULL;
  g_autofree TidemarkDayCount *counts = NULL;

  log_maker_contact (log, TIDEMARK_KIND_CALL, 5, 20, TIDEMARK_WHO_ME);
  log_maker_contact (log, TIDEMARK_KIND_TEXT, 5, 21, TIDEMARK_WHO_THEM);
  log_maker_contact (log, TIDEMARK_KIND_TEXT, 6, 21, TIDEMARK_WHO_THEM);
  log_maker_contact (log, TIDEMARK_KIND_TEXT, 20, 21, TIDEMARK_WHO_THEM);
  log_maker_message (log, 6, 9, TIDEMARK_WHO_THEM, 10);
  log_maker_message (log, 6, 10, TIDEMARK_WHO_ME, 10);
  log_maker_message (log, 4, 10, TIDEMARK_WHO_ME, 10);
  span = log_maker_finish (log);
  counts = tidemark_day_counts_find (span, LOG_DAY_0 + 5, 10);

  g_assert_cmpint (counts[0].contacts, ==, 2);
  g_assert_cmpint (counts[1].contacts, ==, 0);
  g_assert_cmpint (counts[1].theirs, ==, 1);
  g_assert_cmpint (counts[1].mine, ==, 1);
  g_assert_cmpint (counts[9].contacts, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/day-measures/" #name, name)
  ADD (contact_is_counted_once_an_hour_and_by_weekday);
  ADD (days_left_out_and_days_before_the_log_are_not_counted);
  ADD (the_level_before_moves_is_what_they_started_from);
  ADD (stress_days_take_the_next_day_with_them);
  ADD (days_are_counted_within_the_days_asked_for);

  return g_test_run ();
}
