/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflect-result.h"

#include "tidemark-journal.h"
#include "tidemark-span-load.h"

static gboolean
load_entries (TidemarkReflectResult *self,
              TidemarkConnection *connection,
              const GPtrArray *ids,
              GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      TidemarkEntry *entry;

      if (g_hash_table_contains (self->entries, id))
        continue;
      entry = tidemark_journal_get_entry (connection, id, error);
      if (entry == NULL)
        return FALSE;
      g_hash_table_insert (self->entries, entry->id, entry);
    }

  return TRUE;
}

/**
 * tidemark_reflect_result_load:
 * @person_id: whom it is about
 * @now: up to when the log is read
 * @cache: (nullable): of the journal
 *
 * For a thread of the store.
 *
 * Returns: (transfer full): what to show. Fails with TIDEMARK_STORE_ERROR or
 *   G_IO_ERROR_CANCELLED.
 */
TidemarkReflectResult *
tidemark_reflect_result_load (TidemarkConnection *connection,
                              const char *person_id,
                              TidemarkInstant now,
                              TidemarkSpanCache *cache,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (TidemarkReflectResult) self = g_atomic_rc_box_new0 (TidemarkReflectResult);
  g_autoptr (TidemarkSpan) span = NULL;

  self->today = tidemark_day_of (now, tidemark_journal_get_day_start_hour (connection));
  self->entries =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) tidemark_entry_unref);
  span = tidemark_span_load_again (connection, cache, person_id, now, cancellable, error);
  if (span == NULL)
    return NULL;

  self->person = tidemark_person_copy (tidemark_span_get_person (span));
  self->reflection = tidemark_reflection_new (span, cancellable, error);
  if (self->reflection == NULL)
    return NULL;

  for (guint i = 0; i < self->reflection->findings->len; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (self->reflection->findings, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !load_entries (self, connection, finding->entries_for, error) ||
          !load_entries (self, connection, finding->entries_against, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/* What the job on a thread of the store needs to know. */
typedef struct
{
  char *person_id;
  TidemarkInstant now;
  TidemarkSpanCache *cache;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->person_id);
  tidemark_span_cache_unref (question->cache);
  g_free (question);
}

static gpointer
load_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return tidemark_reflect_result_load (connection, question->person_id, question->now,
                                       question->cache, cancellable, error);
}

/**
 * tidemark_reflect_result_read_async:
 * @store: an open journal
 * @person_id: whom it is about
 *
 * As tidemark_reflect_result_load() of now, on a thread of the store. Main thread.
 */
void
tidemark_reflect_result_read_async (TidemarkStore *store,
                                    const char *person_id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->person_id = g_strdup (person_id);
  question->now = tidemark_instant_now ();
  question->cache = tidemark_span_cache_ref (tidemark_span_cache_get_for (G_OBJECT (store)));
  tidemark_store_read_async (store, load_job, question, question_free,
                             (GDestroyNotify) tidemark_reflect_result_unref, cancellable, callback,
                             user_data);
}

/**
 * tidemark_reflect_result_read_finish:
 *
 * Returns: (transfer full): what to show, or %NULL with @error
 */
TidemarkReflectResult *
tidemark_reflect_result_read_finish (TidemarkStore *store, GAsyncResult *result, GError **error)
{
  return tidemark_store_job_finish (store, result, error);
}

TidemarkReflectResult *
tidemark_reflect_result_ref (TidemarkReflectResult *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_result (gpointer data)
{
  TidemarkReflectResult *self = data;

  g_clear_pointer (&self->reflection, tidemark_reflection_unref);
  g_clear_pointer (&self->person, tidemark_person_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
}

void
tidemark_reflect_result_unref (TidemarkReflectResult *self)
{
  g_atomic_rc_box_release_full (self, clear_result);
}
