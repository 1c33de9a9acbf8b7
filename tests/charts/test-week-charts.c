/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-bars-chart.h"
#include "tidemark-duration-scale.h"
#include "tidemark-spread-chart.h"

#include "tidemark-drawing.h"

#include <adwaita.h>
#include <math.h>

#define FIRST_DAY 20680
#define PLOT_WIDTH 700
#define PLOT_HEIGHT 140
#define N_MANY 520

static TidemarkBarsChart *
make_bars (int n_weeks)
{
  TidemarkBarsChart *chart = TIDEMARK_BARS_CHART (g_object_ref_sink (tidemark_bars_chart_new ()));

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + n_weeks * 7 - 1);
  return chart;
}

static TidemarkBarsWeek
make_week (int number, double theirs, double mine)
{
  return (TidemarkBarsWeek) { { FIRST_DAY + number * 7, FALSE }, theirs, mine, NAN, NAN };
}

static char *
draw (TidemarkChart *chart, gboolean is_mirrored)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (chart, PLOT_WIDTH, &frame);
  frame.plot = GRAPHENE_RECT_INIT (0, 0, PLOT_WIDTH, PLOT_HEIGHT);
  frame.is_mirrored = is_mirrored;
  frame.style.fg = (GdkRGBA) { 0, 0, 0, 1 };
  frame.style.dim = (GdkRGBA) { 0, 0, 0, 0.5f };
  frame.style.faint = (GdkRGBA) { 0, 0, 0, 0.1f };
  frame.style.hatch = (GdkRGBA) { 0, 1, 0, 1 };
  frame.style.me = (GdkRGBA) { 0, 0, 1, 1 };
  frame.style.line_height = 14;
  TIDEMARK_CHART_GET_CLASS (chart)->snapshot_plot (chart, snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);

  return tidemark_drawing_describe (node);
}

static int
count (const char *drawing, const char *what)
{
  g_auto (GStrv) parts = g_strsplit (drawing, what, -1);

  return (int) g_strv_length (parts) - 1;
}

static gboolean
find_item (gpointer chart, int day, gboolean backwards, int *out_day)
{
  return TIDEMARK_CHART_GET_CLASS (chart)->find_item (chart, day, backwards, out_day);
}

static void
no_week_is_an_empty_axis_without_items (void)
{
  TidemarkBarsChart *chart = make_bars (4);
  g_autofree char *drawing = draw (TIDEMARK_CHART (chart), FALSE);
  int day;

  /* The line in the middle, and one at each end. */
  g_assert_cmpint (count (drawing, "stroke 1.0"), ==, 3);
  g_assert_false (find_item (chart, FIRST_DAY, FALSE, &day));
  g_assert_false (find_item (chart, FIRST_DAY + 20, TRUE, &day));

  g_assert_finalize_object (chart);
}

static void
theirs_go_up_and_mine_down_on_one_scale (void)
{
  TidemarkBarsChart *chart = make_bars (7);
  TidemarkBarsWeek week = make_week (3, 4, 4);
  g_autofree char *drawing = NULL;

  tidemark_bars_chart_set_weeks (chart, TIDEMARK_BARS_CONTACTS, "N.", &week, 1);
  drawing = draw (TIDEMARK_CHART (chart), FALSE);
  /* As high as both sides: 4 of 4. The fourth of seven weeks has its middle at 350. */
  g_assert_nonnull (strstr (drawing, "stroke 1.6 #000000/1.00 M"));
  g_assert_nonnull (strstr (drawing, "fill #0000ff/1.00 M"));
  g_assert_nonnull (strstr (drawing, "339.0,"));
  g_assert_nonnull (strstr (drawing, "361.0,"));
  g_assert_nonnull (strstr (drawing, ",140.0"));

  g_assert_finalize_object (chart);
}

static void
a_count_of_zero_draws_nothing_and_is_spoken (void)
{
  TidemarkBarsChart *chart = make_bars (1);
  TidemarkBarsWeek week = make_week (0, 0, NAN);
  g_autofree char *empty = draw (TIDEMARK_CHART (chart), FALSE);
  g_autofree char *drawing = NULL;
  g_autofree char *words = NULL;

  tidemark_bars_chart_set_weeks (chart, TIDEMARK_BARS_CONTACTS, "N.", &week, 1);
  drawing = draw (TIDEMARK_CHART (chart), FALSE);
  words = TIDEMARK_CHART_GET_CLASS (chart)->describe (TIDEMARK_CHART (chart), FIRST_DAY + 3);
  g_assert_cmpstr (drawing, ==, empty);
  g_assert_true (g_str_has_suffix (words, "\nN.: 0 contacts\nMe: not known"));

  g_assert_finalize_object (chart);
}

