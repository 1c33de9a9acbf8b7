/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-year-chart.h"

#include "tidemark-drawing.h"
#include "tidemark-year-grid.h"

#include <adwaita.h>
#include <math.h>

#define YEAR 2026
#define WIDE 810
#define NARROW 220
#define MANY_DAYS 3650

static TidemarkYearChart *
make_chart (void)
{
  TidemarkYearChart *chart = TIDEMARK_YEAR_CHART (g_object_ref_sink (tidemark_year_chart_new ()));

  tidemark_year_chart_set_year (chart, YEAR);
  return chart;
}

/* From the second of January on, in the order in which a person meets them. */
static void
set_days (TidemarkYearChart *chart, TidemarkYearMeasure measure)
{
  static const TidemarkYearDay days[] = {
    { TIDEMARK_COVERAGE_LOGGED, 0 },   { TIDEMARK_COVERAGE_LOGGED, 10 },
    { TIDEMARK_COVERAGE_LOGGED, NAN }, { TIDEMARK_COVERAGE_NOTHING, NAN },
    { TIDEMARK_COVERAGE_NONE, NAN },   { TIDEMARK_COVERAGE_LEFT_OUT, NAN },
  };

  tidemark_year_chart_set_days (chart, measure, tidemark_year_first_day (YEAR) + 1, days,
                                G_N_ELEMENTS (days));
}

static char *
draw (TidemarkYearChart *chart, double width, gboolean is_mirrored)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (TIDEMARK_CHART (chart), (int) width, &frame);
  frame.plot = GRAPHENE_RECT_INIT (0, 0, (float) width, 200);
  frame.is_mirrored = is_mirrored;
  frame.style.line_height = 14;
  frame.style.me = (GdkRGBA) { 0, 0, 1, 1 };
  frame.style.dim = (GdkRGBA) { 0, 0, 0, 0.5f };
  frame.style.hatch = (GdkRGBA) { 0, 0, 0, 0.3f };
  frame.style.faint = (GdkRGBA) { 0, 0, 0, 0.1f };
  TIDEMARK_CHART_GET_CLASS (chart)->snapshot_plot (TIDEMARK_CHART (chart), snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);

  return tidemark_drawing_describe (node);
}

static int
count (const char *drawing, const char *what)
{
  g_auto (GStrv) parts = g_strsplit (drawing, what, -1);

  return (int) g_strv_length (parts) - 1;
}

static void
a_year_has_as_many_lines_as_it_needs (void)
{
  static const struct
  {
    double width;
    int n_lines;
  } cases[] = { { 810, 1 }, { 594, 1 }, { 593, 2 }, { 308, 2 },
                { 307, 3 }, { 209, 3 }, { 208, 4 }, { 100, 6 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TidemarkYearGrid grid;

      tidemark_year_grid_init (&grid, YEAR, 0, cases[i].width);
      g_assert_cmpint (grid.n_lines, ==, cases[i].n_lines);
      g_assert_cmpfloat (grid.cell * grid.n_columns, <=, cases[i].width + 1e-9);
    }
}

/* Leap years and not, weeks that begin on any day, all widths. */
static void
every_day_has_a_cell_of_its_own_inside_the_grid (void)
{
  static const double widths[] = { 810, 400, 250, 210, 100 };

  for (int year = 1999; year <= 2030; year++)
    for (int first_weekday = 0; first_weekday < 7; first_weekday += 3)
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          TidemarkYearGrid grid;

          tidemark_year_grid_init (&grid, year, first_weekday, widths[i]);
          for (int day = grid.month_days[0]; day < grid.month_days[TIDEMARK_YEAR_MONTHS]; day++)
            {
              TidemarkYearPlace place = tidemark_year_grid_map (&grid, day);
              int found;

              g_assert_cmpint (place.column, <, grid.n_columns);
              g_assert_cmpint (place.row, ==, ((day + 3) % 7 - first_weekday + 7) % 7);
              g_assert_true (tidemark_year_grid_unmap (&grid, place, &found));
              g_assert_cmpint (found, ==, day);
            }
          g_assert_cmpint (tidemark_year_of (grid.month_days[0]), ==, year);
          g_assert_cmpint (tidemark_year_of (grid.month_days[0] - 1), ==, year - 1);
        }
}

static void
the_nearer_and_the_more_the_larger (void)
{
  g_assert_cmpfloat (tidemark_year_measure_map (TIDEMARK_YEAR_DISTANCE, 0, 10), ==, 1);
  g_assert_cmpfloat (tidemark_year_measure_map (TIDEMARK_YEAR_DISTANCE, 10, 10), ==, 0);
  g_assert_cmpfloat (tidemark_year_measure_map (TIDEMARK_YEAR_WANTED, 10, 10), ==, 1);
  g_assert_cmpfloat (tidemark_year_measure_map (TIDEMARK_YEAR_CONTACTS, 2, 8), ==, 0.25);
  g_assert_cmpfloat (tidemark_year_measure_map (TIDEMARK_YEAR_CONTACTS, 1, 1), ==, 0.25);
  g_assert_cmpfloat (tidemark_year_measure_map (TIDEMARK_YEAR_MESSAGES, 3000, 3000), ==, 1);
  g_assert_cmpfloat (tidemark_year_measure_map (TIDEMARK_YEAR_MESSAGES, 100, 3000), >, 0.5);
}

