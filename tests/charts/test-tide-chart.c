/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-chart.h"

#include "tidemark-drawing.h"
#include "tidemark-smooth.h"

#include <adwaita.h>
#include <math.h>

/* Saturday, 15 August 2026. */
#define FIRST_DAY 20680

#define PLOT_WIDTH 600
#define PLOT_HEIGHT 100

static TidemarkTideChart *
make_chart (void)
{
  TidemarkTideChart *chart = TIDEMARK_TIDE_CHART (g_object_ref_sink (tidemark_tide_chart_new ()));

  return chart;
}

/* One character a day from FIRST_DAY on: a digit is a rating, anything else is none. */
static void
set_ratings (TidemarkTideChart *chart, const char *days)
{
  g_autoptr (GArray) rated = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (TidemarkSeries) series = NULL;
  int n_days = (int) strlen (days);

  for (int i = 0; i < n_days; i++)
    {
      int day = FIRST_DAY + i;
      double value = days[i] - '0';

      if (!g_ascii_isdigit (days[i]))
        continue;
      g_array_append_val (rated, day);
      g_array_append_val (values, value);
    }

  series = tidemark_series_new_from_arrays ((const int *) rated->data,
                                            (const double *) values->data, rated->len);
  tidemark_tide_chart_set_ratings (chart, series);
  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + MAX (n_days, 1) - 1);
}

static void
set_events (TidemarkTideChart *chart, const int *days, const TidemarkChartMark *marks, guint n)
{
  g_autofree double *values = g_new (double, n);
  g_autoptr (TidemarkSeries) series = NULL;

  for (guint i = 0; i < n; i++)
    values[i] = marks[i];
  series = tidemark_series_new_from_arrays (days, values, n);
  tidemark_tide_chart_set_events (chart, series);
}

/* A frame that depends on no font and no theme. */
static void
init_frame (TidemarkTideChart *chart, TidemarkChartFrame *frame)
{
  tidemark_chart_get_frame (TIDEMARK_CHART (chart), PLOT_WIDTH, frame);
  frame->plot = GRAPHENE_RECT_INIT (40, 20, PLOT_WIDTH, PLOT_HEIGHT);
  frame->style.fg = (GdkRGBA) { 0, 0, 0, 1 };
  frame->style.dim = (GdkRGBA) { 0, 0, 0, 0.5f };
  frame->style.faint = (GdkRGBA) { 0, 0, 0, 0.1f };
  frame->style.hatch = (GdkRGBA) { 0, 0, 0, 0.3f };
  frame->style.me = (GdkRGBA) { 0, 0, 1, 1 };
  frame->style.is_dark = FALSE;
  frame->style.is_high_contrast = FALSE;
  frame->style.line_height = 14;
}

static char *
draw (TidemarkTideChart *chart)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  init_frame (chart, &frame);
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
empty_chart_is_a_grid (void)
{
  TidemarkTideChart *chart = make_chart ();
  g_autofree char *drawing = NULL;
  int day;

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 29);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "stroke 1.0"), ==, 3);
  g_assert_cmpint (count (drawing, "\n"), ==, 3);
  g_assert_false (
      TIDEMARK_CHART_GET_CLASS (chart)->find_item (TIDEMARK_CHART (chart), 0, FALSE, &day));
  g_assert_true (isnan (tidemark_tide_chart_get_median (chart, FIRST_DAY)));

  g_assert_finalize_object (chart);
}

static void
one_rating_is_a_dot_and_no_line (void)
{
  TidemarkTideChart *chart = make_chart ();
  g_autofree char *drawing = NULL;

  set_ratings (chart, "4");
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "fill #000000"), ==, 1);
  /* The one day is the middle of the plot, and 4 of 10 lies 40 pixels below its top. */
  g_assert_nonnull (strstr (drawing, " M 342.0,60.0"));
  g_assert_cmpint (count (drawing, "stroke 2.5"), ==, 0);

  g_assert_finalize_object (chart);
}

