/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-year-chart.h"

#include "tidemark-chart-mark.h"
#include "tidemark-pixel.h"
#include "tidemark-year-grid.h"
#include "tidemark-year-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_GAP 8
#define FURTHEST 10.0

/* A scale of counts that ends at one would make much of it. */
#define LEAST_MOST_CONTACTS 4
#define LEAST_MOST_MESSAGES 20

struct _TidemarkYearChart
{
  TidemarkChart parent_instance;

  GArray *days; /* TidemarkYearDay */
  int first_day;
  int year;
  int first_weekday;
  TidemarkYearMeasure measure;
  double most; /* of all years */
};

G_DEFINE_FINAL_TYPE (TidemarkYearChart, tidemark_year_chart, TIDEMARK_TYPE_CHART)

/**
 * tidemark_year_measure_map:
 * @measure: of what
 * @value: of a day
 * @most: that any day has, of a count
 *
 * Returns: how large its square is, 0 to 1: the nearer the larger; of messages, of which there may
 *   be thousands, by their logarithm. Pure, any thread.
 */
double
tidemark_year_measure_map (TidemarkYearMeasure measure, double value, double most)
{
  switch (measure)
    {
    case TIDEMARK_YEAR_DISTANCE:
      return 1 - value / FURTHEST;
    case TIDEMARK_YEAR_WANTED:
      return value / FURTHEST;
    case TIDEMARK_YEAR_CONTACTS:
      return value / MAX (most, LEAST_MOST_CONTACTS);
    case TIDEMARK_YEAR_MESSAGES:
    case TIDEMARK_N_YEAR_MEASURES:
    default:
      return log1p (value) / log1p (MAX (most, LEAST_MOST_MESSAGES));
    }
}

/**
 * tidemark_year_measure_format:
 * @measure: of what
 * @value: of a day
 *
 * Returns: (transfer full): such as "Distance 3" or "12 messages". Any thread.
 */
char *
tidemark_year_measure_format (TidemarkYearMeasure measure, double value)
{
  int n_digits = fabs (value - round (value)) < 0.05 ? 0 : 1;
  g_autofree char *number = g_strdup_printf ("%.*f", n_digits, value);
  gulong n = (gulong) lround (value);

  switch (measure)
    {
    case TIDEMARK_YEAR_DISTANCE:
      /* Translators: a rating from 0 near to 10 far */
      return g_strdup_printf (_ ("Distance %s"), number);
    case TIDEMARK_YEAR_WANTED:
      /* Translators: a rating from 0 to 10 */
      return g_strdup_printf (_ ("Closeness you wanted %s"), number);
    case TIDEMARK_YEAR_CONTACTS:
      return g_strdup_printf (ngettext ("%lu contact", "%lu contacts", n), n);
    case TIDEMARK_YEAR_MESSAGES:
    case TIDEMARK_N_YEAR_MEASURES:
    default:
      return g_strdup_printf (ngettext ("%lu message", "%lu messages", n), n);
    }
}

static void
init_grid (TidemarkYearChart *self, double width, TidemarkYearGrid *grid)
{
  tidemark_year_grid_init (grid, self->year, self->first_weekday, width);
}

/* (nullable): of this year, and known. */
static const TidemarkYearDay *
get_day (TidemarkYearChart *self, int day)
{
  TidemarkDateScale range = tidemark_chart_get_range (TIDEMARK_CHART (self));

  if (day < MAX (range.from_day, self->first_day) || day > range.to_day ||
      day - self->first_day >= (int) self->days->len)
    return NULL;

  return &g_array_index (self->days, TidemarkYearDay, day - self->first_day);
}

static void
tidemark_year_chart_get_margins (TidemarkChart *chart,
                                 const TidemarkChartStyle *style,
                                 int width,
                                 TidemarkChartMargins *out)
{
  for (int weekday = 0; weekday < TIDEMARK_YEAR_ROWS; weekday++)
    {
      g_autofree char *name = tidemark_year_plot_name_weekday (weekday);

      out->start =
          MAX (out->start, LABEL_GAP + tidemark_chart_text_width (GTK_WIDGET (chart), name));
    }
  out->bottom = 4;
}

static double
tidemark_year_chart_get_plot_height (TidemarkChart *chart, int width)
{
  TidemarkChartStyle style;
  TidemarkChartMargins margins = { 0, 0, 0, 0 };
  TidemarkYearGrid grid;

  tidemark_chart_style_init (&style, GTK_WIDGET (chart));
  tidemark_year_chart_get_margins (chart, &style, width, &margins);
  init_grid (TIDEMARK_YEAR_CHART (chart), width - margins.start - margins.end, &grid);

  return tidemark_year_plot_height (&grid, &style);
}

static const GdkRGBA *
get_colour (TidemarkYearChart *self, const TidemarkChartStyle *style)
{
  return self->measure <= TIDEMARK_YEAR_WANTED ? &style->me : &style->fg;
}

