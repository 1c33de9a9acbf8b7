/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-json-stream.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tidemark-json-lexer.h"

#define MAX_DEPTH 128

/* What the grammar allows next. */
typedef enum
{
  EXPECT_START,
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expectation;

struct _TidemarkJsonStream
{
  TidemarkJsonLexer lexer;
  Expectation expectation;
  TidemarkJsonEvent event;
  guint64 line;
  guint64 column;
  guint depth;
  gboolean is_object[MAX_DEPTH];
};

G_DEFINE_QUARK (tidemark - json - error - quark, tidemark_json_error)

/**
 * tidemark_json_stream_new:
 * @input: (transfer none): UTF-8, read in chunks
 * @flags: how strict to be
 * @cancellable: (nullable): seen at every chunk
 *
 * Returns: (transfer full): a reader that stands before the first event. Any thread.
 */
TidemarkJsonStream *
tidemark_json_stream_new (GInputStream *input, TidemarkJsonFlags flags, GCancellable *cancellable)
{
  TidemarkJsonStream *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (input), NULL);

  self = g_new0 (TidemarkJsonStream, 1);
  tidemark_json_lexer_init (&self->lexer, input, flags, cancellable);
  self->line = 1;
  self->column = 1;

  return self;
}

/**
 * tidemark_json_stream_new_for_text:
 * @text: JSON, copied
 *
 * Returns: (transfer full): a strict reader of @text. Any thread.
 */
TidemarkJsonStream *
tidemark_json_stream_new_for_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_bytes (bytes);

  return tidemark_json_stream_new (input, TIDEMARK_JSON_STRICT, NULL);
}

void
tidemark_json_stream_free (TidemarkJsonStream *self)
{
  tidemark_json_lexer_clear (&self->lexer);
  g_free (self);
}

static void
mark_place (TidemarkJsonStream *self)
{
  self->line = self->lexer.line;
  self->column = self->lexer.column;
}

static TidemarkJsonEvent
fail (TidemarkJsonStream *self, const char *message)
{
  tidemark_json_lexer_fail (&self->lexer, TIDEMARK_JSON_ERROR_SYNTAX, message);
  return TIDEMARK_JSON_FAILED;
}

static TidemarkJsonEvent
after_value (TidemarkJsonStream *self, TidemarkJsonEvent event)
{
  self->expectation = self->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
  return event;
}

static TidemarkJsonEvent
begin_container (TidemarkJsonStream *self, gboolean is_object)
{
  if (self->depth == MAX_DEPTH)
    {
      tidemark_json_lexer_fail (&self->lexer, TIDEMARK_JSON_ERROR_TOO_LARGE,
                                _ ("lists and objects lie in each other more than 128 deep"));
      return TIDEMARK_JSON_FAILED;
    }

  tidemark_json_lexer_take (&self->lexer);
  self->is_object[self->depth++] = is_object;
  self->expectation = is_object ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;
  return is_object ? TIDEMARK_JSON_OBJECT_BEGIN : TIDEMARK_JSON_ARRAY_BEGIN;
}

static TidemarkJsonEvent
end_container (TidemarkJsonStream *self)
{
  gboolean is_object = self->is_object[--self->depth];

  tidemark_json_lexer_take (&self->lexer);
  return after_value (self, is_object ? TIDEMARK_JSON_OBJECT_END : TIDEMARK_JSON_ARRAY_END);
}

static TidemarkJsonEvent
take_scalar (TidemarkJsonStream *self, gboolean taken, TidemarkJsonEvent event)
{
  return taken ? after_value (self, event) : TIDEMARK_JSON_FAILED;
}

static TidemarkJsonEvent
take_value (TidemarkJsonStream *self, int byte)
{
  TidemarkJsonLexer *lexer = &self->lexer;

  switch (byte)
    {
    case '{':
      return begin_container (self, TRUE);
    case '[':
      return begin_container (self, FALSE);
    case '"':
      return take_scalar (self, tidemark_json_lexer_take_string (lexer), TIDEMARK_JSON_STRING);
    case 't':
      return take_scalar (self, tidemark_json_lexer_take_literal (lexer, "true"),
                          TIDEMARK_JSON_TRUE);
    case 'f':
      return take_scalar (self, tidemark_json_lexer_take_literal (lexer, "false"),
                          TIDEMARK_JSON_FALSE);
    case 'n':
      return take_scalar (self, tidemark_json_lexer_take_literal (lexer, "null"),
                          TIDEMARK_JSON_NULL);
    default:
      if (byte == '-' || (byte >= '0' && byte <= '9'))
        return take_scalar (self, tidemark_json_lexer_take_number (lexer), TIDEMARK_JSON_NUMBER);
      return fail (self, _ ("a value was expected here"));
    }
}

