/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-moves-chart.h"

#include "tidemark-moves-plot.h"
#include "tidemark-pixel.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Columns of one drawing are numbered from a multiple of this. */
#define ITEMS_A_PANEL 8

struct _TidemarkMovesChart
{
  TidemarkChart parent_instance;

  TidemarkMovesDrawing drawings[TIDEMARK_N_MOVES];
};

G_DEFINE_FINAL_TYPE (TidemarkMovesChart, tidemark_moves_chart, TIDEMARK_TYPE_CHART)

/**
 * tidemark_moves_panel_get_name:
 * @panel: which
 *
 * Returns: (transfer none): what its days have, in the language of the process. Any thread.
 */
const char *
tidemark_moves_panel_get_name (TidemarkMovesPanel panel)
{
  switch (panel)
    {
    case TIDEMARK_MOVES_REACHED_OUT:
      return C_ ("chart", "I reached out");
    case TIDEMARK_MOVES_PRESSED:
      return C_ ("chart", "I pressed");
    case TIDEMARK_MOVES_GAVE_SPACE:
      return C_ ("chart", "I gave space");
    case TIDEMARK_MOVES_STRESS:
    case TIDEMARK_N_MOVES:
    default:
      return C_ ("chart", "Stress");
    }
}

/* Three days before to three days after; of stress the days with it and the others. */
int
tidemark_moves_panel_get_n_columns (TidemarkMovesPanel panel)
{
  return panel == TIDEMARK_MOVES_STRESS ? TIDEMARK_MOVES_OTHER_DAYS + 1 : TIDEMARK_MOVES_COLUMNS;
}

int
tidemark_moves_chart_get_item (TidemarkMovesPanel panel, int column)
{
  return (int) panel * ITEMS_A_PANEL + column;
}

TidemarkMovesPanel
tidemark_moves_chart_get_panel (int item)
{
  return (TidemarkMovesPanel) (item / ITEMS_A_PANEL);
}

int
tidemark_moves_chart_get_column (int item)
{
  return item % ITEMS_A_PANEL;
}

/* (nullable): with something to say about it. */
static const TidemarkMovesColumn *
get_column (TidemarkMovesChart *self, int item)
{
  TidemarkMovesPanel panel = tidemark_moves_chart_get_panel (item);
  int column = tidemark_moves_chart_get_column (item);

  if (item < 0 || panel >= TIDEMARK_N_MOVES || column >= TIDEMARK_MOVES_COLUMNS ||
      !self->drawings[panel].is_drawn || self->drawings[panel].columns[column].n == 0)
    return NULL;

  return &self->drawings[panel].columns[column];
}

static void
tidemark_moves_chart_get_margins (TidemarkChart *chart,
                                  const TidemarkChartStyle *style,
                                  int width,
                                  TidemarkChartMargins *out)
{
  out->start = tidemark_chart_value_axis_width (GTK_WIDGET (chart));
  out->end = 6;
}

static double
tidemark_moves_chart_get_plot_height (TidemarkChart *chart, int width)
{
  TidemarkChartStyle style;
  TidemarkChartMargins margins = { 0, 0, 0, 0 };
  TidemarkMovesLayout layout;

  tidemark_chart_style_init (&style, GTK_WIDGET (chart));
  tidemark_moves_chart_get_margins (chart, &style, width, &margins);
  tidemark_moves_layout_init (&layout, TIDEMARK_MOVES_CHART (chart)->drawings,
                              width - margins.start - margins.end);

  return tidemark_moves_layout_get_height (&layout, &style);
}

/* The names of days stand below each drawing. */
static void
tidemark_moves_chart_snapshot_axis (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame)
{
}

static void
tidemark_moves_chart_snapshot_plot (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame)
{
  tidemark_moves_plot_append (TIDEMARK_MOVES_CHART (chart)->drawings, snapshot, frame);
}

static graphene_rect_t
item_area (TidemarkChart *chart, const TidemarkChartFrame *frame, int item)
{
  TidemarkMovesLayout layout;

  tidemark_moves_layout_init (&layout, TIDEMARK_MOVES_CHART (chart)->drawings,
                              frame->plot.size.width);

  return tidemark_moves_layout_get_column (&layout, frame, tidemark_moves_chart_get_panel (item),
                                           tidemark_moves_chart_get_column (item));
}

static void
tidemark_moves_chart_snapshot_item (TidemarkChart *chart,
                                    GtkSnapshot *snapshot,
                                    const TidemarkChartFrame *frame,
                                    int item)
{
  graphene_rect_t area = item_area (chart, frame, item);

  tidemark_pixel_append_cursor (snapshot, &area, &frame->style);
}

