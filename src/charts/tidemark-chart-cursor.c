/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart-cursor.h"

/* The pointer takes hold of an item within this many pixels. */
#define REACH 24

#define READOUT_GAP 8
#define READOUT_PADDING 8
#define READOUT_MAX_WIDTH 260

typedef enum
{
  MOVE_PREVIOUS,
  MOVE_NEXT,
  MOVE_FIRST,
  MOVE_LAST,
  MOVE_MONTH_BACK,
  MOVE_MONTH_ON,
} Move;

/* As the vfunc, within the range that is shown. */
static gboolean
find_item (TidemarkChart *self, int day, gboolean backwards, int *out_day)
{
  TidemarkDateScale range = tidemark_chart_get_range (self);
  int found;

  if (!TIDEMARK_CHART_GET_CLASS (self)->find_item (self, CLAMP (day, range.from_day, range.to_day),
                                                   backwards, &found))
    return FALSE;
  if (found < range.from_day || found > range.to_day)
    return FALSE;

  *out_day = found;
  return TRUE;
}

static gboolean
find_nearest (TidemarkChart *self, int day, int *out_day)
{
  int before, after;
  gboolean has_before = find_item (self, day, TRUE, &before);
  gboolean has_after = find_item (self, day, FALSE, &after);

  if (!has_before && !has_after)
    return FALSE;

  *out_day = has_after && (!has_before || after - day < day - before) ? after : before;
  return TRUE;
}

/* The item under the pointer. */
static gboolean
find_at (TidemarkChart *self, double x, int *out_day)
{
  TidemarkChartFrame frame;
  double place;
  int day;

  tidemark_chart_get_frame (self, gtk_widget_get_width (GTK_WIDGET (self)), &frame);
  place = (x - frame.plot.origin.x) / frame.plot.size.width;
  if (frame.is_mirrored)
    place = 1 - place;

  if (!find_nearest (self, tidemark_date_scale_unmap (&frame.days, place), &day))
    return FALSE;
  if (ABS (tidemark_chart_frame_x (&frame, day) - x) > REACH)
    return FALSE;

  *out_day = day;
  return TRUE;
}

static gboolean
find_move (TidemarkChart *self, Move move, int *out_day)
{
  TidemarkDateScale range = tidemark_chart_get_range (self);
  int day = tidemark_chart_get_cursor_day (self);

  if (day == TIDEMARK_CHART_NO_DAY)
    return find_item (self, move == MOVE_FIRST ? range.from_day : range.to_day, move != MOVE_FIRST,
                      out_day);

  switch (move)
    {
    case MOVE_PREVIOUS:
      return day > range.from_day && find_item (self, day - 1, TRUE, out_day);
    case MOVE_NEXT:
      return day < range.to_day && find_item (self, day + 1, FALSE, out_day);
    case MOVE_FIRST:
      return find_item (self, range.from_day, FALSE, out_day);
    case MOVE_LAST:
      return find_item (self, range.to_day, TRUE, out_day);
    case MOVE_MONTH_BACK:
      return find_nearest (self, tidemark_date_add_months (day, -1), out_day);
    case MOVE_MONTH_ON:
      return find_nearest (self, tidemark_date_add_months (day, 1), out_day);
    default:
      g_return_val_if_reached (FALSE);
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
  Move move = (Move) g_variant_get_int32 (args);
  g_autofree char *words = NULL;
  int day;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && move <= MOVE_NEXT)
    move = move == MOVE_NEXT ? MOVE_PREVIOUS : MOVE_NEXT;

  /* At an end the key stays here: the focus should not leap away from someone who holds it. */
  if (!find_move (self, move, &day))
    return TRUE;

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
add_move (GtkWidgetClass *widget_class, guint key, guint keypad_key, Move move)
{
  gtk_widget_class_add_binding (widget_class, key, 0, move_cb, "i", move);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, move_cb, "i", move);
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

  add_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, MOVE_PREVIOUS);
  add_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, MOVE_NEXT);
  add_move (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, MOVE_FIRST);
  add_move (widget_class, GDK_KEY_End, GDK_KEY_KP_End, MOVE_LAST);
  add_move (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, MOVE_MONTH_BACK);
  add_move (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, MOVE_MONTH_ON);

  for (guint i = 0; i < G_N_ELEMENTS (activate_keys); i++)
    gtk_widget_class_add_binding (widget_class, activate_keys[i], 0, activate_cb, NULL);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, TidemarkChart *self)
{
  int day;

  if (find_at (self, x, &day))
    tidemark_chart_set_cursor_day (self, day);
  else
    tidemark_chart_set_cursor_day (self, TIDEMARK_CHART_NO_DAY);
}

static void
leave_cb (GtkEventControllerMotion *controller, TidemarkChart *self)
{
  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    tidemark_chart_set_cursor_day (self, TIDEMARK_CHART_NO_DAY);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, TidemarkChart *self)
{
  int day;

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y) || !find_at (self, x, &day))
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
readout_box (const TidemarkChartFrame *frame, float x, PangoLayout *layout)
{
  float left_room = x - frame->plot.origin.x;
  float right_room = frame->plot.size.width - left_room;
  gboolean on_right = right_room >= left_room;
  int width, height;
  float box_width;

  pango_layout_get_pixel_size (layout, &width, &height);
  box_width = (float) width + 2 * READOUT_PADDING;

  return GRAPHENE_RECT_INIT (on_right ? x + READOUT_GAP : x - READOUT_GAP - box_width,
                             frame->plot.origin.y + 4, box_width,
                             (float) height + 1.5f * READOUT_PADDING);
}

static void
snapshot_readout (TidemarkChart *self,
                  GtkSnapshot *snapshot,
                  const TidemarkChartFrame *frame,
                  int day,
                  float x)
{
  static const GdkRGBA ground = { 0.08f, 0.08f, 0.09f, 0.88f };
  static const GdkRGBA text = { 1, 1, 1, 1 };
  const GdkRGBA edge = { 1, 1, 1, frame->style.is_high_contrast ? 1.0f : 0.12f };
  const GdkRGBA edges[4] = { edge, edge, edge, edge };
  static const float widths[4] = { 1, 1, 1, 1 };
  double room = MAX (x - frame->plot.origin.x, frame->plot.origin.x + frame->plot.size.width - x);
  g_autoptr (PangoLayout) layout = readout_layout (
      self, day, CLAMP (room - READOUT_GAP - 2 * READOUT_PADDING, 80, READOUT_MAX_WIDTH));
  graphene_rect_t box = readout_box (frame, x, layout);
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
  float x = tidemark_chart_frame_x (frame, day);
  float bottom = frame->plot.origin.y + frame->plot.size.height;

  tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (x, frame->plot.origin.y),
                              &GRAPHENE_POINT_INIT (x, bottom), 1, &frame->style.dim);
  if (klass->snapshot_item)
    klass->snapshot_item (self, snapshot, frame, day);
  snapshot_readout (self, snapshot, frame, day, x);
}
