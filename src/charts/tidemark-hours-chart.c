/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-hours-chart.h"

#include "tidemark-pixel.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW_HEIGHT 21
#define LABEL_GAP 8
#define CELL_GAP 2
#define OUTLINE 1.4f
#define DOT_RADIUS 1.2f

/* Narrower columns share their hours. */
#define LEAST_COLUMN 20

/* Hours between two names below the plot. */
#define TICK_HOURS 4

/* A Monday. */
#define SOME_MONDAY 4

struct _TidemarkHoursChart
{
  TidemarkChart parent_instance;

  TidemarkHoursCell *cells[TIDEMARK_N_HOURS_GROUPINGS]; /* by row and column */
  int first_weekday;
  int first_hour;
};

G_DEFINE_FINAL_TYPE (TidemarkHoursChart, tidemark_hours_chart, TIDEMARK_TYPE_CHART)

/* Where a cell lies in the week. */
typedef struct
{
  TidemarkHoursGrouping grouping;
  int row;
  int column;
} Place;

/**
 * tidemark_hours_grouping_get_hours:
 * @grouping: which
 *
 * Returns: how many hours share a column. Pure, any thread.
 */
int
tidemark_hours_grouping_get_hours (TidemarkHoursGrouping grouping)
{
  return 1 << grouping;
}

static int
get_n_columns (TidemarkHoursGrouping grouping)
{
  return TIDEMARK_HOURS_COLUMNS / tidemark_hours_grouping_get_hours (grouping);
}

/**
 * tidemark_hours_chart_get_grouping:
 * @plot_width: how much room there is, pixels
 *
 * Returns: as few hours a column as leave it wide enough to be seen and hit. Pure, any thread.
 */
TidemarkHoursGrouping
tidemark_hours_chart_get_grouping (double plot_width)
{
  for (int grouping = TIDEMARK_HOURS_1_HOUR; grouping < TIDEMARK_HOURS_4_HOURS; grouping++)
    if (plot_width >= LEAST_COLUMN * get_n_columns ((TidemarkHoursGrouping) grouping))
      return (TidemarkHoursGrouping) grouping;

  return TIDEMARK_HOURS_4_HOURS;
}

/* That of the chart as it is laid out now. */
static TidemarkHoursGrouping
get_grouping (TidemarkHoursChart *self)
{
  TidemarkChartFrame frame;

  tidemark_chart_get_frame (TIDEMARK_CHART (self), gtk_widget_get_width (GTK_WIDGET (self)),
                            &frame);

  return tidemark_hours_chart_get_grouping (frame.plot.size.width);
}

static Place
place_of (int item, TidemarkHoursGrouping grouping)
{
  return (Place) { grouping, item / TIDEMARK_HOURS_COLUMNS,
                   item % TIDEMARK_HOURS_COLUMNS / tidemark_hours_grouping_get_hours (grouping) };
}

static int
item_of (Place place)
{
  return place.row * TIDEMARK_HOURS_COLUMNS +
         place.column * tidemark_hours_grouping_get_hours (place.grouping);
}

static const TidemarkHoursCell *
get_cell (TidemarkHoursChart *self, Place place)
{
  return &self->cells[place.grouping][place.row * get_n_columns (place.grouping) + place.column];
}

static graphene_rect_t
cell_area (const TidemarkChartFrame *frame, Place place)
{
  float width = frame->plot.size.width / (float) get_n_columns (place.grouping);
  float height = frame->plot.size.height / TIDEMARK_HOURS_ROWS;
  float from_start = (float) place.column * width;

  return GRAPHENE_RECT_INIT (
      frame->plot.origin.x +
          (frame->is_mirrored ? frame->plot.size.width - from_start - width : from_start),
      frame->plot.origin.y + (float) place.row * height, width, height);
}

/* A day of that week. */
static int
day_of_row (TidemarkHoursChart *self, int row)
{
  return SOME_MONDAY + (self->first_weekday + row) % TIDEMARK_HOURS_ROWS;
}

