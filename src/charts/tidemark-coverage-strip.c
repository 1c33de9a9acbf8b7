/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-coverage-strip.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 14
#define BAR_HEIGHT 12

/* Days wider than this stand apart; narrower ones run together. */
#define APART_WIDTH 4

typedef enum
{
  PROP_CHART = 1,
  N_PROPS,
} TidemarkCoverageStripProperty;

struct _TidemarkCoverageStrip
{
  GtkWidget parent_instance;

  TidemarkChart *chart;
  GSignalGroup *chart_signals;
  TidemarkDateScale range;
  int first_day;
  GByteArray *days;
};

G_DEFINE_FINAL_TYPE (TidemarkCoverageStrip, tidemark_coverage_strip, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/**
 * tidemark_coverage_get_name:
 * @coverage: of a day
 *
 * Returns: (transfer none): what is known about it, in the language of the process. Any thread.
 */
const char *
tidemark_coverage_get_name (TidemarkCoverage coverage)
{
  switch (coverage)
    {
    case TIDEMARK_COVERAGE_LOGGED:
      return C_ ("coverage", "Logged");
    case TIDEMARK_COVERAGE_NOTHING:
      return C_ ("coverage", "Nothing happened");
    case TIDEMARK_COVERAGE_LEFT_OUT:
      return C_ ("coverage", "Left out");
    case TIDEMARK_COVERAGE_NONE:
    default:
      return C_ ("coverage", "Not logged");
    }
}

static TidemarkCoverage
coverage_on (TidemarkCoverageStrip *self, int day)
{
  int i = day - self->first_day;

  if (i < 0 || i >= (int) self->days->len)
    return TIDEMARK_COVERAGE_NONE;

  return (TidemarkCoverage) self->days->data[i];
}

static void
append_bar (GtkSnapshot *snapshot,
            const TidemarkChartStyle *style,
            TidemarkCoverage coverage,
            graphene_rect_t bar)
{
  GdkRGBA dark = tidemark_chart_style_fade (&style->fg, style->is_high_contrast ? 0.9 : 0.55);
  GdkRGBA light = tidemark_chart_style_fade (&style->fg, style->is_high_contrast ? 0.45 : 0.20);

  if (coverage == TIDEMARK_COVERAGE_LOGGED)
    gtk_snapshot_append_color (snapshot, &dark, &bar);
  else if (coverage == TIDEMARK_COVERAGE_NOTHING)
    gtk_snapshot_append_color (snapshot, &light, &bar);
  else if (coverage == TIDEMARK_COVERAGE_LEFT_OUT)
    tidemark_chart_append_hatch (snapshot, &bar, 5, &style->dim);
  else
    {
      bar.origin.y += bar.size.height - 1;
      bar.size.height = 1;
      gtk_snapshot_append_color (snapshot, &light, &bar);
    }
}

/* The last day of the bar that begins on @day. */
static int
bar_end (TidemarkCoverageStrip *self, const TidemarkChartFrame *frame, int day, gboolean is_apart)
{
  TidemarkCoverage coverage = coverage_on (self, day);

  if (is_apart && coverage != TIDEMARK_COVERAGE_LEFT_OUT)
    return day;

  while (day < frame->days.to_day && coverage_on (self, day + 1) == coverage)
    day++;

  return day;
}

/* Under the plot of its chart; over its whole width where that is no calendar. */
static void
get_frame (TidemarkCoverageStrip *self, TidemarkChartFrame *out)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  tidemark_chart_get_frame (self->chart, width, out);
  if (TIDEMARK_CHART_GET_CLASS (self->chart)->is_timeline)
    return;

  out->days = self->range;
  out->plot.origin.x = 0;
  out->plot.size.width = (float) width;
}

static void
tidemark_coverage_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkCoverageStrip *self = TIDEMARK_COVERAGE_STRIP (widget);
  TidemarkChartFrame frame;
  TidemarkChartStyle style;
  gboolean is_apart;
  float gap;

  if (!self->chart)
    return;

  get_frame (self, &frame);
  tidemark_chart_style_init (&style, widget);
  if (tidemark_date_scale_get_n_days (&frame.days) == 0)
    return;
  is_apart =
      frame.plot.size.width > APART_WIDTH * (float) tidemark_date_scale_get_n_days (&frame.days);
  gap = is_apart ? 1.5f : 0;

  for (int day = frame.days.from_day, end; day <= frame.days.to_day; day = end + 1)
    {
      graphene_rect_t bar;

      end = bar_end (self, &frame, day, is_apart);
      bar = tidemark_chart_frame_stretch (&frame, day, end);
      bar.origin.x += gap / 2;
      bar.size.width -= gap;
      bar.origin.y = 1;
      bar.size.height = BAR_HEIGHT;
      append_bar (snapshot, &style, coverage_on (self, day), bar);
    }
}