static void
near_is_up_and_the_scale_is_fixed (void)
{
  TidemarkTideChart *chart = make_chart ();
  g_autofree char *drawing = NULL;

  set_ratings (chart, "5555");
  drawing = draw (chart);
  g_assert_nonnull (strstr (drawing, "stroke 2.5 #0000ff/1.00 M 115.0,70.0"));

  set_ratings (chart, "0000");
  g_free (drawing);
  drawing = draw (chart);
  g_assert_nonnull (strstr (drawing, "stroke 2.5 #0000ff/1.00 M 115.0,20.0"));

  g_assert_finalize_object (chart);
}

static void
nothing_is_drawn_across_a_gap (void)
{
  TidemarkTideChart *chart = make_chart ();
  g_autofree char *drawing = NULL;

  set_ratings (chart, "33333..........66666");
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "stroke 2.5"), ==, 2);
  g_assert_cmpint (count (drawing, "fill gradient"), ==, 2);
  /* The first line ends on the fifth of twenty days, the second begins on the sixteenth. */
  g_assert_nonnull (strstr (drawing, "175.0,50.0\nstroke 2.5 #0000ff/1.00 M 505.0,80.0"));

  g_assert_finalize_object (chart);
}

static void
a_hole_of_a_year_stays_empty (void)
{
  TidemarkTideChart *chart = make_chart ();
  g_autofree char *days = g_strnfill (400, '.');
  g_autofree char *drawing = NULL;

  memset (days, '2', 10);
  memset (days + 390, '8', 10);
  set_ratings (chart, days);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "stroke 2.5"), ==, 2);
  g_assert_true (isnan (tidemark_tide_chart_get_median (chart, FIRST_DAY + 200)));
  g_assert_cmpfloat (tidemark_tide_chart_get_median (chart, FIRST_DAY + 395), ==, 8);

  g_assert_finalize_object (chart);
}

static void
ten_years_are_one_line_and_one_fill_of_dots (void)
{
  TidemarkTideChart *chart = make_chart ();
  g_autofree char *days = g_strnfill (3650, '4');
  g_autofree char *drawing = NULL;

  set_ratings (chart, days);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "stroke 2.5"), ==, 1);
  g_assert_cmpint (count (drawing, "fill #000000"), ==, 1);
  /* A square for every two pixels of the width, not one for every day. */
  g_assert_cmpint (count (drawing, " M "), ==, 3 + 2 + PLOT_WIDTH / 2);

  g_assert_finalize_object (chart);
}

static void
only_the_range_is_drawn (void)
{
  TidemarkTideChart *chart = make_chart ();
  g_autofree char *drawing = NULL;

  set_ratings (chart, "444444444444444444444444");
  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY + 10, FIRST_DAY + 12);
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, " M "), ==, 3 + 2 + 3);

  g_assert_finalize_object (chart);
}

static TidemarkTideChart *
make_full_chart (void)
{
  static const int event_days[] = { FIRST_DAY + 2, FIRST_DAY + 9, FIRST_DAY + 9, FIRST_DAY + 21,
                                    FIRST_DAY + 27 };
  static const TidemarkChartMark marks[] = { TIDEMARK_CHART_MARK_DATE, TIDEMARK_CHART_MARK_TALK,
                                             TIDEMARK_CHART_MARK_DATE,
                                             TIDEMARK_CHART_MARK_REACHED_OUT,
                                             TIDEMARK_CHART_MARK_GAVE_SPACE };
  static const int wanted_days[] = { FIRST_DAY, FIRST_DAY + 7, FIRST_DAY + 28 };
  static const double wanted[] = { 8, 7, 9 };
  TidemarkTideChart *chart = make_chart ();
  g_autoptr (TidemarkSeries) series = tidemark_series_new_from_arrays (wanted_days, wanted, 3);

  set_ratings (chart, "233.432....xxxx.3334.57.877.87");
  set_events (chart, event_days, marks, G_N_ELEMENTS (marks));
  tidemark_tide_chart_set_wanted (chart, series);
  tidemark_tide_chart_set_left_out (chart, &(TidemarkStretch) { FIRST_DAY + 11, FIRST_DAY + 14 },
                                    1);
  tidemark_tide_chart_set_onset (chart, &(TidemarkStretch) { FIRST_DAY + 19, FIRST_DAY + 21 });

  return chart;
}

