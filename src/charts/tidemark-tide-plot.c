/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-plot.h"

#include "tidemark-curve.h"
#include "tidemark-scale.h"
#include "tidemark-smooth.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_GAP 8
#define LANE_ROW 13
#define LANE_PADDING 17
#define MAX_LANE_ROWS 3

/* Marks nearer to each other than this touch. */
#define MARK_WIDTH 12

/* Points of a line nearer to each other than this are left out, more of a dashed one: there every
 * turn is cut into dashes. */
#define LINE_DISTANCE 1.5f
#define DASHED_DISTANCE 4.0f

/* Below this many pixels a day marks and dots are drawn smaller. */
#define DENSE_DAY 1.2
#define DENSE_SCALE 0.6f

static const TidemarkScale distance_scale = { 0, 10 };
static const TidemarkStretch nowhere = { TIDEMARK_CHART_NO_DAY, TIDEMARK_CHART_NO_DAY };

/**
 * tidemark_tide_plot_rating_y:
 * @frame: where things lie
 * @rating: 0 near to 10 far
 *
 * Returns: where it lies in the widget, pixels. Pure, any thread.
 */
float
tidemark_tide_plot_rating_y (const TidemarkChartFrame *frame, double rating)
{
  return tidemark_chart_frame_y (frame, tidemark_scale_map (&distance_scale, rating));
}

static float
plot_bottom (const TidemarkChartFrame *frame)
{
  return frame->plot.origin.y + frame->plot.size.height;
}

static gboolean
is_dense (const TidemarkDateScale *days, double width)
{
  return width < DENSE_DAY * tidemark_date_scale_get_n_days (days);
}

static gboolean
is_dense_frame (const TidemarkChartFrame *frame)
{
  return is_dense (&frame->days, frame->plot.size.width);
}

static void
append_grid (const TidemarkTidePlot *self, GtkSnapshot *snapshot)
{
  const TidemarkChartFrame *frame = self->frame;
  const struct
  {
    double rating;
    const char *name;
  } lines[] = { { 0, C_ ("distance", "Near") }, { 5, "5" }, { 10, C_ ("distance", "Far") } };
  float left = frame->plot.origin.x;
  float right = left + frame->plot.size.width;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      float y = tidemark_tide_plot_rating_y (frame, lines[i].rating);
      g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, lines[i].name);

      tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (left, y),
                                  &GRAPHENE_POINT_INIT (right, y), 1, &frame->style.faint);
      tidemark_chart_append_text (snapshot, layout,
                                  frame->is_mirrored ? right + LABEL_GAP : left - LABEL_GAP, y,
                                  TIDEMARK_ANCHOR_END, &frame->style.dim);
    }
}

/* A name above a stretch, moved so that it stays inside the chart; not at all where it would run
 * into @taken, which then is what both cover. */
static void
append_stretch_label (const TidemarkTidePlot *self,
                      GtkSnapshot *snapshot,
                      const graphene_rect_t *area,
                      const char *text,
                      const GdkRGBA *colour,
                      GArray *taken)
{
  const TidemarkChartFrame *frame = self->frame;
  g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, text);
  float left = frame->plot.origin.x;
  float right = left + frame->plot.size.width;
  float middle = area->origin.x + area->size.width / 2;
  graphene_rect_t label;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  middle = CLAMP (middle, left + (float) width / 2, MAX (left, right - (float) width / 2));
  label = GRAPHENE_RECT_INIT (middle - (float) width / 2 - 4, 0, (float) width + 8, 1);
  for (guint i = 0; i < taken->len; i++)
    {
      if (graphene_rect_intersection (&g_array_index (taken, graphene_rect_t, i), &label, NULL))
        return;
    }

  g_array_append_val (taken, label);
  tidemark_chart_append_text (snapshot, layout, middle,
                              frame->plot.origin.y - frame->style.line_height / 2 - 3,
                              TIDEMARK_ANCHOR_MIDDLE, colour);
}

