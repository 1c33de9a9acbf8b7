/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-day.h"

/* GDate counts 1 January of year 1 as day 1. */
#define JULIAN_OF_EPOCH 719163

#define MS_PER_SECOND G_GINT64_CONSTANT (1000)
#define MS_PER_MINUTE G_GINT64_CONSTANT (60000)
#define MS_PER_HOUR G_GINT64_CONSTANT (3600000)
#define MS_PER_DAY G_GINT64_CONSTANT (86400000)

/**
 * tidemark_day_of:
 * @instant: a set instant
 * @day_start_hour: 0 for the calendar's day, 0 to 23
 *
 * Returns: the day that was being lived at @instant where it happened: before @day_start_hour
 *   that is still the day before. Pure, any thread.
 */
int
tidemark_day_of (TidemarkInstant instant, int day_start_hour)
{
  gint64 local_ms =
      instant.ms + instant.offset_minutes * MS_PER_MINUTE - day_start_hour * MS_PER_HOUR;

  return (int) (local_ms / MS_PER_DAY - (local_ms % MS_PER_DAY < 0 ? 1 : 0));
}

/**
 * tidemark_day_midnight:
 * @day: a day
 * @offset_minutes: of the place
 *
 * Returns: the first instant of @day there. Pure, any thread.
 */
TidemarkInstant
tidemark_day_midnight (int day, int offset_minutes)
{
  return (TidemarkInstant) { day * MS_PER_DAY - offset_minutes * MS_PER_MINUTE, offset_minutes };
}

/**
 * tidemark_day_at:
 * @day: a day of the years 1 to 9999
 * @hour: 0 to 23
 * @minute: 0 to 59
 * @zone: of the clock
 *
 * Returns: when the clock there shows that time on that day; where it is set past it, the first
 *   instant after. Of two, the one in standard time. Any thread.
 */
TidemarkInstant
tidemark_day_at (int day, int hour, int minute, GTimeZone *zone)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  tidemark_day_to_date (day, &date);
  time = g_date_time_new (zone, g_date_get_year (&date), (int) g_date_get_month (&date),
                          g_date_get_day (&date), hour, minute, 0);

  return tidemark_instant_in_zone (g_date_time_to_unix (time) * 1000, zone);
}

/**
 * tidemark_day_next_turn:
 * @now: an instant
 * @day_start_hour: when a day begins, 0 to 23
 * @zone: of the clock
 *
 * Returns: the first second after @now in which another day is lived there, however the clock is
 *   set in between. Any thread.
 */
TidemarkInstant
tidemark_day_next_turn (TidemarkInstant now, int day_start_hour, GTimeZone *zone)
{
  int today = tidemark_day_of (tidemark_instant_in_zone (now.ms, zone), day_start_hour);
  gint64 before = now.ms / MS_PER_SECOND;
  /* Longer than any day: 24 hours, and one that was lived twice where a zone changed its side. */
  gint64 after = before + 3 * MS_PER_DAY / MS_PER_SECOND;

  while (after - before > 1)
    {
      gint64 middle = before + (after - before) / 2;
      TidemarkInstant instant = tidemark_instant_in_zone (middle * MS_PER_SECOND, zone);

      if (tidemark_day_of (instant, day_start_hour) > today)
        after = middle;
      else
        before = middle;
    }

  return tidemark_instant_in_zone (after * MS_PER_SECOND, zone);
}

/**
 * tidemark_day_parse:
 * @text: YYYY-MM-DD
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is a day of the calendar. Any thread.
 */
gboolean
tidemark_day_parse (const char *text, int *out)
{
  int parts[3] = { 0, 0, 0 };
  static const int lengths[3] = { 4, 2, 2 };
  GDate date;

  for (int i = 0; i < 3; i++)
    {
      for (int k = 0; k < lengths[i]; k++, text++)
        {
          if (!g_ascii_isdigit (*text))
            return FALSE;
          parts[i] = parts[i] * 10 + g_ascii_digit_value (*text);
        }
      if (*text != (i < 2 ? '-' : '\0'))
        return FALSE;
      text++;
    }

  if (parts[1] < 1 || parts[1] > 12 || !g_date_valid_dmy (parts[2], parts[1], parts[0]))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, parts[2], parts[1], parts[0]);
  *out = tidemark_day_from_date (&date);
  return TRUE;
}

/**
 * tidemark_day_format:
 * @day: a day of the years 1 to 9999
 *
 * Returns: (transfer full): YYYY-MM-DD. Any thread.
 */
char *
tidemark_day_format (int day)
{
  GDate date;

  tidemark_day_to_date (day, &date);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), (int) g_date_get_month (&date),
                          g_date_get_day (&date));
}

/**
 * tidemark_day_to_date:
 * @day: a day of the years 1 to 9999
 * @out: (out caller-allocates):
 *
 * The same day as a GDate. Any thread.
 */
void
tidemark_day_to_date (int day, GDate *out)
{
  g_date_clear (out, 1);
  g_date_set_julian (out, day + JULIAN_OF_EPOCH);
}

/**
 * tidemark_day_from_date:
 * @date: a valid date
 *
 * Returns: the same day, as days since 1970-01-01. Any thread.
 */
int
tidemark_day_from_date (const GDate *date)
{
  return (int) g_date_get_julian (date) - JULIAN_OF_EPOCH;
}

/**
 * tidemark_day_weekday:
 * @day: a day
 *
 * Returns: 0 for Monday to 6 for Sunday. Pure, any thread.
 */
int
tidemark_day_weekday (int day)
{
  return ((day + 3) % 7 + 7) % 7;
}
