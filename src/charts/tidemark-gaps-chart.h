/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-mark.h"
#include "tidemark-chart.h"

G_BEGIN_DECLS

/* The shortest gap, minutes. */
#define TIDEMARK_GAPS_CHART_LEAST (6 * 60.0)

/**
 * TidemarkGapsPoint:
 * @minutes: how long it was
 * @mark: how it ended: TIDEMARK_CHART_MARK_THEY_FIRST, I_FIRST, NOT_KNOWN, or QUIET where that is
 *   not asked
 */
typedef struct
{
  double minutes;
  TidemarkChartMark mark;
} TidemarkGapsPoint;

/**
 * TidemarkGapsChart:
 *
 * Gaps as dots piled up over how long they were, on an axis on which twice as long is always as far
 * away. Too many for dots are bars. A line stands where half of them were shorter, and a gap that
 * is not over is a dashed ring on top of its pile. Each pile is an item.
 */
#define TIDEMARK_TYPE_GAPS_CHART (tidemark_gaps_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkGapsChart, tidemark_gaps_chart, TIDEMARK, GAPS_CHART, TidemarkChart)

GtkWidget *tidemark_gaps_chart_new (void);

void tidemark_gaps_chart_set_gaps (TidemarkGapsChart *self,
                                   const char *their_name,
                                   const TidemarkGapsPoint *points,
                                   guint n_points,
                                   double median_minutes,
                                   double open_minutes);
gboolean tidemark_gaps_chart_has_bars (TidemarkGapsChart *self);
int tidemark_gaps_chart_find_pile (double minutes);

G_END_DECLS