static TidemarkJsonEvent
take_name (TidemarkJsonStream *self, int byte)
{
  if (byte != '"')
    return fail (self, _ ("the name of a member was expected here, in quotes"));
  if (!tidemark_json_lexer_take_string (&self->lexer))
    return TIDEMARK_JSON_FAILED;

  if (tidemark_json_lexer_peek_word (&self->lexer) != ':')
    return fail (self, _ ("a colon was expected here"));

  tidemark_json_lexer_take (&self->lexer);
  self->expectation = EXPECT_VALUE;
  return TIDEMARK_JSON_NAME;
}

static gboolean
is_end_of_container (TidemarkJsonStream *self, int byte)
{
  return self->depth > 0 && byte == (self->is_object[self->depth - 1] ? '}' : ']');
}

/* After a value: the end of what it is in, or a comma and what follows it. */
static TidemarkJsonEvent
take_after_value (TidemarkJsonStream *self, int byte)
{
  gboolean in_object = self->is_object[self->depth - 1];

  if (is_end_of_container (self, byte))
    return end_container (self);
  if (byte != ',')
    return fail (self, in_object ? _ ("a comma or the end of the object was expected here")
                                 : _ ("a comma or the end of the list was expected here"));

  tidemark_json_lexer_take (&self->lexer);
  byte = tidemark_json_lexer_peek_word (&self->lexer);
  mark_place (self);
  return in_object ? take_name (self, byte) : take_value (self, byte);
}

static TidemarkJsonEvent
take_event (TidemarkJsonStream *self)
{
  int byte = tidemark_json_lexer_peek_word (&self->lexer);

  mark_place (self);
  switch (self->expectation)
    {
    case EXPECT_NOTHING:
      if (byte == TIDEMARK_JSON_NO_BYTE)
        return self->lexer.error == NULL ? TIDEMARK_JSON_END : TIDEMARK_JSON_FAILED;
      return fail (self, _ ("the file should end here, and goes on"));
    case EXPECT_COMMA_OR_END:
      return take_after_value (self, byte);
    case EXPECT_NAME_OR_END:
      return is_end_of_container (self, byte) ? end_container (self) : take_name (self, byte);
    case EXPECT_VALUE_OR_END:
      return is_end_of_container (self, byte) ? end_container (self) : take_value (self, byte);
    case EXPECT_NAME:
      return take_name (self, byte);
    case EXPECT_START:
    case EXPECT_VALUE:
    default:
      return take_value (self, byte);
    }
}

/* The end of the input is what is wrong, whatever was expected there. */
static void
prefer_truncation (TidemarkJsonStream *self, gboolean at_start)
{
  TidemarkJsonLexer *lexer = &self->lexer;

  if (!lexer->ended || lexer->at < lexer->end ||
      !g_error_matches (lexer->error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_SYNTAX))
    return;

  g_clear_error (&lexer->error);
  g_set_error_literal (&lexer->error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_TRUNCATED,
                       at_start ? _ ("the file is empty")
                                : _ ("the file ends in the middle: it was cut short"));
}

/**
 * tidemark_json_stream_next:
 *
 * Returns: what comes next; TIDEMARK_JSON_END once the whole input was one value, and again
 *   after that. TIDEMARK_JSON_FAILED with TIDEMARK_JSON_ERROR or G_IO_ERROR, and the same failure
 *   again after that.
 */
TidemarkJsonEvent
tidemark_json_stream_next (TidemarkJsonStream *self, GError **error)
{
  gboolean at_start = self->expectation == EXPECT_START;

  self->event = TIDEMARK_JSON_FAILED;
  if (self->lexer.error == NULL && (!at_start || tidemark_json_lexer_skip_mark (&self->lexer)))
    self->event = take_event (self);

  if (self->event == TIDEMARK_JSON_FAILED)
    {
      prefer_truncation (self, at_start);
      mark_place (self);
      g_propagate_error (error, g_error_copy (self->lexer.error));
    }

  return self->event;
}