/* What the sizes mean. */
static void
tidemark_year_chart_snapshot_axis (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame)
{
  TidemarkYearChart *self = TIDEMARK_YEAR_CHART (chart);
  double most = self->measure == TIDEMARK_YEAR_CONTACTS ? MAX (self->most, LEAST_MOST_CONTACTS)
                                                        : MAX (self->most, LEAST_MOST_MESSAGES);
  g_autofree char *last = tidemark_year_measure_format (self->measure, most);
  TidemarkYearGrid grid;

  init_grid (self, frame->plot.size.width, &grid);
  if (self->measure <= TIDEMARK_YEAR_WANTED)
    tidemark_year_plot_append_scale (&grid, snapshot, frame, C_ ("distance", "Far"),
                                     C_ ("distance", "Near"), get_colour (self, &frame->style));
  else
    tidemark_year_plot_append_scale (&grid, snapshot, frame, "1", last,
                                     get_colour (self, &frame->style));
}

static void
add_days (TidemarkYearChart *self,
          const TidemarkYearGrid *grid,
          const TidemarkChartFrame *frame,
          TidemarkYearPaths *paths)
{
  TidemarkDateScale range = tidemark_chart_get_range (TIDEMARK_CHART (self));

  for (int day = range.from_day; day <= range.to_day; day++)
    {
      const TidemarkYearDay *known = get_day (self, day);
      graphene_rect_t cell;

      if (known == NULL)
        continue;
      cell = tidemark_year_plot_cell (grid, frame, day);
      if (known->coverage == TIDEMARK_COVERAGE_LEFT_OUT || isnan (known->value))
        tidemark_year_paths_add_state (paths, &cell, known->coverage);
      else
        tidemark_year_paths_add_value (
            paths, &cell, tidemark_year_measure_map (self->measure, known->value, self->most));
    }
}

static void
tidemark_year_chart_snapshot_plot (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame)
{
  TidemarkYearChart *self = TIDEMARK_YEAR_CHART (chart);
  TidemarkYearGrid grid;
  TidemarkYearPaths paths;

  init_grid (self, frame->plot.size.width, &grid);
  tidemark_year_plot_append_names (&grid, snapshot, frame);
  tidemark_year_paths_init (&paths);
  add_days (self, &grid, frame, &paths);
  tidemark_year_paths_append (&paths, snapshot, &frame->style, get_colour (self, &frame->style));
}

static void
tidemark_year_chart_snapshot_item (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame,
                                   int day)
{
  TidemarkYearGrid grid;
  graphene_rect_t cell;

  init_grid (TIDEMARK_YEAR_CHART (chart), frame->plot.size.width, &grid);
  cell = tidemark_year_plot_cell (&grid, frame, day);
  tidemark_pixel_append_cursor (snapshot, &cell, &frame->style);
}

static void
tidemark_year_chart_locate (TidemarkChart *chart,
                            const TidemarkChartFrame *frame,
                            int day,
                            graphene_point_t *out)
{
  TidemarkYearGrid grid;
  graphene_rect_t cell;

  init_grid (TIDEMARK_YEAR_CHART (chart), frame->plot.size.width, &grid);
  cell = tidemark_year_plot_cell (&grid, frame, day);
  tidemark_pixel_locate (frame, &cell, out);
}

static gboolean
tidemark_year_chart_find_item (TidemarkChart *chart, int day, gboolean backwards, int *out_day)
{
  TidemarkYearChart *self = TIDEMARK_YEAR_CHART (chart);
  TidemarkDateScale range = tidemark_chart_get_range (chart);
  int first = MAX (range.from_day, self->first_day);
  int last = MIN (range.to_day, self->first_day + (int) self->days->len - 1);

  if (first > last || (backwards ? day < first : day > last))
    return FALSE;

  *out_day = backwards ? MIN (day, last) : MAX (day, first);
  return TRUE;
}

static gboolean
tidemark_year_chart_find_at (TidemarkChart *chart,
                             const TidemarkChartFrame *frame,
                             const graphene_point_t *at,
                             int *out_day)
{
  TidemarkYearChart *self = TIDEMARK_YEAR_CHART (chart);
  TidemarkYearGrid grid;

  init_grid (self, frame->plot.size.width, &grid);

  return tidemark_year_plot_find (&grid, frame, at, out_day) && get_day (self, *out_day) != NULL;
}

