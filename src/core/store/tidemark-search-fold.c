/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-fold.h"

/* Characters below are looked up: the letters of nearly everybody who does not write in signs. */
#define N_KNOWN 0x1100

/* Letters that differ by more than a mark that could be taken off, and are still typed for each
 * other. */
static const struct
{
  gunichar c;
  const char *as;
} alike[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" },
  { 0x0111, "d" },  { 0x0127, "h" },  { 0x0131, "i" }, { 0x0142, "l" }, { 0x0153, "oe" },
  { 0x0167, "t" },  { 0x0237, "j" },  { 0x03c2, "σ" }, { 0x0649, "ي" }, { 0x06a9, "ك" },
  { 0x06cc, "ي" },  { 0x1e9e, "ss" },
};

static gboolean
is_between (gunichar c, gunichar from, gunichar to)
{
  return c >= from && c <= to;
}

/* Scripts that put no space between words: a search for a part of a sentence has to find it. */
static gboolean
is_unspaced (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_YI:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      /* Signs that several scripts have, such as the line that makes a sound long. */
      return is_between (c, 0x3005, 0x3007) || is_between (c, 0x30fb, 0x30fe);
    }
}

/* Accents, the points of Hebrew and Arabic, the dot that is below a letter of Hindi. Other marks
 * are vowels and tones, without which it would be another word. */
static gboolean
is_taken_off (gunichar mark)
{
  int class = g_unichar_combining_class (mark);

  return class == 7 || is_between ((gunichar) class, 10, 36) || class >= 200;
}

static TidemarkFold
classify_mark (gunichar c)
{
  if (is_between (c, 0xfe00, 0xfe0f) || is_between (c, 0xe0100, 0xe01ef) || is_taken_off (c))
    return TIDEMARK_FOLD_NOTHING;
  if (is_unspaced (c))
    return TIDEMARK_FOLD_ALONE;

  return TIDEMARK_FOLD_JOINED;
}

/* A heart is looked for, a dash is not. What is not assigned yet will most likely be a picture: a
 * newer Unicode must not make other words of a text that is in the index. */
static gboolean
is_symbol (gunichar c, GUnicodeType type)
{
  return c >= 0x80 && !is_between (c, 0xfffc, 0xfffd) &&
         (type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_MATH_SYMBOL ||
          type == G_UNICODE_CURRENCY_SYMBOL || type == G_UNICODE_UNASSIGNED);
}

static TidemarkFold
classify (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  switch ((int) type)
    {
    case G_UNICODE_FORMAT:
      return c == 0x200b ? TIDEMARK_FOLD_BETWEEN : TIDEMARK_FOLD_NOTHING;
    case G_UNICODE_ENCLOSING_MARK:
      return TIDEMARK_FOLD_NOTHING;
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
      return classify_mark (c);
    case G_UNICODE_PRIVATE_USE:
      return TIDEMARK_FOLD_LETTER;
    default:
      break;
    }

  /* The line that draws a word of Arabic out, and the colours of a skin. */
  if (c == 0x0640 || is_between (c, 0x1f3fb, 0x1f3ff))
    return TIDEMARK_FOLD_NOTHING;
  /* Vowels and endings of Korean syllables that are written apart. */
  if (is_between (c, 0x1160, 0x11ff))
    return TIDEMARK_FOLD_JOINED;
  if (is_symbol (c, type))
    return TIDEMARK_FOLD_ALONE;
  if (!g_unichar_isalnum (c))
    return TIDEMARK_FOLD_BETWEEN;

  return is_unspaced (c) ? TIDEMARK_FOLD_ALONE : TIDEMARK_FOLD_LETTER;
}

static const char *
find_alike (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    if (alike[i].c == c)
      return alike[i].as;

  return NULL;
}

/* One that stands for itself. */
static guint
add_part (gunichar c, TidemarkFolded *parts)
{
  gunichar lower = g_unichar_tolower (c);
  TidemarkFold fold = classify (lower);
  const char *as = fold == TIDEMARK_FOLD_LETTER ? find_alike (lower) : NULL;
  guint n = 0;

  for (; as != NULL && *as != '\0'; as = g_utf8_next_char (as))
    parts[n++] = (TidemarkFolded) { fold, g_utf8_get_char (as) };
  if (n > 0 || fold == TIDEMARK_FOLD_NOTHING)
    return n;

  parts[0] = (TidemarkFolded) { fold, fold == TIDEMARK_FOLD_BETWEEN ? 0 : lower };
  return 1;
}

static guint
take_apart (gunichar c, TidemarkFolded parts[TIDEMARK_FOLD_MAX])
{
  gunichar decomposed[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gboolean is_syllable = is_between (c, 0xac00, 0xd7a3);
  gsize n_decomposed;
  guint n = 0;

  if (is_syllable || !(g_unichar_isalnum (c) || g_unichar_ismark (c)))
    return add_part (c, parts);

  /* Wide, narrow and joined letters are what they are made of. */
  n_decomposed = g_unichar_fully_decompose (c, TRUE, decomposed, G_N_ELEMENTS (decomposed));
  for (gsize i = 0; i < n_decomposed; i++)
    n += add_part (decomposed[i], parts + n);

  return n;
}

/* What becomes of the first characters: how many parts, and the one part of most. */
static struct
{
  TidemarkFolded part;
  guint n;
} known[N_KNOWN];

static void
fill_known (void)
{
  static gsize is_filled = 0;

  if (!g_once_init_enter (&is_filled))
    return;

  for (gunichar c = 0; c < N_KNOWN; c++)
    {
      TidemarkFolded parts[TIDEMARK_FOLD_MAX] = { 0 };

      known[c].n = take_apart (c, parts);
      known[c].part = parts[0];
    }
  g_once_init_leave (&is_filled, 1);
}

/**
 * tidemark_search_fold:
 * @c: a character
 * @parts: (out caller-allocates): what it is to the search, in its order
 *
 * What is looked for and what is found are compared without case, accents and points, in any
 * script: ά is α, ς is σ, й is и, ß is ss, İ and ı are i, אָ is א, Ｌ is l. The answer is part of
 * what a journal keeps: to change it takes a step of the schema that fills the index of words anew.
 *
 * Returns: how many parts; 0 for what is as if it were not there. Pure, any thread.
 */
guint
tidemark_search_fold (gunichar c, TidemarkFolded parts[TIDEMARK_FOLD_MAX])
{
  if (c >= N_KNOWN)
    return take_apart (c, parts);

  fill_known ();
  if (known[c].n > 1)
    return take_apart (c, parts);
  parts[0] = known[c].part;
  return known[c].n;
}
