/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-onset.h"

#include "tidemark-signal-needs.h"

#define NEED_RATED 12
#define NEED_SPAN 21
#define NEED_RECENT 3
#define LAST_RATED 5
#define MIN_HELD 1.0
#define CLEAR_P_UP 0.8

static char *
find_need (const TidemarkDays *rated, int today)
{
  int recent = 0, span;

  for (int i = 0; i < rated->n; i++)
    recent += today - rated->days[i] < TIDEMARK_RECENT_DAYS;
  span = rated->n > 0 ? (int) (rated->days[rated->n - 1] - rated->days[0]) : 0;

  if (rated->n < NEED_RATED)
    return tidemark_need_rated_days (rated->n, NEED_RATED);
  if (span < NEED_SPAN)
    return tidemark_need_days_between_ratings (span, NEED_SPAN);
  if (recent < NEED_RECENT)
    return tidemark_need_recent_ratings (recent, NEED_RECENT);
  return NULL;
}

/* Whether the last ratings still differ from what was usual before the onset. */
static gboolean
has_held (TidemarkOnset *self, const TidemarkDays *rated, int today)
{
  int before = 0, start = MAX (0, rated->n - LAST_RATED);

  while (before < rated->n && rated->days[before] < self->shape.onset)
    before++;
  while (start < rated->n && today - rated->days[start] >= TIDEMARK_RECENT_DAYS)
    start++;

  self->usual = before > 0 ? tidemark_median (rated->values, before) : rated->values[0];
  return tidemark_mean (rated->values + start, rated->n - start) - self->usual >= MIN_HELD;
}

/* A change shows on a rated day; it may have come on any day since the rating before. */
static int
find_first_day (const TidemarkOnset *self, const TidemarkDays *rated)
{
  for (int i = rated->n - 1; i >= 0; i--)
    {
      if (rated->days[i] < self->shape.onset_from)
        return (int) rated->days[i] + 1;
    }

  return (int) self->shape.onset_from;
}

/**
 * tidemark_onset_find:
 *
 * Returns: (transfer full): what the rated days of the last 112 say. Pure, any thread.
 */
TidemarkOnset *
tidemark_onset_find (const TidemarkSpan *span)
{
  TidemarkOnset *self = g_new0 (TidemarkOnset, 1);
  int today = tidemark_span_get_today (span), n;
  const TidemarkSpanDay *all = tidemark_span_get_rated (span, &n);
  g_autoptr (TidemarkDays) rated = tidemark_days_take (all, n, today, TIDEMARK_WINDOW_DAYS);

  self->n = rated->n;
  self->day = self->from_day = self->to_day = TIDEMARK_DAY_NONE;
  self->need = find_need (rated, today);
  if (self->need != NULL)
    return self;

  self->shape = tidemark_shape_fit (rated->days, rated->values, rated->n);
  self->test = (TidemarkTest) { 1 - self->shape.p_up, 1 - self->shape.p_down };
  self->held = TRUE;
  self->usual = tidemark_median (rated->values, rated->n);
  if (!self->shape.has_onset)
    return self;

  self->day = (int) self->shape.onset;
  self->from_day = find_first_day (self, rated);
  self->to_day = (int) self->shape.onset_to;
  self->held = has_held (self, rated, today) || self->shape.p_up < self->shape.p_down;
  if (!self->held)
    self->test.p_worse = 1;
  self->clear = self->held && self->shape.p_up >= CLEAR_P_UP;
  return self;
}

void
tidemark_onset_free (TidemarkOnset *self)
{
  g_free (self->need);
  g_free (self);
}
