/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-talks-chart.h"

#include "tidemark-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PLOT_HEIGHT 132
#define LABEL_GAP 8
#define MAX_TICKS 5

/* Where a day has less room than this, no mark is drawn so near to another one. */
#define DENSE_DAY_WIDTH 2
#define DENSE_DISTANCE 4

/* A scale that ends at two days would make a mountain of one. */
#define LEAST_TOP_DAYS 14

struct _TidemarkTalksChart
{
  TidemarkChart parent_instance;

  GArray *points; /* by day */
  GArray *lines;
  int limit_days; /* 0 for none */
  int check_in_day;
};

G_DEFINE_FINAL_TYPE (TidemarkTalksChart, tidemark_talks_chart, TIDEMARK_TYPE_CHART)

static const TidemarkTalksPoint *
get_point (TidemarkTalksChart *self, guint i)
{
  return &g_array_index (self->points, TidemarkTalksPoint, i);
}

/* The first talk at or after @day; logarithmic. */
static guint
find_point (TidemarkTalksChart *self, int day)
{
  guint low = 0, high = self->points->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_point (self, middle)->day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* From zero to the longest wait, or one's limit; the same for all days, so that panning does not
 * change what a height means. */
static TidemarkScale
day_scale (TidemarkTalksChart *self)
{
  int top = MAX (LEAST_TOP_DAYS, self->limit_days + self->limit_days / 8);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const TidemarkTalksLine *line = &g_array_index (self->lines, TidemarkTalksLine, i);

      top = MAX (top, line->to_day - line->from_day);
    }

  return (TidemarkScale) { top, 0 };
}

static float
days_y (TidemarkTalksChart *self, const TidemarkChartFrame *frame, double n_days)
{
  TidemarkScale scale = day_scale (self);

  return tidemark_chart_frame_y (frame, tidemark_scale_map (&scale, n_days));
}

static char *
format_tick (double n_days)
{
  /* Translators: a number of days on an axis, as short as can be */
  return g_strdup_printf (_ ("%.0f d"), n_days);
}

static double
axis_width (TidemarkTalksChart *self)
{
  TidemarkScale scale = day_scale (self);
  int n_ticks;
  g_autofree double *ticks = tidemark_scale_ticks (&scale, MAX_TICKS, &n_ticks);
  g_autofree char *longest = format_tick (n_ticks > 0 ? ticks[n_ticks - 1] : 0);

  return MAX (tidemark_chart_value_axis_width (GTK_WIDGET (self)),
              tidemark_chart_text_width (GTK_WIDGET (self), longest) + LABEL_GAP);
}

static void
tidemark_talks_chart_get_margins (TidemarkChart *chart,
                                  const TidemarkChartStyle *style,
                                  int width,
                                  TidemarkChartMargins *out)
{
  out->top = style->line_height + 4;
  out->start = axis_width (TIDEMARK_TALKS_CHART (chart));
  out->end = 6;
  out->bottom = 8;
}

static void
append_grid (TidemarkTalksChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  TidemarkScale scale = day_scale (self);
  int n_ticks;
  g_autofree double *ticks = tidemark_scale_ticks (&scale, MAX_TICKS, &n_ticks);
  float left = frame->plot.origin.x, right = left + frame->plot.size.width;

  for (int i = 0; i < n_ticks; i++)
    {
      float y = days_y (self, frame, ticks[i]);
      g_autofree char *text = format_tick (ticks[i]);
      g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, text);

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (left, y),
                                  &GRAPHENE_POINT_INIT (right, y), 1, &frame->style.faint);
      tidemark_chart_append_text (snapshot, layout,
                                  frame->is_mirrored ? right + LABEL_GAP : left - LABEL_GAP, y,
                                  TIDEMARK_ANCHOR_END, &frame->style.dim);
    }
}

/* Above the line, unless a line of the grid runs there. */
static double
limit_label_y (TidemarkTalksChart *self, const TidemarkChartFrame *frame)
{
  TidemarkScale scale = day_scale (self);
  int n_ticks;
  g_autofree double *ticks = tidemark_scale_ticks (&scale, MAX_TICKS, &n_ticks);
  double y = days_y (self, frame, self->limit_days);
  double half = frame->style.line_height / 2 + 2;

  for (int i = 0; i < n_ticks; i++)
    {
      double above = y - days_y (self, frame, ticks[i]);

      if (above > 0 && above < 2 * half)
        return y + half;
    }

  return y - half;
}

