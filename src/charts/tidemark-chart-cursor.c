/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart-cursor.h"

/* The pointer takes hold of an item within this many pixels. */
#define REACH 24

#define READOUT_GAP 8
#define READOUT_PADDING 8
#define READOUT_MAX_WIDTH 260

static gboolean
is_shared (TidemarkChart *self)
{
  return TIDEMARK_CHART_GET_CLASS (self)->is_timeline && tidemark_chart_get_timeframe (self);
}

/* As the vfunc, between two days. */
static gboolean
find_item (TidemarkChart *self,
           const TidemarkDateScale *limits,
           int day,
           gboolean backwards,
           int *out_day)
{
  int found;

  if (!TIDEMARK_CHART_GET_CLASS (self)->find_item (
          self, CLAMP (day, limits->from_day, limits->to_day), backwards, &found))
    return FALSE;
  if (found < limits->from_day || found > limits->to_day)
    return FALSE;

  *out_day = found;
  return TRUE;
}

static gboolean
find_nearest (TidemarkChart *self, const TidemarkDateScale *limits, int day, int *out_day)
{
  int before, after;
  gboolean has_before = find_item (self, limits, day, TRUE, &before);
  gboolean has_after = find_item (self, limits, day, FALSE, &after);

  if (!has_before && !has_after)
    return FALSE;

  *out_day = has_after && (!has_before || after - day < day - before) ? after : before;
  return TRUE;
}

/**
 * tidemark_chart_cursor_day_at:
 * @self: a chart
 * @frame: where things lie
 * @x: in the widget, pixels
 *
 * Returns: the day that is drawn there, whether it has an item or not. Main thread.
 */
int
tidemark_chart_cursor_day_at (TidemarkChart *self, const TidemarkChartFrame *frame, double x)
{
  double place = (x - frame->plot.origin.x) / frame->plot.size.width;

  return tidemark_date_scale_unmap (&frame->days, frame->is_mirrored ? 1 - place : place);
}

/* The item under the pointer. */
static gboolean
find_at (TidemarkChart *self, double x, double y, int *out_day)
{
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (self);
  TidemarkChartFrame frame;
  int day;

  tidemark_chart_get_frame (self, gtk_widget_get_width (GTK_WIDGET (self)), &frame);
  if (klass->find_at)
    return klass->find_at (self, &frame, &GRAPHENE_POINT_INIT ((float) x, (float) y), out_day);

  if (!find_nearest (self, &frame.days, tidemark_chart_cursor_day_at (self, &frame, x), &day))
    return FALSE;
  if (ABS (tidemark_chart_frame_x (&frame, day) - x) > REACH)
    return FALSE;

  *out_day = day;
  return TRUE;
}

/* Where a key leads from nowhere: to the day that another chart points at, or to an end. */
static gboolean
find_first_step (TidemarkChart *self, TidemarkChartStep step, int *out_day)
{
  TidemarkDateScale range = tidemark_chart_get_range (self);

  if (is_shared (self))
    {
      int day = tidemark_timeframe_get_cursor_day (tidemark_chart_get_timeframe (self));

      if (day != TIDEMARK_CHART_NO_DAY && find_nearest (self, &range, day, out_day))
        return TRUE;
    }

  if (step == TIDEMARK_CHART_STEP_FIRST)
    return find_item (self, &range, range.from_day, FALSE, out_day);

  return find_item (self, &range, range.to_day, TRUE, out_day);
}

static gboolean
find_step (TidemarkChart *self, TidemarkChartStep step, int *out_day)
{
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (self);
  TidemarkDateScale limits =
      is_shared (self) ? tidemark_timeframe_get_bounds (tidemark_chart_get_timeframe (self))
                       : tidemark_chart_get_range (self);
  int day = tidemark_chart_get_cursor_day (self);

  if (step == TIDEMARK_CHART_STEP_FIRST)
    return find_item (self, &limits, limits.from_day, FALSE, out_day);
  if (step == TIDEMARK_CHART_STEP_LAST)
    return find_item (self, &limits, limits.to_day, TRUE, out_day);
  if (day == TIDEMARK_CHART_NO_DAY)
    return find_first_step (self, step, out_day);
  if (klass->find_step)
    return klass->find_step (self, day, step, out_day);

  switch (step)
    {
    case TIDEMARK_CHART_STEP_PREVIOUS:
      return day > limits.from_day && find_item (self, &limits, day - 1, TRUE, out_day);
    case TIDEMARK_CHART_STEP_NEXT:
      return day < limits.to_day && find_item (self, &limits, day + 1, FALSE, out_day);
    case TIDEMARK_CHART_STEP_MONTH_BACK:
      return find_nearest (self, &limits, tidemark_date_add_months (day, -1), out_day);
    case TIDEMARK_CHART_STEP_MONTH_ON:
      return find_nearest (self, &limits, tidemark_date_add_months (day, 1), out_day);
    case TIDEMARK_CHART_STEP_UP:
    case TIDEMARK_CHART_STEP_DOWN:
    case TIDEMARK_CHART_STEP_FIRST:
    case TIDEMARK_CHART_STEP_LAST:
    default:
      return FALSE;
    }
}

