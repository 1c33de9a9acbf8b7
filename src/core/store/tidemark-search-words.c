/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-words.h"

#include <string.h>

#include "tidemark-search-tokens.h"

/* Nobody types more; an endless expression would be refused by the index. */
#define MAX_WORDS 32

/* Scripts of single letters come before it. */
#define FIRST_SYLLABLE 0x0900

static void
phrase_free (gpointer data)
{
  TidemarkSearchPhrase *self = data;

  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * tidemark_search_phrase_fits:
 * @i: which of the words of the phrase
 * @word: (array length=length): of a text, as it is compared
 *
 * Returns: whether @word is that one, or begins so where that is enough
 */
gboolean
tidemark_search_phrase_fits (const TidemarkSearchPhrase *self,
                             guint i,
                             const char *word,
                             gsize length)
{
  const char *wanted = g_ptr_array_index (self->words, i);
  gsize wanted_length = strlen (wanted);
  gboolean may_go_on = self->is_begun && i + 1 == self->words->len;

  return (may_go_on ? wanted_length <= length : wanted_length == length) &&
         memcmp (wanted, word, wanted_length) == 0;
}

/* Nothing that was typed is an operator: in quotes it is words and nothing else. */
static void
append_quoted (GString *match, const char *text, gsize length)
{
  if (match->len > 0)
    g_string_append_c (match, ' ');

  g_string_append_c (match, '"');
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"')
        g_string_append_c (match, '"');
      g_string_append_c (match, text[i]);
    }
  g_string_append_c (match, '"');
}

/* What was typed between two spaces. */
typedef struct
{
  GPtrArray *words;
  gsize end;
  gboolean may_go_on;
} Typed;

/* One letter begins half of all words, and finds nothing that anybody looked for; where a letter
 * is a syllable it is different. */
static gboolean
may_go_on (const TidemarkSearchToken *token)
{
  return !token->is_alone && (g_utf8_strlen (token->word, (gssize) token->length) > 1 ||
                              g_utf8_get_char (token->word) >= FIRST_SYLLABLE);
}

static gboolean
add_word (const TidemarkSearchToken *token, gpointer data)
{
  Typed *typed = data;

  g_ptr_array_add (typed->words, g_strndup (token->word, token->length));
  typed->end = token->end;
  typed->may_go_on = may_go_on (token);
  return typed->words->len < TIDEMARK_SEARCH_MAX_PHRASE;
}

/* One of signs alone has no words, and is not looked for. */
static void
add_phrase (TidemarkSearchWords *self, const char *text, gsize length, GString *match)
{
  Typed typed = { .words = g_ptr_array_new_with_free_func (g_free) };
  TidemarkSearchPhrase *phrase;

  tidemark_search_tokens_foreach (text, length, add_word, &typed);
  if (typed.words->len == 0)
    {
      g_ptr_array_unref (typed.words);
      return;
    }

  phrase = g_new (TidemarkSearchPhrase, 1);
  phrase->words = typed.words;
  phrase->is_begun = typed.may_go_on;
  g_ptr_array_add (self->phrases, phrase);
  append_quoted (match, text, typed.end);
}

/* With the length of what is behind all phrases but the last. */
static void
split_words (TidemarkSearchWords *self, const char *text, GString *match, gsize *out_whole)
{
  const char *start = text;
  guint n_words = 0;

  while (*start != '\0' && n_words < MAX_WORDS)
    {
      const char *end = start;
      gsize before = match->len;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      add_phrase (self, start, (gsize) (end - start), match);
      if (match->len > before)
        *out_whole = before;
      n_words += end > start;
      start = *end != '\0' ? g_utf8_next_char (end) : end;
    }
}

