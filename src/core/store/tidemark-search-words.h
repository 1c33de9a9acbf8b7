/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkSearchPhrase:
 * @words: (element-type utf8): as they are compared; at least one
 * @is_begun: whether the last of them may go on
 *
 * Words that have to stand one behind the other.
 */
typedef struct
{
  GPtrArray *words;
  gboolean is_begun;
} TidemarkSearchPhrase;

/**
 * TidemarkSearchWords:
 * @match: (nullable): an expression of the full-text index; %NULL where nothing can be looked for
 * @whole: (nullable): the same without the phrase that is only begun
 * @phrases: (element-type TidemarkSearchPhrase): of what @match is made; only the last is begun
 *
 * What somebody typed to search for, all of which has to be there.
 */
typedef struct
{
  char *match;
  char *whole;
  GPtrArray *phrases;
} TidemarkSearchWords;

/**
 * TidemarkTextRange:
 * @start: bytes from the beginning of the text
 * @end: one past the last
 */
typedef struct
{
  gsize start;
  gsize end;
} TidemarkTextRange;

/* So many words of one phrase count. */
#define TIDEMARK_SEARCH_MAX_PHRASE 63

TidemarkSearchWords *tidemark_search_words_parse (const char *typed);
void tidemark_search_words_free (TidemarkSearchWords *self);
gboolean tidemark_search_words_is_empty (const TidemarkSearchWords *self);
GArray *tidemark_search_words_find (const TidemarkSearchWords *self, const char *text);

gboolean tidemark_search_phrase_fits (const TidemarkSearchPhrase *self,
                                      guint i,
                                      const char *word,
                                      gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSearchWords, tidemark_search_words_free)

G_END_DECLS