static void
tidemark_moves_chart_locate (TidemarkChart *chart,
                             const TidemarkChartFrame *frame,
                             int item,
                             graphene_point_t *out)
{
  graphene_rect_t area = item_area (chart, frame, item);

  tidemark_pixel_locate (frame, &area, out);
}

static gboolean
tidemark_moves_chart_find_item (TidemarkChart *chart, int item, gboolean backwards, int *out_item)
{
  TidemarkMovesChart *self = TIDEMARK_MOVES_CHART (chart);

  for (; item >= 0 && item < TIDEMARK_N_MOVES * ITEMS_A_PANEL; item += backwards ? -1 : 1)
    if (get_column (self, item) != NULL)
      {
        *out_item = item;
        return TRUE;
      }

  return FALSE;
}

static gboolean
tidemark_moves_chart_find_at (TidemarkChart *chart,
                              const TidemarkChartFrame *frame,
                              const graphene_point_t *at,
                              int *out_item)
{
  TidemarkMovesChart *self = TIDEMARK_MOVES_CHART (chart);

  for (int item = 0; item < TIDEMARK_N_MOVES * ITEMS_A_PANEL; item++)
    {
      graphene_rect_t area;

      if (get_column (self, item) == NULL)
        continue;
      area = item_area (chart, frame, item);
      if (!graphene_rect_contains_point (&area, at))
        continue;
      *out_item = item;
      return TRUE;
    }

  return FALSE;
}

/* Into the next drawing that has something, or the one before, as near to the same column as can
 * be. */
static gboolean
find_in_other_panel (TidemarkMovesChart *self, int item, int direction, int *out_item)
{
  int column = tidemark_moves_chart_get_column (item);

  for (int panel = (int) tidemark_moves_chart_get_panel (item) + direction;
       panel >= 0 && panel < TIDEMARK_N_MOVES; panel += direction)
    for (int away = 0; away < TIDEMARK_MOVES_COLUMNS; away++)
      for (int side = -1; side <= 1; side += 2)
        {
          int other = column + side * away;

          if (other < 0 || other >= TIDEMARK_MOVES_COLUMNS)
            continue;
          *out_item = tidemark_moves_chart_get_item ((TidemarkMovesPanel) panel, other);
          if (get_column (self, *out_item) != NULL)
            return TRUE;
        }

  return FALSE;
}

static gboolean
tidemark_moves_chart_find_step (TidemarkChart *chart,
                                int item,
                                TidemarkChartStep step,
                                int *out_item)
{
  TidemarkMovesChart *self = TIDEMARK_MOVES_CHART (chart);

  if (step == TIDEMARK_CHART_STEP_PREVIOUS)
    return tidemark_moves_chart_find_item (chart, item - 1, TRUE, out_item);
  if (step == TIDEMARK_CHART_STEP_NEXT)
    return tidemark_moves_chart_find_item (chart, item + 1, FALSE, out_item);

  return find_in_other_panel (
      self, item, step == TIDEMARK_CHART_STEP_UP || step == TIDEMARK_CHART_STEP_MONTH_BACK ? -1 : 1,
      out_item);
}

/**
 * tidemark_moves_chart_name_item:
 * @item: a column
 *
 * Returns: (transfer full): such as "I reached out: 2 days after". Any thread.
 */
char *
tidemark_moves_chart_name_item (int item)
{
  TidemarkMovesPanel panel = tidemark_moves_chart_get_panel (item);
  const char *name = tidemark_moves_panel_get_name (panel);
  int column = tidemark_moves_chart_get_column (item), away = column - TIDEMARK_MOVES_REACH;

  if (panel == TIDEMARK_MOVES_STRESS)
    return g_strdup (column == TIDEMARK_MOVES_STRESS_DAYS ? _ ("Days with stress, and the next")
                                                          : _ ("Other days"));
  if (away == 0)
    /* Translators: what I did, such as "I reached out: that day" */
    return g_strdup_printf (_ ("%s: that day"), name);
  if (away < 0)
    /* Translators: what I did, such as "I reached out: 2 days before" */
    return g_strdup_printf (ngettext ("%s: %d day before", "%s: %d days before", (gulong) -away),
                            name, -away);

  /* Translators: what I did, such as "I reached out: 2 days after" */
  return g_strdup_printf (ngettext ("%s: %d day after", "%s: %d days after", (gulong) away), name,
                          away);
}

