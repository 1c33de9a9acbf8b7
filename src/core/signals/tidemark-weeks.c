/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-weeks.h"

#include <math.h>

#include "tidemark-statistics.h"

#define WEEK_S (7 * TIDEMARK_SPAN_DAY_S)

/* The week of an instant up to the end of the log. */
int
tidemark_measure_week_of (const TidemarkSpan *span, gint64 at)
{
  return (int) ((tidemark_span_get_end_s (span) - at) / WEEK_S);
}

/* Whether nothing of the week is left out or missing. */
gboolean
tidemark_measure_week_is_sound (const TidemarkSpan *span, int week)
{
  int offset_minutes = tidemark_span_get_now (span).offset_minutes;
  gint64 last = tidemark_span_get_end_s (span) - week * WEEK_S;
  gint64 first = last - WEEK_S + 1;
  TidemarkInstant from = { first * 1000, offset_minutes }, to = { last * 1000, offset_minutes };

  return !tidemark_span_is_broken (span, first, tidemark_day_of (from, 0), last,
                                   tidemark_day_of (to, 0));
}

static void
count_week (const TidemarkSpan *span, gint64 at, int *counts, int n_weeks)
{
  int week = tidemark_measure_week_of (span, at);

  if (at <= tidemark_span_get_end_s (span) && week < n_weeks)
    counts[week]++;
}

/**
 * tidemark_measure_week_messages:
 * @span: a log
 * @by: whose
 * @n_weeks: how far back
 *
 * Returns: (transfer full) (array length=n_weeks): messages of each week. Pure, any thread.
 */
int *
tidemark_measure_week_messages (const TidemarkSpan *span, TidemarkWho by, int n_weeks)
{
  int *counts = g_new0 (int, n_weeks), n;
  const TidemarkSpanMessage *messages = tidemark_span_get_messages (span, &n);

  for (int i = 0; i < n; i++)
    if (messages[i].by == by)
      count_week (span, messages[i].at, counts, n_weeks);

  return counts;
}

/**
 * tidemark_measure_week_contacts:
 * @span: a log
 * @by: whose: what they started, and all dates and calls that came about
 * @n_weeks: how far back
 *
 * Returns: (transfer full) (array length=n_weeks): contacts logged by hand, of each week. Pure, any
 *   thread.
 */
int *
tidemark_measure_week_contacts (const TidemarkSpan *span, TidemarkWho by, int n_weeks)
{
  int *counts = g_new0 (int, n_weeks), n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_CONTACT, &n);

  for (int i = 0; i < n; i++)
    if (tidemark_span_row_is_contact_from (&rows[i], by))
      count_week (span, rows[i].at, counts, n_weeks);

  return counts;
}

/**
 * tidemark_measure_week_lengths:
 * @span: a log
 * @by: whose
 * @n_weeks: how far back
 *
 * Returns: (transfer full) (array length=n_weeks): median length of the messages of each week,
 *   characters; NAN where there are too few. Pure, any thread.
 */
double *
tidemark_measure_week_lengths (const TidemarkSpan *span, TidemarkWho by, int n_weeks)
{
  double *medians = g_new (double, n_weeks);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (double));
  int n, i;
  const TidemarkSpanMessage *messages = tidemark_span_get_messages (span, &n);

  i = n - 1;
  for (int week = 0; week < n_weeks; week++)
    {
      g_array_set_size (lengths, 0);
      for (; i >= 0 && tidemark_measure_week_of (span, messages[i].at) == week; i--)
        {
          double length = messages[i].length;

          if (messages[i].by == by)
            g_array_append_val (lengths, length);
        }
      medians[week] = (int) lengths->len >= TIDEMARK_WEEK_MIN_MESSAGES
                          ? tidemark_median ((const double *) lengths->data, (int) lengths->len)
                          : NAN;
    }

  return medians;
}

/* Their messages where the log has any, else what was logged by hand. */
static gint64
find_first (const TidemarkSpan *span)
{
  int n;

  if (tidemark_span_has_messages (span))
    {
      const TidemarkSpanMessage *messages = tidemark_span_get_messages (span, &n);

      for (int i = 0; i < n; i++)
        if (messages[i].by == TIDEMARK_WHO_THEM)
          return messages[i].at;
    }
  else
    {
      const TidemarkSpanEvent *events = tidemark_span_get_their_times (span, &n);

      if (n > 0)
        return events[0].at;
    }

  return G_MAXINT64;
}

/**
 * tidemark_measure_weeks:
 * @span: a log
 *
 * Returns: contacts from them a week: their messages where the log has any, else what was logged
 *   by hand. Pure, any thread.
 */
TidemarkWeeks
tidemark_measure_weeks (const TidemarkSpan *span)
{
  TidemarkWeeks weeks = { 0 };
  gint64 first = find_first (span), end = tidemark_span_get_end_s (span);
  g_autofree int *counts =
      tidemark_span_has_messages (span)
          ? tidemark_measure_week_messages (span, TIDEMARK_WHO_THEM, TIDEMARK_N_WEEKS)
          : tidemark_measure_week_contacts (span, TIDEMARK_WHO_THEM, TIDEMARK_N_WEEKS);

  for (int week = 0; week < TIDEMARK_N_WEEKS; week++)
    {
      weeks.counts[week] = counts[week];
      weeks.whole[week] =
          first <= end - (week + 1) * WEEK_S && tidemark_measure_week_is_sound (span, week);
    }
  return weeks;
}
