/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-highlight.h"

#include "tidemark-entry-text.h"
#include "tidemark-search-words.h"

/* How far into a text a match may begin before the excerpt leaves out what comes first, and how
 * much of that stays, in characters. */
#define MAX_LEAD 28
#define EXCERPT_LEAD 12

static void
add_range (PangoAttrList *list, PangoAttribute *attribute, gsize from, gsize to)
{
  attribute->start_index = (guint) from;
  attribute->end_index = (guint) to;
  pango_attr_list_insert (list, attribute);
}

static GArray *
find_words (const char *text, const char *words)
{
  g_autoptr (TidemarkSearchWords) parsed = tidemark_search_words_parse (words);

  return tidemark_search_words_find (parsed, text);
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
  g_autoptr (GArray) found = words != NULL ? find_words (text, words) : NULL;
  PangoAttrList *list;

  if (found == NULL || found->len == 0)
    return NULL;

  list = pango_attr_list_new ();
  for (guint i = 0; i < found->len; i++)
    {
      const TidemarkTextRange *range = &g_array_index (found, TidemarkTextRange, i);

      add_range (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), range->start, range->end);
      add_range (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), range->start, range->end);
    }

  return list;
}

/* Not in the middle of a word, where a space is near. */
static const char *
skip_rest_of_word (const char *start, const char *match)
{
  const char *at = start;

  while (at < match && !g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  while (at < match && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at < match || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (match))) ? at : start;
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
  g_autoptr (GArray) found = words != NULL ? find_words (text, words) : NULL;
  const char *match;

  if (found == NULL || found->len == 0)
    return g_strdup (text);

  match = text + g_array_index (found, TidemarkTextRange, 0).start;
  if (g_utf8_pointer_to_offset (text, match) <= MAX_LEAD)
    return g_strdup (text);

  return g_strdup_printf (
      "…%s", skip_rest_of_word (g_utf8_offset_to_pointer (match, -EXCERPT_LEAD), match));
}

static gboolean
has_match (const char *text, const char *words)
{
  g_autoptr (GArray) found = text != NULL && words != NULL ? find_words (text, words) : NULL;

  return found != NULL && found->len > 0;
}

/**
 * tidemark_highlight_subtitle:
 * @entry: any entry
 * @alias: (nullable): what the person that it is about is called
 * @words: (nullable): what is searched for, as typed
 *
 * What is searched for may be in the answer to a talk, which a row with a note does not show.
 *
 * Returns: (transfer full) (nullable): tidemark_entry_text_subtitle (), or the answer where only
 *   that has the words. Any thread.
 */
char *
tidemark_highlight_subtitle (const TidemarkEntry *entry, const char *alias, const char *words)
{
  g_autofree char *subtitle = tidemark_entry_text_subtitle (entry, alias);

  if (!has_match (subtitle, words) && has_match (entry->answer, words))
    return g_strdelimit (g_strdup (entry->answer), "\r\n\t", ' ');

  return g_steal_pointer (&subtitle);
}