char *
tidemark_chart_cursor_words (TidemarkChart *self, int day)
{
  g_autofree char *lines = TIDEMARK_CHART_GET_CLASS (self)->describe (self, day);
  g_auto (GStrv) words = g_strsplit (lines, "\n", -1);

  return g_strjoinv (". ", words);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  TidemarkChart *self = TIDEMARK_CHART (widget);
  TidemarkChartStep step = (TidemarkChartStep) g_variant_get_int32 (args);
  gboolean is_vertical = step == TIDEMARK_CHART_STEP_UP || step == TIDEMARK_CHART_STEP_DOWN;
  g_autofree char *words = NULL;
  int day;

  if (is_vertical && !TIDEMARK_CHART_GET_CLASS (self)->find_step)
    return FALSE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && step <= TIDEMARK_CHART_STEP_NEXT)
    step =
        step == TIDEMARK_CHART_STEP_NEXT ? TIDEMARK_CHART_STEP_PREVIOUS : TIDEMARK_CHART_STEP_NEXT;

  /* At an end the key stays here: the focus should not leap away from someone who holds it. */
  if (!find_step (self, step, &day))
    return TRUE;

  if (is_shared (self))
    tidemark_timeframe_reveal (tidemark_chart_get_timeframe (self), day);
  tidemark_chart_set_cursor_day (self, day);
  words = tidemark_chart_cursor_words (self, day);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  TidemarkChart *self = TIDEMARK_CHART (widget);
  int day = tidemark_chart_get_cursor_day (self);

  if (day == TIDEMARK_CHART_NO_DAY)
    return FALSE;

  tidemark_chart_activate_item (self, day);
  return TRUE;
}

static void
add_step (GtkWidgetClass *widget_class, guint key, guint keypad_key, TidemarkChartStep step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, move_cb, "i", step);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, move_cb, "i", step);
}

/**
 * tidemark_chart_cursor_install:
 * @widget_class: of the chart
 *
 * Binds the keys.
 */
void
tidemark_chart_cursor_install (GtkWidgetClass *widget_class)
{
  static const guint activate_keys[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter,
                                         GDK_KEY_space, GDK_KEY_KP_Space };

  add_step (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, TIDEMARK_CHART_STEP_PREVIOUS);
  add_step (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, TIDEMARK_CHART_STEP_NEXT);
  add_step (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, TIDEMARK_CHART_STEP_UP);
  add_step (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, TIDEMARK_CHART_STEP_DOWN);
  add_step (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, TIDEMARK_CHART_STEP_FIRST);
  add_step (widget_class, GDK_KEY_End, GDK_KEY_KP_End, TIDEMARK_CHART_STEP_LAST);
  add_step (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, TIDEMARK_CHART_STEP_MONTH_BACK);
  add_step (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, TIDEMARK_CHART_STEP_MONTH_ON);

  for (guint i = 0; i < G_N_ELEMENTS (activate_keys); i++)
    gtk_widget_class_add_binding (widget_class, activate_keys[i], 0, activate_cb, NULL);
}

/* In the other charts as well. */
static void
clear_cursor (TidemarkChart *self)
{
  if (is_shared (self))
    tidemark_timeframe_set_cursor_day (tidemark_chart_get_timeframe (self), TIDEMARK_CHART_NO_DAY);
  tidemark_chart_set_cursor_day (self, TIDEMARK_CHART_NO_DAY);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, TidemarkChart *self)
{
  int day;

  if (find_at (self, x, y, &day))
    tidemark_chart_set_cursor_day (self, day);
  else
    clear_cursor (self);
}

static void
leave_cb (GtkEventControllerMotion *controller, TidemarkChart *self)
{
  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    clear_cursor (self);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, TidemarkChart *self)
{
  int day;

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y) || !find_at (self, x, y, &day))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  tidemark_chart_set_cursor_day (self, day);
  tidemark_chart_activate_item (self, day);
}

