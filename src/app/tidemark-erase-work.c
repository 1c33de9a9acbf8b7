/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-erase-work.h"

void
tidemark_erase_outcome_free (TidemarkEraseOutcome *self)
{
  g_clear_error (&self->error);
  g_free (self);
}

static gpointer
count_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree TidemarkErasureCounts *counts = g_new0 (TidemarkErasureCounts, 1);

  return tidemark_journal_count_erasure (connection, data, counts, error)
             ? g_steal_pointer (&counts)
             : NULL;
}

/**
 * tidemark_erase_work_count_async:
 * @person_id: who is to be erased
 */
void
tidemark_erase_work_count_async (TidemarkStore *store,
                                 const char *person_id,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  tidemark_store_read_async (store, count_job, g_strdup (person_id), g_free, g_free, NULL, callback,
                             user_data);
}

/**
 * tidemark_erase_work_count_finish:
 *
 * Returns: (transfer full): what would go; %NULL with TIDEMARK_STORE_ERROR
 */
TidemarkErasureCounts *
tidemark_erase_work_count_finish (TidemarkStore *store, GAsyncResult *result, GError **error)
{
  return tidemark_store_job_finish (store, result, error);
}

/* What the thread is given; the object is resolved on the main thread only. */
typedef struct
{
  char *person_id;
  TidemarkErasureFunc func;
  GWeakRef object;
} Work;

static void
work_clear (gpointer data)
{
  Work *self = data;

  g_weak_ref_clear (&self->object);
  g_free (self->person_id);
}

static void
work_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, work_clear);
}

typedef struct
{
  Work *work;
  TidemarkErasure stage;
} Told;

static void
told_free (gpointer data)
{
  Told *self = data;

  work_unref (self->work);
  g_free (self);
}

static gboolean
told_cb (gpointer data)
{
  Told *self = data;
  g_autoptr (GObject) object = g_weak_ref_get (&self->work->object);

  if (object != NULL)
    self->work->func (self->stage, object);
  return G_SOURCE_REMOVE;
}

static void
stage_cb (TidemarkErasure stage, gpointer data)
{
  Told *told = g_new0 (Told, 1);

  told->work = g_atomic_rc_box_acquire (data);
  told->stage = stage;
  g_idle_add_full (G_PRIORITY_DEFAULT, told_cb, told, told_free);
}

/* The second time it is already asked for, and perhaps half done. */
static gpointer
run_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  TidemarkEraseOutcome *outcome = g_new0 (TidemarkEraseOutcome, 1);

  if (!tidemark_journal_get_erasure (connection, &outcome->stage, NULL, &outcome->error))
    return outcome;

  if (outcome->stage == TIDEMARK_ERASURE_NONE)
    tidemark_journal_erase_person (connection, work->person_id, stage_cb, work, &outcome->error);
  else
    tidemark_journal_finish_erasure (connection, stage_cb, work, &outcome->error);
  tidemark_journal_get_erasure (connection, &outcome->stage, NULL, NULL);

  return outcome;
}

/**
 * tidemark_erase_work_run_async:
 * @person_id: who is to be erased
 * @func: hears of the stages
 * @func_object: for @func, as long as it lives
 *
 * Begins to erase, or goes on with it after a failure.
 */
void
tidemark_erase_work_run_async (TidemarkStore *store,
                               const char *person_id,
                               TidemarkErasureFunc func,
                               GObject *func_object,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Work *work = g_atomic_rc_box_new0 (Work);

  work->person_id = g_strdup (person_id);
  work->func = func;
  g_weak_ref_init (&work->object, func_object);
  tidemark_store_maintain_async (store, run_job, work, work_unref,
                                 (GDestroyNotify) tidemark_erase_outcome_free, callback, user_data);
}

/**
 * tidemark_erase_work_run_finish:
 *
 * Returns: (transfer full): how far it came
 */
TidemarkEraseOutcome *
tidemark_erase_work_run_finish (TidemarkStore *store, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  TidemarkEraseOutcome *outcome = tidemark_store_job_finish (store, result, &error);

  /* The journal was closed before its turn came. */
  if (outcome == NULL)
    {
      outcome = g_new0 (TidemarkEraseOutcome, 1);
      outcome->error = g_steal_pointer (&error);
    }

  return outcome;
}
