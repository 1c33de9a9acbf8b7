/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-whatsapp-words.h"

#include <string.h>

#include "tidemark-import-text.h"
#include "tidemark-whatsapp-words-data.h"

/* The longest line in the lists, and some. */
#define MAX_LINE 400

static GHashTable *
fold_periods (void)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const TidemarkPeriodWord *word = tidemark_whatsapp_period_words; word->word != NULL; word++)
    g_hash_table_insert (table, tidemark_text_fold (word->word, -1),
                         GINT_TO_POINTER (word->period));
  for (const char *const *word = tidemark_whatsapp_neutral_words; *word != NULL; word++)
    g_hash_table_insert (table, tidemark_text_fold (*word, -1),
                         GINT_TO_POINTER (TIDEMARK_PERIOD_NONE));

  return table;
}

static GHashTable *
fold_lines (void)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int kind = 0; kind < TIDEMARK_N_LINES; kind++)
    for (const char *const *line = tidemark_whatsapp_line_words[kind];
         line != NULL && *line != NULL; line++)
      g_hash_table_insert (table, tidemark_text_fold (*line, -1), GINT_TO_POINTER (kind));

  return table;
}

/**
 * tidemark_whatsapp_find_period:
 * @word: what stands beside a time, UTF-8
 * @length: bytes
 * @out_period: (out): set only for a word of the day's parts
 *
 * Returns: what the word is. Any thread.
 */
TidemarkWordKind
tidemark_whatsapp_find_period (const char *word, gsize length, TidemarkPeriod *out_period)
{
  static gsize once = 0;
  static GHashTable *periods;
  g_autofree char *folded = NULL;
  gpointer value;
  gsize n;

  if (length == 2 && g_ascii_tolower (word[1]) == 'm')
    {
      char first = g_ascii_tolower (word[0]);

      if (first == 'a' || first == 'p')
        {
          *out_period = first == 'a' ? TIDEMARK_PERIOD_AM : TIDEMARK_PERIOD_PM;
          return TIDEMARK_WORD_PERIOD;
        }
    }

  if (g_once_init_enter (&once))
    {
      periods = fold_periods ();
      g_once_init_leave (&once, 1);
    }

  folded = tidemark_text_fold (word, (gssize) length);
  n = strlen (folded);
  while (n > 0 && (folded[n - 1] == ',' || folded[n - 1] == '-'))
    folded[--n] = '\0';
  if (n == 0)
    return TIDEMARK_WORD_NEUTRAL;
  if (g_str_equal (folded, "be") || g_str_equal (folded, "พศ"))
    return TIDEMARK_WORD_BUDDHIST;
  if (!g_hash_table_lookup_extended (periods, folded, NULL, &value))
    return TIDEMARK_WORD_UNKNOWN;
  if (GPOINTER_TO_INT (value) == TIDEMARK_PERIOD_NONE)
    return TIDEMARK_WORD_NEUTRAL;

  *out_period = (TidemarkPeriod) GPOINTER_TO_INT (value);
  return TIDEMARK_WORD_PERIOD;
}

/**
 * tidemark_whatsapp_find_line:
 * @line: UTF-8
 * @length: bytes, or -1
 *
 * Only whole lines count: the same words inside a typed message are a typed message.
 *
 * Returns: which of the app's own wordings, in any language of the lists, @line is. Any thread.
 */
TidemarkLineKind
tidemark_whatsapp_find_line (const char *line, gssize length)
{
  static gsize once = 0;
  static GHashTable *lines;
  g_autofree char *folded = NULL;

  if (length < 0)
    length = (gssize) strlen (line);
  if (length > MAX_LINE || memchr (line, '\n', (gsize) length) != NULL)
    return TIDEMARK_LINE_OTHER;

  if (g_once_init_enter (&once))
    {
      lines = fold_lines ();
      g_once_init_leave (&once, 1);
    }

  folded = tidemark_text_fold (line, length);
  return (TidemarkLineKind) GPOINTER_TO_INT (g_hash_table_lookup (lines, folded));
}

/**
 * tidemark_whatsapp_names_sticker:
 * @line: what stands for a picture or the like
 *
 * Returns: whether it says that it was a sticker. Any thread.
 */
gboolean
tidemark_whatsapp_names_sticker (const char *line)
{
  g_autofree char *small = g_utf8_strdown (line, -1);

  for (const char *const *word = tidemark_whatsapp_sticker_words; *word != NULL; word++)
    if (strstr (small, *word) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * tidemark_whatsapp_find_timer:
 * @notice: a line that the app wrote
 * @out_days: (out): after how many days messages go, 0 where it does not say
 *
 * Returns: whether messages delete themselves from here on, or no longer do. Any thread.
 */
TidemarkTimer
tidemark_whatsapp_find_timer (const char *notice, int *out_days)
{
  g_autofree char *small = g_utf8_strdown (notice, -1);

  for (const TidemarkTimerWords *words = tidemark_whatsapp_timer_words; words->subject != NULL;
       words++)
    {
      const char *digits;

      if (strstr (small, words->subject) == NULL)
        continue;
      if (strstr (small, words->off) != NULL)
        return TIDEMARK_TIMER_OFF;

      digits = strpbrk (small, "0123456789");
      *out_days = digits != NULL ? (int) g_ascii_strtoull (digits, NULL, 10) : 0;
      /* There are three: 24 hours, 7 days, 90 days. */
      if (*out_days == 24)
        *out_days = 1;
      if (*out_days != 1 && *out_days != 7 && *out_days != 90)
        *out_days = 0;
      return TIDEMARK_TIMER_ON;
    }

  return TIDEMARK_TIMER_OTHER;
}

static int
find_unit (const char *word, gsize length)
{
  g_autofree char *folded = tidemark_text_fold (word, (gssize) length);

  for (const TidemarkUnitWord *unit = tidemark_whatsapp_unit_words; unit->word != NULL; unit++)
    if (g_str_equal (folded, unit->word))
      return unit->seconds;

  return 0;
}

/* "12:34" or "1:02:03". */
static int
read_clock (const char *text)
{
  int parts[3] = { 0, 0, 0 }, n = 0;

  for (const char *p = text; n < 3; p++)
    {
      char *end;

      parts[n++] = (int) MIN (g_ascii_strtoull (p, &end, 10), 100000);
      p = end;
      if (*p != ':')
        break;
    }

  return n == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : parts[0] * 60 + parts[1];
}

/**
 * tidemark_whatsapp_find_duration:
 * @text: such as "1 hr 12 min"
 *
 * Returns: seconds, or -1 where it says none or in words that are not known. Any thread.
 */
int
tidemark_whatsapp_find_duration (const char *text)
{
  int total = -1;

  for (const char *p = strpbrk (text, "0123456789"); p != NULL; p = strpbrk (p, "0123456789"))
    {
      char *end;
      guint64 number = g_ascii_strtoull (p, &end, 10);
      const char *word, *word_end;
      int unit;

      if (*end == ':' && total < 0)
        return read_clock (p);
      word = tidemark_text_skip_spaces (end);
      for (word_end = word; *word_end != '\0' && *word_end != ',' &&
                            g_unichar_digit_value (g_utf8_get_char (word_end)) < 0 &&
                            !tidemark_text_is_space (g_utf8_get_char (word_end));)
        word_end = g_utf8_next_char (word_end);

      unit = find_unit (word, (gsize) (word_end - word));
      if (unit == 0 || number > 100000)
        return -1;
      total = MAX (total, 0) + (int) number * unit;
      p = word_end;
    }

  return total;
}
