/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-store.h"
#include "tidemark-timeline-key.h"

G_BEGIN_DECLS

/**
 * TidemarkTimelineFilter:
 * @person_id: (nullable): whose entries, beside those about nobody; %NULL for everybody's
 * @kinds: bits of TIDEMARK_KIND_BIT, messages among them, or 0 for everything
 * @from_day: nothing earlier, or TIDEMARK_DAY_NONE
 * @to_day: nothing later, or TIDEMARK_DAY_NONE
 * @marks: bits of TIDEMARK_MARK_BIT: only entries with one of these; 0 for any
 * @words: (nullable): only what has these words, as typed
 *
 * What of the journal a timeline lists.
 */
typedef struct
{
  char *person_id;
  guint kinds;
  int from_day;
  int to_day;
  TidemarkMarkSet marks;
  char *words;
} TidemarkTimelineFilter;

TidemarkTimelineFilter *tidemark_timeline_filter_new (const char *person_id);
TidemarkTimelineFilter *tidemark_timeline_filter_copy (const TidemarkTimelineFilter *self);
void tidemark_timeline_filter_free (TidemarkTimelineFilter *self);
gboolean tidemark_timeline_filter_is_equal (const TidemarkTimelineFilter *a,
                                            const TidemarkTimelineFilter *b);

/**
 * TidemarkTimelineRow:
 * @key: where it stands
 * @listed: whether it belongs to the timeline at all
 * @entry: (nullable): what was logged, where that was asked for
 * @n_messages: of a day's messages: how many
 * @n_from_them: how many of these are theirs
 */
typedef struct
{
  TidemarkTimelineKey key;
  gboolean listed;
  TidemarkEntry *entry;
  int n_messages;
  int n_from_them;
} TidemarkTimelineRow;

/**
 * TidemarkTimelineRequest:
 *
 * Something to read for a timeline; data of tidemark_timeline_request_run ().
 */
typedef struct _TidemarkTimelineRequest TidemarkTimelineRequest;

TidemarkTimelineRequest *tidemark_timeline_request_new_page (const TidemarkTimelineFilter *filter,
                                                             const TidemarkTimelineKey *after,
                                                             guint n_entries,
                                                             gboolean with_entries);
TidemarkTimelineRequest *
tidemark_timeline_request_new_rows (const TidemarkTimelineFilter *filter, GArray *keys);
TidemarkTimelineRequest *
tidemark_timeline_request_new_find (const TidemarkTimelineFilter *filter, GPtrArray *ids);
TidemarkTimelineRequest *
tidemark_timeline_request_new_messages (const TidemarkTimelineFilter *filter, int day);
void tidemark_timeline_request_free (TidemarkTimelineRequest *self);

/**
 * TidemarkTimelineReply:
 * @rows: (element-type TidemarkTimelineRow): in the order of the timeline; for a find in the order
 *   of the ids, without those that the journal does not know
 * @at_end: of a page: nothing comes after it
 */
typedef struct
{
  GArray *rows;
  gboolean at_end;
} TidemarkTimelineReply;

gpointer tidemark_timeline_request_run (TidemarkConnection *connection,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error);
void tidemark_timeline_reply_free (gpointer reply);

/* The messages of one day, oldest first: (element-type TidemarkEntry). */
gpointer tidemark_timeline_request_run_messages (TidemarkConnection *connection,
                                                 gpointer data,
                                                 GCancellable *cancellable,
                                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkTimelineFilter, tidemark_timeline_filter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkTimelineReply, tidemark_timeline_reply_free)

G_END_DECLS
