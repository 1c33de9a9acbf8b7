/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"
#include "tidemark-coverage-strip.h"
#include "tidemark-instant.h"
#include "tidemark-span-cache.h"
#include "tidemark-span.h"
#include "tidemark-tide-chart.h"

G_BEGIN_DECLS

/* A first few ratings are worth a look as dots; fewer would be an empty axis. */
#define TIDEMARK_TIDE_MIN_RATED 3

/**
 * TidemarkTideDay:
 * @day: the day
 * @coverage: what is known about it
 * @distance: mean of its ratings, 0 near to 10 far; NAN without one, and on a day left out
 * @wanted: mean of the closeness that was wanted, 0 to 10; NAN as above
 */
typedef struct
{
  int day;
  TidemarkCoverage coverage;
  double distance;
  double wanted;
} TidemarkTideDay;

/**
 * TidemarkTideEvent:
 * @day: when
 * @mark: how it is drawn
 */
typedef struct
{
  int day;
  TidemarkChartMark mark;
} TidemarkTideEvent;

/**
 * TidemarkTide:
 * @alias: what the other one is called
 * @today: the day that is now
 * @days: (element-type TidemarkTideDay): every day from the first that is known to today
 * @events: (element-type TidemarkTideEvent): by day, without those on days left out
 * @left_out: (element-type TidemarkStretch): by their first day
 * @away: (element-type TidemarkStretch): times away, as the engine has them, by their first day
 * @has_onset: whether someone moved away, as the reflection has it
 * @onset: the days within which it began
 * @span: the log as the engine reads it
 *
 * All that the tide card says comes from here. Never changed once it is made; any thread.
 */
typedef struct
{
  char *alias;
  int today;
  GArray *days;
  GArray *events;
  GArray *left_out;
  GArray *away;
  gboolean has_onset;
  TidemarkStretch onset;
  TidemarkSpan *span;
} TidemarkTide;

TidemarkTide *tidemark_tide_load (TidemarkConnection *connection,
                                  const char *person_id,
                                  TidemarkInstant now,
                                  TidemarkSpanCache *cache,
                                  GCancellable *cancellable,
                                  GError **error);
void tidemark_tide_free (TidemarkTide *self);

const TidemarkTideDay *tidemark_tide_get_day (const TidemarkTide *self, int day);
int tidemark_tide_get_n_rated (const TidemarkTide *self);
TidemarkStretch tidemark_tide_get_range (const TidemarkTide *self, int n_days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkTide, tidemark_tide_free)

G_END_DECLS
