/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-mark.h"
#include "tidemark-chart.h"

G_BEGIN_DECLS

/**
 * TidemarkLane:
 * @start_day: its day 0
 * @n_days: how many days later it ended, or nothing more is known
 * @ending: who got in touch first when it ended, or TIDEMARK_CHART_MARK_STILL_OPEN, or NONE where
 *   nobody knows how it went on
 */
typedef struct
{
  int start_day;
  int n_days;
  TidemarkChartMark ending;
} TidemarkLane;

/**
 * TidemarkLanePoint:
 * @lane: which
 * @day: days since its start
 * @value: TIDEMARK_CHART_MARK_NONE: a rating, 0 near to 10 far
 * @mark: what was done on that day
 */
typedef struct
{
  guint lane;
  int day;
  double value;
  TidemarkChartMark mark;
} TidemarkLanePoint;

/**
 * TidemarkLanesChart:
 *
 * Stretches of days below each other, laid over each other from their start: how long each lasted,
 * how it ended, how far away its days were rated, what one did in it and whom one saw. Each lane is
 * an item. Very many of them become thin.
 */
#define TIDEMARK_TYPE_LANES_CHART (tidemark_lanes_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLanesChart,
                      tidemark_lanes_chart,
                      TIDEMARK,
                      LANES_CHART,
                      TidemarkChart)

GtkWidget *tidemark_lanes_chart_new (void);

void tidemark_lanes_chart_set_lanes (TidemarkLanesChart *self,
                                     const char *their_name,
                                     const TidemarkLane *lanes,
                                     guint n_lanes,
                                     const TidemarkLanePoint *points,
                                     guint n_points,
                                     double median_days);

G_END_DECLS