static void
the_whole_drawing_is_as_it_was (void)
{
  TidemarkTideChart *chart = make_full_chart ();
  g_autofree char *drawing = draw (chart);

  tidemark_drawing_assert ("tide", drawing);

  g_assert_finalize_object (chart);
}

static void
time_runs_as_text_does (void)
{
  TidemarkTideChart *chart = make_full_chart ();
  g_autofree char *drawing = NULL;

  gtk_widget_set_direction (GTK_WIDGET (chart), GTK_TEXT_DIR_RTL);
  drawing = draw (chart);
  tidemark_drawing_assert ("tide-mirrored", drawing);

  g_assert_finalize_object (chart);
}

/* Presses a key by what the class bound to it, as GTK does for the widget with the focus. */
static gboolean
press (TidemarkTideChart *chart, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (chart));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (chart),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  g_assert_not_reached ();
}

static void
assert_cursor (TidemarkTideChart *chart, int day)
{
  g_assert_cmpint (tidemark_chart_get_cursor_day (TIDEMARK_CHART (chart)) - FIRST_DAY, ==, day);
}

static void
arrows_go_from_item_to_item (void)
{
  TidemarkTideChart *chart = make_full_chart ();

  press (chart, GDK_KEY_Right);
  assert_cursor (chart, 29);
  press (chart, GDK_KEY_Right);
  assert_cursor (chart, 29);
  press (chart, GDK_KEY_Left);
  assert_cursor (chart, 28);
  press (chart, GDK_KEY_Left);
  assert_cursor (chart, 27);
  press (chart, GDK_KEY_Home);
  assert_cursor (chart, 0);
  press (chart, GDK_KEY_Left);
  assert_cursor (chart, 0);

  /* From the last rating before the gap to the event in it, and over the stretch left out. */
  tidemark_chart_set_cursor_day (TIDEMARK_CHART (chart), FIRST_DAY + 6);
  press (chart, GDK_KEY_Right);
  assert_cursor (chart, 9);
  press (chart, GDK_KEY_Right);
  assert_cursor (chart, 16);
  press (chart, GDK_KEY_End);
  assert_cursor (chart, 29);

  g_assert_finalize_object (chart);
}

static void
arrows_follow_the_eye_where_time_is_mirrored (void)
{
  TidemarkTideChart *chart = make_full_chart ();

  gtk_widget_set_direction (GTK_WIDGET (chart), GTK_TEXT_DIR_RTL);
  press (chart, GDK_KEY_End);
  press (chart, GDK_KEY_Right);
  assert_cursor (chart, 28);
  press (chart, GDK_KEY_Left);
  assert_cursor (chart, 29);

  g_assert_finalize_object (chart);
}

static void
pages_go_by_month (void)
{
  TidemarkTideChart *chart = make_chart ();
  g_autofree char *days = g_strnfill (100, '4');

  set_ratings (chart, days);
  press (chart, GDK_KEY_Home);
  press (chart, GDK_KEY_Page_Down);
  assert_cursor (chart, 31);
  press (chart, GDK_KEY_Page_Down);
  assert_cursor (chart, 61);
  press (chart, GDK_KEY_Page_Up);
  assert_cursor (chart, 31);
  press (chart, GDK_KEY_Page_Up);
  press (chart, GDK_KEY_Page_Up);
  assert_cursor (chart, 0);

  g_assert_finalize_object (chart);
}

static void
activated_cb (TidemarkChart *chart, int day, int *out_day)
{
  *out_day = day;
}

static void
enter_activates_the_day_of_the_cursor (void)
{
  TidemarkTideChart *chart = make_full_chart ();
  int day = 0;

  g_signal_connect (chart, "activate-item", G_CALLBACK (activated_cb), &day);
  g_assert_false (press (chart, GDK_KEY_Return));
  g_assert_cmpint (day, ==, 0);
  press (chart, GDK_KEY_End);
  g_assert_true (press (chart, GDK_KEY_Return));
  g_assert_cmpint (day, ==, FIRST_DAY + 29);

  g_assert_finalize_object (chart);
}

