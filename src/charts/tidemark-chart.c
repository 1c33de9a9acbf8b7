/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart.h"
#include "tidemark-chart-cursor.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_WIDTH 220
#define AXIS_GAP 4
#define LABEL_GAP 24

typedef enum
{
  PROP_FROM_DAY = 1,
  PROP_TO_DAY,
  PROP_SENTENCE,
  PROP_CURSOR_DAY,
  N_PROPS,
} TidemarkChartProperty;

enum
{
  ACTIVATE_ITEM,
  N_SIGNALS,
};

typedef struct
{
  GskRenderNode *plot; /* as last drawn, or NULL */
  TidemarkDateScale range;
  char *sentence;
  int cursor_day;
} TidemarkChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TidemarkChart, tidemark_chart, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/**
 * tidemark_chart_frame_x:
 * @self: a frame
 * @day: a day; with half a day added or taken its end or its beginning
 *
 * Returns: where it lies in the widget, pixels. Pure, any thread.
 */
float
tidemark_chart_frame_x (const TidemarkChartFrame *self, double day)
{
  double place = tidemark_date_scale_map (&self->days, day);

  if (self->is_mirrored)
    place = 1 - place;

  return self->plot.origin.x + (float) place * self->plot.size.width;
}

/**
 * tidemark_chart_frame_y:
 * @self: a frame
 * @place: 0 at the top to 1 at the bottom
 *
 * Returns: where it lies in the widget, pixels. Pure, any thread.
 */
float
tidemark_chart_frame_y (const TidemarkChartFrame *self, double place)
{
  return self->plot.origin.y + (float) place * self->plot.size.height;
}

/**
 * tidemark_chart_frame_stretch:
 * @self: a frame
 * @from: first day
 * @to: last day
 *
 * Returns: the part of the plot from the beginning of @from to the end of @to; of no width where
 *   none of it is shown. Pure, any thread.
 */
graphene_rect_t
tidemark_chart_frame_stretch (const TidemarkChartFrame *self, int from, int to)
{
  int first = MAX (from, self->days.from_day);
  int last = MIN (to, self->days.to_day);
  float start = tidemark_chart_frame_x (self, first - 0.5);
  float end = tidemark_chart_frame_x (self, last + 0.5);

  if (first > last)
    return GRAPHENE_RECT_INIT (start, self->plot.origin.y, 0, self->plot.size.height);

  return GRAPHENE_RECT_INIT (MIN (start, end), self->plot.origin.y, fabsf (end - start),
                             self->plot.size.height);
}

static double
axis_height (const TidemarkChartStyle *style)
{
  return style->line_height + AXIS_GAP;
}

static void
get_margins (TidemarkChart *self,
             const TidemarkChartStyle *style,
             int width,
             TidemarkChartMargins *out)
{
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (self);

  *out = (TidemarkChartMargins) { 0, 0, 0, 0 };
  if (klass->get_margins)
    klass->get_margins (self, style, width, out);
}

/**
 * tidemark_chart_get_frame:
 * @self: a chart
 * @width: how wide it is, pixels
 * @out: (out caller-allocates):
 *
 * The frame of a chart of this width, in its style as it is now. Main thread.
 */
void
tidemark_chart_get_frame (TidemarkChart *self, int width, TidemarkChartFrame *out)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  double left;

  g_return_if_fail (TIDEMARK_IS_CHART (self));

  out->widget = GTK_WIDGET (self);
  out->days = priv->range;
  out->is_mirrored = gtk_widget_get_direction (out->widget) == GTK_TEXT_DIR_RTL;
  tidemark_chart_style_init (&out->style, out->widget);

  get_margins (self, &out->style, width, &out->margins);
  left = out->is_mirrored ? out->margins.end : out->margins.start;
  graphene_rect_init (&out->plot, (float) left, (float) out->margins.top,
                      (float) MAX (1, width - out->margins.start - out->margins.end),
                      (float) TIDEMARK_CHART_GET_CLASS (self)->plot_height);
}

/* Whether a label fits beside the one before it and inside the widget. */
static gboolean
has_room (const TidemarkChartFrame *frame, float x, double width, float *last_end)
{
  float start = frame->is_mirrored ? x - (float) width : x;
  float end = frame->is_mirrored ? x : x + (float) width;
  float left = frame->plot.origin.x;
  float right = left + frame->plot.size.width;

  if (start < left - 1 || end > right + 6)
    return FALSE;
  if (!isnan (*last_end) && (frame->is_mirrored ? end + 6 > *last_end : start - 6 < *last_end))
    return FALSE;

  *last_end = frame->is_mirrored ? start : end;
  return TRUE;
}

