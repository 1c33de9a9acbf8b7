/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ledger-chart.h"

#include "tidemark-drawing.h"

#include <adwaita.h>

/* Saturday, 15 August 2026. */
#define FIRST_DAY 20680

static TidemarkSeries *
make_series (const int *days, const TidemarkChartMark *marks, guint n)
{
  g_autofree double *values = g_new (double, n);

  for (guint i = 0; i < n; i++)
    values[i] = marks[i];

  return tidemark_series_new_from_arrays (days, values, n);
}

static TidemarkLedgerChart *
make_chart (void)
{
  static const int their_days[] = { FIRST_DAY + 1, FIRST_DAY + 4, FIRST_DAY + 4, FIRST_DAY + 8,
                                    FIRST_DAY + 40 };
  static const TidemarkChartMark their_marks[] = {
    TIDEMARK_CHART_MARK_KEPT, TIDEMARK_CHART_MARK_LATE, TIDEMARK_CHART_MARK_BROKEN,
    TIDEMARK_CHART_MARK_OPEN, TIDEMARK_CHART_MARK_KEPT
  };
  static const int my_days[] = { FIRST_DAY + 4, FIRST_DAY + 6 };
  static const TidemarkChartMark my_marks[] = { TIDEMARK_CHART_MARK_KEPT,
                                                TIDEMARK_CHART_MARK_EXCUSED };
  g_autoptr (TidemarkSeries) theirs = make_series (their_days, their_marks, 5);
  g_autoptr (TidemarkSeries) mine = make_series (my_days, my_marks, 2);
  TidemarkLedgerChart *chart =
      TIDEMARK_LEDGER_CHART (g_object_ref_sink (tidemark_ledger_chart_new ()));

  tidemark_ledger_chart_set_promises (chart, "N.", theirs, mine);
  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 9);

  return chart;
}

static void
the_whole_drawing_is_as_it_was (void)
{
  TidemarkLedgerChart *chart = make_chart ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree char *drawing = NULL;

  tidemark_chart_get_frame (TIDEMARK_CHART (chart), 300, &frame);
  frame.plot = GRAPHENE_RECT_INIT (40, 0, 200, 96);
  frame.style.fg = (GdkRGBA) { 0, 0, 0, 1 };
  frame.style.faint = (GdkRGBA) { 0, 0, 0, 0.1f };
  frame.style.me = (GdkRGBA) { 0, 0, 1, 1 };
  TIDEMARK_CHART_GET_CLASS (chart)->snapshot_plot (TIDEMARK_CHART (chart), snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);
  drawing = tidemark_drawing_describe (node);
  tidemark_drawing_assert ("ledger", drawing);

  g_assert_finalize_object (chart);
}

static void
finds_promises_of_either (void)
{
  TidemarkLedgerChart *chart = make_chart ();
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (chart);
  int day;

  g_assert_true (klass->find_item (TIDEMARK_CHART (chart), FIRST_DAY + 5, FALSE, &day));
  g_assert_cmpint (day, ==, FIRST_DAY + 6);
  g_assert_true (klass->find_item (TIDEMARK_CHART (chart), FIRST_DAY + 7, TRUE, &day));
  g_assert_cmpint (day, ==, FIRST_DAY + 6);
  g_assert_true (klass->find_item (TIDEMARK_CHART (chart), FIRST_DAY + 3, TRUE, &day));
  g_assert_cmpint (day, ==, FIRST_DAY + 1);
  g_assert_false (klass->find_item (TIDEMARK_CHART (chart), FIRST_DAY, TRUE, &day));

  g_assert_finalize_object (chart);
}

static void
the_description_names_everything_of_the_day (void)
{
  TidemarkLedgerChart *chart = make_chart ();

  tidemark_chart_set_cursor_day (TIDEMARK_CHART (chart), FIRST_DAY + 4);
  gtk_test_accessible_assert_property (
      chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Wednesday, 19 August 2026. N.: Late or in part. N.: Not kept. Me: Kept");

  g_assert_finalize_object (chart);
}

static void
a_chart_without_promises_is_two_lines (void)
{
  GtkWidget *chart = g_object_ref_sink (tidemark_ledger_chart_new ());
  int day, height;

  g_assert_false (
      TIDEMARK_CHART_GET_CLASS (chart)->find_item (TIDEMARK_CHART (chart), FIRST_DAY, FALSE, &day));
  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, 400, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 96);

  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add_func ("/ledger-chart/" #name, name)
  ADD (the_whole_drawing_is_as_it_was);
  ADD (finds_promises_of_either);
  ADD (the_description_names_everything_of_the_day);
  ADD (a_chart_without_promises_is_two_lines);

  return g_test_run ();
}
