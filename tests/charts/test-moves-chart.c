/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-moves-chart.h"

#include "tidemark-drawing.h"
#include "tidemark-moves-plot.h"

#include <adwaita.h>
#include <math.h>

#define WIDE 600
#define NARROW 230

static TidemarkMovesChart *
make_chart (void)
{
  return TIDEMARK_MOVES_CHART (g_object_ref_sink (tidemark_moves_chart_new ()));
}

/* Always 5 but for one day after, of which there is too little, and the last one, which is far. */
static void
set_panel (TidemarkMovesChart *chart, TidemarkMovesPanel panel)
{
  static const TidemarkMovesPoint points[] = { { 0, 5 }, { 0, 5 }, { 4, 0 } };
  TidemarkMovesColumn columns[TIDEMARK_MOVES_COLUMNS];

  for (int column = 0; column < TIDEMARK_MOVES_COLUMNS; column++)
    columns[column] = (TidemarkMovesColumn) { 3, 4, 5, 6 };
  columns[4] = (TidemarkMovesColumn) { 1, NAN, NAN, NAN };
  columns[5].n = 0;
  columns[5].middle = NAN;
  columns[6] = (TidemarkMovesColumn) { 3, 9, 10, 10 };
  tidemark_moves_chart_set_panel (chart, panel, "3 days", columns, points, G_N_ELEMENTS (points));
}

static char *
draw (TidemarkMovesChart *chart, double width, gboolean is_mirrored)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (TIDEMARK_CHART (chart), (int) width, &frame);
  frame.plot = GRAPHENE_RECT_INIT (40, 0, (float) width, 200);
  frame.is_mirrored = is_mirrored;
  frame.style.line_height = 14;
  frame.style.is_high_contrast = FALSE;
  frame.style.me = (GdkRGBA) { 0, 0, 1, 1 };
  frame.style.fg = (GdkRGBA) { 0, 0, 0, 1 };
  frame.style.dim = (GdkRGBA) { 0, 0, 0, 0.5f };
  frame.style.faint = (GdkRGBA) { 0, 0, 0, 0.1f };
  TIDEMARK_CHART_GET_CLASS (chart)->snapshot_plot (TIDEMARK_CHART (chart), snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);

  return node ? tidemark_drawing_describe (node) : g_strdup ("");
}

static int
count (const char *drawing, const char *what)
{
  g_auto (GStrv) parts = g_strsplit (drawing, what, -1);

  return (int) g_strv_length (parts) - 1;
}

static void
only_what_there_is_enough_of_takes_room (void)
{
  TidemarkMovesDrawing drawings[TIDEMARK_N_MOVES] = { 0 };
  TidemarkMovesLayout layout;

  tidemark_moves_layout_init (&layout, drawings, WIDE);
  g_assert_cmpint (layout.n_drawn, ==, 0);
  g_assert_cmpint (layout.n_across, ==, 1);

  drawings[TIDEMARK_MOVES_PRESSED].is_drawn = TRUE;
  drawings[TIDEMARK_MOVES_STRESS].is_drawn = TRUE;
  drawings[TIDEMARK_MOVES_GAVE_SPACE].is_drawn = TRUE;
  tidemark_moves_layout_init (&layout, drawings, WIDE);
  g_assert_cmpint (layout.n_across, ==, 3);
  g_assert_cmpint (layout.places[TIDEMARK_MOVES_PRESSED], ==, 0);
  g_assert_cmpint (layout.places[TIDEMARK_MOVES_STRESS], ==, 2);
  tidemark_moves_layout_init (&layout, drawings, NARROW);
  g_assert_cmpint (layout.n_across, ==, 2);
}

static void
the_line_is_lifted_where_there_are_too_few_ratings (void)
{
  TidemarkMovesChart *chart = make_chart ();
  g_autofree char *empty = draw (chart, WIDE, FALSE);
  g_autofree char *drawing = NULL;
  g_autofree char *mirrored = NULL;

  g_assert_cmpstr (empty, ==, "");
  set_panel (chart, TIDEMARK_MOVES_REACHED_OUT);
  drawing = draw (chart, 140, FALSE);
  /* Seven columns of 20 pixels below 36 of heading, 92 from near to far; the last one stands
   * alone. */
  g_assert_nonnull (
      strstr (drawing, "stroke 2.0 #0000ff/1.00 M 50.0,82.0 L 70.0,82.0 L 90.0,82.0 L 110.0,82.0"));
  g_assert_cmpint (count (drawing, "stroke 2.0"), ==, 2);
  g_assert_cmpint (count (drawing, "#0000ff/0.22"), ==, 2);
  g_assert_cmpint (count (drawing, "stroke 1.0 dashed"), ==, 1);

  mirrored = draw (chart, 140, TRUE);
  g_assert_nonnull (strstr (mirrored, "M 170.0,82.0 L 150.0,82.0 L 130.0,82.0 L 110.0,82.0"));

  g_assert_finalize_object (chart);
}

static void
the_cursor_goes_from_column_to_column_and_kind_to_kind (void)
{
  TidemarkMovesChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  TidemarkChart *base = TIDEMARK_CHART (chart);
  int space = tidemark_moves_chart_get_item (TIDEMARK_MOVES_GAVE_SPACE, 0), item;

  g_assert_false (klass->find_item (base, 0, FALSE, &item));
  set_panel (chart, TIDEMARK_MOVES_REACHED_OUT);
  set_panel (chart, TIDEMARK_MOVES_GAVE_SPACE);
  g_assert_true (klass->find_step (base, 4, TIDEMARK_CHART_STEP_NEXT, &item));
  g_assert_cmpint (item, ==, 6);
  g_assert_true (klass->find_step (base, 6, TIDEMARK_CHART_STEP_NEXT, &item));
  g_assert_cmpint (item, ==, space);
  g_assert_true (klass->find_step (base, 2, TIDEMARK_CHART_STEP_DOWN, &item));
  g_assert_cmpint (item, ==, space + 2);
  g_assert_false (klass->find_step (base, space, TIDEMARK_CHART_STEP_DOWN, &item));

  tidemark_moves_chart_clear_panel (chart, TIDEMARK_MOVES_GAVE_SPACE);
  g_assert_false (klass->find_step (base, 6, TIDEMARK_CHART_STEP_NEXT, &item));

  g_assert_finalize_object (chart);
}

static void
a_column_says_how_many_ratings_it_rests_on (void)
{
  TidemarkMovesChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *day = tidemark_moves_chart_name_item (TIDEMARK_MOVES_REACH);
  g_autofree char *stress =
      tidemark_moves_chart_name_item (tidemark_moves_chart_get_item (TIDEMARK_MOVES_STRESS, 1));

  set_panel (chart, TIDEMARK_MOVES_REACHED_OUT);
  before = klass->describe (TIDEMARK_CHART (chart), 0);
  after = klass->describe (TIDEMARK_CHART (chart), 4);

  g_assert_cmpstr (before, ==,
                   "I reached out: 3 days before\n3 ratings\nMiddle 5.0, half of them from 4.0 to "
                   "6.0");
  g_assert_cmpstr (after, ==, "I reached out: 1 day after\n1 rating");
  g_assert_cmpstr (day, ==, "I reached out: that day");
  g_assert_cmpstr (stress, ==, "Other days");

  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add_func ("/moves-chart/" #name, name)
  ADD (only_what_there_is_enough_of_takes_room);
  ADD (the_line_is_lifted_where_there_are_too_few_ratings);
  ADD (the_cursor_goes_from_column_to_column_and_kind_to_kind);
  ADD (a_column_says_how_many_ratings_it_rests_on);

  return g_test_run ();
}
