/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-cache.h"

/* More than a list view makes at once, which is about 200. */
#define N_KEPT 512

struct _TidemarkTimelineCache
{
  GHashTable *items; /* of those that live, not owned; the key is the item's own */
  TidemarkTimelineItem *kept[N_KEPT];
  guint next_kept;
};

TidemarkTimelineCache *
tidemark_timeline_cache_new (void)
{
  TidemarkTimelineCache *self = g_new0 (TidemarkTimelineCache, 1);

  self->items = g_hash_table_new (tidemark_timeline_key_hash, tidemark_timeline_key_is_row);

  return self;
}

static void
gone_cb (gpointer user_data, GObject *gone)
{
  TidemarkTimelineCache *self = user_data;

  /* The weak notify comes before finalize, so the key is still there to be looked up. */
  g_hash_table_remove (self->items, tidemark_timeline_item_get_key ((TidemarkTimelineItem *) gone));
}

void
tidemark_timeline_cache_free (TidemarkTimelineCache *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (G_OBJECT (item), gone_cb, self);
  g_hash_table_unref (self->items);
  for (guint i = 0; i < N_KEPT; i++)
    g_clear_object (&self->kept[i]);
  g_free (self);
}

static void
keep (TidemarkTimelineCache *self, TidemarkTimelineItem *item)
{
  g_set_object (&self->kept[self->next_kept], item);
  self->next_kept = (self->next_kept + 1) % N_KEPT;
}

/**
 * tidemark_timeline_cache_get:
 * @key: of a row that is listed
 *
 * Returns: (transfer full): its item, made if nobody holds one
 */
TidemarkTimelineItem *
tidemark_timeline_cache_get (TidemarkTimelineCache *self, const TidemarkTimelineKey *key)
{
  TidemarkTimelineItem *item = tidemark_timeline_cache_peek (self, key);

  if (item != NULL)
    return g_object_ref (item);

  item = tidemark_timeline_item_new (key);
  g_hash_table_insert (self->items, (gpointer) tidemark_timeline_item_get_key (item), item);
  g_object_weak_ref (G_OBJECT (item), gone_cb, self);
  keep (self, item);

  return item;
}

/**
 * tidemark_timeline_cache_peek:
 *
 * Returns: (transfer none) (nullable): the row's item, if there is one
 */
TidemarkTimelineItem *
tidemark_timeline_cache_peek (TidemarkTimelineCache *self, const TidemarkTimelineKey *key)
{
  return g_hash_table_lookup (self->items, key);
}

/**
 * tidemark_timeline_cache_forget:
 *
 * The row is not listed any more: should it come back, it is another object.
 */
void
tidemark_timeline_cache_forget (TidemarkTimelineCache *self, const TidemarkTimelineKey *key)
{
  TidemarkTimelineItem *item = tidemark_timeline_cache_peek (self, key);
  g_autoptr (TidemarkTimelineItem) held = NULL;

  if (item == NULL)
    return;

  held = g_object_ref (item);
  g_object_weak_unref (G_OBJECT (item), gone_cb, self);
  g_hash_table_remove (self->items, key);
  for (guint i = 0; i < N_KEPT; i++)
    if (self->kept[i] == item)
      g_clear_object (&self->kept[i]);
}

/**
 * tidemark_timeline_cache_list:
 *
 * Returns: (transfer full) (element-type TidemarkTimelineItem): every item that lives
 */
GPtrArray *
tidemark_timeline_cache_list (TidemarkTimelineCache *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_ptr_array_add (list, g_object_ref (item));

  return list;
}
