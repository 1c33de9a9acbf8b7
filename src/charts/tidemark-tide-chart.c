/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-chart.h"

#include "tidemark-smooth.h"
#include "tidemark-tide-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From here on a day is named with its year. */
#define LONG_RANGE_DAYS 300

typedef enum
{
  PROP_RATINGS = 1,
  PROP_WANTED,
  PROP_EVENTS,
  N_PROPS,
} TidemarkTideChartProperty;

struct _TidemarkTideChart
{
  TidemarkChart parent_instance;

  TidemarkSeries *ratings;
  TidemarkSeries *wanted;
  TidemarkSeries *events;
  GArray *left_out;
  GArray *away;
  TidemarkStretch onset;
  GArray *medians; /* of every day from the first rated one to the last; NULL: not known yet */
};

G_DEFINE_FINAL_TYPE (TidemarkTideChart, tidemark_tide_chart, TIDEMARK_TYPE_CHART)

static GParamSpec *properties[N_PROPS];

static gboolean
contains (const GArray *stretches, int day)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      TidemarkStretch stretch = g_array_index (stretches, TidemarkStretch, i);

      if (day >= stretch.from_day && day <= stretch.to_day)
        return TRUE;
    }

  return FALSE;
}

static int
first_rated_day (TidemarkTideChart *self)
{
  return tidemark_series_get_day (self->ratings, 0);
}

/* Spreads the ratings over the days between the first and the last, and smooths them. */
static GArray *
compute_medians (TidemarkTideChart *self)
{
  guint n_points = self->ratings ? tidemark_series_get_n_points (self->ratings) : 0;
  GArray *medians = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree double *values = NULL;
  g_autofree gboolean *left_out = NULL;
  int first, n_days;

  if (n_points == 0)
    return medians;

  first = first_rated_day (self);
  n_days = tidemark_series_get_day (self->ratings, n_points - 1) - first + 1;
  values = g_new (double, n_days);
  left_out = g_new (gboolean, n_days);
  for (int i = 0; i < n_days; i++)
    {
      values[i] = NAN;
      left_out[i] = contains (self->left_out, first + i);
    }
  for (guint i = 0; i < n_points; i++)
    values[tidemark_series_get_day (self->ratings, i) - first] =
        tidemark_series_get_value (self->ratings, i);

  g_array_set_size (medians, (guint) n_days);
  tidemark_smooth_running_median (values, left_out, n_days, (double *) medians->data);

  return medians;
}

static GArray *
get_medians (TidemarkTideChart *self)
{
  if (!self->medians)
    self->medians = compute_medians (self);

  return self->medians;
}

static void
tidemark_tide_chart_get_margins (TidemarkChart *chart,
                                 const TidemarkChartStyle *style,
                                 int width,
                                 TidemarkChartMargins *out)
{
  TidemarkTideChart *self = TIDEMARK_TIDE_CHART (chart);
  TidemarkDateScale range = tidemark_chart_get_range (chart);

  out->top = style->line_height + 6;
  out->start = tidemark_chart_value_axis_width (GTK_WIDGET (self));
  out->end = 6;
  out->bottom =
      tidemark_tide_plot_lane_height (self->events, &range, width - out->start - out->end);
}

static void
tidemark_tide_chart_snapshot_plot (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame)
{
  TidemarkTideChart *self = TIDEMARK_TIDE_CHART (chart);
  GArray *medians = get_medians (self);
  const TidemarkTidePlot plot = {
    .frame = frame,
    .ratings = self->ratings,
    .wanted = self->wanted,
    .events = self->events,
    .left_out = self->left_out,
    .away = self->away,
    .onset = self->onset,
    .median_from = medians->len > 0 ? first_rated_day (self) : 0,
    .medians = medians,
  };

  tidemark_tide_plot_append (&plot, snapshot);
}

