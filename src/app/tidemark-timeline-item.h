/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "tidemark-entry.h"
#include "tidemark-timeline-key.h"

G_BEGIN_DECLS

/**
 * TidemarkTimelineItem:
 *
 * One row of the timeline: an entry, or the messages of a day. What it shows arrives a moment
 * after the item itself.
 *
 * Property "entry" (TidemarkEntry, nullable): what was logged; %NULL until it is read, and always
 * for messages.
 * Property "n-messages": how many messages that day had; 0 until they are counted, and always for
 * an entry.
 * Property "n-from-them": how many of these were theirs. Notified before "n-messages".
 */
#define TIDEMARK_TYPE_TIMELINE_ITEM (tidemark_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTimelineItem,
                      tidemark_timeline_item,
                      TIDEMARK,
                      TIMELINE_ITEM,
                      GObject)

TidemarkTimelineItem *tidemark_timeline_item_new (const TidemarkTimelineKey *key);

const TidemarkTimelineKey *tidemark_timeline_item_get_key (TidemarkTimelineItem *self);
void tidemark_timeline_item_set_key (TidemarkTimelineItem *self, const TidemarkTimelineKey *key);
int tidemark_timeline_item_get_day (TidemarkTimelineItem *self);
gboolean tidemark_timeline_item_is_messages (TidemarkTimelineItem *self);
gboolean tidemark_timeline_item_is_loaded (TidemarkTimelineItem *self);

TidemarkEntry *tidemark_timeline_item_get_entry (TidemarkTimelineItem *self);
void tidemark_timeline_item_set_entry (TidemarkTimelineItem *self, TidemarkEntry *entry);
int tidemark_timeline_item_get_n_messages (TidemarkTimelineItem *self);
int tidemark_timeline_item_get_n_from_them (TidemarkTimelineItem *self);
void
tidemark_timeline_item_set_messages (TidemarkTimelineItem *self, int n_messages, int n_from_them);

G_END_DECLS
