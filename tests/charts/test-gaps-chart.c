/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-gaps-chart.h"

#include "tidemark-drawing.h"

#include <adwaita.h>
#include <math.h>

#define HOURS 60.0
#define N_MANY 4000

static TidemarkGapsChart *
make_chart (void)
{
  return TIDEMARK_GAPS_CHART (g_object_ref_sink (tidemark_gaps_chart_new ()));
}

static char *
draw (TidemarkGapsChart *chart, gboolean is_mirrored)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (TIDEMARK_CHART (chart), 480, &frame);
  frame.plot = GRAPHENE_RECT_INIT (0, 0, 480, 128);
  frame.is_mirrored = is_mirrored;
  frame.style.fg = (GdkRGBA) { 0, 0, 0, 1 };
  frame.style.dim = (GdkRGBA) { 0, 0, 0, 0.5f };
  frame.style.me = (GdkRGBA) { 0, 0, 1, 1 };
  frame.style.line_height = 14;
  TIDEMARK_CHART_GET_CLASS (chart)->snapshot_plot (TIDEMARK_CHART (chart), snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);

  return tidemark_drawing_describe (node);
}

static gboolean
find_item (TidemarkGapsChart *chart, int pile, gboolean backwards, int *out_pile)
{
  return TIDEMARK_CHART_GET_CLASS (chart)->find_item (TIDEMARK_CHART (chart), pile, backwards,
                                                      out_pile);
}

static char *
describe (TidemarkGapsChart *chart, double minutes)
{
  return TIDEMARK_CHART_GET_CLASS (chart)->describe (TIDEMARK_CHART (chart),
                                                     tidemark_gaps_chart_find_pile (minutes));
}

static void
four_piles_lead_from_a_time_to_twice_of_it (void)
{
  g_assert_cmpint (tidemark_gaps_chart_find_pile (1), ==, 0);
  g_assert_cmpint (tidemark_gaps_chart_find_pile (6 * HOURS), ==, 0);
  g_assert_cmpint (tidemark_gaps_chart_find_pile (12 * HOURS), ==, 4);
  g_assert_cmpint (tidemark_gaps_chart_find_pile (24 * HOURS), ==, 8);
  g_assert_cmpint (tidemark_gaps_chart_find_pile (1e12), ==, tidemark_gaps_chart_find_pile (1e9));
}

static void
no_gap_is_no_item (void)
{
  TidemarkGapsChart *chart = make_chart ();
  g_autofree char *drawing = NULL;
  int pile;

  tidemark_gaps_chart_set_gaps (chart, "N.", NULL, 0, NAN, NAN);
  drawing = draw (chart, FALSE);
  g_assert_cmpstr (drawing, ==, "stroke 1.0 #000000/0.50 M 0.0,128.5 L 480.0,128.5\n");
  g_assert_false (find_item (chart, 0, FALSE, &pile));

  g_assert_finalize_object (chart);
}

static void
gaps_of_one_length_are_piled_up_by_who_ended_them (void)
{
  static const TidemarkGapsPoint points[] = {
    { 12.5 * HOURS, TIDEMARK_CHART_MARK_NOT_KNOWN },
    { 13 * HOURS, TIDEMARK_CHART_MARK_THEY_FIRST },
    { 12.2 * HOURS, TIDEMARK_CHART_MARK_I_FIRST },
    { 40 * HOURS, TIDEMARK_CHART_MARK_I_FIRST },
  };
  TidemarkGapsChart *chart = make_chart ();
  g_autofree char *drawing = NULL;
  g_autofree char *mirrored = NULL;
  g_autofree char *words = NULL;
  int pile;

  tidemark_gaps_chart_set_gaps (chart, "N.", points, G_N_ELEMENTS (points), 13 * HOURS, NAN);
  drawing = draw (chart, FALSE);
  mirrored = draw (chart, TRUE);
  words = describe (chart, 12 * HOURS);

  /* Twelve piles of 40 pixels; theirs at the bottom. */
  g_assert_nonnull (strstr (drawing, "fill #000000/1.00 M 185.0,120.0"));
  g_assert_nonnull (strstr (mirrored, "fill #000000/1.00 M 305.0,120.0"));
  g_assert_nonnull (strstr (drawing, "dashed"));
  g_assert_cmpstr (words, ==,
                   "12 hours to 14 hours\n3 quiet gaps\nAfter 1 N. got in touch first\nAfter 1 I "
                   "got in touch first\nAfter 1 it was both, or is not known");

  g_assert_true (find_item (chart, 5, FALSE, &pile));
  g_assert_cmpint (pile, ==, tidemark_gaps_chart_find_pile (40 * HOURS));
  g_assert_false (find_item (chart, pile + 1, FALSE, &pile));

  g_assert_finalize_object (chart);
}

static void
the_open_one_is_a_dashed_ring_and_never_a_number_of_hours (void)
{
  static const TidemarkGapsPoint points[] = {
    { 7 * HOURS, TIDEMARK_CHART_MARK_QUIET },
    { 8 * HOURS, TIDEMARK_CHART_MARK_QUIET },
  };
  TidemarkGapsChart *chart = make_chart ();
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  g_autofree char *words = NULL;

  tidemark_gaps_chart_set_gaps (chart, "N.", points, 2, NAN, NAN);
  without = draw (chart, FALSE);
  g_assert_null (strstr (without, "dashed"));

  tidemark_gaps_chart_set_gaps (chart, "N.", points, 2, NAN, 30 * HOURS);
  with = draw (chart, FALSE);
  words = describe (chart, 30 * HOURS);
  g_assert_nonnull (strstr (with, "stroke 1.6 dashed #000000/1.00"));
  g_assert_cmpstr (words, ==, "29 hours to 34 hours\nThe one that is still open");

  g_assert_finalize_object (chart);
}

static void
very_many_are_bars_and_a_year_has_its_place (void)
{
  g_autofree TidemarkGapsPoint *points = g_new (TidemarkGapsPoint, N_MANY);
  TidemarkGapsChart *chart = make_chart ();
  g_autofree char *drawing = NULL;
  int pile;

  for (int i = 0; i < N_MANY; i++)
    points[i] =
        (TidemarkGapsPoint) { (6 + i % 60) * HOURS, i % 2 ? TIDEMARK_CHART_MARK_I_FIRST
                                                          : TIDEMARK_CHART_MARK_THEY_FIRST };
  points[0].minutes = 365 * 24 * HOURS;
  tidemark_gaps_chart_set_gaps (chart, "N.", points, N_MANY, 20 * HOURS, NAN);
  drawing = draw (chart, FALSE);

  g_assert_true (tidemark_gaps_chart_has_bars (chart));
  g_assert_null (strstr (drawing, " C "));
  g_assert_nonnull (strstr (drawing, "fill #0000ff/1.00"));
  g_assert_true (find_item (chart, 1000, TRUE, &pile));
  g_assert_cmpint (pile, ==, tidemark_gaps_chart_find_pile (365 * 24 * HOURS));

  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add_func ("/gaps-chart/" #name, name)
  ADD (four_piles_lead_from_a_time_to_twice_of_it);
  ADD (no_gap_is_no_item);
  ADD (gaps_of_one_length_are_piled_up_by_who_ended_them);
  ADD (the_open_one_is_a_dashed_ring_and_never_a_number_of_hours);
  ADD (very_many_are_bars_and_a_year_has_its_place);

  return g_test_run ();
}