static void
keys_on_an_empty_chart_do_nothing (void)
{
  TidemarkTideChart *chart = make_chart ();

  press (chart, GDK_KEY_Left);
  press (chart, GDK_KEY_Home);
  press (chart, GDK_KEY_Page_Down);
  g_assert_cmpint (tidemark_chart_get_cursor_day (TIDEMARK_CHART (chart)), ==,
                   TIDEMARK_CHART_NO_DAY);

  g_assert_finalize_object (chart);
}

static void
a_range_without_the_cursor_lets_it_go (void)
{
  TidemarkTideChart *chart = make_full_chart ();

  press (chart, GDK_KEY_Home);
  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY + 5, FIRST_DAY + 29);
  g_assert_cmpint (tidemark_chart_get_cursor_day (TIDEMARK_CHART (chart)), ==,
                   TIDEMARK_CHART_NO_DAY);

  g_assert_finalize_object (chart);
}

static void
the_sentence_is_the_accessible_name (void)
{
  TidemarkTideChart *chart = make_full_chart ();

  tidemark_chart_set_sentence (TIDEMARK_CHART (chart), "You rated 5 of 30 days");
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "You rated 5 of 30 days");

  g_assert_finalize_object (chart);
}

static void
the_description_follows_the_cursor (void)
{
  TidemarkTideChart *chart = make_full_chart ();

  press (chart, GDK_KEY_Home);
  gtk_test_accessible_assert_property (
      chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Saturday, 15 August. Distance 2, running median 3. Wanted closeness 8");
  tidemark_chart_set_cursor_day (TIDEMARK_CHART (chart), FIRST_DAY + 9);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Monday, 24 August. Talk about us. Date");

  g_assert_finalize_object (chart);
}

static void
an_onset_that_began_before_has_one_edge (void)
{
  TidemarkTideChart *chart = make_chart ();
  g_autofree char *drawing = NULL;

  set_ratings (chart, "3333333333");
  tidemark_tide_chart_set_onset (chart, &(TidemarkStretch) { FIRST_DAY - 3, FIRST_DAY + 1 });
  drawing = draw (chart);
  g_assert_cmpint (count (drawing, "dashed"), ==, 1);
  g_assert_nonnull (strstr (drawing, "rectangle #000000/0.07 40.0 20.0 120.0 100.0"));

  g_assert_finalize_object (chart);
}

static void
years_of_events_do_not_run_into_one_line (void)
{
  TidemarkTideChart *chart = make_chart ();
  int days[1000];
  TidemarkChartMark marks[1000];
  g_autofree char *drawing = NULL;

  for (int i = 0; i < 1000; i++)
    {
      days[i] = FIRST_DAY + i * 3;
      marks[i] = TIDEMARK_CHART_MARK_DATE;
    }
  set_events (chart, days, marks, 1000);
  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 2999);
  drawing = draw (chart);
  /* 600 pixels, three rows, and a mark is seven wide; all rings are one path beside the grid, with
   * two circles for each. */
  g_assert_cmpint (count (drawing, "\n"), ==, 3 + 1);
  g_assert_cmpint (count (drawing, " M "), <=, 3 + 3 * 2 * 86);
  g_assert_cmpint (count (drawing, " M "), >=, 3 + 3 * 2 * 70);

  g_assert_finalize_object (chart);
}

static void
wanted_closeness_is_not_drawn_over_what_is_left_out (void)
{
  const int days[] = { FIRST_DAY, FIRST_DAY + 3, FIRST_DAY + 9, FIRST_DAY + 10 };
  const double wanted[] = { 10, 10, 10, 10 };
  TidemarkTideChart *chart = make_chart ();
  g_autoptr (TidemarkSeries) series = tidemark_series_new_from_arrays (days, wanted, 4);
  g_autofree char *drawing = NULL;

  tidemark_tide_chart_set_wanted (chart, series);
  tidemark_tide_chart_set_left_out (chart, &(TidemarkStretch) { FIRST_DAY + 5, FIRST_DAY + 6 }, 1);
  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 11);
  drawing = draw (chart);
  g_assert_nonnull (strstr (drawing, "stroke 1.6 dashed #0000ff/1.00 M 65.0,20.0 L 215.0,20.0\n"));
  g_assert_nonnull (strstr (drawing, "stroke 1.6 dashed #0000ff/1.00 M 515.0,20.0 L 565.0,20.0\n"));

  g_assert_finalize_object (chart);
}

