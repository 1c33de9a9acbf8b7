/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-hours.h"

#include <glib/gi18n.h>

#include "tidemark-tide-summary.h"

/* So many hours share a column at most, and none of them goes past midnight. */
#define MAX_HOURS 4

/**
 * tidemark_hours_new:
 * @span: a log
 * @day_start_hour: when a day of the journal begins
 *
 * Returns: (transfer full): what it says about the hours of contact. Pure, any thread.
 */
TidemarkHours *
tidemark_hours_new (const TidemarkSpan *span, int day_start_hour)
{
  TidemarkHours *self = g_new0 (TidemarkHours, 1);

  self->alias = g_strdup (tidemark_span_get_person (span)->alias);
  self->first_hour = day_start_hour - day_start_hour % MAX_HOURS;
  tidemark_contact_hours_find (span, &self->hours);

  return self;
}

void
tidemark_hours_free (TidemarkHours *self)
{
  g_free (self->alias);
  g_free (self);
}

/**
 * tidemark_hours_fill_cells:
 * @self: hours of contact
 * @first_weekday: of the first row: 0 for Monday to 6 for Sunday
 * @grouping: how many hours share a column
 * @cells: (out caller-allocates) (array): as for tidemark_hours_chart_set_cells ()
 *
 * Any thread.
 */
void
tidemark_hours_fill_cells (const TidemarkHours *self,
                           int first_weekday,
                           TidemarkHoursGrouping grouping,
                           TidemarkHoursCell *cells)
{
  int n_hours = tidemark_hours_grouping_get_hours (grouping);

  for (int row = 0; row < TIDEMARK_HOURS_ROWS; row++)
    for (int hour = 0; hour < TIDEMARK_HOURS_COLUMNS; hour += n_hours)
      {
        int weekday = (first_weekday + row) % TIDEMARK_HOURS_ROWS;
        int from_hour = (self->first_hour + hour) % TIDEMARK_HOURS_COLUMNS;
        TidemarkHoursCount now = tidemark_contact_hours_count (&self->hours, TIDEMARK_HOURS_RECENT,
                                                               weekday, from_hour, n_hours);
        TidemarkHoursCount before = tidemark_contact_hours_count (&self->hours, TIDEMARK_HOURS_BASE,
                                                                  weekday, from_hour, n_hours);

        *cells++ = (TidemarkHoursCell) { now.with, now.all, before.with, before.all };
      }
}

/* Whether it is one of those that are counted in a cell. */
gboolean
tidemark_hours_is_in_cell (const TidemarkHours *self,
                           const TidemarkSpanEvent *event,
                           int weekday,
                           int from_hour,
                           int n_hours)
{
  int age = self->hours.end_day - event->day;
  int hour = tidemark_contact_hours_of (event);

  return age >= 0 && age < TIDEMARK_WINDOW_DAYS && tidemark_day_weekday (event->day) == weekday &&
         hour >= from_hour && hour < from_hour + n_hours;
}

/* Which days it is about. */
TidemarkStretch
tidemark_hours_get_days (const TidemarkHours *self)
{
  return (TidemarkStretch) { self->hours.end_day - TIDEMARK_WINDOW_DAYS + 1, self->hours.end_day };
}

/**
 * tidemark_hours_caption:
 * @self: hours of contact
 * @today: the day that is now
 *
 * Returns: (transfer full): how many days it rests on, and from when to when. Any thread.
 */
char *
tidemark_hours_caption (const TidemarkHours *self, int today)
{
  int n = tidemark_contact_hours_count_days (&self->hours);
  g_autofree char *days = tidemark_tide_format_range (tidemark_hours_get_days (self), today);

  /* Translators: a count and two days, such as "80 days with contact · 15 Aug to 12 Nov" */
  return g_strdup_printf (
      ngettext ("%d day with contact · %s", "%d days with contact · %s", (gulong) n), n, days);
}

/**
 * tidemark_hours_sentence:
 * @self: hours of contact
 *
 * Returns: (transfer full): the evenings lately beside those before, in the past tense. Any thread.
 */
char *
tidemark_hours_sentence (const TidemarkHours *self)
{
  TidemarkHoursCount now =
      tidemark_contact_hours_count_evenings (&self->hours, TIDEMARK_HOURS_RECENT, TRUE);
  TidemarkHoursCount before =
      tidemark_contact_hours_count_evenings (&self->hours, TIDEMARK_HOURS_BASE, TRUE);
  TidemarkHoursCount other =
      tidemark_contact_hours_count_evenings (&self->hours, TIDEMARK_HOURS_RECENT, FALSE);
  TidemarkHoursCount other_before =
      tidemark_contact_hours_count_evenings (&self->hours, TIDEMARK_HOURS_BASE, FALSE);

  if (before.all + other_before.all == 0)
    return g_strdup_printf (
        /* Translators: %1$s an alias, then twice "4 of 12" evenings */
        ngettext ("You logged contact from %1$s on %2$d of %3$d weekend evening in the last four "
                  "weeks, and on %4$d of %5$d other evenings.",
                  "You logged contact from %1$s on %2$d of %3$d weekend evenings in the last four "
                  "weeks, and on %4$d of %5$d other evenings.",
                  (gulong) now.all),
        self->alias, now.with, now.all, other.with, other.all);

  return g_strdup_printf (
      /* Translators: %1$s an alias, then four times "4 of 12" evenings */
      ngettext ("You logged contact from %1$s on %2$d of %3$d weekend evening in the last four "
                "weeks, and on %4$d of %5$d before; on other evenings it was %6$d of %7$d, and "
                "%8$d of %9$d before.",
                "You logged contact from %1$s on %2$d of %3$d weekend evenings in the last four "
                "weeks, and on %4$d of %5$d before; on other evenings it was %6$d of %7$d, and "
                "%8$d of %9$d before.",
                (gulong) now.all),
      self->alias, now.with, now.all, before.with, before.all, other.with, other.all,
      other_before.with, other_before.all);
}

/**
 * tidemark_hours_missing:
 * @self: hours of contact
 *
 * Returns: (nullable) (transfer full): what has to be logged before a week has a shape. Any thread.
 */
char *
tidemark_hours_missing (const TidemarkHours *self)
{
  int n = tidemark_contact_hours_count_days (&self->hours);

  if (n >= TIDEMARK_HOURS_MIN_DAYS)
    return NULL;

  /* Translators: how many there are of how many that are needed, and an alias */
  return g_strdup_printf (ngettext ("%d of %d day with contact from %s logged",
                                    "%d of %d days with contact from %s logged",
                                    TIDEMARK_HOURS_MIN_DAYS),
                          n, TIDEMARK_HOURS_MIN_DAYS, self->alias);
}
