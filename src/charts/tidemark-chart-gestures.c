/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart-gestures.h"

#include "tidemark-chart-cursor.h"

#include <math.h>

#define KEY_ZOOM 1.5
#define WHEEL_ZOOM 1.2

/* A key pans by so much of what is shown, a notch of the wheel by so much. */
#define KEY_PAN 0.25
#define WHEEL_PAN 0.08

/* A touchpad speaks of pixels: so many are one notch. */
#define PIXELS_PER_NOTCH 30.0

/* A drag begins after this many pixels; fewer are a click. */
#define DRAG_THRESHOLD 6.0

/* What a gesture holds while it lasts. */
typedef struct
{
  TidemarkChart *chart;
  double pointer_x;
  double rest; /* of a day that was panned */
  TidemarkDateScale begin;
  int anchor_day;
  gboolean is_selecting;
  gboolean is_dragging;
} Gestures;

static TidemarkTimeframe *
get_timeframe (TidemarkChart *self)
{
  return TIDEMARK_CHART_GET_CLASS (self)->is_timeline ? tidemark_chart_get_timeframe (self) : NULL;
}

static int
day_at (TidemarkChart *self, double x)
{
  TidemarkChartFrame frame;

  tidemark_chart_get_frame (self, gtk_widget_get_width (GTK_WIDGET (self)), &frame);

  return tidemark_chart_cursor_day_at (self, &frame, x);
}

/* How many days a way of @dx pixels leads on, whichever way time runs. */
static double
days_over (TidemarkChart *self, const TidemarkDateScale *range, double dx)
{
  TidemarkChartFrame frame;

  tidemark_chart_get_frame (self, gtk_widget_get_width (GTK_WIDGET (self)), &frame);

  return (frame.is_mirrored ? -dx : dx) * tidemark_date_scale_get_n_days (range) /
         frame.plot.size.width;
}

/* Where someone looks: the cursor, or the middle of what is shown. */
static int
focus_day (TidemarkChart *self, TidemarkTimeframe *timeframe)
{
  TidemarkDateScale range = tidemark_timeframe_get_range (timeframe);
  int day = tidemark_timeframe_get_cursor_day (timeframe);

  return day != TIDEMARK_CHART_NO_DAY ? day : range.from_day + (range.to_day - range.from_day) / 2;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  TidemarkChart *self = TIDEMARK_CHART (widget);
  TidemarkTimeframe *timeframe = tidemark_chart_get_timeframe (self);

  if (!timeframe)
    return FALSE;

  tidemark_timeframe_zoom (timeframe, g_variant_get_double (args), focus_day (self, timeframe));
  return TRUE;
}

static gboolean
show_all_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  TidemarkTimeframe *timeframe = tidemark_chart_get_timeframe (TIDEMARK_CHART (widget));

  if (!timeframe)
    return FALSE;

  tidemark_timeframe_set_n_days (timeframe, 0);
  return TRUE;
}

static gboolean
pan_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  TidemarkTimeframe *timeframe = tidemark_chart_get_timeframe (TIDEMARK_CHART (widget));
  TidemarkDateScale range;
  double part = g_variant_get_double (args);
  int n_days;

  if (!timeframe)
    return FALSE;

  range = tidemark_timeframe_get_range (timeframe);
  n_days = MAX (1, (int) (fabs (part) * tidemark_date_scale_get_n_days (&range)));
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    part = -part;
  tidemark_timeframe_pan (timeframe, part < 0 ? -n_days : n_days);
  return TRUE;
}

