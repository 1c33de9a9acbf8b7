/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-deletion.h"

#include <glib/gi18n.h>

#include "tidemark-entry-query.h"
#include "tidemark-journal.h"

typedef struct
{
  GArray *rowids;
  GPtrArray *entries; /* as they stood; NULL before they were deleted */
  gint64 deleted_at_ms;
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *self = data;

  g_array_unref (self->rowids);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

static gboolean
put (TidemarkConnection *connection,
     TidemarkEntry *entry,
     gboolean deleted,
     gint64 at_ms,
     GError **error)
{
  g_autoptr (TidemarkEntry) changed = tidemark_entry_copy (entry);

  changed->deleted = deleted;
  changed->changed_at_ms = MAX (entry->changed_at_ms + (deleted ? 1 : 2), at_ms);

  return tidemark_journal_put_entry (connection, changed, error);
}

/* What went meanwhile needs no deleting. */
static gboolean
do_deletion (TidemarkConnection *connection, gpointer data, GError **error)
{
  Deletion *self = data;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->deleted_at_ms = g_get_real_time () / 1000;
  self->entries = tidemark_query_entries (
      connection, (const gint64 *) (gconstpointer) self->rowids->data, self->rowids->len, error);
  if (self->entries == NULL)
    return FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry != NULL && !entry->deleted &&
          !put (connection, entry, TRUE, self->deleted_at_ms, error))
        return FALSE;
    }

  return TRUE;
}

/* What somebody else brought back or changed meanwhile stays as it is. */
static gboolean
bring_back (TidemarkConnection *connection, TidemarkEntry *entry, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TidemarkEntry) stored =
      tidemark_journal_get_entry (connection, entry->id, &local_error);

  if (g_error_matches (local_error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND))
    return TRUE;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return !stored->deleted || put (connection, entry, FALSE, g_get_real_time () / 1000, error);
}

static gboolean
undo_deletion (TidemarkConnection *connection, gpointer data, GError **error)
{
  Deletion *self = data;

  for (guint i = 0; i < self->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry != NULL && !entry->deleted && !bring_back (connection, entry, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tidemark_deletion_new:
 * @rowids: (element-type gint64): of entries
 *
 * Deletes all of them in one step, and brings all of them back. However many they are, they are
 * read on the thread that deletes them.
 *
 * Returns: (transfer full): the step
 */
TidemarkUndoStep *
tidemark_deletion_new (GArray *rowids)
{
  g_autofree char *what = g_strdup_printf (
      ngettext ("%u entry deleted", "%u entries deleted", rowids->len), rowids->len);
  TidemarkUndoStep *step = tidemark_undo_step_new (what);
  Deletion *deletion = g_new0 (Deletion, 1);

  deletion->rowids = g_array_ref (rowids);
  tidemark_undo_step_add_job (step, do_deletion, undo_deletion, deletion, deletion_free);

  return step;
}