static void
append_onset_edge (const TidemarkTidePlot *self, GtkSnapshot *snapshot, double day)
{
  const TidemarkChartFrame *frame = self->frame;
  float x = tidemark_chart_frame_x (frame, day);

  tidemark_chart_append_dashes (snapshot, &GRAPHENE_POINT_INIT (x, frame->plot.origin.y),
                                &GRAPHENE_POINT_INIT (x, plot_bottom (frame)), 1,
                                &frame->style.dim);
}

/* When the change began is known to some days, so it is a band and not a line. */
static void
append_onset (const TidemarkTidePlot *self, GtkSnapshot *snapshot, GArray *taken)
{
  const TidemarkChartFrame *frame = self->frame;
  TidemarkStretch onset = self->onset;
  graphene_rect_t area = tidemark_chart_frame_stretch (frame, onset.from_day, onset.to_day);
  GdkRGBA ground = tidemark_chart_style_fade (&frame->style.fg, 0.07);
  g_autofree char *dates = NULL;

  if (onset.from_day == nowhere.from_day || area.size.width <= 0)
    return;

  gtk_snapshot_append_color (snapshot, &ground, &area);
  if (onset.from_day >= frame->days.from_day)
    append_onset_edge (self, snapshot, onset.from_day - 0.5);
  if (onset.to_day <= frame->days.to_day)
    append_onset_edge (self, snapshot, onset.to_day + 0.5);

  dates = tidemark_date_format_stretch (onset.from_day, onset.to_day, TRUE);
  append_stretch_label (self, snapshot, &area, dates, &frame->style.fg, taken);
}

static void
append_left_out (const TidemarkTidePlot *self, GtkSnapshot *snapshot, GArray *taken)
{
  const TidemarkChartFrame *frame = self->frame;

  for (guint i = 0; i < self->left_out->len; i++)
    {
      TidemarkStretch stretch = g_array_index (self->left_out, TidemarkStretch, i);
      graphene_rect_t area = tidemark_chart_frame_stretch (frame, stretch.from_day, stretch.to_day);

      if (area.size.width <= 0)
        continue;
      tidemark_chart_append_hatch (snapshot, &area, 6, &frame->style.hatch);
      append_stretch_label (self, snapshot, &area,
                            tidemark_chart_mark_get_name (TIDEMARK_CHART_MARK_LEFT_OUT),
                            &frame->style.dim, taken);
    }
}

/* A ground and an edge above: away is told by the edge where the ground is too faint. */
static void
append_away (const TidemarkTidePlot *self, GtkSnapshot *snapshot)
{
  const TidemarkChartFrame *frame = self->frame;
  GdkRGBA ground =
      tidemark_chart_style_fade (&frame->style.fg, frame->style.is_high_contrast ? 0.16 : 0.06);
  const GdkRGBA *edge = &frame->style.dim;

  for (guint i = 0; i < self->away->len; i++)
    {
      TidemarkStretch stretch = g_array_index (self->away, TidemarkStretch, i);
      graphene_rect_t area = tidemark_chart_frame_stretch (frame, stretch.from_day, stretch.to_day);

      if (area.size.width <= 0)
        continue;
      gtk_snapshot_append_color (snapshot, &ground, &area);
      area.size.height = 2;
      gtk_snapshot_append_color (snapshot, edge, &area);
    }
}

static void
append_fill (const TidemarkTidePlot *self, GtkSnapshot *snapshot, GArray *run)
{
  const TidemarkChartFrame *frame = self->frame;
  float bottom = plot_bottom (frame);
  g_autoptr (GskPath) area =
      tidemark_curve_area ((const graphene_point_t *) run->data, run->len, bottom);
  const GskColorStop stops[2] = {
    { 0, tidemark_chart_style_fade (&frame->style.me, frame->style.is_dark ? 0.40 : 0.34) },
    { 1, tidemark_chart_style_fade (&frame->style.me, 0.05) },
  };

  gtk_snapshot_push_fill (snapshot, area, GSK_FILL_RULE_WINDING);
  gtk_snapshot_append_linear_gradient (
      snapshot, &frame->plot, &GRAPHENE_POINT_INIT (0, frame->plot.origin.y),
      &GRAPHENE_POINT_INIT (0, bottom), stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);
}