static void
tidemark_hours_chart_get_margins (TidemarkChart *chart,
                                  const TidemarkChartStyle *style,
                                  int width,
                                  TidemarkChartMargins *out)
{
  TidemarkHoursChart *self = TIDEMARK_HOURS_CHART (chart);

  for (int row = 0; row < TIDEMARK_HOURS_ROWS; row++)
    {
      g_autofree char *name = tidemark_date_format (day_of_row (self, row), "%a");

      out->start =
          MAX (out->start, LABEL_GAP + tidemark_chart_text_width (GTK_WIDGET (self), name));
    }
  out->end = 6;
}

static double
tidemark_hours_chart_get_plot_height (TidemarkChart *chart, int width)
{
  TidemarkChartStyle style;

  tidemark_chart_style_init (&style, GTK_WIDGET (chart));

  return TIDEMARK_HOURS_ROWS * MAX (ROW_HEIGHT, style.line_height + 2);
}

static void
tidemark_hours_chart_snapshot_axis (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame)
{
  TidemarkHoursChart *self = TIDEMARK_HOURS_CHART (chart);
  float last_end = NAN;

  for (int hour = 0; hour < TIDEMARK_HOURS_COLUMNS; hour += TICK_HOURS)
    {
      graphene_rect_t area = cell_area (frame, (Place) { TIDEMARK_HOURS_1_HOUR, 0, hour });
      float x = area.origin.x + (frame->is_mirrored ? area.size.width : 0);
      /* Translators: an hour of the day, as short as can be */
      g_autofree char *text =
          g_strdup_printf (_ ("%d h"), (self->first_hour + hour) % TIDEMARK_HOURS_COLUMNS);

      tidemark_chart_append_line (
          snapshot, &GRAPHENE_POINT_INIT (x, frame->plot.origin.y),
          &GRAPHENE_POINT_INIT (x, frame->plot.origin.y + frame->plot.size.height + 4), 1,
          &frame->style.faint);
      tidemark_chart_append_axis_label (snapshot, frame, text, x, TIDEMARK_ANCHOR_START, &last_end);
    }
}

static void
append_weekdays (TidemarkHoursChart *self, GtkSnapshot *snapshot, const TidemarkChartFrame *frame)
{
  float left = frame->plot.origin.x, right = left + frame->plot.size.width;

  for (int row = 0; row < TIDEMARK_HOURS_ROWS; row++)
    {
      g_autofree char *name = tidemark_date_format (day_of_row (self, row), "%a");
      g_autoptr (PangoLayout) layout = tidemark_chart_text_new (frame->widget, name);
      graphene_rect_t area = cell_area (frame, (Place) { TIDEMARK_HOURS_1_HOUR, row, 0 });

      tidemark_chart_append_text (
          snapshot, layout, frame->is_mirrored ? right + LABEL_GAP : left - LABEL_GAP,
          area.origin.y + area.size.height / 2, TIDEMARK_ANCHOR_END, &frame->style.dim);
    }
}

/* What is drawn alike, to be drawn at once. */
typedef struct
{
  GskPathBuilder *solid[TIDEMARK_N_PIXEL_SHADES];
  GskPathBuilder *outline;
  GskPathBuilder *dots;
} Paths;

static void
add_cell (const TidemarkHoursCell *cell, const graphene_rect_t *area, Paths *paths)
{
  graphene_point_t middle = { area->origin.x + area->size.width / 2,
                              area->origin.y + area->size.height / 2 };
  float room = MIN (area->size.width, area->size.height) - 2 * CELL_GAP;

  if (cell->before > 0)
    tidemark_pixel_add (paths->outline, &middle,
                        tidemark_pixel_side ((double) cell->before / cell->before_all, room));
  if (cell->now > 0)
    {
      double place = (double) cell->now / cell->now_all;

      tidemark_pixel_add (paths->solid[tidemark_pixel_shade (place)], &middle,
                          tidemark_pixel_side (place, room - 2 * OUTLINE));
    }
  if (cell->now == 0 && cell->before == 0 && cell->now_all + cell->before_all > 0)
    gsk_path_builder_add_circle (paths->dots, &middle, DOT_RADIUS);
}

