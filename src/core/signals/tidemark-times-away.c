/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-times-away.h"

#include <math.h>

#include "tidemark-signal-needs.h"
#include "tidemark-statistics.h"

#define NEED_RATED 12
#define HOLE_DAYS 14
#define MIN_LENGTH_DAYS 3
#define MIN_FAR_DAYS 2

/* Median of three neighbours, so that one bad day is no time away. */
static double *
smooth (const double *v, int n)
{
  double *m = g_new (double, n);

  for (int i = 0; i < n; i++)
    {
      int from = MAX (i - 1, 0), to = MIN (i + 1, n - 1);

      m[i] = tidemark_median (v + from, to - from + 1);
    }

  return m;
}

/* How much further than the near quarter counts as away. */
static double
find_threshold (const TidemarkDays *rated)
{
  g_autofree double *jumps = g_new (double, rated->n);

  for (int i = 0; i + 1 < rated->n; i++)
    jumps[i] = fabs (rated->values[i + 1] - rated->values[i]);

  return MAX (3, 2.5 * 1.4826 * tidemark_median (jumps, rated->n - 1) / G_SQRT2);
}

static gboolean
counts_as_ended (const TidemarkTimesAway *self,
                 const TidemarkSpan *span,
                 const TidemarkDays *rated,
                 int from,
                 int to)
{
  int offset_minutes = tidemark_span_get_now (span).offset_minutes, far = 0;
  gint64 start_s = tidemark_day_midnight ((int) rated->days[from], offset_minutes).ms / 1000;
  gint64 end_s = tidemark_day_midnight ((int) rated->days[to], offset_minutes).ms / 1000;

  for (int i = from; i < to; i++)
    far += rated->values[i] >= self->far;

  return far >= MIN_FAR_DAYS && rated->days[to] - rated->days[from] >= MIN_LENGTH_DAYS &&
         !tidemark_span_has_hole (span, start_s, end_s);
}

static gboolean
are_neighbours (const TidemarkSpan *span, const TidemarkDays *rated, int i)
{
  return rated->days[i] - rated->days[i - 1] <= HOLE_DAYS &&
         !tidemark_span_is_left_out (span, (int) rated->days[i - 1], (int) rated->days[i]);
}

static void
add_time (TidemarkTimesAway *self, double start, double end, TidemarkAwayState state, double last)
{
  TidemarkTimeAway time = { (int) start, (int) end, state, (int) last };

  g_array_append_val (self->times, time);
}

static void
add_open (TidemarkTimesAway *self, const TidemarkSpan *span, double start, double last, int today)
{
  int offset_minutes = tidemark_span_get_now (span).offset_minutes;
  gint64 start_s = tidemark_day_midnight ((int) start, offset_minutes).ms / 1000;

  self->open_is_broken =
      tidemark_span_is_broken (span, start_s, (int) start, tidemark_span_get_now_s (span), today);
  add_time (self, start, today, TIDEMARK_AWAY_OPEN, last);
}

static void
find_times (TidemarkTimesAway *self, const TidemarkSpan *span, const TidemarkDays *rated)
{
  g_autofree double *m = smooth (rated->values, rated->n);
  double near = tidemark_quantile (rated->values, rated->n, 0.25);
  double up = find_threshold (rated);
  int start = -1, today = tidemark_span_get_today (span);

  self->far = near + up;
  for (int i = 0; i < rated->n; i++)
    {
      if (start >= 0 && !are_neighbours (span, rated, i))
        {
          add_time (self, rated->days[start], today, TIDEMARK_AWAY_CENSORED, rated->days[i - 1]);
          start = -1;
        }
      if (start < 0 && m[i] >= self->far)
        start = i;
      else if (start >= 0 && m[i] <= near + up / 2)
        {
          if (counts_as_ended (self, span, rated, start, i))
            add_time (self, rated->days[start], rated->days[i], TIDEMARK_AWAY_ENDED,
                      rated->days[i - 1]);
          start = -1;
        }
    }

  if (start >= 0)
    add_open (self, span, rated->days[start], rated->days[rated->n - 1], today);
}

/**
 * tidemark_times_away_find:
 *
 * Returns: (transfer full): the times away in the rated days of the last 112. Pure, any thread.
 */
TidemarkTimesAway *
tidemark_times_away_find (const TidemarkSpan *span)
{
  TidemarkTimesAway *self = g_new0 (TidemarkTimesAway, 1);
  int n;
  const TidemarkSpanDay *all = tidemark_span_get_rated (span, &n);
  g_autoptr (TidemarkDays) rated =
      tidemark_days_take (all, n, tidemark_span_get_today (span), TIDEMARK_WINDOW_DAYS);

  self->times = g_array_new (FALSE, FALSE, sizeof (TidemarkTimeAway));
  if (rated->n < NEED_RATED)
    self->need = tidemark_need_rated_days (rated->n, NEED_RATED);
  else
    find_times (self, span, rated);

  return self;
}

void
tidemark_times_away_free (TidemarkTimesAway *self)
{
  g_free (self->need);
  g_array_unref (self->times);
  g_free (self);
}

gboolean
tidemark_times_away_contains (const TidemarkTimesAway *self, int day)
{
  for (guint i = 0; i < self->times->len; i++)
    {
      const TidemarkTimeAway *time = &g_array_index (self->times, TidemarkTimeAway, i);

      if (day >= time->start && day <= time->end)
        return TRUE;
    }

  return FALSE;
}

/* (nullable): the one under way, also where something of it is left out. */
const TidemarkTimeAway *
tidemark_times_away_get_open (const TidemarkTimesAway *self)
{
  for (guint i = 0; i < self->times->len; i++)
    if (g_array_index (self->times, TidemarkTimeAway, i).state == TIDEMARK_AWAY_OPEN)
      return &g_array_index (self->times, TidemarkTimeAway, i);

  return NULL;
}

/* (transfer full) (element-type double): lengths in days of those that ended. */
GArray *
tidemark_times_away_list_ended (const TidemarkTimesAway *self)
{
  GArray *lengths = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->times->len; i++)
    {
      const TidemarkTimeAway *time = &g_array_index (self->times, TidemarkTimeAway, i);
      double length = time->end - time->start;

      if (time->state == TIDEMARK_AWAY_ENDED)
        g_array_append_val (lengths, length);
    }

  return lengths;
}

/**
 * tidemark_time_away_find_closer:
 * @self: one that ended
 * @starts: (element-type TidemarkStart): of the same log
 *
 * Returns: who got in touch first on the day of the return, or where nobody did, on the day
 *   before; TIDEMARK_WHO_UNKNOWN where the log does not say. Pure, any thread.
 */
TidemarkWho
tidemark_time_away_find_closer (const TidemarkTimeAway *self, const GArray *starts)
{
  TidemarkWho closer = TIDEMARK_WHO_UNKNOWN;

  for (guint i = 0; i < starts->len; i++)
    {
      const TidemarkStart *start = &g_array_index (starts, TidemarkStart, i);

      if (start->day == self->end)
        return start->by;
      if (start->day == self->end - 1)
        closer = start->by;
    }

  return closer;
}
