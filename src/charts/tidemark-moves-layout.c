/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-moves-plot.h"

#define AREA_HEIGHT 92
#define AREA_GAP 24
#define ROW_GAP 14
#define HEADING_GAP 8
#define AXIS_GAP 4

/* All of them side by side from this width on. */
#define WIDE 560

/**
 * tidemark_moves_layout_init:
 * @self: (out caller-allocates):
 * @drawings: (array fixed-size=4): by TidemarkMovesPanel
 * @width: of all of them together, pixels
 *
 * Pure, any thread.
 */
void
tidemark_moves_layout_init (TidemarkMovesLayout *self,
                            const TidemarkMovesDrawing *drawings,
                            double width)
{
  self->n_drawn = 0;
  for (int panel = 0; panel < TIDEMARK_N_MOVES; panel++)
    self->places[panel] = drawings[panel].is_drawn ? self->n_drawn++ : 0;
  self->n_across = CLAMP (self->n_drawn, 1, width >= WIDE ? TIDEMARK_N_MOVES : 2);
}

/* A name and a note. */
static double
heading_height (const TidemarkChartStyle *style)
{
  return 2 * style->line_height + HEADING_GAP;
}

/* From the top of one row to that of the next. */
static double
row_height (const TidemarkChartStyle *style)
{
  return heading_height (style) + AREA_HEIGHT + AXIS_GAP + style->line_height + ROW_GAP;
}

/**
 * tidemark_moves_layout_get_height:
 * @self: a layout
 * @style: of the chart
 *
 * Returns: how high they are together, without the names below the last row. Pure, any thread.
 */
double
tidemark_moves_layout_get_height (const TidemarkMovesLayout *self, const TidemarkChartStyle *style)
{
  int n_rows = MAX (1, (self->n_drawn + self->n_across - 1) / self->n_across);

  return (n_rows - 1) * row_height (style) + heading_height (style) + AREA_HEIGHT;
}

/**
 * tidemark_moves_layout_get_area:
 * @self: a layout
 * @frame: where things lie
 * @panel: which drawing
 *
 * Returns: where its values lie, from near to far. Pure, any thread.
 */
graphene_rect_t
tidemark_moves_layout_get_area (const TidemarkMovesLayout *self,
                                const TidemarkChartFrame *frame,
                                TidemarkMovesPanel panel)
{
  int place = self->places[panel];
  float width =
      (frame->plot.size.width - (float) ((self->n_across - 1) * AREA_GAP)) / (float) self->n_across;
  float from_start = (float) (place % self->n_across) * (width + AREA_GAP);
  int row = place / self->n_across;
  float top = (float) (row * row_height (&frame->style) + heading_height (&frame->style));

  return GRAPHENE_RECT_INIT (
      frame->plot.origin.x +
          (frame->is_mirrored ? frame->plot.size.width - from_start - width : from_start),
      frame->plot.origin.y + top, width, AREA_HEIGHT);
}

/**
 * tidemark_moves_layout_get_column:
 * @self: a layout
 * @frame: where things lie
 * @panel: which drawing
 * @column: of it
 *
 * Returns: where the values of the column lie. Pure, any thread.
 */
graphene_rect_t
tidemark_moves_layout_get_column (const TidemarkMovesLayout *self,
                                  const TidemarkChartFrame *frame,
                                  TidemarkMovesPanel panel,
                                  int column)
{
  graphene_rect_t area = tidemark_moves_layout_get_area (self, frame, panel);
  int n_columns = tidemark_moves_panel_get_n_columns (panel);
  float width = area.size.width / (float) n_columns;

  if (frame->is_mirrored)
    column = n_columns - 1 - column;

  return GRAPHENE_RECT_INIT (area.origin.x + (float) column * width, area.origin.y, width,
                             area.size.height);
}
