/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-bars-chart.h"

#include "tidemark-chart-mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PLOT_HEIGHT 136
#define LABEL_GAP 8
#define OUTLINE 1.6f

/* Of the width of a week; the rest is room between bars. */
#define BAR_SHARE 0.62f
#define MAX_BAR_WIDTH 22.0f
#define CORNER 3.0f

/* Narrower bars run into each other. */
#define MIN_BAR_WIDTH 3.5f

/* Between the line in the middle and a bar. */
#define BASE_GAP 1.5f

struct _TidemarkBarsChart
{
  TidemarkWeekChart parent_instance;

  TidemarkBarsUnit unit;
  char *their_name;
};

G_DEFINE_FINAL_TYPE (TidemarkBarsChart, tidemark_bars_chart, TIDEMARK_TYPE_WEEK_CHART)

static const TidemarkBarsWeek *
get_week (TidemarkBarsChart *self, guint i)
{
  return tidemark_week_chart_get_week (TIDEMARK_WEEK_CHART (self), i);
}

/* What the whole height of one side stands for: a round value that no bar shown goes beyond. Days
 * of a week are always seven. */
static double
find_top (TidemarkBarsChart *self, guint first, guint end)
{
  static const double round[] = { 1, 1.5, 2, 3, 4, 5, 6, 8, 10 };
  double top = 4, power;

  if (self->unit == TIDEMARK_BARS_STARTS)
    return TIDEMARK_CHART_WEEK_DAYS;

  for (guint i = first; i < end; i++)
    top = fmax (top, fmax (get_week (self, i)->theirs, get_week (self, i)->mine));

  power = pow (10, floor (log10 (top)));
  for (guint i = 0; i < G_N_ELEMENTS (round); i++)
    if (round[i] * power >= top - 1e-9)
      return round[i] * power;

  return 10 * power;
}

/* Theirs is more than 0, mine less. */
static float
value_y (const TidemarkChartFrame *frame, double top, double value)
{
  return tidemark_chart_frame_y (frame, 0.5 - value / top / 2);
}

static void
append_grid (GtkSnapshot *snapshot, const TidemarkChartFrame *frame, double top)
{
  float left = frame->plot.origin.x, right = left + frame->plot.size.width;

  for (int side = -1; side <= 1; side++)
    {
      double value = side * top;
      float y = value_y (frame, top, value);
      g_autofree char *text = g_strdup_printf ("%.0f", fabs (value));
      g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, text);

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (left, y),
                                  &GRAPHENE_POINT_INIT (right, y), 1,
                                  side == 0 ? &frame->style.dim : &frame->style.faint);
      tidemark_chart_append_text (snapshot, layout,
                                  frame->is_mirrored ? right + LABEL_GAP : left - LABEL_GAP, y,
                                  TIDEMARK_ANCHOR_END, &frame->style.dim);
    }
}

/* Where a week lies. */
static void
week_sides (const TidemarkChartFrame *frame,
            const TidemarkBarsWeek *week,
            float *out_left,
            float *out_right)
{
  float start = tidemark_chart_frame_x (frame, week->week.from_day - 0.5);
  float end = tidemark_chart_frame_x (frame, week->week.from_day + TIDEMARK_CHART_WEEK_DAYS - 0.5);

  *out_left = MIN (start, end);
  *out_right = MAX (start, end);
}

static void
add_bar (GskPathBuilder *builder, float middle, float width, float from, float to)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (middle - width / 2, MIN (from, to), width,
                                             MAX (fabsf (to - from), OUTLINE));
  GskRoundedRect bar;

  gsk_rounded_rect_init_from_rect (&bar, &area, MIN (CORNER, MIN (width, area.size.height) / 3));
  gsk_path_builder_add_rounded_rect (builder, &bar);
}

static void
add_value (GskPathBuilder *builder,
           const TidemarkChartFrame *frame,
           double top,
           const TidemarkBarsWeek *week,
           double value,
           float bar_width)
{
  float base = value_y (frame, top, 0), y = value_y (frame, top, value), left, right;
  float inset = value > 0 ? -BASE_GAP : BASE_GAP;

  if (isnan (value) || value == 0)
    return;

  week_sides (frame, week, &left, &right);
  if (value > 0)
    add_bar (builder, (left + right) / 2, bar_width - OUTLINE, base + inset - OUTLINE / 2,
             MIN (y + OUTLINE / 2, base + inset - OUTLINE));
  else
    add_bar (builder, (left + right) / 2, bar_width, base + inset, MAX (y, base + inset + OUTLINE));
}

