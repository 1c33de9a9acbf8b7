/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-measures.h"

#include <math.h>

#define HOUR_S 3600.0
#define QUIET_HOURS 6.0

/* Runs are only asked about within the baseline; the margin covers clocks that are off. */
#define RUN_WINDOW_S ((TIDEMARK_BASE_DAYS + 7) * TIDEMARK_SPAN_DAY_S)
#define GAP_WINDOW_S (TIDEMARK_WINDOW_DAYS * TIDEMARK_SPAN_DAY_S)

/**
 * tidemark_days_take:
 * @days: (array length=n): oldest first
 * @today: day of age 0
 * @max_age: days of this age and older are not taken
 *
 * Returns: (transfer full): the days from there to today.
 */
TidemarkDays *
tidemark_days_take (const TidemarkSpanDay *days, int n, int today, int max_age)
{
  TidemarkDays *self = g_new0 (TidemarkDays, 1);

  self->days = g_new (double, n + 1);
  self->values = g_new (double, n + 1);
  for (int i = 0; i < n; i++)
    if (days[i].day <= today && today - days[i].day < max_age)
      {
        self->days[self->n] = days[i].day;
        self->values[self->n++] = days[i].value;
      }

  return self;
}

void
tidemark_days_free (TidemarkDays *self)
{
  g_free (self->days);
  g_free (self->values);
  g_free (self);
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  int left = *(const int *) a, right = *(const int *) b;

  return (left > right) - (left < right);
}

/**
 * tidemark_measure_days:
 * @kind: which rows
 * @what_bits: TIDEMARK_BIT () of each value of @what that counts
 *
 * Returns: (transfer full) (element-type int): the days that have such a row, rising, each once.
 */
GArray *
tidemark_measure_days (const TidemarkSpan *span, TidemarkRowsKind kind, guint64 what_bits)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, kind, &n);
  guint kept = 0;

  for (int i = 0; i < n; i++)
    if (what_bits & TIDEMARK_BIT (rows[i].what))
      g_array_append_val (days, rows[i].day);

  g_array_sort (days, compare_ints);
  for (guint i = 0; i < days->len; i++)
    if (kept == 0 || g_array_index (days, int, kept - 1) != g_array_index (days, int, i))
      g_array_index (days, int, kept++) = g_array_index (days, int, i);
  g_array_set_size (days, kept);

  return days;
}

/* Days from @from_day to @to_day, both included. */
int
tidemark_measure_count_days (const GArray *days, int from_day, int to_day)
{
  int n = 0;

  for (guint i = 0; i < days->len; i++)
    n += g_array_index (days, int, i) >= from_day && g_array_index (days, int, i) <= to_day;

  return n;
}

/* The week of an instant up to the end of the log. */
int
tidemark_measure_week_of (const TidemarkSpan *span, gint64 at)
{
  return (int) ((tidemark_span_get_end_s (span) - at) / (7 * TIDEMARK_SPAN_DAY_S));
}

/* Whether nothing of the week is left out or missing. */
gboolean
tidemark_measure_week_is_sound (const TidemarkSpan *span, int week)
{
  int offset_minutes = tidemark_span_get_now (span).offset_minutes;
  gint64 last = tidemark_span_get_end_s (span) - week * 7 * TIDEMARK_SPAN_DAY_S;
  gint64 first = last - 7 * TIDEMARK_SPAN_DAY_S + 1;
  TidemarkInstant from = { first * 1000, offset_minutes }, to = { last * 1000, offset_minutes };

  return !tidemark_span_is_broken (span, first, tidemark_day_of (from, 0), last,
                                   tidemark_day_of (to, 0));
}

static void
count_week (TidemarkWeeks *weeks, const TidemarkSpan *span, gint64 at)
{
  int week = tidemark_measure_week_of (span, at);

  if (at <= tidemark_span_get_end_s (span) && week < TIDEMARK_N_WEEKS)
    weeks->counts[week]++;
}

/**
 * tidemark_measure_weeks:
 *
 * Returns: contacts from them a week: their messages where the log has any, else what was logged
 *   by hand.
 */
TidemarkWeeks
tidemark_measure_weeks (const TidemarkSpan *span)
{
  TidemarkWeeks weeks = { 0 };
  gint64 first = G_MAXINT64, end = tidemark_span_get_end_s (span);
  int n;

  if (tidemark_span_has_messages (span))
    {
      const TidemarkSpanMessage *messages = tidemark_span_get_messages (span, &n);

      for (int i = 0; i < n; i++)
        if (messages[i].by == TIDEMARK_WHO_THEM)
          {
            first = MIN (first, messages[i].at);
            count_week (&weeks, span, messages[i].at);
          }
    }
  else
    {
      const TidemarkSpanEvent *events = tidemark_span_get_their_times (span, &n);

      for (int i = 0; i < n; i++)
        {
          first = MIN (first, events[i].at);
          count_week (&weeks, span, events[i].at);
        }
    }

  for (int week = 0; week < TIDEMARK_N_WEEKS; week++)
    weeks.whole[week] = first <= end - (week + 1) * 7 * TIDEMARK_SPAN_DAY_S &&
                        tidemark_measure_week_is_sound (span, week);
  return weeks;
}

