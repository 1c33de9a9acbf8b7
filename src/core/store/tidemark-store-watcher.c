/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-store-watcher.h"

/* Half of the second within which a change has to be seen. Asking costs one look at shared
 * memory. */
#define INTERVAL_MS 500

struct _TidemarkStoreWatcher
{
  TidemarkStoreShared *shared;
  GThread *thread;
  gint64 data_version;

  GMutex lock;
  GCond cond;
  gboolean stopped;
};

static gboolean
wait_for_next_look (TidemarkStoreWatcher *self)
{
  gint64 end_us = g_get_monotonic_time () + INTERVAL_MS * G_TIME_SPAN_MILLISECOND;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (!self->stopped && g_cond_wait_until (&self->cond, &self->lock, end_us))
    ;

  return !self->stopped;
}

/* SQLite's own count of commits by others, different from any connection's point of view. */
static gboolean
has_changed (TidemarkStoreWatcher *self, TidemarkConnection *connection)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, "PRAGMA data_version", NULL);
  gint64 before = self->data_version;
  gboolean row = FALSE;

  if (statement == NULL || !tidemark_connection_step (connection, statement, &row, NULL) || !row)
    return FALSE;

  self->data_version = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return self->data_version != before;
}

static gpointer
run_watcher (gpointer data)
{
  TidemarkStoreWatcher *self = data;
  g_autoptr (TidemarkConnection) connection = NULL;

  while (wait_for_next_look (self))
    {
      if (connection == NULL)
        connection = tidemark_connection_open_locked (self->shared->path, TIDEMARK_OPEN_READ_ONLY,
                                                      self->shared->passphrase, NULL);
      if (connection != NULL && has_changed (self, connection))
        tidemark_store_shared_send_changes (self->shared, connection);
    }

  return NULL;
}

/**
 * tidemark_store_watcher_new:
 *
 * Returns: (transfer full): a watcher that watches, first after a moment
 */
TidemarkStoreWatcher *
tidemark_store_watcher_new (TidemarkStoreShared *shared)
{
  TidemarkStoreWatcher *self = g_new0 (TidemarkStoreWatcher, 1);

  self->shared = tidemark_store_shared_ref (shared);
  g_mutex_init (&self->lock);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("journal-watcher", run_watcher, self);

  return self;
}

/**
 * tidemark_store_watcher_stop:
 * @self: (transfer full):
 *
 * Ends the thread.
 */
void
tidemark_store_watcher_stop (TidemarkStoreWatcher *self)
{
  g_mutex_lock (&self->lock);
  self->stopped = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->lock);

  g_thread_join (self->thread);
  g_cond_clear (&self->cond);
  g_mutex_clear (&self->lock);
  tidemark_store_shared_unref (self->shared);
  g_free (self);
}
