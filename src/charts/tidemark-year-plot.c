/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-year-plot.h"

#include <math.h>

#define LABEL_GAP 8
#define NAME_GAP 4
#define LINE_GAP 10
#define CELL_GAP 1.5f
#define OUTLINE 1.2f

/* A Monday. */
#define SOME_MONDAY 4

/* Squares that show what the sizes mean. */
#define N_SAMPLES 5
#define SAMPLE_GAP 4

void
tidemark_year_paths_init (TidemarkYearPaths *self)
{
  for (int shade = 0; shade < TIDEMARK_N_PIXEL_SHADES; shade++)
    self->values[shade] = gsk_path_builder_new ();
  self->nothing = gsk_path_builder_new ();
  self->other = gsk_path_builder_new ();
  self->not_logged = gsk_path_builder_new ();
  self->left_out = gsk_path_builder_new ();
}

static graphene_point_t
middle_of (const graphene_rect_t *cell)
{
  return GRAPHENE_POINT_INIT (cell->origin.x + cell->size.width / 2,
                              cell->origin.y + cell->size.height / 2);
}

/* A day with a value, @place of 0 to 1. */
void
tidemark_year_paths_add_value (TidemarkYearPaths *self, const graphene_rect_t *cell, double place)
{
  graphene_point_t middle = middle_of (cell);

  tidemark_pixel_add (self->values[tidemark_pixel_shade (place)], &middle,
                      tidemark_pixel_side (place, cell->size.width - 2 * CELL_GAP));
}

static void
add_line (GskPathBuilder *builder, float x, float y, float dx, float dy)
{
  gsk_path_builder_move_to (builder, x, y);
  gsk_path_builder_line_to (builder, x + dx, y + dy);
}

/* As an area that is hatched, but all such days in one path. */
static void
add_hatch (GskPathBuilder *builder, const graphene_rect_t *cell)
{
  float x = cell->origin.x + CELL_GAP, y = cell->origin.y + CELL_GAP;
  float side = cell->size.width - 2 * CELL_GAP;

  add_line (builder, x, y + side / 2, side / 2, -side / 2);
  add_line (builder, x, y + side, side, -side);
  add_line (builder, x + side / 2, y + side, side / 2, -side / 2);
}

/* A day without a value. */
void
tidemark_year_paths_add_state (TidemarkYearPaths *self,
                               const graphene_rect_t *cell,
                               TidemarkCoverage coverage)
{
  graphene_point_t middle = middle_of (cell);
  float half = MIN (3, cell->size.width / 4);

  switch (coverage)
    {
    case TIDEMARK_COVERAGE_LOGGED:
      gsk_path_builder_add_circle (self->other, &middle, 1.2f);
      break;
    case TIDEMARK_COVERAGE_NOTHING:
      gsk_path_builder_add_circle (self->nothing, &middle, half - 0.4f);
      break;
    case TIDEMARK_COVERAGE_LEFT_OUT:
      add_hatch (self->left_out, cell);
      break;
    case TIDEMARK_COVERAGE_NONE:
    default:
      add_line (self->not_logged, middle.x - half, middle.y, 2 * half, 0);
      break;
    }
}

static void
append_fill (GskPathBuilder *builder, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);

  if (!gsk_path_is_empty (path))
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
}

