/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-hours-chart.h"

#include "tidemark-drawing.h"
#include "tidemark-pixel.h"

#include <adwaita.h>

#define FIRST_WEEKDAY 6
#define FIRST_HOUR 4
#define WIDE 480
#define NARROW 240

static TidemarkHoursChart *
make_chart (void)
{
  TidemarkHoursChart *chart =
      TIDEMARK_HOURS_CHART (g_object_ref_sink (tidemark_hours_chart_new ()));

  tidemark_hours_chart_set_week (chart, FIRST_WEEKDAY, FIRST_HOUR);
  return chart;
}

/* On Monday from 20 to 21 always before and half of the time now; on Tuesday only now. */
static void
set_cells (TidemarkHoursChart *chart, TidemarkHoursGrouping grouping)
{
  int n_hours = tidemark_hours_grouping_get_hours (grouping);
  int n_columns = TIDEMARK_HOURS_COLUMNS / n_hours, evening = 16 / n_hours;
  g_autofree TidemarkHoursCell *cells = g_new0 (TidemarkHoursCell, TIDEMARK_HOURS_ROWS * n_columns);

  cells[n_columns + evening] = (TidemarkHoursCell) { 1, 4, 12, 12 };
  cells[2 * n_columns + evening] = (TidemarkHoursCell) { 4, 4, 0, 12 };
  cells[3 * n_columns + evening] = (TidemarkHoursCell) { 0, 4, 0, 12 };
  tidemark_hours_chart_set_cells (chart, grouping, cells);
}

static char *
draw (TidemarkHoursChart *chart, double width, gboolean is_mirrored)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (TIDEMARK_CHART (chart), (int) width, &frame);
  frame.plot = GRAPHENE_RECT_INIT (40, 0, (float) width, 140);
  frame.is_mirrored = is_mirrored;
  frame.style.fg = (GdkRGBA) { 0, 0, 0, 1 };
  frame.style.dim = (GdkRGBA) { 0, 0, 0, 0.5f };
  frame.style.hatch = (GdkRGBA) { 0, 0, 0, 0.3f };
  TIDEMARK_CHART_GET_CLASS (chart)->snapshot_plot (TIDEMARK_CHART (chart), snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);

  return node ? tidemark_drawing_describe (node) : g_strdup ("");
}

static void
little_room_makes_hours_share_a_column (void)
{
  g_assert_cmpint (tidemark_hours_chart_get_grouping (480), ==, TIDEMARK_HOURS_1_HOUR);
  g_assert_cmpint (tidemark_hours_chart_get_grouping (479), ==, TIDEMARK_HOURS_2_HOURS);
  g_assert_cmpint (tidemark_hours_chart_get_grouping (239), ==, TIDEMARK_HOURS_4_HOURS);
  g_assert_cmpint (tidemark_hours_chart_get_grouping (10), ==, TIDEMARK_HOURS_4_HOURS);
}

static void
the_area_of_a_square_is_the_share_of_days (void)
{
  g_assert_cmpfloat (tidemark_pixel_side (1, 16), ==, 16);
  g_assert_cmpfloat (tidemark_pixel_side (0.25, 16), ==, 8);
  g_assert_cmpfloat (tidemark_pixel_side (0.001, 16), ==, 3);
  g_assert_cmpint (tidemark_pixel_shade (0), ==, 0);
  g_assert_cmpint (tidemark_pixel_shade (1), ==, TIDEMARK_N_PIXEL_SHADES - 1);
  g_assert_cmpint (tidemark_pixel_shade (7), ==, TIDEMARK_N_PIXEL_SHADES - 1);
}

static void
a_week_without_contact_has_no_square (void)
{
  TidemarkHoursChart *chart = make_chart ();
  g_autofree char *drawing = draw (chart, WIDE, FALSE);

  g_assert_cmpstr (drawing, ==, "");

  g_assert_finalize_object (chart);
}

static void
now_is_solid_and_before_an_outline (void)
{
  TidemarkHoursChart *chart = make_chart ();
  g_autofree char *drawing = NULL;
  g_autofree char *mirrored = NULL;

  set_cells (chart, TIDEMARK_HOURS_1_HOUR);
  drawing = draw (chart, WIDE, FALSE);
  tidemark_drawing_assert ("hours-week", drawing);

  mirrored = draw (chart, WIDE, TRUE);
  g_assert_nonnull (strstr (drawing, "M 366.4,43.4"));
  g_assert_nonnull (strstr (mirrored, "M 186.4,43.4"));

  g_assert_finalize_object (chart);
}

