/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-day.h"

static void
instant_keeps_its_offset (void)
{
  TidemarkInstant instant;
  g_autofree char *text = NULL;

  g_assert_true (tidemark_instant_parse ("2026-03-27T21:41:00+01:00", &instant));
  g_assert_cmpint (instant.ms, ==, G_GINT64_CONSTANT (1774644060000));
  g_assert_cmpint (instant.offset_minutes, ==, 60);

  text = tidemark_instant_format (instant);
  g_assert_cmpstr (text, ==, "2026-03-27T21:41:00+01:00");
}

static void
instant_reads_back_as_written (void)
{
  static const char *const texts[] = {
    "2024-02-29T23:59:59.250-09:30", "1969-12-31T23:59:59.001Z",  "2026-03-29T03:00:00+02:00",
    "0001-01-02T00:00:00Z",          "9999-12-30T23:00:00+13:45",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      TidemarkInstant instant;
      g_autofree char *text = NULL;

      g_assert_true (tidemark_instant_parse (texts[i], &instant));
      text = tidemark_instant_format (instant);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
instant_refuses_what_is_not_one (void)
{
  static const char *const texts[] = {
    "",
    "2026-03-27",
    "2026-03-27T21:41:00",
    "2026-02-30T21:41:00Z",
    "2026-03-27T24:41:00Z",
    "2026-03-27T21:41:00+1:00",
    "2026-03-27T21:41:00Zx",
    "2026-03-27T21:41:00.Z",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      TidemarkInstant instant = { 7, 7 };

      g_assert_false (tidemark_instant_parse (texts[i], &instant));
      g_assert_cmpint (instant.ms, ==, 7);
      g_assert_cmpint (instant.offset_minutes, ==, 7);
    }
}

static void
day_begins_at_the_hour_chosen (void)
{
  TidemarkInstant instant;
  int day;

  g_assert_true (tidemark_day_parse ("2026-03-28", &day));

  g_assert_true (tidemark_instant_parse ("2026-03-29T03:59:59+02:00", &instant));
  g_assert_cmpint (tidemark_day_of (instant, 4), ==, day);
  g_assert_cmpint (tidemark_day_of (instant, 0), ==, day + 1);

  g_assert_true (tidemark_instant_parse ("2026-03-29T04:00:00+02:00", &instant));
  g_assert_cmpint (tidemark_day_of (instant, 4), ==, day + 1);
}

static void
day_reads_back_as_written (void)
{
  static const char *const texts[] = { "1969-12-31", "1970-01-01", "2024-02-29", "2026-12-31" };
  static const int days[] = { -1, 0, 19782, 20818 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int day;
      g_autofree char *text = NULL;

      g_assert_true (tidemark_day_parse (texts[i], &day));
      g_assert_cmpint (day, ==, days[i]);
      text = tidemark_day_format (day);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
day_refuses_what_is_not_one (void)
{
  static const char *const texts[] = { "", "2026-2-1", "2026-02-29", "2026-13-01", "2026-01-01T" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int day = 7;

      g_assert_false (tidemark_day_parse (texts[i], &day));
      g_assert_cmpint (day, ==, 7);
    }
}

static void
week_begins_on_monday (void)
{
  int day;

  g_assert_true (tidemark_day_parse ("2026-11-22", &day));
  g_assert_cmpint (tidemark_day_weekday (day), ==, 6);
  g_assert_true (tidemark_day_parse ("1969-12-29", &day));
  g_assert_cmpint (tidemark_day_weekday (day), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/instant/keeps-its-offset", instant_keeps_its_offset);
  g_test_add_func ("/model/instant/reads-back-as-written", instant_reads_back_as_written);
  g_test_add_func ("/model/instant/refuses-what-is-not-one", instant_refuses_what_is_not_one);
  g_test_add_func ("/model/day/begins-at-the-hour-chosen", day_begins_at_the_hour_chosen);
  g_test_add_func ("/model/day/reads-back-as-written", day_reads_back_as_written);
  g_test_add_func ("/model/day/refuses-what-is-not-one", day_refuses_what_is_not_one);
  g_test_add_func ("/model/day/week-begins-on-monday", week_begins_on_monday);

  return g_test_run ();
}
