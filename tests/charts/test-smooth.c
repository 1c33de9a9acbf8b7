/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-smooth.h"

#include <math.h>

#define MAX_DAYS 64

/* One character a day: a digit is a rating, a dot is none, x is left out. */
static int
smooth (const char *days, double *out)
{
  int n_days = (int) strlen (days);
  double values[MAX_DAYS];
  gboolean left_out[MAX_DAYS];

  g_assert_cmpint (n_days, <=, MAX_DAYS);
  for (int i = 0; i < n_days; i++)
    {
      values[i] = g_ascii_isdigit (days[i]) ? days[i] - '0' : NAN;
      left_out[i] = days[i] == 'x';
    }
  tidemark_smooth_running_median (values, left_out, n_days, out);

  return n_days;
}

/* Which days have a median, one character each. */
static void
assert_known (const char *days, const char *expected)
{
  double out[MAX_DAYS];
  char known[MAX_DAYS + 1] = "";
  int n_days = smooth (days, out);

  for (int i = 0; i < n_days; i++)
    known[i] = isnan (out[i]) ? '.' : '-';
  g_assert_cmpstr (known, ==, expected);
}

static void
a_constant_stays_what_it_is (void)
{
  double out[MAX_DAYS];
  int n_days = smooth ("44444.44444", out);

  for (int i = 0; i < n_days; i++)
    g_assert_cmpfloat (out[i], ==, 4);
}

static void
one_odd_day_changes_nothing (void)
{
  double out[MAX_DAYS];
  int n_days = smooth ("222222922222", out);

  for (int i = 0; i < n_days; i++)
    g_assert_cmpfloat (out[i], ==, 2);
}

static void
a_step_becomes_a_slope_that_never_overshoots (void)
{
  double out[MAX_DAYS];
  int n_days = smooth ("22222222222277777777777", out);

  g_assert_cmpfloat (out[0], ==, 2);
  g_assert_cmpfloat (out[n_days - 1], ==, 7);
  for (int i = 1; i < n_days; i++)
    {
      g_assert_cmpfloat (out[i], >=, out[i - 1]);
      g_assert_cmpfloat (out[i], <=, 7);
    }
  g_assert_cmpfloat (out[11], >, 2);
  g_assert_cmpfloat (out[12], <, 7);
}

static void
few_ratings_say_nothing (void)
{
  assert_known ("", "");
  assert_known ("5", ".");
  assert_known ("55", "..");
  assert_known ("555", "---");
  assert_known ("5......5......5", "...............");
}

static void
a_few_days_are_bridged_and_a_gap_is_not (void)
{
  assert_known ("5555..5555", "----------");
  assert_known ("5555.......5555", "----.......----");
  assert_known ("..5555.......5555..", "..----.......----..");
}

static void
a_stretch_left_out_is_never_crossed (void)
{
  double out[MAX_DAYS];

  assert_known ("55555x55555", "-----.-----");
  assert_known ("555x5x555", "---...---");

  smooth ("22222x88888", out);
  g_assert_cmpfloat (out[4], ==, 2);
  g_assert_cmpfloat (out[6], ==, 8);
}

static void
a_rating_on_a_day_left_out_does_not_count (void)
{
  const double values[] = { 2, 2, 2, 9, 2, 2, 2 };
  const gboolean left_out[] = { FALSE, FALSE, FALSE, TRUE, FALSE, FALSE, FALSE };
  double out[7];

  tidemark_smooth_running_median (values, left_out, 7, out);
  g_assert_true (isnan (out[3]));
  g_assert_cmpfloat (out[2], ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/smooth/a_constant_stays_what_it_is", a_constant_stays_what_it_is);
  g_test_add_func ("/smooth/one_odd_day_changes_nothing", one_odd_day_changes_nothing);
  g_test_add_func ("/smooth/a_step_becomes_a_slope_that_never_overshoots",
                   a_step_becomes_a_slope_that_never_overshoots);
  g_test_add_func ("/smooth/few_ratings_say_nothing", few_ratings_say_nothing);
  g_test_add_func ("/smooth/a_few_days_are_bridged_and_a_gap_is_not",
                   a_few_days_are_bridged_and_a_gap_is_not);
  g_test_add_func ("/smooth/a_stretch_left_out_is_never_crossed",
                   a_stretch_left_out_is_never_crossed);
  g_test_add_func ("/smooth/a_rating_on_a_day_left_out_does_not_count",
                   a_rating_on_a_day_left_out_does_not_count);

  return g_test_run ();
}
