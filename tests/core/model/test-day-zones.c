/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry.h"

#define MINUTE_MS G_GINT64_CONSTANT (60000)

/* Of one hour, of half an hour, and at midnight, north and south. */
static const char *const zones[] = {
  "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago",
};

static const int start_hours[] = { 0, 3, 4, 6 };

static GTimeZone *
get_zone (const char *name)
{
  GTimeZone *zone = g_time_zone_new_identifier (name);

  g_assert_nonnull (zone);
  return zone;
}

static TidemarkInstant
instant (const char *text)
{
  TidemarkInstant instant;

  g_assert_true (tidemark_instant_parse (text, &instant));
  return instant;
}

static int
day (const char *text)
{
  int day;

  g_assert_true (tidemark_day_parse (text, &day));
  return day;
}

static void
assert_instant (TidemarkInstant instant, const char *expected)
{
  g_autofree char *text = tidemark_instant_format (instant);

  g_assert_cmpstr (text, ==, expected);
}

/* The days of clock changes in 2026, as the tables of the zones have them. */
static void
clock_changes_stay_on_their_day (void)
{
  static const struct
  {
    const char *zone;
    const char *before; /* the last second before the clock was set, and where it stood then */
    const char *after;
    const char *day_at_0;
    const char *day_at_4;
  } changes[] = {
    { "Europe/Berlin", "2026-03-29T01:59:59+01:00", "2026-03-29T03:00:00+02:00", "2026-03-29",
      "2026-03-28" },
    { "Europe/Berlin", "2026-10-25T02:59:59+02:00", "2026-10-25T02:00:00+01:00", "2026-10-25",
      "2026-10-24" },
    { "America/New_York", "2026-03-08T01:59:59-05:00", "2026-03-08T03:00:00-04:00", "2026-03-08",
      "2026-03-07" },
    { "America/New_York", "2026-11-01T01:59:59-04:00", "2026-11-01T01:00:00-05:00", "2026-11-01",
      "2026-10-31" },
    { "Australia/Lord_Howe", "2026-04-05T01:59:59+11:00", "2026-04-05T01:30:00+10:30", "2026-04-05",
      "2026-04-04" },
    { "Australia/Lord_Howe", "2026-10-04T01:59:59+10:30", "2026-10-04T02:30:00+11:00", "2026-10-04",
      "2026-10-03" },
    { "Africa/Cairo", "2026-10-29T23:59:59+03:00", "2026-10-29T23:00:00+02:00", "2026-10-29",
      "2026-10-29" },
    { "America/Santiago", "2026-04-04T23:59:59-03:00", "2026-04-04T23:00:00-04:00", "2026-04-04",
      "2026-04-04" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GTimeZone) zone = get_zone (changes[i].zone);
      TidemarkInstant before = instant (changes[i].before);
      TidemarkInstant after = tidemark_instant_in_zone (before.ms + 1000, zone);

      assert_instant (tidemark_instant_in_zone (before.ms, zone), changes[i].before);
      assert_instant (after, changes[i].after);
      g_assert_cmpint (tidemark_day_of (before, 0), ==, day (changes[i].day_at_0));
      g_assert_cmpint (tidemark_day_of (after, 0), ==, day (changes[i].day_at_0));
      g_assert_cmpint (tidemark_day_of (before, 4), ==, day (changes[i].day_at_4));
      g_assert_cmpint (tidemark_day_of (after, 4), ==, day (changes[i].day_at_4));
    }
}

/* There the day begins at one: that it has no midnight must not lose it. */
static void
midnight_that_is_left_out_has_a_day (void)
{
  static const struct
  {
    const char *zone;
    const char *before;
    const char *after;
    const char *day_after;
  } changes[] = {
    { "America/Santiago", "2026-09-05T23:59:59-04:00", "2026-09-06T01:00:00-03:00", "2026-09-06" },
    { "Africa/Cairo", "2026-04-23T23:59:59+02:00", "2026-04-24T01:00:00+03:00", "2026-04-24" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GTimeZone) zone = get_zone (changes[i].zone);
      int after = day (changes[i].day_after);

      g_assert_cmpint (tidemark_day_of (instant (changes[i].before), 0), ==, after - 1);
      assert_instant (tidemark_day_next_turn (instant (changes[i].before), 0, zone),
                      changes[i].after);
      assert_instant (tidemark_day_at (after, 0, 0, zone), changes[i].after);
      assert_instant (tidemark_day_at (after, 0, 30, zone), changes[i].after);
      g_assert_cmpint (tidemark_day_of (tidemark_day_at (after, 0, 0, zone), 0), ==, after);
      g_assert_cmpint (tidemark_day_of (tidemark_day_at (after, 0, 0, zone), 4), ==, after - 1);
    }
}