static void
crowded_events_get_rows_of_their_own (void)
{
  const int days[] = { FIRST_DAY, FIRST_DAY + 1, FIRST_DAY + 2 };
  const TidemarkChartMark marks[] = { TIDEMARK_CHART_MARK_DATE, TIDEMARK_CHART_MARK_DATE,
                                      TIDEMARK_CHART_MARK_DATE };
  TidemarkTideChart *chart = make_chart ();
  int wide, narrow;

  set_events (chart, days, marks, 3);
  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY, FIRST_DAY + 89);
  gtk_widget_measure (GTK_WIDGET (chart), GTK_ORIENTATION_VERTICAL, 2000, &wide, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (chart), GTK_ORIENTATION_VERTICAL, 300, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);

  g_assert_finalize_object (chart);
}

static void
the_median_is_the_same_in_every_range (void)
{
  TidemarkTideChart *chart = make_full_chart ();
  double before = tidemark_tide_chart_get_median (chart, FIRST_DAY + 22);

  tidemark_chart_set_range (TIDEMARK_CHART (chart), FIRST_DAY + 22, FIRST_DAY + 29);
  g_assert_cmpfloat (tidemark_tide_chart_get_median (chart, FIRST_DAY + 22), ==, before);
  g_assert_true (isnan (tidemark_tide_chart_get_median (chart, FIRST_DAY - 1)));
  g_assert_true (isnan (tidemark_tide_chart_get_median (chart, FIRST_DAY + 30)));

  g_assert_finalize_object (chart);
}

static void
a_chart_in_a_window_is_drawn_and_goes (void)
{
  GtkWidget *window = gtk_window_new ();
  TidemarkTideChart *chart = make_full_chart ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree char *drawing = NULL;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (GTK_WIDGET (chart)) == 0)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_grab_focus (GTK_WIDGET (chart));
  press (chart, GDK_KEY_Home);
  GTK_WIDGET_GET_CLASS (chart)->snapshot (GTK_WIDGET (chart), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  drawing = tidemark_drawing_describe (node);
  g_assert_cmpint (count (drawing, "stroke 2.5"), ==, 2);
  g_assert_nonnull (strstr (drawing, "clip"));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name) g_test_add_func ("/tide-chart/" #name, name)
  ADD (empty_chart_is_a_grid);
  ADD (one_rating_is_a_dot_and_no_line);
  ADD (near_is_up_and_the_scale_is_fixed);
  ADD (nothing_is_drawn_across_a_gap);
  ADD (a_hole_of_a_year_stays_empty);
  ADD (ten_years_are_one_line_and_one_fill_of_dots);
  ADD (only_the_range_is_drawn);
  ADD (the_whole_drawing_is_as_it_was);
  ADD (time_runs_as_text_does);
  ADD (arrows_go_from_item_to_item);
  ADD (arrows_follow_the_eye_where_time_is_mirrored);
  ADD (pages_go_by_month);
  ADD (enter_activates_the_day_of_the_cursor);
  ADD (keys_on_an_empty_chart_do_nothing);
  ADD (a_range_without_the_cursor_lets_it_go);
  ADD (the_sentence_is_the_accessible_name);
  ADD (the_description_follows_the_cursor);
  ADD (an_onset_that_began_before_has_one_edge);
  ADD (years_of_events_do_not_run_into_one_line);
  ADD (wanted_closeness_is_not_drawn_over_what_is_left_out);
  ADD (crowded_events_get_rows_of_their_own);
  ADD (the_median_is_the_same_in_every_range);
  ADD (a_chart_in_a_window_is_drawn_and_goes);

  return g_test_run ();
}