static void
append_curve (GtkSnapshot *snapshot,
              GArray *run,
              float width,
              const float *dashes,
              guint n_dashes,
              const GdkRGBA *colour)
{
  g_autoptr (GskPath) path = tidemark_curve_line ((const graphene_point_t *) run->data, run->len);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (n_dashes > 0)
    gsk_stroke_set_dash (stroke, dashes, n_dashes);
  else
    gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/* Over years many days share a pixel, and one of them is enough for the line. */
static gboolean
is_apart (const GArray *run, const graphene_point_t *next, float distance)
{
  const graphene_point_t *last;

  if (run->len == 0)
    return TRUE;

  last = &g_array_index (run, graphene_point_t, run->len - 1);
  return fabsf (next->x - last->x) >= distance;
}

/* The unbroken parts of the median that are shown, each an array of at least two points. A single
 * point is no line; its ratings are there anyway. */
static GPtrArray *
median_runs (const TidemarkTidePlot *self)
{
  const TidemarkChartFrame *frame = self->frame;
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  int to = MIN (frame->days.to_day, self->median_from + (int) self->medians->len - 1);

  for (int day = MAX (frame->days.from_day, self->median_from); day <= to + 1; day++)
    {
      double median =
          day <= to ? g_array_index (self->medians, double, day - self->median_from) : NAN;

      if (!isnan (median))
        {
          graphene_point_t point = { tidemark_chart_frame_x (frame, day),
                                     tidemark_tide_plot_rating_y (frame, median) };

          if (is_apart (run, &point, LINE_DISTANCE))
            g_array_append_val (run, point);
        }
      else if (run->len > 0)
        {
          if (run->len > 1)
            g_ptr_array_add (runs, g_steal_pointer (&run));
          else
            g_clear_pointer (&run, g_array_unref);
          run = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
        }
    }

  return runs;
}

/* What is drawn so far of the dots over years: of the column of pixels that is being filled, which
 * tenths of a rating. */
typedef struct
{
  int column;
  guint64 tenths[2];
} DenseColumn;

/* A square on whole pixels, which looks the same at this size and is painted far sooner; and only
 * where there is none yet. */
static void
add_dense_dot (GskPathBuilder *builder,
               DenseColumn *drawn,
               const graphene_point_t *at,
               double rating)
{
  int column = 2 * (int) floorf (at->x / 2);
  int tenth = CLAMP ((int) lround (rating * 10), 0, 100);
  guint64 bit = G_GUINT64_CONSTANT (1) << (tenth % 64);

  if (column != drawn->column)
    *drawn = (DenseColumn) { .column = column };
  if (drawn->tenths[tenth / 64] & bit)
    return;

  drawn->tenths[tenth / 64] |= bit;
  gsk_path_builder_add_rect (builder,
                             &GRAPHENE_RECT_INIT ((float) column, roundf (at->y) - 1, 2, 2));
}

/* All in one path: where they lie over each other they do not grow darker, and it is one node. */
static void
append_ratings (const TidemarkTidePlot *self, GtkSnapshot *snapshot)
{
  const TidemarkChartFrame *frame = self->frame;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour =
      tidemark_chart_style_fade (&frame->style.fg, frame->style.is_high_contrast ? 0.8 : 0.38);
  guint n_points = tidemark_series_get_n_points (self->ratings);
  gboolean dense = is_dense_frame (frame);
  DenseColumn drawn = { .column = G_MININT };

  for (guint i = tidemark_series_find (self->ratings, frame->days.from_day); i < n_points; i++)
    {
      int day = tidemark_series_get_day (self->ratings, i);
      double rating = tidemark_series_get_value (self->ratings, i);
      graphene_point_t at = { tidemark_chart_frame_x (frame, day),
                              tidemark_tide_plot_rating_y (frame, rating) };

      if (day > frame->days.to_day)
        break;
      if (isnan (rating))
        continue;
      if (dense)
        add_dense_dot (builder, &drawn, &at, rating);
      else
        gsk_path_builder_add_circle (builder, &at, 2);
    }

  path = gsk_path_builder_to_path (builder);
  if (!gsk_path_is_empty (path))
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &colour);
}