/* The value of @series on @day, or NAN. */
static double
value_on (TidemarkSeries *series, int day)
{
  guint point;

  if (!series)
    return NAN;

  point = tidemark_series_find (series, day);
  if (point == tidemark_series_get_n_points (series) ||
      tidemark_series_get_day (series, point) != day)
    return NAN;

  return tidemark_series_get_value (series, point);
}

static void
tidemark_tide_chart_snapshot_item (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame,
                                   int day)
{
  TidemarkTideChart *self = TIDEMARK_TIDE_CHART (chart);
  double rating = value_on (self->ratings, day);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) dot = NULL;

  if (isnan (rating))
    return;

  gsk_path_builder_add_circle (builder,
                               &GRAPHENE_POINT_INIT (tidemark_chart_frame_x (frame, day),
                                                     tidemark_tide_plot_rating_y (frame, rating)),
                               4.5f);
  dot = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING, &frame->style.fg);
}

static gboolean
find_in (TidemarkSeries *series, int day, gboolean backwards, int *out_day)
{
  return series && tidemark_series_find_day (series, day, backwards, out_day);
}

static gboolean
tidemark_tide_chart_find_item (TidemarkChart *chart, int day, gboolean backwards, int *out_day)
{
  TidemarkTideChart *self = TIDEMARK_TIDE_CHART (chart);
  int rating, event;
  gboolean has_rating = find_in (self->ratings, day, backwards, &rating);
  gboolean has_event = find_in (self->events, day, backwards, &event);

  if (has_rating && has_event)
    *out_day = backwards ? MAX (rating, event) : MIN (rating, event);
  else if (has_rating)
    *out_day = rating;
  else if (has_event)
    *out_day = event;

  return has_rating || has_event;
}

static char *
format_value (double value)
{
  return fabs (value - round (value)) < 0.05 ? g_strdup_printf ("%.0f", value)
                                             : g_strdup_printf ("%.1f", value);
}

static void
describe_rating (TidemarkTideChart *self, int day, GString *words)
{
  g_autofree char *rating = format_value (value_on (self->ratings, day));
  g_autofree char *median = format_value (tidemark_tide_chart_get_median (self, day));

  if (isnan (value_on (self->ratings, day)))
    return;

  g_string_append_c (words, '\n');
  if (isnan (tidemark_tide_chart_get_median (self, day)))
    /* Translators: how distant someone felt on a day, 0 to 10. */
    g_string_append_printf (words, _ ("Distance %s"), rating);
  else
    /* Translators: how distant someone felt on a day, 0 to 10, and the median of the days around.
     */
    g_string_append_printf (words, _ ("Distance %s, running median %s"), rating, median);
}

static void
describe_wanted (TidemarkTideChart *self, int day, GString *words)
{
  double wanted = value_on (self->wanted, day);
  g_autofree char *text = format_value (wanted);

  if (isnan (wanted))
    return;

  g_string_append_c (words, '\n');
  /* Translators: how close I wanted to be on a day, 0 to 10. */
  g_string_append_printf (words, _ ("Wanted closeness %s"), text);
}

static void
describe_events (TidemarkTideChart *self, int day, GString *words)
{
  guint n_points = self->events ? tidemark_series_get_n_points (self->events) : 0;
  guint i = self->events ? tidemark_series_find (self->events, day) : 0;

  for (; i < n_points && tidemark_series_get_day (self->events, i) == day; i++)
    {
      TidemarkChartMark mark = (TidemarkChartMark) tidemark_series_get_value (self->events, i);

      g_string_append_printf (words, "\n%s", tidemark_chart_mark_get_name (mark));
    }
}

static char *
tidemark_tide_chart_describe (TidemarkChart *chart, int day)
{
  TidemarkTideChart *self = TIDEMARK_TIDE_CHART (chart);
  TidemarkDateScale range = tidemark_chart_get_range (chart);
  gboolean is_long = tidemark_date_scale_get_n_days (&range) > LONG_RANGE_DAYS;
  /* Translators: a day of a chart (strftime), with and without its year. */
  g_autofree char *date =
      tidemark_date_format (day, is_long ? _ ("%A, %-d %B %Y") : _ ("%A, %-d %B"));
  GString *words = g_string_new (date);

  describe_rating (self, day, words);
  describe_wanted (self, day, words);
  describe_events (self, day, words);
  if (contains (self->away, day))
    g_string_append_printf (words, "\n%s", tidemark_chart_mark_get_name (TIDEMARK_CHART_MARK_AWAY));

  return g_string_free (words, FALSE);
}

