/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-link-choice.h"

#include <glib/gi18n.h>

#include "tidemark-entry-links.h"
#include "tidemark-entry-query.h"

/* More than anybody looks through; the newest are offered. */
#define MAX_OFFERED 300

void
tidemark_link_choice_free (TidemarkLinkChoice *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

static void
free_choice (gpointer choice)
{
  tidemark_link_choice_free (choice);
}

static gboolean
has_entry (GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const TidemarkEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->id, id))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
read_offered (TidemarkConnection *connection, const TidemarkEntry *entry, GError **error)
{
  const TidemarkEntryFilter filter = { entry->person_id,
                                       TIDEMARK_KIND_BIT (TIDEMARK_KIND_PROMISE) |
                                           TIDEMARK_KIND_BIT (TIDEMARK_KIND_TALK),
                                       TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, 0 };
  g_autoptr (GArray) keys = tidemark_query_entry_keys (
      connection, &filter, TIDEMARK_ORDER_NEWEST_FIRST, NULL, MAX_OFFERED, error);
  g_autoptr (GArray) rowids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (keys == NULL)
    return NULL;

  for (guint i = 0; i < keys->len; i++)
    g_array_append_val (rowids, g_array_index (keys, TidemarkEntryKey, i).rowid);

  return tidemark_query_entries (connection, (const gint64 *) (gconstpointer) rowids->data,
                                 rowids->len, error);
}

static gpointer
read_choice (TidemarkConnection *connection,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  const TidemarkEntry *entry = data;
  g_autoptr (TidemarkLinkChoice) self = g_new0 (TidemarkLinkChoice, 1);
  g_autoptr (GPtrArray) offered = NULL;

  self->entries = tidemark_query_links (connection, entry, error);
  if (self->entries == NULL)
    return NULL;
  offered = read_offered (connection, entry, error);
  if (offered == NULL)
    return NULL;

  self->n_linked = self->entries->len;
  for (guint i = 0; i < offered->len; i++)
    {
      TidemarkEntry *other = g_ptr_array_index (offered, i);

      if (other != NULL && !g_str_equal (other->id, entry->id) &&
          !has_entry (self->entries, other->id))
        g_ptr_array_add (self->entries, tidemark_entry_ref (other));
    }

  return g_steal_pointer (&self);
}

/**
 * tidemark_link_choice_read_async:
 * @entry: any entry
 *
 * Reads what the entry goes with, and the promises and talks that it could go with, on a thread of
 * the store.
 */
void
tidemark_link_choice_read_async (TidemarkStore *store,
                                 TidemarkEntry *entry,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  tidemark_store_read_async (store, read_choice, tidemark_entry_ref (entry),
                             (GDestroyNotify) tidemark_entry_unref, free_choice, cancellable,
                             callback, user_data);
}

/**
 * tidemark_link_choice_read_finish:
 *
 * Returns: (transfer full): what was read; %NULL with TIDEMARK_STORE_ERROR or G_IO_ERROR_CANCELLED
 */
TidemarkLinkChoice *
tidemark_link_choice_read_finish (TidemarkStore *store, GAsyncResult *result, GError **error)
{
  return tidemark_store_job_finish (store, result, error);
}

static gboolean
names (const TidemarkEntry *entry, const char *id)
{
  return entry->goes_with != NULL && g_strv_contains ((const char *const *) entry->goes_with, id);
}

static void
add_id (TidemarkEntry *entry, const char *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (entry->goes_with != NULL)
    g_strv_builder_addv (ids, (const char **) entry->goes_with);
  g_strv_builder_add (ids, id);
  g_strfreev (entry->goes_with);
  entry->goes_with = g_strv_builder_end (ids);
}

static void
remove_id (TidemarkEntry *entry, const char *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean any = FALSE;

  for (guint i = 0; entry->goes_with[i] != NULL; i++)
    if (!g_str_equal (entry->goes_with[i], id))
      {
        g_strv_builder_add (ids, entry->goes_with[i]);
        any = TRUE;
      }
  g_strfreev (entry->goes_with);
  entry->goes_with = any ? g_strv_builder_end (ids) : NULL;
}

static TidemarkEntry *
copy_changed (const TidemarkEntry *entry)
{
  TidemarkEntry *copy = tidemark_entry_copy (entry);

  copy->changed_at_ms = MAX (entry->changed_at_ms + 1, g_get_real_time () / 1000);
  return copy;
}

/**
 * tidemark_link_choice_make_step:
 * @entry: as it stands
 * @linked: (element-type TidemarkEntry): what it goes with from now on
 * @unlinked: (element-type TidemarkEntry): what it no longer goes with; a link that stands in the
 *   other entry is taken out there
 *
 * Returns: (transfer full): what stores all of it, and takes it back
 */
TidemarkUndoStep *
tidemark_link_choice_make_step (TidemarkEntry *entry, GPtrArray *linked, GPtrArray *unlinked)
{
  TidemarkUndoStep *step = tidemark_undo_step_new (_ ("Links changed"));
  g_autoptr (TidemarkEntry) changed = copy_changed (entry);
  gboolean is_changed = linked->len > 0;

  for (guint i = 0; i < linked->len; i++)
    add_id (changed, ((const TidemarkEntry *) g_ptr_array_index (linked, i))->id);

  for (guint i = 0; i < unlinked->len; i++)
    {
      TidemarkEntry *other = g_ptr_array_index (unlinked, i);

      if (names (changed, other->id))
        {
          remove_id (changed, other->id);
          is_changed = TRUE;
        }
      if (names (other, entry->id))
        {
          g_autoptr (TidemarkEntry) changed_other = copy_changed (other);

          remove_id (changed_other, entry->id);
          tidemark_undo_step_add_entry (step, changed_other, other);
        }
    }
  if (is_changed)
    tidemark_undo_step_add_entry (step, changed, entry);

  return step;
}