static gboolean
tidemark_year_chart_find_step (TidemarkChart *chart, int day, TidemarkChartStep step, int *out_day)
{
  TidemarkYearChart *self = TIDEMARK_YEAR_CHART (chart);

  if (step == TIDEMARK_CHART_STEP_PREVIOUS)
    *out_day = day - TIDEMARK_YEAR_ROWS;
  else if (step == TIDEMARK_CHART_STEP_NEXT)
    *out_day = day + TIDEMARK_YEAR_ROWS;
  else if (step == TIDEMARK_CHART_STEP_UP)
    *out_day = day - 1;
  else if (step == TIDEMARK_CHART_STEP_DOWN)
    *out_day = day + 1;
  else
    *out_day = tidemark_date_add_months (day, step == TIDEMARK_CHART_STEP_MONTH_BACK ? -1 : 1);

  return get_day (self, *out_day) != NULL;
}

static const char *
say_coverage (TidemarkCoverage coverage)
{
  return coverage == TIDEMARK_COVERAGE_LOGGED
             ? tidemark_chart_mark_get_name (TIDEMARK_CHART_MARK_DAY_OTHER)
             : tidemark_coverage_get_name (coverage);
}

static char *
tidemark_year_chart_describe (TidemarkChart *chart, int day)
{
  TidemarkYearChart *self = TIDEMARK_YEAR_CHART (chart);
  const TidemarkYearDay *known = get_day (self, day);
  g_autofree char *date = tidemark_date_format (day, _ ("%A, %-d %B %Y"));
  g_autofree char *words = NULL;

  if (known == NULL)
    return g_steal_pointer (&date);

  if (known->coverage != TIDEMARK_COVERAGE_LEFT_OUT && !isnan (known->value))
    words = tidemark_year_measure_format (self->measure, known->value);
  else
    words = g_strdup (say_coverage (known->coverage));

  return g_strjoin ("\n", date, words, NULL);
}

static void
tidemark_year_chart_finalize (GObject *object)
{
  g_array_unref (TIDEMARK_YEAR_CHART (object)->days);

  G_OBJECT_CLASS (tidemark_year_chart_parent_class)->finalize (object);
}

static void
tidemark_year_chart_class_init (TidemarkYearChartClass *klass)
{
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_year_chart_finalize;

  chart_class->is_timeline = FALSE;
  chart_class->get_plot_height = tidemark_year_chart_get_plot_height;
  chart_class->get_margins = tidemark_year_chart_get_margins;
  chart_class->snapshot_axis = tidemark_year_chart_snapshot_axis;
  chart_class->snapshot_plot = tidemark_year_chart_snapshot_plot;
  chart_class->snapshot_item = tidemark_year_chart_snapshot_item;
  chart_class->find_item = tidemark_year_chart_find_item;
  chart_class->find_at = tidemark_year_chart_find_at;
  chart_class->find_step = tidemark_year_chart_find_step;
  chart_class->locate = tidemark_year_chart_locate;
  chart_class->describe = tidemark_year_chart_describe;
}

static void
tidemark_year_chart_init (TidemarkYearChart *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (TidemarkYearDay));
  tidemark_year_chart_set_year (self, 1970);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
      _ ("Up and Down go from day to day, Left and Right from week to week, Page Up and Page Down "
         "by month, Enter opens the day"),
      -1);
}

/**
 * tidemark_year_chart_new:
 *
 * Returns: (transfer floating): an empty chart. Main thread.
 */
GtkWidget *
tidemark_year_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_YEAR_CHART, NULL);
}

/* 0 for Monday to 6 for Sunday. */
void
tidemark_year_chart_set_first_weekday (TidemarkYearChart *self, int first_weekday)
{
  g_return_if_fail (TIDEMARK_IS_YEAR_CHART (self));

  self->first_weekday = first_weekday;
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/**
 * tidemark_year_chart_set_days:
 * @self: a chart
 * @measure: what their values are
 * @first_day: the day that comes first
 * @days: (array length=n_days) (nullable): all that are known, of whatever year
 * @n_days: how many
 *
 * Main thread.
 */
void
tidemark_year_chart_set_days (TidemarkYearChart *self,
                              TidemarkYearMeasure measure,
                              int first_day,
                              const TidemarkYearDay *days,
                              guint n_days)
{
  g_return_if_fail (TIDEMARK_IS_YEAR_CHART (self));

  self->measure = measure;
  self->first_day = first_day;
  self->most = 0;
  g_array_set_size (self->days, 0);
  if (n_days > 0)
    g_array_append_vals (self->days, days, n_days);
  for (guint i = 0; i < n_days; i++)
    if (!isnan (days[i].value))
      self->most = MAX (self->most, days[i].value);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

int
tidemark_year_chart_get_year (TidemarkYearChart *self)
{
  g_return_val_if_fail (TIDEMARK_IS_YEAR_CHART (self), 0);

  return self->year;
}

/* Main thread. */
void
tidemark_year_chart_set_year (TidemarkYearChart *self, int year)
{
  g_return_if_fail (TIDEMARK_IS_YEAR_CHART (self));

  self->year = year;
  tidemark_chart_set_range (TIDEMARK_CHART (self), tidemark_year_first_day (year),
                            tidemark_year_first_day (year + 1) - 1);
}