static void
changed_cb (TidemarkTideChart *self)
{
  g_clear_pointer (&self->medians, g_array_unref);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_series (TidemarkTideChart *self,
            TidemarkSeries **place,
            TidemarkSeries *series,
            TidemarkTideChartProperty property)
{
  if (*place == series)
    return;

  if (*place)
    g_signal_handlers_disconnect_by_func (*place, changed_cb, self);
  g_set_object (place, series);
  if (series)
    g_signal_connect_object (series, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
tidemark_tide_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkTideChart *self = TIDEMARK_TIDE_CHART (object);

  switch ((TidemarkTideChartProperty) id)
    {
    case PROP_RATINGS:
      g_value_set_object (value, self->ratings);
      break;
    case PROP_WANTED:
      g_value_set_object (value, self->wanted);
      break;
    case PROP_EVENTS:
      g_value_set_object (value, self->events);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_tide_chart_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkTideChart *self = TIDEMARK_TIDE_CHART (object);

  switch ((TidemarkTideChartProperty) id)
    {
    case PROP_RATINGS:
      tidemark_tide_chart_set_ratings (self, g_value_get_object (value));
      break;
    case PROP_WANTED:
      tidemark_tide_chart_set_wanted (self, g_value_get_object (value));
      break;
    case PROP_EVENTS:
      tidemark_tide_chart_set_events (self, g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_tide_chart_dispose (GObject *object)
{
  TidemarkTideChart *self = TIDEMARK_TIDE_CHART (object);

  g_clear_object (&self->ratings);
  g_clear_object (&self->wanted);
  g_clear_object (&self->events);

  G_OBJECT_CLASS (tidemark_tide_chart_parent_class)->dispose (object);
}

static void
tidemark_tide_chart_finalize (GObject *object)
{
  TidemarkTideChart *self = TIDEMARK_TIDE_CHART (object);

  g_array_unref (self->left_out);
  g_array_unref (self->away);
  g_clear_pointer (&self->medians, g_array_unref);

  G_OBJECT_CLASS (tidemark_tide_chart_parent_class)->finalize (object);
}

static void
tidemark_tide_chart_class_init (TidemarkTideChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tidemark_tide_chart_get_property;
  object_class->set_property = tidemark_tide_chart_set_property;
  object_class->dispose = tidemark_tide_chart_dispose;
  object_class->finalize = tidemark_tide_chart_finalize;

  chart_class->get_margins = tidemark_tide_chart_get_margins;
  chart_class->snapshot_plot = tidemark_tide_chart_snapshot_plot;
  chart_class->snapshot_item = tidemark_tide_chart_snapshot_item;
  chart_class->find_item = tidemark_tide_chart_find_item;
  chart_class->describe = tidemark_tide_chart_describe;

  properties[PROP_RATINGS] =
      g_param_spec_object ("ratings", NULL, NULL, TIDEMARK_TYPE_SERIES, flags);
  properties[PROP_WANTED] = g_param_spec_object ("wanted", NULL, NULL, TIDEMARK_TYPE_SERIES, flags);
  properties[PROP_EVENTS] = g_param_spec_object ("events", NULL, NULL, TIDEMARK_TYPE_SERIES, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_tide_chart_init (TidemarkTideChart *self)
{
  self->left_out = g_array_new (FALSE, FALSE, sizeof (TidemarkStretch));
  self->away = g_array_new (FALSE, FALSE, sizeof (TidemarkStretch));
  self->onset = (TidemarkStretch) { TIDEMARK_CHART_NO_DAY, TIDEMARK_CHART_NO_DAY };
}

/**
 * tidemark_tide_chart_new:
 *
 * Returns: (transfer floating): an empty chart. Main thread.
 */
GtkWidget *
tidemark_tide_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_TIDE_CHART, NULL);
}

/**
 * tidemark_tide_chart_set_ratings:
 * @self: a chart
 * @ratings: (nullable): at most one a day: 0 near to 10 far
 *
 * Main thread.
 */
void
tidemark_tide_chart_set_ratings (TidemarkTideChart *self, TidemarkSeries *ratings)
{
  g_return_if_fail (TIDEMARK_IS_TIDE_CHART (self));

  set_series (self, &self->ratings, ratings, PROP_RATINGS);
}

/**
 * tidemark_tide_chart_set_wanted:
 * @self: a chart
 * @wanted: (nullable): at most one a day: the closeness that I wanted, 0 to 10 for the closest
 *
 * Main thread.
 */
void
tidemark_tide_chart_set_wanted (TidemarkTideChart *self, TidemarkSeries *wanted)
{
  g_return_if_fail (TIDEMARK_IS_TIDE_CHART (self));

  set_series (self, &self->wanted, wanted, PROP_WANTED);
}

/**
 * tidemark_tide_chart_set_events:
 * @self: a chart
 * @events: (nullable): values are of TidemarkChartMark
 *
 * Main thread.
 */
void
tidemark_tide_chart_set_events (TidemarkTideChart *self, TidemarkSeries *events)
{
  g_return_if_fail (TIDEMARK_IS_TIDE_CHART (self));

  set_series (self, &self->events, events, PROP_EVENTS);
}

/**
 * tidemark_tide_chart_set_left_out:
 * @self: a chart
 * @stretches: (array length=n_stretches) (nullable): what nothing is drawn across
 * @n_stretches: how many
 *
 * Main thread.
 */
void
tidemark_tide_chart_set_left_out (TidemarkTideChart *self,
                                  const TidemarkStretch *stretches,
                                  guint n_stretches)
{
  g_return_if_fail (TIDEMARK_IS_TIDE_CHART (self));

  g_array_set_size (self->left_out, 0);
  if (n_stretches > 0)
    g_array_append_vals (self->left_out, stretches, n_stretches);
  changed_cb (self);
}

/**
 * tidemark_tide_chart_set_away:
 * @self: a chart
 * @stretches: (array length=n_stretches) (nullable): times away
 * @n_stretches: how many
 *
 * Main thread.
 */
void
tidemark_tide_chart_set_away (TidemarkTideChart *self,
                              const TidemarkStretch *stretches,
                              guint n_stretches)
{
  g_return_if_fail (TIDEMARK_IS_TIDE_CHART (self));

  g_array_set_size (self->away, 0);
  if (n_stretches > 0)
    g_array_append_vals (self->away, stretches, n_stretches);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/**
 * tidemark_tide_chart_set_onset:
 * @self: a chart
 * @onset: (nullable): the days within which a change began
 *
 * Main thread.
 */
void
tidemark_tide_chart_set_onset (TidemarkTideChart *self, const TidemarkStretch *onset)
{
  g_return_if_fail (TIDEMARK_IS_TIDE_CHART (self));

  self->onset = onset ? *onset : (TidemarkStretch) { TIDEMARK_CHART_NO_DAY, TIDEMARK_CHART_NO_DAY };
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/**
 * tidemark_tide_chart_get_median:
 * @self: a chart
 * @day: days since 1970-01-01
 *
 * Returns: the running median that is drawn on @day, or NAN. Main thread.
 */
double
tidemark_tide_chart_get_median (TidemarkTideChart *self, int day)
{
  GArray *medians;
  int i;

  g_return_val_if_fail (TIDEMARK_IS_TIDE_CHART (self), NAN);

  medians = get_medians (self);
  if (medians->len == 0)
    return NAN;

  i = day - first_rated_day (self);
  return i >= 0 && i < (int) medians->len ? g_array_index (medians, double, i) : NAN;
}
