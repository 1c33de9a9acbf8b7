/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-week-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIDDLE (TIDEMARK_CHART_WEEK_DAYS / 2)
#define LABEL_GAP 6
#define HATCH_STEP 7

typedef struct
{
  GByteArray *weeks; /* each begins with a TidemarkChartWeek; by day, none of them overlap */
  guint size;        /* of one, bytes */
  int recent_day;    /* the first day of the last weeks, or TIDEMARK_CHART_NO_DAY */
} TidemarkWeekChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TidemarkWeekChart, tidemark_week_chart, TIDEMARK_TYPE_CHART)

static TidemarkWeekChartPrivate *
get_private (TidemarkWeekChart *self)
{
  return tidemark_week_chart_get_instance_private (self);
}

guint
tidemark_week_chart_get_n_weeks (TidemarkWeekChart *self)
{
  TidemarkWeekChartPrivate *priv = get_private (self);

  return priv->size > 0 ? priv->weeks->len / priv->size : 0;
}

/**
 * tidemark_week_chart_get_week:
 * @self: a chart
 * @i: less than the number of weeks
 *
 * Returns: (transfer none): as it was given. Main thread.
 */
gconstpointer
tidemark_week_chart_get_week (TidemarkWeekChart *self, guint i)
{
  TidemarkWeekChartPrivate *priv = get_private (self);

  return priv->weeks->data + (gsize) i * priv->size;
}

static const TidemarkChartWeek *
get_week (TidemarkWeekChart *self, guint i)
{
  return tidemark_week_chart_get_week (self, i);
}

/* The first week that ends at or after @day; logarithmic. */
static guint
find_week (TidemarkWeekChart *self, int day)
{
  guint low = 0, high = tidemark_week_chart_get_n_weeks (self);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_week (self, middle)->from_day + TIDEMARK_CHART_WEEK_DAYS - 1 < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * tidemark_week_chart_find_week:
 * @self: a chart
 * @day: any day
 *
 * Returns: (transfer none) (nullable): the week that it belongs to. Main thread.
 */
gconstpointer
tidemark_week_chart_find_week (TidemarkWeekChart *self, int day)
{
  guint i = find_week (self, day);

  if (i == tidemark_week_chart_get_n_weeks (self) || get_week (self, i)->from_day > day)
    return NULL;

  return get_week (self, i);
}

/**
 * tidemark_week_chart_find_shown:
 * @self: a chart
 * @frame: where things lie
 * @out_first: (out): the first week of which something is shown
 * @out_end: (out): the one after the last
 *
 * Main thread.
 */
void
tidemark_week_chart_find_shown (TidemarkWeekChart *self,
                                const TidemarkChartFrame *frame,
                                guint *out_first,
                                guint *out_end)
{
  *out_first = find_week (self, frame->days.from_day);
  *out_end = find_week (self, frame->days.to_day);
  if (*out_end < tidemark_week_chart_get_n_weeks (self) &&
      get_week (self, *out_end)->from_day <= frame->days.to_day)
    *out_end += 1;
}

/* Weeks in a row are one area. */
static void
append_hatches (TidemarkWeekChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  guint first, end;

  tidemark_week_chart_find_shown (self, frame, &first, &end);
  for (guint i = first; i < end; i++)
    {
      int from_day = get_week (self, i)->from_day;
      graphene_rect_t area;

      if (!get_week (self, i)->is_broken)
        continue;
      while (i + 1 < end && get_week (self, i + 1)->is_broken)
        i++;
      area = tidemark_chart_frame_stretch (
          frame, from_day, get_week (self, i)->from_day + TIDEMARK_CHART_WEEK_DAYS - 1);
      tidemark_chart_append_hatch (snapshot, &area, HATCH_STEP, &frame->style.hatch);
    }
}

/* A line before the last weeks, with their name on the side where there is room for it. */
static void
append_recent (TidemarkWeekChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  TidemarkWeekChartPrivate *priv = get_private (self);
  float x = tidemark_chart_frame_x (frame, priv->recent_day - 0.5);
  float top = frame->plot.origin.y, bottom = top + frame->plot.size.height;
  float far_end = frame->plot.origin.x + (frame->is_mirrored ? 0 : frame->plot.size.width);
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (priv->recent_day <= frame->days.from_day || priv->recent_day > frame->days.to_day)
    return;

  layout = tidemark_chart_text_new (frame->widget, C_ ("chart", "Last 2 weeks"));
  pango_layout_get_pixel_size (layout, &width, NULL);
  tidemark_chart_append_dashes (snapshot, &GRAPHENE_POINT_INIT (x, top - 4),
                                &GRAPHENE_POINT_INIT (x, bottom), 1, &frame->style.dim);
  tidemark_chart_append_text (snapshot, layout, fabsf (far_end - x) < (float) width ? far_end : x,
                              top - frame->style.line_height / 2 - 5,
                              fabsf (far_end - x) < (float) width ? TIDEMARK_ANCHOR_END
                                                                  : TIDEMARK_ANCHOR_START,
                              &frame->style.fg);
}

/**
 * tidemark_week_chart_append_ground:
 * @self: a chart
 * @snapshot: where to draw
 * @frame: where things lie
 *
 * Draws what lies below the values. Main thread.
 */
void
tidemark_week_chart_append_ground (TidemarkWeekChart *self,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame)
{
  append_hatches (self, snapshot, frame);
  append_recent (self, snapshot, frame);
}

static void
tidemark_week_chart_get_margins (TidemarkChart *chart,
                                 const TidemarkChartStyle *style,
                                 int width,
                                 TidemarkChartMargins *out)
{
  out->top = style->line_height + LABEL_GAP;
  out->start = tidemark_chart_value_axis_width (GTK_WIDGET (chart));
  out->end = 6;
  out->bottom = 4;
}

static void
tidemark_week_chart_snapshot_item (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame,
                                   int day)
{
  const TidemarkChartWeek *week = tidemark_week_chart_find_week (TIDEMARK_WEEK_CHART (chart), day);
  GdkRGBA ground = tidemark_chart_style_fade (&frame->style.fg, 0.08);
  graphene_rect_t area;

  if (week == NULL)
    return;

  area = tidemark_chart_frame_stretch (frame, week->from_day,
                                       week->from_day + TIDEMARK_CHART_WEEK_DAYS - 1);
  gtk_snapshot_append_color (snapshot, &ground, &area);
}

static gboolean
tidemark_week_chart_find_item (TidemarkChart *chart, int day, gboolean backwards, int *out_day)
{
  TidemarkWeekChart *self = TIDEMARK_WEEK_CHART (chart);
  guint n = tidemark_week_chart_get_n_weeks (self), i = find_week (self, day);

  if (i < n && !backwards && get_week (self, i)->from_day + MIDDLE < day)
    i++;
  if (backwards && (i == n || get_week (self, i)->from_day + MIDDLE > day))
    {
      if (i == 0)
        return FALSE;
      i--;
    }
  if (i >= n)
    return FALSE;

  *out_day = get_week (self, i)->from_day + MIDDLE;
  return TRUE;
}

/* The whole width of a week belongs to it. */
static gboolean
tidemark_week_chart_find_at (TidemarkChart *chart,
                             const TidemarkChartFrame *frame,
                             const graphene_point_t *at,
                             int *out_day)
{
  double place = (at->x - frame->plot.origin.x) / frame->plot.size.width;
  const TidemarkChartWeek *week;

  if (place < 0 || place > 1)
    return FALSE;

  week = tidemark_week_chart_find_week (
      TIDEMARK_WEEK_CHART (chart),
      tidemark_date_scale_unmap (&frame->days, frame->is_mirrored ? 1 - place : place));
  if (week == NULL)
    return FALSE;

  *out_day = week->from_day + MIDDLE;
  return TRUE;
}

static void
tidemark_week_chart_finalize (GObject *object)
{
  g_byte_array_unref (get_private (TIDEMARK_WEEK_CHART (object))->weeks);

  G_OBJECT_CLASS (tidemark_week_chart_parent_class)->finalize (object);
}

static void
tidemark_week_chart_class_init (TidemarkWeekChartClass *klass)
{
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_week_chart_finalize;

  chart_class->get_margins = tidemark_week_chart_get_margins;
  chart_class->snapshot_item = tidemark_week_chart_snapshot_item;
  chart_class->find_item = tidemark_week_chart_find_item;
  chart_class->find_at = tidemark_week_chart_find_at;
}

static void
tidemark_week_chart_init (TidemarkWeekChart *self)
{
  TidemarkWeekChartPrivate *priv = get_private (self);

  priv->weeks = g_byte_array_new ();
  priv->recent_day = TIDEMARK_CHART_NO_DAY;
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
      _ ("Left and Right go from week to week, Page Up and Page Down by month, Enter opens the "
         "week, Plus and Minus show fewer or more days"),
      -1);
}