/* Weeks that follow each other as one outline in steps: fewer and shorter edges than as many bars.
 */
static void
add_steps (TidemarkBarsChart *self,
           GskPathBuilder *builder,
           const TidemarkChartFrame *frame,
           double top,
           guint first,
           guint end,
           gboolean is_mine)
{
  float base = value_y (frame, top, 0);
  gboolean is_open = FALSE;

  for (guint i = first; i < end; i++)
    {
      const TidemarkBarsWeek *week = get_week (self, i);
      const TidemarkBarsWeek *next = i + 1 < end ? get_week (self, i + 1) : NULL;
      double value = is_mine ? -week->mine : week->theirs;
      float start = tidemark_chart_frame_x (frame, week->week.from_day - 0.5);
      float stop =
          tidemark_chart_frame_x (frame, week->week.from_day + TIDEMARK_CHART_WEEK_DAYS - 0.5);

      if (isnan (value))
        continue;
      if (!is_open)
        gsk_path_builder_move_to (builder, start, base);
      gsk_path_builder_line_to (builder, start, value_y (frame, top, value));
      gsk_path_builder_line_to (builder, stop, value_y (frame, top, value));
      is_open = next != NULL && !isnan (is_mine ? next->mine : next->theirs) &&
                next->week.from_day == week->week.from_day + TIDEMARK_CHART_WEEK_DAYS;
      if (is_open)
        continue;
      gsk_path_builder_line_to (builder, stop, base);
      gsk_path_builder_close (builder);
    }
}

static float
find_bar_width (const TidemarkChartFrame *frame)
{
  float week = frame->plot.size.width * TIDEMARK_CHART_WEEK_DAYS /
               (float) MAX (1, tidemark_date_scale_get_n_days (&frame->days));

  return MIN (week * BAR_SHARE, MAX_BAR_WIDTH);
}

static void
append_bars (TidemarkBarsChart *self,
             GtkSnapshot *snapshot,
             const TidemarkChartFrame *frame,
             double top,
             guint first,
             guint end)
{
  g_autoptr (GskPathBuilder) theirs = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) mine = gsk_path_builder_new ();
  g_autoptr (GskPath) their_path = NULL;
  g_autoptr (GskPath) my_path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (OUTLINE);
  GdkRGBA solid = tidemark_chart_style_fade (&frame->style.fg, 0.75);
  float width = find_bar_width (frame);

  if (width < MIN_BAR_WIDTH)
    {
      add_steps (self, theirs, frame, top, first, end, FALSE);
      add_steps (self, mine, frame, top, first, end, TRUE);
    }
  else
    for (guint i = first; i < end; i++)
      {
        const TidemarkBarsWeek *week = get_week (self, i);

        add_value (theirs, frame, top, week, week->theirs, width);
        add_value (mine, frame, top, week, -week->mine, width);
      }

  their_path = gsk_path_builder_to_path (theirs);
  my_path = gsk_path_builder_to_path (mine);
  if (width < MIN_BAR_WIDTH)
    gtk_snapshot_append_fill (snapshot, their_path, GSK_FILL_RULE_WINDING, &solid);
  else
    gtk_snapshot_append_stroke (snapshot, their_path, stroke, &frame->style.fg);
  gtk_snapshot_append_fill (snapshot, my_path, GSK_FILL_RULE_WINDING, &frame->style.me);
}

static void
append_intervals (TidemarkBarsChart *self,
                  GtkSnapshot *snapshot,
                  const TidemarkChartFrame *frame,
                  double top,
                  guint first,
                  guint end)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.2f);

  if (find_bar_width (frame) < MIN_BAR_WIDTH)
    return;

  for (guint i = first; i < end; i++)
    {
      const TidemarkBarsWeek *week = get_week (self, i);
      float left, right;

      if (isnan (week->low) || isnan (week->high))
        continue;
      week_sides (frame, week, &left, &right);
      tidemark_chart_mark_add_interval (builder, (left + right) / 2,
                                        value_y (frame, top, week->high),
                                        value_y (frame, top, week->low));
    }

  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &frame->style.dim);
}

