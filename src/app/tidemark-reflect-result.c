/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflect-result.h"

#include "tidemark-change-query.h"
#include "tidemark-discretion.h"
#include "tidemark-journal-looks.h"
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

static gboolean
load_evidence (TidemarkReflectResult *self,
               TidemarkConnection *connection,
               GCancellable *cancellable,
               GError **error)
{
  for (guint i = 0; i < self->reflection->findings->len; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (self->reflection->findings, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !load_entries (self, connection, finding->entries_for, error) ||
          !load_entries (self, connection, finding->entries_against, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
reflect (TidemarkReflectResult *self,
         TidemarkConnection *connection,
         const TidemarkSpan *span,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (TidemarkReflection) whole = tidemark_reflection_new (span, cancellable, error);

  if (whole == NULL)
    return FALSE;

  /* What is stored of them has their alias; what is said has what the span calls them. */
  self->person =
      tidemark_journal_get_person (connection, tidemark_span_get_person (span)->id, error);
  if (self->person == NULL)
    return FALSE;

  self->reflection = tidemark_reflection_without (
      whole, tidemark_reflection_find_set_aside (tidemark_span_get_person (span)));
  self->entries =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) tidemark_entry_unref);
  return load_evidence (self, connection, cancellable, error);
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
  span = tidemark_span_load_again (connection, cache, person_id, now, cancellable, error);
  if (span == NULL)
    return NULL;

  tidemark_span_call_person (span,
                             tidemark_discretion_name (tidemark_span_get_person (span)->alias));
  if (!reflect (self, connection, span, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* What the job on a thread of the store needs to know. */
typedef struct
{
  char *person_id;
  TidemarkInstant now;
  TidemarkSpanCache *cache;
  gboolean asked;
} Question;

static Question *
question_new (TidemarkStore *store, const char *person_id, gboolean asked)
{
  Question *question = g_new0 (Question, 1);

  question->person_id = g_strdup (person_id);
  question->now = tidemark_instant_now ();
  question->cache = tidemark_span_cache_ref (tidemark_span_cache_get_for (G_OBJECT (store)));
  question->asked = asked;
  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->person_id);
  tidemark_span_cache_unref (question->cache);
  g_free (question);
}

/* Something new is worked out once a day, an import at once. Where there was too little there is
 * nothing to brood over: it is worked out again and again. */
static gboolean
decide_kept (TidemarkReflectResult *self,
             TidemarkConnection *connection,
             const TidemarkStoredLook *last,
             const Question *question,
             GError **error)
{
  int day_start = tidemark_journal_get_day_start_hour (connection);
  int n_messages;
  g_autoptr (TidemarkPastReflection) came_to =
      tidemark_past_reflection_parse (last->result, last->at);

  if (!tidemark_journal_count_since (connection, question->person_id, last->log_revision,
                                     &self->n_since, &n_messages, error))
    return FALSE;

  self->is_kept = !question->asked && n_messages == 0 && came_to != NULL &&
                  came_to->state != TIDEMARK_STATE_NOT_ENOUGH && last->at.ms <= question->now.ms &&
                  (self->n_since == 0 || tidemark_day_of (last->at, day_start) == self->today);
  return TRUE;
}

/* What is shown is compared with the look before it. */
static gboolean
load_looks (TidemarkReflectResult *self,
            TidemarkConnection *connection,
            const Question *question,
            TidemarkInstant *now,
            GError **error)
{
  g_autoptr (GPtrArray) looks =
      tidemark_journal_list_looks (connection, question->person_id, error);
  guint before;

  if (looks == NULL || !tidemark_query_revision (connection, &self->log_revision, error))
    return FALSE;
  if (looks->len > 0 &&
      !decide_kept (self, connection, g_ptr_array_index (looks, 0), question, error))
    return FALSE;

  before = self->is_kept ? 1 : 0;
  if (self->is_kept)
    *now = ((const TidemarkStoredLook *) g_ptr_array_index (looks, 0))->at;
  if (before < looks->len)
    {
      const TidemarkStoredLook *look = g_ptr_array_index (looks, before);

      self->before = tidemark_past_reflection_parse (look->result, look->at);
    }

  return TRUE;
}

static TidemarkReflectResult *
look (TidemarkConnection *connection,
      const Question *question,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (TidemarkReflectResult) self = g_atomic_rc_box_new0 (TidemarkReflectResult);
  TidemarkInstant now = question->now;

  self->today = tidemark_day_of (now, tidemark_journal_get_day_start_hour (connection));
  if (!load_looks (self, connection, question, &now, error))
    return NULL;

  self->patterns = tidemark_patterns_load (connection, question->person_id, now, question->cache,
                                           cancellable, error);
  if (self->patterns == NULL ||
      !reflect (self, connection, self->patterns->span, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gpointer
load_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return tidemark_reflect_result_load (connection, question->person_id, question->now,
                                       question->cache, cancellable, error);
}

static gpointer
look_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return look (connection, data, cancellable, error);
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
  tidemark_store_read_async (store, load_job, question_new (store, person_id, FALSE), question_free,
                             (GDestroyNotify) tidemark_reflect_result_unref, cancellable, callback,
                             user_data);
}

/**
 * tidemark_reflect_result_look_async:
 * @store: an open journal
 * @person_id: whom it is about
 * @asked: whether it is to be worked out now, whatever was worked out today
 *
 * A look of a person at it, with charts and with what changed since the last one. Without something
 * new, and on the same day, it is as of the last look. Finish with
 * tidemark_reflect_result_read_finish(). Main thread.
 */
void
tidemark_reflect_result_look_async (TidemarkStore *store,
                                    const char *person_id,
                                    gboolean asked,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  tidemark_store_read_async (store, look_job, question_new (store, person_id, asked), question_free,
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

static gpointer
keep_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  TidemarkReflectResult *self = data;
  g_autoptr (TidemarkPastReflection) came_to = tidemark_past_reflection_new (self->reflection);
  g_autofree char *text = NULL;
  TidemarkStoredLook look = { self->reflection->now, self->log_revision, NULL };

  came_to->flags |= self->reflection->set_aside_flags;
  look.result = text = tidemark_past_reflection_to_json (came_to);
  tidemark_journal_add_look (connection, self->person->id, &look, error);
  return NULL;
}

/**
 * tidemark_reflect_result_keep_async:
 * @store: where it was read
 *
 * Keeps a look that was worked out now as the last one; where that fails, there was none. Finish
 * with tidemark_store_job_finish(). Main thread.
 */
void
tidemark_reflect_result_keep_async (TidemarkReflectResult *self,
                                    TidemarkStore *store,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  tidemark_store_write_async (store, keep_job, tidemark_reflect_result_ref (self),
                              (GDestroyNotify) tidemark_reflect_result_unref, NULL, NULL, callback,
                              user_data);
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
  g_clear_pointer (&self->patterns, tidemark_patterns_unref);
  g_clear_pointer (&self->before, tidemark_past_reflection_free);
}

void
tidemark_reflect_result_unref (TidemarkReflectResult *self)
{
  g_atomic_rc_box_release_full (self, clear_result);
}
