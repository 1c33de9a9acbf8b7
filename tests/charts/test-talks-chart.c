/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-talks-chart.h"

#include "tidemark-drawing.h"

#include <adwaita.h>

#define FIRST_DAY 20680
#define PLOT_WIDTH 600
#define PLOT_HEIGHT 100

static TidemarkTalksChart *
make_chart (void)
{
  TidemarkTalksChart *chart =
      TIDEMARK_TALKS_CHART (g_object_ref_sink (tidemark_talks_chart_new ()));

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 29);
  return chart;
}

/* Dodged on the fifth day and on the fifteenth, agreed on the twenty-fifth. */
static void
set_talks (TidemarkTalksChart *chart)
{
  static const TidemarkTalksPoint points[] = {
    { FIRST_DAY + 4, TIDEMARK_TALKS_EXCLUSIVITY, TIDEMARK_CHART_MARK_TALK_DODGED, 0 },
    { FIRST_DAY + 14, TIDEMARK_TALKS_EXCLUSIVITY, TIDEMARK_CHART_MARK_TALK_POSTPONED, 10 },
    { FIRST_DAY + 14, TIDEMARK_TALKS_NEEDS, TIDEMARK_CHART_MARK_TALK_UNANSWERED, 0 },
    { FIRST_DAY + 24, TIDEMARK_TALKS_EXCLUSIVITY, TIDEMARK_CHART_MARK_TALK_AGREED, 20 },
  };
  static const TidemarkTalksLine lines[] = {
    { TIDEMARK_TALKS_EXCLUSIVITY, FIRST_DAY + 4, FIRST_DAY + 24 },
    { TIDEMARK_TALKS_NEEDS, FIRST_DAY + 14, FIRST_DAY + 29 },
  };

  tidemark_talks_chart_set_talks (chart, points, G_N_ELEMENTS (points), lines,
                                  G_N_ELEMENTS (lines));
}

static char *
draw (TidemarkTalksChart *chart)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (TIDEMARK_CHART (chart), PLOT_WIDTH, &frame);
  frame.plot = GRAPHENE_RECT_INIT (40, 20, PLOT_WIDTH, PLOT_HEIGHT);
  frame.style.fg = (GdkRGBA) { 0, 0, 0, 1 };
  frame.style.faint = (GdkRGBA) { 0, 0, 0, 0.1f };
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

static void
an_empty_chart_counts_from_zero (void)
{
  TidemarkTalksChart *chart = make_chart ();
  g_autofree char *drawing = draw (chart);
  int day;

  /* Lines at 0, 5 and 10 of 14 days, the first at the bottom of the plot. */
  g_assert_cmpint (count (drawing, "stroke 1.0"), ==, 3);
  g_assert_nonnull (strstr (drawing, "M 40.0,120.0"));
  g_assert_false (
      TIDEMARK_CHART_GET_CLASS (chart)->find_item (TIDEMARK_CHART (chart), FIRST_DAY, FALSE, &day));

  g_assert_finalize_object (chart);
}

static void
an_open_question_rises_by_a_day_each_day (void)
{
  TidemarkTalksChart *chart = make_chart ();
  g_autofree char *drawing = NULL;

  set_talks (chart);
  drawing = draw (chart);
  /* From the fifth of thirty days at 0 to the twenty-fifth at 20 of 20. */
  g_assert_nonnull (strstr (drawing, "stroke 2.0 #000000/1.00 M 130.0,120.0 L 530.0,20.0"));
  g_assert_cmpint (count (drawing, "stroke 2.0 dashed"), ==, 1);

  g_assert_finalize_object (chart);
}

static void
a_line_is_cut_where_the_days_end (void)
{
  TidemarkTalksChart *chart = make_chart ();
  g_autofree char *drawing = NULL;

  set_talks (chart);
  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY + 10, FIRST_DAY + 19);
  drawing = draw (chart);
  /* It had been open for 6 days before, and the heights are what they were. */
  g_assert_nonnull (strstr (drawing, "stroke 2.0 #000000/1.00 M 70.0,90.0 L 610.0,45.0"));

  g_assert_finalize_object (chart);
}

static void
the_limit_is_a_line_across_and_the_check_in_one_down (void)
{
  TidemarkTalksChart *chart = make_chart ();
  g_autofree char *drawing = NULL;
  g_autofree char *without = NULL;

  set_talks (chart);
  tidemark_talks_chart_set_limit (chart, 10, FIRST_DAY + 19);
  drawing = draw (chart);
  g_assert_nonnull (strstr (drawing, "stroke 1.6 dashed #0000ff/1.00 M 40.0,70.0 L 640.0,70.0"));
  g_assert_nonnull (strstr (drawing, "stroke 1.0 dashed #0000ff/1.00 M 430.0,16.0 L 430.0,120.0"));

  tidemark_talks_chart_set_limit (chart, -1, TIDEMARK_CHART_NO_DAY);
  without = draw (chart);
  g_assert_cmpint (count (without, "#0000ff"), ==, 0);

  g_assert_finalize_object (chart);
}

