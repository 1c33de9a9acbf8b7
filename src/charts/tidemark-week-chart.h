/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart.h"

G_BEGIN_DECLS

#define TIDEMARK_CHART_WEEK_DAYS 7

/**
 * TidemarkChartWeek:
 * @from_day: its first day; it has seven
 * @is_broken: whether something of it is left out or missing; then it has no values
 *
 * The common beginning of what a chart of weeks shows of each.
 */
typedef struct
{
  int from_day;
  gboolean is_broken;
} TidemarkChartWeek;

/**
 * TidemarkWeekChart:
 *
 * Weeks beside each other over the calendar, each an item of its own, at its middle day. Weeks of
 * which something is left out are hatched. A kind of chart draws what they hold, and marks the last
 * weeks, which are set against those before.
 */
#define TIDEMARK_TYPE_WEEK_CHART (tidemark_week_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (TidemarkWeekChart,
                          tidemark_week_chart,
                          TIDEMARK,
                          WEEK_CHART,
                          TidemarkChart)

struct _TidemarkWeekChartClass
{
  TidemarkChartClass parent_class;
};

void
tidemark_week_chart_set_weeks (TidemarkWeekChart *self, const void *weeks, guint size, guint n);
guint tidemark_week_chart_get_n_weeks (TidemarkWeekChart *self);
gconstpointer tidemark_week_chart_get_week (TidemarkWeekChart *self, guint i);
gconstpointer tidemark_week_chart_find_week (TidemarkWeekChart *self, int day);
void tidemark_week_chart_find_shown (TidemarkWeekChart *self,
                                     const TidemarkChartFrame *frame,
                                     guint *out_first,
                                     guint *out_end);

void tidemark_week_chart_set_recent_day (TidemarkWeekChart *self, int day);

/* For the kinds of chart. */
void tidemark_week_chart_append_ground (TidemarkWeekChart *self,
                                        GtkSnapshot *snapshot,
                                        const TidemarkChartFrame *frame);
char *tidemark_week_chart_describe_week (const TidemarkChartWeek *week);

G_END_DECLS
