/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-curve.h"

#include <math.h>

/* Between points nearer than this a curve and a line are the same pixels. */
#define CURVED_WIDTH 2.5f

static float
slope_between (const graphene_point_t *a, const graphene_point_t *b)
{
  return (b->y - a->y) / (b->x - a->x);
}

/* Flat at a turning point and never steeper than the harmonic mean of its sides, so that the
 * curve stays between its points (Fritsch and Butland). */
static float
slope_at (const graphene_point_t *points, guint n_points, guint i)
{
  float before, after;

  if (i == 0)
    return slope_between (&points[0], &points[1]);
  if (i == n_points - 1)
    return slope_between (&points[i - 1], &points[i]);

  before = slope_between (&points[i - 1], &points[i]);
  after = slope_between (&points[i], &points[i + 1]);

  return before * after <= 0 ? 0 : 2 * before * after / (before + after);
}

static void
add_curve (GskPathBuilder *builder, const graphene_point_t *points, guint n_points)
{
  float slope = slope_at (points, n_points, 0);

  gsk_path_builder_move_to (builder, points[0].x, points[0].y);
  for (guint i = 1; i < n_points; i++)
    {
      const graphene_point_t *a = &points[i - 1];
      const graphene_point_t *b = &points[i];
      float third = (b->x - a->x) / 3;
      float next = slope_at (points, n_points, i);

      if (fabsf (b->x - a->x) < CURVED_WIDTH)
        gsk_path_builder_line_to (builder, b->x, b->y);
      else
        gsk_path_builder_cubic_to (builder, a->x + third, a->y + slope * third, b->x - third,
                                   b->y - next * third, b->x, b->y);
      slope = next;
    }
}

/**
 * tidemark_curve_line:
 * @points: (array length=n_points): at least two, with x strictly rising or strictly falling
 * @n_points: how many
 *
 * Returns: (transfer full): a monotone cubic through the points. It never goes beyond the values
 *   of the two points that it is between. Any thread.
 */
GskPath *
tidemark_curve_line (const graphene_point_t *points, guint n_points)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  add_curve (builder, points, n_points);

  return gsk_path_builder_free_to_path (builder);
}

/**
 * tidemark_curve_area:
 * @points: (array length=n_points): as for tidemark_curve_line()
 * @n_points: how many
 * @bottom: where the area ends below
 *
 * Returns: (transfer full): what lies between the line and @bottom. Any thread.
 */
GskPath *
tidemark_curve_area (const graphene_point_t *points, guint n_points, float bottom)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  add_curve (builder, points, n_points);
  gsk_path_builder_line_to (builder, points[n_points - 1].x, bottom);
  gsk_path_builder_line_to (builder, points[0].x, bottom);
  gsk_path_builder_close (builder);

  return gsk_path_builder_free_to_path (builder);
}
