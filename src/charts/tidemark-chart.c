/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart.h"
#include "tidemark-chart-cursor.h"
#include "tidemark-chart-gestures.h"

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
  PROP_TIMEFRAME,
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
  gboolean is_plot_stale;
  gboolean is_seen;
  TidemarkTimeframe *timeframe;
  GSignalGroup *timeframe_signals;
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

static double
get_plot_height (TidemarkChart *self, int width)
{
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (self);

  return klass->get_plot_height ? klass->get_plot_height (self, width) : klass->plot_height;
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
                      (float) get_plot_height (self, width));
}

/* Where a text of this width begins in the widget, whatever way it is read. */
static float
text_left (const TidemarkChartFrame *frame, double x, double width, TidemarkAnchor anchor)
{
  if (anchor == TIDEMARK_ANCHOR_MIDDLE)
    return (float) (x - width / 2);

  return (float) ((anchor == TIDEMARK_ANCHOR_START) == frame->is_mirrored ? x - width : x);
}

/* Whether a label fits beside the one before it and inside the widget. */
static gboolean
has_room (const TidemarkChartFrame *frame, float start, double width, float *last_end)
{
  float end = start + (float) width;
  float left = frame->plot.origin.x;
  float right = left + frame->plot.size.width;

  if (start < left - 1 || end > right + 6)
    return FALSE;
  if (!isnan (*last_end) && (frame->is_mirrored ? end + 6 > *last_end : start - 6 < *last_end))
    return FALSE;

  *last_end = frame->is_mirrored ? start : end;
  return TRUE;
}

/**
 * tidemark_chart_append_axis_label:
 * @snapshot: where to draw
 * @frame: where things lie
 * @text: of the label
 * @x: where in the widget, pixels
 * @anchor: which part of the text lies there
 * @last_end: (inout): where the label before it ended; NAN for the first one
 *
 * Labels have to come in the order of reading.
 *
 * Returns: whether there was room. Main thread.
 */
gboolean
tidemark_chart_append_axis_label (GtkSnapshot *snapshot,
                                  const TidemarkChartFrame *frame,
                                  const char *text,
                                  double x,
                                  TidemarkAnchor anchor,
                                  float *last_end)
{
  g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, text);
  float bottom = frame->plot.origin.y + frame->plot.size.height + (float) frame->margins.bottom;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (!has_room (frame, text_left (frame, x, width, anchor), width, last_end))
    return FALSE;

  tidemark_chart_append_text (snapshot, layout, x, bottom + AXIS_GAP + frame->style.line_height / 2,
                              anchor, &frame->style.dim);
  return TRUE;
}

static void
tidemark_chart_real_snapshot_axis (TidemarkChart *self,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame)
{
  double label_width = tidemark_chart_text_width (frame->widget, "00 Mmm") + LABEL_GAP;
  int max_ticks = (int) MAX (1, frame->plot.size.width / label_width);
  g_autoptr (GPtrArray) ticks = tidemark_date_scale_ticks (&frame->days, max_ticks);
  float top = frame->plot.origin.y + frame->plot.size.height;
  float bottom = top + (float) frame->margins.bottom;
  float line_top = TIDEMARK_CHART_GET_CLASS (self)->has_grid ? frame->plot.origin.y : top;
  float last_end = NAN;

  for (guint i = 0; i < ticks->len; i++)
    {
      TidemarkDateTick *tick = g_ptr_array_index (ticks, i);
      float x = tidemark_chart_frame_x (frame, tick->day - 0.5);

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (x, line_top),
                                  &GRAPHENE_POINT_INIT (x, bottom + AXIS_GAP), 1,
                                  &frame->style.faint);
      tidemark_chart_append_axis_label (snapshot, frame, tick->label, x, TIDEMARK_ANCHOR_START,
                                        &last_end);
    }
}

/**
 * tidemark_chart_draw:
 * @self: a chart
 * @snapshot: where to draw
 * @frame: where things lie
 *
 * Draws the plot and the axis, without the cursor. Main thread.
 */
