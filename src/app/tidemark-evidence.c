/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-evidence.h"

#include "tidemark-journal.h"

/**
 * tidemark_evidence_new:
 * @day: which
 *
 * Returns: (transfer full): a day without entries, to be filled before it is handed on. Any thread.
 */
TidemarkEvidence *
tidemark_evidence_new (int day)
{
  TidemarkEvidence *self = g_new0 (TidemarkEvidence, 1);

  self->day = day;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  return self;
}

static gboolean
add_entry_cb (TidemarkEntry *entry, gpointer data, GError **error)
{
  TidemarkEvidence *self = data;

  if (entry->kind != TIDEMARK_KIND_MESSAGE)
    g_ptr_array_add (self->entries, tidemark_entry_ref (entry));
  else if (entry->by == TIDEMARK_WHO_ME)
    self->n_mine++;
  else
    self->n_theirs++;

  return TRUE;
}

/**
 * tidemark_evidence_load:
 * @connection: a journal
 * @person_id: whom it is about
 * @day: which
 * @error: where it went wrong
 *
 * Returns: (transfer full): the entries of that day by time, or %NULL. On a thread of the store.
 */
TidemarkEvidence *
tidemark_evidence_load (TidemarkConnection *connection,
                        const char *person_id,
                        int day,
                        GError **error)
{
  g_autoptr (TidemarkEvidence) self = tidemark_evidence_new (day);

  if (!tidemark_journal_foreach_entry (connection, person_id, day, day, FALSE, add_entry_cb, self,
                                       error))
    return NULL;

  return g_steal_pointer (&self);
}

void
tidemark_evidence_free (TidemarkEvidence *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}
