/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-matcher.h"

#include "tidemark-search-tokens.h"

#define POINTER_TYPE "tidemark-search-matcher"

/* A bit for each word of a phrase, and one. */
G_STATIC_ASSERT (TIDEMARK_SEARCH_MAX_PHRASE < 64);

/**
 * Phrase:
 * @wanted: what is looked for
 * @state: bit i: the words that were read last are the first i ones
 * @is_found: in the texts that are read
 */
typedef struct
{
  const TidemarkSearchPhrase *wanted;
  guint64 state;
  gboolean is_found;
} Phrase;

struct _TidemarkSearchMatcher
{
  GArray *phrases;
  guint n_left; /* not found yet */
};

/**
 * tidemark_search_matcher_new:
 * @words: what to look for; not freed before the matcher
 *
 * Returns: (transfer full): a matcher
 */
TidemarkSearchMatcher *
tidemark_search_matcher_new (const TidemarkSearchWords *words)
{
  TidemarkSearchMatcher *self = g_new0 (TidemarkSearchMatcher, 1);

  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  for (guint i = 0; i < words->phrases->len; i++)
    {
      Phrase phrase = { g_ptr_array_index (words->phrases, i), 1, FALSE };

      g_array_append_val (self->phrases, phrase);
    }

  return self;
}

void
tidemark_search_matcher_free (TidemarkSearchMatcher *self)
{
  g_array_unref (self->phrases);
  g_free (self);
}

/**
 * tidemark_search_matcher_get_begun:
 *
 * Returns: (nullable) (transfer none): the word of the index that is only begun; %NULL where all
 *   are whole
 */
const char *
tidemark_search_matcher_get_begun (const TidemarkSearchMatcher *self)
{
  const TidemarkSearchPhrase *last =
      g_array_index (self->phrases, Phrase, self->phrases->len - 1).wanted;

  return last->is_begun ? g_ptr_array_index (last->words, last->words->len - 1) : NULL;
}

gboolean
tidemark_search_matcher_is_one_word (const TidemarkSearchMatcher *self)
{
  return self->phrases->len == 1 &&
         g_array_index (self->phrases, Phrase, 0).wanted->words->len == 1;
}

/* Each beginning of the phrase that the words so far end with either goes on with this one or
 * does not. */
static void
read_phrase (Phrase *phrase, const TidemarkSearchToken *token)
{
  guint n = phrase->wanted->words->len;
  guint64 state = 1;

  for (guint i = 0; i < n; i++)
    if (phrase->state & (G_GUINT64_CONSTANT (1) << i) &&
        tidemark_search_phrase_fits (phrase->wanted, i, token->word, token->length))
      state |= G_GUINT64_CONSTANT (1) << (i + 1);

  phrase->state = state;
  phrase->is_found = (state >> n) & 1;
}

static gboolean
read_token (const TidemarkSearchToken *token, gpointer data)
{
  TidemarkSearchMatcher *self = data;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      Phrase *phrase = &g_array_index (self->phrases, Phrase, i);

      if (phrase->is_found)
        continue;
      read_phrase (phrase, token);
      if (phrase->is_found)
        self->n_left--;
    }

  return self->n_left > 0;
}

static void
read_text (TidemarkSearchMatcher *self, const char *text, gsize length)
{
  for (guint i = 0; i < self->phrases->len; i++)
    g_array_index (self->phrases, Phrase, i).state = 1;

  tidemark_search_tokens_foreach (text, length, read_token, self);
}

static void
has_words_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  TidemarkSearchMatcher *self = sqlite3_value_pointer (values[0], POINTER_TYPE);

  if (self == NULL)
    return;

  self->n_left = self->phrases->len;
  for (guint i = 0; i < self->phrases->len; i++)
    g_array_index (self->phrases, Phrase, i).is_found = FALSE;

  for (int i = 1; i < n_values && self->n_left > 0; i++)
    {
      const char *text = (const char *) sqlite3_value_text (values[i]);

      if (text != NULL)
        read_text (self, text, (gsize) sqlite3_value_bytes (values[i]));
    }

  sqlite3_result_int (context, self->phrases->len > 0 && self->n_left == 0);
}

/**
 * tidemark_search_matcher_bind:
 * @statement: uses has_words (), and is not used any more when the matcher is freed
 * @index: of the parameter that is its first argument
 */
void
tidemark_search_matcher_bind (TidemarkSearchMatcher *self, sqlite3_stmt *statement, int index)
{
  sqlite3_bind_pointer (statement, index, self, POINTER_TYPE, NULL);
}

/**
 * tidemark_search_matcher_add_function:
 *
 * Returns: what SQLite says
 */
int
tidemark_search_matcher_add_function (sqlite3 *db)
{
  return sqlite3_create_function_v2 (db, "has_words", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL,
                                     has_words_cb, NULL, NULL, NULL);
}
