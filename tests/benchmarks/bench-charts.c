/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ten years of days in the chart of the tide: the first picture after the data, and what panning,
 * zooming and hovering cost a frame. Painted in software, which is the slowest way there is. */

#include <adwaita.h>
#include <math.h>

#include "tidemark-tide-chart.h"

#define N_DAYS 3650
#define FIRST_DAY 17000
#define N_EVENTS 1200
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
paint (Bench *bench)
{
  gint64 start = g_get_monotonic_time ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = cairo_create (bench->surface);
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (TIDEMARK_CHART (bench->chart), WIDTH, &frame);
  tidemark_chart_draw (TIDEMARK_CHART (bench->chart), snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);

  return (double) (g_get_monotonic_time () - start) / 1000;
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

  cairo_surface_destroy (bench.surface);
  g_object_unref (bench.chart);
  g_object_unref (bench.timeframe);

  return 0;
}
