/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-columns.h"

#define UUID_CHARS 36

/**
 * tidemark_binder_init:
 * @self: (out caller-allocates):
 * @statement: borrowed
 *
 * The next value bound is the first parameter.
 */
void
tidemark_binder_init (TidemarkBinder *self, sqlite3_stmt *statement)
{
  self->statement = statement;
  self->next = 1;
}

void
tidemark_binder_int (TidemarkBinder *self, gint64 value)
{
  sqlite3_bind_int64 (self->statement, self->next++, value);
}

void
tidemark_binder_null (TidemarkBinder *self)
{
  sqlite3_bind_null (self->statement, self->next++);
}

/**
 * tidemark_binder_int_or_null:
 * @null_value: what stands for "not said"
 *
 * Binds @value, or NULL where it is @null_value.
 */
void
tidemark_binder_int_or_null (TidemarkBinder *self, gint64 value, gint64 null_value)
{
  if (value == null_value)
    tidemark_binder_null (self);
  else
    tidemark_binder_int (self, value);
}

/**
 * tidemark_binder_instant:
 * @instant: set or not
 *
 * Takes two parameters: milliseconds and offset, both NULL where @instant is not set.
 */
void
tidemark_binder_instant (TidemarkBinder *self, TidemarkInstant instant)
{
  if (tidemark_instant_is_set (instant))
    {
      tidemark_binder_int (self, instant.ms);
      tidemark_binder_int (self, instant.offset_minutes);
    }
  else
    {
      tidemark_binder_null (self);
      tidemark_binder_null (self);
    }
}

/**
 * tidemark_binder_text:
 * @text: (nullable): borrowed until the statement is reset
 */
void
tidemark_binder_text (TidemarkBinder *self, const char *text)
{
  sqlite3_bind_text (self->statement, self->next++, text, -1, SQLITE_STATIC);
}

/**
 * tidemark_binder_take_text:
 * @text: (nullable) (transfer full): freed once the statement needs it no longer
 */
void
tidemark_binder_take_text (TidemarkBinder *self, char *text)
{
  sqlite3_bind_text (self->statement, self->next++, text, -1, g_free);
}

/**
 * tidemark_binder_uuid:
 * @uuid: (nullable): borrowed until the statement is reset
 */
void
tidemark_binder_uuid (TidemarkBinder *self, const guint8 uuid[TIDEMARK_UUID_BYTES])
{
  sqlite3_bind_blob (self->statement, self->next++, uuid, uuid != NULL ? TIDEMARK_UUID_BYTES : 0,
                     SQLITE_STATIC);
}

/**
 * tidemark_columns_init:
 * @self: (out caller-allocates):
 * @statement: on a row, borrowed
 *
 * The next value read is the first column.
 */
void
tidemark_columns_init (TidemarkColumns *self, sqlite3_stmt *statement)
{
  self->statement = statement;
  self->next = 0;
}

gint64
tidemark_columns_int (TidemarkColumns *self)
{
  return sqlite3_column_int64 (self->statement, self->next++);
}

gint64
tidemark_columns_int_or (TidemarkColumns *self, gint64 null_value)
{
  int column = self->next++;

  if (sqlite3_column_type (self->statement, column) == SQLITE_NULL)
    return null_value;
  return sqlite3_column_int64 (self->statement, column);
}

/**
 * tidemark_columns_instant:
 *
 * Reads two columns. Returns: TIDEMARK_INSTANT_NONE where the first is NULL.
 */
TidemarkInstant
tidemark_columns_instant (TidemarkColumns *self)
{
  TidemarkInstant instant;

  instant.ms = tidemark_columns_int_or (self, TIDEMARK_INSTANT_NONE_MS);
  instant.offset_minutes = (int) tidemark_columns_int (self);
  return instant;
}

/**
 * tidemark_columns_text:
 *
 * Returns: (transfer full) (nullable): valid UTF-8, whatever is in the file
 */
char *
tidemark_columns_text (TidemarkColumns *self)
{
  int column = self->next++;
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  if (text == NULL)
    return NULL;
  return g_utf8_make_valid (text, sqlite3_column_bytes (self->statement, column));
}

/**
 * tidemark_columns_uuid:
 *
 * Returns: (transfer full) (nullable): %NULL also where the blob is none
 */
char *
tidemark_columns_uuid (TidemarkColumns *self)
{
  int column = self->next++;
  const guint8 *blob = sqlite3_column_blob (self->statement, column);

  if (blob == NULL || sqlite3_column_bytes (self->statement, column) != TIDEMARK_UUID_BYTES)
    return NULL;
  return tidemark_uuid_format (blob);
}

/**
 * tidemark_uuid_parse:
 * @text: (nullable): 36 characters, in either case
 * @out: (out caller-allocates): undefined on failure
 *
 * Returns: whether @text is a UUID of any version. Pure, any thread.
 */
gboolean
tidemark_uuid_parse (const char *text, guint8 out[TIDEMARK_UUID_BYTES])
{
  int byte = 0;

  if (text == NULL || strlen (text) != UUID_CHARS)
    return FALSE;

  for (int i = 0; i < UUID_CHARS;)
    {
      if (i == 8 || i == 13 || i == 18 || i == 23)
        {
          if (text[i++] != '-')
            return FALSE;
          continue;
        }

      if (!g_ascii_isxdigit (text[i]) || !g_ascii_isxdigit (text[i + 1]))
        return FALSE;
      out[byte++] = g_ascii_xdigit_value (text[i]) << 4 | g_ascii_xdigit_value (text[i + 1]);
      i += 2;
    }

  return TRUE;
}

/**
 * tidemark_uuid_format:
 *
 * Returns: (transfer full): 36 characters in lower case. Pure, any thread.
 */
char *
tidemark_uuid_format (const guint8 uuid[TIDEMARK_UUID_BYTES])
{
  static const char digits[] = "0123456789abcdef";
  char *text = g_malloc (UUID_CHARS + 1);
  char *out = text;

  for (int byte = 0; byte < TIDEMARK_UUID_BYTES; byte++)
    {
      if (byte == 4 || byte == 6 || byte == 8 || byte == 10)
        *out++ = '-';
      *out++ = digits[uuid[byte] >> 4];
      *out++ = digits[uuid[byte] & 0xf];
    }
  *out = '\0';

  return text;
}
