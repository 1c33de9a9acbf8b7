/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-moves-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define AREA_GAP 24
#define HEADING_GAP 8
#define LABEL_GAP 8
#define AXIS_GAP 4
#define DOT_RADIUS 2
#define LINE_WIDTH 2
#define FURTHEST 10.0

/* Dots of one column lie beside each other, in so many places. */
#define N_LANES 5
#define LANES_WIDTH 0.6f

/* What it takes to draw one of them. */
typedef struct
{
  const TidemarkMovesDrawing *drawing;
  const TidemarkMovesLayout *layout;
  const TidemarkChartFrame *frame;
  TidemarkMovesPanel panel;
  graphene_rect_t area;
} Plot;

/* Where the values of a column stand. */
static float
column_x (const Plot *plot, int column)
{
  graphene_rect_t area =
      tidemark_moves_layout_get_column (plot->layout, plot->frame, plot->panel, column);

  return area.origin.x + area.size.width / 2;
}

static float
value_y (const Plot *plot, double value)
{
  return plot->area.origin.y + (float) (value / FURTHEST) * plot->area.size.height;
}

static void
append_words (GtkSnapshot *snapshot,
              const TidemarkChartFrame *frame,
              const char *text,
              double x,
              double y,
              double room,
              TidemarkAnchor anchor,
              const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, text);

  if (room > 0 && tidemark_chart_text_width (frame->widget, text) > room)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) room * PANGO_SCALE);
    }
  tidemark_chart_append_text (snapshot, layout, x, y, anchor, colour);
}

static void
append_heading (const Plot *plot, GtkSnapshot *snapshot)
{
  const TidemarkChartFrame *frame = plot->frame;
  const graphene_rect_t *area = &plot->area;
  double start = frame->is_mirrored ? area->origin.x + area->size.width : area->origin.x;
  double middle = area->origin.y - HEADING_GAP - frame->style.line_height / 2;
  double room = area->size.width + AREA_GAP / 2.0;

  append_words (snapshot, frame, tidemark_moves_panel_get_name (plot->panel), start,
                middle - frame->style.line_height, room, TIDEMARK_ANCHOR_START, &frame->style.fg);
  if (plot->drawing->note != NULL)
    append_words (snapshot, frame, plot->drawing->note, start, middle, room, TIDEMARK_ANCHOR_START,
                  &frame->style.dim);
}

static void
append_grid (const Plot *plot, GtkSnapshot *snapshot)
{
  const TidemarkChartFrame *frame = plot->frame;
  const graphene_rect_t *area = &plot->area;
  gboolean is_first = plot->layout->places[plot->panel] % plot->layout->n_across == 0;
  float left = area->origin.x, right = left + area->size.width;
  double outside = frame->is_mirrored ? right + LABEL_GAP : left - LABEL_GAP;

  for (int value = 0; value <= (int) FURTHEST; value += 5)
    {
      float y = value_y (plot, value);

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (left, y),
                                  &GRAPHENE_POINT_INIT (right, y), 1, &frame->style.faint);
      if (is_first)
        append_words (snapshot, frame,
                      value == 0   ? C_ ("distance", "Near")
                      : value == 5 ? "5"
                                   : C_ ("distance", "Far"),
                      outside, y, 0, TIDEMARK_ANCHOR_END, &frame->style.dim);
    }
}

static void
append_names (const Plot *plot, GtkSnapshot *snapshot)
{
  const TidemarkChartFrame *frame = plot->frame;
  const graphene_rect_t *area = &plot->area;
  /* Translators: days before a move, that day, and days after, as short as can be */
  const char *const moves[] = { C_ ("days around", "−3 d"), C_ ("days around", "0"),
                                C_ ("days around", "+3 d") };
  const char *const stress[] = { C_ ("days of a chart", "Stress"),
                                 C_ ("days of a chart", "Others") };
  double y = area->origin.y + area->size.height + AXIS_GAP + frame->style.line_height / 2;

  if (plot->panel == TIDEMARK_MOVES_STRESS)
    for (int column = 0; column < 2; column++)
      append_words (snapshot, frame, stress[column], column_x (plot, column), y, 0,
                    TIDEMARK_ANCHOR_MIDDLE, &frame->style.dim);
  else
    for (int i = 0; i < 3; i++)
      append_words (snapshot, frame, moves[i], column_x (plot, i * TIDEMARK_MOVES_REACH), y, 0,
                    TIDEMARK_ANCHOR_MIDDLE, &frame->style.dim);
}

/* The day itself. */
static void
append_move (const Plot *plot, GtkSnapshot *snapshot)
{
  const TidemarkChartFrame *frame = plot->frame;
  const graphene_rect_t *area = &plot->area;
  float x = column_x (plot, TIDEMARK_MOVES_REACH);

  tidemark_chart_append_dashes (snapshot, &GRAPHENE_POINT_INIT (x, area->origin.y),
                                &GRAPHENE_POINT_INIT (x, area->origin.y + area->size.height), 1,
                                &frame->style.dim);
}

