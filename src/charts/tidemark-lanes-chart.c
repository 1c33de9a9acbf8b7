/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-lanes-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_GAP 10
#define END_ROOM 18
#define TRACK_TOP 6
#define TRACK_HEIGHT 26
#define ROW_HEIGHT 15
#define BOTTOM_ROOM 6
#define CORNER 4
#define BAR_SHARE 0.86f
#define MAX_BAR_WIDTH 44.0f
#define MARK_STEP 11.0f
#define FARTHEST 10

/* Higher than this lanes become thin, without what happened in them. */
#define MAX_HEIGHT 700
#define THIN_HEIGHT 8.0

/* An axis of fewer days would make much of little. */
#define MIN_DAYS 7

/* Rows of marks below a track. */
enum
{
  MOVES,
  FRIENDS,
  N_ROWS,
};

struct _TidemarkLanesChart
{
  TidemarkChart parent_instance;

  char *their_name;
  GArray *lanes;
  GArray *points; /* by lane, then by day */
  double median_days;
  int longest;
  gboolean has_row[N_ROWS];
};

G_DEFINE_FINAL_TYPE (TidemarkLanesChart, tidemark_lanes_chart, TIDEMARK_TYPE_CHART)

static const TidemarkLane *
get_lane (TidemarkLanesChart *self, guint i)
{
  return &g_array_index (self->lanes, TidemarkLane, i);
}

static const TidemarkLanePoint *
get_point (TidemarkLanesChart *self, guint i)
{
  return &g_array_index (self->points, TidemarkLanePoint, i);
}

static int
row_of (TidemarkChartMark mark)
{
  return mark == TIDEMARK_CHART_MARK_FRIEND_FUN || mark == TIDEMARK_CHART_MARK_FRIEND_DEEP ||
                 mark == TIDEMARK_CHART_MARK_FRIEND_OLD
             ? FRIENDS
             : MOVES;
}

/* With the marks below the track. */
static double
full_height (TidemarkLanesChart *self)
{
  return TRACK_TOP + TRACK_HEIGHT + BOTTOM_ROOM +
         (self->has_row[MOVES] + self->has_row[FRIENDS]) * ROW_HEIGHT;
}

static gboolean
is_thin (TidemarkLanesChart *self)
{
  return self->lanes->len * full_height (self) > MAX_HEIGHT;
}

static double
lane_height (TidemarkLanesChart *self)
{
  if (!is_thin (self))
    return full_height (self);

  return CLAMP (MAX_HEIGHT / (double) self->lanes->len, THIN_HEIGHT, full_height (self));
}

static double
tidemark_lanes_chart_get_plot_height (TidemarkChart *chart, int width)
{
  TidemarkLanesChart *self = TIDEMARK_LANES_CHART (chart);

  return MAX (1, self->lanes->len) * lane_height (self);
}

/* Where so many days after the start are; a day begins at its number. */
static float
day_x (TidemarkLanesChart *self, const TidemarkChartFrame *frame, double day)
{
  float place = (float) (day / self->longest);

  return frame->plot.origin.x + (frame->is_mirrored ? 1 - place : place) * frame->plot.size.width;
}

static float
lane_y (TidemarkLanesChart *self, const TidemarkChartFrame *frame, guint lane)
{
  return frame->plot.origin.y + (float) (lane * lane_height (self));
}

static graphene_rect_t
days_area (TidemarkLanesChart *self,
           const TidemarkChartFrame *frame,
           double from,
           double to,
           float top,
           float height)
{
  float start = day_x (self, frame, from), end = day_x (self, frame, to);

  return GRAPHENE_RECT_INIT (MIN (start, end), top, fabsf (end - start), height);
}

static float
track_height (TidemarkLanesChart *self)
{
  return is_thin (self) ? (float) lane_height (self) * 0.6f : TRACK_HEIGHT;
}

static float
track_top (TidemarkLanesChart *self, const TidemarkChartFrame *frame, guint lane)
{
  return lane_y (self, frame, lane) +
         (is_thin (self) ? (float) lane_height (self) * 0.2f : TRACK_TOP);
}

static char *
format_start (const TidemarkLane *lane)
{
  /* Translators: the day on which a time began, as short as can be (strftime) */
  return tidemark_date_format (lane->start_day, C_ ("lane of a chart", "%-d %b"));
}

