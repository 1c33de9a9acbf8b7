/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-today-content.h"

#include "tidemark-journal-today.h"
#include "tidemark-journal.h"
#include "tidemark-ledger-group.h"
#include "tidemark-prompt-step.h"

/* A promise is asked about on its day and the week after it, unless the answer was "later"; from
 * then on it waits among the promises. */
#define ASK_DAYS 7

void
tidemark_today_content_free (TidemarkTodayContent *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->talk_card, tidemark_talk_card_free);
  g_free (self);
}

typedef struct
{
  char *person_id;
  int today;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->person_id);
  g_free (self);
}

static void
remove_asked (GPtrArray *due)
{
  for (guint i = due->len; i > 0; i--)
    if (!tidemark_ledger_may_ask (g_ptr_array_index (due, i - 1)))
      g_ptr_array_remove_index (due, i - 1);
}

/* Quietly and once: on the day that was chosen, and on no other. */
static gboolean
read_talk_card (TidemarkTodayContent *self,
                TidemarkConnection *connection,
                const char *person_id,
                GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (person_id == NULL)
    return TRUE;

  self->talk_card = tidemark_talk_card_read (connection, person_id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (self->talk_card != NULL && self->talk_card->day != self->today)
    g_clear_pointer (&self->talk_card, tidemark_talk_card_free);
  return TRUE;
}

static gpointer
read_content (TidemarkConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  const Question *question = data;
  g_autoptr (TidemarkTodayContent) self = g_new0 (TidemarkTodayContent, 1);

  self->today = question->today;
  self->entries = tidemark_journal_list_day (connection, question->person_id, self->today, error);
  if (self->entries == NULL)
    return NULL;
  self->due = tidemark_journal_list_due (connection, question->person_id,
                                         self->today - ASK_DAYS + 1, self->today, error);
  if (self->due == NULL)
    return NULL;
  remove_asked (self->due);
  self->prompt_done = tidemark_prompt_step_read_day (connection) == self->today;
  if (!read_talk_card (self, connection, question->person_id, error) ||
      !tidemark_journal_has_anything (connection, &self->has_anything, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
free_content (gpointer data)
{
  tidemark_today_content_free (data);
}

/**
 * tidemark_today_content_read_async:
 * @store: an open journal
 * @person_id: (nullable): whom it is about
 * @today: the day that it is
 *
 * Reads on a thread of the store.
 */
void
tidemark_today_content_read_async (TidemarkStore *store,
                                   const char *person_id,
                                   int today,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->person_id = g_strdup (person_id);
  question->today = today;
  tidemark_store_read_async (store, read_content, question, question_free, free_content,
                             cancellable, callback, user_data);
}

/**
 * tidemark_today_content_read_finish:
 *
 * Returns: (transfer full): what was read, or %NULL with @error
 */
TidemarkTodayContent *
tidemark_today_content_read_finish (TidemarkStore *store, GAsyncResult *result, GError **error)
{
  return tidemark_store_job_finish (store, result, error);
}