static void
append_stroke (GskPathBuilder *builder, GtkSnapshot *snapshot, float width, const GdkRGBA *colour)
{
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  if (!gsk_path_is_empty (path))
    gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/**
 * tidemark_year_paths_append:
 * @self: what was added; of no use afterwards
 * @snapshot: where to draw
 * @style: of the chart
 * @colour: of the largest square
 *
 * Main thread.
 */
void
tidemark_year_paths_append (TidemarkYearPaths *self,
                            GtkSnapshot *snapshot,
                            const TidemarkChartStyle *style,
                            const GdkRGBA *colour)
{
  for (int shade = 0; shade < TIDEMARK_N_PIXEL_SHADES; shade++)
    {
      GdkRGBA shaded = tidemark_pixel_colour (style, colour, shade);

      append_fill (self->values[shade], snapshot, &shaded);
    }
  append_stroke (self->nothing, snapshot, OUTLINE, &style->dim);
  append_fill (self->other, snapshot, &style->dim);
  append_stroke (self->not_logged, snapshot, 1, &style->hatch);
  append_stroke (self->left_out, snapshot, 1, &style->hatch);
}

/* From the top of one line to that of the next. */
static double
line_height (const TidemarkYearGrid *grid, const TidemarkChartStyle *style)
{
  return style->line_height + NAME_GAP + TIDEMARK_YEAR_ROWS * grid->cell + LINE_GAP;
}

/**
 * tidemark_year_plot_height:
 * @grid: of a year
 * @style: of the chart
 *
 * Returns: how high all lines are together. Pure, any thread.
 */
double
tidemark_year_plot_height (const TidemarkYearGrid *grid, const TidemarkChartStyle *style)
{
  return grid->n_lines * line_height (grid, style) - LINE_GAP;
}

/* Where the week begins, on the side where reading begins. */
static float
column_start (const TidemarkYearGrid *grid, const TidemarkChartFrame *frame, double column)
{
  float from_start = (float) (column * grid->cell);

  return frame->is_mirrored ? frame->plot.origin.x + frame->plot.size.width - from_start
                            : frame->plot.origin.x + from_start;
}

static float
row_top (const TidemarkYearGrid *grid, const TidemarkChartFrame *frame, int line, int row)
{
  return frame->plot.origin.y + (float) (line * line_height (grid, &frame->style) +
                                         frame->style.line_height + NAME_GAP + row * grid->cell);
}

/**
 * tidemark_year_plot_cell:
 * @grid: of a year
 * @frame: where things lie
 * @day: of that year
 *
 * Returns: where it is drawn. Pure, any thread.
 */
graphene_rect_t
tidemark_year_plot_cell (const TidemarkYearGrid *grid, const TidemarkChartFrame *frame, int day)
{
  TidemarkYearPlace place = tidemark_year_grid_map (grid, day);

  return GRAPHENE_RECT_INIT (
      column_start (grid, frame, place.column + (frame->is_mirrored ? 1 : 0)),
      row_top (grid, frame, place.line, place.row), (float) grid->cell, (float) grid->cell);
}

/**
 * tidemark_year_plot_find:
 * @grid: of a year
 * @frame: where things lie
 * @at: somewhere in the widget
 * @out_day: (out): the day that is drawn there
 *
 * Returns: whether one is. Pure, any thread.
 */
gboolean
tidemark_year_plot_find (const TidemarkYearGrid *grid,
                         const TidemarkChartFrame *frame,
                         const graphene_point_t *at,
                         int *out_day)
{
  double from_start = frame->is_mirrored ? frame->plot.origin.x + frame->plot.size.width - at->x
                                         : at->x - frame->plot.origin.x;
  double from_top = at->y - frame->plot.origin.y;
  TidemarkYearPlace place = { (int) floor (from_top / line_height (grid, &frame->style)),
                              (int) floor (from_start / grid->cell), 0 };

  place.row = (int) floor ((at->y - row_top (grid, frame, place.line, 0)) / grid->cell);

  return tidemark_year_grid_unmap (grid, place, out_day);
}

/* (transfer full): as short as can be told apart. */
char *
tidemark_year_plot_name_weekday (int weekday)
{
  return tidemark_date_format (SOME_MONDAY + weekday, "%a");
}

static void
append_weekdays (const TidemarkYearGrid *grid,
                 GtkSnapshot *snapshot,
                 const TidemarkChartFrame *frame,
                 int line)
{
  float x = frame->is_mirrored ? frame->plot.origin.x + frame->plot.size.width + LABEL_GAP
                               : frame->plot.origin.x - LABEL_GAP;
  /* Every other one, where they would stand on each other's feet. */
  int step = grid->cell >= frame->style.line_height ? 1 : 2;

  for (int row = step - 1; row < TIDEMARK_YEAR_ROWS; row += step)
    {
      g_autofree char *name =
          tidemark_year_plot_name_weekday ((grid->first_weekday + row) % TIDEMARK_YEAR_ROWS);
      g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, name);

      tidemark_chart_append_text (snapshot, layout, x,
                                  row_top (grid, frame, line, row) + (float) grid->cell / 2,
                                  TIDEMARK_ANCHOR_END, &frame->style.dim);
    }
}

