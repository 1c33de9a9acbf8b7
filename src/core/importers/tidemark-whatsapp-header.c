/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-whatsapp-header.h"

#include <string.h>

#include "tidemark-import-text.h"
#include "tidemark-whatsapp-words.h"

/* The longest word that stands beside a time, in bytes. */
#define MAX_WORD 48

/* Digits of any script. */
static gboolean
take_number (const char **text, int max_digits, int *out_value, int *out_digits)
{
  const char *p = *text;
  int value = 0, digits = 0;

  while (digits <= max_digits)
    {
      int digit = (guchar) *p < 0x80 ? g_ascii_digit_value (*p)
                                     : g_unichar_digit_value (g_utf8_get_char (p));

      if (digit < 0)
        break;
      value = value * 10 + digit;
      digits++;
      p = g_utf8_next_char (p);
    }

  if (digits == 0 || digits > max_digits)
    return FALSE;

  *text = p;
  *out_value = value;
  *out_digits = digits;
  return TRUE;
}

static gboolean
starts_with_digit (const char *text)
{
  return (guchar) *text < 0x80 ? g_ascii_isdigit (*text)
                               : g_unichar_digit_value (g_utf8_get_char (text)) >= 0;
}

static gboolean
take_era (const char **text, char *out_era)
{
  if ((**text == 'R' || **text == 'H') && starts_with_digit (*text + 1))
    {
      *out_era = **text;
      (*text)++;
    }
  return starts_with_digit (*text);
}

/* Three numbers; spaces may follow each separator, a full stop the last number. */
static gboolean
take_date (const char **text, TidemarkWhatsappHeader *out)
{
  const char *p = *text;
  char separator = 0;

  if (!take_era (&p, &out->era))
    return FALSE;

  for (int i = 0; i < 3; i++)
    {
      if (!take_number (&p, 4, &out->numbers[i], &out->digits[i]))
        return FALSE;
      if (i == 2)
        break;
      p = tidemark_text_skip_marks (p, NULL);
      if (*p != '/' && *p != '.' && *p != '-')
        return FALSE;
      if (i == 1 && *p != separator)
        return FALSE;
      separator = *p;
      p = tidemark_text_skip_spaces (p + 1);
    }

  out->dotted = separator == '.';
  if (out->dotted && *p == '.')
    p++;
  *text = p;
  return TRUE;
}

static gboolean
ends_word_zone (gunichar c)
{
  return c == 0 || c == '[' || c == ']' || c == '(' || c == ')' || c == '"' || c == ':' ||
         c == '<' || c == '>';
}

/* Commas, spaces and at most a word or two between date and time. */
static gboolean
take_between (const char **text, TidemarkWhatsappHeader *out)
{
  const char *start = *text, *p = start, *word, *word_end;

  while (!starts_with_digit (p))
    {
      if (ends_word_zone (g_utf8_get_char (p)) || p - start > MAX_WORD)
        return FALSE;
      p = g_utf8_next_char (p);
    }
  if (p == start)
    return FALSE;

  word = tidemark_text_skip_spaces (start);
  while (*word == ',' || g_str_has_prefix (word, "\xd8\x8c"))
    word = tidemark_text_skip_spaces (g_utf8_next_char (word));
  word_end = p;
  *text = p;
  if (word >= word_end)
    return TRUE;
  if (word == start) /* a letter right after the year */
    return FALSE;

  switch (tidemark_whatsapp_find_period (word, (gsize) (word_end - word), &out->period))
    {
    case TIDEMARK_WORD_PERIOD:
      return TRUE;
    case TIDEMARK_WORD_BUDDHIST:
      out->era = 'B';
      return TRUE;
    case TIDEMARK_WORD_NEUTRAL:
      return TRUE;
    case TIDEMARK_WORD_UNKNOWN:
    default:
      out->word_before = word;
      out->word_length = (gsize) (word_end - word);
      return TRUE;
    }
}

static gboolean
take_time_separator (const char **text)
{
  const char *p = tidemark_text_skip_marks (*text, NULL);

  if (*p == ':' || *p == '.')
    {
      *text = p + 1;
      return TRUE;
    }
  p = tidemark_text_skip_spaces (p);
  if (*p != 'h')
    return FALSE;
  *text = tidemark_text_skip_spaces (p + 1);
  return starts_with_digit (*text);
}

static gboolean
take_time (const char **text, TidemarkWhatsappHeader *out)
{
  const char *p = *text;
  int digits;

  if (!take_number (&p, 2, &out->hour, &digits) || out->hour > 24 || !take_time_separator (&p) ||
      !take_number (&p, 2, &out->minute, &digits) || digits != 2 || out->minute > 59)
    return FALSE;

  *text = p;
  out->second = -1;
  if (!take_time_separator (&p) || !take_number (&p, 2, &out->second, &digits) || digits != 2 ||
      out->second > 60)
    out->second = -1;
  else
    *text = p;
  out->second = MIN (out->second, 59);
  return TRUE;
}

static gboolean
is_dash (const char *text)
{
  return *text == '-' || g_str_has_prefix (text, "\xe2\x80\x93");
}

/* Where the header ends: "]", or a dash with a space on both sides. */
static const char *
find_end (const char *text, gboolean bracketed)
{
  const char *limit = text + MAX_WORD;
  gboolean after_space = FALSE;

  for (const char *p = text; *p != '\0' && p <= limit; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (bracketed && *p == ']')
        return p;
      if (!bracketed && after_space && is_dash (p))
        {
          const char *next = g_utf8_next_char (p);

          if (*next == '\0' || tidemark_text_is_space (g_utf8_get_char (next)))
            return p;
        }
      if (ends_word_zone (c) || starts_with_digit (p))
        return NULL;
      after_space = tidemark_text_is_space (c) || (after_space && tidemark_text_is_mark (c));
    }

  return NULL;
}

