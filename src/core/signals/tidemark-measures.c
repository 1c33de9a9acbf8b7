/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-measures.h"

#include <math.h>

#include "tidemark-gaps.h"

#define HOUR_S 3600.0

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

      if (i > 0 && ((double) (stream[i].at - stream[i - 1].at) < TIDEMARK_QUIET_HOURS * HOUR_S ||
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