static void
append_limit (TidemarkTalksChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  float left = frame->plot.origin.x, right = left + frame->plot.size.width;
  float y = days_y (self, frame, self->limit_days);
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (self->limit_days <= 0)
    return;

  /* Translators: how long I am willing to wait for an answer */
  text = g_strdup_printf (
      ngettext ("My limit: %d day", "My limit: %d days", (gulong) self->limit_days),
      self->limit_days);
  layout = tidemark_chart_text_new (frame->widget, text);
  tidemark_chart_append_dashes (snapshot, &GRAPHENE_POINT_INIT (left, y),
                                &GRAPHENE_POINT_INIT (right, y), 1.6, &frame->style.me);
  tidemark_chart_append_text (snapshot, layout, frame->is_mirrored ? right - 4 : left + 4,
                              limit_label_y (self, frame), TIDEMARK_ANCHOR_START, &frame->style.me);
}

static void
append_check_in (TidemarkTalksChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  float x = tidemark_chart_frame_x (frame, self->check_in_day);
  float bottom = frame->plot.origin.y + frame->plot.size.height;
  gboolean is_late =
      self->check_in_day - frame->days.from_day > tidemark_date_scale_get_n_days (&frame->days) / 2;
  g_autoptr (PangoLayout) layout = NULL;

  if (self->check_in_day < frame->days.from_day || self->check_in_day > frame->days.to_day)
    return;

  layout = tidemark_chart_text_new (frame->widget, C_ ("chart", "Check-in"));
  tidemark_chart_append_dashes (snapshot, &GRAPHENE_POINT_INIT (x, frame->plot.origin.y - 4),
                                &GRAPHENE_POINT_INIT (x, bottom), 1, &frame->style.me);
  tidemark_chart_append_text (
      snapshot, layout, x, frame->plot.origin.y - frame->style.line_height / 2 - 4,
      is_late ? TIDEMARK_ANCHOR_END : TIDEMARK_ANCHOR_START, &frame->style.me);
}

/* One line for each question, cut at the ends of what is shown. */
static void
append_line (TidemarkTalksChart *self,
             GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             const TidemarkTalksLine *line)
{
  int from = MAX (line->from_day, frame->days.from_day);
  int to = MIN (line->to_day, frame->days.to_day);
  graphene_point_t start, end;

  if (from > to)
    return;

  start = GRAPHENE_POINT_INIT (tidemark_chart_frame_x (frame, from),
                               days_y (self, frame, from - line->from_day));
  end = GRAPHENE_POINT_INIT (tidemark_chart_frame_x (frame, to),
                             days_y (self, frame, to - line->from_day));
  if (line->topic == TIDEMARK_TALKS_EXCLUSIVITY)
    tidemark_chart_append_line (snapshot, &start, &end, 2, &frame->style.fg);
  else
    tidemark_chart_append_dashes (snapshot, &start, &end, 2, &frame->style.fg);
}

/* Whether none of those that are drawn lies there; they are in the order of time. */
static gboolean
is_free (const GArray *drawn, const graphene_point_t *at)
{
  for (guint i = drawn->len; i > 0; i--)
    {
      const graphene_point_t *other = &g_array_index (drawn, graphene_point_t, i - 1);

      if (fabsf (other->x - at->x) >= DENSE_DISTANCE)
        return TRUE;
      if (fabsf (other->y - at->y) < DENSE_DISTANCE)
        return FALSE;
    }

  return TRUE;
}

/* Over years what lies on another one is left to narrower ranges and to the table. */
static void
append_points (TidemarkTalksChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  g_autoptr (GArray) drawn = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  gboolean is_dense = frame->plot.size.width <
                      DENSE_DAY_WIDTH * (float) tidemark_date_scale_get_n_days (&frame->days);

  for (guint i = find_point (self, frame->days.from_day); i < self->points->len; i++)
    {
      const TidemarkTalksPoint *point = get_point (self, i);
      graphene_point_t at = { tidemark_chart_frame_x (frame, point->day),
                              days_y (self, frame, point->open_days) };

      if (point->day > frame->days.to_day)
        break;
      if (is_dense && !is_free (drawn, &at))
        continue;
      g_array_append_val (drawn, at);
      tidemark_chart_mark_append (point->mark, snapshot, &at, &frame->style);
    }
}

static void
tidemark_talks_chart_snapshot_plot (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame)
{
  TidemarkTalksChart *self = TIDEMARK_TALKS_CHART (chart);

  append_grid (self, snapshot, frame);
  append_limit (self, snapshot, frame);
  append_check_in (self, snapshot, frame);
  for (guint i = 0; i < self->lines->len; i++)
    append_line (self, snapshot, frame, &g_array_index (self->lines, TidemarkTalksLine, i));
  append_points (self, snapshot, frame);
}

