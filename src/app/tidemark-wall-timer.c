/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-wall-timer.h"

#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _TidemarkWallTimer
{
  TidemarkWallTimerFunc func;
  gpointer data;
  int fd;
  guint source;
};

static gboolean
timer_cb (int fd, GIOCondition condition, gpointer data)
{
  TidemarkWallTimer *self = data;
  guint64 n_expired;

  /* What is read does not matter: the timer ran out, or the clock was set (an error). */
  if (read (fd, &n_expired, sizeof n_expired) < 0)
    g_debug ("The clock was set");
  self->func (self->data);

  return G_SOURCE_CONTINUE;
}

/**
 * tidemark_wall_timer_new:
 * @func: called on the main thread; may set the timer, not free it
 *
 * Returns: (transfer full): a timer that is not set yet
 */
TidemarkWallTimer *
tidemark_wall_timer_new (TidemarkWallTimerFunc func, gpointer data)
{
  TidemarkWallTimer *self = g_new0 (TidemarkWallTimer, 1);

  self->func = func;
  self->data = data;
  self->fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->fd >= 0)
    self->source = g_unix_fd_add (self->fd, G_IO_IN, timer_cb, self);
  else
    g_warning ("There is no timer for the clock on the wall");

  return self;
}

void
tidemark_wall_timer_free (TidemarkWallTimer *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_fd (&self->fd, NULL);
  g_free (self);
}

/**
 * tidemark_wall_timer_set:
 * @wait_ms: from now on, above 0
 */
void
tidemark_wall_timer_set (TidemarkWallTimer *self, gint64 wait_ms)
{
  gint64 wake_ms = g_get_real_time () / 1000 + wait_ms;
  struct itimerspec spec = { 0 };

  spec.it_value.tv_sec = wake_ms / 1000;
  spec.it_value.tv_nsec = wake_ms % 1000 * 1000000;
  if (self->fd >= 0)
    timerfd_settime (self->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, NULL);
}

/**
 * tidemark_wall_timer_stop:
 *
 * Nothing wakes it until it is set again.
 */
void
tidemark_wall_timer_stop (TidemarkWallTimer *self)
{
  const struct itimerspec never = { 0 };

  if (self->fd >= 0)
    timerfd_settime (self->fd, TFD_TIMER_ABSTIME, &never, NULL);
}
