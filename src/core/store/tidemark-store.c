/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-store.h"

#include <glib/gi18n-lib.h>

#include "tidemark-journal.h"
#include "tidemark-store-watcher.h"
#include "tidemark-store-worker.h"

#define N_READERS 2

struct _TidemarkStore
{
  GObject parent_instance;

  TidemarkStoreShared *shared;
  GAsyncQueue *writes;
  GAsyncQueue *reads;
  TidemarkStoreWorker *writer; /* NULL once closed */
  TidemarkStoreWorker *readers[N_READERS];
  TidemarkStoreWatcher *watcher; /* NULL until the journal is open */
};

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
} TidemarkStoreSignal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TidemarkStore, tidemark_store, G_TYPE_OBJECT)

static TidemarkStore *
store_new (const char *path, TidemarkPassphrase *passphrase)
{
  TidemarkStore *self = g_object_new (TIDEMARK_TYPE_STORE, NULL);

  self->shared = tidemark_store_shared_new (path, passphrase);
  g_weak_ref_set (&self->shared->store, self);
  self->writer = tidemark_store_worker_new (self->shared, TIDEMARK_OPEN_READ_WRITE, self->writes);
  for (guint i = 0; i < N_READERS; i++)
    self->readers[i] =
        tidemark_store_worker_new (self->shared, TIDEMARK_OPEN_READ_ONLY, self->reads);

  return self;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TidemarkStore *self = TIDEMARK_STORE (source);
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  g_task_propagate_pointer (G_TASK (result), &error);
  if (error != NULL)
    {
      tidemark_store_close (self);
      g_task_return_error (task, error);
      return;
    }

  self->watcher = tidemark_store_watcher_new (self->shared);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

/**
 * tidemark_store_open_async:
 * @path: (type filename): of the journal, which is made or migrated where need be
 *
 * Opens a journal on a thread of its own. Fails as tidemark_connection_open () does.
 */
void
tidemark_store_open_async (const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  tidemark_store_open_locked_async (path, NULL, cancellable, callback, user_data);
}

/**
 * tidemark_store_open_locked_async:
 * @path: (type filename): of the journal, as for tidemark_store_open_async ()
 * @passphrase: (nullable): not used for a journal that is not locked
 *
 * Opens a journal that may be locked with a passphrase, which the store keeps until it is closed.
 * Finish with tidemark_store_open_finish ().
 */
void
tidemark_store_open_locked_async (const char *path,
                                  TidemarkPassphrase *passphrase,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (TidemarkStore) self = NULL;

  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, tidemark_store_open_async);
  self = store_new (path, passphrase);
  g_async_queue_push (self->writes,
                      tidemark_store_worker_make_task (self, NULL, NULL, NULL, NULL, NULL,
                                                       opened_cb, g_steal_pointer (&task)));
}

/**
 * tidemark_store_open_finish:
 *
 * Returns: (transfer full): the store; %NULL with an error of tidemark_connection_open_locked ()
 */
TidemarkStore *
tidemark_store_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, tidemark_store_open_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tidemark_store_close:
 *
 * Waits for the writes that were asked for, ends running reads, takes away for good what is
 * deleted, and writes the log back to the journal. Blocks for as long as that takes; a second call
 * does nothing. Callbacks that are due are still called.
 */
void
tidemark_store_close (TidemarkStore *self)
{
  g_return_if_fail (TIDEMARK_IS_STORE (self));

  if (self->writer == NULL)
    return;

  g_cancellable_cancel (self->shared->closing);
  g_clear_pointer (&self->watcher, tidemark_store_watcher_stop);
  tidemark_store_worker_stop (self->readers, N_READERS);
  tidemark_store_worker_stop (&self->writer, 1);
  g_clear_pointer (&self->shared->passphrase, tidemark_passphrase_unref);
}

/**
 * tidemark_store_get_path:
 *
 * Returns: (type filename): of the journal
 */
const char *
tidemark_store_get_path (TidemarkStore *self)
{
  g_return_val_if_fail (TIDEMARK_IS_STORE (self), NULL);

  return self->shared->path;
}

/**
 * tidemark_store_get_passphrase:
 *
 * Returns: (transfer none) (nullable): that the journal was opened with; %NULL once it is closed
 */
TidemarkPassphrase *
tidemark_store_get_passphrase (TidemarkStore *self)
{
  g_return_val_if_fail (TIDEMARK_IS_STORE (self), NULL);

  return self->shared->passphrase;
}

static void
push_task (TidemarkStore *self, GAsyncQueue *queue, GTask *task)
{
  if (self->writer != NULL)
    {
      g_async_queue_push (queue, task);
      return;
    }

  g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CLOSED,
                                   _ ("The journal is closed"));
  g_object_unref (task);
}

/**
 * tidemark_store_read_async:
 * @job: (scope async): runs on a reader thread, inside one transaction, so that all that it reads
 *   is of one moment; not for writing
 * @data: what @job gets
 * @free_data: (nullable): frees @data on the main thread when all is done
 * @free_result: (nullable): frees a result that nobody takes
 *
 * Finish with tidemark_store_job_finish (). Cancelling reaches into a running query. Fails with
 * the error of @job, G_IO_ERROR_CANCELLED, or G_IO_ERROR_CLOSED on a closed store.
 */
