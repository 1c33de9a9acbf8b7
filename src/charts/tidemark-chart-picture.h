/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-mark.h"
#include "tidemark-chart.h"

G_BEGIN_DECLS

/* How wide a picture is, before it is drawn twice as large. */
#define TIDEMARK_CHART_PICTURE_WIDTH 860
#define TIDEMARK_CHART_PICTURE_SCALE 2

typedef enum
{
  TIDEMARK_CHART_PICTURE_PNG,
  TIDEMARK_CHART_PICTURE_SVG,
} TidemarkChartPictureFormat;

/**
 * TidemarkChartPictureWords:
 * @title: of the chart
 * @caption: how much it is about, and from when to when
 * @sentence: what it shows
 * @note: (nullable): below the chart
 * @coverage: (nullable): below that
 * @marks: (array length=n_marks) (nullable): what is named below the chart
 * @n_marks: how many
 *
 * What stands on a picture beside its chart. Nothing of an entry does.
 */
typedef struct
{
  const char *title;
  const char *caption;
  const char *sentence;
  const char *note;
  const char *coverage;
  const TidemarkChartMark *marks;
  guint n_marks;
} TidemarkChartPictureWords;

GskRenderNode *tidemark_chart_picture_draw (TidemarkChart *chart,
                                            const TidemarkChartPictureWords *words,
                                            graphene_size_t *out_size);
GskRenderNode *tidemark_chart_picture_draw_alone (TidemarkChart *chart,
                                                  const TidemarkChartMark *marks,
                                                  guint n_marks,
                                                  int width,
                                                  graphene_size_t *out_size);
cairo_surface_t *tidemark_chart_picture_record (GskRenderNode *node, const graphene_size_t *size);
gboolean tidemark_chart_picture_write (cairo_surface_t *picture,
                                       TidemarkChartPictureFormat format,
                                       GOutputStream *output,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