static void
a_cell_says_how_many_of_how_many_days (void)
{
  TidemarkHoursChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  g_autofree char *evening = NULL;
  g_autofree char *night = NULL;

  for (int grouping = 0; grouping < TIDEMARK_N_HOURS_GROUPINGS; grouping++)
    set_cells (chart, (TidemarkHoursGrouping) grouping);
  evening = klass->describe (TIDEMARK_CHART (chart), TIDEMARK_HOURS_COLUMNS + 16);
  night = klass->describe (TIDEMARK_CHART (chart), TIDEMARK_HOURS_COLUMNS + 20);

  /* Not laid out yet, so that four hours share a column. */
  g_assert_cmpstr (evening, ==,
                   "Monday, 20–24 h\nLast 4 weeks: on 1 of 4 days\n12 weeks before: on 12 of 12 "
                   "days");
  g_assert_cmpstr (night, ==,
                   "Monday, 0–4 h\nLast 4 weeks: not logged\n12 weeks before: not logged");

  g_assert_finalize_object (chart);
}

static void
keys_go_across_and_down_and_stop_at_the_edges (void)
{
  TidemarkHoursChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  TidemarkChart *base = TIDEMARK_CHART (chart);
  int item;

  g_assert_true (klass->find_step (base, 0, TIDEMARK_CHART_STEP_NEXT, &item));
  g_assert_cmpint (item, ==, 4);
  g_assert_true (klass->find_step (base, 4, TIDEMARK_CHART_STEP_DOWN, &item));
  g_assert_cmpint (item, ==, TIDEMARK_HOURS_COLUMNS + 4);
  g_assert_false (klass->find_step (base, 0, TIDEMARK_CHART_STEP_UP, &item));
  g_assert_false (klass->find_step (base, 20, TIDEMARK_CHART_STEP_NEXT, &item));
  g_assert_true (klass->find_step (base, 8, TIDEMARK_CHART_STEP_MONTH_ON, &item));
  g_assert_cmpint (item, ==, 20);
  g_assert_true (klass->find_item (base, 5, TRUE, &item));
  g_assert_cmpint (item, ==, 4);
  g_assert_cmpint (tidemark_hours_chart_get_weekday (chart, 4), ==, FIRST_WEEKDAY);
  g_assert_cmpint (tidemark_hours_chart_get_hour (chart, 21), ==, 0);

  g_assert_finalize_object (chart);
}

static void
the_pointer_finds_the_cell_below_it (void)
{
  TidemarkHoursChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  TidemarkChartFrame frame;
  int item;

  tidemark_chart_get_frame (TIDEMARK_CHART (chart), NARROW, &frame);
  frame.plot = GRAPHENE_RECT_INIT (40, 0, NARROW, 140);
  g_assert_true (
      klass->find_at (TIDEMARK_CHART (chart), &frame, &GRAPHENE_POINT_INIT (40 + 25, 21), &item));
  g_assert_cmpint (item, ==, TIDEMARK_HOURS_COLUMNS + 2);
  frame.is_mirrored = TRUE;
  g_assert_true (
      klass->find_at (TIDEMARK_CHART (chart), &frame, &GRAPHENE_POINT_INIT (40 + 25, 21), &item));
  g_assert_cmpint (item, ==, TIDEMARK_HOURS_COLUMNS + 20);
  g_assert_false (
      klass->find_at (TIDEMARK_CHART (chart), &frame, &GRAPHENE_POINT_INIT (10, 21), &item));

  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add_func ("/hours-chart/" #name, name)
  ADD (little_room_makes_hours_share_a_column);
  ADD (the_area_of_a_square_is_the_share_of_days);
  ADD (a_week_without_contact_has_no_square);
  ADD (now_is_solid_and_before_an_outline);
  ADD (a_cell_says_how_many_of_how_many_days);
  ADD (keys_go_across_and_down_and_stop_at_the_edges);
  ADD (the_pointer_finds_the_cell_below_it);

  return g_test_run ();
}