/* Ratings are whole numbers, so that many of them would hide each other. */
static void
append_points (const Plot *plot, GtkSnapshot *snapshot)
{
  const TidemarkMovesDrawing *self = plot->drawing;
  const TidemarkChartFrame *frame = plot->frame;
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour =
      tidemark_chart_style_fade (&frame->style.fg, frame->style.is_high_contrast ? 0.7 : 0.3);
  float room = plot->area.size.width / (float) tidemark_moves_panel_get_n_columns (plot->panel) *
               LANES_WIDTH;

  for (guint i = 0; i < self->points->len; i++)
    {
      const TidemarkMovesPoint *point = &g_array_index (self->points, TidemarkMovesPoint, i);
      float lane = (float) (i % N_LANES) / (N_LANES - 1) - 0.5f;

      gsk_path_builder_add_circle (
          builder,
          &GRAPHENE_POINT_INIT (column_x (plot, point->column) + lane * room,
                                value_y (plot, point->value)),
          DOT_RADIUS);
    }

  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &colour);
}

static gboolean
has_middle (const TidemarkMovesDrawing *self, int column)
{
  return column < TIDEMARK_MOVES_COLUMNS && self->columns[column].n > 0 &&
         !isnan (self->columns[column].middle);
}

/* The last one of those that have a median without a gap. */
static int
run_end (const TidemarkMovesDrawing *self, int column)
{
  while (has_middle (self, column + 1))
    column++;

  return column;
}

static GskPath *
trace_band (const Plot *plot, int first, int last)
{
  const TidemarkMovesDrawing *self = plot->drawing;
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, column_x (plot, first),
                            value_y (plot, self->columns[first].low));
  for (int column = first + 1; column <= last; column++)
    gsk_path_builder_line_to (builder, column_x (plot, column),
                              value_y (plot, self->columns[column].low));
  for (int column = last; column >= first; column--)
    gsk_path_builder_line_to (builder, column_x (plot, column),
                              value_y (plot, self->columns[column].high));
  gsk_path_builder_close (builder);

  return gsk_path_builder_free_to_path (builder);
}

static GskPath *
trace_line (const Plot *plot, int first, int last)
{
  const TidemarkMovesDrawing *self = plot->drawing;
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, column_x (plot, first),
                            value_y (plot, self->columns[first].middle));
  for (int column = first + 1; column <= last; column++)
    gsk_path_builder_line_to (builder, column_x (plot, column),
                              value_y (plot, self->columns[column].middle));

  return gsk_path_builder_free_to_path (builder);
}

/* A median that stands alone is a short line, with its spread around it. */
static void
append_lone (const Plot *plot, GtkSnapshot *snapshot, int place, float half)
{
  const TidemarkMovesColumn *column = &plot->drawing->columns[place];
  const TidemarkChartFrame *frame = plot->frame;
  float x = column_x (plot, place);
  GdkRGBA ground =
      tidemark_chart_style_fade (&frame->style.me, frame->style.is_high_contrast ? 0.5 : 0.22);
  float top = value_y (plot, column->low), bottom = value_y (plot, column->high);
  float middle = value_y (plot, column->middle);

  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT (x - half, top, 2 * half, bottom - top));
  tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (x - half, middle),
                              &GRAPHENE_POINT_INIT (x + half, middle), LINE_WIDTH,
                              &frame->style.me);
}

static void
append_runs (const Plot *plot, GtkSnapshot *snapshot)
{
  const TidemarkMovesDrawing *self = plot->drawing;
  const TidemarkChartFrame *frame = plot->frame;
  GdkRGBA ground =
      tidemark_chart_style_fade (&frame->style.me, frame->style.is_high_contrast ? 0.5 : 0.22);
  float half = plot->area.size.width / (float) tidemark_moves_panel_get_n_columns (plot->panel) / 3;

  for (int first = 0, last; first < tidemark_moves_panel_get_n_columns (plot->panel);
       first = last + 1)
    {
      last = has_middle (self, first) && plot->panel != TIDEMARK_MOVES_STRESS
                 ? run_end (self, first)
                 : first;
      if (!has_middle (self, first))
        continue;
      if (first == last)
        append_lone (plot, snapshot, first, half);
      else
        {
          g_autoptr (GskPath) band = trace_band (plot, first, last);
          g_autoptr (GskPath) line = trace_line (plot, first, last);
          g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);

          gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
          gtk_snapshot_append_fill (snapshot, band, GSK_FILL_RULE_WINDING, &ground);
          gtk_snapshot_append_stroke (snapshot, line, stroke, &frame->style.me);
        }
    }
}

static void
append_drawing (const Plot *plot, GtkSnapshot *snapshot)
{
  append_heading (plot, snapshot);
  append_grid (plot, snapshot);
  append_names (plot, snapshot);
  if (plot->panel != TIDEMARK_MOVES_STRESS)
    append_move (plot, snapshot);
  append_points (plot, snapshot);
  append_runs (plot, snapshot);
}

/**
 * tidemark_moves_plot_append:
 * @drawings: (array fixed-size=4): by TidemarkMovesPanel
 * @snapshot: where to draw
 * @frame: of the chart
 *
 * Draws those of which there is enough. Main thread.
 */
void
tidemark_moves_plot_append (const TidemarkMovesDrawing *drawings,
                            GtkSnapshot *snapshot,
                            const TidemarkChartFrame *frame)
{
  TidemarkMovesLayout layout;

  tidemark_moves_layout_init (&layout, drawings, frame->plot.size.width);
  for (int i = 0; i < TIDEMARK_N_MOVES; i++)
    {
      TidemarkMovesPanel panel = (TidemarkMovesPanel) i;
      Plot plot = { &drawings[i], &layout, frame, panel,
                    tidemark_moves_layout_get_area (&layout, frame, panel) };

      if (drawings[i].is_drawn)
        append_drawing (&plot, snapshot);
    }
}