void
tidemark_store_read_async (TidemarkStore *self,
                           TidemarkStoreJob job,
                           gpointer data,
                           GDestroyNotify free_data,
                           GDestroyNotify free_result,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (TIDEMARK_IS_STORE (self));
  g_return_if_fail (job != NULL);

  push_task (self, self->reads,
             tidemark_store_worker_make_task (self, job, data, free_data, free_result, cancellable,
                                              callback, user_data));
}

/**
 * tidemark_store_write_async:
 * @job: (scope async): runs on the writer thread, inside one transaction
 * @data: what @job gets
 * @free_data: (nullable): frees @data on the main thread when all is done
 * @free_result: (nullable): frees a result that nobody takes
 *
 * Jobs run one after the other in the order of the calls. TidemarkStore::changed is emitted before
 * @callback is called. Finish with tidemark_store_job_finish (); a job that succeeded is on the
 * disk, one that failed or was cancelled has left nothing. Fails with the error of @job or of the
 * commit (NO_SPACE, BUSY…), G_IO_ERROR_CANCELLED, or G_IO_ERROR_CLOSED on a closed store.
 */
void
tidemark_store_write_async (TidemarkStore *self,
                            TidemarkStoreJob job,
                            gpointer data,
                            GDestroyNotify free_data,
                            GDestroyNotify free_result,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (TIDEMARK_IS_STORE (self));
  g_return_if_fail (job != NULL);

  push_task (self, self->writes,
             tidemark_store_worker_make_task (self, job, data, free_data, free_result, cancellable,
                                              callback, user_data));
}

/**
 * tidemark_store_maintain_async:
 * @job: (scope async): runs on the writer thread, and makes its own transactions; it hears of no
 *   cancellable
 * @data: what @job gets
 * @free_data: (nullable): frees @data on the main thread when all is done
 * @free_result: (nullable): frees a result that nobody takes
 *
 * For what one transaction cannot do, such as writing the file anew. What it changed is announced
 * by TidemarkStore::changed even where it failed in the end. Finish with
 * tidemark_store_job_finish ().
 */
void
tidemark_store_maintain_async (TidemarkStore *self,
                               TidemarkStoreJob job,
                               gpointer data,
                               GDestroyNotify free_data,
                               GDestroyNotify free_result,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task;

  g_return_if_fail (TIDEMARK_IS_STORE (self));
  g_return_if_fail (job != NULL);

  task = tidemark_store_worker_make_task (self, job, data, free_data, free_result, NULL, callback,
                                          user_data);
  tidemark_store_worker_set_bare (task);
  push_task (self, self->writes, task);
}

/**
 * tidemark_store_job_finish:
 *
 * Returns: (transfer full) (nullable): the result of the job, which may be %NULL without error
 */
gpointer
tidemark_store_job_finish (TidemarkStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
put_entry_job (TidemarkConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  tidemark_journal_put_entry (connection, data, error);
  return NULL;
}

/**
 * tidemark_store_put_entry_async:
 * @entry: not changed any more
 *
 * Stores one entry, or replaces the one with the same id. Fails as
 * tidemark_store_write_async () does, and with INVALID.
 */
void
tidemark_store_put_entry_async (TidemarkStore *self,
                                TidemarkEntry *entry,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  tidemark_store_write_async (self, put_entry_job, tidemark_entry_ref (entry),
                              (GDestroyNotify) tidemark_entry_unref, NULL, cancellable, callback,
                              user_data);
}

/**
 * tidemark_store_put_entry_finish:
 *
 * Returns: whether the entry is stored, which is to say on the disk
 */
gboolean
tidemark_store_put_entry_finish (TidemarkStore *self, GAsyncResult *result, GError **error)
{
  GError *local_error = NULL;

  tidemark_store_job_finish (self, result, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);
  return FALSE;
}

static void
tidemark_store_dispose (GObject *object)
{
  TidemarkStore *self = TIDEMARK_STORE (object);

  tidemark_store_close (self);

  G_OBJECT_CLASS (tidemark_store_parent_class)->dispose (object);
}

static void
tidemark_store_finalize (GObject *object)
{
  TidemarkStore *self = TIDEMARK_STORE (object);

  g_clear_pointer (&self->shared, tidemark_store_shared_unref);
  g_clear_pointer (&self->writes, g_async_queue_unref);
  g_clear_pointer (&self->reads, g_async_queue_unref);

  G_OBJECT_CLASS (tidemark_store_parent_class)->finalize (object);
}

static void
tidemark_store_class_init (TidemarkStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tidemark_store_dispose;
  object_class->finalize = tidemark_store_finalize;

  /**
   * TidemarkStore::changed:
   * @self:
   * @change: what was stored
   *
   * Something was stored, by this process or, within a second, by another one. Emitted on the main
   * thread, before the callback of the write that did it.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", TIDEMARK_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, TIDEMARK_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
tidemark_store_init (TidemarkStore *self)
{
  self->writes = g_async_queue_new ();
  self->reads = g_async_queue_new ();
}
