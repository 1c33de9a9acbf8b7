/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours, moves and years of half a million messages and ten years of days: what the engine's thread
 * works out, the first picture after it, and every further one. Painted in software. */

#include <adwaita.h>

#include "tidemark-hours.h"
#include "tidemark-moves.h"
#include "tidemark-year.h"

#define N_DAYS 3650
#define N_MESSAGES 500000
#define WIDTH 860
#define N_TIMES 31

#define THREAD_LIMIT_MS 100
#define FIRST_LIMIT_MS 16
#define FRAME_LIMIT_MS 20

typedef struct
{
  TidemarkPerson *person;
  TidemarkSpan *span;
  TidemarkTide tide;
  cairo_surface_t *surface;
  int first_day;
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

static void
add_day (TidemarkSpanBuilder *builder, const TidemarkPerson *person, gint64 at_ms, int day)
{
  TidemarkInstant at = { at_ms, 0 };
  g_autoptr (TidemarkEntry) rating = tidemark_entry_new (TIDEMARK_KIND_DISTANCE, at, 0);
  g_autoptr (TidemarkEntry) move = tidemark_entry_new (TIDEMARK_KIND_MOVE, at, 0);

  rating->person_id = g_strdup (person->id);
  rating->value = day * 7 % 11;
  tidemark_span_builder_add_entry (builder, rating);
  move->person_id = g_strdup (person->id);
  move->move = (TidemarkMove) (TIDEMARK_MOVE_PURSUE + day % 3);
  if (day % 4 == 0)
    tidemark_span_builder_add_entry (builder, move);
}

static void
make_log (Bench *bench)
{
  TidemarkInstant now = { G_GINT64_CONSTANT (1794571200000), 0 };
  gint64 day_ms = TIDEMARK_SPAN_DAY_S * 1000, first_ms = now.ms - (N_DAYS - 1) * day_ms;
  TidemarkSpanBuilder *builder;

  bench->person = tidemark_person_new ("N.");
  bench->first_day = tidemark_day_of ((TidemarkInstant) { first_ms, 0 }, 0);
  builder = tidemark_span_builder_new (bench->person, now);
  for (int i = 0; i < N_DAYS; i++)
    add_day (builder, bench->person, first_ms + i * day_ms, i);
  for (int i = 0; i < N_MESSAGES; i++)
    {
      gint64 at =
          first_ms + (gint64) ((double) i / N_MESSAGES * (double) (N_DAYS - 1) * (double) day_ms);

      tidemark_span_builder_add_message (builder, at, 0,
                                         tidemark_day_of ((TidemarkInstant) { at, 0 }, 0),
                                         i % 3 ? TIDEMARK_WHO_THEM : TIDEMARK_WHO_ME, 20);
    }
  bench->span = tidemark_span_builder_finish (builder);

  bench->tide = (TidemarkTide) { .today = bench->first_day + N_DAYS - 1, .span = bench->span };
  bench->tide.days = g_array_new (FALSE, FALSE, sizeof (TidemarkTideDay));
  for (int i = 0; i < N_DAYS; i++)
    {
      TidemarkTideDay day = { bench->first_day + i, TIDEMARK_COVERAGE_LOGGED, i * 7 % 11, 5 };

      g_array_append_val (bench->tide.days, day);
    }
}

static double
elapsed (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

static void
paint (Bench *bench, TidemarkChart *chart)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = cairo_create (bench->surface);
  TidemarkChartFrame frame;
  g_autoptr (GskRenderNode) node = NULL;

  tidemark_chart_get_frame (chart, WIDTH, &frame);
  tidemark_chart_draw (chart, snapshot, &frame);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
}

static void
fill_hours (Bench *bench, TidemarkChart *chart, gpointer data)
{
  TidemarkHoursCell cells[TIDEMARK_HOURS_ROWS * TIDEMARK_HOURS_COLUMNS];

  for (int grouping = 0; grouping < TIDEMARK_N_HOURS_GROUPINGS; grouping++)
    {
      tidemark_hours_fill_cells (data, 0, (TidemarkHoursGrouping) grouping, cells);
      tidemark_hours_chart_set_cells (TIDEMARK_HOURS_CHART (chart),
                                      (TidemarkHoursGrouping) grouping, cells);
    }
}

static void
fill_moves (Bench *bench, TidemarkChart *chart, gpointer data)
{
  TidemarkMoves *moves = data;

  for (int panel = 0; panel < TIDEMARK_N_MOVES; panel++)
    tidemark_moves_chart_set_panel (TIDEMARK_MOVES_CHART (chart), (TidemarkMovesPanel) panel, "",
                                    moves->kinds[panel].columns,
                                    (const TidemarkMovesPoint *) moves->kinds[panel].points->data,
                                    moves->kinds[panel].points->len);
}

static void
fill_year (Bench *bench, TidemarkChart *chart, gpointer data)
{
  g_autofree TidemarkYearDay *days = g_new (TidemarkYearDay, N_DAYS);

  for (guint i = 0; i < N_DAYS; i++)
    days[i] = tidemark_year_get_day (data, TIDEMARK_YEAR_MESSAGES, i);
  tidemark_year_chart_set_days (TIDEMARK_YEAR_CHART (chart), TIDEMARK_YEAR_MESSAGES,
                                bench->first_day, days, N_DAYS);
  tidemark_year_chart_set_year (TIDEMARK_YEAR_CHART (chart), tidemark_year_get_last (data) - 1);
}

static void
bench_chart (Bench *bench,
             const char *name,
             GtkWidget *widget,
             void (*fill) (Bench *bench, TidemarkChart *chart, gpointer data),
             gpointer data)
{
  TidemarkChart *chart = TIDEMARK_CHART (g_object_ref_sink (widget));
  g_autofree char *first = g_strdup_printf ("%s, first picture", name);
  g_autofree char *again = g_strdup_printf ("%s, drawn again", name);
  double values[N_TIMES];

  for (int i = 0; i < N_TIMES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      fill (bench, chart, data);
      paint (bench, chart);
      values[i] = elapsed (start);
    }
  report (first, values, FIRST_LIMIT_MS);

  for (int i = 0; i < N_TIMES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      paint (bench, chart);
      values[i] = elapsed (start);
    }
  report (again, values, FRAME_LIMIT_MS);
  g_object_unref (chart);
}

static void
bench_measures (Bench *bench)
{
  double hours[N_TIMES], moves[N_TIMES], years[N_TIMES];

  for (int i = 0; i < N_TIMES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      tidemark_hours_free (tidemark_hours_new (bench->span, TIDEMARK_DAY_START_HOUR));
      hours[i] = elapsed (start);
      start = g_get_monotonic_time ();
      tidemark_moves_free (tidemark_moves_new (bench->span));
      moves[i] = elapsed (start);
      start = g_get_monotonic_time ();
      tidemark_year_free (tidemark_year_new (&bench->tide));
      years[i] = elapsed (start);
    }
  report ("hours, worked out", hours, THREAD_LIMIT_MS);
  report ("moves, worked out", moves, THREAD_LIMIT_MS);
  report ("years, worked out", years, THREAD_LIMIT_MS);
}

int
main (int argc, char **argv)
{
  g_autoptr (TidemarkHours) hours = NULL;
  g_autoptr (TidemarkMoves) moves = NULL;
  g_autoptr (TidemarkYear) year = NULL;
  Bench bench;

  adw_init ();
  make_log (&bench);
  bench.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, 400);
  bench_measures (&bench);

  hours = tidemark_hours_new (bench.span, TIDEMARK_DAY_START_HOUR);
  moves = tidemark_moves_new (bench.span);
  year = tidemark_year_new (&bench.tide);
  bench_chart (&bench, "hours", tidemark_hours_chart_new (), fill_hours, hours);
  bench_chart (&bench, "moves", tidemark_moves_chart_new (), fill_moves, moves);
  bench_chart (&bench, "years", tidemark_year_chart_new (), fill_year, year);

  cairo_surface_destroy (bench.surface);
  g_array_unref (bench.tide.days);
  tidemark_span_unref (bench.span);
  tidemark_person_unref (bench.person);

  return 0;
}
