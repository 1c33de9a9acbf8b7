/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart.h"

G_BEGIN_DECLS

/* What is known about a day. */
typedef enum
{
  TIDEMARK_COVERAGE_NONE,     /* not logged: a hairline */
  TIDEMARK_COVERAGE_LOGGED,   /* dark */
  TIDEMARK_COVERAGE_NOTHING,  /* nothing happened, and that was said: light */
  TIDEMARK_COVERAGE_LEFT_OUT, /* hatched */
} TidemarkCoverage;

const char *tidemark_coverage_get_name (TidemarkCoverage coverage);

/**
 * TidemarkCoverageStrip:
 *
 * How much is known, day by day, under the plot of a chart and over the same days.
 */
#define TIDEMARK_TYPE_COVERAGE_STRIP (tidemark_coverage_strip_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkCoverageStrip,
                      tidemark_coverage_strip,
                      TIDEMARK,
                      COVERAGE_STRIP,
                      GtkWidget)

GtkWidget *tidemark_coverage_strip_new (void);

TidemarkChart *tidemark_coverage_strip_get_chart (TidemarkCoverageStrip *self);
void tidemark_coverage_strip_set_chart (TidemarkCoverageStrip *self, TidemarkChart *chart);
void tidemark_coverage_strip_set_days (TidemarkCoverageStrip *self,
                                       int first_day,
                                       const guint8 *days,
                                       guint n_days);
void tidemark_coverage_strip_set_range (TidemarkCoverageStrip *self, int from_day, int to_day);
void tidemark_coverage_strip_set_sentence (TidemarkCoverageStrip *self, const char *sentence);

G_END_DECLS
