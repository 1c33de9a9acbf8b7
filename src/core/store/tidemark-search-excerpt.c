/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-excerpt.h"

#include <string.h>

#define CHARS_BEFORE 40
#define CHARS_IN_ALL 200
#define ELLIPSIS "…"

static void
add_range (GArray *matches, gsize start, gsize end)
{
  TidemarkTextRange range = { start, end };

  if (start < end)
    g_array_append_val (matches, range);
}

/* Reads the marks that the index has put into a copy of the text. Such a character of the text
 * itself stands in both. */
static void
add_marked (GArray *matches, const char *text, const char *marked)
{
  gsize at = 0, start = 0;
  gboolean is_inside = FALSE;

  for (; *marked != '\0'; marked++)
    {
      if (!is_inside && *marked == TIDEMARK_MATCH_BEGINS && text[at] != TIDEMARK_MATCH_BEGINS)
        {
          is_inside = TRUE;
          start = at;
        }
      else if (is_inside && *marked == TIDEMARK_MATCH_ENDS)
        {
          is_inside = FALSE;
          add_range (matches, start, at);
        }
      else if (*marked == text[at])
        at++;
      else if (*marked != TIDEMARK_MATCH_ENDS)
        return;
    }
}

static void
add_pieces (GArray *matches, const char *text, GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const char *piece = g_ptr_array_index (pieces, i);
      const char *found = text;

      while ((found = strstr (found, piece)) != NULL)
        {
          add_range (matches, found - text, found - text + strlen (piece));
          found += strlen (piece);
        }
    }
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const TidemarkTextRange *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

static void
drop_overlaps (GArray *matches)
{
  guint n_kept = 0;
  gsize end = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      TidemarkTextRange range = g_array_index (matches, TidemarkTextRange, i);

      if (range.start < end)
        continue;
      g_array_index (matches, TidemarkTextRange, n_kept++) = range;
      end = range.end;
    }

  g_array_set_size (matches, n_kept);
}

/**
 * tidemark_search_find_matches:
 * @text: where words were found
 * @marked: (nullable): @text with TIDEMARK_MATCH_BEGINS and TIDEMARK_MATCH_ENDS around them
 * @pieces: (element-type utf8): what was looked for letter by letter
 *
 * Returns: (transfer full) (element-type TidemarkTextRange): where they are, in their order and
 *   without overlaps. Pure, any thread.
 */
GArray *
tidemark_search_find_matches (const char *text, const char *marked, GPtrArray *pieces)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (TidemarkTextRange));

  if (marked != NULL)
    add_marked (matches, text, marked);
  add_pieces (matches, text, pieces);
  g_array_sort (matches, compare_ranges);
  drop_overlaps (matches);

  return matches;
}

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
