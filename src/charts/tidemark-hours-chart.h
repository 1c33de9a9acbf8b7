/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-mark.h"
#include "tidemark-chart.h"

G_BEGIN_DECLS

#define TIDEMARK_HOURS_COLUMNS 24
#define TIDEMARK_HOURS_ROWS 7

/* How many hours may share a column, from one on. */
typedef enum
{
  TIDEMARK_HOURS_1_HOUR,
  TIDEMARK_HOURS_2_HOURS,
  TIDEMARK_HOURS_4_HOURS,
  TIDEMARK_N_HOURS_GROUPINGS,
} TidemarkHoursGrouping;

int tidemark_hours_grouping_get_hours (TidemarkHoursGrouping grouping);

/**
 * TidemarkHoursCell:
 * @now: days with contact, lately
 * @now_all: days on which it would be known
 * @before: days with contact before that
 * @before_all: days on which it would be known
 */
typedef struct
{
  int now;
  int now_all;
  int before;
  int before_all;
} TidemarkHoursCell;

/**
 * TidemarkHoursChart:
 *
 * Weekdays down, hours across: how often there was contact now, as a solid square, beside before,
 * as an outline in the same cell. Hours share a column where there is little room.
 *
 * An item is a weekday's row times 24 plus the hours since the day began.
 */
#define TIDEMARK_TYPE_HOURS_CHART (tidemark_hours_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkHoursChart,
                      tidemark_hours_chart,
                      TIDEMARK,
                      HOURS_CHART,
                      TidemarkChart)

GtkWidget *tidemark_hours_chart_new (void);

void tidemark_hours_chart_set_week (TidemarkHoursChart *self, int first_weekday, int first_hour);
void tidemark_hours_chart_set_cells (TidemarkHoursChart *self,
                                     TidemarkHoursGrouping grouping,
                                     const TidemarkHoursCell *cells);

TidemarkHoursGrouping tidemark_hours_chart_get_grouping (double plot_width);
int tidemark_hours_chart_get_weekday (TidemarkHoursChart *self, int item);
int tidemark_hours_chart_get_hour (TidemarkHoursChart *self, int item);
int tidemark_hours_chart_get_n_hours (TidemarkHoursChart *self);
char *tidemark_hours_chart_name_cell (int weekday, int from_hour, int n_hours);

G_END_DECLS