void
tidemark_chart_draw (TidemarkChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  g_return_if_fail (TIDEMARK_IS_CHART (self));

  TIDEMARK_CHART_GET_CLASS (self)->snapshot_axis (self, snapshot, frame);
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

static gboolean
is_shared (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  return priv->timeframe && TIDEMARK_CHART_GET_CLASS (self)->is_timeline;
}

/* The days that are selected in all charts. */
static void
snapshot_selection (TidemarkChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  GdkRGBA ground = tidemark_chart_style_fade (&frame->style.me, 0.16);
  TidemarkDateScale days;
  graphene_rect_t area;
  float bottom = frame->plot.origin.y + frame->plot.size.height;

  if (!is_shared (self) || !tidemark_timeframe_get_selection (priv->timeframe, &days))
    return;

  area = tidemark_chart_frame_stretch (frame, days.from_day, days.to_day);
  if (area.size.width <= 0)
    return;

  gtk_snapshot_append_color (snapshot, &ground, &area);
  for (int i = 0; i < 2; i++)
    {
      float x = area.origin.x + (float) i * area.size.width;

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (x, frame->plot.origin.y),
                                  &GRAPHENE_POINT_INIT (x, bottom), 1.5, &frame->style.me);
    }
}

static void
draw_plot (TidemarkChart *self, const TidemarkChartFrame *frame)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  GtkSnapshot *plot = gtk_snapshot_new ();

  tidemark_chart_draw (self, plot, frame);
  g_clear_pointer (&priv->plot, gsk_render_node_unref);
  priv->plot = gtk_snapshot_free_to_node (plot);
  priv->is_plot_stale = FALSE;
}

static void
tidemark_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkChart *self = TIDEMARK_CHART (widget);
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  TidemarkChartFrame frame;

  tidemark_chart_get_frame (self, gtk_widget_get_width (widget), &frame);
  if (priv->is_plot_stale && priv->is_seen)
    draw_plot (self, &frame);

  if (priv->plot)
    gtk_snapshot_append_node (snapshot, priv->plot);
  snapshot_selection (self, snapshot, &frame);
  if (priv->cursor_day != TIDEMARK_CHART_NO_DAY)
    tidemark_chart_cursor_snapshot (self, snapshot, &frame);
  else if (is_shared (self))
    tidemark_chart_cursor_snapshot_shared (self, snapshot, &frame,
                                           tidemark_timeframe_get_cursor_day (priv->timeframe));
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
  *minimum = *natural =
      (int) ceil (margins.top + get_plot_height (self, MAX (for_size, MIN_WIDTH)) + margins.bottom +
                  axis_height (&style));
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
    case PROP_TIMEFRAME:
      g_value_set_object (value, priv->timeframe);
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
    case PROP_TIMEFRAME:
      tidemark_chart_set_timeframe (self, g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_chart_dispose (GObject *object)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (TIDEMARK_CHART (object));

  g_clear_object (&priv->timeframe);
  g_clear_object (&priv->timeframe_signals);

  G_OBJECT_CLASS (tidemark_chart_parent_class)->dispose (object);
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
  properties[PROP_TIMEFRAME] =
      g_param_spec_object ("timeframe", NULL, NULL, TIDEMARK_TYPE_TIMEFRAME, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_chart_class_init (TidemarkChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_chart_get_property;
  object_class->set_property = tidemark_chart_set_property;
  object_class->dispose = tidemark_chart_dispose;
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
  klass->is_timeline = TRUE;
  klass->snapshot_axis = tidemark_chart_real_snapshot_axis;
  signals[ACTIVATE_ITEM] =
      g_signal_new ("activate-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  tidemark_chart_cursor_install (widget_class);
  tidemark_chart_gestures_install (widget_class);
}

static void
range_changed_cb (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  TidemarkDateScale range;

  if (!is_shared (self))
    return;

  range = tidemark_timeframe_get_range (priv->timeframe);
  tidemark_chart_set_range (self, range.from_day, range.to_day);
}

static void
follow_timeframe (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  priv->timeframe_signals = g_signal_group_new (TIDEMARK_TYPE_TIMEFRAME);
  g_signal_group_connect_swapped (priv->timeframe_signals, "range-changed",
                                  G_CALLBACK (range_changed_cb), self);
  g_signal_group_connect_swapped (priv->timeframe_signals, "selection-changed",
                                  G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_group_connect_swapped (priv->timeframe_signals, "notify::cursor-day",
                                  G_CALLBACK (gtk_widget_queue_draw), self);
}

static void
tidemark_chart_init (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);
  AdwStyleManager *manager =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  priv->range = (TidemarkDateScale) { 0, -1 };
  priv->cursor_day = TIDEMARK_CHART_NO_DAY;
  priv->is_plot_stale = TRUE;
  priv->is_seen = TRUE;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
      _ ("Left and Right go from day to day, Page Up and Page Down by month, Enter opens the day, "
         "Plus and Minus show fewer or more days"),
      -1);
  tidemark_chart_cursor_init (self);
  tidemark_chart_gestures_init (self);
  follow_timeframe (self);
  g_signal_connect_object (manager, "notify", G_CALLBACK (tidemark_chart_queue_plot), self,
                           G_CONNECT_SWAPPED);
}

/* Panning hardly ever changes the height, and a new layout of all cards would cost it its flow. */
static void
queue_resize_if_needed (TidemarkChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  int height = -1;

  if (width > 0)
    tidemark_chart_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, &height, NULL, NULL);
  if (height != gtk_widget_get_height (widget))
    gtk_widget_queue_resize (widget);
}

TidemarkTimeframe *
tidemark_chart_get_timeframe (TidemarkChart *self)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  g_return_val_if_fail (TIDEMARK_IS_CHART (self), NULL);

  return priv->timeframe;
}