/* From the other end of what is selected, or from the cursor, to where the cursor goes now. */
static gboolean
extend_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  TidemarkChart *self = TIDEMARK_CHART (widget);
  TidemarkTimeframe *timeframe = get_timeframe (self);
  int day = tidemark_chart_get_cursor_day (self), n_days = g_variant_get_int32 (args), anchor;
  TidemarkDateScale selection;

  if (!timeframe)
    return FALSE;

  if (day == TIDEMARK_CHART_NO_DAY)
    day = focus_day (self, timeframe);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    n_days = -n_days;

  anchor = day;
  if (tidemark_timeframe_get_selection (timeframe, &selection))
    {
      if (day == selection.to_day)
        anchor = selection.from_day;
      else if (day == selection.from_day)
        anchor = selection.to_day;
      day += n_days;
    }
  selection = tidemark_timeframe_get_bounds (timeframe);
  day = CLAMP (day, selection.from_day, selection.to_day);

  tidemark_timeframe_select (timeframe, anchor, day);
  tidemark_timeframe_reveal (timeframe, day);
  tidemark_chart_set_cursor_day (self, day);
  return TRUE;
}

static gboolean
unselect_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  TidemarkTimeframe *timeframe = get_timeframe (TIDEMARK_CHART (widget));

  if (!timeframe || !tidemark_timeframe_get_selection (timeframe, NULL))
    return FALSE;

  tidemark_timeframe_clear_selection (timeframe);
  return TRUE;
}

/**
 * tidemark_chart_gestures_install:
 * @widget_class: of the chart
 *
 * Binds the keys. After those of the cursor: these have modifiers.
 */
