/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-json-lexer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUFFER_SIZE 65536
#define MAX_TEXT_BYTES (64 * 1024 * 1024)
#define REPLACEMENT 0xFFFD

void
tidemark_json_lexer_init (TidemarkJsonLexer *self,
                          GInputStream *input,
                          TidemarkJsonFlags flags,
                          GCancellable *cancellable)
{
  memset (self, 0, sizeof *self);
  self->input = g_object_ref (input);
  g_set_object (&self->cancellable, cancellable);
  self->flags = flags;
  self->buffer = g_malloc (BUFFER_SIZE);
  self->text = g_string_new (NULL);
  self->line = 1;
  self->column = 1;
}

void
tidemark_json_lexer_clear (TidemarkJsonLexer *self)
{
  g_clear_object (&self->input);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->buffer, g_free);
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_error (&self->error);
}

gboolean
tidemark_json_lexer_fail (TidemarkJsonLexer *self, TidemarkJsonError code, const char *message)
{
  if (self->error == NULL)
    g_set_error_literal (&self->error, TIDEMARK_JSON_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
fail_at_end (TidemarkJsonLexer *self)
{
  return tidemark_json_lexer_fail (self, TIDEMARK_JSON_ERROR_TRUNCATED,
                                   _ ("the file ends in the middle: it was cut short"));
}

/* Sees to it that @wanted bytes are at hand, if the input has that many. A character or an escape
 * may lie across two reads. */
static gsize
ensure (TidemarkJsonLexer *self, gsize wanted)
{
  while (self->end - self->at < wanted && !self->ended && self->error == NULL)
    {
      gssize n_read;

      /* Not every stream looks at it. */
      if (g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
        break;

      memmove (self->buffer, self->buffer + self->at, self->end - self->at);
      self->end -= self->at;
      self->at = 0;
      n_read = g_input_stream_read (self->input, self->buffer + self->end, BUFFER_SIZE - self->end,
                                    self->cancellable, &self->error);
      if (n_read > 0)
        self->end += (gsize) n_read;
      else
        self->ended = TRUE;
    }

  return self->end - self->at;
}

static int
peek (TidemarkJsonLexer *self)
{
  if (self->at == self->end && ensure (self, 1) == 0)
    return TIDEMARK_JSON_NO_BYTE;

  return self->buffer[self->at];
}

/* Passes over bytes of one line. */
static void
take_bytes (TidemarkJsonLexer *self, gsize n_bytes, guint n_columns)
{
  self->at += n_bytes;
  self->offset += n_bytes;
  self->column += n_columns;
}

void
tidemark_json_lexer_take (TidemarkJsonLexer *self)
{
  take_bytes (self, 1, 1);
}

/**
 * tidemark_json_lexer_skip_mark:
 *
 * Passes over a byte order mark.
 *
 * Returns: %FALSE where it is the one of UTF-16.
 */
gboolean
tidemark_json_lexer_skip_mark (TidemarkJsonLexer *self)
{
  gsize n_bytes = ensure (self, 3);
  const guint8 *bytes = self->buffer + self->at;

  if (n_bytes >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    take_bytes (self, 3, 0);
  else if (n_bytes >= 2 &&
           (memcmp (bytes, "\xFF\xFE", 2) == 0 || memcmp (bytes, "\xFE\xFF", 2) == 0))
    return tidemark_json_lexer_fail (self, TIDEMARK_JSON_ERROR_ENCODING,
                                     _ ("the file is in UTF-16: save it as UTF-8"));

  return self->error == NULL;
}

/**
 * tidemark_json_lexer_peek_word:
 *
 * Returns: the first byte after white space, which stays, or TIDEMARK_JSON_NO_BYTE.
 */
int
tidemark_json_lexer_peek_word (TidemarkJsonLexer *self)
{
  for (;;)
    {
      int byte = peek (self);

      if (byte == '\n')
        {
          take_bytes (self, 1, 0);
          self->line++;
          self->column = 1;
        }
      else if (byte == ' ' || byte == '\t' || byte == '\r')
        take_bytes (self, 1, 1);
      else
        return byte;
    }
}

static gboolean
append_replacement (TidemarkJsonLexer *self, const char *message)
{
  if ((self->flags & TIDEMARK_JSON_REPAIR_TEXT) == 0)
    return tidemark_json_lexer_fail (self, TIDEMARK_JSON_ERROR_ENCODING, message);

  g_string_append_unichar (self->text, REPLACEMENT);
  self->n_repaired++;
  return TRUE;
}

static gboolean
take_wide_char (TidemarkJsonLexer *self)
{
  gsize n_bytes = MIN (ensure (self, 4), 4);
  const char *bytes = (const char *) self->buffer + self->at;
  gunichar character;

  if (self->error != NULL)
    return FALSE;

  character = g_utf8_get_char_validated (bytes, (gssize) n_bytes);
  if (character == (gunichar) -1 || character == (gunichar) -2)
    {
      if (!append_replacement (self, _ ("there is a byte that is not UTF-8")))
        return FALSE;
      take_bytes (self, 1, 1);
      return TRUE;
    }

  g_string_append_unichar (self->text, character);
  take_bytes (self, (gsize) g_unichar_to_utf8 (character, NULL), 1);
  return TRUE;
}

/* The value of @n_digits hexadecimal digits from @from bytes on, or -1. */
static int
peek_hex (TidemarkJsonLexer *self, gsize from, gsize n_digits)
{
  int value = 0;

  if (ensure (self, from + n_digits) < from + n_digits)
    return -1;

  for (gsize i = 0; i < n_digits; i++)
    {
      int digit = g_ascii_xdigit_value ((char) self->buffer[self->at + from + i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }

  return value;
}

static gboolean
append_escaped (TidemarkJsonLexer *self, gunichar character)
{
  if (character == 0)
    return append_replacement (self, _ ("a text holds the character U+0000"));
  if (character >= 0xD800 && character <= 0xDFFF)
    return append_replacement (self, _ ("a text holds half a surrogate pair"));

  g_string_append_unichar (self->text, character);
  return TRUE;
}

static gboolean
fail_escape (TidemarkJsonLexer *self)
{
  if (self->error != NULL)
    return FALSE;
  if (self->ended && self->end - self->at < 6 &&
      memchr (self->buffer + self->at, '"', self->end - self->at) == NULL)
    return fail_at_end (self);

  return tidemark_json_lexer_fail (self, TIDEMARK_JSON_ERROR_SYNTAX,
                                   _ ("a text holds an escape that JSON does not have"));
}

/* \uXXXX, with the second half of a pair where there is one. */
static gboolean
take_unicode_escape (TidemarkJsonLexer *self)
{
  int first = peek_hex (self, 2, 4);
  gunichar character = (gunichar) first;
  gsize n_bytes = 6;

  if (first < 0)
    return fail_escape (self);

  if (first >= 0xD800 && first <= 0xDBFF && ensure (self, 12) >= 12 &&
      self->buffer[self->at + 6] == '\\' && self->buffer[self->at + 7] == 'u')
    {
      int second = peek_hex (self, 8, 4);

      if (second >= 0xDC00 && second <= 0xDFFF)
        {
          character = 0x10000 + (((gunichar) first - 0xD800) << 10) + ((gunichar) second - 0xDC00);
          n_bytes = 12;
        }
    }

  if (self->error != NULL || !append_escaped (self, character))
    return FALSE;

  take_bytes (self, n_bytes, (guint) n_bytes);
  return TRUE;
}

static gboolean
take_hex_escape (TidemarkJsonLexer *self)
{
  int value = peek_hex (self, 2, 2);

  if (value < 0)
    return fail_escape (self);
  if (!append_escaped (self, (gunichar) value))
    return FALSE;

  take_bytes (self, 4, 4);
  return TRUE;
}

static gboolean
take_escape (TidemarkJsonLexer *self)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *name;
  int letter;

  if (ensure (self, 2) < 2)
    return self->error == NULL && fail_at_end (self);

  letter = self->buffer[self->at + 1];
  if (letter == 'u')
    return take_unicode_escape (self);
  if (letter == 'x' && (self->flags & TIDEMARK_JSON_HEX_ESCAPES) != 0)
    return take_hex_escape (self);

  name = letter != 0 ? strchr (names, letter) : NULL;
  if (name == NULL)
    return fail_escape (self);

  g_string_append_c (self->text, values[name - names]);
  take_bytes (self, 2, 2);
  return TRUE;
}

static void
take_plain_run (TidemarkJsonLexer *self)
{
  const guint8 *bytes = self->buffer + self->at;
  gsize n_left = self->end - self->at, n_bytes = 0;

  while (n_bytes < n_left && bytes[n_bytes] >= 0x20 && bytes[n_bytes] < 0x80 &&
         bytes[n_bytes] != '"' && bytes[n_bytes] != '\\')
    n_bytes++;

  g_string_append_len (self->text, (const char *) bytes, (gssize) n_bytes);
  take_bytes (self, n_bytes, (guint) n_bytes);
}

/**
 * tidemark_json_lexer_take_string:
 *
 * Reads a string from its opening quote into @text.
 */
gboolean
tidemark_json_lexer_take_string (TidemarkJsonLexer *self)
{
  g_string_truncate (self->text, 0);
  tidemark_json_lexer_take (self);

  for (;;)
    {
      int byte = peek (self);

      if (byte == '"')
        break;
      if (byte == TIDEMARK_JSON_NO_BYTE)
        return self->error == NULL && fail_at_end (self);
      if (self->text->len > MAX_TEXT_BYTES)
        return tidemark_json_lexer_fail (self, TIDEMARK_JSON_ERROR_TOO_LARGE,
                                         _ ("a text is longer than 64 MiB"));
      if (byte < 0x20)
        return tidemark_json_lexer_fail (
            self, TIDEMARK_JSON_ERROR_SYNTAX,
            _ ("a text holds a line break or another control character as it is"));

      if (byte == '\\' ? !take_escape (self) : byte >= 0x80 && !take_wide_char (self))
        return FALSE;
      take_plain_run (self);
    }

  tidemark_json_lexer_take (self);
  return TRUE;
}

static guint
take_digits (TidemarkJsonLexer *self)
{
  guint n_digits = 0;
  int byte;

  /* No number that means anything is longer. */
  for (; (byte = peek (self)) >= '0' && byte <= '9' && n_digits < 400; n_digits++)
    {
      g_string_append_c (self->text, (char) byte);
      tidemark_json_lexer_take (self);
    }

  return n_digits;
}

static gboolean
take_one_of (TidemarkJsonLexer *self, const char *bytes)
{
  int byte = peek (self);

  if (byte <= 0 || strchr (bytes, byte) == NULL)
    return FALSE;

  g_string_append_c (self->text, (char) byte);
  tidemark_json_lexer_take (self);
  return TRUE;
}

static gboolean
fail_number (TidemarkJsonLexer *self)
{
  if (self->error != NULL)
    return FALSE;
  if (peek (self) == TIDEMARK_JSON_NO_BYTE)
    return self->error == NULL && fail_at_end (self);

  return tidemark_json_lexer_fail (self, TIDEMARK_JSON_ERROR_SYNTAX,
                                   _ ("this is not a number as JSON writes it"));
}

/**
 * tidemark_json_lexer_take_number:
 *
 * Reads a number into @text, as it is written.
 */
gboolean
tidemark_json_lexer_take_number (TidemarkJsonLexer *self)
{
  gboolean zero_first;
  guint n_digits;

  g_string_truncate (self->text, 0);
  take_one_of (self, "-");

  zero_first = peek (self) == '0';
  n_digits = take_digits (self);
  if (n_digits == 0 || (zero_first && n_digits > 1))
    return fail_number (self);
  if (take_one_of (self, ".") && take_digits (self) == 0)
    return fail_number (self);
  if (take_one_of (self, "eE"))
    {
      take_one_of (self, "+-");
      if (take_digits (self) == 0)
        return fail_number (self);
    }

  return self->error == NULL;
}

/**
 * tidemark_json_lexer_take_literal:
 * @literal: true, false or null
 */
gboolean
tidemark_json_lexer_take_literal (TidemarkJsonLexer *self, const char *literal)
{
  for (const char *expected = literal; *expected != '\0'; expected++)
    {
      int byte = peek (self);

      if (byte == TIDEMARK_JSON_NO_BYTE)
        return self->error == NULL && fail_at_end (self);
      if (byte != *expected)
        return tidemark_json_lexer_fail (self, TIDEMARK_JSON_ERROR_SYNTAX,
                                         _ ("a value was expected here"));
      tidemark_json_lexer_take (self);
    }

  return TRUE;
}