static void
append_wanted_run (const TidemarkTidePlot *self, GtkSnapshot *snapshot, GArray *run)
{
  static const float dashes[] = { 5, 4 };
  graphene_point_t first;

  if (run->len == 0)
    return;

  first = g_array_index (run, graphene_point_t, 0);
  if (run->len == 1)
    tidemark_chart_append_line (snapshot, &GRAPHENE_POINT_INIT (first.x - 3, first.y),
                                &GRAPHENE_POINT_INIT (first.x + 3, first.y), 1.6,
                                &self->frame->style.me);
  else
    append_curve (snapshot, run, 1.6f, dashes, G_N_ELEMENTS (dashes), &self->frame->style.me);
}

static gboolean
has_left_out (const TidemarkTidePlot *self, int from_day, int to_day)
{
  for (guint i = 0; i < self->left_out->len; i++)
    {
      TidemarkStretch stretch = g_array_index (self->left_out, TidemarkStretch, i);

      if (stretch.from_day <= to_day && stretch.to_day >= from_day)
        return TRUE;
    }

  return FALSE;
}

static void
append_wanted (const TidemarkTidePlot *self, GtkSnapshot *snapshot)
{
  const TidemarkChartFrame *frame = self->frame;
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  guint n_points = tidemark_series_get_n_points (self->wanted);
  int last_day = TIDEMARK_CHART_NO_DAY;

  for (guint i = tidemark_series_find (self->wanted, frame->days.from_day); i < n_points; i++)
    {
      int day = tidemark_series_get_day (self->wanted, i);
      double closeness = tidemark_series_get_value (self->wanted, i);
      graphene_point_t at = { tidemark_chart_frame_x (frame, day),
                              tidemark_tide_plot_rating_y (frame, 10 - closeness) };

      if (day > frame->days.to_day)
        break;
      if (isnan (closeness) || day == last_day)
        continue;
      if (run->len > 0 &&
          (day - last_day > TIDEMARK_SMOOTH_MAX_GAP_DAYS || has_left_out (self, last_day, day)))
        {
          append_wanted_run (self, snapshot, run);
          g_array_set_size (run, 0);
        }
      if (is_apart (run, &at, DASHED_DISTANCE))
        g_array_append_val (run, at);
      last_day = day;
    }

  append_wanted_run (self, snapshot, run);
}

/* Marks over years are drawn smaller. */
static float
mark_width (const TidemarkDateScale *days, double width)
{
  return is_dense (days, width) ? MARK_WIDTH * DENSE_SCALE : MARK_WIDTH;
}

/* The first row on which a mark at @x touches no other; MAX_LANE_ROWS if there is none. */
static int
find_row (const float *last, float x, float needed)
{
  int row = 0;

  while (row < MAX_LANE_ROWS && fabsf (x - last[row]) < needed)
    row++;

  return row;
}

/* Of all events, shown or not: a chart that is panned keeps its height. */
static int
lane_rows (TidemarkSeries *events, const TidemarkDateScale *days, double width)
{
  guint n_points = events ? tidemark_series_get_n_points (events) : 0;
  float last[MAX_LANE_ROWS] = { -INFINITY, -INFINITY, -INFINITY };
  int n_rows = 1;

  for (guint i = 0; i < n_points; i++)
    {
      int day = tidemark_series_get_day (events, i);
      float x = (float) (tidemark_date_scale_map (days, day) * width);
      int row = find_row (last, x, mark_width (days, width));

      if (row == MAX_LANE_ROWS)
        return MAX_LANE_ROWS;
      last[row] = x;
      n_rows = MAX (n_rows, row + 1);
    }

  return n_rows;
}

/**
 * tidemark_tide_plot_lane_height:
 * @events: (nullable): marks
 * @days: those that are shown
 * @width: of the plot, pixels
 *
 * Returns: how high their lane is, pixels: as many rows as keep them apart at this scale, three at
 *   most, whichever of them are shown. Main thread.
 */
