/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-lanes-chart.h"

#include "tidemark-drawing.h"

#include <adwaita.h>
#include <math.h>

#define FIRST_DAY 20680
#define N_MANY 400

static TidemarkLanesChart *
make_chart (void)
{
  return TIDEMARK_LANES_CHART (g_object_ref_sink (tidemark_lanes_chart_new ()));
}

/* The plot is 500 wide and begins at the corner. */
static char *
draw (TidemarkLanesChart *chart, gboolean is_mirrored)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (TIDEMARK_CHART (chart), 600, &frame);
  frame.plot = GRAPHENE_RECT_INIT (0, 0, 500, frame.plot.size.height);
  frame.is_mirrored = is_mirrored;
  frame.style.is_high_contrast = TRUE;
  frame.style.fg = (GdkRGBA) { 0, 0, 0, 1 };
  frame.style.me = (GdkRGBA) { 0, 0, 1, 1 };
  frame.style.line_height = 14;
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

static int
measure_height (TidemarkLanesChart *chart)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (chart), GTK_ORIENTATION_VERTICAL, 600, &height, NULL, NULL, NULL);
  return height;
}

/* One that is open, and before it one of ten days that they closed. */
static void
set_two (TidemarkLanesChart *chart)
{
  static const TidemarkLane lanes[] = {
    { FIRST_DAY + 40, 5, TIDEMARK_CHART_MARK_STILL_OPEN },
    { FIRST_DAY, 10, TIDEMARK_CHART_MARK_THEY_FIRST },
  };
  static const TidemarkLanePoint points[] = {
    { 0, 0, 8, TIDEMARK_CHART_MARK_NONE },
    { 0, 2, NAN, TIDEMARK_CHART_MARK_PRESSED },
    { 1, 3, NAN, TIDEMARK_CHART_MARK_GAVE_SPACE },
    { 1, 3, NAN, TIDEMARK_CHART_MARK_FRIEND_DEEP },
  };

  tidemark_lanes_chart_set_lanes (chart, "N.", lanes, G_N_ELEMENTS (lanes), points,
                                  G_N_ELEMENTS (points), 10);
}

static void
no_lane_is_no_item (void)
{
  TidemarkLanesChart *chart = make_chart ();
  g_autofree char *drawing = NULL;
  int lane;

  tidemark_lanes_chart_set_lanes (chart, "N.", NULL, 0, NULL, 0, NAN);
  drawing = draw (chart, FALSE);
  g_assert_cmpstr (drawing, ==, "");
  g_assert_false (
      TIDEMARK_CHART_GET_CLASS (chart)->find_item (TIDEMARK_CHART (chart), 0, FALSE, &lane));

  g_assert_finalize_object (chart);
}

static void
lanes_lie_over_each_other_from_their_start (void)
{
  TidemarkLanesChart *chart = make_chart ();
  g_autofree char *drawing = NULL;
  g_autofree char *mirrored = NULL;

  set_two (chart);
  drawing = draw (chart, FALSE);
  mirrored = draw (chart, TRUE);

  /* Ten days are 500 pixels: five are 250, and open at their end. Corners are 4 pixels round. */
  g_assert_nonnull (strstr (drawing, "stroke 1.0 dashed #000000/1.00 M 4.0,6.0 L 246.0,6.0"));
  g_assert_nonnull (strstr (drawing, "stroke 1.0 #000000/1.00 M 4.0,"));
  g_assert_nonnull (strstr (drawing, "L 496.0,"));
  g_assert_nonnull (strstr (mirrored, "stroke 1.0 dashed #000000/1.00 M 254.0,6.0 L 496.0,6.0"));

  g_assert_finalize_object (chart);
}

static void
a_lane_says_all_that_was_in_it (void)
{
  TidemarkLanesChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  g_autofree char *open = NULL;
  g_autofree char *ended = NULL;

  set_two (chart);
  open = klass->describe (TIDEMARK_CHART (chart), 0);
  ended = klass->describe (TIDEMARK_CHART (chart), 1);
  g_assert_true (g_str_has_suffix (open, "\nStill open\nI pressed for an answer, day 3"));
  g_assert_true (g_str_has_suffix (ended, "\n10 days\nIt ended; N. got in touch first that day\nI "
                                          "gave space, day 4\nFriends: deep talk, day 4"));

  g_assert_finalize_object (chart);
}

static void
up_and_down_lead_from_lane_to_lane (void)
{
  TidemarkLanesChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  int lane = -1;

  set_two (chart);
  g_assert_true (klass->find_step (TIDEMARK_CHART (chart), 0, TIDEMARK_CHART_STEP_DOWN, &lane));
  g_assert_cmpint (lane, ==, 1);
  g_assert_true (klass->find_step (TIDEMARK_CHART (chart), 1, TIDEMARK_CHART_STEP_UP, &lane));
  g_assert_cmpint (lane, ==, 0);
  g_assert_false (klass->find_step (TIDEMARK_CHART (chart), 1, TIDEMARK_CHART_STEP_DOWN, &lane));

  g_assert_finalize_object (chart);
}

static void
rows_of_marks_have_room_only_where_there_are_any (void)
{
  static const TidemarkLane lane = { FIRST_DAY, 4, TIDEMARK_CHART_MARK_NOT_KNOWN };
  static const TidemarkLanePoint move = { 0, 1, NAN, TIDEMARK_CHART_MARK_REACHED_OUT };
  TidemarkLanesChart *chart = make_chart ();
  int bare;

  tidemark_lanes_chart_set_lanes (chart, "N.", &lane, 1, NULL, 0, NAN);
  bare = measure_height (chart);
  tidemark_lanes_chart_set_lanes (chart, "N.", &lane, 1, &move, 1, NAN);
  g_assert_cmpint (measure_height (chart), >, bare);

  g_assert_finalize_object (chart);
}

static void
very_many_become_thin (void)
{
  TidemarkLane lanes[N_MANY];
  TidemarkLanesChart *chart = make_chart ();
  g_autofree char *drawing = NULL;

  for (int i = 0; i < N_MANY; i++)
    lanes[i] = (TidemarkLane) { FIRST_DAY - i * 9, 3 + i % 5, TIDEMARK_CHART_MARK_I_FIRST };
  lanes[7].n_days = 400;
  tidemark_lanes_chart_set_lanes (chart, "N.", lanes, N_MANY, NULL, 0, 5);
  drawing = draw (chart, FALSE);

  g_assert_cmpint (measure_height (chart), <, N_MANY * 9);
  g_assert_cmpint (count (drawing, "stroke 1.0 #000000/1.00"), ==, N_MANY);

  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add_func ("/lanes-chart/" #name, name)
  ADD (no_lane_is_no_item);
  ADD (lanes_lie_over_each_other_from_their_start);
  ADD (a_lane_says_all_that_was_in_it);
  ADD (up_and_down_lead_from_lane_to_lane);
  ADD (rows_of_marks_have_room_only_where_there_are_any);
  ADD (very_many_become_thin);

  return g_test_run ();
}
