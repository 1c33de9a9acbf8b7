/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-line-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-import-error.h"

#define CHUNK (64 * 1024)

/* A message has 65,536 characters at most; a line of this length is no message. */
#define MAX_LINE (16 * 1024 * 1024)

struct _TidemarkLineReader
{
  GInputStream *stream;
  char *place;
  char *buffer;
  gsize at;
  gsize end;
  GString *line;
  gint64 number;
  guint64 n_repaired;
  gint64 repaired_line;
  gboolean ends_open;
};

/**
 * tidemark_line_reader_new:
 * @stream: (transfer none): read in chunks
 * @place: for errors
 *
 * Returns: (transfer full): a reader that stands before the first line. Any thread.
 */
TidemarkLineReader *
tidemark_line_reader_new (GInputStream *stream, const char *place)
{
  TidemarkLineReader *self = g_new0 (TidemarkLineReader, 1);

  self->stream = g_object_ref (stream);
  self->place = g_strdup (place);
  self->buffer = g_malloc (CHUNK);
  self->line = g_string_new (NULL);

  return self;
}

void
tidemark_line_reader_free (TidemarkLineReader *self)
{
  g_object_unref (self->stream);
  g_free (self->place);
  g_free (self->buffer);
  g_string_free (self->line, TRUE);
  g_free (self);
}

static gboolean
fill (TidemarkLineReader *self, gboolean *out_end, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  gssize n = g_input_stream_read (self->stream, self->buffer, CHUNK, cancellable, &read_error);

  if (n < 0)
    {
      if (read_error->domain == TIDEMARK_IMPORT_ERROR ||
          g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&read_error));
      else
        tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_FAILED, self->place, self->number,
                                   0, 0, "%s", read_error->message);
      return FALSE;
    }

  self->at = 0;
  self->end = (gsize) n;
  *out_end = n == 0;
  return TRUE;
}

/* Rare: only a line that is not valid comes here. */
static void
repair (TidemarkLineReader *self)
{
  g_autoptr (GString) repaired = g_string_sized_new (self->line->len + 16);
  const char *text = self->line->str;
  gsize left = self->line->len;

  while (left > 0)
    {
      const char *valid_end;

      g_utf8_validate_len (text, left, &valid_end);
      g_string_append_len (repaired, text, valid_end - text);
      left -= (gsize) (valid_end - text);
      text = valid_end;
      if (left == 0)
        break;
      g_string_append (repaired, "\xef\xbf\xbd");
      self->n_repaired++;
      text++;
      left--;
    }

  if (self->repaired_line == 0)
    self->repaired_line = self->number;
  g_string_assign (self->line, repaired->str);
}

static void
finish_line (TidemarkLineReader *self)
{
  self->number++;
  if (self->line->len > 0 && self->line->str[self->line->len - 1] == '\r')
    g_string_truncate (self->line, self->line->len - 1);
  if (self->number == 1 && g_str_has_prefix (self->line->str, "\xef\xbb\xbf"))
    g_string_erase (self->line, 0, 3);
  if (!g_utf8_validate_len (self->line->str, self->line->len, NULL))
    repair (self);
}

/**
 * tidemark_line_reader_next:
 * @out_length: (out) (optional): bytes
 *
 * Errors: TIDEMARK_IMPORT_ERROR, G_IO_ERROR_CANCELLED.
 *
 * Returns: (nullable) (transfer none): the next line, valid until the next call; %NULL without an
 *   error at the end.
 */
const char *
tidemark_line_reader_next (TidemarkLineReader *self,
                           gsize *out_length,
                           GCancellable *cancellable,
                           GError **error)
{
  g_string_truncate (self->line, 0);

  for (;;)
    {
      const char *start = self->buffer + self->at;
      const char *newline = memchr (start, '\n', self->end - self->at);
      gsize length = newline != NULL ? (gsize) (newline - start) : self->end - self->at;
      gboolean end = FALSE;

      g_string_append_len (self->line, start, (gssize) length);
      self->at += length + (newline != NULL ? 1 : 0);
      if (self->line->len > MAX_LINE)
        {
          tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_TOO_LARGE, self->place,
                                     self->number + 1, 0, 0, _ ("the line is longer than 16 MiB"));
          return NULL;
        }
      if (newline != NULL)
        break;

      if (!fill (self, &end, cancellable, error))
        return NULL;
      if (end && self->line->len == 0)
        return NULL;
      self->ends_open = end;
      if (end)
        break;
    }

  finish_line (self);
  if (out_length != NULL)
    *out_length = self->line->len;
  return self->line->str;
}

/**
 * tidemark_line_reader_get_number:
 *
 * Returns: the number of the last line, from 1.
 */
gint64
tidemark_line_reader_get_number (TidemarkLineReader *self)
{
  return self->number;
}

/**
 * tidemark_line_reader_get_n_repaired:
 *
 * Returns: how many U+FFFD were put in so far.
 */
guint64
tidemark_line_reader_get_n_repaired (TidemarkLineReader *self)
{
  return self->n_repaired;
}

/**
 * tidemark_line_reader_get_repaired_line:
 *
 * Returns: the first line in which one was put, or 0.
 */
gint64
tidemark_line_reader_get_repaired_line (TidemarkLineReader *self)
{
  return self->repaired_line;
}

/**
 * tidemark_line_reader_ends_open:
 *
 * Returns: after the last line, whether it had no end of line.
 */
gboolean
tidemark_line_reader_ends_open (TidemarkLineReader *self)
{
  return self->ends_open;
}

static gboolean
looks_like_utf16 (const guint8 *data, gsize length)
{
  gsize n_nul = 0;

  if (length >= 2 && ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff)))
    return TRUE;
  for (gsize i = 0; i < length; i++)
    if (data[i] == 0)
      n_nul++;

  return n_nul > length / 4;
}

/* Letters of one byte each and not one of several: several of them are no accident. */
static gboolean
looks_like_latin1 (const guint8 *data, gsize length)
{
  gsize n_letters = 0, i = 0;

  while (i < length)
    {
      gunichar c = g_utf8_get_char_validated ((const char *) data + i, (gssize) (length - i));

      if (data[i] < 0x80)
        i++;
      else if (c == (gunichar) -2)
        break; /* cut by the end of what we look at */
      else if (c != (gunichar) -1)
        return FALSE;
      else if (data[i] < 0xa0 || data[i] == 0xff)
        return FALSE;
      else
        {
          n_letters++;
          i++;
        }
    }

  return n_letters >= 2;
}

/**
 * tidemark_text_check_encoding:
 * @head: the first bytes of a text
 * @place: for the error
 *
 * Errors: TIDEMARK_IMPORT_ERROR_ENCODING for UTF-16 and the old one-byte encodings. Single bytes
 * that are not UTF-8 pass.
 *
 * Returns: whether to read on. Any thread.
 */
gboolean
tidemark_text_check_encoding (GBytes *head, const char *place, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (head, &length);

  if (looks_like_utf16 (data, length))
    tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_ENCODING, place, 0, 0, 0,
                               _ ("the text is UTF-16; save it as UTF-8 and try again"));
  else if (looks_like_latin1 (data, length))
    tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_ENCODING, place, 0, 0, 0,
                               _ ("the text is Latin-1 or a similar old encoding; save it as "
                                  "UTF-8 and try again"));
  else
    return TRUE;

  return FALSE;
}
