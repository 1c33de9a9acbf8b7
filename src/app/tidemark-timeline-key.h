/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry-query.h"

G_BEGIN_DECLS

/* The rowid of a day's messages, which stand as one row after the day's entries. */
#define TIDEMARK_TIMELINE_MESSAGES 0

/**
 * TidemarkTimelineKey:
 *
 * The place of one row of the timeline, and all that is kept of a row that nobody looks at: that
 * of an entry, or of the messages of a day, whose rowid is TIDEMARK_TIMELINE_MESSAGES and whose
 * time is G_MININT64.
 */
typedef TidemarkEntryKey TidemarkTimelineKey;

int tidemark_timeline_key_compare (const TidemarkTimelineKey *a, const TidemarkTimelineKey *b);
guint tidemark_timeline_key_hash (gconstpointer key);
gboolean tidemark_timeline_key_is_row (gconstpointer a, gconstpointer b);

/* Arrays of keys in the order of the timeline. */
gboolean
tidemark_timeline_keys_find (GArray *keys, const TidemarkTimelineKey *key, guint *out_position);
gboolean
tidemark_timeline_keys_find_row (GArray *keys, const TidemarkTimelineKey *key, guint *out_position);
void
tidemark_timeline_keys_get_day (GArray *keys, guint position, guint *out_start, guint *out_end);
guint tidemark_timeline_keys_count_days (GArray *keys);

G_END_DECLS