/**
 * tidemark_measure_runs:
 *
 * Returns: (transfer full) (element-type TidemarkRun): my messages in a row of the last months,
 *   oldest first. One whose answer is left out or missing is not among them.
 */
GArray *
tidemark_measure_runs (const TidemarkSpan *span)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (TidemarkRun));
  gint64 end = tidemark_span_get_end_s (span);
  int n, i = 0;
  const TidemarkSpanMessage *messages = tidemark_span_get_messages (span, &n);

  while (i < n && messages[i].at < end - RUN_WINDOW_S)
    i++;

  while (i < n)
    {
      TidemarkRun run = { messages[i].at, messages[i].day, G_MAXINT64 };
      int answer_day = tidemark_span_get_end_day (span);

      if (messages[i++].by != TIDEMARK_WHO_ME)
        continue;
      while (i < n && messages[i].by == TIDEMARK_WHO_ME)
        i++;
      if (i < n)
        {
          run.answered_at = messages[i].at;
          answer_day = messages[i].day;
        }
      if (!tidemark_span_is_broken (span, run.at, run.day, MIN (run.answered_at, end), answer_day))
        g_array_append_val (runs, run);
    }

  return runs;
}

/**
 * tidemark_measure_grid:
 * @out_n_days: (out): how many days, the last one is today
 * @out_n_rated: (out): how many of them are rated
 *
 * Returns: (transfer full) (array length=out_n_days): distance, NAN where not rated.
 */
double *
tidemark_measure_grid (const TidemarkSpan *span, int *out_n_days, int *out_n_rated)
{
  int n_days = MIN (TIDEMARK_WINDOW_DAYS, tidemark_span_get_n_days (span));
  int first = tidemark_span_get_today (span) - n_days + 1, n;
  const TidemarkSpanDay *rated = tidemark_span_get_rated (span, &n);
  double *grid = g_new (double, n_days + 1);

  for (int i = 0; i < n_days; i++)
    grid[i] = NAN;

  *out_n_rated = 0;
  for (int i = 0; i < n; i++)
    if (rated[i].day >= first && rated[i].day < first + n_days)
      {
        grid[rated[i].day - first] = rated[i].value;
        *out_n_rated += 1;
      }

  *out_n_days = n_days;
  return grid;
}

/**
 * tidemark_measure_grid_events:
 * @days: (element-type int):
 * @n_days: length of the grid
 * @out_n_events: (out): how many of @days lie in it
 *
 * Returns: (transfer full) (array length=n_days): which days of the grid are among @days.
 */
gboolean *
tidemark_measure_grid_events (const TidemarkSpan *span,
                              const GArray *days,
                              int n_days,
                              int *out_n_events)
{
  gboolean *events = g_new0 (gboolean, n_days + 1);
  int first = tidemark_span_get_today (span) - n_days + 1;

  *out_n_events = 0;
  for (guint i = 0; i < days->len; i++)
    {
      int at = g_array_index (days, int, i) - first;

      if (at >= 0 && at < n_days)
        {
          events[at] = TRUE;
          *out_n_events += 1;
        }
    }

  return events;
}

/**
 * tidemark_measure_starts:
 *
 * Returns: (transfer full) (element-type TidemarkStart): of each day the first conversation whose
 *   author is known; one begins after six quiet hours.
 */
GArray *
tidemark_measure_starts (const TidemarkSpan *span)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (TidemarkStart));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  int n;
  const TidemarkSpanEvent *stream = tidemark_span_get_stream (span, &n);

  for (int i = 0; i < n; i++)
    {
      TidemarkStart start = { stream[i].day, stream[i].by, stream[i].entry };

      if (i > 0 && ((double) (stream[i].at - stream[i - 1].at) < QUIET_HOURS * HOUR_S ||
                    tidemark_span_is_broken (span, stream[i - 1].at, stream[i - 1].day,
                                             stream[i].at, stream[i].day)))
        continue;
      if (start.by != TIDEMARK_WHO_ME && start.by != TIDEMARK_WHO_THEM)
        continue;
      if (g_hash_table_add (seen, GINT_TO_POINTER (start.day)))
        g_array_append_val (starts, start);
    }

  return starts;
}

/**
 * tidemark_measure_gaps:
 * @events: (array length=n_events): oldest first
 * @min_hours: shorter ones do not count
 *
 * Returns: (transfer full) (element-type double): hours between neighbours of the last 112 days,
 *   oldest first, without those of which something is left out or missing.
 */
GArray *
tidemark_measure_gaps (const TidemarkSpan *span,
                       const TidemarkSpanEvent *events,
                       int n_events,
                       double min_hours)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 end = tidemark_span_get_end_s (span);

  for (int i = 1; i < n_events; i++)
    {
      double hours = (double) (events[i].at - events[i - 1].at) / HOUR_S;

      if (hours >= min_hours && end - events[i - 1].at < GAP_WINDOW_S &&
          !tidemark_span_is_broken (span, events[i - 1].at, events[i - 1].day, events[i].at,
                                    events[i].day))
        g_array_append_val (gaps, hours);
    }

  return gaps;
}
