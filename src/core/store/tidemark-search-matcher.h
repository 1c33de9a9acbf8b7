/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "tidemark-search-words.h"

G_BEGIN_DECLS

/**
 * TidemarkSearchMatcher:
 *
 * Tells of a text whether it has the words of a search, as the full-text index would. Where most
 * texts have them, that is sooner than the index. For one thread.
 */
typedef struct _TidemarkSearchMatcher TidemarkSearchMatcher;

TidemarkSearchMatcher *tidemark_search_matcher_new (const TidemarkSearchWords *words);
void tidemark_search_matcher_free (TidemarkSearchMatcher *self);
const char *tidemark_search_matcher_get_begun (const TidemarkSearchMatcher *self);
gboolean tidemark_search_matcher_is_one_word (const TidemarkSearchMatcher *self);
void tidemark_search_matcher_bind (TidemarkSearchMatcher *self, sqlite3_stmt *statement, int index);

/* has_words (MATCHER, TEXT, …): whether the texts together have them, for the queries here. */
int tidemark_search_matcher_add_function (sqlite3 *db);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSearchMatcher, tidemark_search_matcher_free)

G_END_DECLS
