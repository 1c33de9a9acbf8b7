/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-day.h"
#include "tidemark-reminder.h"

static const TidemarkReminder daily = { TIDEMARK_REMINDER_DAILY, 21 * 60, 0 };
static const TidemarkReminder sundays = { TIDEMARK_REMINDER_WEEKLY, 18 * 60 + 30, 6 };

static TidemarkInstant
instant (const char *text)
{
  TidemarkInstant parsed;

  g_assert_true (tidemark_instant_parse (text, &parsed));
  return parsed;
}

static void
assert_next (const TidemarkReminder *reminder,
             const char *zone_name,
             const char *after,
             const char *due)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autofree char *found = NULL;

  g_assert_nonnull (zone);
  found = tidemark_instant_format (tidemark_reminder_find_next (reminder, instant (after), zone));
  g_assert_cmpstr (found, ==, due);
}

static void
off_is_never_due (void)
{
  const TidemarkReminder off = { TIDEMARK_REMINDER_OFF, 21 * 60, 0 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  g_assert_false (tidemark_instant_is_set (
      tidemark_reminder_find_next (&off, instant ("2026-03-27T20:00:00Z"), zone)));
}

static void
daily_one_is_due_today_or_tomorrow (void)
{
  assert_next (&daily, "Europe/Berlin", "2026-03-20T20:59:59+01:00", "2026-03-20T21:00:00+01:00");
  assert_next (&daily, "Europe/Berlin", "2026-03-20T21:00:00+01:00", "2026-03-21T21:00:00+01:00");
  assert_next (&daily, "Pacific/Kiritimati", "2026-12-31T23:00:00+14:00",
               "2027-01-01T21:00:00+14:00");
}

static void
weekly_one_is_due_on_its_day (void)
{
  assert_next (&sundays, "Europe/Berlin", "2026-11-30T09:00:00+01:00", "2026-12-06T18:30:00+01:00");
  assert_next (&sundays, "Europe/Berlin", "2026-12-06T18:29:00+01:00", "2026-12-06T18:30:00+01:00");
  assert_next (&sundays, "Europe/Berlin", "2026-12-06T18:30:00+01:00", "2026-12-13T18:30:00+01:00");
}

static void
hour_stays_that_of_the_wall (void)
{
  assert_next (&daily, "Europe/Berlin", "2026-03-28T21:00:00+01:00", "2026-03-29T21:00:00+02:00");
  assert_next (&daily, "America/New_York", "2026-10-31T21:00:00-04:00",
               "2026-11-01T21:00:00-05:00");
}

/* In Berlin the clocks go from 2 to 3 on 29 March 2026, and from 3 to 2 on 25 October. */
static void
hour_that_is_left_out_moves_on (void)
{
  const TidemarkReminder at_half_past_two = { TIDEMARK_REMINDER_DAILY, 2 * 60 + 30, 0 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  TidemarkInstant due;

  due =
      tidemark_reminder_find_next (&at_half_past_two, instant ("2026-03-29T01:59:00+01:00"), zone);
  g_assert_cmpint (due.ms, >=, instant ("2026-03-29T03:00:00+02:00").ms);
  g_assert_cmpint (due.ms, <=, instant ("2026-03-29T03:30:00+02:00").ms);
  due = tidemark_reminder_find_next (&at_half_past_two, due, zone);
  g_assert_cmpint (due.ms, ==, instant ("2026-03-30T02:30:00+02:00").ms);
}

static void
hour_that_comes_twice_counts_once (void)
{
  const TidemarkReminder at_half_past_two = { TIDEMARK_REMINDER_DAILY, 2 * 60 + 30, 0 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  TidemarkInstant end = instant ("2026-10-26T00:00:00+01:00");
  TidemarkInstant due = instant ("2026-10-25T00:00:00+02:00");
  int n_due = 0;

  while ((due = tidemark_reminder_find_next (&at_half_past_two, due, zone)).ms < end.ms)
    n_due++;

  g_assert_cmpint (n_due, ==, 1);
}

/* Who went to another place is reminded at the hour that the wall shows there. */
static void
hour_is_that_of_the_place (void)
{
  assert_next (&daily, "America/New_York", "2026-07-01T18:00:00+02:00",
               "2026-07-01T21:00:00-04:00");
  assert_next (&daily, "Asia/Tokyo", "2026-07-01T18:00:00+02:00", "2026-07-02T21:00:00+09:00");
}

static void
late_one_is_left_out (void)
{
  TidemarkInstant due = instant ("2026-03-27T21:00:00+01:00");

  g_assert_false (tidemark_reminder_is_too_late (due, due));
  g_assert_false (tidemark_reminder_is_too_late (due, instant ("2026-03-27T22:00:00+01:00")));
  g_assert_true (tidemark_reminder_is_too_late (due, instant ("2026-03-27T22:00:01+01:00")));
}

static void
days_that_spare_it_are_those_of_the_journal (void)
{
  const TidemarkReminder late = { TIDEMARK_REMINDER_DAILY, 60, 0 };
  TidemarkInstant evening = instant ("2026-03-27T21:00:00+01:00");
  TidemarkInstant small_hours = instant ("2026-03-28T01:00:00+01:00");
  int day;

  g_assert_true (tidemark_day_parse ("2026-03-27", &day));
  g_assert_cmpint (tidemark_reminder_find_first_day (&daily, evening, 4), ==, day);
  /* At one in the night it is still the day before. */
  g_assert_cmpint (tidemark_reminder_find_first_day (&late, small_hours, 4), ==, day);
  g_assert_cmpint (tidemark_reminder_find_first_day (&sundays, evening, 4), ==, day - 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(test) g_test_add_func ("/reminder/" #test, test)
  ADD (off_is_never_due);
  ADD (daily_one_is_due_today_or_tomorrow);
  ADD (weekly_one_is_due_on_its_day);
  ADD (hour_stays_that_of_the_wall);
  ADD (hour_that_is_left_out_moves_on);
  ADD (hour_that_comes_twice_counts_once);
  ADD (hour_is_that_of_the_place);
  ADD (late_one_is_left_out);
  ADD (days_that_spare_it_are_those_of_the_journal);
#undef ADD

  return g_test_run ();
}
