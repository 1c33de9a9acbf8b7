/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-measures.h"
#include "tidemark-statistics.h"

#define MIN_SPREAD 2
#define NEED_DAYS 5
#define MIN_SHARE 0.25
#define MIN_FACTOR 1.5

/* Of the days of one kind: how many there are, how many have a rated day after them, and how many
 * ratings they have together. */
typedef struct
{
  int days;
  int asked;
  int followed;
  int ratings;
} Density;

static int
count_ratings (const TidemarkSpan *span, int day)
{
  int n, ratings = 0;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_DISTANCE, &n);

  for (int i = 0; i < n; i++)
    ratings += rows[i].day == day;

  return ratings;
}

static void
count_day (Density *self, const TidemarkSpan *span, const TidemarkDays *rated, int place)
{
  int day = (int) rated->days[place];

  self->days++;
  self->ratings += count_ratings (span, day);
  /* What comes after today nobody can have rated. */
  if (day == tidemark_span_get_today (span))
    return;
  self->asked++;
  self->followed += place + 1 < rated->n && rated->days[place + 1] - day < 1.5;
}

/**
 * tidemark_measure_is_denser_when_far:
 *
 * Moods last, so where only far days get rated, the day after a far day is rated more often than
 * the day after a near one. Looks at that, and at how many ratings a day has.
 *
 * Returns: whether far days of the last 112 were rated more densely than near ones. Pure.
 */
gboolean
tidemark_measure_is_denser_when_far (const TidemarkSpan *span)
{
  int today = tidemark_span_get_today (span), n;
  const TidemarkSpanDay *all = tidemark_span_get_rated (span, &n);
  g_autoptr (TidemarkDays) rated = tidemark_days_take (all, n, today, TIDEMARK_WINDOW_DAYS);
  double nearest, farthest;
  Density far = { 0 }, near = { 0 };

  if (rated->n < 2 * NEED_DAYS)
    return FALSE;
  nearest = tidemark_quantile (rated->values, rated->n, 0.1);
  farthest = tidemark_quantile (rated->values, rated->n, 0.9);
  if (farthest - nearest < MIN_SPREAD)
    return FALSE;

  /* Not the median: where far days are rated more densely, most rated days are far ones. */
  for (int i = 0; i < rated->n; i++)
    count_day (rated->values[i] > (nearest + farthest) / 2 ? &far : &near, span, rated, i);
  if (far.asked < NEED_DAYS || near.asked < NEED_DAYS)
    return FALSE;

  return (double) far.followed / far.asked - (double) near.followed / near.asked >= MIN_SHARE ||
         (double) far.ratings / far.days >= MIN_FACTOR * near.ratings / near.days;
}
