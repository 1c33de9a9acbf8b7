/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-week-chart.h"

G_BEGIN_DECLS

/* What is counted. */
typedef enum
{
  TIDEMARK_BARS_STARTS, /* days on which somebody got in touch first */
  TIDEMARK_BARS_CONTACTS,
  TIDEMARK_BARS_MESSAGES,
  TIDEMARK_BARS_CHARACTERS, /* of a message */
} TidemarkBarsUnit;

/**
 * TidemarkBarsWeek:
 * @week: which
 * @theirs: above the line; NAN where nothing is known
 * @mine: below it; NAN likewise
 * @low: from how much on a value of theirs goes with the count; NAN without
 * @high: up to how much
 */
typedef struct
{
  TidemarkChartWeek week;
  double theirs;
  double mine;
  double low;
  double high;
} TidemarkBarsWeek;

/**
 * TidemarkBarsChart:
 *
 * Weeks as bars from a line in the middle, theirs up and mine down, both on the same scale, from
 * zero. Where the bars become too narrow to stand apart they are the outline of one area.
 */
#define TIDEMARK_TYPE_BARS_CHART (tidemark_bars_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkBarsChart,
                      tidemark_bars_chart,
                      TIDEMARK,
                      BARS_CHART,
                      TidemarkWeekChart)

GtkWidget *tidemark_bars_chart_new (void);

void tidemark_bars_chart_set_weeks (TidemarkBarsChart *self,
                                    TidemarkBarsUnit unit,
                                    const char *their_name,
                                    const TidemarkBarsWeek *weeks,
                                    guint n_weeks);

G_END_DECLS
