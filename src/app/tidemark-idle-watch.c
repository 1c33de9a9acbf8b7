/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-idle-watch.h"

#include "tidemark-wall-timer.h"

#define MS_PER_MINUTE 60000

struct _TidemarkIdleWatch
{
  GObject parent_instance;

  int minutes;       /* 0 never */
  gint64 touched_ms; /* when the window was used last */
  gboolean is_reported;
  TidemarkWallTimer *timer;
  TidemarkNowFunc now;
  gpointer now_data;
};

G_DEFINE_FINAL_TYPE (TidemarkIdleWatch, tidemark_idle_watch, G_TYPE_OBJECT)

enum
{
  IDLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static TidemarkInstant
system_now (gpointer data)
{
  return tidemark_instant_now ();
}

static gint64
get_now_ms (TidemarkIdleWatch *self)
{
  return self->now (self->now_data).ms;
}

static void
wait_for (TidemarkIdleWatch *self, gint64 wait_ms)
{
  if (self->minutes > 0 && !self->is_reported)
    tidemark_wall_timer_set (self->timer, wait_ms);
  else
    tidemark_wall_timer_stop (self->timer);
}

/**
 * tidemark_idle_watch_check:
 *
 * Looks at the clock. Done by itself when it is time, and when the clock was set.
 */
void
tidemark_idle_watch_check (TidemarkIdleWatch *self)
{
  gint64 left_ms;

  g_return_if_fail (TIDEMARK_IS_IDLE_WATCH (self));

  left_ms = self->touched_ms + (gint64) self->minutes * MS_PER_MINUTE - get_now_ms (self);
  if (self->minutes > 0 && !self->is_reported && left_ms <= 0)
    {
      self->is_reported = TRUE;
      g_signal_emit (self, signals[IDLE], 0);
    }
  wait_for (self, left_ms);
}

/**
 * tidemark_idle_watch_touch:
 *
 * Somebody uses the window. Every event says so; the timer need not run anew for each.
 */
void
tidemark_idle_watch_touch (TidemarkIdleWatch *self)
{
  gboolean was_reported;

  g_return_if_fail (TIDEMARK_IS_IDLE_WATCH (self));

  was_reported = self->is_reported;
  self->touched_ms = get_now_ms (self);
  self->is_reported = FALSE;
  if (was_reported)
    wait_for (self, (gint64) self->minutes * MS_PER_MINUTE);
}

/**
 * tidemark_idle_watch_set_minutes:
 * @minutes: without use until "idle"; 0 for never
 */
void
tidemark_idle_watch_set_minutes (TidemarkIdleWatch *self, int minutes)
{
  g_return_if_fail (TIDEMARK_IS_IDLE_WATCH (self));

  self->minutes = minutes;
  self->touched_ms = get_now_ms (self);
  self->is_reported = FALSE;
  wait_for (self, (gint64) minutes * MS_PER_MINUTE);
}

/**
 * tidemark_idle_watch_set_now_func:
 * @now: (nullable): another clock to look at; %NULL for the system's
 */
void
tidemark_idle_watch_set_now_func (TidemarkIdleWatch *self, TidemarkNowFunc now, gpointer data)
{
  g_return_if_fail (TIDEMARK_IS_IDLE_WATCH (self));

  self->now = now != NULL ? now : system_now;
  self->now_data = data;
  tidemark_idle_watch_set_minutes (self, self->minutes);
}

static gboolean
event_cb (TidemarkIdleWatch *self, GdkEvent *event)
{
  tidemark_idle_watch_touch (self);
  return GDK_EVENT_PROPAGATE;
}

static void
tidemark_idle_watch_dispose (GObject *object)
{
  TidemarkIdleWatch *self = TIDEMARK_IDLE_WATCH (object);

  g_clear_pointer (&self->timer, tidemark_wall_timer_free);

  G_OBJECT_CLASS (tidemark_idle_watch_parent_class)->dispose (object);
}

static void
tidemark_idle_watch_class_init (TidemarkIdleWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tidemark_idle_watch_dispose;

  signals[IDLE] = g_signal_new ("idle", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
tidemark_idle_watch_init (TidemarkIdleWatch *self)
{
  self->now = system_now;
  self->timer = tidemark_wall_timer_new ((TidemarkWallTimerFunc) tidemark_idle_watch_check, self);
}

/**
 * tidemark_idle_watch_new:
 * @window: whose events are watched, whatever is open in it
 *
 * Returns: (transfer full): a watch that does not wait yet
 */
TidemarkIdleWatch *
tidemark_idle_watch_new (GtkWidget *window)
{
  TidemarkIdleWatch *self = g_object_new (TIDEMARK_TYPE_IDLE_WATCH, NULL);
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);
  return self;
}
