/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-spread-chart.h"

#include "tidemark-duration-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PLOT_HEIGHT 136
#define LABEL_GAP 8
#define BOX_SHARE 0.7f
#define MAX_BOX_WIDTH 30.0f
#define MIN_BOX_WIDTH 4.0f
#define CORNER 3.0f
#define MIDDLE_WIDTH 2.4f

/* An axis of less would make much of little. */
#define LEAST_FACTOR 4

struct _TidemarkSpreadChart
{
  TidemarkWeekChart parent_instance;
};

G_DEFINE_FINAL_TYPE (TidemarkSpreadChart, tidemark_spread_chart, TIDEMARK_TYPE_WEEK_CHART)

static const TidemarkSpreadWeek *
get_week (TidemarkSpreadChart *self, guint i)
{
  return tidemark_week_chart_get_week (TIDEMARK_WEEK_CHART (self), i);
}

/* From the shortest to the longest of what is shown, with a little room on both sides. */
static TidemarkDurationScale
find_scale (TidemarkSpreadChart *self, guint first, guint end)
{
  double low = INFINITY, high = 0, room;

  for (guint i = first; i < end; i++)
    {
      const TidemarkSpreadWeek *week = get_week (self, i);

      if (week->n == 0)
        continue;
      low = MIN (low, MAX (week->low, 1));
      high = MAX (high, MAX (week->high, 1));
    }
  if (low > high)
    return (TidemarkDurationScale) { 5, 60 };

  room = MAX (1.3, sqrt (LEAST_FACTOR / (high / low)));
  return (TidemarkDurationScale) { low / room, high * room };
}

static float
minutes_y (const TidemarkChartFrame *frame, const TidemarkDurationScale *scale, double minutes)
{
  return tidemark_chart_frame_y (frame, 1 - tidemark_duration_scale_map (scale, minutes));
}

static void
append_grid (GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             const TidemarkDurationScale *scale)
{
  g_autoptr (GArray) ticks = tidemark_duration_scale_ticks (scale);
  float left = frame->plot.origin.x, right = left + frame->plot.size.width;
  float last_y = INFINITY;

  for (guint i = 0; i < ticks->len; i++)
    {
      double minutes = g_array_index (ticks, double, i);
      float y = minutes_y (frame, scale, minutes);
      g_autofree char *text = tidemark_duration_format_short (minutes);
      g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, text);

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (left, y),
                                  &GRAPHENE_POINT_INIT (right, y), 1, &frame->style.faint);
      if (last_y - y < frame->style.line_height)
        continue;
      tidemark_chart_append_text (snapshot, layout,
                                  frame->is_mirrored ? right + LABEL_GAP : left - LABEL_GAP, y,
                                  TIDEMARK_ANCHOR_END, &frame->style.dim);
      last_y = y;
    }
}

static void
week_sides (const TidemarkChartFrame *frame,
            const TidemarkSpreadWeek *week,
            float *out_left,
            float *out_right)
{
  float start = tidemark_chart_frame_x (frame, week->week.from_day - 0.5);
  float end = tidemark_chart_frame_x (frame, week->week.from_day + TIDEMARK_CHART_WEEK_DAYS - 0.5);

  *out_left = MIN (start, end);
  *out_right = MAX (start, end);
}

static float
find_box_width (const TidemarkChartFrame *frame)
{
  float week = frame->plot.size.width * TIDEMARK_CHART_WEEK_DAYS /
               (float) MAX (1, tidemark_date_scale_get_n_days (&frame->days));

  return MIN (week * BOX_SHARE, MAX_BOX_WIDTH);
}

static void
append_boxes (TidemarkSpreadChart *self,
              GtkSnapshot *snapshot,
              const TidemarkChartFrame *frame,
              const TidemarkDurationScale *scale,
              guint first,
              guint end)
{
  g_autoptr (GskPathBuilder) boxes = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) middles = gsk_path_builder_new ();
  g_autoptr (GskPath) box_path = NULL;
  g_autoptr (GskPath) middle_path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (MIDDLE_WIDTH);
  GdkRGBA ground = tidemark_chart_style_fade (&frame->style.fg, 0.16);
  float width = find_box_width (frame);

  for (guint i = first; i < end; i++)
    {
      const TidemarkSpreadWeek *week = get_week (self, i);
      float left, right, top, bottom, y;
      GskRoundedRect box;

      if (week->n == 0)
        continue;
      week_sides (frame, week, &left, &right);
      left = (left + right - width) / 2;
      top = minutes_y (frame, scale, week->high);
      bottom = minutes_y (frame, scale, week->low);
      y = minutes_y (frame, scale, week->middle);
      gsk_rounded_rect_init_from_rect (
          &box, &GRAPHENE_RECT_INIT (left, top, width, MAX (bottom - top, 0)),
          MIN (CORNER, (bottom - top) / 2));
      if (bottom > top)
        gsk_path_builder_add_rounded_rect (boxes, &box);
      gsk_path_builder_move_to (middles, left, y);
      gsk_path_builder_line_to (middles, left + width, y);
    }

  box_path = gsk_path_builder_to_path (boxes);
  middle_path = gsk_path_builder_to_path (middles);
  gtk_snapshot_append_fill (snapshot, box_path, GSK_FILL_RULE_WINDING, &ground);
  gtk_snapshot_append_stroke (snapshot, middle_path, stroke, &frame->style.fg);
}