static void
every_ending_has_a_shape_of_its_own (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TidemarkTalksChart *chart = make_chart ();

  for (int mark = TIDEMARK_CHART_MARK_TALK_AGREED; mark <= TIDEMARK_CHART_MARK_TALK_UNANSWERED;
       mark++)
    {
      TidemarkTalksPoint point = { FIRST_DAY, TIDEMARK_TALKS_NEEDS, (TidemarkChartMark) mark, 0 };

      tidemark_talks_chart_set_talks (chart, &point, 1, NULL, 0);
      g_assert_true (g_hash_table_add (seen, draw (chart)));
    }

  g_assert_finalize_object (chart);
}

/* So many talks from FIRST_DAY on, so many days apart, all agreed. */
static TidemarkTalksChart *
make_chart_of (int n_talks, int step)
{
  TidemarkTalksChart *chart = make_chart ();
  g_autofree TidemarkTalksPoint *points = g_new (TidemarkTalksPoint, n_talks);

  for (int i = 0; i < n_talks; i++)
    points[i] = (TidemarkTalksPoint) { FIRST_DAY + i * step, TIDEMARK_TALKS_NEEDS,
                                       TIDEMARK_CHART_MARK_TALK_AGREED, 0 };
  tidemark_talks_chart_set_talks (chart, points, (guint) n_talks, NULL, 0);

  return chart;
}

static void
one_talk_is_one_diamond (void)
{
  TidemarkTalksChart *chart = make_chart_of (1, 1);
  g_autofree char *drawing = NULL;

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "fill #000000"), ==, 1);
  /* In the middle of the plot, with its top seven pixels above the bottom. */
  g_assert_nonnull (strstr (drawing, "M 340.0,113.0"));

  g_assert_finalize_object (chart);
}

static void
a_hole_of_a_year_stays_empty (void)
{
  TidemarkTalksChart *chart = make_chart_of (2, 399);
  g_autofree char *drawing = NULL;
  g_autofree char *hole = NULL;

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 399);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "fill #000000"), ==, 2);

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY + 1, FIRST_DAY + 398);
  hole = draw (chart);
  g_assert_cmpint (count (hole, "fill #000000"), ==, 0);
  g_assert_cmpint (count (hole, "stroke 2.0"), ==, 0);

  g_assert_finalize_object (chart);
}

static void
talks_of_every_day_are_all_drawn (void)
{
  TidemarkTalksChart *chart = make_chart_of (90, 1);
  g_autofree char *drawing = NULL;

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 89);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "fill #000000"), ==, 90);

  g_assert_finalize_object (chart);
}

static void
ten_years_are_as_many_marks_as_there_is_room_for (void)
{
  TidemarkTalksChart *chart = make_chart_of (3650, 1);
  g_autofree char *drawing = NULL;
  int n_marks;

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 3649);
  drawing = draw (chart);
  n_marks = count (drawing, "fill #000000");
  g_assert_cmpint (n_marks, >, 100);
  g_assert_cmpint (n_marks, <=, PLOT_WIDTH / 4);

  g_assert_finalize_object (chart);
}

static void
both_talks_of_a_day_are_spoken (void)
{
  TidemarkTalksChart *chart = make_chart ();
  g_autofree char *words = NULL;

  set_talks (chart);
  words = TIDEMARK_CHART_GET_CLASS (chart)->describe (TIDEMARK_CHART (chart), FIRST_DAY + 14);
  g_assert_nonnull (strstr (words, "Being exclusive: Postponed\nOpen for 10 days by then"));
  g_assert_true (g_str_has_suffix (words, "Needs: No answer"));

  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add_func ("/talks-chart/" #name, name)
  ADD (an_empty_chart_counts_from_zero);
  ADD (an_open_question_rises_by_a_day_each_day);
  ADD (a_line_is_cut_where_the_days_end);
  ADD (the_limit_is_a_line_across_and_the_check_in_one_down);
  ADD (every_ending_has_a_shape_of_its_own);
  ADD (one_talk_is_one_diamond);
  ADD (a_hole_of_a_year_stays_empty);
  ADD (talks_of_every_day_are_all_drawn);
  ADD (ten_years_are_as_many_marks_as_there_is_room_for);
  ADD (both_talks_of_a_day_are_spoken);

  return g_test_run ();
}
