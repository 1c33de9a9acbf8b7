/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-pixel.h"

#include <math.h>

#define LEAST_SIDE 3.0f
#define MAX_RADIUS 3.0f
#define PALEST 0.4
#define PALEST_HIGH_CONTRAST 0.8

/* What is said of a cell stands so far from where its cursor is, and is so high. */
#define READOUT_GAP 8
#define READOUT_LINES 4.5f

/**
 * tidemark_pixel_side:
 * @place: how much it stands for, 0 to 1
 * @room: of its cell, pixels
 *
 * Returns: how wide the square is, so that its area stands for @place. Pure, any thread.
 */
float
tidemark_pixel_side (double place, float room)
{
  return MAX (LEAST_SIDE, room * (float) sqrt (CLAMP (place, 0, 1)));
}

/* Pure, any thread. */
int
tidemark_pixel_shade (double place)
{
  return (int) lround (CLAMP (place, 0, 1) * (TIDEMARK_N_PIXEL_SHADES - 1));
}

/**
 * tidemark_pixel_colour:
 * @style: of the chart
 * @colour: at its darkest
 * @shade: from tidemark_pixel_shade ()
 *
 * Returns: the colour of a square; hardly paler in high contrast, where size has to do. Pure, any
 *   thread.
 */
GdkRGBA
tidemark_pixel_colour (const TidemarkChartStyle *style, const GdkRGBA *colour, int shade)
{
  double palest = style->is_high_contrast ? PALEST_HIGH_CONTRAST : PALEST;

  return tidemark_chart_style_fade (colour,
                                    palest + (1 - palest) * shade / (TIDEMARK_N_PIXEL_SHADES - 1));
}

/* Adds a square to a path of such squares. */
void
tidemark_pixel_add (GskPathBuilder *builder, const graphene_point_t *middle, float side)
{
  graphene_rect_t square =
      GRAPHENE_RECT_INIT (middle->x - side / 2, middle->y - side / 2, side, side);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &square, MIN (MAX_RADIUS, side / 4));
  gsk_path_builder_add_rounded_rect (builder, &rounded);
}

/* Draws a frame around the cell under the cursor. */
void
tidemark_pixel_append_cursor (GtkSnapshot *snapshot,
                              const graphene_rect_t *cell,
                              const TidemarkChartStyle *style)
{
  const float widths[4] = { 2, 2, 2, 2 };
  const GdkRGBA colours[4] = { style->me, style->me, style->me, style->me };
  graphene_rect_t bounds = *cell;
  GskRoundedRect outline;

  graphene_rect_inset (&bounds, -1, -1);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 4);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

/**
 * tidemark_pixel_locate:
 * @frame: where things lie
 * @cell: the one under the cursor
 * @out: (out caller-allocates):
 *
 * Where the cursor stands, so that what it says covers neither its cell nor what lies below the
 * chart. Pure, any thread.
 */
void
tidemark_pixel_locate (const TidemarkChartFrame *frame,
                       const graphene_rect_t *cell,
                       graphene_point_t *out)
{
  float left = frame->plot.origin.x, bottom = frame->plot.origin.y + frame->plot.size.height;
  float middle = cell->origin.x + cell->size.width / 2;
  float lowest = bottom - (float) frame->style.line_height * READOUT_LINES;
  gboolean on_right = middle - left <= frame->plot.size.width / 2;

  out->x = on_right ? cell->origin.x + cell->size.width - READOUT_GAP / 2
                    : cell->origin.x + READOUT_GAP / 2;
  out->y = MAX (frame->plot.origin.y, MIN (cell->origin.y, lowest));
}
