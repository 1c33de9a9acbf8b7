/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-model-private.h"

#include <gtk/gtk.h>

#include "tidemark-timeline-step.h"

typedef enum
{
  PROP_LOADING = 1,
  N_PROPS
} TidemarkTimelineModelProperty;

static GParamSpec *properties[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);
static void section_model_iface_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TidemarkTimelineModel,
                               tidemark_timeline_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          section_model_iface_init))

static TidemarkTimelineKey *
get_key (TidemarkTimelineModel *self, guint position)
{
  return &g_array_index (self->keys, TidemarkTimelineKey, position);
}

static GType
tidemark_timeline_model_get_item_type (GListModel *model)
{
  return TIDEMARK_TYPE_TIMELINE_ITEM;
}

static guint
tidemark_timeline_model_get_n_items (GListModel *model)
{
  return TIDEMARK_TIMELINE_MODEL (model)->keys->len;
}

static gpointer
tidemark_timeline_model_get_item (GListModel *model, guint position)
{
  TidemarkTimelineModel *self = TIDEMARK_TIMELINE_MODEL (model);
  const TidemarkTimelineKey *key;

  if (position >= self->keys->len)
    return NULL;

  key = get_key (self, position);
  if (tidemark_timeline_cache_peek (self->cache, key) == NULL)
    {
      g_array_append_vals (self->wanted, key, 1);
      tidemark_timeline_model_queue (self);
    }

  return tidemark_timeline_cache_get (self->cache, key);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = tidemark_timeline_model_get_item_type;
  iface->get_n_items = tidemark_timeline_model_get_n_items;
  iface->get_item = tidemark_timeline_model_get_item;
}

static void
tidemark_timeline_model_get_section (GtkSectionModel *model,
                                     guint position,
                                     guint *out_start,
                                     guint *out_end)
{
  TidemarkTimelineModel *self = TIDEMARK_TIMELINE_MODEL (model);

  if (position < self->keys->len)
    {
      tidemark_timeline_keys_get_day (self->keys, position, out_start, out_end);
      return;
    }

  *out_start = self->keys->len;
  *out_end = G_MAXUINT;
}

static void
section_model_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = tidemark_timeline_model_get_section;
}

/* What is shown */

void
tidemark_timeline_model_fill (TidemarkTimelineModel *self, const TidemarkTimelineRow *row)
{
  TidemarkTimelineItem *item = tidemark_timeline_cache_peek (self->cache, &row->key);

  if (item == NULL)
    return;
  if (row->entry != NULL)
    tidemark_timeline_item_set_entry (item, row->entry);
  else if (row->n_messages > 0)
    tidemark_timeline_item_set_messages (item, row->n_messages, row->n_from_them);
}

