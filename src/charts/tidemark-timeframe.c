/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeframe.h"

#include <math.h>

typedef enum
{
  PROP_N_DAYS = 1,
  PROP_CURSOR_DAY,
  N_PROPS,
} TidemarkTimeframeProperty;

enum
{
  RANGE_CHANGED,
  SETTLED,
  SELECTION_CHANGED,
  N_SIGNALS,
};

static const TidemarkDateScale nothing = { 0, -1 };

struct _TidemarkTimeframe
{
  GObject parent_instance;

  TidemarkDateScale bounds;
  TidemarkDateScale range;
  TidemarkDateScale selection;
  int n_days;
  int cursor_day;
  guint settling; /* a source, while one pans or zooms */
};

G_DEFINE_FINAL_TYPE (TidemarkTimeframe, tidemark_timeframe, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
tidemark_timeframe_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkTimeframe *self = TIDEMARK_TIMEFRAME (object);

  switch ((TidemarkTimeframeProperty) id)
    {
    case PROP_N_DAYS:
      g_value_set_int (value, self->n_days);
      break;
    case PROP_CURSOR_DAY:
      g_value_set_int (value, self->cursor_day);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_timeframe_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkTimeframe *self = TIDEMARK_TIMEFRAME (object);

  switch ((TidemarkTimeframeProperty) id)
    {
    case PROP_N_DAYS:
      tidemark_timeframe_set_n_days (self, g_value_get_int (value));
      break;
    case PROP_CURSOR_DAY:
      tidemark_timeframe_set_cursor_day (self, g_value_get_int (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_timeframe_dispose (GObject *object)
{
  g_clear_handle_id (&TIDEMARK_TIMEFRAME (object)->settling, g_source_remove);

  G_OBJECT_CLASS (tidemark_timeframe_parent_class)->dispose (object);
}

static void
tidemark_timeframe_class_init (TidemarkTimeframeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tidemark_timeframe_get_property;
  object_class->set_property = tidemark_timeframe_set_property;
  object_class->dispose = tidemark_timeframe_dispose;

  properties[PROP_N_DAYS] =
      g_param_spec_int ("n-days", NULL, NULL, TIDEMARK_TIMEFRAME_FREE, G_MAXINT, 0, flags);
  properties[PROP_CURSOR_DAY] =
      g_param_spec_int ("cursor-day", NULL, NULL, G_MININT, G_MAXINT, TIDEMARK_CHART_NO_DAY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RANGE_CHANGED] = g_signal_new ("range-changed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTION_CHANGED] =
      g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
tidemark_timeframe_init (TidemarkTimeframe *self)
{
  self->bounds = nothing;
  self->range = nothing;
  self->selection = nothing;
  self->cursor_day = TIDEMARK_CHART_NO_DAY;
}

/**
 * tidemark_timeframe_new:
 *
 * Returns: (transfer full): one that shows all of no days.
 */
TidemarkTimeframe *
tidemark_timeframe_new (void)
{
  return g_object_new (TIDEMARK_TYPE_TIMEFRAME, NULL);
}

static gboolean
is_within (const TidemarkDateScale *scale, int day)
{
  return day >= scale->from_day && day <= scale->to_day;
}

static void
set_n_days (TidemarkTimeframe *self, int n_days)
{
  if (self->n_days == n_days)
    return;

  self->n_days = n_days;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DAYS]);
}

static gboolean
settled_cb (gpointer data)
{
  TidemarkTimeframe *self = data;

  self->settling = 0;
  g_signal_emit (self, signals[SETTLED], 0);

  return G_SOURCE_REMOVE;
}

static void
settle (TidemarkTimeframe *self, gboolean is_moving)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  if (is_moving)
    self->settling = g_timeout_add (TIDEMARK_TIMEFRAME_SETTLE_MS, settled_cb, self);
  else
    g_signal_emit (self, signals[SETTLED], 0);
}

static void
set_range (TidemarkTimeframe *self, TidemarkDateScale range, gboolean is_moving)
{
  if (self->range.from_day == range.from_day && self->range.to_day == range.to_day)
    return;

  self->range = range;
  if (self->cursor_day != TIDEMARK_CHART_NO_DAY && !is_within (&range, self->cursor_day))
    tidemark_timeframe_set_cursor_day (self, TIDEMARK_CHART_NO_DAY);
  g_signal_emit (self, signals[RANGE_CHANGED], 0);
  settle (self, is_moving);
}

/* The last so many days, or all. */
static TidemarkDateScale
preset_range (TidemarkTimeframe *self)
{
  TidemarkDateScale range = self->bounds;

  if (self->n_days > 0)
    range.from_day = MAX (range.from_day, range.to_day - self->n_days + 1);

  return range;
}

/* As many days as asked for, moved so that they lie within the bounds. */
static TidemarkDateScale
fit (TidemarkTimeframe *self, gint64 from_day, gint64 n_days)
{
  gint64 n_all = tidemark_date_scale_get_n_days (&self->bounds);
  TidemarkDateScale range;

  n_days = CLAMP (n_days, MIN (TIDEMARK_TIMEFRAME_MIN_DAYS, n_all), n_all);
  range.from_day = (int) CLAMP (from_day, (gint64) self->bounds.from_day,
                                (gint64) self->bounds.to_day - n_days + 1);
  range.to_day = range.from_day + (int) n_days - 1;

  return range;
}

/* By hand. All is all, however one came to see it, and stays so as days are added. */
static void
show (TidemarkTimeframe *self, gint64 from_day, gint64 n_days, gboolean is_moving)
{
  TidemarkDateScale range = fit (self, from_day, n_days);
  gboolean is_all = range.from_day == self->bounds.from_day && range.to_day == self->bounds.to_day;

  if (range.from_day == self->range.from_day && range.to_day == self->range.to_day)
    return;

  set_n_days (self, is_all ? 0 : TIDEMARK_TIMEFRAME_FREE);
  set_range (self, range, is_moving);
}

TidemarkDateScale
tidemark_timeframe_get_bounds (TidemarkTimeframe *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMEFRAME (self), nothing);

  return self->bounds;
}

/**
 * tidemark_timeframe_set_bounds:
 * @self: a timeframe
 * @first_day: of all days there are, days since 1970-01-01
 * @last_day: before @first_day where there are none
 *
 * Days that were panned or zoomed to stay, as far as they are within the bounds.
 */
void
tidemark_timeframe_set_bounds (TidemarkTimeframe *self, int first_day, int last_day)
{
  TidemarkDateScale range;

  g_return_if_fail (TIDEMARK_IS_TIMEFRAME (self));

  self->bounds = last_day >= first_day ? (TidemarkDateScale) { first_day, last_day } : nothing;
  range = self->n_days == TIDEMARK_TIMEFRAME_FREE
              ? fit (self, self->range.from_day, tidemark_date_scale_get_n_days (&self->range))
              : preset_range (self);
  if (tidemark_date_scale_get_n_days (&self->selection) > 0 &&
      (!is_within (&self->bounds, self->selection.from_day) ||
       !is_within (&self->bounds, self->selection.to_day)))
    tidemark_timeframe_clear_selection (self);
  set_range (self, range, FALSE);
}

TidemarkDateScale
tidemark_timeframe_get_range (TidemarkTimeframe *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMEFRAME (self), nothing);

  return self->range;
}

/**
 * tidemark_timeframe_show:
 * @self: a timeframe
 * @from_day: first day
 * @to_day: last day
 *
 * Shows these days, or as near to them as the bounds allow.
 */
void
tidemark_timeframe_show (TidemarkTimeframe *self, int from_day, int to_day)
{
  g_return_if_fail (TIDEMARK_IS_TIMEFRAME (self));

  show (self, from_day, (gint64) to_day - from_day + 1, FALSE);
}

/**
 * tidemark_timeframe_reveal:
 * @self: a timeframe
 * @day: any day
 *
 * Pans as little as it takes to show @day.
 */
void
tidemark_timeframe_reveal (TidemarkTimeframe *self, int day)
{
  g_return_if_fail (TIDEMARK_IS_TIMEFRAME (self));

  if (day < self->range.from_day)
    tidemark_timeframe_pan (self, day - self->range.from_day);
  else if (day > self->range.to_day)
    tidemark_timeframe_pan (self, day - self->range.to_day);
}

/**
 * tidemark_timeframe_pan:
 * @self: a timeframe
 * @n_days: how many days later; below 0 for earlier
 *
 * Stops at the first and the last day.
 */
void
tidemark_timeframe_pan (TidemarkTimeframe *self, int n_days)
{
  g_return_if_fail (TIDEMARK_IS_TIMEFRAME (self));

  show (self, (gint64) self->range.from_day + n_days, tidemark_date_scale_get_n_days (&self->range),
        TRUE);
}

/**
 * tidemark_timeframe_zoom:
 * @self: a timeframe
 * @factor: above 1 shows fewer days, below 1 more
 * @day: stays where it is, as far as the bounds allow
 */
void
tidemark_timeframe_zoom (TidemarkTimeframe *self, double factor, int day)
{
  int before = tidemark_date_scale_get_n_days (&self->range);
  double place, n_days;

  g_return_if_fail (TIDEMARK_IS_TIMEFRAME (self));
  g_return_if_fail (factor > 0);

  if (before == 0)
    return;

  place = tidemark_date_scale_map (&self->range, day);
  n_days = CLAMP (round (before / factor), 1, tidemark_date_scale_get_n_days (&self->bounds));
  show (self, (gint64) floor (day + 0.5 - place * n_days + 0.5), (gint64) n_days, TRUE);
}

int
tidemark_timeframe_get_n_days (TidemarkTimeframe *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMEFRAME (self), 0);

  return self->n_days;
}

/**
 * tidemark_timeframe_set_n_days:
 * @self: a timeframe
 * @n_days: the last so many, 0 for all, or TIDEMARK_TIMEFRAME_FREE to stay where it is
 */
void
tidemark_timeframe_set_n_days (TidemarkTimeframe *self, int n_days)
{
  g_return_if_fail (TIDEMARK_IS_TIMEFRAME (self));
  g_return_if_fail (n_days >= TIDEMARK_TIMEFRAME_FREE);

  set_n_days (self, n_days);
  if (n_days != TIDEMARK_TIMEFRAME_FREE)
    set_range (self, preset_range (self), FALSE);
}

int
tidemark_timeframe_get_cursor_day (TidemarkTimeframe *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMEFRAME (self), TIDEMARK_CHART_NO_DAY);

  return self->cursor_day;
}