static gboolean
is_begin (TidemarkJsonEvent event)
{
  return event == TIDEMARK_JSON_OBJECT_BEGIN || event == TIDEMARK_JSON_ARRAY_BEGIN;
}

/**
 * tidemark_json_stream_skip:
 *
 * After the name of a member, passes over its value; after the beginning of an object or a list,
 * over the rest of it. After anything else there is nothing to pass over.
 *
 * Returns: %FALSE as tidemark_json_stream_next () fails
 */
gboolean
tidemark_json_stream_skip (TidemarkJsonStream *self, GError **error)
{
  guint outside;

  if (self->event == TIDEMARK_JSON_NAME &&
      tidemark_json_stream_next (self, error) == TIDEMARK_JSON_FAILED)
    return FALSE;
  if (!is_begin (self->event))
    return self->event != TIDEMARK_JSON_FAILED;

  for (outside = self->depth - 1; self->depth > outside;)
    if (tidemark_json_stream_next (self, error) == TIDEMARK_JSON_FAILED)
      return FALSE;

  return TRUE;
}

static void
append_event (TidemarkJsonStream *self, GString *out, gboolean *needs_comma)
{
  gboolean is_end =
      self->event == TIDEMARK_JSON_OBJECT_END || self->event == TIDEMARK_JSON_ARRAY_END;

  if (*needs_comma && !is_end)
    g_string_append_c (out, ',');
  *needs_comma = !is_begin (self->event) && self->event != TIDEMARK_JSON_NAME;

  switch (self->event)
    {
    case TIDEMARK_JSON_OBJECT_BEGIN:
      g_string_append_c (out, '{');
      break;
    case TIDEMARK_JSON_OBJECT_END:
      g_string_append_c (out, '}');
      break;
    case TIDEMARK_JSON_ARRAY_BEGIN:
      g_string_append_c (out, '[');
      break;
    case TIDEMARK_JSON_ARRAY_END:
      g_string_append_c (out, ']');
      break;
    case TIDEMARK_JSON_NAME:
      tidemark_json_append_string (out, self->lexer.text->str);
      g_string_append_c (out, ':');
      break;
    case TIDEMARK_JSON_STRING:
      tidemark_json_append_string (out, self->lexer.text->str);
      break;
    case TIDEMARK_JSON_NUMBER:
      g_string_append (out, self->lexer.text->str);
      break;
    case TIDEMARK_JSON_TRUE:
      g_string_append (out, "true");
      break;
    case TIDEMARK_JSON_FALSE:
      g_string_append (out, "false");
      break;
    case TIDEMARK_JSON_NULL:
      g_string_append (out, "null");
      break;
    case TIDEMARK_JSON_FAILED:
    case TIDEMARK_JSON_END:
    default:
      break;
    }
}

/**
 * tidemark_json_stream_copy:
 * @out: appended to, as JSON without white space; numbers stay as they were written
 *
 * As tidemark_json_stream_skip (), but keeps what it passes over: after a name the value, after
 * any other event the value that this event is or begins. On failure @out holds a part.
 *
 * Returns: %FALSE as tidemark_json_stream_next () fails
 */
gboolean
tidemark_json_stream_copy (TidemarkJsonStream *self, GString *out, GError **error)
{
  gboolean needs_comma = FALSE;
  guint outside;

  if (self->event == TIDEMARK_JSON_NAME &&
      tidemark_json_stream_next (self, error) == TIDEMARK_JSON_FAILED)
    return FALSE;

  outside = is_begin (self->event) ? self->depth - 1 : self->depth;
  append_event (self, out, &needs_comma);
  while (self->depth > outside)
    {
      if (tidemark_json_stream_next (self, error) == TIDEMARK_JSON_FAILED)
        return FALSE;
      append_event (self, out, &needs_comma);
    }

  return self->event != TIDEMARK_JSON_FAILED;
}

/**
 * tidemark_json_stream_get_event:
 *
 * Returns: what tidemark_json_stream_next () returned last
 */
TidemarkJsonEvent
tidemark_json_stream_get_event (TidemarkJsonStream *self)
{
  return self->event;
}