static void
broken_weeks_in_a_row_are_hatched_as_one (void)
{
  TidemarkBarsChart *chart = make_bars (7);
  TidemarkBarsWeek weeks[3];
  g_autofree char *drawing = NULL;
  g_autofree char *mirrored = NULL;
  g_autofree char *words = NULL;

  for (int i = 0; i < 3; i++)
    {
      weeks[i] = make_week (i, NAN, NAN);
      weeks[i].week.is_broken = i > 0;
    }
  tidemark_bars_chart_set_weeks (chart, TIDEMARK_BARS_STARTS, "N.", weeks, 3);
  drawing = draw (TIDEMARK_CHART (chart), FALSE);
  mirrored = draw (TIDEMARK_CHART (chart), TRUE);
  words = TIDEMARK_CHART_GET_CLASS (chart)->describe (TIDEMARK_CHART (chart), FIRST_DAY + 10);

  g_assert_nonnull (strstr (drawing, "clip 100.0 0.0 200.0 140.0"));
  g_assert_nonnull (strstr (mirrored, "clip 400.0 0.0 200.0 140.0"));
  g_assert_true (g_str_has_suffix (words, "\nSomething of it is left out or missing"));

  g_assert_finalize_object (chart);
}

static void
the_interval_stands_over_the_bar (void)
{
  TidemarkBarsChart *chart = make_bars (7);
  TidemarkBarsWeek week = make_week (3, 3, 2);
  g_autofree char *drawing = NULL;
  g_autofree char *words = NULL;

  week.low = 1.4;
  week.high = 4.2;
  tidemark_bars_chart_set_weeks (chart, TIDEMARK_BARS_STARTS, "N.", &week, 1);
  drawing = draw (TIDEMARK_CHART (chart), FALSE);
  words = TIDEMARK_CHART_GET_CLASS (chart)->describe (TIDEMARK_CHART (chart), FIRST_DAY + 24);

  /* Of seven days: 70 pixels. */
  g_assert_nonnull (strstr (drawing, "stroke 1.2 #000000/0.50 M 350.0,28.0 L 350.0,56.0"));
  g_assert_nonnull (strstr (words, "N.: first on 3 days\nMe: first on 2 days\n"));
  g_assert_nonnull (strstr (words, "1.4 to 4.2"));

  g_assert_finalize_object (chart);
}

static void
every_day_of_a_week_leads_to_its_item (void)
{
  TidemarkBarsChart *chart = make_bars (60);
  TidemarkBarsWeek weeks[] = { make_week (0, 1, 1), make_week (1, 1, 1), make_week (54, 1, 1) };
  const TidemarkBarsWeek *week;
  int day;

  /* With a hole of a year. */
  tidemark_bars_chart_set_weeks (chart, TIDEMARK_BARS_MESSAGES, "N.", weeks, 3);
  g_assert_true (find_item (chart, FIRST_DAY, FALSE, &day));
  g_assert_cmpint (day, ==, FIRST_DAY + 3);
  g_assert_true (find_item (chart, FIRST_DAY + 4, FALSE, &day));
  g_assert_cmpint (day, ==, FIRST_DAY + 10);
  g_assert_true (find_item (chart, FIRST_DAY + 11, FALSE, &day));
  g_assert_cmpint (day, ==, FIRST_DAY + 54 * 7 + 3);
  g_assert_true (find_item (chart, FIRST_DAY + 300, TRUE, &day));
  g_assert_cmpint (day, ==, FIRST_DAY + 10);
  g_assert_false (find_item (chart, FIRST_DAY + 2, TRUE, &day));

  week = tidemark_week_chart_find_week (TIDEMARK_WEEK_CHART (chart), FIRST_DAY + 13);
  g_assert_nonnull (week);
  g_assert_cmpint (week->week.from_day, ==, FIRST_DAY + 7);
  g_assert_null (tidemark_week_chart_find_week (TIDEMARK_WEEK_CHART (chart), FIRST_DAY + 100));

  g_assert_finalize_object (chart);
}

static void
ten_years_of_bars_are_two_areas (void)
{
  TidemarkBarsChart *chart = make_bars (N_MANY);
  TidemarkBarsWeek weeks[N_MANY];
  g_autofree char *drawing = NULL;

  for (int i = 0; i < N_MANY; i++)
    weeks[i] = make_week (i, 10 + i % 7, 10);
  tidemark_bars_chart_set_weeks (chart, TIDEMARK_BARS_MESSAGES, "N.", weeks, N_MANY);
  drawing = draw (TIDEMARK_CHART (chart), FALSE);

  g_assert_cmpint (count (drawing, "fill "), ==, 2);
  g_assert_cmpint (count (drawing, "stroke 1.6"), ==, 0);

  g_assert_finalize_object (chart);
}

