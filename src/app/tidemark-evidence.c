/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-evidence.h"

#include "tidemark-journal.h"
#include "tidemark-store-error.h"

/**
 * tidemark_evidence_question_new:
 * @from_day: first day
 * @to_day: last day
 *
 * Returns: (transfer full): asks for all entries of these days. Any thread.
 */
TidemarkEvidenceQuestion *
tidemark_evidence_question_new (int from_day, int to_day)
{
  TidemarkEvidenceQuestion *self = g_new0 (TidemarkEvidenceQuestion, 1);

  self->from_day = from_day;
  self->to_day = to_day;
  return self;
}

void
tidemark_evidence_question_set_title (TidemarkEvidenceQuestion *self, const char *title)
{
  g_set_str (&self->title, title);
}

static void
ask_for_entries (TidemarkEvidenceQuestion *self)
{
  if (self->entry_ids == NULL)
    self->entry_ids = g_ptr_array_new_with_free_func (g_free);
}

/**
 * tidemark_evidence_question_add_days:
 * @self: a question about days
 * @from_day: first of others
 * @to_day: last of them
 *
 * Asks for these as well, after those before; what lies in both is found once. Any thread.
 */
void
tidemark_evidence_question_add_days (TidemarkEvidenceQuestion *self, int from_day, int to_day)
{
  TidemarkEvidenceDays days = { from_day, to_day };

  if (self->more_days == NULL)
    self->more_days = g_array_new (FALSE, FALSE, sizeof (TidemarkEvidenceDays));
  g_array_append_val (self->more_days, days);
}

/**
 * tidemark_evidence_question_add_entry:
 * @self: a question
 * @entry_id: of an entry
 *
 * From the first one on only such entries are asked for. Any thread.
 */
void
tidemark_evidence_question_add_entry (TidemarkEvidenceQuestion *self, const char *entry_id)
{
  ask_for_entries (self);
  g_ptr_array_add (self->entry_ids, g_strdup (entry_id));
}

/**
 * tidemark_evidence_question_set_messages:
 * @self: a question
 * @n_mine: how many messages are mine
 * @n_theirs: how many are theirs
 *
 * For who has counted the messages already; only such entries are asked for that are added. Any
 * thread.
 */
void
tidemark_evidence_question_set_messages (TidemarkEvidenceQuestion *self, int n_mine, int n_theirs)
{
  ask_for_entries (self);
  self->n_mine = n_mine;
  self->n_theirs = n_theirs;
}

void
tidemark_evidence_question_free (TidemarkEvidenceQuestion *self)
{
  g_free (self->title);
  g_clear_pointer (&self->more_days, g_array_unref);
  g_clear_pointer (&self->entry_ids, g_ptr_array_unref);
  g_free (self);
}

static void
add_entry (TidemarkEvidence *self, TidemarkEntry *entry)
{
  if (entry->kind == TIDEMARK_KIND_MESSAGE && entry->by == TIDEMARK_WHO_ME)
    self->n_mine++;
  else if (entry->kind == TIDEMARK_KIND_MESSAGE)
    self->n_theirs++;
  else if (self->entries->len == TIDEMARK_EVIDENCE_MAX_ENTRIES)
    self->n_more++;
  else
    g_ptr_array_add (self->entries, tidemark_entry_ref (entry));
}

typedef struct
{
  TidemarkEvidence *evidence;
  GHashTable *seen; /* days that have been asked for */
} Search;

static gboolean
add_entry_cb (TidemarkEntry *entry, gpointer data, GError **error)
{
  Search *search = data;

  if (!g_hash_table_contains (search->seen, GINT_TO_POINTER (entry->day)))
    add_entry (search->evidence, entry);
  return TRUE;
}

static gboolean
add_days (Search *search,
          TidemarkConnection *connection,
          const char *person_id,
          TidemarkEvidenceDays days,
          GError **error)
{
  if (!tidemark_journal_foreach_entry (connection, person_id, days.from_day, days.to_day, FALSE,
                                       add_entry_cb, search, error))
    return FALSE;

  for (int day = days.from_day; day <= days.to_day; day++)
    g_hash_table_add (search->seen, GINT_TO_POINTER (day));
  return TRUE;
}

static gboolean
add_all_days (TidemarkEvidence *self,
              TidemarkConnection *connection,
              const char *person_id,
              const TidemarkEvidenceQuestion *question,
              GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Search search = { self, seen };
  TidemarkEvidenceDays first = { question->from_day, question->to_day };

  if (!add_days (&search, connection, person_id, first, error))
    return FALSE;

  for (guint i = 0; question->more_days != NULL && i < question->more_days->len; i++)
    if (!add_days (&search, connection, person_id,
                   g_array_index (question->more_days, TidemarkEvidenceDays, i), error))
      return FALSE;

  return TRUE;
}

/* One that was deleted or erased since the chart was drawn is not there any more, and that is no
 * failure. */
static gboolean
add_entries (TidemarkEvidence *self,
             TidemarkConnection *connection,
             GPtrArray *entry_ids,
             GError **error)
{
  for (guint i = 0; i < entry_ids->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (TidemarkEntry) entry =
          tidemark_journal_get_entry (connection, g_ptr_array_index (entry_ids, i), &failure);

      if (g_error_matches (failure, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND))
        continue;
      if (entry == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (!entry->deleted)
        add_entry (self, entry);
    }

  return TRUE;
}

/**
 * tidemark_evidence_load:
 * @connection: a journal
 * @person_id: whom it is about
 * @question: which entries
 * @error: where it went wrong
 *
 * Returns: (transfer full): these entries, those of days by time, or %NULL. On a thread of the
 *   store.
 */
TidemarkEvidence *
tidemark_evidence_load (TidemarkConnection *connection,
                        const char *person_id,
                        const TidemarkEvidenceQuestion *question,
                        GError **error)
{
  g_autoptr (TidemarkEvidence) self = g_new0 (TidemarkEvidence, 1);
  gboolean read;

  self->title = g_strdup (question->title);
  self->from_day = question->from_day;
  self->to_day = question->to_day;
  self->n_mine = question->n_mine;
  self->n_theirs = question->n_theirs;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  if (question->entry_ids != NULL)
    read = add_entries (self, connection, question->entry_ids, error);
  else
    read = add_all_days (self, connection, person_id, question, error);

  return read ? g_steal_pointer (&self) : NULL;
}

void
tidemark_evidence_free (TidemarkEvidence *self)
{
  g_free (self->title);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}