static void
append_paths (Paths *paths, GtkSnapshot *snapshot, const TidemarkChartStyle *style)
{
  g_autoptr (GskPath) outline = gsk_path_builder_free_to_path (paths->outline);
  g_autoptr (GskPath) dots = gsk_path_builder_free_to_path (paths->dots);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (OUTLINE);

  gtk_snapshot_append_fill (snapshot, dots, GSK_FILL_RULE_WINDING, &style->hatch);
  for (int shade = 0; shade < TIDEMARK_N_PIXEL_SHADES; shade++)
    {
      g_autoptr (GskPath) solid = gsk_path_builder_free_to_path (paths->solid[shade]);
      GdkRGBA colour = tidemark_pixel_colour (style, &style->fg, shade);

      if (!gsk_path_is_empty (solid))
        gtk_snapshot_append_fill (snapshot, solid, GSK_FILL_RULE_WINDING, &colour);
    }
  gtk_snapshot_append_stroke (snapshot, outline, stroke, &style->dim);
}

static void
tidemark_hours_chart_snapshot_plot (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame)
{
  TidemarkHoursChart *self = TIDEMARK_HOURS_CHART (chart);
  TidemarkHoursGrouping grouping = tidemark_hours_chart_get_grouping (frame->plot.size.width);
  Paths paths = { .outline = gsk_path_builder_new (), .dots = gsk_path_builder_new () };

  for (int shade = 0; shade < TIDEMARK_N_PIXEL_SHADES; shade++)
    paths.solid[shade] = gsk_path_builder_new ();

  append_weekdays (self, snapshot, frame);
  for (int row = 0; row < TIDEMARK_HOURS_ROWS; row++)
    for (int column = 0; column < get_n_columns (grouping); column++)
      {
        Place place = { grouping, row, column };
        graphene_rect_t area = cell_area (frame, place);

        add_cell (get_cell (self, place), &area, &paths);
      }
  append_paths (&paths, snapshot, &frame->style);
}

static void
tidemark_hours_chart_snapshot_item (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame,
                                    int item)
{
  TidemarkHoursGrouping grouping = tidemark_hours_chart_get_grouping (frame->plot.size.width);
  graphene_rect_t area = cell_area (frame, place_of (item, grouping));

  tidemark_pixel_append_cursor (snapshot, &area, &frame->style);
}

static void
tidemark_hours_chart_locate (TidemarkChart *chart,
                             const TidemarkChartFrame *frame,
                             int item,
                             graphene_point_t *out)
{
  TidemarkHoursGrouping grouping = tidemark_hours_chart_get_grouping (frame->plot.size.width);
  graphene_rect_t area = cell_area (frame, place_of (item, grouping));

  tidemark_pixel_locate (frame, &area, out);
}

static gboolean
tidemark_hours_chart_find_item (TidemarkChart *chart, int item, gboolean backwards, int *out_item)
{
  int step = tidemark_hours_grouping_get_hours (get_grouping (TIDEMARK_HOURS_CHART (chart)));
  int found = backwards ? item - item % step : (item + step - 1) / step * step;

  if (item < 0 || found >= TIDEMARK_HOURS_ROWS * TIDEMARK_HOURS_COLUMNS)
    return FALSE;

  *out_item = found;
  return TRUE;
}

