/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-day-clock.h"

#include "tidemark-settings.h"
#include "tidemark-wall-timer.h"

#define START_HOUR_KEY "day-start-hour"

struct _TidemarkDayClock
{
  GObject parent_instance;

  GSettings *settings;
  TidemarkNowFunc now;
  gpointer now_data;
  int start_hour;
  int today;
  TidemarkWallTimer *timer;
};

G_DEFINE_FINAL_TYPE (TidemarkDayClock, tidemark_day_clock, G_TYPE_OBJECT)

typedef enum
{
  PROP_START_HOUR = 1,
  PROP_TODAY,
  N_PROPS
} TidemarkDayClockProperty;

static GParamSpec *properties[N_PROPS];

static TidemarkInstant
system_now (gpointer data)
{
  return tidemark_instant_now ();
}

static void
set_timer (TidemarkDayClock *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  TidemarkInstant now = self->now (self->now_data);

  tidemark_wall_timer_set (self->timer,
                           tidemark_day_next_turn (now, self->start_hour, zone).ms - now.ms);
}

static void
update_today (TidemarkDayClock *self)
{
  int today = tidemark_day_of (self->now (self->now_data), self->start_hour);

  if (self->today == today)
    return;

  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * tidemark_day_clock_check:
 *
 * Looks at the clock on the wall. Done by itself whenever the day turns; only a change of the zone
 * needs a look at a time that somebody else knows of, such as the return to the window.
 */
void
tidemark_day_clock_check (TidemarkDayClock *self)
{
  g_return_if_fail (TIDEMARK_IS_DAY_CLOCK (self));

  update_today (self);
  set_timer (self);
}

int
tidemark_day_clock_get_start_hour (TidemarkDayClock *self)
{
  g_return_val_if_fail (TIDEMARK_IS_DAY_CLOCK (self), TIDEMARK_DAY_START_HOUR);

  return self->start_hour;
}

/**
 * tidemark_day_clock_set_start_hour:
 * @hour: 0 to 6
 */
void
tidemark_day_clock_set_start_hour (TidemarkDayClock *self, int hour)
{
  g_return_if_fail (TIDEMARK_IS_DAY_CLOCK (self));
  g_return_if_fail (hour >= 0 && hour <= TIDEMARK_DAY_START_HOUR_MAX);

  if (self->start_hour == hour)
    return;

  self->start_hour = hour;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START_HOUR]);
  tidemark_day_clock_check (self);
}

/**
 * tidemark_day_clock_suggest_start_hour:
 * @hour: of a journal, any number
 *
 * Takes the hour over where nobody chose one on this computer yet, and it is one that can be.
 */
void
tidemark_day_clock_suggest_start_hour (TidemarkDayClock *self, int hour)
{
  g_autoptr (GVariant) chosen = NULL;

  g_return_if_fail (TIDEMARK_IS_DAY_CLOCK (self));

  if (hour < 0 || hour > TIDEMARK_DAY_START_HOUR_MAX)
    return;

  if (self->settings != NULL)
    chosen = g_settings_get_user_value (self->settings, START_HOUR_KEY);
  if (chosen == NULL)
    tidemark_day_clock_set_start_hour (self, hour);
}

int
tidemark_day_clock_get_today (TidemarkDayClock *self)
{
  g_return_val_if_fail (TIDEMARK_IS_DAY_CLOCK (self), 0);

  return self->today;
}

/**
 * tidemark_day_clock_set_now_func:
 * @now: (nullable): another clock to look at, for a day that is not today; %NULL for the system's
 */
void
tidemark_day_clock_set_now_func (TidemarkDayClock *self, TidemarkNowFunc now, gpointer data)
{
  g_return_if_fail (TIDEMARK_IS_DAY_CLOCK (self));

  self->now = now != NULL ? now : system_now;
  self->now_data = data;
  tidemark_day_clock_check (self);
}

static void
tidemark_day_clock_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkDayClock *self = TIDEMARK_DAY_CLOCK (object);

  switch ((TidemarkDayClockProperty) id)
    {
    case PROP_START_HOUR:
      g_value_set_int (value, self->start_hour);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_day_clock_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkDayClockProperty) id)
    {
    case PROP_START_HOUR:
      tidemark_day_clock_set_start_hour (TIDEMARK_DAY_CLOCK (object), g_value_get_int (value));
      break;
    case PROP_TODAY:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_day_clock_dispose (GObject *object)
{
  TidemarkDayClock *self = TIDEMARK_DAY_CLOCK (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->timer, tidemark_wall_timer_free);

  G_OBJECT_CLASS (tidemark_day_clock_parent_class)->dispose (object);
}

static void
tidemark_day_clock_class_init (TidemarkDayClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tidemark_day_clock_get_property;
  object_class->set_property = tidemark_day_clock_set_property;
  object_class->dispose = tidemark_day_clock_dispose;

  properties[PROP_START_HOUR] =
      g_param_spec_int ("start-hour", NULL, NULL, 0, TIDEMARK_DAY_START_HOUR_MAX,
                        TIDEMARK_DAY_START_HOUR, G_PARAM_READWRITE | flags);
  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, 0, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_day_clock_init (TidemarkDayClock *self)
{
  self->now = system_now;
  self->start_hour = TIDEMARK_DAY_START_HOUR;
  self->timer = tidemark_wall_timer_new ((TidemarkWallTimerFunc) tidemark_day_clock_check, self);
  tidemark_day_clock_check (self);
}

/**
 * tidemark_day_clock_new:
 * @settings: (nullable): where the preference is kept
 *
 * Returns: (transfer full): a clock of its own; the window asks that of
 *   tidemark_day_clock_get_default()
 */
TidemarkDayClock *
tidemark_day_clock_new (GSettings *settings)
{
  TidemarkDayClock *self = g_object_new (TIDEMARK_TYPE_DAY_CLOCK, NULL);

  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      g_settings_bind (settings, START_HOUR_KEY, self, "start-hour", G_SETTINGS_BIND_DEFAULT);
    }

  return self;
}

/**
 * tidemark_day_clock_get_default:
 *
 * Returns: (transfer none): the clock of this program
 */
TidemarkDayClock *
tidemark_day_clock_get_default (void)
{
  static TidemarkDayClock *clock = NULL;

  if (clock == NULL)
    {
      g_autoptr (GSettings) settings = tidemark_settings_new ();

      clock = tidemark_day_clock_new (settings);
    }

  return clock;
}

/**
 * tidemark_day_clock_find_instant:
 * @day: a day that somebody picked, without a time
 *
 * Returns: now for the day that is lived, noon here for any other
 */
TidemarkInstant
tidemark_day_clock_find_instant (int day)
{
  TidemarkDayClock *clock = tidemark_day_clock_get_default ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (day == clock->today)
    return clock->now (clock->now_data);

  return tidemark_day_at (day, 12, 0, zone);
}