/* Between the last days of one month and the first of the next. */
static void
append_border (const TidemarkYearGrid *grid,
               GtkSnapshot *snapshot,
               const TidemarkChartFrame *frame,
               int day)
{
  TidemarkYearPlace place = tidemark_year_grid_map (grid, day);
  float x = column_start (grid, frame, place.column);
  float next_x = column_start (grid, frame, place.column + 1);
  float step = row_top (grid, frame, place.line, place.row);
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, x, row_top (grid, frame, place.line, TIDEMARK_YEAR_ROWS));
  gsk_path_builder_line_to (builder, x, step);
  if (place.row > 0)
    {
      gsk_path_builder_line_to (builder, next_x, step);
      gsk_path_builder_line_to (builder, next_x, row_top (grid, frame, place.line, 0));
    }
  append_stroke (builder, snapshot, 1, &frame->style.faint);
}

static void
append_month (const TidemarkYearGrid *grid,
              GtkSnapshot *snapshot,
              const TidemarkChartFrame *frame,
              int month)
{
  int day = grid->month_days[month];
  TidemarkYearPlace place = tidemark_year_grid_map (grid, day);
  g_autofree char *name = tidemark_date_format (day, "%b");
  g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, name);
  float top = row_top (grid, frame, place.line, 0);

  tidemark_chart_append_text (
      snapshot, layout, column_start (grid, frame, place.column + (place.row > 0 ? 1 : 0)),
      top - NAME_GAP - frame->style.line_height / 2, TIDEMARK_ANCHOR_START, &frame->style.dim);
  if (month % tidemark_year_grid_get_months_a_line (grid) != 0)
    append_border (grid, snapshot, frame, day);
}

/* Months above, weekdays beside. */
void
tidemark_year_plot_append_names (const TidemarkYearGrid *grid,
                                 GtkSnapshot *snapshot,
                                 const TidemarkChartFrame *frame)
{
  for (int line = 0; line < grid->n_lines; line++)
    append_weekdays (grid, snapshot, frame, line);
  for (int month = 0; month < TIDEMARK_YEAR_MONTHS; month++)
    append_month (grid, snapshot, frame, month);
}

/* Draws a text and moves on behind it. */
static void
append_name (GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             const char *text,
             double y,
             double *from_start)
{
  g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, text);
  double left = frame->plot.origin.x, right = left + frame->plot.size.width;

  tidemark_chart_append_text (snapshot, layout,
                              frame->is_mirrored ? right - *from_start : left + *from_start, y,
                              TIDEMARK_ANCHOR_START, &frame->style.dim);
  *from_start += tidemark_chart_text_width (frame->widget, text) + LABEL_GAP;
}

/**
 * tidemark_year_plot_append_scale:
 * @grid: of a year
 * @snapshot: where to draw
 * @frame: where things lie
 * @first: what the smallest square means
 * @last: what the largest does
 * @colour: of the largest square
 *
 * Draws what the sizes mean, below the plot. Main thread.
 */
void
tidemark_year_plot_append_scale (const TidemarkYearGrid *grid,
                                 GtkSnapshot *snapshot,
                                 const TidemarkChartFrame *frame,
                                 const char *first,
                                 const char *last,
                                 const GdkRGBA *colour)
{
  double y = frame->plot.origin.y + frame->plot.size.height + frame->margins.bottom + NAME_GAP +
             frame->style.line_height / 2;
  double left = frame->plot.origin.x, right = left + frame->plot.size.width, from_start = 0;
  float room = (float) MIN (grid->cell, frame->style.line_height) - 2 * CELL_GAP;

  append_name (snapshot, frame, first, y, &from_start);
  for (int i = 0; i < N_SAMPLES; i++)
    {
      double place = (double) i / (N_SAMPLES - 1);
      float side = tidemark_pixel_side (place, room);
      double x = from_start + side / 2;
      GskPathBuilder *builder = gsk_path_builder_new ();
      GdkRGBA shaded = tidemark_pixel_colour (&frame->style, colour, tidemark_pixel_shade (place));

      tidemark_pixel_add (
          builder,
          &GRAPHENE_POINT_INIT ((float) (frame->is_mirrored ? right - x : left + x), (float) y),
          side);
      append_fill (builder, snapshot, &shaded);
      from_start += side + SAMPLE_GAP;
    }
  from_start += LABEL_GAP - SAMPLE_GAP;
  append_name (snapshot, frame, last, y, &from_start);
}