static TidemarkSpreadChart *
make_spreads (int n_weeks)
{
  TidemarkSpreadChart *chart =
      TIDEMARK_SPREAD_CHART (g_object_ref_sink (tidemark_spread_chart_new ()));

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + n_weeks * 7 - 1);
  return chart;
}

static void
a_spread_is_a_box_around_its_middle (void)
{
  TidemarkSpreadChart *chart = make_spreads (7);
  TidemarkSpreadWeek weeks[] = {
    { { FIRST_DAY, FALSE }, 5, 10, 20, 40 },
    { { FIRST_DAY + 7, FALSE }, 1, 20, 20, 20 },
    { { FIRST_DAY + 14, FALSE }, 0, NAN, NAN, NAN },
  };
  g_autofree char *drawing = NULL;
  g_autofree char *words = NULL;
  g_autofree char *one = NULL;

  tidemark_spread_chart_set_weeks (chart, weeks, G_N_ELEMENTS (weeks));
  drawing = draw (TIDEMARK_CHART (chart), FALSE);
  /* 20 is as far from 10 as from 40: in the middle. */
  g_assert_nonnull (strstr (
      drawing, "stroke 2.4 #000000/1.00 M 35.0,70.0 L 65.0,70.0 M 135.0,70.0 L 165.0,70.0\n"));
  words = TIDEMARK_CHART_GET_CLASS (chart)->describe (TIDEMARK_CHART (chart), FIRST_DAY + 3);
  g_assert_true (g_str_has_suffix (words,
                                   "\nThe middle day: 20 minutes\nThe middle half: 10 minutes "
                                   "to 40 minutes\n5 days"));
  one = TIDEMARK_CHART_GET_CLASS (chart)->describe (TIDEMARK_CHART (chart), FIRST_DAY + 10);
  g_assert_true (g_str_has_suffix (one, "\nThe middle day: 20 minutes\n1 day"));

  g_assert_finalize_object (chart);
}

static void
a_band_breaks_where_a_week_has_no_value (void)
{
  TidemarkSpreadChart *chart = make_spreads (N_MANY);
  TidemarkSpreadWeek weeks[N_MANY];
  g_autofree char *drawing = NULL;
  const char *line;

  for (int i = 0; i < N_MANY; i++)
    weeks[i] = (TidemarkSpreadWeek) {
      { FIRST_DAY + i * 7, FALSE }, i >= 100 && i < 152 ? 0 : 3, 10, 20, 40
    };
  tidemark_spread_chart_set_weeks (chart, weeks, N_MANY);
  drawing = draw (TIDEMARK_CHART (chart), FALSE);
  line = strstr (drawing, "stroke 1.6");

  g_assert_nonnull (line);
  g_assert_cmpint (count (line, " M "), ==, 2);

  g_assert_finalize_object (chart);
}

static void
twice_as_long_is_as_far_again (void)
{
  TidemarkDurationScale scale = { 60, 60 * 16 };
  TidemarkDurationScale empty = { 60, 60 };

  g_assert_cmpfloat_with_epsilon (tidemark_duration_scale_map (&scale, 120), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (tidemark_duration_scale_map (&scale, 240), 0.5, 1e-9);
  g_assert_cmpfloat (tidemark_duration_scale_map (&scale, 1), ==, 0);
  g_assert_cmpfloat (tidemark_duration_scale_map (&scale, 1e9), ==, 1);
  g_assert_true (isnan (tidemark_duration_scale_map (&scale, NAN)));
  g_assert_cmpfloat (tidemark_duration_scale_map (&empty, 60), ==, 0.5);
}

static void
ticks_of_times_have_round_names (void)
{
  TidemarkDurationScale scale = { 50, 60 * 24 * 3 };
  g_autoptr (GArray) ticks = tidemark_duration_scale_ticks (&scale);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      g_autofree char *name = tidemark_duration_format_short (g_array_index (ticks, double, i));

      g_string_append_printf (names, "%s|", name);
    }
  g_assert_cmpstr (names->str, ==, "1 h|3 h|6 h|12 h|1 d|2 d|");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add_func ("/week-charts/" #name, name)
  ADD (no_week_is_an_empty_axis_without_items);
  ADD (theirs_go_up_and_mine_down_on_one_scale);
  ADD (a_count_of_zero_draws_nothing_and_is_spoken);
  ADD (broken_weeks_in_a_row_are_hatched_as_one);
  ADD (the_interval_stands_over_the_bar);
  ADD (every_day_of_a_week_leads_to_its_item);
  ADD (ten_years_of_bars_are_two_areas);
  ADD (a_spread_is_a_box_around_its_middle);
  ADD (a_band_breaks_where_a_week_has_no_value);
  ADD (twice_as_long_is_as_far_again);
  ADD (ticks_of_times_have_round_names);

  return g_test_run ();
}