/**
 * tidemark_json_stream_get_text:
 * @out_length: (out) (optional): in bytes
 *
 * Returns: (transfer none): the name, the string, or the number as it is written, of the last
 *   event; UTF-8 without U+0000, and gone with the next event
 */
const char *
tidemark_json_stream_get_text (TidemarkJsonStream *self, gsize *out_length)
{
  if (out_length != NULL)
    *out_length = self->lexer.text->len;
  return self->lexer.text->str;
}

/**
 * tidemark_json_text_to_int64:
 * @text: a number as JSON writes it; 7.0 and 7e0 are whole too
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is a whole number that fits. Pure, any thread.
 */
gboolean
tidemark_json_text_to_int64 (const char *text, gint64 *out)
{
  char *end = NULL;
  double value;

  if (text[0] == '\0')
    return FALSE;
  if (strspn (text, "-0123456789") == strlen (text))
    return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, out, NULL);

  value = g_ascii_strtod (text, &end);
  /* Past 2^53 a double no longer tells whole numbers apart. */
  if (*end != '\0' || !isfinite (value) || value != floor (value) ||
      fabs (value) > 9007199254740992)
    return FALSE;

  *out = (gint64) value;
  return TRUE;
}

/**
 * tidemark_json_stream_get_int64:
 * @out: (out): untouched on failure
 *
 * Returns: whether the last event was a number, and a whole one that fits
 */
gboolean
tidemark_json_stream_get_int64 (TidemarkJsonStream *self, gint64 *out)
{
  return self->event == TIDEMARK_JSON_NUMBER &&
         tidemark_json_text_to_int64 (self->lexer.text->str, out);
}

/**
 * tidemark_json_stream_get_double:
 * @out: (out): untouched on failure
 *
 * Returns: whether the last event was a number that a double can hold
 */
gboolean
tidemark_json_stream_get_double (TidemarkJsonStream *self, double *out)
{
  double value;

  if (self->event != TIDEMARK_JSON_NUMBER)
    return FALSE;

  value = g_ascii_strtod (self->lexer.text->str, NULL);
  if (!isfinite (value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * tidemark_json_stream_get_depth:
 *
 * Returns: how many objects and lists are open
 */
guint
tidemark_json_stream_get_depth (TidemarkJsonStream *self)
{
  return self->depth;
}

/**
 * tidemark_json_stream_get_line:
 *
 * Returns: the line, from 1, on which the last event begins, or where reading failed
 */
guint64
tidemark_json_stream_get_line (TidemarkJsonStream *self)
{
  return self->line;
}

/**
 * tidemark_json_stream_get_column:
 *
 * Returns: the column, from 1 and in characters, of the same place
 */
guint64
tidemark_json_stream_get_column (TidemarkJsonStream *self)
{
  return self->column;
}

/**
 * tidemark_json_stream_get_offset:
 *
 * Returns: how many bytes are behind, for a progress bar
 */
guint64
tidemark_json_stream_get_offset (TidemarkJsonStream *self)
{
  return self->lexer.offset;
}

/**
 * tidemark_json_stream_get_n_repaired:
 *
 * Returns: in how many places U+FFFD stands for what was not text
 */
guint64
tidemark_json_stream_get_n_repaired (TidemarkJsonStream *self)
{
  return self->lexer.n_repaired;
}

/**
 * tidemark_json_append_string:
 * @out: appended to
 * @text: UTF-8
 *
 * Appends @text as a JSON string, quotes and all. What JSON lets stand as it is stays as it is.
 * Any thread.
 */
void
tidemark_json_append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *from = text; *from != '\0';)
    {
      gsize n_plain = 0;

      while ((guchar) from[n_plain] >= 0x20 && from[n_plain] != '"' && from[n_plain] != '\\' &&
             from[n_plain] != 0x7F)
        n_plain++;
      g_string_append_len (out, from, (gssize) n_plain);
      from += n_plain;
      if (*from == '\0')
        break;

      if (*from == '"' || *from == '\\')
        g_string_append_printf (out, "\\%c", *from);
      else if (*from == '\n')
        g_string_append (out, "\\n");
      else if (*from == '\t')
        g_string_append (out, "\\t");
      else if (*from == '\r')
        g_string_append (out, "\\r");
      else
        g_string_append_printf (out, "\\u%04x", (guchar) *from);
      from++;
    }
  g_string_append_c (out, '"');
}