double
tidemark_tide_plot_lane_height (TidemarkSeries *events, const TidemarkDateScale *days, double width)
{
  return LANE_PADDING + LANE_ROW * lane_rows (events, days, width);
}

static float
mark_scale (const TidemarkTidePlot *self)
{
  return is_dense_frame (self->frame) ? DENSE_SCALE : 1;
}

/* The marks of one kind are one path, or hundreds of them would be drawn one by one. */
static void
append_shapes (const TidemarkTidePlot *self, GtkSnapshot *snapshot, GskPathBuilder **builders)
{
  for (int mark = 0; mark < TIDEMARK_N_CHART_MARKS; mark++)
    {
      g_autoptr (GskPath) path = NULL;

      if (!builders[mark])
        continue;
      path = gsk_path_builder_free_to_path (g_steal_pointer (&builders[mark]));
      tidemark_chart_mark_append_shapes ((TidemarkChartMark) mark, snapshot, path,
                                         mark_scale (self), &self->frame->style);
    }
}

static void
append_mark (const TidemarkTidePlot *self,
             GtkSnapshot *snapshot,
             GskPathBuilder **builders,
             TidemarkChartMark mark,
             float x,
             float y)
{
  if (tidemark_chart_mark_is_event (mark))
    {
      if (!builders[mark])
        builders[mark] = gsk_path_builder_new ();
      tidemark_chart_mark_add_shape (mark, builders[mark], &GRAPHENE_POINT_INIT (x, y),
                                     mark_scale (self));
      return;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  tidemark_chart_mark_append (mark, snapshot, graphene_point_zero (), &self->frame->style);
  gtk_snapshot_restore (snapshot);
}

/* Each mark on the first row that is free there, or else on the first one. Over years that would
 * be one dark line: there a mark without a free row is left to narrower ranges and to the table. */
static void
append_events (const TidemarkTidePlot *self, GtkSnapshot *snapshot)
{
  const TidemarkChartFrame *frame = self->frame;
  guint n_points = tidemark_series_get_n_points (self->events);
  float needed = mark_width (&frame->days, frame->plot.size.width);
  float last[MAX_LANE_ROWS] = { -INFINITY, -INFINITY, -INFINITY };
  GskPathBuilder *builders[TIDEMARK_N_CHART_MARKS] = { NULL };

  for (guint i = tidemark_series_find (self->events, frame->days.from_day); i < n_points; i++)
    {
      int day = tidemark_series_get_day (self->events, i);
      float x = tidemark_chart_frame_x (frame, day);
      int row = find_row (last, x, needed);

      if (day > frame->days.to_day)
        break;
      if (row == MAX_LANE_ROWS && is_dense_frame (frame))
        continue;
      row %= MAX_LANE_ROWS;
      last[row] = x;
      append_mark (self, snapshot, builders,
                   (TidemarkChartMark) tidemark_series_get_value (self->events, i), x,
                   plot_bottom (frame) + LANE_PADDING - 2 + (float) (row * LANE_ROW));
    }

  append_shapes (self, snapshot, builders);
}

/**
 * tidemark_tide_plot_append:
 * @self: what to draw
 * @snapshot: where to draw
 *
 * Main thread.
 */
void
tidemark_tide_plot_append (const TidemarkTidePlot *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (GPtrArray) runs = median_runs (self);

  append_grid (self, snapshot);
  append_away (self, snapshot);
  append_onset (self, snapshot, taken);
  append_left_out (self, snapshot, taken);
  for (guint i = 0; i < runs->len; i++)
    append_fill (self, snapshot, g_ptr_array_index (runs, i));
  if (self->ratings)
    append_ratings (self, snapshot);
  for (guint i = 0; i < runs->len; i++)
    append_curve (snapshot, g_ptr_array_index (runs, i), 2.5f, NULL, 0, &self->frame->style.me);
  if (self->wanted)
    append_wanted (self, snapshot);
  if (self->events)
    append_events (self, snapshot);
}