static gboolean
take_end (const char **text, TidemarkWhatsappHeader *out)
{
  const char *end = find_end (*text, out->bracketed);
  const char *word, *rest;
  TidemarkPeriod period = TIDEMARK_PERIOD_NONE;

  if (end == NULL)
    return FALSE;

  word = tidemark_text_skip_spaces (*text);
  if (word < end)
    {
      TidemarkWordKind kind = tidemark_whatsapp_find_period (word, (gsize) (end - word), &period);

      if (kind == TIDEMARK_WORD_PERIOD)
        out->period = period;
      else if (kind != TIDEMARK_WORD_NEUTRAL)
        out->period = TIDEMARK_PERIOD_UNKNOWN;
    }

  rest = g_utf8_next_char (end);
  if (*rest != '\0' && !tidemark_text_is_space (g_utf8_get_char (rest)))
    return FALSE;
  out->rest = *rest != '\0' ? g_utf8_next_char (rest) : rest;
  return TRUE;
}

/**
 * tidemark_whatsapp_header_parse:
 * @line: one line of the file, UTF-8
 * @out: (out caller-allocates): points into @line
 *
 * Returns: whether @line begins as a record does, in any of the shapes. Pure, any thread.
 */
gboolean
tidemark_whatsapp_header_parse (const char *line, TidemarkWhatsappHeader *out)
{
  guint n_marks;
  const char *p = tidemark_text_skip_marks (line, &n_marks);

  memset (out, 0, sizeof *out);
  out->marked = n_marks > 0;
  out->bracketed = *p == '[';
  if (out->bracketed)
    p = tidemark_text_skip_spaces (p + 1);

  return take_date (&p, out) && take_between (&p, out) && take_time (&p, out) && take_end (&p, out);
}

/**
 * tidemark_whatsapp_header_get_shape:
 *
 * Returns: the shape, below TIDEMARK_WHATSAPP_N_SHAPES. Separators make no difference. Pure.
 */
guint
tidemark_whatsapp_header_get_shape (const TidemarkWhatsappHeader *self)
{
  guint clock = self->period == TIDEMARK_PERIOD_NONE      ? 0
                : self->period == TIDEMARK_PERIOD_UNKNOWN ? 2
                                                          : 1;

  return clock * 4 + (self->bracketed ? 2 : 0) + (self->second >= 0 ? 1 : 0);
}

/**
 * tidemark_whatsapp_header_is_year_first:
 *
 * Returns: whether the first number can be nothing but a year. Pure.
 */
gboolean
tidemark_whatsapp_header_is_year_first (const TidemarkWhatsappHeader *self)
{
  return self->digits[0] > 2 || self->numbers[0] > 31 || self->era == 'R' || self->era == 'H';
}

static int
get_year (const TidemarkWhatsappHeader *self, int position)
{
  int year = self->numbers[position];

  if (self->era == 'R')
    return 2018 + year;
  if (self->era == 'H')
    return 1988 + year;
  if (self->digits[position] <= 2)
    return self->era == 'B' ? 2500 + year - 543 : 2000 + year;
  if (self->era == 'B' || year > 2400)
    return year - 543;

  return year;
}

/**
 * tidemark_whatsapp_header_get_date:
 * @order: how the numbers are meant; a year that stands first wins over it
 *
 * Returns: whether that is a day of a calendar that is understood; the numbers are set in any
 *   case. Pure.
 */
gboolean
tidemark_whatsapp_header_get_date (const TidemarkWhatsappHeader *self,
                                   TidemarkDateOrder order,
                                   int *out_year,
                                   int *out_month,
                                   int *out_day)
{
  if (order == TIDEMARK_DATE_ORDER_YMD || tidemark_whatsapp_header_is_year_first (self))
    {
      *out_year = get_year (self, 0);
      *out_month = self->numbers[1];
      *out_day = self->numbers[2];
    }
  else
    {
      *out_year = get_year (self, 2);
      *out_month = self->numbers[order == TIDEMARK_DATE_ORDER_MDY ? 0 : 1];
      *out_day = self->numbers[order == TIDEMARK_DATE_ORDER_MDY ? 1 : 0];
    }

  return *out_year >= 1990 && *out_year <= 2400 && *out_month >= 1 && *out_month <= 12 &&
         *out_day >= 1 &&
         g_date_valid_dmy ((GDateDay) *out_day, (GDateMonth) *out_month, (GDateYear) *out_year);
}

/**
 * tidemark_whatsapp_header_get_hour:
 *
 * Returns: the hour of a 24-hour clock. 12 am is 0, 12 pm is 12, "00:08 am" is 0. Pure.
 */
int
tidemark_whatsapp_header_get_hour (const TidemarkWhatsappHeader *self)
{
  int hour = self->hour % 24;

  if (hour > 12)
    return hour;

  switch (self->period)
    {
    case TIDEMARK_PERIOD_AM:
      return hour % 12;
    case TIDEMARK_PERIOD_PM:
      return hour % 12 + 12;
    case TIDEMARK_PERIOD_NOON:
      return hour < 6 ? hour + 12 : hour;
    case TIDEMARK_PERIOD_NIGHT:
      return hour == 12 ? 0 : hour < 6 ? hour : hour + 12;
    case TIDEMARK_PERIOD_NONE:
    case TIDEMARK_PERIOD_UNKNOWN:
    default:
      return hour;
    }
}
