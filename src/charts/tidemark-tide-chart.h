/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart.h"
#include "tidemark-chart-mark.h"
#include "tidemark-series.h"

G_BEGIN_DECLS

/**
 * TidemarkStretch:
 * @from_day: first day, days since 1970-01-01
 * @to_day: last day
 */
typedef struct
{
  int from_day;
  int to_day;
} TidemarkStretch;

/**
 * TidemarkTideChart:
 *
 * How distant someone felt, day by day. Near is up: the water is high, and it ebbs. Ratings are
 * dots under their running median; nothing is drawn across a gap or a stretch that was left out.
 * The scale is always 0 to 10. What happened lies on a lane of its own below.
 */
#define TIDEMARK_TYPE_TIDE_CHART (tidemark_tide_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTideChart, tidemark_tide_chart, TIDEMARK, TIDE_CHART, TidemarkChart)

GtkWidget *tidemark_tide_chart_new (void);

void tidemark_tide_chart_set_ratings (TidemarkTideChart *self, TidemarkSeries *ratings);
void tidemark_tide_chart_set_wanted (TidemarkTideChart *self, TidemarkSeries *wanted);
void tidemark_tide_chart_set_events (TidemarkTideChart *self, TidemarkSeries *events);
void tidemark_tide_chart_set_left_out (TidemarkTideChart *self,
                                       const TidemarkStretch *stretches,
                                       guint n_stretches);
void tidemark_tide_chart_set_away (TidemarkTideChart *self,
                                   const TidemarkStretch *stretches,
                                   guint n_stretches);
void tidemark_tide_chart_set_onset (TidemarkTideChart *self, const TidemarkStretch *onset);

double tidemark_tide_chart_get_median (TidemarkTideChart *self, int day);

G_END_DECLS