/* From four to four, in minutes. */
static void
day_is_as_long_as_its_clock_makes_it (void)
{
  static const struct
  {
    const char *zone;
    const char *noon; /* of the day that ends on the morning of the change */
    int minutes;
  } lengths[] = {
    { "Europe/Berlin", "2026-03-28T12:00:00+01:00", 23 * 60 },
    { "Europe/Berlin", "2026-10-24T12:00:00+02:00", 25 * 60 },
    { "Europe/Berlin", "2026-06-24T12:00:00+02:00", 24 * 60 },
    { "America/New_York", "2026-03-07T12:00:00-05:00", 23 * 60 },
    { "America/New_York", "2026-10-31T12:00:00-04:00", 25 * 60 },
    { "Australia/Lord_Howe", "2026-04-04T12:00:00+11:00", 24 * 60 + 30 },
    { "Australia/Lord_Howe", "2026-10-03T12:00:00+10:30", 23 * 60 + 30 },
    { "Africa/Cairo", "2026-04-23T12:00:00+02:00", 23 * 60 },
    { "Africa/Cairo", "2026-10-29T12:00:00+03:00", 25 * 60 },
    { "America/Santiago", "2026-04-04T12:00:00-03:00", 25 * 60 },
    { "America/Santiago", "2026-09-05T12:00:00-04:00", 23 * 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GTimeZone) zone = get_zone (lengths[i].zone);
      TidemarkInstant noon = instant (lengths[i].noon);
      TidemarkInstant yesterday = { noon.ms - 24 * 60 * MINUTE_MS, noon.offset_minutes };
      TidemarkInstant begin = tidemark_day_next_turn (yesterday, 4, zone);
      TidemarkInstant end = tidemark_day_next_turn (noon, 4, zone);

      g_assert_cmpint ((end.ms - begin.ms) / MINUTE_MS, ==, lengths[i].minutes);
      g_assert_cmpint (tidemark_day_of (begin, 4), ==, tidemark_day_of (noon, 4));
      g_assert_cmpint (tidemark_day_of (end, 4), ==, tidemark_day_of (noon, 4) + 1);
    }
}

/* A leap year, and one with a week 53, by quarters of an hour. */
static void
days_follow_each_other_in_every_zone (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones) * G_N_ELEMENTS (start_hours); i++)
    {
      g_autoptr (GTimeZone) zone = get_zone (zones[i / G_N_ELEMENTS (start_hours)]);
      int hour = start_hours[i % G_N_ELEMENTS (start_hours)];
      TidemarkInstant end = instant ("2027-01-05T12:00:00Z");
      TidemarkInstant now = tidemark_instant_in_zone (instant ("2024-01-01T12:00:00Z").ms, zone);
      int before = tidemark_day_of (now, hour);

      for (; now.ms < end.ms; now = tidemark_instant_in_zone (now.ms + 15 * MINUTE_MS, zone))
        {
          int today = tidemark_day_of (now, hour);

          g_assert_true (today == before || today == before + 1);
          before = today;
        }
      g_assert_cmpint (before, ==, day ("2027-01-05"));
    }
}

/* What the turn is announced for is the day that has come. */
static void
turn_is_the_first_second_of_the_day (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones) * G_N_ELEMENTS (start_hours); i++)
    {
      g_autoptr (GTimeZone) zone = get_zone (zones[i / G_N_ELEMENTS (start_hours)]);
      int hour = start_hours[i % G_N_ELEMENTS (start_hours)];
      TidemarkInstant now = tidemark_instant_in_zone (instant ("2026-01-01T12:00:00Z").ms, zone);

      for (int n = 0; n < 366; n++)
        {
          TidemarkInstant turn = tidemark_day_next_turn (now, hour, zone);
          TidemarkInstant last = tidemark_instant_in_zone (turn.ms - 1000, zone);

          g_assert_cmpint (tidemark_day_of (last, hour), ==, tidemark_day_of (now, hour));
          g_assert_cmpint (tidemark_day_of (turn, hour), ==, tidemark_day_of (now, hour) + 1);
          now = turn;
        }
    }
}

/* Samoa went to bed on a Thursday and woke on a Saturday. */
static void
day_that_a_zone_left_out_is_left_out (void)
{
  g_autoptr (GTimeZone) zone = get_zone ("Pacific/Apia");
  TidemarkInstant evening = instant ("2011-12-29T22:00:00-10:00");
  TidemarkInstant midnight = tidemark_day_next_turn (evening, 0, zone);

  assert_instant (midnight, "2011-12-31T00:00:00+14:00");
  g_assert_cmpint (tidemark_day_of (evening, 0), ==, day ("2011-12-29"));
  g_assert_cmpint (tidemark_day_of (midnight, 0), ==, day ("2011-12-31"));
  assert_instant (tidemark_day_next_turn (evening, 4, zone), "2011-12-31T00:00:00+14:00");
}

