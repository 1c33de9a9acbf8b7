/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-scale.h"

#include <math.h>

static void
maps_ends_and_middle (void)
{
  const TidemarkScale up = { 10, 30 };
  const TidemarkScale down = { 30, 10 };

  g_assert_cmpfloat (tidemark_scale_map (&up, 10), ==, 0);
  g_assert_cmpfloat (tidemark_scale_map (&up, 15), ==, 0.25);
  g_assert_cmpfloat (tidemark_scale_map (&up, 30), ==, 1);
  g_assert_cmpfloat (tidemark_scale_map (&down, 15), ==, 0.75);
  g_assert_cmpfloat (tidemark_scale_unmap (&down, 0.75), ==, 15);
}

static void
empty_scale_is_in_the_middle (void)
{
  const TidemarkScale one = { 4, 4 };
  const TidemarkScale none = { NAN, NAN };

  g_assert_cmpfloat (tidemark_scale_map (&one, 4), ==, 0.5);
  g_assert_cmpfloat (tidemark_scale_map (&one, 900), ==, 0.5);
  g_assert_cmpfloat (tidemark_scale_map (&none, 1), ==, 0.5);
  g_assert_cmpfloat (tidemark_scale_unmap (&one, 0.1), ==, 4);
}

static void
what_is_not_there_has_no_place (void)
{
  const TidemarkScale scale = { 0, 10 };

  g_assert_true (isnan (tidemark_scale_map (&scale, NAN)));
}

static void
check_ticks (double from, double to, int max_ticks, const char *expected)
{
  const TidemarkScale scale = { from, to };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree double *ticks = NULL;
  int n_ticks;

  ticks = tidemark_scale_ticks (&scale, max_ticks, &n_ticks);
  for (int i = 0; i < n_ticks; i++)
    g_string_append_printf (text, "%s%g", i > 0 ? " " : "", ticks[i]);

  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpint (n_ticks, <=, max_ticks);
}

static void
ticks_are_round_and_few (void)
{
  check_ticks (0, 10, 3, "0 5 10");
  check_ticks (10, 0, 3, "0 5 10");
  check_ticks (0, 10, 11, "0 1 2 3 4 5 6 7 8 9 10");
  check_ticks (3, 97, 5, "50");
  check_ticks (3, 97, 6, "20 40 60 80");
  check_ticks (-0.3, 0.3, 4, "-0.2 0 0.2");
  check_ticks (7, 7, 5, "7");
  check_ticks (NAN, 7, 5, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/maps_ends_and_middle", maps_ends_and_middle);
  g_test_add_func ("/scale/empty_scale_is_in_the_middle", empty_scale_is_in_the_middle);
  g_test_add_func ("/scale/what_is_not_there_has_no_place", what_is_not_there_has_no_place);
  g_test_add_func ("/scale/ticks_are_round_and_few", ticks_are_round_and_few);

  return g_test_run ();
}