/**
 * tidemark_week_chart_set_weeks:
 * @self: a chart
 * @weeks: (array length=n) (nullable): by day, without one twice; each begins with a
 *   TidemarkChartWeek
 * @size: of one, bytes
 * @n: how many
 *
 * For the kinds of chart, which know what else a week has. Main thread.
 */
void
tidemark_week_chart_set_weeks (TidemarkWeekChart *self, const void *weeks, guint size, guint n)
{
  TidemarkWeekChartPrivate *priv = get_private (self);

  g_return_if_fail (TIDEMARK_IS_WEEK_CHART (self));

  priv->size = size;
  g_byte_array_set_size (priv->weeks, 0);
  if (n > 0)
    g_byte_array_append (priv->weeks, weeks, n * size);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/**
 * tidemark_week_chart_set_recent_day:
 * @self: a chart
 * @day: the first day of the last two weeks, or TIDEMARK_CHART_NO_DAY
 *
 * Main thread.
 */
void
tidemark_week_chart_set_recent_day (TidemarkWeekChart *self, int day)
{
  g_return_if_fail (TIDEMARK_IS_WEEK_CHART (self));

  get_private (self)->recent_day = day;
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/**
 * tidemark_week_chart_describe_week:
 * @week: which
 *
 * Returns: (transfer full): its first line. Any thread.
 */
char *
tidemark_week_chart_describe_week (const TidemarkChartWeek *week)
{
  /* Translators: the first day of a week (strftime) */
  g_autofree char *date = tidemark_date_format (week->from_day, _ ("Week from %-d %B %Y"));

  if (!week->is_broken)
    return g_steal_pointer (&date);

  return g_strconcat (date, "\n", _ ("Something of it is left out or missing"), NULL);
}