/* Auckland to Honolulu: later, and yesterday. */
static void
journey_across_the_date_line_keeps_both_days (void)
{
  TidemarkInstant there = instant ("2026-11-12T23:30:00+13:00");
  TidemarkInstant here = instant ("2026-11-12T08:00:00-10:00");
  g_autoptr (TidemarkEntry) first = tidemark_entry_new (TIDEMARK_KIND_TEXT, there, 4);
  g_autoptr (TidemarkEntry) second = tidemark_entry_new (TIDEMARK_KIND_TEXT, here, 4);

  g_assert_cmpint (second->at.ms, >, first->at.ms);
  g_assert_cmpint (first->day, ==, day ("2026-11-12"));
  g_assert_cmpint (second->day, ==, day ("2026-11-12"));

  /* And the way back, on which a day is missing. */
  assert_instant (tidemark_day_midnight (day ("2026-11-14"), 13 * 60), "2026-11-14T00:00:00+13:00");
  g_assert_cmpint (tidemark_day_of (instant ("2026-11-12T23:00:00-10:00"), 4), ==,
                   day ("2026-11-12"));
  g_assert_cmpint (tidemark_day_of (instant ("2026-11-14T05:00:00+13:00"), 4), ==,
                   day ("2026-11-14"));
}

static void
leap_day_is_a_day (void)
{
  GDate date;
  int leap = day ("2028-02-29");

  g_assert_cmpint (leap, ==, day ("2028-02-28") + 1);
  g_assert_cmpint (leap + 1, ==, day ("2028-03-01"));
  g_assert_cmpint (day ("2027-03-01"), ==, day ("2027-02-28") + 1);
  g_assert_cmpint (day ("2100-03-01"), ==, day ("2100-02-28") + 1);
  g_assert_cmpint (tidemark_day_of (instant ("2028-03-01T03:59:59+01:00"), 4), ==, leap);
  g_assert_cmpint (tidemark_day_of (instant ("2028-02-29T04:00:00+01:00"), 4), ==, leap);

  tidemark_day_to_date (leap, &date);
  g_assert_cmpint (g_date_get_day (&date), ==, 29);
  g_assert_cmpint ((int) g_date_get_month (&date), ==, 2);
  g_assert_cmpint (tidemark_day_from_date (&date), ==, leap);
  g_assert_cmpint (tidemark_day_weekday (leap), ==, 1);
}

/* 2026 ends in its week 53, which begins on 28 December and has three days of 2027. */
static void
week_53_has_seven_days (void)
{
  int monday = day ("2026-12-28");

  for (int i = 0; i < 7; i++)
    {
      GDate date;

      tidemark_day_to_date (monday + i, &date);
      g_assert_cmpint (tidemark_day_weekday (monday + i), ==, i);
      g_assert_cmpuint (g_date_get_iso8601_week_of_year (&date), ==, 53);
    }
  g_assert_cmpint (monday + 7, ==, day ("2027-01-04"));
  g_assert_cmpint (tidemark_day_weekday (monday + 7), ==, 0);
}

/* A whole day is due until the midnight after it, on the clock that made the promise. */
static void
midnight_is_that_of_the_place (void)
{
  assert_instant (tidemark_day_midnight (day ("2026-03-30"), 60), "2026-03-30T00:00:00+01:00");
  assert_instant (tidemark_day_midnight (day ("2026-10-04"), 10 * 60 + 30),
                  "2026-10-04T00:00:00+10:30");
  assert_instant (tidemark_day_midnight (day ("2026-11-12"), -11 * 60),
                  "2026-11-12T00:00:00-11:00");
  g_assert_cmpint (tidemark_day_midnight (day ("2026-11-12"), -11 * 60).ms -
                       tidemark_day_midnight (day ("2026-11-12"), 13 * 60).ms,
                   ==, 24 * 60 * MINUTE_MS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/day-zones/" #name, name)
  ADD (clock_changes_stay_on_their_day);
  ADD (midnight_that_is_left_out_has_a_day);
  ADD (day_is_as_long_as_its_clock_makes_it);
  ADD (days_follow_each_other_in_every_zone);
  ADD (turn_is_the_first_second_of_the_day);
  ADD (day_that_a_zone_left_out_is_left_out);
  ADD (journey_across_the_date_line_keeps_both_days);
  ADD (leap_day_is_a_day);
  ADD (week_53_has_seven_days);
  ADD (midnight_is_that_of_the_place);
#undef ADD

  return g_test_run ();
}