static char *
tidemark_moves_chart_describe (TidemarkChart *chart, int item)
{
  TidemarkMovesChart *self = TIDEMARK_MOVES_CHART (chart);
  const TidemarkMovesColumn *column = get_column (self, item);
  g_autofree char *name = tidemark_moves_chart_name_item (item);
  GString *words = g_string_new (name);

  if (column == NULL)
    return g_string_free (words, FALSE);

  g_string_append_c (words, '\n');
  g_string_append_printf (words, ngettext ("%d rating", "%d ratings", (gulong) column->n),
                          column->n);
  if (!isnan (column->middle))
    {
      g_string_append_c (words, '\n');
      /* Translators: three ratings from 0 to 10 */
      g_string_append_printf (words, _ ("Middle %.1f, half of them from %.1f to %.1f"),
                              column->middle, column->low, column->high);
    }

  return g_string_free (words, FALSE);
}

static void
tidemark_moves_chart_finalize (GObject *object)
{
  TidemarkMovesChart *self = TIDEMARK_MOVES_CHART (object);

  for (int panel = 0; panel < TIDEMARK_N_MOVES; panel++)
    {
      g_free (self->drawings[panel].note);
      g_array_unref (self->drawings[panel].points);
    }

  G_OBJECT_CLASS (tidemark_moves_chart_parent_class)->finalize (object);
}

static void
tidemark_moves_chart_class_init (TidemarkMovesChartClass *klass)
{
  TidemarkChartClass *chart_class = TIDEMARK_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tidemark_moves_chart_finalize;

  chart_class->is_timeline = FALSE;
  chart_class->get_plot_height = tidemark_moves_chart_get_plot_height;
  chart_class->get_margins = tidemark_moves_chart_get_margins;
  chart_class->snapshot_axis = tidemark_moves_chart_snapshot_axis;
  chart_class->snapshot_plot = tidemark_moves_chart_snapshot_plot;
  chart_class->snapshot_item = tidemark_moves_chart_snapshot_item;
  chart_class->find_item = tidemark_moves_chart_find_item;
  chart_class->find_at = tidemark_moves_chart_find_at;
  chart_class->find_step = tidemark_moves_chart_find_step;
  chart_class->locate = tidemark_moves_chart_locate;
  chart_class->describe = tidemark_moves_chart_describe;
}

static void
tidemark_moves_chart_init (TidemarkMovesChart *self)
{
  for (int panel = 0; panel < TIDEMARK_N_MOVES; panel++)
    self->drawings[panel].points = g_array_new (FALSE, FALSE, sizeof (TidemarkMovesPoint));

  tidemark_chart_set_range (TIDEMARK_CHART (self), 0, TIDEMARK_N_MOVES * ITEMS_A_PANEL - 1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
      _ ("Left and Right go from day to day around a move, Up and Down from one kind to the next, "
         "Enter opens what was logged then"),
      -1);
}

/**
 * tidemark_moves_chart_new:
 *
 * Returns: (transfer floating): a chart without any moves. Main thread.
 */
GtkWidget *
tidemark_moves_chart_new (void)
{
  return g_object_new (TIDEMARK_TYPE_MOVES_CHART, NULL);
}

/**
 * tidemark_moves_chart_set_panel:
 * @self: a chart
 * @panel: which drawing
 * @note: how many days, and from which level it started
 * @columns: (array fixed-size=7): three days before to three days after; of stress the days with
 *   it and the other days
 * @points: (array length=n_points) (nullable): every rated day
 * @n_points: how many
 *
 * Main thread.
 */
void
tidemark_moves_chart_set_panel (TidemarkMovesChart *self,
                                TidemarkMovesPanel panel,
                                const char *note,
                                const TidemarkMovesColumn *columns,
                                const TidemarkMovesPoint *points,
                                guint n_points)
{
  TidemarkMovesDrawing *drawing;

  g_return_if_fail (TIDEMARK_IS_MOVES_CHART (self));

  drawing = &self->drawings[panel];
  g_set_str (&drawing->note, note);
  drawing->is_drawn = TRUE;
  memcpy (drawing->columns, columns, sizeof drawing->columns);
  g_array_set_size (drawing->points, 0);
  if (n_points > 0)
    g_array_append_vals (drawing->points, points, n_points);
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tidemark_moves_chart_clear_panel:
 * @self: a chart
 * @panel: of which there is too little to be drawn
 *
 * Main thread.
 */
void
tidemark_moves_chart_clear_panel (TidemarkMovesChart *self, TidemarkMovesPanel panel)
{
  g_return_if_fail (TIDEMARK_IS_MOVES_CHART (self));

  self->drawings[panel].is_drawn = FALSE;
  tidemark_chart_queue_plot (TIDEMARK_CHART (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
