/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-item.h"

struct _TidemarkEntryItem
{
  GObject parent_instance;

  TidemarkEntry *entry;
};

typedef enum
{
  PROP_ENTRY = 1,
  N_PROPS
} TidemarkEntryItemProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TidemarkEntryItem, tidemark_entry_item, G_TYPE_OBJECT)

/**
 * tidemark_entry_item_new:
 * @entry: what it shows
 *
 * Returns: (transfer full): an item
 */
TidemarkEntryItem *
tidemark_entry_item_new (TidemarkEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  return g_object_new (TIDEMARK_TYPE_ENTRY_ITEM, "entry", entry, NULL);
}

/**
 * tidemark_entry_item_get_entry:
 *
 * Returns: (transfer none): what it shows now
 */
TidemarkEntry *
tidemark_entry_item_get_entry (TidemarkEntryItem *self)
{
  g_return_val_if_fail (TIDEMARK_IS_ENTRY_ITEM (self), NULL);

  return self->entry;
}

/**
 * tidemark_entry_item_set_entry:
 * @entry: the same one as it is now
 *
 * Shows another wording of what it shows.
 */
void
tidemark_entry_item_set_entry (TidemarkEntryItem *self, TidemarkEntry *entry)
{
  g_autoptr (TidemarkEntry) old = NULL;

  g_return_if_fail (TIDEMARK_IS_ENTRY_ITEM (self));
  g_return_if_fail (entry != NULL);

  if (self->entry == entry)
    return;

  old = g_steal_pointer (&self->entry);
  self->entry = tidemark_entry_ref (entry);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

static void
tidemark_entry_item_finalize (GObject *object)
{
  TidemarkEntryItem *self = TIDEMARK_ENTRY_ITEM (object);

  g_clear_pointer (&self->entry, tidemark_entry_unref);

  G_OBJECT_CLASS (tidemark_entry_item_parent_class)->finalize (object);
}

static void
tidemark_entry_item_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  TidemarkEntryItem *self = TIDEMARK_ENTRY_ITEM (object);

  switch ((TidemarkEntryItemProperty) property_id)
    {
    case PROP_ENTRY:
      g_value_set_boxed (value, self->entry);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_entry_item_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  TidemarkEntryItem *self = TIDEMARK_ENTRY_ITEM (object);

  switch ((TidemarkEntryItemProperty) property_id)
    {
    case PROP_ENTRY:
      tidemark_entry_item_set_entry (self, g_value_get_boxed (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_entry_item_class_init (TidemarkEntryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tidemark_entry_item_finalize;
  object_class->get_property = tidemark_entry_item_get_property;
  object_class->set_property = tidemark_entry_item_set_property;

  /**
   * TidemarkEntryItem:entry:
   *
   * What the item shows.
   */
  properties[PROP_ENTRY] = g_param_spec_boxed (
      "entry", NULL, NULL, TIDEMARK_TYPE_ENTRY,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_entry_item_init (TidemarkEntryItem *self)
{
}