static void
focus_enter_cb (GtkEventControllerFocus *controller, TidemarkChart *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The cursor of the timeframe stays, for the next chart to go on from. */
static void
focus_leave_cb (GtkEventControllerFocus *controller, TidemarkChart *self)
{
  tidemark_chart_set_cursor_day (self, TIDEMARK_CHART_NO_DAY);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tidemark_chart_cursor_init:
 * @self: a chart
 *
 * Follows the pointer and the focus.
 */
void
tidemark_chart_cursor_init (TidemarkChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* The words, the first line bold, wrapped to @max_width. */
static PangoLayout *
readout_layout (TidemarkChart *self, int day, double max_width)
{
  g_autofree char *words = TIDEMARK_CHART_GET_CLASS (self)->describe (self, day);
  PangoLayout *layout = tidemark_chart_text_new (GTK_WIDGET (self), words);
  g_autoptr (PangoAttrList) attributes =
      pango_attr_list_copy (pango_layout_get_attributes (layout));
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  int width;

  bold->end_index = (guint) strcspn (words, "\n");
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) max_width * PANGO_SCALE);

  /* No wider than the words, or those that are aligned right would stand apart from the box. */
  pango_layout_get_size (layout, &width, NULL);
  pango_layout_set_width (layout, width);

  return layout;
}

/* Beside the line at @x, on the side with more room, so that it never covers what it is about. */
static graphene_rect_t
readout_box (const TidemarkChartFrame *frame, float x, float y, PangoLayout *layout)
{
  float left_room = x - frame->plot.origin.x;
  float right_room = frame->plot.size.width - left_room;
  gboolean on_right = right_room >= left_room;
  int width, height;
  float box_width;

  pango_layout_get_pixel_size (layout, &width, &height);
  box_width = (float) width + 2 * READOUT_PADDING;

  return GRAPHENE_RECT_INIT (on_right ? x + READOUT_GAP : x - READOUT_GAP - box_width, y, box_width,
                             (float) height + 1.5f * READOUT_PADDING);
}

static void
snapshot_readout (TidemarkChart *self,
                  GtkSnapshot *snapshot,
                  const TidemarkChartFrame *frame,
                  int day,
                  const graphene_point_t *at)
{
  static const GdkRGBA ground = { 0.08f, 0.08f, 0.09f, 0.88f };
  static const GdkRGBA text = { 1, 1, 1, 1 };
  const GdkRGBA edge = { 1, 1, 1, frame->style.is_high_contrast ? 1.0f : 0.12f };
  const GdkRGBA edges[4] = { edge, edge, edge, edge };
  static const float widths[4] = { 1, 1, 1, 1 };
  float x = at->x;
  double room = MAX (x - frame->plot.origin.x, frame->plot.origin.x + frame->plot.size.width - x);
  g_autoptr (PangoLayout) layout = readout_layout (
      self, day, CLAMP (room - READOUT_GAP - 2 * READOUT_PADDING, 80, READOUT_MAX_WIDTH));
  graphene_rect_t box = readout_box (frame, x, at->y, layout);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, 8);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, edges);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (int) (box.origin.x + READOUT_PADDING),
                                      (float) (int) (box.origin.y + 0.75f * READOUT_PADDING)));
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_line (TidemarkChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame, int day)
{
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (self);
  float x = tidemark_chart_frame_x (frame, day);
  float bottom = frame->plot.origin.y + frame->plot.size.height;

  if (!klass->locate)
    tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (x, frame->plot.origin.y),
                                &GRAPHENE_POINT_INIT (x, bottom), 1, &frame->style.dim);
}

/**
 * tidemark_chart_cursor_snapshot:
 * @self: a chart whose cursor is somewhere
 * @snapshot: where to draw
 * @frame: where things lie
 *
 * Draws the line through the item, what marks it, and what it says. Main thread.
 */
void
tidemark_chart_cursor_snapshot (TidemarkChart *self,
                                GtkSnapshot *snapshot,
                                const TidemarkChartFrame *frame)
{
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (self);
  int day = tidemark_chart_get_cursor_day (self);
  graphene_point_t at = { tidemark_chart_frame_x (frame, day), frame->plot.origin.y + 4 };

  snapshot_line (self, snapshot, frame, day);
  if (klass->snapshot_item)
    klass->snapshot_item (self, snapshot, frame, day);
  if (klass->locate)
    klass->locate (self, frame, day, &at);
  snapshot_readout (self, snapshot, frame, day, &at);
}

/**
 * tidemark_chart_cursor_snapshot_shared:
 * @self: a chart whose cursor is nowhere
 * @snapshot: where to draw
 * @frame: where things lie
 * @day: at which another chart points, or TIDEMARK_CHART_NO_DAY
 *
 * Draws the line through the day, and what marks its item if it has one. Main thread.
 */
void
tidemark_chart_cursor_snapshot_shared (TidemarkChart *self,
                                       GtkSnapshot *snapshot,
                                       const TidemarkChartFrame *frame,
                                       int day)
{
  TidemarkChartClass *klass = TIDEMARK_CHART_GET_CLASS (self);
  int found;

  if (day < frame->days.from_day || day > frame->days.to_day)
    return;

  snapshot_line (self, snapshot, frame, day);
  if (klass->snapshot_item && find_item (self, &frame->days, day, FALSE, &found) && found == day)
    klass->snapshot_item (self, snapshot, frame, day);
}