static void
emit_items_changed (TidemarkTimelineModel *self, guint position, guint n_removed, guint n_added)
{
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

void
tidemark_timeline_model_set_loading (TidemarkTimelineModel *self, gboolean loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
insert_row (TidemarkTimelineModel *self, const TidemarkTimelineKey *key)
{
  guint position;

  if (tidemark_timeline_keys_find (self->keys, key, &position))
    return;
  /* What stands behind the rows that are known comes with a later page. */
  if (position == self->keys->len && !self->complete)
    return;

  g_array_insert_val (self->keys, position, *key);
  emit_items_changed (self, position, 0, 1);
}

static void
remove_row (TidemarkTimelineModel *self, guint position)
{
  g_array_remove_index (self->keys, position);
  emit_items_changed (self, position, 1, 0);
}

/* The row has to be known by more than the list view while it moves, which lets go of it. */
static void
move_row (TidemarkTimelineModel *self, guint position, const TidemarkTimelineKey *key)
{
  TidemarkTimelineItem *item = tidemark_timeline_cache_peek (self->cache, key);
  g_autoptr (TidemarkTimelineItem) held = item != NULL ? g_object_ref (item) : NULL;

  remove_row (self, position);
  if (held != NULL)
    tidemark_timeline_item_set_key (held, key);
  insert_row (self, key);
}

void
tidemark_timeline_model_follow (TidemarkTimelineModel *self, const TidemarkTimelineRow *row)
{
  guint position = 0;
  gboolean was_listed = tidemark_timeline_keys_find_row (self->keys, &row->key, &position);

  tidemark_timeline_model_fill (self, row);
  if (was_listed && !row->listed)
    {
      remove_row (self, position);
      tidemark_timeline_cache_forget (self->cache, &row->key);
    }
  else if (was_listed && tidemark_timeline_key_compare (get_key (self, position), &row->key) != 0)
    {
      move_row (self, position, &row->key);
    }
  else if (!was_listed && row->listed)
    {
      insert_row (self, &row->key);
    }
}

/* Pages */

/* Items are made while what they show is at hand; the cache holds them for the list view. */
static void
keep_rows (TidemarkTimelineModel *self, GArray *rows, guint from, guint n_rows)
{
  for (guint i = from; i < from + n_rows; i++)
    {
      const TidemarkTimelineRow *row = &g_array_index (rows, TidemarkTimelineRow, i);

      if (row->entry != NULL)
        g_object_unref (tidemark_timeline_cache_get (self->cache, &row->key));
      tidemark_timeline_model_fill (self, row);
    }
}

void
tidemark_timeline_model_append (TidemarkTimelineModel *self, GArray *rows, guint from, guint n_rows)
{
  guint n_before = self->keys->len;

  for (guint i = from; i < from + n_rows; i++)
    g_array_append_val (self->keys, g_array_index (rows, TidemarkTimelineRow, i).key);
  keep_rows (self, rows, from, n_rows);

  emit_items_changed (self, n_before, 0, self->keys->len - n_before);
}

static void
take_step (TidemarkTimelineModel *self, const TidemarkTimelineStep *step, GArray *after)
{
  g_array_remove_range (self->keys, step->position, step->n_removed);
  if (step->n_added > 0)
    g_array_insert_vals (self->keys, step->position,
                         &g_array_index (after, TidemarkTimelineKey, step->from), step->n_added);
  emit_items_changed (self, step->position, step->n_removed, step->n_added);
}

/* The item of a row that is listed again keeps it, and reads it again. */
static void
keep_item (TidemarkTimelineModel *self, const TidemarkTimelineRow *row, GHashTable *kept)
{
  TidemarkTimelineItem *item = tidemark_timeline_cache_peek (self->cache, &row->key);

  if (item == NULL)
    return;

  g_hash_table_add (kept, item);
  tidemark_timeline_item_set_key (item, &row->key);
  if (row->entry == NULL && row->n_messages == 0)
    g_array_append_val (self->wanted, row->key);
}

void
tidemark_timeline_model_replace (TidemarkTimelineModel *self, GArray *rows, guint max_steps)
{
  g_autoptr (GPtrArray) items = tidemark_timeline_cache_list (self->cache);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) after =
      g_array_sized_new (FALSE, FALSE, sizeof (TidemarkTimelineKey), rows->len);
  g_autoptr (GArray) steps = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const TidemarkTimelineRow *row = &g_array_index (rows, TidemarkTimelineRow, i);

      g_array_append_val (after, row->key);
      keep_item (self, row, kept);
    }
  for (guint i = 0; i < items->len; i++)
    {
      TidemarkTimelineItem *item = g_ptr_array_index (items, i);

      if (!g_hash_table_contains (kept, item))
        tidemark_timeline_cache_forget (self->cache, tidemark_timeline_item_get_key (item));
    }

  keep_rows (self, rows, 0, rows->len);

  steps = tidemark_timeline_steps_compare (self->keys, after, max_steps);
  for (guint i = 0; i < steps->len; i++)
    take_step (self, &g_array_index (steps, TidemarkTimelineStep, i), after);
}

static void
tidemark_timeline_model_get_property (GObject *object,
                                      guint property_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  TidemarkTimelineModel *self = TIDEMARK_TIMELINE_MODEL (object);

  switch ((TidemarkTimelineModelProperty) property_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_timeline_model_dispose (GObject *object)
{
  TidemarkTimelineModel *self = TIDEMARK_TIMELINE_MODEL (object);

  tidemark_timeline_model_stop (self);
  if (self->store_signals != NULL)
    g_signal_group_set_target (self->store_signals, NULL);
  g_clear_object (&self->store);
  g_clear_object (&self->store_signals);

  G_OBJECT_CLASS (tidemark_timeline_model_parent_class)->dispose (object);
}

static void
tidemark_timeline_model_finalize (GObject *object)
{
  TidemarkTimelineModel *self = TIDEMARK_TIMELINE_MODEL (object);

  g_clear_pointer (&self->filter, tidemark_timeline_filter_free);
  g_array_unref (self->keys);
  g_clear_pointer (&self->coming, g_array_unref);
  g_clear_pointer (&self->cache, tidemark_timeline_cache_free);
  g_array_unref (self->wanted);
  g_ptr_array_unref (self->changed);

  G_OBJECT_CLASS (tidemark_timeline_model_parent_class)->finalize (object);
}

static void
tidemark_timeline_model_class_init (TidemarkTimelineModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tidemark_timeline_model_get_property;
  object_class->dispose = tidemark_timeline_model_dispose;
  object_class->finalize = tidemark_timeline_model_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tidemark_timeline_model_init (TidemarkTimelineModel *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (TidemarkTimelineKey));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (TidemarkTimelineKey));
  self->changed = g_ptr_array_new_with_free_func (g_free);
  self->cache = tidemark_timeline_cache_new ();
  g_queue_init (&self->locations);
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed",
                                  G_CALLBACK (tidemark_timeline_model_changed_cb), self);
}

