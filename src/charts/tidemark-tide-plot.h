/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-tide-chart.h"

G_BEGIN_DECLS

/**
 * TidemarkTidePlot:
 * @frame: where things lie
 * @ratings: (nullable): 0 near to 10 far
 * @wanted: (nullable): 0 far to 10 near
 * @events: (nullable): marks
 * @left_out: (element-type TidemarkStretch):
 * @away: (element-type TidemarkStretch): while they were further away than is usual
 * @onset: of no day where there is none
 * @median_from: the day of the first of @medians
 * @medians: (element-type double): NAN where there is none
 *
 * What a tide chart draws, and where.
 */
typedef struct
{
  const TidemarkChartFrame *frame;
  TidemarkSeries *ratings;
  TidemarkSeries *wanted;
  TidemarkSeries *events;
  GArray *left_out;
  GArray *away;
  TidemarkStretch onset;
  int median_from;
  GArray *medians;
} TidemarkTidePlot;

void tidemark_tide_plot_append (const TidemarkTidePlot *self, GtkSnapshot *snapshot);

float tidemark_tide_plot_rating_y (const TidemarkChartFrame *frame, double rating);
double tidemark_tide_plot_lane_height (TidemarkSeries *events,
                                       const TidemarkDateScale *days,
                                       double width);

G_END_DECLS
