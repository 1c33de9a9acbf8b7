/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-curve.h"

static gboolean
add_bounds (GskPathOperation operation,
            const graphene_point_t *points,
            gsize n_points,
            float weight,
            gpointer data)
{
  GArray *all = data;

  g_array_append_vals (all, points, n_points);
  return TRUE;
}

static void
the_curve_stays_between_its_points (void)
{
  const graphene_point_t points[] = { { 0, 40 },  { 10, 10 }, { 20, 10 },
                                      { 30, 80 }, { 31, 20 }, { 60, 20 } };
  const guint n_points = G_N_ELEMENTS (points);
  g_autoptr (GskPath) path = tidemark_curve_line (points, n_points);
  g_autoptr (GskPathMeasure) measure = gsk_path_measure_new (path);
  float length = gsk_path_measure_get_length (measure);

  for (float at = 0; at <= length; at += 0.5f)
    {
      GskPathPoint point;
      graphene_point_t place;
      guint i = 1;

      g_assert_true (gsk_path_measure_get_point (measure, at, &point));
      gsk_path_point_get_position (&point, path, &place);
      while (i < n_points - 1 && points[i].x < place.x)
        i++;
      g_assert_cmpfloat (place.y, >=, MIN (points[i - 1].y, points[i].y) - 0.01);
      g_assert_cmpfloat (place.y, <=, MAX (points[i - 1].y, points[i].y) + 0.01);
    }
}

static void
the_curve_goes_through_its_points_in_either_direction (void)
{
  const graphene_point_t points[] = { { 30, 8 }, { 20, 2 }, { 0, 5 } };
  g_autoptr (GskPath) path = tidemark_curve_line (points, 3);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  gsk_path_foreach (path, GSK_PATH_FOREACH_ALLOW_CUBIC, add_bounds, all);
  /* The start, and for each of the two curves its start, two handles and its end. */
  g_assert_cmpuint (all->len, ==, 9);
  g_assert_cmpfloat (g_array_index (all, graphene_point_t, 4).x, ==, 20);
  g_assert_cmpfloat (g_array_index (all, graphene_point_t, 4).y, ==, 2);
  g_assert_cmpfloat (g_array_index (all, graphene_point_t, 8).x, ==, 0);
}

static void
the_area_ends_at_the_bottom (void)
{
  const graphene_point_t points[] = { { 0, 5 }, { 10, 1 } };
  g_autoptr (GskPath) path = tidemark_curve_area (points, 2, 20);

  g_assert_true (gsk_path_in_fill (path, &GRAPHENE_POINT_INIT (5, 19), GSK_FILL_RULE_WINDING));
  g_assert_true (gsk_path_in_fill (path, &GRAPHENE_POINT_INIT (9, 2), GSK_FILL_RULE_WINDING));
  g_assert_false (gsk_path_in_fill (path, &GRAPHENE_POINT_INIT (1, 2), GSK_FILL_RULE_WINDING));
  g_assert_false (gsk_path_in_fill (path, &GRAPHENE_POINT_INIT (11, 19), GSK_FILL_RULE_WINDING));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/curve/the_curve_stays_between_its_points", the_curve_stays_between_its_points);
  g_test_add_func ("/curve/the_curve_goes_through_its_points_in_either_direction",
                   the_curve_goes_through_its_points_in_either_direction);
  g_test_add_func ("/curve/the_area_ends_at_the_bottom", the_area_ends_at_the_bottom);

  return g_test_run ();
}
