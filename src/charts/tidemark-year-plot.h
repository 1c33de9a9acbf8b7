/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart.h"
#include "tidemark-coverage-strip.h"
#include "tidemark-pixel.h"
#include "tidemark-year-grid.h"

G_BEGIN_DECLS

/* How a TidemarkYearChart is drawn. What is drawn alike is drawn at once. */
typedef struct
{
  GskPathBuilder *values[TIDEMARK_N_PIXEL_SHADES];
  GskPathBuilder *nothing;
  GskPathBuilder *other;
  GskPathBuilder *not_logged;
  GskPathBuilder *left_out;
} TidemarkYearPaths;

void tidemark_year_paths_init (TidemarkYearPaths *self);
void
tidemark_year_paths_add_value (TidemarkYearPaths *self, const graphene_rect_t *cell, double place);
void tidemark_year_paths_add_state (TidemarkYearPaths *self,
                                    const graphene_rect_t *cell,
                                    TidemarkCoverage coverage);
void tidemark_year_paths_append (TidemarkYearPaths *self,
                                 GtkSnapshot *snapshot,
                                 const TidemarkChartStyle *style,
                                 const GdkRGBA *colour);

double tidemark_year_plot_height (const TidemarkYearGrid *grid, const TidemarkChartStyle *style);
graphene_rect_t
tidemark_year_plot_cell (const TidemarkYearGrid *grid, const TidemarkChartFrame *frame, int day);
gboolean tidemark_year_plot_find (const TidemarkYearGrid *grid,
                                  const TidemarkChartFrame *frame,
                                  const graphene_point_t *at,
                                  int *out_day);
void tidemark_year_plot_append_names (const TidemarkYearGrid *grid,
                                      GtkSnapshot *snapshot,
                                      const TidemarkChartFrame *frame);
void tidemark_year_plot_append_scale (const TidemarkYearGrid *grid,
                                      GtkSnapshot *snapshot,
                                      const TidemarkChartFrame *frame,
                                      const char *first,
                                      const char *last,
                                      const GdkRGBA *colour);
char *tidemark_year_plot_name_weekday (int weekday);

G_END_DECLS