static gboolean
tidemark_hours_chart_find_at (TidemarkChart *chart,
                              const TidemarkChartFrame *frame,
                              const graphene_point_t *at,
                              int *out_item)
{
  Place place = { tidemark_hours_chart_get_grouping (frame->plot.size.width), 0, 0 };
  float across = (at->x - frame->plot.origin.x) / frame->plot.size.width;
  float down = (at->y - frame->plot.origin.y) / frame->plot.size.height;

  if (across < 0 || across >= 1 || down < 0 || down >= 1)
    return FALSE;

  if (frame->is_mirrored)
    across = MAX (0, 1 - across - 1e-6f);
  place.row = (int) (down * TIDEMARK_HOURS_ROWS);
  place.column = (int) (across * (float) get_n_columns (place.grouping));
  *out_item = item_of (place);
  return TRUE;
}

static gboolean
tidemark_hours_chart_find_step (TidemarkChart *chart,
                                int item,
                                TidemarkChartStep step,
                                int *out_item)
{
  Place place = place_of (item, get_grouping (TIDEMARK_HOURS_CHART (chart)));

  if (step == TIDEMARK_CHART_STEP_PREVIOUS)
    place.column--;
  else if (step == TIDEMARK_CHART_STEP_NEXT)
    place.column++;
  else if (step == TIDEMARK_CHART_STEP_UP)
    place.row--;
  else if (step == TIDEMARK_CHART_STEP_DOWN)
    place.row++;
  else
    place.column = step == TIDEMARK_CHART_STEP_MONTH_BACK ? 0 : get_n_columns (place.grouping) - 1;

  if (place.row < 0 || place.row >= TIDEMARK_HOURS_ROWS || place.column < 0 ||
      place.column >= get_n_columns (place.grouping))
    return FALSE;

  *out_item = item_of (place);
  return TRUE;
}

static void
append_count (GString *words, const char *what, int with, int all)
{
  g_string_append_c (words, '\n');
  if (all == 0)
    /* Translators: some weeks, of which nothing is known at this hour */
    g_string_append_printf (words, _ ("%s: not logged"), what);
  else
    g_string_append_printf (words,
                            /* Translators: some weeks, and on how many of how many such days */
                            ngettext ("%s: on %d of %d day", "%s: on %d of %d days", (gulong) all),
                            what, with, all);
}

static char *
tidemark_hours_chart_describe (TidemarkChart *chart, int item)
{
  TidemarkHoursChart *self = TIDEMARK_HOURS_CHART (chart);
  TidemarkHoursGrouping grouping = get_grouping (self);
  const TidemarkHoursCell *cell = get_cell (self, place_of (item, grouping));
  g_autofree char *name = tidemark_hours_chart_name_cell (
      tidemark_hours_chart_get_weekday (self, item), tidemark_hours_chart_get_hour (self, item),
      tidemark_hours_grouping_get_hours (grouping));
  GString *words = g_string_new (name);

  append_count (words, tidemark_chart_mark_get_name (TIDEMARK_CHART_MARK_HOURS_NOW), cell->now,
                cell->now_all);
  append_count (words, tidemark_chart_mark_get_name (TIDEMARK_CHART_MARK_HOURS_BEFORE),
                cell->before, cell->before_all);

  return g_string_free (words, FALSE);
}

static void
tidemark_hours_chart_finalize (GObject *object)
{
  TidemarkHoursChart *self = TIDEMARK_HOURS_CHART (object);

  for (int grouping = 0; grouping < TIDEMARK_N_HOURS_GROUPINGS; grouping++)
    g_free (self->cells[grouping]);

  G_OBJECT_CLASS (tidemark_hours_chart_parent_class)->finalize (object);
}

static void
tidemark_hours_chart_class_init (TidemarkHoursChartClass *klass)
{
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_hours_chart_finalize;

  chart_class->is_timeline = FALSE;
  chart_class->get_plot_height = tidemark_hours_chart_get_plot_height;
  chart_class->get_margins = tidemark_hours_chart_get_margins;
  chart_class->snapshot_axis = tidemark_hours_chart_snapshot_axis;
  chart_class->snapshot_plot = tidemark_hours_chart_snapshot_plot;
  chart_class->snapshot_item = tidemark_hours_chart_snapshot_item;
  chart_class->find_item = tidemark_hours_chart_find_item;
  chart_class->find_at = tidemark_hours_chart_find_at;
  chart_class->find_step = tidemark_hours_chart_find_step;
  chart_class->locate = tidemark_hours_chart_locate;
  chart_class->describe = tidemark_hours_chart_describe;
}

