/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-dance.h"

#include <math.h>

#include "tidemark-statistics.h"
#include "tidemark-times-away.h"

static TidemarkChartMark
ending_of (const TidemarkTimeAway *time, const GArray *starts)
{
  TidemarkWho closer;

  if (time->state == TIDEMARK_AWAY_OPEN)
    return TIDEMARK_CHART_MARK_STILL_OPEN;
  if (time->state == TIDEMARK_AWAY_CENSORED)
    return TIDEMARK_CHART_MARK_NONE;

  closer = tidemark_time_away_find_closer (time, starts);
  if (closer == TIDEMARK_WHO_THEM)
    return TIDEMARK_CHART_MARK_THEY_FIRST;

  return closer == TIDEMARK_WHO_ME ? TIDEMARK_CHART_MARK_I_FIRST : TIDEMARK_CHART_MARK_NOT_KNOWN;
}

static TidemarkChartMark
mark_of_move (int move)
{
  if (move == TIDEMARK_MOVE_SPACE)
    return TIDEMARK_CHART_MARK_GAVE_SPACE;

  return move == TIDEMARK_MOVE_PRESS ? TIDEMARK_CHART_MARK_PRESSED
                                     : TIDEMARK_CHART_MARK_REACHED_OUT;
}

static TidemarkChartMark
mark_of_friend (int friend)
{
  if (friend == TIDEMARK_FRIEND_DEEP)
    return TIDEMARK_CHART_MARK_FRIEND_DEEP;

  return friend == TIDEMARK_FRIEND_OLD ? TIDEMARK_CHART_MARK_FRIEND_OLD
                                       : TIDEMARK_CHART_MARK_FRIEND_FUN;
}

/* One point for each of the rows that lie in the lane. */
static void
add_rows (TidemarkDance *self,
          const TidemarkSpan *span,
          TidemarkRowsKind kind,
          guint lane,
          int from_day,
          int to_day)
{
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, kind, &n);

  for (int i = 0; i < n; i++)
    {
      TidemarkLanePoint point = { lane, rows[i].day - from_day, NAN, TIDEMARK_CHART_MARK_NONE };

      if (rows[i].day < from_day || rows[i].day > to_day)
        continue;
      point.mark =
          kind == TIDEMARK_ROWS_MOVE ? mark_of_move (rows[i].what) : mark_of_friend (rows[i].what);
      g_array_append_val (self->points, point);
    }
}

static void
add_ratings (TidemarkDance *self, const TidemarkSpan *span, guint lane, int from_day, int to_day)
{
  int n;
  const TidemarkSpanDay *rated = tidemark_span_get_rated (span, &n);

  for (int i = 0; i < n; i++)
    {
      TidemarkLanePoint point = { lane, rated[i].day - from_day, rated[i].value,
                                  TIDEMARK_CHART_MARK_NONE };

      if (rated[i].day >= from_day && rated[i].day <= to_day)
        g_array_append_val (self->points, point);
    }
}

/* The day of a return is not away any more. */
static int
last_day (const TidemarkTimeAway *time)
{
  if (time->state == TIDEMARK_AWAY_CENSORED)
    return time->last;

  return time->state == TIDEMARK_AWAY_ENDED ? MAX (time->start, time->end - 1) : time->end;
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const TidemarkLanePoint *first = a, *second = b;

  if (first->lane != second->lane)
    return first->lane < second->lane ? -1 : 1;
  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;

  return (first->mark > second->mark) - (first->mark < second->mark);
}

static void
add_lane (TidemarkDance *self,
          const TidemarkSpan *span,
          const TidemarkTimeAway *time,
          const GArray *starts)
{
  int end = time->state == TIDEMARK_AWAY_CENSORED ? time->last + 1 : time->end;
  TidemarkLane lane = { time->start, end - time->start, ending_of (time, starts) };
  guint number = self->lanes->len;

  if (time->state == TIDEMARK_AWAY_OPEN)
    lane.n_days++;
  g_array_append_val (self->lanes, lane);
  add_ratings (self, span, number, time->start, last_day (time));
  add_rows (self, span, TIDEMARK_ROWS_MOVE, number, time->start, last_day (time));
  add_rows (self, span, TIDEMARK_ROWS_FRIEND, number, time->start, last_day (time));
}

/**
 * tidemark_dance_new:
 * @span: a log
 *
 * Returns: (transfer full): the times away that it shows. Pure, any thread.
 */
TidemarkDance *
tidemark_dance_new (const TidemarkSpan *span)
{
  TidemarkDance *self = g_new0 (TidemarkDance, 1);
  g_autoptr (TidemarkTimesAway) away = tidemark_times_away_find (span);
  g_autoptr (GArray) starts = tidemark_measure_starts (span);

  self->need = g_steal_pointer (&away->need);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (TidemarkLane));
  self->points = g_array_new (FALSE, FALSE, sizeof (TidemarkLanePoint));
  for (guint i = away->times->len; i > 0; i--)
    add_lane (self, span, &g_array_index (away->times, TidemarkTimeAway, i - 1), starts);
  g_array_sort (self->points, compare_points);

  return self;
}

void
tidemark_dance_free (TidemarkDance *self)
{
  g_free (self->need);
  g_array_unref (self->lanes);
  g_array_unref (self->points);
  g_free (self);
}

/* Whether any day of it is. */
gboolean
tidemark_dance_is_shown (const TidemarkLane *lane, TidemarkStretch range)
{
  return lane->start_day <= range.to_day && lane->start_day + lane->n_days > range.from_day;
}

static gboolean
is_friend (TidemarkChartMark mark)
{
  return mark >= TIDEMARK_CHART_MARK_FRIEND_FUN && mark <= TIDEMARK_CHART_MARK_FRIEND_OLD;
}

static void
sum_points (const TidemarkDance *self, TidemarkStretch range, TidemarkDanceSum *sum)
{
  const TidemarkLanePoint *last = NULL;

  for (guint i = 0; i < self->points->len; i++)
    {
      const TidemarkLanePoint *point = &g_array_index (self->points, TidemarkLanePoint, i);

      if (point->mark == TIDEMARK_CHART_MARK_NONE ||
          !tidemark_dance_is_shown (&g_array_index (self->lanes, TidemarkLane, point->lane), range))
        continue;
      sum->n_marks[point->mark]++;
      if (!is_friend (point->mark))
        continue;
      sum->n_friend_days += last == NULL || last->lane != point->lane || last->day != point->day;
      last = point;
    }
}

/**
 * tidemark_dance_sum:
 * @self: a dance
 * @range: the days that are shown
 *
 * Returns: what became of the times away of which a day is shown. Pure, any thread.
 */
TidemarkDanceSum
tidemark_dance_sum (const TidemarkDance *self, TidemarkStretch range)
{
  TidemarkDanceSum sum = { 0 };
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const TidemarkLane *lane = &g_array_index (self->lanes, TidemarkLane, i);
      double length = lane->n_days;

      if (!tidemark_dance_is_shown (lane, range))
        continue;
      sum.n++;
      sum.n_theirs += lane->ending == TIDEMARK_CHART_MARK_THEY_FIRST;
      sum.n_mine += lane->ending == TIDEMARK_CHART_MARK_I_FIRST;
      if (lane->ending != TIDEMARK_CHART_MARK_STILL_OPEN &&
          lane->ending != TIDEMARK_CHART_MARK_NONE)
        g_array_append_val (lengths, length);
    }

  sum.n_ended = (int) lengths->len;
  sum.median_days = tidemark_median ((const double *) lengths->data, (int) lengths->len);
  sum_points (self, range, &sum);
  return sum;
}
