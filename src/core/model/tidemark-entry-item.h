/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkEntryItem:
 *
 * An entry as list models hold it: one object for as long as it is listed, whose "entry" changes
 * when the journal's does. Belongs to the main thread.
 */
#define TIDEMARK_TYPE_ENTRY_ITEM (tidemark_entry_item_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkEntryItem, tidemark_entry_item, TIDEMARK, ENTRY_ITEM, GObject)

TidemarkEntryItem *tidemark_entry_item_new (TidemarkEntry *entry);
TidemarkEntry *tidemark_entry_item_get_entry (TidemarkEntryItem *self);
void tidemark_entry_item_set_entry (TidemarkEntryItem *self, TidemarkEntry *entry);

G_END_DECLS