static void
tidemark_coverage_strip_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

static void
tidemark_coverage_strip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkCoverageStrip *self = TIDEMARK_COVERAGE_STRIP (object);

  switch ((TidemarkCoverageStripProperty) id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_coverage_strip_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  TidemarkCoverageStrip *self = TIDEMARK_COVERAGE_STRIP (object);

  switch ((TidemarkCoverageStripProperty) id)
    {
    case PROP_CHART:
      tidemark_coverage_strip_set_chart (self, g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_coverage_strip_dispose (GObject *object)
{
  TidemarkCoverageStrip *self = TIDEMARK_COVERAGE_STRIP (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->chart_signals);

  G_OBJECT_CLASS (tidemark_coverage_strip_parent_class)->dispose (object);
}

static void
tidemark_coverage_strip_finalize (GObject *object)
{
  TidemarkCoverageStrip *self = TIDEMARK_COVERAGE_STRIP (object);

  g_byte_array_unref (self->days);

  G_OBJECT_CLASS (tidemark_coverage_strip_parent_class)->finalize (object);
}

static void
tidemark_coverage_strip_class_init (TidemarkCoverageStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_coverage_strip_get_property;
  object_class->set_property = tidemark_coverage_strip_set_property;
  object_class->dispose = tidemark_coverage_strip_dispose;
  object_class->finalize = tidemark_coverage_strip_finalize;

  widget_class->measure = tidemark_coverage_strip_measure;
  widget_class->snapshot = tidemark_coverage_strip_snapshot;

  properties[PROP_CHART] =
      g_param_spec_object ("chart", NULL, NULL, TIDEMARK_TYPE_CHART,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "coverage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tidemark_coverage_strip_init (TidemarkCoverageStrip *self)
{
  self->range = (TidemarkDateScale) { 0, -1 };
  self->days = g_byte_array_new ();
  self->chart_signals = g_signal_group_new (TIDEMARK_TYPE_CHART);
  g_signal_group_connect_swapped (self->chart_signals, "notify::from-day",
                                  G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_group_connect_swapped (self->chart_signals, "notify::to-day",
                                  G_CALLBACK (gtk_widget_queue_draw), self);
}

/**
 * tidemark_coverage_strip_new:
 *
 * Returns: (transfer floating): an empty strip. Main thread.
 */
GtkWidget *
tidemark_coverage_strip_new (void)
{
  return g_object_new (TIDEMARK_TYPE_COVERAGE_STRIP, NULL);
}

TidemarkChart *
tidemark_coverage_strip_get_chart (TidemarkCoverageStrip *self)
{
  g_return_val_if_fail (TIDEMARK_IS_COVERAGE_STRIP (self), NULL);

  return self->chart;
}

/**
 * tidemark_coverage_strip_set_chart:
 * @self: a strip
 * @chart: (nullable): whose days it shows; has to be as wide as the strip
 *
 * Main thread.
 */
void
tidemark_coverage_strip_set_chart (TidemarkCoverageStrip *self, TidemarkChart *chart)
{
  g_return_if_fail (TIDEMARK_IS_COVERAGE_STRIP (self));

  if (!g_set_object (&self->chart, chart))
    return;

  g_signal_group_set_target (self->chart_signals, chart);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/**
 * tidemark_coverage_strip_set_days:
 * @self: a strip
 * @first_day: the day of the first of @days
 * @days: (array length=n_days) (nullable): of TidemarkCoverage; days before and after are not
 * logged
 * @n_days: how many
 *
 * Main thread.
 */
void
tidemark_coverage_strip_set_days (TidemarkCoverageStrip *self,
                                  int first_day,
                                  const guint8 *days,
                                  guint n_days)
{
  g_return_if_fail (TIDEMARK_IS_COVERAGE_STRIP (self));

  self->first_day = first_day;
  g_byte_array_set_size (self->days, 0);
  if (n_days > 0)
    g_byte_array_append (self->days, days, n_days);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tidemark_coverage_strip_set_range:
 * @self: a strip
 * @from_day: first day
 * @to_day: last day
 *
 * The days that it shows under a chart that is not over the calendar. Main thread.
 */
void
tidemark_coverage_strip_set_range (TidemarkCoverageStrip *self, int from_day, int to_day)
{
  g_return_if_fail (TIDEMARK_IS_COVERAGE_STRIP (self));

  self->range = (TidemarkDateScale) { from_day, to_day };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tidemark_coverage_strip_set_sentence:
 * @self: a strip
 * @sentence: what it shows, in words
 *
 * The accessible name of the strip. Main thread.
 */
void
tidemark_coverage_strip_set_sentence (TidemarkCoverageStrip *self, const char *sentence)
{
  g_return_if_fail (TIDEMARK_IS_COVERAGE_STRIP (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}