static gboolean
tidemark_talks_chart_find_item (TidemarkChart *chart, int day, gboolean backwards, int *out_day)
{
  TidemarkTalksChart *self = TIDEMARK_TALKS_CHART (chart);
  guint i = find_point (self, day);

  if (backwards && (i == self->points->len || get_point (self, i)->day > day))
    {
      if (i == 0)
        return FALSE;
      i--;
    }
  if (i >= self->points->len)
    return FALSE;

  *out_day = get_point (self, i)->day;
  return TRUE;
}

/**
 * tidemark_talks_topic_get_name:
 * @topic: which
 *
 * Returns: (transfer none): its name, in the language of the process. Any thread.
 */
const char *
tidemark_talks_topic_get_name (TidemarkTalksTopic topic)
{
  return topic == TIDEMARK_TALKS_NEEDS ? C_ ("talk", "Needs") : C_ ("talk", "Being exclusive");
}

static char *
tidemark_talks_chart_describe (TidemarkChart *chart, int day)
{
  TidemarkTalksChart *self = TIDEMARK_TALKS_CHART (chart);
  g_autofree char *date = tidemark_date_format (day, _ ("%A, %-d %B %Y"));
  GString *words = g_string_new (date);

  for (guint i = find_point (self, day); i < self->points->len; i++)
    {
      const TidemarkTalksPoint *point = get_point (self, i);

      if (point->day != day)
        break;
      g_string_append_c (words, '\n');
      /* Translators: what a talk was about, and how it ended */
      g_string_append_printf (words, C_ ("talk", "%s: %s"),
                              tidemark_talks_topic_get_name (point->topic),
                              tidemark_chart_mark_get_name (point->mark));
      if (point->open_days > 0)
        {
          g_string_append_c (words, '\n');
          g_string_append_printf (words,
                                  ngettext ("Open for %d day by then", "Open for %d days by then",
                                            (gulong) point->open_days),
                                  point->open_days);
        }
    }

  return g_string_free (words, FALSE);
}

static void
tidemark_talks_chart_finalize (GObject *object)
{
  TidemarkTalksChart *self = TIDEMARK_TALKS_CHART (object);

  g_array_unref (self->points);
  g_array_unref (self->lines);

  G_OBJECT_CLASS (tidemark_talks_chart_parent_class)->finalize (object);
}

static void
tidemark_talks_chart_class_init (TidemarkTalksChartClass *klass)
{
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_talks_chart_finalize;

  chart_class->plot_height = PLOT_HEIGHT;
  chart_class->get_margins = tidemark_talks_chart_get_margins;
  chart_class->snapshot_plot = tidemark_talks_chart_snapshot_plot;
  chart_class->find_item = tidemark_talks_chart_find_item;
  chart_class->describe = tidemark_talks_chart_describe;
}

static void
tidemark_talks_chart_init (TidemarkTalksChart *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (TidemarkTalksPoint));
  self->lines = g_array_new (FALSE, FALSE, sizeof (TidemarkTalksLine));
  self->check_in_day = TIDEMARK_CHART_NO_DAY;
}

/**
 * tidemark_talks_chart_new:
 *
 * Returns: (transfer floating): an empty chart. Main thread.
 */
GtkWidget *
tidemark_talks_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_TALKS_CHART, NULL);
}

/**
 * tidemark_talks_chart_set_talks:
 * @self: a chart
 * @points: (array length=n_points) (nullable): talks by day
 * @n_points: how many
 * @lines: (array length=n_lines) (nullable): questions that were open
 * @n_lines: how many
 *
 * Main thread.
 */
void
tidemark_talks_chart_set_talks (TidemarkTalksChart *self,
                                const TidemarkTalksPoint *points,
                                guint n_points,
                                const TidemarkTalksLine *lines,
                                guint n_lines)
{
  g_return_if_fail (TIDEMARK_IS_TALKS_CHART (self));

  g_array_set_size (self->points, 0);
  g_array_set_size (self->lines, 0);
  if (n_points > 0)
    g_array_append_vals (self->points, points, n_points);
  if (n_lines > 0)
    g_array_append_vals (self->lines, lines, n_lines);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/**
 * tidemark_talks_chart_set_limit:
 * @self: a chart
 * @limit_days: how long I am willing to wait; 0 or less where I did not say
 * @check_in_day: when I look again, or TIDEMARK_CHART_NO_DAY
 *
 * Main thread.
 */
void
tidemark_talks_chart_set_limit (TidemarkTalksChart *self, int limit_days, int check_in_day)
{
  g_return_if_fail (TIDEMARK_IS_TALKS_CHART (self));

  self->limit_days = MAX (limit_days, 0);
  self->check_in_day = check_in_day;
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}