static void
tidemark_bars_chart_snapshot_plot (TidemarkChart *chart,
                                   GtkSnapshot *snapshot,
                                   const TidemarkChartFrame *frame)
{
  TidemarkBarsChart *self = TIDEMARK_BARS_CHART (chart);
  double top;
  guint first, end;

  tidemark_week_chart_find_shown (TIDEMARK_WEEK_CHART (self), frame, &first, &end);
  top = find_top (self, first, end);
  append_grid (snapshot, frame, top);
  tidemark_week_chart_append_ground (TIDEMARK_WEEK_CHART (self), snapshot, frame);

  gtk_snapshot_push_clip (snapshot, &frame->plot);
  append_bars (self, snapshot, frame, top, first, end);
  append_intervals (self, snapshot, frame, top, first, end);
  gtk_snapshot_pop (snapshot);
}

static char *
format_value (TidemarkBarsUnit unit, double value)
{
  gulong n = (gulong) lround (value);

  switch (unit)
    {
    case TIDEMARK_BARS_STARTS:
      /* Translators: days of a week on which somebody got in touch first */
      return g_strdup_printf (ngettext ("first on %lu day", "first on %lu days", n), n);
    case TIDEMARK_BARS_CONTACTS:
      return g_strdup_printf (ngettext ("%lu contact", "%lu contacts", n), n);
    case TIDEMARK_BARS_MESSAGES:
      return g_strdup_printf (ngettext ("%lu message", "%lu messages", n), n);
    case TIDEMARK_BARS_CHARACTERS:
    default:
      return g_strdup_printf (
          ngettext ("%lu character in a message", "%lu characters in a message", n), n);
    }
}

static void
describe_value (TidemarkBarsChart *self, GString *words, const char *name, double value)
{
  g_autofree char *text =
      isnan (value) ? g_strdup (_ ("not known")) : format_value (self->unit, value);

  g_string_append_c (words, '\n');
  /* Translators: who, and how much */
  g_string_append_printf (words, C_ ("bar of a chart", "%s: %s"), name, text);
}

static char *
tidemark_bars_chart_describe (TidemarkChart *chart, int day)
{
  TidemarkBarsChart *self = TIDEMARK_BARS_CHART (chart);
  const TidemarkBarsWeek *week = tidemark_week_chart_find_week (TIDEMARK_WEEK_CHART (self), day);
  g_autofree char *first = NULL;
  GString *words;

  if (week == NULL)
    return g_strdup ("");

  first = tidemark_week_chart_describe_week (&week->week);
  words = g_string_new (first);
  if (!week->week.is_broken)
    {
      describe_value (self, words, self->their_name, week->theirs);
      describe_value (self, words, C_ ("row of a chart", "Me"), week->mine);
    }
  if (!isnan (week->low) && !isnan (week->high))
    {
      g_string_append_c (words, '\n');
      /* Translators: a name, and two counts: how far the count of a week may be from what is usual
       */
      g_string_append_printf (words, _ ("%s: %.1f to %.1f go with this count"), self->their_name,
                              week->low, week->high);
    }

  return g_string_free (words, FALSE);
}

static void
tidemark_bars_chart_finalize (GObject *object)
{
  g_free (TIDEMARK_BARS_CHART (object)->their_name);

  G_OBJECT_CLASS (tidemark_bars_chart_parent_class)->finalize (object);
}

static void
tidemark_bars_chart_class_init (TidemarkBarsChartClass *klass)
{
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_bars_chart_finalize;

  chart_class->plot_height = PLOT_HEIGHT;
  chart_class->snapshot_plot = tidemark_bars_chart_snapshot_plot;
  chart_class->describe = tidemark_bars_chart_describe;
}

static void
tidemark_bars_chart_init (TidemarkBarsChart *self)
{
  self->their_name = g_strdup ("");
}

/**
 * tidemark_bars_chart_new:
 *
 * Returns: (transfer floating): an empty chart. Main thread.
 */
GtkWidget *
tidemark_bars_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_BARS_CHART, NULL);
}

/**
 * tidemark_bars_chart_set_weeks:
 * @self: a chart
 * @unit: what is counted
 * @their_name: what the other one is called
 * @weeks: (array length=n_weeks) (nullable): by day
 * @n_weeks: how many
 *
 * Main thread.
 */
void
tidemark_bars_chart_set_weeks (TidemarkBarsChart *self,
                               TidemarkBarsUnit unit,
                               const char *their_name,
                               const TidemarkBarsWeek *weeks,
                               guint n_weeks)
{
  g_return_if_fail (TIDEMARK_IS_BARS_CHART (self));

  self->unit = unit;
  g_set_str (&self->their_name, their_name);
  tidemark_week_chart_set_weeks (TIDEMARK_WEEK_CHART (self), weeks, sizeof *weeks, n_weeks);
}
