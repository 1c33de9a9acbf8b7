/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-around.h"

#include <math.h>

#include "tidemark-signal-needs.h"

#define MIN_RATED 20

/* Days counted from such a day; of stress the day itself is looked at. */
static const struct
{
  TidemarkRowsKind rows;
  guint64 bits;
  int before_from;
  int before_to;
  int after_from;
  int after_to;
  int need;
} windows[TIDEMARK_N_AROUND] = {
  [TIDEMARK_AROUND_PURSUIT] = { TIDEMARK_ROWS_MOVE, TIDEMARK_PURSUIT_BITS, -2, 0, 1, 3, 5 },
  [TIDEMARK_AROUND_SPACE] = { TIDEMARK_ROWS_MOVE, TIDEMARK_BIT (TIDEMARK_MOVE_SPACE), -3, 0, 2, 7,
                              4 },
  [TIDEMARK_AROUND_STRESS] = { TIDEMARK_ROWS_MARK, TIDEMARK_STRESS_BITS, 0, 0, 0, 0, 5 },
};

static void
add_next_days (GArray *days)
{
  for (guint i = days->len; i > 0; i--)
    {
      int next = g_array_index (days, int, i - 1) + 1;

      if (i == days->len || g_array_index (days, int, i) != next)
        g_array_insert_val (days, i, next);
    }
}

static TidemarkEventTest
test (const TidemarkAround *self)
{
  int need = windows[self->kind].need;

  if (self->kind == TIDEMARK_AROUND_STRESS)
    return tidemark_level_test (self->grid, self->events, self->n_days, 0, 0, need);

  return tidemark_shift_test (self->grid, self->events, self->n_days,
                              windows[self->kind].before_from, windows[self->kind].before_to,
                              windows[self->kind].after_from, windows[self->kind].after_to, need);
}

static gboolean
has_events (const TidemarkAround *self)
{
  return self->n_events >= windows[self->kind].need;
}

/* A change has to begin somewhere, so moves want more ratings than a level does. */
static gboolean
has_ratings (const TidemarkAround *self)
{
  return self->kind == TIDEMARK_AROUND_STRESS || self->n_rated >= MIN_RATED;
}

/**
 * tidemark_around_new:
 * @span: a log
 * @kind: which days
 *
 * Returns: (transfer full): distance around them. Pure, any thread.
 */
TidemarkAround *
tidemark_around_new (const TidemarkSpan *span, TidemarkAroundKind kind)
{
  TidemarkAround *self = g_new0 (TidemarkAround, 1);
  g_autoptr (GArray) days = tidemark_measure_days (span, windows[kind].rows, windows[kind].bits);

  if (kind == TIDEMARK_AROUND_STRESS)
    add_next_days (days);

  self->kind = kind;
  self->grid = tidemark_measure_grid (span, &self->n_days, &self->n_rated);
  self->events = tidemark_measure_grid_events (span, days, self->n_days, &self->n_events);
  self->first_day = tidemark_span_get_today (span) - self->n_days + 1;
  if (has_events (self) && has_ratings (self))
    self->test = test (self);

  return self;
}

void
tidemark_around_free (TidemarkAround *self)
{
  g_free (self->grid);
  g_free (self->events);
  g_free (self);
}

/* The moves or marks that make such a day. */
guint64
tidemark_around_get_bits (TidemarkAroundKind kind)
{
  return windows[kind].bits;
}

/* Mean distance on the days up to the day at place @i, NAN where none is rated. */
double
tidemark_around_before (const TidemarkAround *self, int i)
{
  return tidemark_mean_around (self->grid, self->n_days, i, windows[self->kind].before_from,
                               windows[self->kind].before_to);
}

/* Mean distance on the days after the day at place @i, NAN where none is rated. */
double
tidemark_around_after (const TidemarkAround *self, int i)
{
  return tidemark_mean_around (self->grid, self->n_days, i, windows[self->kind].after_from,
                               windows[self->kind].after_to);
}

static gboolean
has_day (const GArray *days, int day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, int, i) == day)
      return TRUE;

  return FALSE;
}

/**
 * tidemark_around_level:
 * @self: distance around some days
 * @days: (nullable) (element-type int): some of those days; all of them where there are none
 *
 * Returns: the distance from which it started: the mean of what was before each such day with
 *   ratings on either side; of stress that of the other days. NAN without any. Pure, any thread.
 */
double
tidemark_around_level (const TidemarkAround *self, const GArray *days)
{
  double sum = 0;
  int n = 0;

  if (self->kind == TIDEMARK_AROUND_STRESS)
    return self->test.available ? self->test.others : NAN;

  for (int i = 0; i < self->n_days; i++)
    {
      double before = self->events[i] ? tidemark_around_before (self, i) : NAN;

      if (isnan (before) || isnan (tidemark_around_after (self, i)) ||
          (days != NULL && !has_day (days, self->first_day + i)))
        continue;
      sum += before;
      n++;
    }

  return n > 0 ? sum / n : NAN;
}

/**
 * tidemark_around_need:
 * @self: distance around some days
 *
 * Returns: (transfer full) (nullable): what is missing to tell what distance does there. Any
 *   thread.
 */
char *
tidemark_around_need (const TidemarkAround *self)
{
  int need = windows[self->kind].need;

  if (!has_events (self))
    return windows[self->kind].rows == TIDEMARK_ROWS_MOVE
               ? tidemark_need_days_with_move (self->n_events, need)
               : tidemark_need_days_with_mark (self->n_events, need);
  if (!has_ratings (self))
    return tidemark_need_rated_days (self->n_rated, MIN_RATED);

  return self->test.available ? NULL : tidemark_need_comparable_days ();
}