/* Only the last one may not be typed to its end. */
static void
end_phrases (TidemarkSearchWords *self, GString *match, gsize whole)
{
  TidemarkSearchPhrase *last;

  for (guint i = 0; i + 1 < self->phrases->len; i++)
    ((TidemarkSearchPhrase *) g_ptr_array_index (self->phrases, i))->is_begun = FALSE;

  last = g_ptr_array_index (self->phrases, self->phrases->len - 1);
  if (!last->is_begun)
    whole = match->len;
  self->whole = whole > 0 ? g_strndup (match->str, whole) : NULL;
  if (last->is_begun)
    g_string_append (match, " *");
  self->match = g_strdup (match->str);
}

/**
 * tidemark_search_words_parse:
 * @typed: anything
 *
 * Words are looked for as such, the last one also as the beginning of a longer one, for it may
 * not be typed to its end; of a single letter that would be too much. Case and accents do not
 * count, signs between words neither. In scripts without spaces it is a part of a sentence.
 *
 * Returns: (transfer full): what to look for. Pure, any thread.
 */
TidemarkSearchWords *
tidemark_search_words_parse (const char *typed)
{
  TidemarkSearchWords *self = g_new0 (TidemarkSearchWords, 1);
  g_autofree char *text = g_utf8_make_valid (typed, -1);
  g_autoptr (GString) match = g_string_new (NULL);
  gsize whole = 0;

  self->phrases = g_ptr_array_new_with_free_func (phrase_free);
  split_words (self, text, match, &whole);
  if (self->phrases->len > 0)
    end_phrases (self, match, whole);

  return self;
}

void
tidemark_search_words_free (TidemarkSearchWords *self)
{
  g_free (self->match);
  g_free (self->whole);
  g_ptr_array_unref (self->phrases);
  g_free (self);
}

/**
 * tidemark_search_words_is_empty:
 *
 * Returns: whether there is nothing to look for. Pure, any thread.
 */
gboolean
tidemark_search_words_is_empty (const TidemarkSearchWords *self)
{
  return self->phrases->len == 0;
}

/* The words of a text. */
typedef struct
{
  GPtrArray *words;
  GArray *ranges; /* TidemarkTextRange */
} Read;

static gboolean
read_word (const TidemarkSearchToken *token, gpointer data)
{
  Read *read = data;
  TidemarkTextRange range = { token->start, token->end };

  g_ptr_array_add (read->words, g_strndup (token->word, token->length));
  g_array_append_val (read->ranges, range);
  return TRUE;
}

static gboolean
is_at (const TidemarkSearchPhrase *phrase, const GPtrArray *words, guint at)
{
  if (at + phrase->words->len > words->len)
    return FALSE;

  for (guint i = 0; i < phrase->words->len; i++)
    {
      const char *word = g_ptr_array_index (words, at + i);

      if (!tidemark_search_phrase_fits (phrase, i, word, strlen (word)))
        return FALSE;
    }

  return TRUE;
}

/* How many words from here on are the longest of the phrases that are here. */
static guint
count_found (const TidemarkSearchWords *self, const GPtrArray *words, guint at)
{
  guint n = 0;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      const TidemarkSearchPhrase *phrase = g_ptr_array_index (self->phrases, i);

      if (is_at (phrase, words, at))
        n = MAX (n, phrase->words->len);
    }

  return n;
}

/**
 * tidemark_search_words_find:
 * @text: valid UTF-8
 *
 * Where in a text the words are that the search finds it by, or would find it by if it had them
 * all.
 *
 * Returns: (transfer full) (element-type TidemarkTextRange): whole words, in their order and
 *   without overlaps. Pure, any thread.
 */
GArray *
tidemark_search_words_find (const TidemarkSearchWords *self, const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TidemarkTextRange));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (TidemarkTextRange));
  Read read = { words, ranges };

  tidemark_search_tokens_foreach (text, strlen (text), read_word, &read);
  for (guint i = 0, n; i < words->len; i += MAX (n, 1))
    {
      TidemarkTextRange range = g_array_index (ranges, TidemarkTextRange, i);

      n = count_found (self, words, i);
      if (n == 0)
        continue;
      range.end = g_array_index (ranges, TidemarkTextRange, i + n - 1).end;
      g_array_append_val (found, range);
    }

  return found;
}