static void
tidemark_hours_chart_init (TidemarkHoursChart *self)
{
  for (int grouping = 0; grouping < TIDEMARK_N_HOURS_GROUPINGS; grouping++)
    self->cells[grouping] = g_new0 (
        TidemarkHoursCell, TIDEMARK_HOURS_ROWS * get_n_columns ((TidemarkHoursGrouping) grouping));

  tidemark_chart_set_range (TIDEMARK_CHART (self), 0,
                            TIDEMARK_HOURS_ROWS * TIDEMARK_HOURS_COLUMNS - 1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
      _ ("Left and Right go from hour to hour, Up and Down from weekday to weekday, Enter opens "
         "what was logged then"),
      -1);
}

/**
 * tidemark_hours_chart_new:
 *
 * Returns: (transfer floating): a chart without any contact. Main thread.
 */
GtkWidget *
tidemark_hours_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_HOURS_CHART, NULL);
}

/**
 * tidemark_hours_chart_set_week:
 * @self: a chart
 * @first_weekday: of the first row: 0 for Monday to 6 for Sunday
 * @first_hour: of the first column, a multiple of four
 *
 * Main thread.
 */
void
tidemark_hours_chart_set_week (TidemarkHoursChart *self, int first_weekday, int first_hour)
{
  g_return_if_fail (TIDEMARK_IS_HOURS_CHART (self));

  self->first_weekday = first_weekday;
  self->first_hour = first_hour;
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/**
 * tidemark_hours_chart_set_cells:
 * @self: a chart
 * @grouping: how many hours each of them has
 * @cells: (array): for each weekday, from the first row on, the hours of a day from the first
 *   column on
 *
 * Main thread.
 */
void
tidemark_hours_chart_set_cells (TidemarkHoursChart *self,
                                TidemarkHoursGrouping grouping,
                                const TidemarkHoursCell *cells)
{
  g_return_if_fail (TIDEMARK_IS_HOURS_CHART (self));

  memcpy (self->cells[grouping], cells,
          sizeof *cells * TIDEMARK_HOURS_ROWS * (gsize) get_n_columns (grouping));
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
}

/* 0 for Monday to 6 for Sunday. */
int
tidemark_hours_chart_get_weekday (TidemarkHoursChart *self, int item)
{
  return (self->first_weekday + item / TIDEMARK_HOURS_COLUMNS) % TIDEMARK_HOURS_ROWS;
}

/* By the clock on the wall, the first one of the cell. */
int
tidemark_hours_chart_get_hour (TidemarkHoursChart *self, int item)
{
  int step = tidemark_hours_chart_get_n_hours (self);
  int hour = item % TIDEMARK_HOURS_COLUMNS;

  return (self->first_hour + hour - hour % step) % TIDEMARK_HOURS_COLUMNS;
}

/* Of a cell, as the chart is laid out now. */
int
tidemark_hours_chart_get_n_hours (TidemarkHoursChart *self)
{
  return tidemark_hours_grouping_get_hours (get_grouping (self));
}

/**
 * tidemark_hours_chart_name_cell:
 * @weekday: 0 for Monday to 6 for Sunday
 * @from_hour: first hour
 * @n_hours: how many
 *
 * Returns: (transfer full): such as "Friday, 20–22 h". Any thread.
 */
char *
tidemark_hours_chart_name_cell (int weekday, int from_hour, int n_hours)
{
  g_autofree char *day = tidemark_date_format (SOME_MONDAY + weekday, "%A");

  /* Translators: a weekday, and from which hour to which, such as "Friday, 20–22 h" */
  return g_strdup_printf (_ ("%s, %d–%d h"), day, from_hour, from_hour + n_hours);
}
