/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-series.h"

#include <math.h>

/* A list of numbers, read as days and, by a closure, as values. */
static GtkStringList *
make_list (const char *const *texts)
{
  return gtk_string_list_new (texts);
}

static int
read_day (gpointer this, const char *text)
{
  return text ? atoi (text) : 0;
}

static double
read_value (gpointer this, const char *text)
{
  const char *colon = text ? strchr (text, ':') : NULL;

  return colon ? g_ascii_strtod (colon + 1, NULL) : NAN;
}

static GtkExpression *
make_expression (GType type, GCallback callback)
{
  GtkExpression *text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  return gtk_cclosure_expression_new (type, NULL, 1, &text, callback, NULL, NULL);
}

static TidemarkSeries *
make_series (GtkStringList *list)
{
  return tidemark_series_new (G_LIST_MODEL (g_object_ref (list)),
                              make_expression (G_TYPE_INT, G_CALLBACK (read_day)),
                              make_expression (G_TYPE_DOUBLE, G_CALLBACK (read_value)));
}

static void
points_are_in_the_order_of_days (void)
{
  const int days[] = { 7, 3, 5 };
  const double values[] = { 0.7, 0.3, NAN };
  g_autoptr (TidemarkSeries) series = tidemark_series_new_from_arrays (days, values, 3);

  g_assert_cmpuint (tidemark_series_get_n_points (series), ==, 3);
  g_assert_cmpint (tidemark_series_get_day (series, 0), ==, 3);
  g_assert_cmpfloat (tidemark_series_get_value (series, 0), ==, 0.3);
  g_assert_true (isnan (tidemark_series_get_value (series, 1)));
  g_assert_cmpint (tidemark_series_get_day (series, 2), ==, 7);
}

static void
finds_the_first_point_from_a_day_on (void)
{
  const int days[] = { 3, 5, 5, 9 };
  const double values[] = { 1, 2, 3, 4 };
  g_autoptr (TidemarkSeries) series = tidemark_series_new_from_arrays (days, values, 4);
  g_autoptr (TidemarkSeries) empty = tidemark_series_new_from_arrays (NULL, NULL, 0);

  g_assert_cmpuint (tidemark_series_find (series, G_MININT), ==, 0);
  g_assert_cmpuint (tidemark_series_find (series, 4), ==, 1);
  g_assert_cmpuint (tidemark_series_find (series, 5), ==, 1);
  g_assert_cmpuint (tidemark_series_find (series, 6), ==, 3);
  g_assert_cmpuint (tidemark_series_find (series, 10), ==, 4);
  g_assert_cmpuint (tidemark_series_find (empty, 10), ==, 0);
}

static void
a_model_is_read_by_its_expressions (void)
{
  g_autoptr (GtkStringList) list = make_list ((const char *[]) { "9:1.5", "4:2", "6", NULL });
  g_autoptr (TidemarkSeries) series = make_series (list);

  g_assert_cmpuint (tidemark_series_get_n_points (series), ==, 3);
  g_assert_cmpint (tidemark_series_get_day (series, 0), ==, 4);
  g_assert_cmpfloat (tidemark_series_get_value (series, 0), ==, 2);
  g_assert_true (isnan (tidemark_series_get_value (series, 1)));
  g_assert_cmpfloat (tidemark_series_get_value (series, 2), ==, 1.5);
}

static void
count_cb (TidemarkSeries *series, int *n_changes)
{
  (*n_changes)++;
}

static void
a_model_that_changes_is_read_again (void)
{
  g_autoptr (GtkStringList) list = make_list ((const char *[]) { "9:1", NULL });
  TidemarkSeries *series = make_series (list);
  int n_changes = 0;

  g_signal_connect (series, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpuint (tidemark_series_get_n_points (series), ==, 1);
  gtk_string_list_append (list, "2:3");
  g_assert_cmpint (n_changes, ==, 1);
  g_assert_cmpuint (tidemark_series_get_n_points (series), ==, 2);
  g_assert_cmpint (tidemark_series_get_day (series, 0), ==, 2);

  g_assert_finalize_object (series);
  gtk_string_list_append (list, "3:3");
  g_assert_cmpint (n_changes, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/series/points_are_in_the_order_of_days", points_are_in_the_order_of_days);
  g_test_add_func ("/series/finds_the_first_point_from_a_day_on",
                   finds_the_first_point_from_a_day_on);
  g_test_add_func ("/series/a_model_is_read_by_its_expressions",
                   a_model_is_read_by_its_expressions);
  g_test_add_func ("/series/a_model_that_changes_is_read_again",
                   a_model_that_changes_is_read_again);

  return g_test_run ();
}
