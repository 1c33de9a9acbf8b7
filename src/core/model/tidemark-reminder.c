/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reminder.h"

#include "tidemark-day.h"

#define DAYS_OF_A_WEEK 7

/**
 * tidemark_reminder_find_next:
 * @after: now, or when it last reminded
 * @zone: of the clock on the wall
 *
 * The first time that is due after an instant. Once on its day, whatever the clocks do: an hour
 * that is left out moves it on, and of one that comes twice a single moment counts.
 *
 * Returns: TIDEMARK_INSTANT_NONE where it is off. Pure, any thread.
 */
TidemarkInstant
tidemark_reminder_find_next (const TidemarkReminder *self, TidemarkInstant after, GTimeZone *zone)
{
  TidemarkInstant here;
  int day;

  g_return_val_if_fail (self != NULL, TIDEMARK_INSTANT_NONE);
  g_return_val_if_fail (zone != NULL, TIDEMARK_INSTANT_NONE);

  if (self->rate == TIDEMARK_REMINDER_OFF)
    return TIDEMARK_INSTANT_NONE;

  here = tidemark_instant_in_zone (after.ms, zone);
  day = tidemark_day_of (here, 0);
  /* Of two days, or of all weekdays and the first one again, one is later than now. */
  for (int i = 0; i <= DAYS_OF_A_WEEK; i++)
    {
      TidemarkInstant due = tidemark_day_at (day + i, self->minute / 60, self->minute % 60, zone);

      if (due.ms > after.ms && (self->rate == TIDEMARK_REMINDER_DAILY ||
                                tidemark_day_weekday (day + i) == self->weekday))
        return due;
    }

  return TIDEMARK_INSTANT_NONE;
}

/**
 * tidemark_reminder_is_too_late:
 *
 * Returns: whether so much time went by since it was due that it is left out. Pure, any thread.
 */
gboolean
tidemark_reminder_is_too_late (TidemarkInstant due, TidemarkInstant now)
{
  return now.ms - due.ms > TIDEMARK_REMINDER_LATEST_MS;
}

/**
 * tidemark_reminder_find_first_day:
 * @due: a time that it gave
 * @day_start_hour: of the journal
 *
 * Returns: the day of the journal from which on something logged spares the reminder: its own, or
 *   of a weekly one the first of the seven that end with it. Pure, any thread.
 */
int
tidemark_reminder_find_first_day (const TidemarkReminder *self,
                                  TidemarkInstant due,
                                  int day_start_hour)
{
  int day = tidemark_day_of (due, day_start_hour);

  g_return_val_if_fail (self != NULL, day);

  return self->rate == TIDEMARK_REMINDER_WEEKLY ? day - (DAYS_OF_A_WEEK - 1) : day;
}
