/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-words.h"

/* Nobody types more; an endless expression would be refused by the index. */
#define MAX_WORDS 32

/* Scripts of single letters come before it. */
#define FIRST_SYLLABLE 0x0900

/**
 * tidemark_search_is_unspaced:
 * @c: a character
 *
 * Scripts that put no space between words: the index takes a whole sentence for one word, and would
 * only find it by its beginning.
 *
 * Returns: whether @c is of such a script. Pure, any thread.
 */
gboolean
tidemark_search_is_unspaced (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What the index makes words of. */
static gboolean
is_indexed (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

/**
 * tidemark_search_is_symbol:
 * @c: a character
 *
 * Returns: whether it is looked for though it is of no word: a heart is, a dash is not. Pure, any
 *   thread.
 */
gboolean
tidemark_search_is_symbol (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c >= 0x80 && (type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_MATH_SYMBOL ||
                       type == G_UNICODE_CURRENCY_SYMBOL);
}

static gboolean
has_char (const char *text, gboolean (*is_wanted) (gunichar c))
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_wanted (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/* Nothing that was typed is an operator: in quotes it is words and nothing else. */
static void
append_quoted (GString *match, const char *word)
{
  if (match->len > 0)
    g_string_append_c (match, ' ');

  g_string_append_c (match, '"');
  for (; *word != '\0'; word++)
    {
      if (*word == '"')
        g_string_append_c (match, '"');
      g_string_append_c (match, *word);
    }
  g_string_append_c (match, '"');
}

/* One letter begins half of all words, and finds nothing that anybody looked for; where a letter
 * is a syllable it is different. */
static gboolean
may_be_begun (const char *word)
{
  return g_utf8_strlen (word, -1) > 1 || g_utf8_get_char (word) >= FIRST_SYLLABLE;
}

/* Whether it may be the beginning of a longer one. */
static gboolean
add_word (TidemarkSearchWords *self, const char *word)
{
  if (has_char (word, tidemark_search_is_unspaced) ||
      (!has_char (word, is_indexed) && has_char (word, tidemark_search_is_symbol)))
    g_ptr_array_add (self->pieces, g_strdup (word));
  else if (has_char (word, is_indexed))
    {
      g_ptr_array_add (self->phrases, g_strdup (word));
      return may_be_begun (word);
    }

  return FALSE;
}

/* Of the first phrases. */
static char *
make_expression (const TidemarkSearchWords *self, guint n_phrases)
{
  GString *match;

  if (n_phrases == 0)
    return NULL;

  match = g_string_new (NULL);
  for (guint i = 0; i < n_phrases; i++)
    append_quoted (match, g_ptr_array_index (self->phrases, i));
  if (self->is_begun && n_phrases == self->phrases->len)
    g_string_append (match, " *");

  return g_string_free (match, FALSE);
}

static GPtrArray *
split_words (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_autofree char *text = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = NULL;

  for (const char *at = text; words->len < MAX_WORDS; at = g_utf8_next_char (at))
    {
      gboolean is_between = *at == '\0' || g_unichar_isspace (g_utf8_get_char (at));

      if (is_between && start != NULL)
        g_ptr_array_add (words, g_strndup (start, at - start));
      if (is_between)
        start = NULL;
      else if (start == NULL)
        start = at;
      if (*at == '\0')
        break;
    }

  return words;
}

/**
 * tidemark_search_words_parse:
 * @typed: anything
 *
 * Words are looked for as such, the last one also as the beginning of a longer one, for it may
 * not be typed to its end; of a single letter that would be too much. Case and accents do not
 * count, signs between words neither.
 *
 * Returns: (transfer full): what to look for. Pure, any thread.
 */
TidemarkSearchWords *
tidemark_search_words_parse (const char *typed)
{
  TidemarkSearchWords *self = g_new0 (TidemarkSearchWords, 1);
  g_autoptr (GPtrArray) words = split_words (typed);

  self->phrases = g_ptr_array_new_with_free_func (g_free);
  self->pieces = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < words->len; i++)
    self->is_begun = add_word (self, g_ptr_array_index (words, i));
  self->match = make_expression (self, self->phrases->len);
  self->whole = make_expression (self, self->phrases->len - (self->is_begun ? 1 : 0));

  return self;
}

void
tidemark_search_words_free (TidemarkSearchWords *self)
{
  g_free (self->match);
  g_free (self->whole);
  g_ptr_array_unref (self->phrases);
  g_ptr_array_unref (self->pieces);
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
  return self->match == NULL && self->pieces->len == 0;
}