static void
snapshot_axis (GtkSnapshot *snapshot, const TidemarkChartFrame *frame, gboolean has_grid)
{
  double label_width = tidemark_chart_text_width (frame->widget, "00 Mmm") + LABEL_GAP;
  int max_ticks = (int) MAX (1, frame->plot.size.width / label_width);
  g_autoptr (GPtrArray) ticks = tidemark_date_scale_ticks (&frame->days, max_ticks);
  float top = frame->plot.origin.y + frame->plot.size.height;
  float bottom = top + (float) frame->margins.bottom;
  float line_top = has_grid ? frame->plot.origin.y : top;
  float last_end = NAN;

  for (guint i = 0; i < ticks->len; i++)
    {
      TidemarkDateTick *tick = g_ptr_array_index (ticks, i);
      g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, tick->label);
      float x = tidemark_chart_frame_x (frame, tick->day - 0.5);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (x, line_top),
                                  &GRAPHENE_POINT_INIT (x, bottom + AXIS_GAP), 1,
                                  &frame->style.faint);
      if (has_room (frame, x, width, &last_end))
        tidemark_chart_append_text (snapshot, layout, x,
                                    bottom + AXIS_GAP + frame->style.line_height / 2,
                                    TIDEMARK_ANCHOR_START, &frame->style.dim);
    }
}

/**
 * tidemark_chart_draw:
 * @self: a chart
 * @snapshot: where to draw
 * @frame: where things lie
 *
 * Draws the plot and the time axis, without the cursor. Main thread.
 */
void
tidemark_chart_draw (TidemarkChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  g_return_if_fail (TIDEMARK_IS_CHART (self));

  snapshot_axis (snapshot, frame, TIDEMARK_CHART_GET_CLASS (self)->has_grid);
  TIDEMARK_CHART_GET_CLASS (self)->snapshot_plot (self, snapshot, frame);
}

static void
snapshot_focus (GtkWidget *widget, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  GdkRGBA colour = tidemark_chart_style_fade (&frame->style.me, 0.5);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  const float widths[4] = { 2, 2, 2, 2 };
  const GdkRGBA colours[4] = { colour, colour, colour, colour };
  GskRoundedRect outline;

  graphene_rect_inset (&bounds, -4, -4);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 6);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
tidemark_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkChart *self = TIDEMARK_CHART (widget);
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  TidemarkChartFrame frame;

  tidemark_chart_get_frame (self, gtk_widget_get_width (widget), &frame);
  if (!priv->plot)
    {
      GtkSnapshot *plot = gtk_snapshot_new ();

      tidemark_chart_draw (self, plot, &frame);
      priv->plot = gtk_snapshot_free_to_node (plot);
    }

  if (priv->plot)
    gtk_snapshot_append_node (snapshot, priv->plot);
  if (priv->cursor_day != TIDEMARK_CHART_NO_DAY)
    tidemark_chart_cursor_snapshot (self, snapshot, &frame);
  if (gtk_widget_has_visible_focus (widget))
    snapshot_focus (widget, snapshot, &frame);
}

static GtkSizeRequestMode
tidemark_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tidemark_chart_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  TidemarkChart *self = TIDEMARK_CHART (widget);
  TidemarkChartMargins margins;
  TidemarkChartStyle style;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = MIN_WIDTH;
      return;
    }

  tidemark_chart_style_init (&style, widget);
  get_margins (self, &style, MAX (for_size, MIN_WIDTH), &margins);
  *minimum = *natural = (int) ceil (margins.top + TIDEMARK_CHART_GET_CLASS (self)->plot_height +
                                    margins.bottom + axis_height (&style));
}

static void
tidemark_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  tidemark_chart_queue_plot (TIDEMARK_CHART (widget));

  GTK_WIDGET_CLASS (tidemark_chart_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
tidemark_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tidemark_chart_parent_class)->css_changed (widget, change);

  tidemark_chart_queue_plot (TIDEMARK_CHART (widget));
}

static void
tidemark_chart_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (tidemark_chart_parent_class)->direction_changed (widget, before);

  tidemark_chart_queue_plot (TIDEMARK_CHART (widget));
}

static void
tidemark_chart_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (tidemark_chart_parent_class)->system_setting_changed (widget, setting);

  tidemark_chart_queue_plot (TIDEMARK_CHART (widget));
  gtk_widget_queue_resize (widget);
}

