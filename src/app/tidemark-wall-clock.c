/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-wall-clock.h"

/* Two digits, or one where that is enough. */
static gboolean
take_number (const char **text, int n_least, int *out)
{
  int n = 0;

  for (*out = 0; g_ascii_isdigit (**text) && n < 2; (*text)++, n++)
    *out = *out * 10 + g_ascii_digit_value (**text);
  return n >= n_least;
}

/**
 * tidemark_wall_clock_parse:
 * @text: such as "20:15", "20.15", "2015" or "8"
 * @out_hour: (out): 0 to 23
 * @out_minute: (out): 0 to 59
 *
 * Returns: whether it is a time of day; else nothing is set. Pure, any thread.
 */
gboolean
tidemark_wall_clock_parse (const char *text, int *out_hour, int *out_minute)
{
  int hour, minute = 0;

  if (!take_number (&text, 1, &hour))
    return FALSE;
  if (*text == ':' || *text == '.')
    text++;
  if (*text != '\0' && !take_number (&text, 2, &minute))
    return FALSE;
  if (*text != '\0' || hour > 23 || minute > 59)
    return FALSE;

  *out_hour = hour;
  *out_minute = minute;
  return TRUE;
}

/**
 * tidemark_wall_clock_format:
 * @instant: when
 *
 * Returns: (transfer full): what the clock showed there, as tidemark_wall_clock_parse() reads it;
 *   empty for an instant that is not there. Any thread.
 */
char *
tidemark_wall_clock_format (TidemarkInstant instant)
{
  gint64 minutes;
  int minute_of_day;

  if (!tidemark_instant_is_set (instant))
    return g_strdup ("");

  minutes = (instant.ms - (instant.ms < 0 ? 59999 : 0)) / 60000 + instant.offset_minutes;
  minute_of_day = (int) (((minutes % 1440) + 1440) % 1440);
  return g_strdup_printf ("%02d:%02d", minute_of_day / 60, minute_of_day % 60);
}

/**
 * tidemark_wall_clock_instant:
 * @day: a date of the calendar, whenever a day of the journal begins
 * @hour: 0 to 23
 * @minute: 0 to 59
 * @like: what it replaces, or TIDEMARK_INSTANT_NONE
 *
 * The instant at which the clocks of this computer's zone show that. What happened where they
 * showed something else stays there: the clock of @like is meant then.
 *
 * Returns: the instant, with that offset. Any thread.
 */
TidemarkInstant
tidemark_wall_clock_instant (int day, int hour, int minute, TidemarkInstant like)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (tidemark_instant_is_set (like) &&
      tidemark_instant_in_zone (like.ms, zone).offset_minutes != like.offset_minutes)
    {
      TidemarkInstant instant = tidemark_day_midnight (day, like.offset_minutes);

      instant.ms += (hour * 60 + minute) * G_GINT64_CONSTANT (60000);
      return instant;
    }

  return tidemark_day_at (day, hour, minute, zone);
}
