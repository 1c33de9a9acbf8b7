/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-week-chart.h"

G_BEGIN_DECLS

/**
 * TidemarkSpreadWeek:
 * @week: which
 * @n: how many values it has; without any it is not drawn
 * @low: a quarter of them is shorter, minutes
 * @middle: half of them is
 * @high: three quarters are
 */
typedef struct
{
  TidemarkChartWeek week;
  int n;
  double low;
  double middle;
  double high;
} TidemarkSpreadWeek;

/**
 * TidemarkSpreadChart:
 *
 * How long something took, week by week: a line at the middle value within a box that holds the
 * middle half. Twice as long is always as much higher. Where the boxes become too narrow to stand
 * apart they are one band, which weeks without a value break.
 */
#define TIDEMARK_TYPE_SPREAD_CHART (tidemark_spread_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkSpreadChart,
                      tidemark_spread_chart,
                      TIDEMARK,
                      SPREAD_CHART,
                      TidemarkWeekChart)

GtkWidget *tidemark_spread_chart_new (void);

void tidemark_spread_chart_set_weeks (TidemarkSpreadChart *self,
                                      const TidemarkSpreadWeek *weeks,
                                      guint n_weeks);

G_END_DECLS