static void
tidemark_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkChart *self = TIDEMARK_CHART (object);
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  switch ((TidemarkChartProperty) id)
    {
    case PROP_FROM_DAY:
      g_value_set_int (value, priv->range.from_day);
      break;
    case PROP_TO_DAY:
      g_value_set_int (value, priv->range.to_day);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, priv->sentence);
      break;
    case PROP_CURSOR_DAY:
      g_value_set_int (value, priv->cursor_day);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_chart_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkChart *self = TIDEMARK_CHART (object);
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  switch ((TidemarkChartProperty) id)
    {
    case PROP_FROM_DAY:
      tidemark_chart_set_range (self, g_value_get_int (value), priv->range.to_day);
      break;
    case PROP_TO_DAY:
      tidemark_chart_set_range (self, priv->range.from_day, g_value_get_int (value));
      break;
    case PROP_SENTENCE:
      tidemark_chart_set_sentence (self, g_value_get_string (value));
      break;
    case PROP_CURSOR_DAY:
      tidemark_chart_set_cursor_day (self, g_value_get_int (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_chart_finalize (GObject *object)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (TIDEMARK_CHART (object));

  g_clear_pointer (&priv->plot, gsk_render_node_unref);
  g_free (priv->sentence);

  G_OBJECT_CLASS (tidemark_chart_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_FROM_DAY] =
      g_param_spec_int ("from-day", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_TO_DAY] = g_param_spec_int ("to-day", NULL, NULL, G_MININT, G_MAXINT, -1, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_CURSOR_DAY] =
      g_param_spec_int ("cursor-day", NULL, NULL, G_MININT, G_MAXINT, TIDEMARK_CHART_NO_DAY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_chart_class_init (TidemarkChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_chart_get_property;
  object_class->set_property = tidemark_chart_set_property;
  object_class->finalize = tidemark_chart_finalize;

  widget_class->get_request_mode = tidemark_chart_get_request_mode;
  widget_class->measure = tidemark_chart_measure;
  widget_class->size_allocate = tidemark_chart_size_allocate;
  widget_class->snapshot = tidemark_chart_snapshot;
  widget_class->css_changed = tidemark_chart_css_changed;
  widget_class->direction_changed = tidemark_chart_direction_changed;
  widget_class->system_setting_changed = tidemark_chart_system_setting_changed;

  install_properties (object_class);
  klass->plot_height = TIDEMARK_CHART_PLOT_HEIGHT;
  signals[ACTIVATE_ITEM] =
      g_signal_new ("activate-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  tidemark_chart_cursor_install (widget_class);
}

static void
tidemark_chart_init (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  AdwStyleManager *manager =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  priv->range = (TidemarkDateScale) { 0, -1 };
  priv->cursor_day = TIDEMARK_CHART_NO_DAY;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
      _ ("Left and Right go from day to day, Page Up and Page Down by month, Enter opens the day"),
      -1);
  tidemark_chart_cursor_init (self);
  g_signal_connect_object (manager, "notify", G_CALLBACK (tidemark_chart_queue_plot), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tidemark_chart_set_range:
 * @self: a chart
 * @from_day: first day to show, days since 1970-01-01
 * @to_day: last day; before @from_day to show nothing
 *
 * The cursor is let go where it would be outside. Main thread.
 */
void
tidemark_chart_set_range (TidemarkChart *self, int from_day, int to_day)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  TidemarkDateScale before;

  g_return_if_fail (TIDEMARK_IS_CHART (self));

  before = priv->range;
  if (before.from_day == from_day && before.to_day == to_day)
    return;

  priv->range = (TidemarkDateScale) { from_day, to_day };
  if (priv->cursor_day < from_day || priv->cursor_day > to_day)
    tidemark_chart_set_cursor_day (self, TIDEMARK_CHART_NO_DAY);
  tidemark_chart_queue_plot (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  if (before.from_day != from_day)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FROM_DAY]);
  if (before.to_day != to_day)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TO_DAY]);
}

TidemarkDateScale
tidemark_chart_get_range (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  return priv->range;
}

const char *
tidemark_chart_get_sentence (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  return priv->sentence;
}

/**
 * tidemark_chart_set_sentence:
 * @self: a chart
 * @sentence: (nullable): what it shows, in one sentence
 *
 * The accessible name of the chart. Main thread.
 */
void
tidemark_chart_set_sentence (TidemarkChart *self, const char *sentence)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  g_return_if_fail (TIDEMARK_IS_CHART (self));

  if (!g_set_str (&priv->sentence, sentence))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence ? sentence : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
}

int
tidemark_chart_get_cursor_day (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  return priv->cursor_day;
}

/**
 * tidemark_chart_set_cursor_day:
 * @self: a chart
 * @day: a day with an item, or TIDEMARK_CHART_NO_DAY
 *
 * The accessible description follows. Main thread.
 */
void
tidemark_chart_set_cursor_day (TidemarkChart *self, int day)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  g_autofree char *words = NULL;

  g_return_if_fail (TIDEMARK_IS_CHART (self));

  if (priv->cursor_day == day)
    return;

  priv->cursor_day = day;
  words = day == TIDEMARK_CHART_NO_DAY ? g_strdup ("") : tidemark_chart_cursor_words (self, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR_DAY]);
}

void
tidemark_chart_activate_item (TidemarkChart *self, int day)
{
  g_signal_emit (self, signals[ACTIVATE_ITEM], 0, day);
}

/**
 * tidemark_chart_queue_plot:
 * @self: a chart
 *
 * Draws the plot anew with the next frame. Main thread.
 */
void
tidemark_chart_queue_plot (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  g_clear_pointer (&priv->plot, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
