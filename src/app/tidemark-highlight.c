/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-highlight.h"

#include "tidemark-search-words.h"

/* How far into a text a match may begin before the excerpt leaves out what comes first, and how
 * much of that stays, in characters. */
#define MAX_LEAD 28
#define EXCERPT_LEAD 12

/* Without case and accents; 0 for a mark that stands on the character before it. */
static gunichar
fold (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (g_unichar_ismark (c))
    return 0;
  g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));

  return g_unichar_tolower (parts[0]);
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* A word is a run of letters, or of signs such as hearts. */
static const char *
skip_word (const char *text)
{
  gboolean signs = *text != '\0' && tidemark_search_is_symbol (g_utf8_get_char (text));

  while (*text != '\0' && (signs ? tidemark_search_is_symbol (g_utf8_get_char (text))
                                 : is_of_word (g_utf8_get_char (text))))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
find_word (const char *text)
{
  while (*text != '\0' && !is_of_word (g_utf8_get_char (text)) &&
         !tidemark_search_is_symbol (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* Where the next match could begin: with the next word, or, where words are written without spaces
 * and among signs, with the next character. */
static const char *
find_next (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (!tidemark_search_is_unspaced (c) && !tidemark_search_is_symbol (c))
    return find_word (skip_word (at));

  do
    at = g_utf8_next_char (at);
  while (*at != '\0' && g_unichar_ismark (g_utf8_get_char (at)));
  return find_word (at);
}

static const char *
find_after_match (const char *at, const char *end)
{
  const char *next = find_next (at);

  while (*next != '\0' && next < end)
    next = find_next (next);

  return next;
}

/* The end of what in @text, which begins with a word, @word (of the bytes up to @word_end) matches,
 * or NULL. */
static const char *
match_word (const char *text, const char *word, const char *word_end)
{
  while (word < word_end)
    {
      gunichar wanted = fold (g_utf8_get_char (word));
      gunichar found;

      if (wanted == 0)
        {
          word = g_utf8_next_char (word);
          continue;
        }
      if (*text == '\0')
        return NULL;
      found = fold (g_utf8_get_char (text));
      text = g_utf8_next_char (text);
      if (found == 0)
        continue;
      if (found != wanted)
        return NULL;
      word = g_utf8_next_char (word);
    }
  /* Accents written apart belong to the last character. */
  while (*text != '\0' && g_unichar_ismark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
match_any (const char *text, const char *words)
{
  const char *longest = NULL;

  for (const char *word = find_word (words); *word != '\0'; word = find_word (skip_word (word)))
    {
      const char *end = match_word (text, word, skip_word (word));

      if (end != NULL && (longest == NULL || end > longest))
        longest = end;
    }

  return longest;
}

static void
add_range (PangoAttrList *list, PangoAttribute *attribute, gsize from, gsize to)
{
  attribute->start_index = (guint) from;
  attribute->end_index = (guint) to;
  pango_attr_list_insert (list, attribute);
}

/**
 * tidemark_highlight:
 * @text: valid UTF-8
 * @words: (nullable): what is searched for, as typed
 *
 * Returns: (transfer full) (nullable): bold and underlined where @text has one of the words; %NULL
 *   where it has none. Any thread.
 */
PangoAttrList *
tidemark_highlight (const char *text, const char *words)
{
  PangoAttrList *list = NULL;

  if (words == NULL)
    return NULL;

  for (const char *word = find_word (text), *next; *word != '\0'; word = next)
    {
      const char *end = match_any (word, words);

      next = end != NULL ? find_after_match (word, end) : find_next (word);
      if (end == NULL)
        continue;
      if (list == NULL)
        list = pango_attr_list_new ();
      add_range (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), word - text, end - text);
      add_range (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), word - text, end - text);
    }

  return list;
}

static const char *
find_match (const char *text, const char *words)
{
  for (const char *word = find_word (text); *word != '\0'; word = find_next (word))
    if (match_any (word, words) != NULL)
      return word;

  return NULL;
}

/**
 * tidemark_highlight_excerpt:
 * @text: valid UTF-8
 * @words: (nullable): what is searched for, as typed
 *
 * Returns: (transfer full): @text, or its end from a little before the first match where that
 *   would not be seen in a short line. Any thread.
 */
char *
tidemark_highlight_excerpt (const char *text, const char *words)
{
  const char *match = words != NULL ? find_match (text, words) : NULL;
  const char *start;

  if (match == NULL || g_utf8_pointer_to_offset (text, match) <= MAX_LEAD)
    return g_strdup (text);

  start = g_utf8_offset_to_pointer (match, -EXCERPT_LEAD);
  if (is_of_word (g_utf8_get_char (start)))
    start = skip_word (start);
  start = find_word (start);

  return g_strdup_printf ("…%s", start);
}