static void
every_state_of_a_day_has_a_shape_of_its_own (void)
{
  TidemarkYearChart *chart = make_chart ();
  g_autofree char *drawing = NULL;
  g_autofree char *mirrored = NULL;

  set_days (chart, TIDEMARK_YEAR_DISTANCE);
  drawing = draw (chart, WIDE, FALSE);
  /* Near is dark and large, far pale and small, on a Friday and a Saturday: 15 pixels a cell. */
  g_assert_cmpint (count (drawing, "fill #0000ff/1.00 M 4.5,79.5"), ==, 1);
  g_assert_cmpint (count (drawing, "fill #0000ff/0.40 M 6.8,99.0"), ==, 1);
  g_assert_cmpint (count (drawing, "fill #000000/0.50"), ==, 1);
  g_assert_cmpint (count (drawing, "stroke 1.2 #000000/0.50"), ==, 1);
  g_assert_cmpint (count (drawing, "stroke 1.0 #000000/0.30"), ==, 2);

  mirrored = draw (chart, WIDE, TRUE);
  g_assert_cmpstr (drawing, !=, mirrored);
  g_assert_nonnull (strstr (mirrored, "fill #0000ff/1.00 M 799.5,79.5"));

  g_assert_finalize_object (chart);
}

static void
an_empty_year_is_drawn_without_days (void)
{
  TidemarkYearChart *chart = make_chart ();
  g_autofree char *drawing = draw (chart, NARROW, FALSE);
  int day;

  g_assert_cmpint (count (drawing, "fill"), ==, 0);
  g_assert_false (
      TIDEMARK_CHART_GET_CLASS (chart)->find_item (TIDEMARK_CHART (chart), 0, FALSE, &day));

  g_assert_finalize_object (chart);
}

static void
of_ten_years_one_is_drawn_and_walked_through (void)
{
  TidemarkYearChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  TidemarkChart *base = TIDEMARK_CHART (chart);
  g_autofree TidemarkYearDay *days = g_new (TidemarkYearDay, MANY_DAYS);
  g_autofree char *drawing = NULL;
  int first = tidemark_year_first_day (YEAR), day;

  /* With a hole of a year in the middle of it. */
  for (int i = 0; i < MANY_DAYS; i++)
    days[i] = i >= 1000 && i < 1365 ? (TidemarkYearDay) { TIDEMARK_COVERAGE_NONE, NAN }
                                    : (TidemarkYearDay) { TIDEMARK_COVERAGE_LOGGED, i % 11 };
  tidemark_year_chart_set_days (chart, TIDEMARK_YEAR_WANTED, first - 3000, days, MANY_DAYS);
  drawing = draw (chart, NARROW, FALSE);
  g_assert_cmpint (count (drawing, " Z"), ==, 365);

  g_assert_true (klass->find_item (base, first - 50, FALSE, &day));
  g_assert_cmpint (day, ==, first);
  g_assert_true (klass->find_step (base, first, TIDEMARK_CHART_STEP_DOWN, &day));
  g_assert_cmpint (day, ==, first + 1);
  g_assert_true (klass->find_step (base, first, TIDEMARK_CHART_STEP_NEXT, &day));
  g_assert_cmpint (day, ==, first + 7);
  g_assert_false (klass->find_step (base, first, TIDEMARK_CHART_STEP_UP, &day));
  g_assert_true (klass->find_step (base, first + 40, TIDEMARK_CHART_STEP_MONTH_BACK, &day));
  g_assert_cmpint (day, ==, first + 9);

  g_assert_finalize_object (chart);
}

static void
a_day_says_its_value_or_what_is_known (void)
{
  TidemarkYearChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  int first = tidemark_year_first_day (YEAR);
  g_autofree char *far = NULL;
  g_autofree char *other = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *messages = NULL;

  set_days (chart, TIDEMARK_YEAR_DISTANCE);
  far = klass->describe (TIDEMARK_CHART (chart), first + 2);
  other = klass->describe (TIDEMARK_CHART (chart), first + 3);
  left_out = klass->describe (TIDEMARK_CHART (chart), first + 6);
  set_days (chart, TIDEMARK_YEAR_MESSAGES);
  messages = klass->describe (TIDEMARK_CHART (chart), first + 2);

  g_assert_cmpstr (far, ==, "Saturday, 3 January 2026\nDistance 10");
  g_assert_true (g_str_has_suffix (other, "\nOnly other things logged"));
  g_assert_true (g_str_has_suffix (left_out, "\nLeft out"));
  g_assert_true (g_str_has_suffix (messages, "\n10 messages"));

  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add_func ("/year-chart/" #name, name)
  ADD (a_year_has_as_many_lines_as_it_needs);
  ADD (every_day_has_a_cell_of_its_own_inside_the_grid);
  ADD (the_nearer_and_the_more_the_larger);
  ADD (every_state_of_a_day_has_a_shape_of_its_own);
  ADD (an_empty_year_is_drawn_without_days);
  ADD (of_ten_years_one_is_drawn_and_walked_through);
  ADD (a_day_says_its_value_or_what_is_known);

  return g_test_run ();
}