void
tidemark_timeframe_set_cursor_day (TidemarkTimeframe *self, int day)
{
  g_return_if_fail (TIDEMARK_IS_TIMEFRAME (self));

  if (self->cursor_day == day)
    return;

  self->cursor_day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR_DAY]);
}

/**
 * tidemark_timeframe_get_selection:
 * @self: a timeframe
 * @out: (out caller-allocates) (optional): the days that are selected; untouched without any
 *
 * Returns: whether some are.
 */
gboolean
tidemark_timeframe_get_selection (TidemarkTimeframe *self, TidemarkDateScale *out)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMEFRAME (self), FALSE);

  if (tidemark_date_scale_get_n_days (&self->selection) == 0)
    return FALSE;

  if (out)
    *out = self->selection;
  return TRUE;
}

/**
 * tidemark_timeframe_select:
 * @self: a timeframe
 * @from_day: one end
 * @to_day: the other, before or after it
 *
 * Only days within the bounds can be selected.
 */
void
tidemark_timeframe_select (TidemarkTimeframe *self, int from_day, int to_day)
{
  TidemarkDateScale selection;

  g_return_if_fail (TIDEMARK_IS_TIMEFRAME (self));

  if (tidemark_date_scale_get_n_days (&self->bounds) == 0)
    return;

  selection.from_day = CLAMP (MIN (from_day, to_day), self->bounds.from_day, self->bounds.to_day);
  selection.to_day = CLAMP (MAX (from_day, to_day), self->bounds.from_day, self->bounds.to_day);
  if (selection.from_day == self->selection.from_day && selection.to_day == self->selection.to_day)
    return;

  self->selection = selection;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

void
tidemark_timeframe_clear_selection (TidemarkTimeframe *self)
{
  g_return_if_fail (TIDEMARK_IS_TIMEFRAME (self));

  if (tidemark_date_scale_get_n_days (&self->selection) == 0)
    return;

  self->selection = nothing;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}
