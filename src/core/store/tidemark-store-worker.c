/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-store-worker.h"

#include <glib/gi18n-lib.h>

#include "tidemark-connection-private.h"
#include "tidemark-journal-erasure.h"
#include "tidemark-journal-passphrase.h"
#include "tidemark-journal.h"

typedef struct
{
  TidemarkStoreJob job;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  gboolean is_bare;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

struct _TidemarkStoreWorker
{
  TidemarkStoreShared *shared;
  TidemarkOpenMode mode;
  GAsyncQueue *queue;
  GThread *thread;
  TidemarkConnection *connection;
};

/* What the queue holds for a worker that shall stop. */
static char stop_sign;

/**
 * tidemark_store_worker_make_task:
 *
 * Returns: (transfer full): a job for the queue of a worker, in the words of
 *   tidemark_store_read_async ()
 */
GTask *
tidemark_store_worker_make_task (gpointer source,
                                 TidemarkStoreJob job,
                                 gpointer data,
                                 GDestroyNotify free_data,
                                 GDestroyNotify free_result,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);
  Job *self = g_new0 (Job, 1);

  self->job = job;
  self->data = data;
  self->free_data = free_data;
  self->free_result = free_result;
  g_task_set_task_data (task, self, job_free);
  /* What is committed is stored, even if it was cancelled a moment later. */
  g_task_set_check_cancellable (task, FALSE);

  return task;
}

/**
 * tidemark_store_worker_set_bare:
 * @task: of tidemark_store_worker_make_task (), not queued yet
 *
 * The job runs without a transaction around it, and cannot be cancelled.
 */
void
tidemark_store_worker_set_bare (GTask *task)
{
  Job *self = g_task_get_task_data (task);

  self->is_bare = TRUE;
}

typedef struct
{
  GTask *task;
  gpointer result;
  GError *error;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_object_unref (self->task);
  g_free (self);
}

static gboolean
answer_cb (gpointer data)
{
  Answer *self = data;
  Job *job = g_task_get_task_data (self->task);

  if (self->error != NULL)
    g_task_return_error (self->task, g_steal_pointer (&self->error));
  else
    g_task_return_pointer (self->task, g_steal_pointer (&self->result), job->free_result);

  return G_SOURCE_REMOVE;
}

/* Behind the changes that the same thread has sent: a callback finds the models up to date. */
static void
send_answer (TidemarkStoreWorker *self, GTask *task, gpointer result, GError *error)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->task = task;
  answer->result = result;
  answer->error = error;
  tidemark_store_shared_send (self->shared, answer_cb, answer, answer_free);
}

static gboolean
ensure_connection (TidemarkStoreWorker *self, GError **error)
{
  if (self->connection != NULL)
    return TRUE;

  self->connection = tidemark_connection_open_locked (self->shared->path, self->mode,
                                                      self->shared->passphrase, error);
  if (self->connection != NULL && self->mode == TIDEMARK_OPEN_READ_ONLY)
    self->connection->closing = g_object_ref (self->shared->closing);

  return self->connection != NULL;
}

static gboolean
is_refused (TidemarkStoreWorker *self, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return TRUE;

  if (self->mode == TIDEMARK_OPEN_READ_ONLY && g_cancellable_is_cancelled (self->shared->closing))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("The journal is closed"));
      return TRUE;
    }

  return FALSE;
}

/* Everything between the beginning of the transaction and its end; NULL with @error set to fail. */
static gpointer
run_in_transaction (TidemarkStoreWorker *self, GTask *task, GError **error)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Job *job = g_task_get_task_data (task);
  GError *local_error = NULL;
  gboolean is_write = self->mode == TIDEMARK_OPEN_READ_WRITE;
  gpointer result = NULL;

  if (is_write ? tidemark_connection_begin (self->connection, &local_error)
               : tidemark_connection_execute (self->connection, "BEGIN", &local_error))
    result = job->job (self->connection, job->data, cancellable, &local_error);

  /* From here on cancelling comes too late: a commit is not to be cut off. */
  tidemark_connection_set_cancellable (self->connection, NULL);
  tidemark_connection_reset_statements (self->connection);
  if (local_error == NULL && is_write)
    tidemark_connection_commit (self->connection, &local_error);
  else
    tidemark_connection_rollback (self->connection);

  if (local_error == NULL)
    return result;

  if (result != NULL && job->free_result != NULL)
    job->free_result (result);
  g_propagate_error (error, local_error);
  return NULL;
}

