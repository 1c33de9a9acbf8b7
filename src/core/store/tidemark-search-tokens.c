/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-tokens.h"

#include "tidemark-search-fold.h"

/* In bytes. No language has a longer word; of what is longer the beginning counts. */
#define MAX_WORD 256

#define MAX_CHAR 6

/**
 * Reading:
 * @token: the word that is being read; length 0 between words
 * @last: its last character, and where in @word that begins
 */
typedef struct
{
  TidemarkSearchTokenFunc func;
  gpointer data;
  TidemarkSearchToken token;
  gunichar last;
  gsize last_at;
  char word[MAX_WORD + MAX_CHAR];
  gboolean goes_on;
} Reading;

static void
end_word (Reading *self)
{
  if (self->token.length == 0)
    return;

  self->goes_on = self->func (&self->token, self->data);
  self->token.length = 0;
}

static void
append (Reading *self, gunichar c)
{
  if (self->token.length >= MAX_WORD)
    return;

  self->last = c;
  self->last_at = self->token.length;
  self->token.length += (gsize) g_unichar_to_utf8 (c, self->word + self->token.length);
}

static void
begin_word (Reading *self, gunichar c, gboolean is_alone, gsize start)
{
  end_word (self);
  if (!self->goes_on)
    return;

  self->token.start = start;
  self->token.is_alone = is_alone;
  append (self, c);
}

/* Such as the two dots that make another sound of a Japanese letter. */
static void
join (Reading *self, gunichar c, gsize start)
{
  gunichar joined;

  if (self->token.length == 0)
    begin_word (self, c, FALSE, start);
  else if (self->token.length < MAX_WORD && g_unichar_compose (self->last, c, &joined))
    {
      self->token.length = self->last_at;
      append (self, joined);
    }
  else
    append (self, c);
}

static void
read_part (Reading *self, const TidemarkFolded *part, gsize start, gsize end)
{
  switch (part->fold)
    {
    case TIDEMARK_FOLD_LETTER:
      if (self->token.length > 0 && !self->token.is_alone)
        append (self, part->c);
      else
        begin_word (self, part->c, FALSE, start);
      break;
    case TIDEMARK_FOLD_ALONE:
      begin_word (self, part->c, TRUE, start);
      break;
    case TIDEMARK_FOLD_JOINED:
      join (self, part->c, start);
      break;
    case TIDEMARK_FOLD_NOTHING:
      break;
    case TIDEMARK_FOLD_BETWEEN:
    default:
      end_word (self);
    }

  self->token.end = end;
}

static void
read_char (Reading *self, gunichar c, gsize start, gsize end)
{
  TidemarkFolded parts[TIDEMARK_FOLD_MAX];
  guint n = tidemark_search_fold (c, parts);

  if (n == 0)
    self->token.end = end;
  for (guint i = 0; i < n && self->goes_on; i++)
    read_part (self, &parts[i], start, end);
}

/* What most texts are made of: as tidemark_search_fold () has it, and several times as fast. */
static void
read_ascii (Reading *self, char c, gsize start)
{
  if (!g_ascii_isalnum (c))
    end_word (self);
  else if (self->token.length > 0 && !self->token.is_alone && self->token.length < MAX_WORD)
    {
      /* Which digits have already, and makes capitals small. */
      self->last = (guchar) c | 0x20;
      self->last_at = self->token.length;
      self->word[self->token.length++] = (char) self->last;
      self->token.end = start + 1;
    }
  else
    read_char (self, (guchar) c, start, start + 1);
}

/**
 * tidemark_search_tokens_foreach:
 * @text: (array length=length): what is not UTF-8 in it stands between words
 * @func: (scope call): gets one word after the other
 *
 * The words of a text as they are compared, see tidemark_search_fold (). Any thread.
 */
void
tidemark_search_tokens_foreach (const char *text,
                                gsize length,
                                TidemarkSearchTokenFunc func,
                                gpointer data)
{
  Reading self = { .func = func, .data = data, .goes_on = TRUE };
  gsize at = 0;

  self.token.word = self.word;
  while (at < length && self.goes_on)
    {
      gsize start = at++;
      gunichar c;

      if ((guchar) text[start] < 0x80)
        {
          read_ascii (&self, text[start], start);
          continue;
        }
      c = g_utf8_get_char_validated (text + start, (gssize) (length - start));
      if (c < (gunichar) -2)
        at = start + (gsize) g_unichar_to_utf8 (c, NULL);
      read_char (&self, c < (gunichar) -2 ? c : 0, start, at);
    }

  if (self.goes_on)
    end_word (&self);
}