static void
tidemark_lanes_chart_get_margins (TidemarkChart *chart,
                                  const TidemarkChartStyle *style,
                                  int width,
                                  TidemarkChartMargins *out)
{
  TidemarkLanesChart *self = TIDEMARK_LANES_CHART (chart);

  out->top = style->line_height + 6;
  out->start = tidemark_chart_value_axis_width (GTK_WIDGET (self));
  out->end = END_ROOM;
  out->bottom = 2;
  for (guint i = 0; !is_thin (self) && i < self->lanes->len; i++)
    {
      g_autofree char *name = format_start (get_lane (self, i));

      out->start =
          MAX (out->start, tidemark_chart_text_width (GTK_WIDGET (self), name) + LABEL_GAP);
    }
}

/* A step between two names of the axis. */
static int
find_step (TidemarkLanesChart *self, const TidemarkChartFrame *frame)
{
  static const int steps[] = { 1, 2, 7, 14, 28, 56, 91, 182, 364 };
  double room = tidemark_chart_text_width (frame->widget, "000 d") + 16;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (frame->plot.size.width * (float) steps[i] / (float) self->longest >= room)
      return steps[i];

  return MAX (steps[G_N_ELEMENTS (steps) - 1], self->longest);
}

static void
tidemark_lanes_chart_snapshot_axis (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame)
{
  TidemarkLanesChart *self = TIDEMARK_LANES_CHART (chart);
  float bottom = tidemark_chart_frame_y (frame, 1), last_end = NAN;
  int step = find_step (self, frame);

  for (int day = 0; day <= self->longest; day += step)
    {
      float x = day_x (self, frame, day);
      /* Translators: a number of days on an axis, as short as can be */
      g_autofree char *text = day == 0 ? g_strdup (C_ ("lane of a chart", "Start"))
                                       : g_strdup_printf (_ ("%.0f d"), (double) day);

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (x, frame->plot.origin.y),
                                  &GRAPHENE_POINT_INIT (x, bottom + 6), 1, &frame->style.faint);
      tidemark_chart_append_axis_label (snapshot, frame, text, x,
                                        day == 0 ? TIDEMARK_ANCHOR_START : TIDEMARK_ANCHOR_MIDDLE,
                                        &last_end);
    }
}

static void
append_median (TidemarkLanesChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  float x = day_x (self, frame, self->median_days);
  gboolean is_late = self->median_days > self->longest / 2.0;
  gulong n = (gulong) lround (self->median_days);
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (isnan (self->median_days))
    return;

  text =
      g_strdup_printf (ngettext ("half ended within %lu day", "half ended within %lu days", n), n);
  layout = tidemark_chart_text_new (frame->widget, text);
  tidemark_chart_append_dashes (snapshot, &GRAPHENE_POINT_INIT (x, frame->plot.origin.y - 4),
                                &GRAPHENE_POINT_INIT (x, tidemark_chart_frame_y (frame, 1)), 1,
                                &frame->style.dim);
  tidemark_chart_append_text (
      snapshot, layout, x, frame->plot.origin.y - frame->style.line_height / 2 - 5,
      is_late ? TIDEMARK_ANCHOR_END : TIDEMARK_ANCHOR_START, &frame->style.fg);
}

static void
append_name (TidemarkLanesChart *self,
             GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             guint lane)
{
  g_autofree char *name = format_start (get_lane (self, lane));
  g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, name);
  float edge = frame->is_mirrored ? frame->plot.origin.x + frame->plot.size.width + LABEL_GAP
                                  : frame->plot.origin.x - LABEL_GAP;

  tidemark_chart_append_text (snapshot, layout, edge,
                              track_top (self, frame, lane) + track_height (self) / 2,
                              TIDEMARK_ANCHOR_END, &frame->style.dim);
}

