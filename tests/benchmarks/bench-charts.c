/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ten years of days in the chart of the tide, and of what the charts beside it draw: the first
 * picture after the data, and what panning, zooming and hovering cost a frame. Painted in software,
 * which is the slowest way there is. */

#include <adwaita.h>
#include <math.h>

#include "tidemark-bars-chart.h"
#include "tidemark-gaps-chart.h"
#include "tidemark-lanes-chart.h"
#include "tidemark-ledger-chart.h"
#include "tidemark-spread-chart.h"
#include "tidemark-talks-chart.h"
#include "tidemark-tide-chart.h"

#define N_DAYS 3650
#define FIRST_DAY 17000
#define N_EVENTS 1200
#define N_WEEKS (N_DAYS / 7)
#define N_GAPS 4000
#define N_LANES 120
#define WIDTH 860
#define N_TIMES 61

#define FIRST_LIMIT_MS 16
#define FRAME_LIMIT_MS 20

typedef struct
{
  TidemarkTideChart *chart;
  TidemarkTimeframe *timeframe;
  cairo_surface_t *surface;
} Bench;

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
report (const char *name, double *values, double limit_ms)
{
  qsort (values, N_TIMES, sizeof *values, compare);
  g_print ("%-34s median %6.2f ms, worst %6.2f ms (limit %.0f)\n", name, values[N_TIMES / 2],
           values[N_TIMES - 1], limit_ms);
}

static TidemarkSeries *
make_ratings (GRand *random, double offset)
{
  g_autofree int *days = g_new (int, N_DAYS);
  g_autofree double *values = g_new (double, N_DAYS);

  for (int i = 0; i < N_DAYS; i++)
    {
      days[i] = FIRST_DAY + i;
      values[i] = CLAMP (
          round (5 + 3 * sin (i / 90.0 + offset) + g_rand_double_range (random, -2, 2)), 0, 10);
    }

  return tidemark_series_new_from_arrays (days, values, N_DAYS);
}

static TidemarkSeries *
make_events (GRand *random)
{
  g_autofree int *days = g_new (int, N_EVENTS);
  g_autofree double *marks = g_new (double, N_EVENTS);

  for (int i = 0; i < N_EVENTS; i++)
    {
      days[i] = FIRST_DAY + g_rand_int_range (random, 0, N_DAYS);
      marks[i] =
          g_rand_int_range (random, TIDEMARK_CHART_MARK_DATE, TIDEMARK_CHART_MARK_GAVE_SPACE + 1);
    }

  return tidemark_series_new_from_arrays (days, marks, N_EVENTS);
}

