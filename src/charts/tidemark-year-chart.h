/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart.h"
#include "tidemark-coverage-strip.h"

G_BEGIN_DECLS

/* What a square can stand for. */
typedef enum
{
  TIDEMARK_YEAR_DISTANCE, /* 0 near to 10 far; the nearer, the larger */
  TIDEMARK_YEAR_WANTED,   /* closeness that was wanted, 0 to 10 */
  TIDEMARK_YEAR_CONTACTS, /* how many */
  TIDEMARK_YEAR_MESSAGES, /* how many */
  TIDEMARK_N_YEAR_MEASURES,
} TidemarkYearMeasure;

/**
 * TidemarkYearDay:
 * @coverage: what is known about it
 * @value: NAN where there is none
 */
typedef struct
{
  TidemarkCoverage coverage;
  double value;
} TidemarkYearDay;

/**
 * TidemarkYearChart:
 *
 * A year, a square a day, in weeks. The size of a square, and its shade besides, tells its value on
 * one scale for all years. Days on which nothing happened, days with something else, days that were
 * not logged and days left out each have a shape of their own.
 *
 * An item is a day.
 */
#define TIDEMARK_TYPE_YEAR_CHART (tidemark_year_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkYearChart, tidemark_year_chart, TIDEMARK, YEAR_CHART, TidemarkChart)

GtkWidget *tidemark_year_chart_new (void);

void tidemark_year_chart_set_first_weekday (TidemarkYearChart *self, int first_weekday);
void tidemark_year_chart_set_days (TidemarkYearChart *self,
                                   TidemarkYearMeasure measure,
                                   int first_day,
                                   const TidemarkYearDay *days,
                                   guint n_days);
int tidemark_year_chart_get_year (TidemarkYearChart *self);
void tidemark_year_chart_set_year (TidemarkYearChart *self, int year);

double tidemark_year_measure_map (TidemarkYearMeasure measure, double value, double most);
char *tidemark_year_measure_format (TidemarkYearMeasure measure, double value);

G_END_DECLS