/* How long it was: solid, or dashed where it is not over. */
static void
append_track (TidemarkLanesChart *self,
              GtkSnapshot *snapshot,
              const TidemarkChartFrame *frame,
              guint lane)
{
  static const float dashes[] = { 4, 3 };
  const TidemarkLane *what = get_lane (self, lane);
  graphene_rect_t area = days_area (self, frame, 0, MAX (what->n_days, 0.5),
                                    track_top (self, frame, lane), track_height (self));
  GdkRGBA ground = tidemark_chart_style_fade (&frame->style.fg, 0.07);
  GdkRGBA edge =
      tidemark_chart_style_fade (&frame->style.fg, frame->style.is_high_contrast ? 1 : 0.45);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &area, MIN (CORNER, area.size.height / 2));
  gsk_path_builder_add_rounded_rect (builder, &outline);
  path = gsk_path_builder_to_path (builder);
  if (what->ending == TIDEMARK_CHART_MARK_STILL_OPEN || what->ending == TIDEMARK_CHART_MARK_NONE)
    gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &ground);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &edge);
}

static void
append_ending (TidemarkLanesChart *self,
               GtkSnapshot *snapshot,
               const TidemarkChartFrame *frame,
               guint lane)
{
  const TidemarkLane *what = get_lane (self, lane);
  float x = day_x (self, frame, MAX (what->n_days, 0.5)) + (frame->is_mirrored ? -11 : 11);

  tidemark_chart_mark_append (
      what->ending, snapshot,
      &GRAPHENE_POINT_INIT (x, track_top (self, frame, lane) + track_height (self) / 2),
      &frame->style);
}

/* Each rated day as high as it was far. */
static void
append_ratings (TidemarkLanesChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour =
      tidemark_chart_style_fade (&frame->style.fg, frame->style.is_high_contrast ? 0.8 : 0.5);
  float day_width = frame->plot.size.width / (float) self->longest;
  float width = MIN (day_width * BAR_SHARE, MAX_BAR_WIDTH);

  for (guint i = 0; i < self->points->len; i++)
    {
      const TidemarkLanePoint *point = get_point (self, i);
      float height = (float) (point->value / FARTHEST) * (TRACK_HEIGHT - 3);

      if (point->mark != TIDEMARK_CHART_MARK_NONE || height <= 0)
        continue;
      gsk_path_builder_add_rect (
          builder,
          &GRAPHENE_RECT_INIT (day_x (self, frame, point->day + 0.5) - width / 2,
                               track_top (self, frame, point->lane) + TRACK_HEIGHT - 1 - height,
                               width, height));
    }

  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &colour);
}

/* Two of one day stand beside each other. */
static void
append_marks (TidemarkLanesChart *self,
              GtkSnapshot *snapshot,
              const TidemarkChartFrame *frame,
              int row)
{
  float down =
      TRACK_HEIGHT + ROW_HEIGHT * (row == FRIENDS && self->has_row[MOVES] ? 1.5f : 0.5f) + 1;
  const TidemarkLanePoint *last = NULL;
  float shift = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      const TidemarkLanePoint *point = get_point (self, i);
      float x;

      if (point->mark == TIDEMARK_CHART_MARK_NONE || row_of (point->mark) != row)
        continue;
      shift = last != NULL && last->lane == point->lane && last->day == point->day
                  ? shift + MARK_STEP
                  : 0;
      last = point;
      x = day_x (self, frame, point->day + 0.5) + (frame->is_mirrored ? -shift : shift);
      tidemark_chart_mark_append (
          point->mark, snapshot,
          &GRAPHENE_POINT_INIT (x, track_top (self, frame, point->lane) + down), &frame->style);
    }
}

static void
tidemark_lanes_chart_snapshot_plot (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame)
{
  TidemarkLanesChart *self = TIDEMARK_LANES_CHART (chart);

  append_median (self, snapshot, frame);
  for (guint lane = 0; lane < self->lanes->len; lane++)
    append_track (self, snapshot, frame, lane);
  if (is_thin (self))
    return;

  append_ratings (self, snapshot, frame);
  for (int row = 0; row < N_ROWS; row++)
    append_marks (self, snapshot, frame, row);
  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      append_name (self, snapshot, frame, lane);
      append_ending (self, snapshot, frame, lane);
    }
}

static void
tidemark_lanes_chart_snapshot_item (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame,
                                    int lane)
{
  TidemarkLanesChart *self = TIDEMARK_LANES_CHART (chart);
  GdkRGBA ground = tidemark_chart_style_fade (&frame->style.fg, 0.08);

  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT (0, lane_y (self, frame, (guint) lane) + 1,
                                                  (float) gtk_widget_get_width (frame->widget),
                                                  (float) lane_height (self)));
}

