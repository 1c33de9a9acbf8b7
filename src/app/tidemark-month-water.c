/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-month-water.h"

#include "tidemark-chart-style.h"

#define RADIUS 9
#define WAVE 1.2f

static void
push_day (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect,
                                   &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                        (float) gtk_widget_get_height (widget)),
                                   MIN (RADIUS, (float) gtk_widget_get_height (widget) / 3));
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
}

/* From left to right, one wave and a half. */
static void
add_surface (GskPathBuilder *builder, float y, float width)
{
  gsk_path_builder_move_to (builder, 0, y);
  gsk_path_builder_quad_to (builder, width / 6, y - 2 * WAVE, width / 3, y);
  gsk_path_builder_quad_to (builder, width / 2, y + 2 * WAVE, 2 * width / 3, y);
  gsk_path_builder_quad_to (builder, 5 * width / 6, y - 2 * WAVE, width, y);
}

/**
 * tidemark_month_water_append:
 * @widget: a day of a calendar, or what explains it
 * @distance: 0 to 10
 * @high: where high water stands, pixels from the top
 * @low: where low water stands
 *
 * Fills the widget as high as the water stood: near is high, and denser. The line on the water
 * tells the same without colour. Main thread.
 */
void
tidemark_month_water_append (GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             int distance,
                             float high,
                             float low)
{
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float y = high + (low - high) * (float) distance / 10;
  GskPathBuilder *line = gsk_path_builder_new ();
  GskPathBuilder *body = gsk_path_builder_new ();
  g_autoptr (GskPath) surface = NULL;
  g_autoptr (GskPath) water = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.2f);
  TidemarkChartStyle style;
  GdkRGBA fill, edge;

  tidemark_chart_style_init (&style, widget);
  fill = tidemark_chart_style_fade (&style.me, 0.10 + 0.025 * (10 - distance));
  edge = style.is_high_contrast ? style.fg : tidemark_chart_style_fade (&style.me, 0.75);

  add_surface (line, y, width);
  surface = gsk_path_builder_free_to_path (line);
  add_surface (body, y, width);
  gsk_path_builder_line_to (body, width, height);
  gsk_path_builder_line_to (body, 0, height);
  gsk_path_builder_close (body);
  water = gsk_path_builder_free_to_path (body);

  push_day (widget, snapshot);
  gtk_snapshot_append_fill (snapshot, water, GSK_FILL_RULE_WINDING, &fill);
  gtk_snapshot_append_stroke (snapshot, surface, stroke, &edge);
  gtk_snapshot_pop (snapshot);
}

/**
 * tidemark_month_hatch_append:
 * @widget: a day of a calendar, or what explains it
 *
 * Hatches the widget: it is left out of the patterns. Main thread.
 */
void
tidemark_month_hatch_append (GtkWidget *widget, GtkSnapshot *snapshot)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  TidemarkChartStyle style;

  tidemark_chart_style_init (&style, widget);
  push_day (widget, snapshot);
  tidemark_chart_append_hatch (snapshot, &area, 6, &style.hatch);
  gtk_snapshot_pop (snapshot);
}
