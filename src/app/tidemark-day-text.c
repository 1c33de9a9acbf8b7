/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-day-text.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"
#include "tidemark-discretion.h"

/* Of the years 1 to 9999, which are all that there are. */
#define FIRST_DAY (-719162)
#define LAST_DAY 2932896

static GDateTime *
date_time_of_day (int day)
{
  GDate date;

  if (day < FIRST_DAY || day > LAST_DAY)
    return NULL;

  tidemark_day_to_date (day, &date);

  return g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date),
                              g_date_get_day (&date), 0, 0, 0);
}

static gboolean
is_in_same_year (GDateTime *date, int today)
{
  g_autoptr (GDateTime) now = date_time_of_day (today);

  return now != NULL && g_date_time_get_year (date) == g_date_time_get_year (now);
}

static char *
format_day (int day, int today, const char *this_year, const char *other_year)
{
  g_autoptr (GDateTime) date = date_time_of_day (day);

  if (date == NULL)
    return g_strdup ("");

  return g_date_time_format (date, is_in_same_year (date, today) ? this_year : other_year);
}

/**
 * tidemark_day_text_today:
 *
 * Returns: the day that is being lived now, here. On the main thread; who shows it for long follows
 *   TidemarkDayClock.
 */
int
tidemark_day_text_today (void)
{
  return tidemark_day_clock_get_today (tidemark_day_clock_get_default ());
}

/**
 * tidemark_day_text:
 * @day: a calendar day
 * @today: the day that is now
 *
 * Returns: (transfer full): such as "Tuesday, 10 November"; with the year where it is another one.
 *   Any thread.
 */
char *
tidemark_day_text (int day, int today)
{
  /* Translators: a day of this year, as g_date_time_format () writes it */
  return format_day (day, today, _ ("%A, %-d %B"),
                     /* Translators: a day of another year */
                     _ ("%A, %-d %B %Y"));
}

/**
 * tidemark_day_text_heading:
 * @day: a calendar day
 * @today: the day that is now
 *
 * Returns: (transfer full): as tidemark_day_text (), with "Today, 12 November" for today. Any
 *   thread.
 */
char *
tidemark_day_text_heading (int day, int today)
{
  if (day == today)
    /* Translators: heading over the entries of today, as g_date_time_format () writes it */
    return format_day (day, today, _ ("Today, %-d %B"), _ ("Today, %-d %B"));

  return tidemark_day_text (day, today);
}

/**
 * tidemark_day_text_short:
 * @day: a calendar day
 * @today: the day that is now
 *
 * Returns: (transfer full): such as "10 November"; with the year where it is another one. Any
 *   thread.
 */
char *
tidemark_day_text_short (int day, int today)
{
  /* Translators: a day of this year within a sentence */
  return format_day (day, today, _ ("%-d %B"),
                     /* Translators: a day of another year within a sentence */
                     _ ("%-d %B %Y"));
}

/**
 * tidemark_day_text_month:
 * @day: any day of the month
 *
 * Returns: (transfer full): such as "November 2026". Any thread.
 */
char *
tidemark_day_text_month (int day)
{
  g_autoptr (GDateTime) date = date_time_of_day (day);

  if (date == NULL)
    return g_strdup ("");

  /* Translators: a month above its calendar, as g_date_time_format () writes it */
  return g_date_time_format (date, _ ("%OB %Y"));
}

/**
 * tidemark_day_text_time:
 * @instant: when
 *
 * Returns: (transfer full): the time on the wall where it happened, such as "17:52"; empty for an
 *   instant that is not there. Any thread.
 */
char *
tidemark_day_text_time (TidemarkInstant instant)
{
  g_autoptr (GDateTime) time = NULL;
  gint64 seconds;

  if (!tidemark_instant_is_set (instant))
    return g_strdup ("");

  /* Down, also before 1970: the last second of an hour belongs to that hour. */
  seconds = instant.ms / 1000 - (instant.ms % 1000 < 0 ? 1 : 0);
  time = g_date_time_new_from_unix_utc (seconds + instant.offset_minutes * 60);
  if (time == NULL)
    return g_strdup ("");

  /* Translators: a time of day, as g_date_time_format () writes it */
  return g_date_time_format (time, _ ("%H:%M"));
}

/**
 * tidemark_day_text_due:
 * @due: when something is due
 * @today: the day that is now
 *
 * Returns: (transfer full) (nullable): such as "20 November" or "20 November, 18:00"; %NULL where
 *   nothing was said. Any thread.
 */
char *
tidemark_day_text_due (TidemarkDue due, int today)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (due.day != TIDEMARK_DAY_NONE)
    return tidemark_day_text_short (due.day, today);
  if (!tidemark_instant_is_set (due.at))
    return NULL;

  /* An instant has no day as logged of its own: its date on the wall is meant. */
  day = tidemark_day_text_short (tidemark_day_of (due.at, 0), today);
  time = tidemark_day_text_time (due.at);
  /* Translators: a day and a time of day, such as "20 November, 18:00" */
  return g_strdup_printf (_ ("%s, %s"), day, time);
}

/**
 * tidemark_day_text_pause:
 * @person: with whom it is over
 *
 * Returns: (transfer full): why there is nothing to see
 */
char *
tidemark_day_text_pause (const TidemarkPerson *person)
{
  g_autofree char *day = tidemark_day_text_short (person->ended_day, tidemark_day_text_today ());

  /* Translators: an alias, then a day */
  return g_strdup_printf (
      _ ("You said that it is over with %1$s since %2$s. All that you logged is "
         "still there."),
      tidemark_discretion_name (person->alias), day);
}