static gpointer
run_bare (TidemarkStoreWorker *self, GTask *task, GError **error)
{
  Job *job = g_task_get_task_data (task);
  gpointer result = job->job (self->connection, job->data, NULL, error);

  tidemark_connection_reset_statements (self->connection);
  return result;
}

static gpointer
run_job (TidemarkStoreWorker *self, GTask *task, GError **error)
{
  Job *job = g_task_get_task_data (task);

  if (job->is_bare)
    return run_bare (self, task, error);

  tidemark_connection_set_cancellable (self->connection, g_task_get_cancellable (task));
  return run_in_transaction (self, task, error);
}

static gboolean
is_bare (GTask *task)
{
  return ((Job *) g_task_get_task_data (task))->is_bare;
}

static void
run_task (TidemarkStoreWorker *self, GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  gpointer result = NULL;
  GError *error = NULL;

  if (!is_refused (self, cancellable, &error) && ensure_connection (self, &error))
    {
      result = run_job (self, task, &error);
      if (self->mode == TIDEMARK_OPEN_READ_WRITE && (error == NULL || is_bare (task)))
        tidemark_store_shared_send_changes (self->shared, self->connection);
    }

  send_answer (self, task, result, error);
}

/* The first task of a writer is the one that opens the store. */
static void
run_opening (TidemarkStoreWorker *self, GTask *task)
{
  GError *error = NULL;

  /* Erasing that was cut off: what is to go is not shown again. Overwriting what the file still has
   * of it may take a while, and nobody need wait for that. Whatever hinders it, the next one to
   * open the journal tries again. */
  if (ensure_connection (self, &error))
    {
      tidemark_journal_take_out_erased (self->connection, NULL);
      tidemark_store_shared_begin_watching (self->shared, self->connection, &error);
    }

  send_answer (self, task, NULL, error);
  if (self->connection != NULL)
    {
      tidemark_journal_finish_erasure (self->connection, NULL, NULL, NULL);
      tidemark_journal_finish_passphrase (self->connection, NULL);
    }
}

/* What was deleted could be taken back until now. */
static void
purge (TidemarkConnection *connection)
{
  if (tidemark_connection_begin (connection, NULL))
    {
      if (tidemark_journal_purge (connection, NULL))
        tidemark_connection_commit (connection, NULL);
      else
        tidemark_connection_rollback (connection);
    }
}

static void
close_connection (TidemarkStoreWorker *self)
{
  if (self->connection != NULL && self->mode == TIDEMARK_OPEN_READ_WRITE)
    purge (self->connection);
  g_clear_pointer (&self->connection, tidemark_connection_close);
}

static gpointer
run_worker (gpointer data)
{
  TidemarkStoreWorker *self = data;
  gpointer item;

  while ((item = g_async_queue_pop (self->queue)) != &stop_sign)
    {
      if (((Job *) g_task_get_task_data (item))->job == NULL)
        run_opening (self, item);
      else
        run_task (self, item);
    }

  close_connection (self);
  return NULL;
}

/**
 * tidemark_store_worker_new:
 * @mode: with which it opens its connection, at its first job
 * @queue: of tasks, which several workers may share
 *
 * Returns: (transfer full): a thread that runs
 */
TidemarkStoreWorker *
tidemark_store_worker_new (TidemarkStoreShared *shared, TidemarkOpenMode mode, GAsyncQueue *queue)
{
  TidemarkStoreWorker *self = g_new0 (TidemarkStoreWorker, 1);

  self->shared = tidemark_store_shared_ref (shared);
  self->mode = mode;
  self->queue = g_async_queue_ref (queue);
  self->thread = g_thread_new (
      mode == TIDEMARK_OPEN_READ_WRITE ? "journal-writer" : "journal-reader", run_worker, self);

  return self;
}

/**
 * tidemark_store_worker_stop:
 * @workers: (array length=n_workers): all that share one queue; freed
 *
 * Waits until the jobs that were queued before are done.
 */
void
tidemark_store_worker_stop (TidemarkStoreWorker **workers, guint n_workers)
{
  for (guint i = 0; i < n_workers; i++)
    g_async_queue_push (workers[i]->queue, &stop_sign);

  for (guint i = 0; i < n_workers; i++)
    {
      TidemarkStoreWorker *self = g_steal_pointer (&workers[i]);

      g_thread_join (self->thread);
      g_async_queue_unref (self->queue);
      tidemark_store_shared_unref (self->shared);
      g_free (self);
    }
}
