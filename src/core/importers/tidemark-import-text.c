/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-text.h"

#include <string.h>

/**
 * tidemark_text_is_mark:
 *
 * Returns: whether @c is one of the invisible characters that say in which direction to write.
 *   Pure, any thread.
 */
gboolean
tidemark_text_is_mark (gunichar c)
{
  return c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

/**
 * tidemark_text_is_space:
 *
 * Returns: whether @c is a space that does not end a line, of any width. Pure, any thread.
 */
gboolean
tidemark_text_is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0 || c == 0x202f || c == 0x2009 || c == 0x3000;
}

/* Marks and wide spaces are all beyond ASCII: most text needs no decoding. */
static gboolean
is_ascii_plain (char c)
{
  return (guchar) c < 0x80;
}

/**
 * tidemark_text_skip_marks:
 * @text: UTF-8
 * @out_count: (out) (optional): how many stood there
 *
 * Returns: (transfer none): where in @text the first other character is. Pure, any thread.
 */
const char *
tidemark_text_skip_marks (const char *text, guint *out_count)
{
  guint count = 0;

  while (!is_ascii_plain (*text) && tidemark_text_is_mark (g_utf8_get_char (text)))
    {
      text = g_utf8_next_char (text);
      count++;
    }

  if (out_count != NULL)
    *out_count = count;
  return text;
}

/**
 * tidemark_text_skip_spaces:
 * @text: UTF-8
 *
 * Returns: (transfer none): where in @text the first character is that is neither a space nor a
 *   mark. Pure, any thread.
 */
const char *
tidemark_text_skip_spaces (const char *text)
{
  for (;;)
    {
      gunichar c;

      if (*text == ' ' || *text == '\t')
        {
          text++;
          continue;
        }
      if (is_ascii_plain (*text))
        return text;
      c = g_utf8_get_char (text);
      if (!tidemark_text_is_mark (c) && !tidemark_text_is_space (c))
        return text;
      text = g_utf8_next_char (text);
    }
}

static gboolean
is_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80)
      return FALSE;

  return TRUE;
}

/**
 * tidemark_text_clean:
 * @text: UTF-8
 * @length: bytes, or -1
 *
 * Returns: (transfer full): @text without marks and without space around it. Any thread.
 */
char *
tidemark_text_clean (const char *text, gssize length)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  const char *end = text + n;
  GString *clean;

  if (is_ascii (text, n))
    return g_strstrip (g_strndup (text, n));

  clean = g_string_sized_new (n);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if (is_ascii_plain (*p) || !tidemark_text_is_mark (g_utf8_get_char (p)))
      g_string_append_len (clean, p, g_utf8_next_char (p) - p);

  while (clean->len > 0)
    {
      const char *last = g_utf8_find_prev_char (clean->str, clean->str + clean->len);
      gunichar c = g_utf8_get_char (last);

      if (c != '\n' && c != '\r' && !tidemark_text_is_space (c))
        break;
      g_string_truncate (clean, (gsize) (last - clean->str));
    }
  {
    const char *start = clean->str;

    while (*start != '\0' &&
           (*start == '\n' || *start == '\r' || tidemark_text_is_space (g_utf8_get_char (start))))
      start = g_utf8_next_char (start);
    g_string_erase (clean, 0, start - clean->str);
  }

  return g_string_free_and_steal (clean);
}

/**
 * tidemark_text_fold:
 * @text: UTF-8
 * @length: bytes, or -1
 *
 * For finding words in lists: small letters, without marks, full stops, apostrophes and spaces of
 * any kind.
 *
 * Returns: (transfer full): the folded text. Any thread.
 */
char *
tidemark_text_fold (const char *text, gssize length)
{
  g_autofree char *small = g_utf8_strdown (text, length);
  GString *folded = g_string_sized_new (strlen (small));

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* U+0307 is what is left of the dotted capital I. */
      if (!tidemark_text_is_mark (c) && !tidemark_text_is_space (c) && strchr (".'", *p) == NULL &&
          c != 0x2019 && c != 0x3002 && c != 0x0964 && c != 0x0307)
        g_string_append_unichar (folded, c);
    }

  return g_string_free_and_steal (folded);
}
