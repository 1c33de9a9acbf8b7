/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-store-shared.h"

#include "tidemark-change-query.h"

/* More changed entries than this in one go are not worth a list. */
#define MAX_ENTRIES 500

/**
 * tidemark_store_shared_new:
 * @passphrase: (nullable): for a journal that may be locked
 *
 * Returns: (transfer full): with the main context of this thread
 */
TidemarkStoreShared *
tidemark_store_shared_new (const char *path, TidemarkPassphrase *passphrase)
{
  TidemarkStoreShared *self = g_atomic_rc_box_new0 (TidemarkStoreShared);

  self->path = g_strdup (path);
  self->passphrase = passphrase != NULL ? tidemark_passphrase_ref (passphrase) : NULL;
  self->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&self->store, NULL);
  self->closing = g_cancellable_new ();
  g_mutex_init (&self->lock);

  return self;
}

TidemarkStoreShared *
tidemark_store_shared_ref (TidemarkStoreShared *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
tidemark_store_shared_clear (gpointer data)
{
  TidemarkStoreShared *self = data;

  g_free (self->path);
  g_clear_pointer (&self->passphrase, tidemark_passphrase_unref);
  g_main_context_unref (self->context);
  g_weak_ref_clear (&self->store);
  g_object_unref (self->closing);
  g_mutex_clear (&self->lock);
}

void
tidemark_store_shared_unref (TidemarkStoreShared *self)
{
  g_atomic_rc_box_release_full (self, tidemark_store_shared_clear);
}

/**
 * tidemark_store_shared_send:
 * @func: runs in the main context of the store
 *
 * Calls that are sent run in the order of their sending. Any thread.
 */
void
tidemark_store_shared_send (TidemarkStoreShared *self,
                            GSourceFunc func,
                            gpointer data,
                            GDestroyNotify free_data)
{
  /* Not g_main_context_invoke (): where nobody owns the context it would run @func here. */
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, free_data);
  g_source_attach (source, self->context);
}

typedef struct
{
  TidemarkStoreShared *shared;
  TidemarkChange *change;
} Announcement;

static void
announcement_free (gpointer data)
{
  Announcement *self = data;

  tidemark_change_unref (self->change);
  tidemark_store_shared_unref (self->shared);
  g_free (self);
}

static gboolean
announce_cb (gpointer data)
{
  Announcement *self = data;
  g_autoptr (GObject) store = g_weak_ref_get (&self->shared->store);

  if (store != NULL)
    g_signal_emit_by_name (store, "changed", self->change);

  return G_SOURCE_REMOVE;
}

/**
 * tidemark_store_shared_begin_watching:
 * @connection: of the calling thread
 *
 * What is in the journal now is known; whatever comes is a change.
 */
gboolean
tidemark_store_shared_begin_watching (TidemarkStoreShared *self,
                                      TidemarkConnection *connection,
                                      GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return tidemark_query_revision (connection, &self->seen_revision, error);
}

static TidemarkChange *
read_changes (TidemarkStoreShared *self, TidemarkConnection *connection, gint64 *out_revision)
{
  if (!tidemark_query_revision (connection, out_revision, NULL) ||
      *out_revision == self->seen_revision)
    return NULL;

  return tidemark_query_changes (connection, self->seen_revision, MAX_ENTRIES, NULL);
}

/**
 * tidemark_store_shared_send_changes:
 * @connection: of the calling thread
 *
 * Sends what was stored since the last time to the main context, by whomever it was stored. What
 * cannot be read now is read the next time. Any thread of the store.
 */
void
tidemark_store_shared_send_changes (TidemarkStoreShared *self, TidemarkConnection *connection)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  gint64 revision = 0;
  TidemarkChange *change = NULL;

  /* One transaction, so that what is read is what the revision says. */
  if (sqlite3_exec (tidemark_connection_get_handle (connection), "BEGIN", NULL, NULL, NULL) ==
      SQLITE_OK)
    change = read_changes (self, connection, &revision);
  tidemark_connection_rollback (connection);

  if (change != NULL)
    {
      Announcement *announcement = g_new0 (Announcement, 1);

      self->seen_revision = revision;
      announcement->shared = tidemark_store_shared_ref (self);
      announcement->change = change;
      tidemark_store_shared_send (self, announce_cb, announcement, announcement_free);
    }
}
