/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry-query.h"
#include "tidemark-search-words.h"

G_BEGIN_DECLS

/**
 * TidemarkSearchKey:
 * @key: where it stands; the rowid is that of an entry or of a message
 * @is_message: which of them
 *
 * One place where the words were found. The order is that of (day, at), newest first; where these
 * are equal entries come before messages.
 */
typedef struct
{
  TidemarkEntryKey key;
  gboolean is_message;
} TidemarkSearchKey;

/**
 * TidemarkSearchHit:
 * @entry: the entry or message
 * @excerpt: some of the text in which the words were found, on one line
 * @matches: (element-type TidemarkTextRange): where they are in it, in their order
 */
typedef struct
{
  TidemarkEntry *entry;
  char *excerpt;
  GArray *matches;
} TidemarkSearchHit;

void tidemark_search_hit_free (TidemarkSearchHit *self);

GArray *tidemark_query_search_keys (TidemarkConnection *connection,
                                    const TidemarkEntryFilter *filter,
                                    const char *typed,
                                    const TidemarkSearchKey *after,
                                    guint max_keys,
                                    GError **error);
GArray *tidemark_query_search_message_days (TidemarkConnection *connection,
                                            const TidemarkEntryFilter *filter,
                                            const char *typed,
                                            guint max_days,
                                            GError **error);
GPtrArray *tidemark_query_search_hits (TidemarkConnection *connection,
                                       const char *typed,
                                       const TidemarkSearchKey *keys,
                                       gsize n_keys,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSearchHit, tidemark_search_hit_free)

G_END_DECLS