/* Weeks with values that follow each other, from @first to before @end. */
static void
add_band (TidemarkSpreadChart *self,
          const TidemarkChartFrame *frame,
          const TidemarkDurationScale *scale,
          guint first,
          guint end,
          GskPathBuilder *band,
          GskPathBuilder *line)
{
  for (guint i = first; i < end; i++)
    {
      const TidemarkSpreadWeek *week = get_week (self, i);
      float left, right;

      week_sides (frame, week, &left, &right);
      gsk_path_builder_add_rect (
          band, &GRAPHENE_RECT_INIT (left, minutes_y (frame, scale, week->high), right - left,
                                     minutes_y (frame, scale, week->low) -
                                         minutes_y (frame, scale, week->high)));
      if (i == first)
        gsk_path_builder_move_to (line, frame->is_mirrored ? right : left,
                                  minutes_y (frame, scale, week->middle));
      gsk_path_builder_line_to (line, frame->is_mirrored ? left : right,
                                minutes_y (frame, scale, week->middle));
    }
}

static void
append_band (TidemarkSpreadChart *self,
             GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             const TidemarkDurationScale *scale,
             guint first,
             guint end)
{
  g_autoptr (GskPathBuilder) band = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) line = gsk_path_builder_new ();
  g_autoptr (GskPath) band_path = NULL;
  g_autoptr (GskPath) line_path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.6f);
  GdkRGBA ground = tidemark_chart_style_fade (&frame->style.fg, 0.16);

  for (guint i = first; i < end; i++)
    {
      guint from = i;

      while (i < end && get_week (self, i)->n > 0)
        i++;
      add_band (self, frame, scale, from, i, band, line);
    }

  band_path = gsk_path_builder_to_path (band);
  line_path = gsk_path_builder_to_path (line);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_fill (snapshot, band_path, GSK_FILL_RULE_WINDING, &ground);
  gtk_snapshot_append_stroke (snapshot, line_path, stroke, &frame->style.fg);
}

static void
tidemark_spread_chart_snapshot_plot (TidemarkChart *chart,
                                     GtkSnapshot *snapshot,
                                     const TidemarkChartFrame *frame)
{
  TidemarkSpreadChart *self = TIDEMARK_SPREAD_CHART (chart);
  TidemarkDurationScale scale;
  guint first, end;

  tidemark_week_chart_find_shown (TIDEMARK_WEEK_CHART (self), frame, &first, &end);
  scale = find_scale (self, first, end);
  append_grid (snapshot, frame, &scale);
  tidemark_week_chart_append_ground (TIDEMARK_WEEK_CHART (self), snapshot, frame);

  gtk_snapshot_push_clip (snapshot, &frame->plot);
  if (find_box_width (frame) < MIN_BOX_WIDTH)
    append_band (self, snapshot, frame, &scale, first, end);
  else
    append_boxes (self, snapshot, frame, &scale, first, end);
  gtk_snapshot_pop (snapshot);
}

static void
tidemark_spread_chart_get_margins (TidemarkChart *chart,
                                   const TidemarkChartStyle *style,
                                   int width,
                                   TidemarkChartMargins *out)
{
  g_autofree char *longest = tidemark_duration_format_short (59);

  TIDEMARK_CHART_CLASS (tidemark_spread_chart_parent_class)->get_margins (chart, style, width, out);
  out->start =
      MAX (out->start, tidemark_chart_text_width (GTK_WIDGET (chart), longest) + LABEL_GAP);
}

static char *
tidemark_spread_chart_describe (TidemarkChart *chart, int day)
{
  const TidemarkSpreadWeek *week = tidemark_week_chart_find_week (TIDEMARK_WEEK_CHART (chart), day);
  g_autofree char *first = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *half = NULL;
  GString *words;

  if (week == NULL)
    return g_strdup ("");

  first = tidemark_week_chart_describe_week (&week->week);
  words = g_string_new (first);
  if (week->n == 0)
    return g_string_free (words, FALSE);

  middle = tidemark_duration_format (week->middle);
  half = tidemark_duration_format_between (week->low, week->high);
  /* Translators: a time such as "20 minutes" */
  g_string_append_printf (words, _ ("\nThe middle day: %s"), middle);
  if (week->n > 1)
    /* Translators: two times such as "20 minutes to 2 hours" */
    g_string_append_printf (words, _ ("\nThe middle half: %s"), half);
  g_string_append_printf (words, ngettext ("\n%d day", "\n%d days", (gulong) week->n), week->n);

  return g_string_free (words, FALSE);
}

static void
tidemark_spread_chart_class_init (TidemarkSpreadChartClass *klass)
{
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  chart_class->plot_height = PLOT_HEIGHT;
  chart_class->get_margins = tidemark_spread_chart_get_margins;
  chart_class->snapshot_plot = tidemark_spread_chart_snapshot_plot;
  chart_class->describe = tidemark_spread_chart_describe;
}

static void
tidemark_spread_chart_init (TidemarkSpreadChart *self)
{
}

/**
 * tidemark_spread_chart_new:
 *
 * Returns: (transfer floating): an empty chart. Main thread.
 */
GtkWidget *
tidemark_spread_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_SPREAD_CHART, NULL);
}

/**
 * tidemark_spread_chart_set_weeks:
 * @self: a chart
 * @weeks: (array length=n_weeks) (nullable): by day
 * @n_weeks: how many
 *
 * Main thread.
 */
void
tidemark_spread_chart_set_weeks (TidemarkSpreadChart *self,
                                 const TidemarkSpreadWeek *weeks,
                                 guint n_weeks)
{
  g_return_if_fail (TIDEMARK_IS_SPREAD_CHART (self));

  tidemark_week_chart_set_weeks (TIDEMARK_WEEK_CHART (self), weeks, sizeof *weeks, n_weeks);
}
