/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-details.h"

#include "tidemark-entry-links.h"
#include "tidemark-journal.h"

void
tidemark_entry_details_free (TidemarkEntryDetails *self)
{
  g_clear_pointer (&self->amendments, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_free (self);
}

static void
free_details (gpointer details)
{
  tidemark_entry_details_free (details);
}

static gpointer
read_details (TidemarkConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  const TidemarkEntry *entry = data;
  g_autoptr (TidemarkEntryDetails) self = g_new0 (TidemarkEntryDetails, 1);

  self->amendments = tidemark_journal_list_amendments (connection, entry->id, error);
  if (self->amendments == NULL)
    return NULL;

  self->links = tidemark_query_links (connection, entry, error);
  if (self->links == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tidemark_entry_details_read_async:
 * @entry: any entry
 *
 * Reads on a thread of the store what belongs to the entry.
 */
void
tidemark_entry_details_read_async (TidemarkStore *store,
                                   TidemarkEntry *entry,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  tidemark_store_read_async (store, read_details, tidemark_entry_ref (entry),
                             (GDestroyNotify) tidemark_entry_unref, free_details, cancellable,
                             callback, user_data);
}

/**
 * tidemark_entry_details_read_finish:
 *
 * Returns: (transfer full): what was read; %NULL with TIDEMARK_STORE_ERROR or G_IO_ERROR_CANCELLED
 */
TidemarkEntryDetails *
tidemark_entry_details_read_finish (TidemarkStore *store, GAsyncResult *result, GError **error)
{
  return tidemark_store_job_finish (store, result, error);
}
