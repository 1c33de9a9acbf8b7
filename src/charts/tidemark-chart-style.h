/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TidemarkChartStyle:
 * @fg: text and marks of them
 * @dim: secondary text and lines
 * @faint: lines of a grid
 * @hatch: lines over what is left out
 * @me: the accent colour, for what is mine
 * @is_dark: light on dark
 * @is_high_contrast: nothing may be faint
 * @line_height: of small text, pixels
 *
 * Colours and measures that a chart takes from the style of its widget.
 */
typedef struct
{
  GdkRGBA fg;
  GdkRGBA dim;
  GdkRGBA faint;
  GdkRGBA hatch;
  GdkRGBA me;
  gboolean is_dark;
  gboolean is_high_contrast;
  double line_height;
} TidemarkChartStyle;

typedef enum
{
  TIDEMARK_ANCHOR_START, /* the side on which reading begins */
  TIDEMARK_ANCHOR_MIDDLE,
  TIDEMARK_ANCHOR_END,
} TidemarkAnchor;

void tidemark_chart_style_init (TidemarkChartStyle *self, GtkWidget *widget);
void tidemark_chart_style_use_paper (GtkWidget *widget);
GdkRGBA tidemark_chart_style_fade (const GdkRGBA *colour, double alpha);

PangoLayout *tidemark_chart_text_new (GtkWidget *widget, const char *text);
double tidemark_chart_text_width (GtkWidget *widget, const char *text);
double tidemark_chart_value_axis_width (GtkWidget *widget);

void tidemark_chart_append_text (GtkSnapshot *snapshot,
                                 PangoLayout *layout,
                                 double x,
                                 double y,
                                 TidemarkAnchor anchor,
                                 const GdkRGBA *colour);
void tidemark_chart_append_line (GtkSnapshot *snapshot,
                                 const graphene_point_t *from,
                                 const graphene_point_t *to,
                                 double width,
                                 const GdkRGBA *colour);
void tidemark_chart_append_dashes (GtkSnapshot *snapshot,
                                   const graphene_point_t *from,
                                   const graphene_point_t *to,
                                   double width,
                                   const GdkRGBA *colour);
void tidemark_chart_append_hatch (GtkSnapshot *snapshot,
                                  const graphene_rect_t *area,
                                  double step,
                                  const GdkRGBA *colour);

G_END_DECLS
