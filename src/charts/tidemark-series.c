/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-series.h"

#include <math.h>

typedef struct
{
  int day;
  double value;
} Point;

struct _TidemarkSeries
{
  GObject parent_instance;

  GListModel *model;
  GtkExpression *day;
  GtkExpression *value;
  GArray *points;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (TidemarkSeries, tidemark_series, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const Point *first = a;
  const Point *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/* What an expression says about @item, as a number; NAN if it says nothing. */
static double
evaluate (GtkExpression *expression, gpointer item)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) number = G_VALUE_INIT;

  g_value_init (&number, G_TYPE_DOUBLE);
  if (!gtk_expression_evaluate (expression, item, &value) || !g_value_transform (&value, &number))
    return NAN;

  return g_value_get_double (&number);
}

static void
read_model (TidemarkSeries *self)
{
  guint n_items = g_list_model_get_n_items (self->model);

  g_array_set_size (self->points, 0);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->model, i);
      double day = evaluate (self->day, item);
      Point point = { 0, evaluate (self->value, item) };

      if (isnan (day))
        continue;
      point.day = (int) day;
      g_array_append_val (self->points, point);
    }
  g_array_sort (self->points, compare_points);
}

static GArray *
get_points (TidemarkSeries *self)
{
  if (self->stale)
    {
      self->stale = FALSE;
      read_model (self);
    }

  return self->points;
}

static void
items_changed_cb (TidemarkSeries *self)
{
  self->stale = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tidemark_series_dispose (GObject *object)
{
  TidemarkSeries *self = TIDEMARK_SERIES (object);

  if (self->model)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->day, gtk_expression_unref);
  g_clear_pointer (&self->value, gtk_expression_unref);

  G_OBJECT_CLASS (tidemark_series_parent_class)->dispose (object);
}

static void
tidemark_series_finalize (GObject *object)
{
  TidemarkSeries *self = TIDEMARK_SERIES (object);

  g_array_unref (self->points);

  G_OBJECT_CLASS (tidemark_series_parent_class)->finalize (object);
}

static void
tidemark_series_class_init (TidemarkSeriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tidemark_series_dispose;
  object_class->finalize = tidemark_series_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tidemark_series_init (TidemarkSeries *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
}

/**
 * tidemark_series_new:
 * @model: (transfer full): a list of objects
 * @day: (transfer full): gives the day of an item, days since 1970-01-01, any kind of number
 * @value: (transfer full): gives its value, any kind of number
 *
 * The model is read when points are first asked for, and again after it changed. An item without
 * a day is passed over; one without a value is a point of value NAN.
 *
 * Returns: (transfer full): the series of @model. Main thread.
 */
TidemarkSeries *
tidemark_series_new (GListModel *model, GtkExpression *day, GtkExpression *value)
{
  TidemarkSeries *self = g_object_new (TIDEMARK_TYPE_SERIES, NULL);

  self->model = model;
  self->day = day;
  self->value = value;
  self->stale = TRUE;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * tidemark_series_new_from_arrays:
 * @days: (array length=n_points) (nullable): days since 1970-01-01, in any order
 * @values: (array length=n_points) (nullable): one for each day
 * @n_points: how many
 *
 * Returns: (transfer full): a series of copies of these. Main thread.
 */
TidemarkSeries *
tidemark_series_new_from_arrays (const int *days, const double *values, guint n_points)
{
  TidemarkSeries *self = g_object_new (TIDEMARK_TYPE_SERIES, NULL);

  for (guint i = 0; i < n_points; i++)
    {
      Point point = { days[i], values[i] };

      g_array_append_val (self->points, point);
    }
  g_array_sort (self->points, compare_points);

  return self;
}

guint
tidemark_series_get_n_points (TidemarkSeries *self)
{
  g_return_val_if_fail (TIDEMARK_IS_SERIES (self), 0);

  return get_points (self)->len;
}

int
tidemark_series_get_day (TidemarkSeries *self, guint point)
{
  g_return_val_if_fail (point < tidemark_series_get_n_points (self), 0);

  return g_array_index (self->points, Point, point).day;
}

double
tidemark_series_get_value (TidemarkSeries *self, guint point)
{
  g_return_val_if_fail (point < tidemark_series_get_n_points (self), NAN);

  return g_array_index (self->points, Point, point).value;
}

/**
 * tidemark_series_find:
 * @self: a series
 * @day: days since 1970-01-01
 *
 * Returns: the first point at or after @day; the number of points if there is none. Takes
 *   logarithmic time. Main thread.
 */
guint
tidemark_series_find (TidemarkSeries *self, int day)
{
  guint low = 0, high;

  g_return_val_if_fail (TIDEMARK_IS_SERIES (self), 0);

  high = get_points (self)->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->points, Point, middle).day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * tidemark_series_find_day:
 * @self: a series
 * @day: days since 1970-01-01
 * @backwards: the last day at or before @day instead of the first at or after it
 * @out_day: (out): untouched if there is none
 *
 * Returns: whether there is such a day with a point. Takes logarithmic time. Main thread.
 */
gboolean
tidemark_series_find_day (TidemarkSeries *self, int day, gboolean backwards, int *out_day)
{
  guint n_points = tidemark_series_get_n_points (self);
  guint point = tidemark_series_find (self, day);

  if (backwards && (point == n_points || tidemark_series_get_day (self, point) > day))
    {
      if (point == 0)
        return FALSE;
      point--;
    }
  if (point >= n_points)
    return FALSE;

  *out_day = tidemark_series_get_day (self, point);
  return TRUE;
}
