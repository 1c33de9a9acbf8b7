/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-contact-hours.h"

#define HOUR_S 3600
#define EVENING_HOUR 17
#define ALL_HOURS ((1u << TIDEMARK_HOURS_A_DAY) - 1)

/* From there to midnight. */
#define EVENING_BITS (ALL_HOURS & ~((1u << EVENING_HOUR) - 1))

/**
 * tidemark_contact_hours_of:
 * @event: a message or a contact
 *
 * Returns: the hour by the clock on the wall, 0 to 23.
 */
int
tidemark_contact_hours_of (const TidemarkSpanEvent *event)
{
  gint64 local = event->at + event->offset_minutes * 60;
  gint64 second = (local % TIDEMARK_SPAN_DAY_S + TIDEMARK_SPAN_DAY_S) % TIDEMARK_SPAN_DAY_S;

  return (int) (second / HOUR_S);
}

/* From 17 hours to midnight. */
gboolean
tidemark_contact_hours_is_evening (const TidemarkSpanEvent *event)
{
  return tidemark_contact_hours_of (event) >= EVENING_HOUR;
}

/* Friday to Sunday: those are the evenings before a free morning, and the last of them. */
gboolean
tidemark_contact_hours_is_weekend (int day)
{
  return tidemark_day_weekday (day) >= 4;
}

/* The first hours after midnight come at the end of a day. */
static gint64
hour_start (const TidemarkSpan *span, int day, int hour)
{
  gint64 midnight =
      tidemark_day_midnight (day, tidemark_span_get_now (span).offset_minutes).ms / 1000;

  return midnight + (hour < TIDEMARK_DAY_START_HOUR ? hour + TIDEMARK_HOURS_A_DAY : hour) * HOUR_S;
}

static guint32
known_hours (const TidemarkSpan *span, int day)
{
  gint64 first = hour_start (span, day, TIDEMARK_DAY_START_HOUR);
  guint32 hours = 0;

  if (day < tidemark_span_get_first_day (span) || tidemark_span_is_left_out (span, day, day))
    return 0;
  if (!tidemark_span_has_hole (span, first, first + TIDEMARK_SPAN_DAY_S))
    return ALL_HOURS;

  for (int hour = 0; hour < TIDEMARK_HOURS_A_DAY; hour++)
    {
      gint64 start = hour_start (span, day, hour);

      if (!tidemark_span_has_hole (span, start, start + HOUR_S))
        hours |= 1u << hour;
    }

  return hours;
}

/**
 * tidemark_contact_hours_find:
 * @span: a log
 * @out: (out caller-allocates): the last 112 days of it
 *
 * A hundred messages in one hour of one day are one contact, so that a large import does not make
 * much of little. Pure, any thread.
 */
void
tidemark_contact_hours_find (const TidemarkSpan *span, TidemarkContactHours *out)
{
  int n, end_day = tidemark_span_get_end_day (span);
  const TidemarkSpanEvent *theirs = tidemark_span_get_their_times (span, &n);

  *out = (TidemarkContactHours) { .end_day = end_day };
  for (int i = n - 1; i >= 0; i--)
    {
      int age = end_day - theirs[i].day;

      /* Sorted by their instants, and a day may be off by one from them. */
      if (age > TIDEMARK_WINDOW_DAYS + 1)
        break;
      if (age >= 0 && age < TIDEMARK_WINDOW_DAYS)
        out->contact[age] |= 1u << tidemark_contact_hours_of (&theirs[i]);
    }

  for (int age = 0; age < TIDEMARK_WINDOW_DAYS; age++)
    out->known[age] = known_hours (span, end_day - age);
}

static int
first_age (TidemarkHoursWindow window)
{
  return window == TIDEMARK_HOURS_RECENT ? 0 : TIDEMARK_HOURS_RECENT_DAYS;
}

static int
end_age (TidemarkHoursWindow window)
{
  return window == TIDEMARK_HOURS_RECENT ? TIDEMARK_HOURS_RECENT_DAYS : TIDEMARK_WINDOW_DAYS;
}

static void
count_day (const TidemarkContactHours *self, int age, guint32 hours, TidemarkHoursCount *count)
{
  if ((self->known[age] & hours) != hours)
    return;

  count->all++;
  count->with += (self->contact[age] & hours) != 0;
}

/**
 * tidemark_contact_hours_count:
 * @self: hours
 * @window: which weeks
 * @weekday: 0 for Monday to 6 for Sunday
 * @from_hour: first hour, 0 to 23
 * @n_hours: how many, none of them past midnight
 *
 * Returns: on how many such days there was contact in these hours. Pure, any thread.
 */
TidemarkHoursCount
tidemark_contact_hours_count (const TidemarkContactHours *self,
                              TidemarkHoursWindow window,
                              int weekday,
                              int from_hour,
                              int n_hours)
{
  guint32 hours = ((1u << n_hours) - 1) << from_hour;
  TidemarkHoursCount count = { 0, 0 };

  for (int age = first_age (window); age < end_age (window); age++)
    if (tidemark_day_weekday (self->end_day - age) == weekday)
      count_day (self, age, hours, &count);

  return count;
}

/**
 * tidemark_contact_hours_count_evenings:
 * @self: hours
 * @window: which weeks
 * @is_weekend: those of Friday to Sunday, or the others
 *
 * Returns: on how many evenings there was contact. Pure, any thread.
 */
TidemarkHoursCount
tidemark_contact_hours_count_evenings (const TidemarkContactHours *self,
                                       TidemarkHoursWindow window,
                                       gboolean is_weekend)
{
  TidemarkHoursCount count = { 0, 0 };

  for (int age = first_age (window); age < end_age (window); age++)
    if (tidemark_contact_hours_is_weekend (self->end_day - age) == is_weekend)
      count_day (self, age, EVENING_BITS, &count);

  return count;
}

/* Days with contact at any hour that is known. */
int
tidemark_contact_hours_count_days (const TidemarkContactHours *self)
{
  int n = 0;

  for (int age = 0; age < TIDEMARK_WINDOW_DAYS; age++)
    n += (self->contact[age] & self->known[age]) != 0;

  return n;
}

/* Days of which all hours are known. */
int
tidemark_contact_hours_count_known (const TidemarkContactHours *self, TidemarkHoursWindow window)
{
  int n = 0;

  for (int age = first_age (window); age < end_age (window); age++)
    n += self->known[age] == ALL_HOURS;

  return n;
}