static void
tidemark_lanes_chart_locate (TidemarkChart *chart,
                             const TidemarkChartFrame *frame,
                             int lane,
                             graphene_point_t *out)
{
  TidemarkLanesChart *self = TIDEMARK_LANES_CHART (chart);
  const TidemarkLane *what = get_lane (self, (guint) lane);

  graphene_point_init (out, day_x (self, frame, what->n_days),
                       lane_y (self, frame, (guint) lane) + 2);
}

static gboolean
tidemark_lanes_chart_find_item (TidemarkChart *chart, int lane, gboolean backwards, int *out_lane)
{
  int n = (int) TIDEMARK_LANES_CHART (chart)->lanes->len;

  lane = backwards ? MIN (lane, n - 1) : MAX (lane, 0);
  if (lane < 0 || lane >= n)
    return FALSE;

  *out_lane = lane;
  return TRUE;
}

static gboolean
tidemark_lanes_chart_find_at (TidemarkChart *chart,
                              const TidemarkChartFrame *frame,
                              const graphene_point_t *at,
                              int *out_lane)
{
  TidemarkLanesChart *self = TIDEMARK_LANES_CHART (chart);
  double lane = floor ((at->y - frame->plot.origin.y) / lane_height (self));

  if (lane < 0 || lane >= self->lanes->len)
    return FALSE;

  *out_lane = (int) lane;
  return TRUE;
}

/* Lanes lie below each other: up and down lead from one to the next, as back and on do. */
static gboolean
tidemark_lanes_chart_find_step (TidemarkChart *chart,
                                int lane,
                                TidemarkChartStep step,
                                int *out_lane)
{
  int n = (int) TIDEMARK_LANES_CHART (chart)->lanes->len;
  gboolean is_back = step == TIDEMARK_CHART_STEP_PREVIOUS || step == TIDEMARK_CHART_STEP_UP ||
                     step == TIDEMARK_CHART_STEP_MONTH_BACK;
  int found = lane + (is_back ? -1 : 1);

  if (found < 0 || found >= n)
    return FALSE;

  *out_lane = found;
  return TRUE;
}

static char *
describe_ending (TidemarkLanesChart *self, const TidemarkLane *lane)
{
  if (lane->ending == TIDEMARK_CHART_MARK_THEY_FIRST)
    /* Translators: an alias */
    return g_strdup_printf (_ ("It ended; %s got in touch first that day"), self->their_name);
  if (lane->ending == TIDEMARK_CHART_MARK_I_FIRST)
    return g_strdup (_ ("It ended; I got in touch first that day"));
  if (lane->ending == TIDEMARK_CHART_MARK_NOT_KNOWN)
    return g_strdup (_ ("It ended; who got in touch first is not known"));
  if (lane->ending == TIDEMARK_CHART_MARK_STILL_OPEN)
    return g_strdup (_ ("Still open"));

  return g_strdup (_ ("How it went on is not known"));
}

static void
describe_points (TidemarkLanesChart *self, GString *words, guint lane)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const TidemarkLanePoint *point = get_point (self, i);

      if (point->lane != lane || point->mark == TIDEMARK_CHART_MARK_NONE)
        continue;
      g_string_append_c (words, '\n');
      /* Translators: what was done, and how many days after the start */
      g_string_append_printf (words, _ ("%s, day %d"), tidemark_chart_mark_get_name (point->mark),
                              point->day + 1);
    }
}

static char *
tidemark_lanes_chart_describe (TidemarkChart *chart, int item)
{
  TidemarkLanesChart *self = TIDEMARK_LANES_CHART (chart);
  const TidemarkLane *lane = get_lane (self, (guint) item);
  g_autofree char *date = tidemark_date_format (lane->start_day, _ ("%A, %-d %B %Y"));
  g_autofree char *ending = describe_ending (self, lane);
  GString *words = g_string_new (NULL);

  /* Translators: the day on which a time began */
  g_string_append_printf (words, _ ("From %s"), date);
  if (lane->ending != TIDEMARK_CHART_MARK_STILL_OPEN)
    g_string_append_printf (words, ngettext ("\n%d day", "\n%d days", (gulong) lane->n_days),
                            lane->n_days);
  g_string_append_printf (words, "\n%s", ending);
  describe_points (self, words, (guint) item);

  return g_string_free (words, FALSE);
}

