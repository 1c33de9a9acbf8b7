/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-excerpt.h"

#define CHARS_BEFORE 40
#define CHARS_IN_ALL 200
#define ELLIPSIS "…"

/* Not in the middle of a word, where a space is near. */
static const char *
find_beginning (const char *text, const char *first)
{
  const char *start = first;

  for (int i = 0; i < CHARS_BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);
  if (start == text)
    return text;

  for (const char *at = start; at < first; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)))
      return g_utf8_next_char (at);

  return start;
}

static const char *
find_end (const char *start)
{
  const char *end = start;

  for (int i = 0; i < CHARS_IN_ALL && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return end;
}

/* From places in the text to places in what was cut out of it. */
static void
move_ranges (GArray *matches, gsize start, gsize end, gsize shift)
{
  guint n_kept = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      TidemarkTextRange range = g_array_index (matches, TidemarkTextRange, i);

      range.start = MAX (range.start, start);
      range.end = MIN (range.end, end);
      if (range.start >= range.end)
        continue;
      range.start = range.start - start + shift;
      range.end = range.end - start + shift;
      g_array_index (matches, TidemarkTextRange, n_kept++) = range;
    }

  g_array_set_size (matches, n_kept);
}

/**
 * tidemark_search_cut_excerpt:
 * @text: where words were found
 * @matches: (element-type TidemarkTextRange): where, in their order; turned into where they are in
 *   the excerpt
 *
 * Returns: (transfer full): some of the text around the first match, on one line. Pure, any thread.
 */
char *
tidemark_search_cut_excerpt (const char *text, GArray *matches)
{
  gsize first = matches->len > 0 ? g_array_index (matches, TidemarkTextRange, 0).start : 0;
  const char *start = find_beginning (text, text + first);
  const char *end = find_end (start);
  GString *excerpt = g_string_new (start > text ? ELLIPSIS : "");

  move_ranges (matches, start - text, end - text, excerpt->len);
  g_string_append_len (excerpt, start, end - start);
  for (char *at = excerpt->str; *at != '\0'; at++)
    if (*at == '\n' || *at == '\r' || *at == '\t')
      *at = ' ';
  if (*end != '\0')
    g_string_append (excerpt, ELLIPSIS);

  return g_string_free (excerpt, FALSE);
}
