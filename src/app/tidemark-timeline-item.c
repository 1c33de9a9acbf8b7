/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-item.h"

#include "tidemark-entry-json.h"

struct _TidemarkTimelineItem
{
  GObject parent_instance;

  TidemarkTimelineKey key;
  TidemarkEntry *entry;
  int n_messages;
  int n_from_them;
};

typedef enum
{
  PROP_ENTRY = 1,
  PROP_N_MESSAGES,
  PROP_N_FROM_THEM,
  N_PROPS
} TidemarkTimelineItemProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TidemarkTimelineItem, tidemark_timeline_item, G_TYPE_OBJECT)

static void
tidemark_timeline_item_get_property (GObject *object,
                                     guint property_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  TidemarkTimelineItem *self = TIDEMARK_TIMELINE_ITEM (object);

  switch ((TidemarkTimelineItemProperty) property_id)
    {
    case PROP_ENTRY:
      g_value_set_boxed (value, self->entry);
      break;
    case PROP_N_MESSAGES:
      g_value_set_int (value, self->n_messages);
      break;
    case PROP_N_FROM_THEM:
      g_value_set_int (value, self->n_from_them);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_timeline_item_finalize (GObject *object)
{
  TidemarkTimelineItem *self = TIDEMARK_TIMELINE_ITEM (object);

  g_clear_pointer (&self->entry, tidemark_entry_unref);

  G_OBJECT_CLASS (tidemark_timeline_item_parent_class)->finalize (object);
}

static void
tidemark_timeline_item_class_init (TidemarkTimelineItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tidemark_timeline_item_get_property;
  object_class->finalize = tidemark_timeline_item_finalize;

  properties[PROP_ENTRY] = g_param_spec_boxed ("entry", NULL, NULL, TIDEMARK_TYPE_ENTRY, flags);
  properties[PROP_N_MESSAGES] = g_param_spec_int ("n-messages", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_N_FROM_THEM] =
      g_param_spec_int ("n-from-them", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_timeline_item_init (TidemarkTimelineItem *self)
{
}

/**
 * tidemark_timeline_item_new:
 * @key: where it stands
 *
 * Returns: (transfer full): an item that does not know yet what it shows
 */
TidemarkTimelineItem *
tidemark_timeline_item_new (const TidemarkTimelineKey *key)
{
  TidemarkTimelineItem *self = g_object_new (TIDEMARK_TYPE_TIMELINE_ITEM, NULL);

  self->key = *key;

  return self;
}

const TidemarkTimelineKey *
tidemark_timeline_item_get_key (TidemarkTimelineItem *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self), NULL);

  return &self->key;
}

/**
 * tidemark_timeline_item_set_key:
 * @key: where the same row stands now
 */
void
tidemark_timeline_item_set_key (TidemarkTimelineItem *self, const TidemarkTimelineKey *key)
{
  g_return_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self));
  g_return_if_fail (tidemark_timeline_key_is_row (&self->key, key));

  self->key = *key;
}

int
tidemark_timeline_item_get_day (TidemarkTimelineItem *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self), 0);

  return self->key.day;
}

/**
 * tidemark_timeline_item_is_messages:
 *
 * Returns: whether it stands for the messages of a day
 */
gboolean
tidemark_timeline_item_is_messages (TidemarkTimelineItem *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self), FALSE);

  return self->key.rowid == TIDEMARK_TIMELINE_MESSAGES;
}

/**
 * tidemark_timeline_item_is_loaded:
 *
 * Returns: whether it knows what it shows
 */
gboolean
tidemark_timeline_item_is_loaded (TidemarkTimelineItem *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self), FALSE);

  return self->entry != NULL || self->n_messages > 0;
}

/**
 * tidemark_timeline_item_get_entry:
 *
 * Returns: (transfer none) (nullable): what was logged
 */
TidemarkEntry *
tidemark_timeline_item_get_entry (TidemarkTimelineItem *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self), NULL);

  return self->entry;
}

static char *
describe (const TidemarkEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TidemarkJsonWriter) writer = tidemark_json_writer_new (text);

  if (!tidemark_entry_to_json (entry, writer, NULL))
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
say_the_same (const TidemarkEntry *a, const TidemarkEntry *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (a == NULL || a->changed_at_ms != b->changed_at_ms)
    return FALSE;

  first = describe (a);
  second = describe (b);
  return first != NULL && g_strcmp0 (first, second) == 0;
}

/**
 * tidemark_timeline_item_set_entry:
 * @entry: (transfer none): as it is in the journal now
 */
void
tidemark_timeline_item_set_entry (TidemarkTimelineItem *self, TidemarkEntry *entry)
{
  g_return_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self));
  g_return_if_fail (entry != NULL);

  /* It is read again with every list that it is found in, and is the same entry nearly always. */
  if (self->entry == entry || say_the_same (self->entry, entry))
    return;

  g_clear_pointer (&self->entry, tidemark_entry_unref);
  self->entry = tidemark_entry_ref (entry);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

int
tidemark_timeline_item_get_n_messages (TidemarkTimelineItem *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self), 0);

  return self->n_messages;
}

int
tidemark_timeline_item_get_n_from_them (TidemarkTimelineItem *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self), 0);

  return self->n_from_them;
}

/**
 * tidemark_timeline_item_set_messages:
 * @n_messages: how many the day had
 * @n_from_them: how many of these were theirs
 */
void
tidemark_timeline_item_set_messages (TidemarkTimelineItem *self, int n_messages, int n_from_them)
{
  g_return_if_fail (TIDEMARK_IS_TIMELINE_ITEM (self));
  g_return_if_fail (n_from_them <= n_messages);

  if (self->n_messages == n_messages && self->n_from_them == n_from_them)
    return;

  self->n_from_them = n_from_them;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FROM_THEM]);
  self->n_messages = n_messages;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_MESSAGES]);
}