/**
 * tidemark_timeline_model_new:
 * @store: the journal
 * @filter: what of it to list
 *
 * Returns: (transfer full): a model that is empty now and fills from the newest row on
 */
TidemarkTimelineModel *
tidemark_timeline_model_new (TidemarkStore *store, const TidemarkTimelineFilter *filter)
{
  TidemarkTimelineModel *self;

  g_return_val_if_fail (TIDEMARK_IS_STORE (store), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  self = g_object_new (TIDEMARK_TYPE_TIMELINE_MODEL, NULL);
  self->store = g_object_ref (store);
  self->filter = tidemark_timeline_filter_copy (filter);
  g_signal_group_set_target (self->store_signals, store);
  tidemark_timeline_model_start (self);

  return self;
}

const TidemarkTimelineFilter *
tidemark_timeline_model_get_filter (TidemarkTimelineModel *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_MODEL (self), NULL);

  return self->filter;
}

/**
 * tidemark_timeline_model_set_filter:
 * @filter: (transfer none): what of the journal to list from now on
 *
 * The rows that are listed stay until those of another filter come; what was being read is
 * cancelled.
 */
void
tidemark_timeline_model_set_filter (TidemarkTimelineModel *self,
                                    const TidemarkTimelineFilter *filter)
{
  g_return_if_fail (TIDEMARK_IS_TIMELINE_MODEL (self));
  g_return_if_fail (filter != NULL);

  if (tidemark_timeline_filter_is_equal (self->filter, filter))
    return;

  g_clear_pointer (&self->filter, tidemark_timeline_filter_free);
  self->filter = tidemark_timeline_filter_copy (filter);
  tidemark_timeline_model_start (self);
}

gboolean
tidemark_timeline_model_get_loading (TidemarkTimelineModel *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_MODEL (self), FALSE);

  return self->loading;
}

/**
 * tidemark_timeline_model_get_complete:
 *
 * Returns: whether all rows are listed, so that the number of items is that of the journal
 */
gboolean
tidemark_timeline_model_get_complete (TidemarkTimelineModel *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_MODEL (self), FALSE);

  return self->complete;
}

/**
 * tidemark_timeline_model_count_days:
 *
 * Returns: on how many days the rows that are listed stand
 */
guint
tidemark_timeline_model_count_days (TidemarkTimelineModel *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_MODEL (self), 0);

  return tidemark_timeline_keys_count_days (self->keys);
}

/**
 * tidemark_timeline_model_find_day:
 * @day: a day
 * @out_position: (out): its first row, or that of the next day before it, or the last row
 *
 * Returns: %FALSE while rows that could be those are still to come
 */
gboolean
tidemark_timeline_model_find_day (TidemarkTimelineModel *self, int day, guint *out_position)
{
  TidemarkTimelineKey start = { G_MAXINT64, G_MAXINT64, day };
  guint position;

  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_MODEL (self), FALSE);

  if (self->fresh)
    return FALSE;

  tidemark_timeline_keys_find (self->keys, &start, &position);
  if (position == self->keys->len && !self->complete)
    return FALSE;

  *out_position = position < self->keys->len || position == 0 ? position : position - 1;
  return TRUE;
}

/**
 * tidemark_timeline_model_list_entries:
 * @positions: of rows
 *
 * Returns: (transfer full) (element-type gint64): the rowids of the entries among them; messages
 *   are left out
 */
GArray *
tidemark_timeline_model_list_entries (TidemarkTimelineModel *self, GtkBitset *positions)
{
  GArray *rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_MODEL (self), rowids);

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position);
       more && position < self->keys->len; more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 rowid = get_key (self, position)->rowid;

      if (rowid != TIDEMARK_TIMELINE_MESSAGES)
        g_array_append_val (rowids, rowid);
    }

  return rowids;
}