void
tidemark_chart_gestures_install (GtkWidgetClass *widget_class)
{
  static const guint in_keys[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint out_keys[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  static const struct
  {
    guint key;
    int direction;
  } arrows[] = {
    { GDK_KEY_Left, -1 },
    { GDK_KEY_KP_Left, -1 },
    { GDK_KEY_Right, 1 },
    { GDK_KEY_KP_Right, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (in_keys); i++)
    gtk_widget_class_add_binding (widget_class, in_keys[i], 0, zoom_cb, "d", KEY_ZOOM);
  for (guint i = 0; i < G_N_ELEMENTS (out_keys); i++)
    gtk_widget_class_add_binding (widget_class, out_keys[i], 0, zoom_cb, "d", 1 / KEY_ZOOM);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_0, 0, show_all_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0, 0, show_all_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (widget_class, arrows[i].key, GDK_CONTROL_MASK, pan_cb, "d",
                                    arrows[i].direction * KEY_PAN);
      gtk_widget_class_add_binding (widget_class, arrows[i].key, GDK_SHIFT_MASK, extend_cb, "i",
                                    arrows[i].direction);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, unselect_cb, NULL);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, Gestures *gestures)
{
  gestures->pointer_x = x;
}

/* Whole days at a time; what is left over waits for the next move. */
static void
pan_by (Gestures *gestures, TidemarkTimeframe *timeframe, double n_days)
{
  double whole;

  gestures->rest += n_days;
  whole = trunc (gestures->rest);
  gestures->rest -= whole;
  tidemark_timeframe_pan (timeframe, (int) whole);
}

/* The wheel alone belongs to the page. With Control it zooms, sideways or with Shift it pans. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, Gestures *gestures)
{
  TidemarkTimeframe *timeframe = get_timeframe (gestures->chart);
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double unit = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE
                    ? PIXELS_PER_NOTCH
                    : 1;
  TidemarkDateScale range;

  if (!timeframe)
    return GDK_EVENT_PROPAGATE;

  if (state & GDK_CONTROL_MASK)
    {
      tidemark_timeframe_zoom (timeframe, pow (WHEEL_ZOOM, -dy / unit),
                               day_at (gestures->chart, gestures->pointer_x));
      return GDK_EVENT_STOP;
    }

  if (state & GDK_SHIFT_MASK && dx == 0)
    dx = dy;
  else if (fabs (dx) <= fabs (dy))
    return GDK_EVENT_PROPAGATE;

  range = tidemark_timeframe_get_range (timeframe);
  if (unit > 1)
    pan_by (gestures, timeframe, days_over (gestures->chart, &range, dx));
  else
    pan_by (
        gestures, timeframe,
        (gtk_widget_get_direction (GTK_WIDGET (gestures->chart)) == GTK_TEXT_DIR_RTL ? -dx : dx) *
            MAX (1, WHEEL_PAN * tidemark_date_scale_get_n_days (&range)));
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, Gestures *gestures)
{
  TidemarkTimeframe *timeframe = get_timeframe (gestures->chart);
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));

  if (!timeframe)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gestures->begin = tidemark_timeframe_get_range (timeframe);
  gestures->is_selecting = (state & GDK_SHIFT_MASK) != 0;
  gestures->is_dragging = FALSE;
  gestures->anchor_day = day_at (gestures->chart, x);
}

/* Whether so far it is a drag along the chart: across it, a finger scrolls the page. */
static gboolean
claim_drag (GtkGestureDrag *drag, Gestures *gestures, double dx, double dy)
{
  if (gestures->is_dragging)
    return TRUE;
  if (fabs (dx) < DRAG_THRESHOLD || fabs (dx) < fabs (dy))
    return FALSE;

  gestures->is_dragging = TRUE;
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (gestures->chart),
                                   gestures->is_selecting ? "col-resize" : "grabbing");
  return TRUE;
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, Gestures *gestures)
{
  TidemarkTimeframe *timeframe = get_timeframe (gestures->chart);
  double x, y;
  int n_days;

  if (!timeframe || !claim_drag (drag, gestures, dx, dy))
    return;

  if (gestures->is_selecting)
    {
      gtk_gesture_drag_get_start_point (drag, &x, &y);
      tidemark_timeframe_select (timeframe, gestures->anchor_day, day_at (gestures->chart, x + dx));
      return;
    }

  n_days = (int) lround (days_over (gestures->chart, &gestures->begin, dx));
  tidemark_timeframe_show (timeframe, gestures->begin.from_day - n_days,
                           gestures->begin.to_day - n_days);
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, Gestures *gestures)
{
  if (gestures->is_dragging)
    gtk_widget_set_cursor (GTK_WIDGET (gestures->chart), NULL);
  gestures->is_dragging = FALSE;
}

static void
pinch_begin_cb (GtkGesture *pinch, GdkEventSequence *sequence, Gestures *gestures)
{
  TidemarkTimeframe *timeframe = get_timeframe (gestures->chart);
  double x, y;

  if (!timeframe || !gtk_gesture_get_bounding_box_center (pinch, &x, &y))
    return;

  gestures->begin = tidemark_timeframe_get_range (timeframe);
  gestures->anchor_day = day_at (gestures->chart, x);
  gtk_gesture_set_state (pinch, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGestureZoom *pinch, double scale, Gestures *gestures)
{
  TidemarkTimeframe *timeframe = get_timeframe (gestures->chart);
  double place, n_days, from;

  if (!timeframe || scale <= 0)
    return;

  place = tidemark_date_scale_map (&gestures->begin, gestures->anchor_day);
  n_days = CLAMP (tidemark_date_scale_get_n_days (&gestures->begin) / scale, 1, 1e6);
  from = gestures->anchor_day + 0.5 - place * n_days;
  tidemark_timeframe_show (timeframe, (int) lround (from), (int) lround (from + n_days) - 1);
}

static void
add_scroll (TidemarkChart *self, Gestures *gestures)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), gestures);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), gestures);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), gestures);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/**
 * tidemark_chart_gestures_init:
 * @self: a chart
 *
 * Follows wheel, drag and pinch. Main thread.
 */
void
tidemark_chart_gestures_init (TidemarkChart *self)
{
  Gestures *gestures = g_new0 (Gestures, 1);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gestures->chart = self;
  g_object_set_data_full (G_OBJECT (self), "tidemark-chart-gestures", gestures, g_free);

  add_scroll (self, gestures);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), gestures);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), gestures);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), gestures);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), gestures);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), gestures);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
