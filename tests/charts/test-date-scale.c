/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-date-scale.h"

#include <math.h>

/* Days since 1970-01-01. */
#define DAY_2024_02_29 19782
#define DAY_2026_08_15 20680
#define DAY_2026_11_12 20769
#define DAY_2026_12_31 20818

static void
a_day_lies_in_its_middle (void)
{
  const TidemarkDateScale scale = { 100, 109 };

  g_assert_cmpint (tidemark_date_scale_get_n_days (&scale), ==, 10);
  g_assert_cmpfloat_with_epsilon (tidemark_date_scale_map (&scale, 100), 0.05, 1e-12);
  g_assert_cmpfloat_with_epsilon (tidemark_date_scale_map (&scale, 99.5), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (tidemark_date_scale_map (&scale, 109.5), 1, 1e-12);
  g_assert_true (isnan (tidemark_date_scale_map (&scale, NAN)));
}

static void
every_place_belongs_to_a_day (void)
{
  const TidemarkDateScale scale = { 100, 109 };

  g_assert_cmpint (tidemark_date_scale_unmap (&scale, -3), ==, 100);
  g_assert_cmpint (tidemark_date_scale_unmap (&scale, 0.099), ==, 100);
  g_assert_cmpint (tidemark_date_scale_unmap (&scale, 0.101), ==, 101);
  g_assert_cmpint (tidemark_date_scale_unmap (&scale, 1), ==, 109);
  g_assert_cmpint (tidemark_date_scale_unmap (&scale, 7), ==, 109);
}

static void
empty_scale_is_in_the_middle (void)
{
  const TidemarkDateScale scale = { 5, 4 };
  g_autoptr (GPtrArray) ticks = tidemark_date_scale_ticks (&scale, 5);

  g_assert_cmpint (tidemark_date_scale_get_n_days (&scale), ==, 0);
  g_assert_cmpfloat (tidemark_date_scale_map (&scale, 5), ==, 0.5);
  g_assert_cmpint (tidemark_date_scale_unmap (&scale, 0.9), ==, 5);
  g_assert_cmpuint (ticks->len, ==, 0);
}

static void
check_ticks (int from_day, int to_day, int max_ticks, const char *expected)
{
  const TidemarkDateScale scale = { from_day, to_day };
  g_autoptr (GPtrArray) ticks = tidemark_date_scale_ticks (&scale, max_ticks);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      TidemarkDateTick *tick = g_ptr_array_index (ticks, i);

      g_string_append_printf (text, "%s%d:%s", i > 0 ? ", " : "", tick->day - from_day,
                              tick->label);
      g_assert_cmpint (tick->day, <=, to_day);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
ticks_grow_from_days_to_years (void)
{
  check_ticks (DAY_2026_11_12 - 2, DAY_2026_11_12, 5, "0:10 Nov, 1:11 Nov, 2:12 Nov");
  check_ticks (DAY_2026_11_12 - 29, DAY_2026_11_12, 7, "5:19 Oct, 12:26 Oct, 19:2 Nov, 26:9 Nov");
  check_ticks (DAY_2026_08_15, DAY_2026_11_12, 5, "17:Sep, 47:Oct, 78:Nov");
  check_ticks (DAY_2026_11_12 - 364, DAY_2026_11_12, 6, "49:2026, 139:Apr, 230:Jul, 322:Oct");
  check_ticks (DAY_2026_11_12 - 3649, DAY_2026_11_12, 6,
               "412:2018, 1142:2020, 1873:2022, 2603:2024, 3334:2026");
}

static void
months_are_added_by_the_calendar (void)
{
  g_assert_cmpint (tidemark_date_add_months (DAY_2024_02_29, 12), ==, DAY_2024_02_29 + 365);
  g_assert_cmpint (tidemark_date_add_months (DAY_2026_12_31, -1), ==, DAY_2026_12_31 - 31);
  g_assert_cmpint (tidemark_date_add_months (DAY_2026_12_31, 2), ==, DAY_2026_12_31 + 59);
}

static void
a_stretch_says_no_more_than_it_has_to (void)
{
  g_autofree char *within = tidemark_date_format_stretch (DAY_2026_11_12 - 4, DAY_2026_11_12, TRUE);
  g_autofree char *across =
      tidemark_date_format_stretch (DAY_2026_11_12 - 20, DAY_2026_11_12, FALSE);
  g_autofree char *one = tidemark_date_format_stretch (DAY_2026_11_12, DAY_2026_11_12, FALSE);

  g_assert_cmpstr (within, ==, "8\u2060–\u206012 Nov");
  g_assert_cmpstr (across, ==, "23 October – 12 November");
  g_assert_cmpstr (one, ==, "12 November");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-scale/a_day_lies_in_its_middle", a_day_lies_in_its_middle);
  g_test_add_func ("/date-scale/every_place_belongs_to_a_day", every_place_belongs_to_a_day);
  g_test_add_func ("/date-scale/empty_scale_is_in_the_middle", empty_scale_is_in_the_middle);
  g_test_add_func ("/date-scale/ticks_grow_from_days_to_years", ticks_grow_from_days_to_years);
  g_test_add_func ("/date-scale/months_are_added_by_the_calendar",
                   months_are_added_by_the_calendar);
  g_test_add_func ("/date-scale/a_stretch_says_no_more_than_it_has_to",
                   a_stretch_says_no_more_than_it_has_to);

  return g_test_run ();
}