/**
 * tidemark_chart_set_timeframe:
 * @self: a chart
 * @timeframe: (nullable): the days that it shows together with other charts
 *
 * Main thread.
 */
void
tidemark_chart_set_timeframe (TidemarkChart *self, TidemarkTimeframe *timeframe)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  g_return_if_fail (TIDEMARK_IS_CHART (self));

  if (!g_set_object (&priv->timeframe, timeframe))
    return;

  g_signal_group_set_target (priv->timeframe_signals, timeframe);
  range_changed_cb (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMEFRAME]);
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
  queue_resize_if_needed (self);

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
 * The accessible description follows, and so does the cursor of the timeframe; where the cursor is
 * let go, that of the timeframe stays. Main thread.
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
  if (is_shared (self) && day != TIDEMARK_CHART_NO_DAY)
    tidemark_timeframe_set_cursor_day (priv->timeframe, day);
  words = day == TIDEMARK_CHART_NO_DAY ? g_strdup ("") : tidemark_chart_cursor_words (self, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR_DAY]);
}

/**
 * tidemark_chart_point_at:
 * @self: a chart
 * @day: any day
 *
 * Puts the cursor there, if the day is shown and has an item. Main thread.
 */
void
tidemark_chart_point_at (TidemarkChart *self, int day)
{
  TidemarkDateScale range;
  int found;

  g_return_if_fail (TIDEMARK_IS_CHART (self));

  range = tidemark_chart_get_range (self);
  if (day < range.from_day || day > range.to_day)
    return;

  if (TIDEMARK_CHART_GET_CLASS (self)->find_item (self, day, FALSE, &found) && found == day)
    tidemark_chart_set_cursor_day (self, day);
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

  priv->is_plot_stale = TRUE;
  if (priv->is_seen)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tidemark_chart_set_seen:
 * @self: a chart
 * @is_seen: whether it lies where somebody can see it, not scrolled away; so it is unless said
 *   otherwise
 *
 * A chart that is not seen is not drawn anew, whatever changes, until it is. Main thread.
 */
void
tidemark_chart_set_seen (TidemarkChart *self, gboolean is_seen)
{
  TidemarkChartPrivate *priv = tidemark_chart_get_instance_private (self);

  g_return_if_fail (TIDEMARK_IS_CHART (self));

  priv->is_seen = is_seen;
  if (priv->is_plot_stale && is_seen)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
