/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include "tidemark-day-clock.h"
#include "tidemark-journal.h"

static gpointer
put_start_hour (TidemarkConnection *connection,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree char *text = NULL;

  if (tidemark_journal_get_day_start_hour (connection) == GPOINTER_TO_INT (data))
    return NULL;

  text = g_strdup_printf ("%d", GPOINTER_TO_INT (data));
  tidemark_journal_set_setting (connection, TIDEMARK_SETTING_DAY_START_HOUR, text, error);
  return NULL;
}

static void
put_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  if (error != NULL && TIDEMARK_STORE (source) == tidemark_window_get_store (self))
    tidemark_window_show_problem (self, error);
}

static void
start_hour_cb (TidemarkWindow *self)
{
  TidemarkStore *store = tidemark_window_get_store (self);
  int hour = tidemark_day_clock_get_start_hour (tidemark_day_clock_get_default ());

  if (store != NULL)
    tidemark_store_write_async (store, put_start_hour, GINT_TO_POINTER (hour), NULL, NULL, NULL,
                                put_cb, g_object_ref (self));
}

static void
active_cb (TidemarkWindow *self)
{
  tidemark_day_clock_check (tidemark_day_clock_get_default ());
}

/**
 * tidemark_window_follow_day_clock:
 *
 * The preference is the window's; the journal keeps it as well, for imports and the command line.
 */
void
tidemark_window_follow_day_clock (TidemarkWindow *self)
{
  g_signal_connect_object (tidemark_day_clock_get_default (), "notify::start-hour",
                           G_CALLBACK (start_hour_cb), self, G_CONNECT_SWAPPED);
  /* Who comes back from a journey finds the day of the place. */
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

/**
 * tidemark_window_meet_start_hour:
 * @hour: at which a day begins in the journal that was just read
 *
 * Where the preference is another one, that one is kept; a journal from elsewhere brings its own
 * to a computer on which nobody chose.
 */
void
tidemark_window_meet_start_hour (TidemarkWindow *self, int hour)
{
  TidemarkDayClock *clock = tidemark_day_clock_get_default ();

  tidemark_day_clock_suggest_start_hour (clock, hour);
  if (tidemark_day_clock_get_start_hour (clock) != hour)
    start_hour_cb (self);
}
