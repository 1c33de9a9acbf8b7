/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkSearchWords:
 * @match: (nullable): an expression of the full-text index
 * @whole: (nullable): the same without the phrase that is only begun
 * @phrases: (element-type utf8): of what @match is made
 * @is_begun: whether the last of them may go on
 * @pieces: (element-type utf8): what the index cannot find, to be looked for letter by letter
 *
 * What somebody typed to search for, all of which has to be there.
 */
typedef struct
{
  char *match;
  char *whole;
  GPtrArray *phrases;
  gboolean is_begun;
  GPtrArray *pieces;
} TidemarkSearchWords;

TidemarkSearchWords *tidemark_search_words_parse (const char *typed);
void tidemark_search_words_free (TidemarkSearchWords *self);
gboolean tidemark_search_words_is_empty (const TidemarkSearchWords *self);

gboolean tidemark_search_is_unspaced (gunichar c);
gboolean tidemark_search_is_symbol (gunichar c);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSearchWords, tidemark_search_words_free)

G_END_DECLS
