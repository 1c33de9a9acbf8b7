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

static char *
draw (TidemarkLedgerChart *chart)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (TIDEMARK_CHART (chart), 300, &frame);
  frame.plot = GRAPHENE_RECT_INIT (40, 0, 200, 96);
  frame.style.fg = (GdkRGBA) { 0, 0, 0, 1 };
  frame.style.faint = (GdkRGBA) { 0, 0, 0, 0.1f };
  frame.style.me = (GdkRGBA) { 0, 0, 1, 1 };
  TIDEMARK_CHART_GET_CLASS (chart)->snapshot_plot (TIDEMARK_CHART (chart), snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);

  return tidemark_drawing_describe (node);
}

/* So many promises of theirs, all kept, from FIRST_DAY on, so many days apart. */
static TidemarkLedgerChart *
make_chart_of (int n_promises, int step)
{
  TidemarkLedgerChart *chart =
      TIDEMARK_LEDGER_CHART (g_object_ref_sink (tidemark_ledger_chart_new ()));
  g_autofree int *days = g_new (int, n_promises);
  g_autofree TidemarkChartMark *marks = g_new (TidemarkChartMark, n_promises);
  g_autoptr (TidemarkSeries) theirs = NULL;
  g_autoptr (TidemarkSeries) mine = make_series (NULL, NULL, 0);

  for (int i = 0; i < n_promises; i++)
    {
      days[i] = FIRST_DAY + i * step;
      marks[i] = TIDEMARK_CHART_MARK_KEPT;
    }
  theirs = make_series (days, marks, (guint) n_promises);
  tidemark_ledger_chart_set_promises (chart, "N.", theirs, mine);

  return chart;
}

static int
count (const char *drawing, const char *what)
{
  g_auto (GStrv) parts = g_strsplit (drawing, what, -1);

  return (int) g_strv_length (parts) - 1;
}

static void
the_whole_drawing_is_as_it_was (void)
{
  TidemarkLedgerChart *chart = make_chart ();
  g_autofree char *drawing = draw (chart);

  tidemark_drawing_assert ("ledger", drawing);

  g_assert_finalize_object (chart);
}

static void
one_promise_is_one_disc (void)
{
  TidemarkLedgerChart *chart = make_chart_of (1, 1);
  g_autofree char *drawing = NULL;

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "fill #000000"), ==, 1);
  /* The one day is the middle of the plot, and the disc begins six pixels beside it. */
  g_assert_nonnull (strstr (drawing, "M 146.0,22.0"));

  g_assert_finalize_object (chart);
}

static void
a_hole_of_a_year_stays_empty (void)
{
  TidemarkLedgerChart *chart = make_chart_of (2, 399);
  g_autofree char *drawing = NULL;
  g_autofree char *hole = NULL;

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 399);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "fill #000000"), ==, 2);

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY + 1, FIRST_DAY + 398);
  hole = draw (chart);
  g_assert_cmpint (count (hole, "fill #000000"), ==, 0);
  g_assert_cmpint (count (hole, "stroke"), ==, 2);

  g_assert_finalize_object (chart);
}

static void
promises_of_every_day_all_have_their_place (void)
{
  TidemarkLedgerChart *chart = make_chart_of (90, 1);
  g_autofree char *drawing = NULL;

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 89);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "fill #000000"), ==, 90);

  g_assert_finalize_object (chart);
}

/* On the line and below it, with room between them. */
static void
ten_years_are_no_dark_line (void)
{
  TidemarkLedgerChart *chart = make_chart_of (3650, 1);
  g_autofree char *drawing = NULL;
  int n_marks;

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 3649);
  drawing = draw (chart);
  n_marks = count (drawing, "fill #000000");
  g_assert_cmpint (n_marks, >, 40);
  g_assert_cmpint (n_marks, <=, 2 * (200 / 8 + 1));

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
  ADD (one_promise_is_one_disc);
  ADD (a_hole_of_a_year_stays_empty);
  ADD (promises_of_every_day_all_have_their_place);
  ADD (ten_years_are_no_dark_line);
  ADD (finds_promises_of_either);
  ADD (the_description_names_everything_of_the_day);
  ADD (a_chart_without_promises_is_two_lines);

  return g_test_run ();
}
