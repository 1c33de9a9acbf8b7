/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart.h"

G_BEGIN_DECLS

/* The squares of charts that are a grid. How much a square stands for is told by its size, and by
 * its shade besides. */

/* So many shades, each drawn at once. */
#define TIDEMARK_N_PIXEL_SHADES 6

float tidemark_pixel_side (double place, float room);
int tidemark_pixel_shade (double place);
GdkRGBA tidemark_pixel_colour (const TidemarkChartStyle *style, const GdkRGBA *colour, int shade);
void tidemark_pixel_add (GskPathBuilder *builder, const graphene_point_t *middle, float side);

void tidemark_pixel_append_cursor (GtkSnapshot *snapshot,
                                   const graphene_rect_t *cell,
                                   const TidemarkChartStyle *style);
void tidemark_pixel_locate (const TidemarkChartFrame *frame,
                            const graphene_rect_t *cell,
                            graphene_point_t *out);

G_END_DECLS
