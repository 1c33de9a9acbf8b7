/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log-maker.h"
#include "tidemark-hours.h"

#define TODAY 120

/* Every Friday evening before, one of four lately; so many texts in the mornings of other days. */
static TidemarkHours *
make_hours (int n_mornings)
{
  g_autoptr (LogMaker) log = log_maker_new (TODAY, 23.9, 0);
  g_autoptr (TidemarkSpan) span = NULL;

  log_maker_rate (log, 0, 18, 2);
  for (int day = TODAY - 111; day <= TODAY; day++)
    if (n_mornings > 0 && tidemark_day_weekday (LOG_DAY_0 + day) == 4 &&
        (day <= TODAY - 28 || day > TODAY - 7))
      log_maker_contact (log, TIDEMARK_KIND_TEXT, day, 21, TIDEMARK_WHO_THEM);
  for (int i = 0; i < n_mornings; i++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, TODAY - 3 - i % 100, 8, TIDEMARK_WHO_THEM);
  span = log_maker_finish (log);

  return tidemark_hours_new (span, TIDEMARK_DAY_START_HOUR);
}

static void
too_few_days_say_how_many_are_missing (void)
{
  g_autoptr (TidemarkHours) none = make_hours (0);
  g_autofree char *missing = tidemark_hours_missing (none);

  g_assert_true (g_str_has_prefix (missing, "0 of 10 days with contact from "));
}

static void
evenings_lately_stand_beside_those_before (void)
{
  g_autoptr (TidemarkHours) hours = make_hours (5000);
  g_autofree char *missing = tidemark_hours_missing (hours);
  g_autofree char *sentence = tidemark_hours_sentence (hours);

  g_assert_null (missing);
  g_assert_nonnull (strstr (sentence, "on 1 of 12 weekend evenings in the last four weeks, and on "
                                      "12 of 36 before; on other evenings it was 0 of 16, and 0 "
                                      "of 48 before."));
}

/* Between midnight and the hour at which a day begins the engine is a day ahead. */
static void
caption_ends_today_at_the_latest (void)
{
  g_autoptr (TidemarkHours) hours = make_hours (5000);
  int end_day = tidemark_hours_get_days (hours).to_day;
  g_autofree char *by_day = tidemark_hours_caption (hours, end_day);
  g_autofree char *by_night = tidemark_hours_caption (hours, end_day - 1);

  g_assert_cmpstr (by_day, ==, "102 days with contact · 13 Oct 2024 to 1 Feb");
  g_assert_cmpstr (by_night, ==, "102 days with contact · 13 Oct 2024 to 31 Jan");
}

static void
cells_of_one_hour_and_of_four_tell_the_same (void)
{
  g_autoptr (TidemarkHours) hours = make_hours (50);
  TidemarkHoursCell fine[TIDEMARK_HOURS_ROWS * TIDEMARK_HOURS_COLUMNS];
  TidemarkHoursCell coarse[TIDEMARK_HOURS_ROWS * 6];

  tidemark_hours_fill_cells (hours, 0, TIDEMARK_HOURS_1_HOUR, fine);
  tidemark_hours_fill_cells (hours, 0, TIDEMARK_HOURS_4_HOURS, coarse);

  /* Friday: 21 hours is the 18th from four, and in the fifth of six columns. */
  g_assert_cmpint (fine[4 * TIDEMARK_HOURS_COLUMNS + 17].before, ==, 12);
  g_assert_cmpint (coarse[4 * 6 + 4].before, ==, 12);
  g_assert_cmpint (coarse[4 * 6 + 4].now, ==, 1);
  g_assert_cmpint (coarse[4 * 6 + 4].now_all, ==, 4);
  g_assert_cmpint (coarse[4 * 6 + 5].now, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/hours/" #name, name)
  ADD (too_few_days_say_how_many_are_missing);
  ADD (evenings_lately_stand_beside_those_before);
  ADD (caption_ends_today_at_the_latest);
  ADD (cells_of_one_hour_and_of_four_tell_the_same);

  return g_test_run ();
}
