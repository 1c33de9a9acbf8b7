/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-day-text.h"

static int
day_of (const char *text)
{
  int day;

  g_assert_true (tidemark_day_parse (text, &day));

  return day;
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
heading_names_today_and_the_weekday_of_others (void)
{
  int today = day_of ("2026-11-12");

  assert_text (tidemark_day_text_heading (today, today), "Today, 12 November");
  assert_text (tidemark_day_text_heading (day_of ("2026-11-11"), today), "Wednesday, 11 November");
  assert_text (tidemark_day_text_heading (day_of ("2026-11-13"), today), "Friday, 13 November");
}

static void
another_year_is_named (void)
{
  int today = day_of ("2026-01-01");

  assert_text (tidemark_day_text (day_of ("2025-12-31"), today), "Wednesday, 31 December 2025");
  assert_text (tidemark_day_text (day_of ("2024-02-29"), today), "Thursday, 29 February 2024");
  assert_text (tidemark_day_text_short (day_of ("2025-12-31"), today), "31 December 2025");
  assert_text (tidemark_day_text_short (day_of ("2026-12-31"), today), "31 December");
}

static void
time_is_that_of_the_wall_where_it_happened (void)
{
  TidemarkInstant instant;

  g_assert_true (tidemark_instant_parse ("2026-03-28T23:41:59-09:30", &instant));
  assert_text (tidemark_day_text_time (instant), "23:41");
  g_assert_true (tidemark_instant_parse ("1969-12-31T23:59:59.250+13:45", &instant));
  assert_text (tidemark_day_text_time (instant), "23:59");
}

static void
what_is_not_there_is_empty (void)
{
  assert_text (tidemark_day_text_time (TIDEMARK_INSTANT_NONE), "");
  assert_text (tidemark_day_text_time ((TidemarkInstant) { G_MAXINT64, 0 }), "");
  assert_text (tidemark_day_text (TIDEMARK_DAY_NONE, 0), "");
  g_assert_null (tidemark_day_text_due (TIDEMARK_DUE_NONE, 0));
}

static void
due_is_a_day_or_an_instant (void)
{
  int today = day_of ("2026-11-12");
  TidemarkDue due = TIDEMARK_DUE_NONE;

  due.day = day_of ("2026-11-20");
  assert_text (tidemark_day_text_due (due, today), "20 November");

  due = TIDEMARK_DUE_NONE;
  g_assert_true (tidemark_instant_parse ("2026-11-21T01:30:00+01:00", &due.at));
  assert_text (tidemark_day_text_due (due, today), "21 November, 01:30");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-text/heading_names_today_and_the_weekday_of_others",
                   heading_names_today_and_the_weekday_of_others);
  g_test_add_func ("/day-text/another_year_is_named", another_year_is_named);
  g_test_add_func ("/day-text/time_is_that_of_the_wall_where_it_happened",
                   time_is_that_of_the_wall_where_it_happened);
  g_test_add_func ("/day-text/what_is_not_there_is_empty", what_is_not_there_is_empty);
  g_test_add_func ("/day-text/due_is_a_day_or_an_instant", due_is_a_day_or_an_instant);

  return g_test_run ();
}