static void
tidemark_lanes_chart_finalize (GObject *object)
{
  TidemarkLanesChart *self = TIDEMARK_LANES_CHART (object);

  g_free (self->their_name);
  g_array_unref (self->lanes);
  g_array_unref (self->points);

  G_OBJECT_CLASS (tidemark_lanes_chart_parent_class)->finalize (object);
}

static void
tidemark_lanes_chart_class_init (TidemarkLanesChartClass *klass)
{
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_lanes_chart_finalize;

  chart_class->is_timeline = FALSE;
  chart_class->get_plot_height = tidemark_lanes_chart_get_plot_height;
  chart_class->get_margins = tidemark_lanes_chart_get_margins;
  chart_class->snapshot_axis = tidemark_lanes_chart_snapshot_axis;
  chart_class->snapshot_plot = tidemark_lanes_chart_snapshot_plot;
  chart_class->snapshot_item = tidemark_lanes_chart_snapshot_item;
  chart_class->locate = tidemark_lanes_chart_locate;
  chart_class->find_item = tidemark_lanes_chart_find_item;
  chart_class->find_at = tidemark_lanes_chart_find_at;
  chart_class->find_step = tidemark_lanes_chart_find_step;
  chart_class->describe = tidemark_lanes_chart_describe;
}

static void
tidemark_lanes_chart_init (TidemarkLanesChart *self)
{
  self->their_name = g_strdup ("");
  self->lanes = g_array_new (FALSE, FALSE, sizeof (TidemarkLane));
  self->points = g_array_new (FALSE, FALSE, sizeof (TidemarkLanePoint));
  self->median_days = NAN;
  self->longest = MIN_DAYS;
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
      _ ("Up and Down go from time to time, Enter opens what was logged in it"), -1);
}

/**
 * tidemark_lanes_chart_new:
 *
 * Returns: (transfer floating): an empty chart. Main thread.
 */
GtkWidget *
tidemark_lanes_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_LANES_CHART, NULL);
}

static void
measure_lanes (TidemarkLanesChart *self)
{
  self->longest = MIN_DAYS;
  for (guint i = 0; i < self->lanes->len; i++)
    self->longest = MAX (self->longest, get_lane (self, i)->n_days);

  memset (self->has_row, 0, sizeof self->has_row);
  for (guint i = 0; i < self->points->len; i++)
    if (get_point (self, i)->mark != TIDEMARK_CHART_MARK_NONE)
      self->has_row[row_of (get_point (self, i)->mark)] = TRUE;
}

/**
 * tidemark_lanes_chart_set_lanes:
 * @self: a chart
 * @their_name: what the other one is called
 * @lanes: (array length=n_lanes) (nullable): from the top
 * @n_lanes: how many
 * @points: (array length=n_points) (nullable): by lane, then by day
 * @n_points: how many
 * @median_days: within how many days half of them ended; NAN for no line
 *
 * Main thread.
 */
void
tidemark_lanes_chart_set_lanes (TidemarkLanesChart *self,
                                const char *their_name,
                                const TidemarkLane *lanes,
                                guint n_lanes,
                                const TidemarkLanePoint *points,
                                guint n_points,
                                double median_days)
{
  g_return_if_fail (TIDEMARK_IS_LANES_CHART (self));

  g_set_str (&self->their_name, their_name);
  g_array_set_size (self->lanes, 0);
  g_array_set_size (self->points, 0);
  if (n_lanes > 0)
    g_array_append_vals (self->lanes, lanes, n_lanes);
  if (n_points > 0)
    g_array_append_vals (self->points, points, n_points);
  self->median_days = median_days;
  measure_lanes (self);

  tidemark_chart_set_cursor_day (TIDEMARK_CHART (self), TIDEMARK_CHART_NO_DAY);
  tidemark_chart_set_range (TIDEMARK_CHART (self), 0, (int) n_lanes - 1);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