/* Takes down and paints what is shown, as a frame of the window does. */
static double
paint_chart (Bench *bench, TidemarkChart *chart)
{
  gint64 start = g_get_monotonic_time ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = cairo_create (bench->surface);
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (chart, WIDTH, &frame);
  tidemark_chart_draw (chart, snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
paint (Bench *bench)
{
  return paint_chart (bench, TIDEMARK_CHART (bench->chart));
}

static void
set_data (Bench *bench, GRand *random)
{
  g_autoptr (TidemarkSeries) ratings = make_ratings (random, 0);
  g_autoptr (TidemarkSeries) wanted = make_ratings (random, 1);
  g_autoptr (TidemarkSeries) events = make_events (random);

  tidemark_tide_chart_set_ratings (bench->chart, ratings);
  tidemark_tide_chart_set_wanted (bench->chart, wanted);
  tidemark_tide_chart_set_events (bench->chart, events);
}

static void
bench_first_picture (Bench *bench, GRand *random)
{
  double values[N_TIMES];

  for (int i = 0; i < N_TIMES; i++)
    {
      gint64 start;

      set_data (bench, random);
      start = g_get_monotonic_time ();
      paint (bench);
      values[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  report ("tide, 10 years, first picture", values, FIRST_LIMIT_MS);
}

static void
bench_same_picture (Bench *bench)
{
  double values[N_TIMES];

  for (int i = 0; i < N_TIMES; i++)
    values[i] = paint (bench);
  report ("tide, 10 years, drawn again", values, FRAME_LIMIT_MS);
}

static void
bench_pan (Bench *bench, const char *name, int n_days)
{
  double values[N_TIMES];

  tidemark_timeframe_show (bench->timeframe, FIRST_DAY, FIRST_DAY + n_days - 1);
  for (int i = 0; i < N_TIMES; i++)
    {
      tidemark_timeframe_pan (bench->timeframe, MAX (1, n_days / 100));
      values[i] = paint (bench);
    }
  report (name, values, FRAME_LIMIT_MS);
}

static void
bench_zoom (Bench *bench)
{
  double values[N_TIMES];

  tidemark_timeframe_set_n_days (bench->timeframe, 0);
  for (int i = 0; i < N_TIMES; i++)
    {
      tidemark_timeframe_zoom (bench->timeframe, i < N_TIMES / 2 ? 1.1 : 1 / 1.1,
                               FIRST_DAY + N_DAYS / 3);
      values[i] = paint (bench);
    }
  report ("tide, zoom in and out", values, FRAME_LIMIT_MS);
}

/* What a card with another chart costs: the picture after the data, then days panned by. */
static void
bench_other (Bench *bench, TidemarkChart *chart, const char *name, void (*set) (TidemarkChart *))
{
  g_autofree char *first = g_strdup_printf ("%s, 10 years, first picture", name);
  g_autofree char *panned = g_strdup_printf ("%s, 10 years, panned", name);
  double values[N_TIMES];

  tidemark_chart_set_timeframe (chart, bench->timeframe);
  tidemark_timeframe_set_n_days (bench->timeframe, 0);
  for (int i = 0; i < N_TIMES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      set (chart);
      paint_chart (bench, chart);
      values[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  report (first, values, FIRST_LIMIT_MS);

  tidemark_timeframe_show (bench->timeframe, FIRST_DAY, FIRST_DAY + 5 * 365);
  for (int i = 0; i < N_TIMES; i++)
    {
      tidemark_timeframe_pan (bench->timeframe, 18);
      values[i] = paint_chart (bench, chart);
    }
  report (panned, values, FRAME_LIMIT_MS);
  g_object_unref (chart);
}

static void
set_bars (TidemarkChart *chart)
{
  TidemarkBarsWeek weeks[N_WEEKS];

  for (int i = 0; i < N_WEEKS; i++)
    weeks[i] = (TidemarkBarsWeek) {
      { FIRST_DAY + i * 7, i % 40 == 0 }, i * 37 % 400, i * 53 % 300, 10, 200
    };
  tidemark_bars_chart_set_weeks (TIDEMARK_BARS_CHART (chart), TIDEMARK_BARS_MESSAGES, "N.", weeks,
                                 N_WEEKS);
}

static void
set_spreads (TidemarkChart *chart)
{
  TidemarkSpreadWeek weeks[N_WEEKS];

  for (int i = 0; i < N_WEEKS; i++)
    weeks[i] = (TidemarkSpreadWeek) {
      { FIRST_DAY + i * 7, FALSE }, i % 9, 5 + i % 30, 40 + i % 60, 120 + i % 900
    };
  tidemark_spread_chart_set_weeks (TIDEMARK_SPREAD_CHART (chart), weeks, N_WEEKS);
}

static void
set_gaps (TidemarkChart *chart)
{
  static TidemarkGapsPoint points[N_GAPS];

  for (int i = 0; i < N_GAPS; i++)
    points[i] = (TidemarkGapsPoint) { 360 + i * i % 90000, i % 2 ? TIDEMARK_CHART_MARK_I_FIRST
                                                                 : TIDEMARK_CHART_MARK_THEY_FIRST };
  tidemark_gaps_chart_set_gaps (TIDEMARK_GAPS_CHART (chart), "N.", points, N_GAPS, 700, 3000);
}

static void
set_lanes (TidemarkChart *chart)
{
  TidemarkLane lanes[N_LANES];
  TidemarkLanePoint points[N_LANES * 10];

  for (int i = 0; i < N_LANES; i++)
    {
      lanes[i] = (TidemarkLane) { FIRST_DAY + N_DAYS - i * 30, 3 + i % 20,
                                  TIDEMARK_CHART_MARK_THEY_FIRST };
      for (int k = 0; k < 10; k++)
        points[i * 10 + k] = (TidemarkLanePoint) { (guint) i, k, k,
                                                   k % 3 ? TIDEMARK_CHART_MARK_NONE
                                                         : TIDEMARK_CHART_MARK_GAVE_SPACE };
    }
  tidemark_lanes_chart_set_lanes (TIDEMARK_LANES_CHART (chart), "N.", lanes, N_LANES, points,
                                  N_LANES * 10, 8);
}

static void
set_promises (TidemarkChart *chart)
{
  static int days[N_DAYS];
  static double marks[N_DAYS];
  g_autoptr (TidemarkSeries) series = NULL;

  for (int i = 0; i < N_DAYS; i++)
    {
      days[i] = FIRST_DAY + i;
      marks[i] = TIDEMARK_CHART_MARK_KEPT + i * 7 % 5;
    }
  series = tidemark_series_new_from_arrays (days, marks, N_DAYS);
  tidemark_ledger_chart_set_promises (TIDEMARK_LEDGER_CHART (chart), "N.", series, series);
}

/* Each opens a question of its own. */
static void
set_talks (TidemarkChart *chart)
{
  TidemarkTalksPoint points[N_WEEKS];
  TidemarkTalksLine lines[N_WEEKS];

  for (int i = 0; i < N_WEEKS; i++)
    {
      int day = FIRST_DAY + i * 7;

      points[i] = (TidemarkTalksPoint) { day, TIDEMARK_TALKS_NEEDS,
                                         TIDEMARK_CHART_MARK_TALK_AGREED + i * 7 % 5, i % 30 };
      lines[i] = (TidemarkTalksLine) { TIDEMARK_TALKS_NEEDS, day, day + 5 };
    }
  tidemark_talks_chart_set_talks (TIDEMARK_TALKS_CHART (chart), points, N_WEEKS, lines, N_WEEKS);
}

static TidemarkChart *
take (GtkWidget *chart)
{
  return TIDEMARK_CHART (g_object_ref_sink (chart));
}

static void
bench_others (Bench *bench)
{
  bench_other (bench, take (tidemark_ledger_chart_new ()), "two promises a day", set_promises);
  bench_other (bench, take (tidemark_talks_chart_new ()), "a talk a week", set_talks);
  bench_other (bench, take (tidemark_bars_chart_new ()), "weeks as bars", set_bars);
  bench_other (bench, take (tidemark_spread_chart_new ()), "weeks as spreads", set_spreads);
  bench_other (bench, take (tidemark_gaps_chart_new ()), "4,000 gaps", set_gaps);
  bench_other (bench, take (tidemark_lanes_chart_new ()), "120 times away", set_lanes);
}

static void
bench_hover (Bench *bench)
{
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (bench->chart);
  double values[N_TIMES];

  for (int i = 0; i < N_TIMES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      for (int k = 0; k < 1000; k++)
        {
          int day;

          klass->find_item (TIDEMARK_CHART (bench->chart), FIRST_DAY + (k * 37 + i) % N_DAYS, FALSE,
                            &day);
        }
      values[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  report ("tide, 1,000 items found", values, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  Bench bench;

  adw_init ();
  bench.timeframe = tidemark_timeframe_new ();
  bench.chart = TIDEMARK_TIDE_CHART (g_object_ref_sink (tidemark_tide_chart_new ()));
  bench.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, 400);
  tidemark_timeframe_set_bounds (bench.timeframe, FIRST_DAY, FIRST_DAY + N_DAYS - 1);
  tidemark_chart_set_timeframe (TIDEMARK_CHART (bench.chart), bench.timeframe);

  bench_first_picture (&bench, random);
  bench_same_picture (&bench);
  bench_pan (&bench, "tide, 5 years panned", 5 * 365);
  bench_pan (&bench, "tide, 1 year panned", 365);
  bench_pan (&bench, "tide, 90 days panned", 90);
  bench_zoom (&bench);
  bench_hover (&bench);
  bench_others (&bench);

  cairo_surface_destroy (bench.surface);
  g_object_unref (bench.chart);
  g_object_unref (bench.timeframe);

  return 0;
}
