/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-json-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-day.h"

/* No journal has more members in one object; finding one by its name stays cheap. */
#define MAX_MEMBERS 256

/* Instants whose day, and whose UTC day, have a year of four digits whatever the offset. */
#define MIN_MS (G_GINT64_CONSTANT (-62135596800000) + 2 * G_GINT64_CONSTANT (86400000))
#define MAX_MS (G_GINT64_CONSTANT (253402300799999) - 2 * G_GINT64_CONSTANT (86400000))

/* Name and text are places in the pool, which moves as it grows. */
typedef struct
{
  gsize name;
  gsize text;
  TidemarkJsonEvent event;
  guint64 line;
  guint64 column;
  gboolean taken;
} Member;

struct _TidemarkJsonRecord
{
  GArray *members;
  GString *pool;
  guint64 line;
  guint64 column;
};

/**
 * tidemark_json_record_new:
 *
 * Returns: (transfer full): a record without members. Any thread.
 */
TidemarkJsonRecord *
tidemark_json_record_new (void)
{
  TidemarkJsonRecord *self = g_new0 (TidemarkJsonRecord, 1);

  self->members = g_array_new (FALSE, FALSE, sizeof (Member));
  self->pool = g_string_new (NULL);

  return self;
}

void
tidemark_json_record_free (TidemarkJsonRecord *self)
{
  g_array_unref (self->members);
  g_string_free (self->pool, TRUE);
  g_free (self);
}

static Member *
find_member (TidemarkJsonRecord *self, const char *name)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = &g_array_index (self->members, Member, i);

      if (strcmp (self->pool->str + member->name, name) == 0)
        return member;
    }

  return NULL;
}

static gsize
add_text (TidemarkJsonRecord *self, const char *text, gsize length)
{
  gsize at = self->pool->len;

  /* With the zero at its end. */
  g_string_append_len (self->pool, text, (gssize) length + 1);
  return at;
}

static void
note_place (TidemarkJsonRecord *self, TidemarkJsonStream *stream)
{
  self->line = tidemark_json_stream_get_line (stream);
  self->column = tidemark_json_stream_get_column (stream);
}

static gboolean
read_value (TidemarkJsonRecord *self, Member *member, TidemarkJsonStream *stream, GError **error)
{
  const char *text;
  gsize length;

  member->event = tidemark_json_stream_next (stream, error);
  member->line = tidemark_json_stream_get_line (stream);
  member->column = tidemark_json_stream_get_column (stream);
  member->text = self->pool->len;

  if (member->event == TIDEMARK_JSON_OBJECT_BEGIN || member->event == TIDEMARK_JSON_ARRAY_BEGIN)
    {
      if (!tidemark_json_stream_copy (stream, self->pool, error))
        return FALSE;
      g_string_append_c (self->pool, '\0');
    }
  else if (member->event == TIDEMARK_JSON_STRING || member->event == TIDEMARK_JSON_NUMBER)
    {
      text = tidemark_json_stream_get_text (stream, &length);
      member->text = add_text (self, text, length);
    }

  return member->event != TIDEMARK_JSON_FAILED;
}

static gboolean
read_member (TidemarkJsonRecord *self, TidemarkJsonStream *stream, GError **error)
{
  Member member = { 0 };
  gsize length;
  const char *name = tidemark_json_stream_get_text (stream, &length);

  if (find_member (self, name) != NULL)
    {
      tidemark_json_record_fail (self, name, _ ("is there twice"), error);
      note_place (self, stream);
      return FALSE;
    }
  if (self->members->len == MAX_MEMBERS)
    {
      note_place (self, stream);
      g_set_error_literal (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_TOO_LARGE,
                           _ ("an object has more than 256 members"));
      return FALSE;
    }

  member.name = add_text (self, name, length);
  if (!read_value (self, &member, stream, error))
    {
      note_place (self, stream);
      return FALSE;
    }

  g_array_append_val (self->members, member);
  return TRUE;
}

/**
 * tidemark_json_record_read:
 * @stream: stands on the beginning of an object, and afterwards on its end
 *
 * Reads all members, instead of those that were in the record before. A name that comes twice is
 * an error.
 *
 * Returns: %FALSE with TIDEMARK_JSON_ERROR or G_IO_ERROR
 */
gboolean
tidemark_json_record_read (TidemarkJsonRecord *self, TidemarkJsonStream *stream, GError **error)
{
  g_return_val_if_fail (tidemark_json_stream_get_event (stream) == TIDEMARK_JSON_OBJECT_BEGIN,
                        FALSE);

  g_array_set_size (self->members, 0);
  g_string_truncate (self->pool, 0);
  note_place (self, stream);

  for (;;)
    {
      TidemarkJsonEvent event = tidemark_json_stream_next (stream, error);

      if (event == TIDEMARK_JSON_OBJECT_END)
        return TRUE;
      if (event == TIDEMARK_JSON_FAILED)
        {
          note_place (self, stream);
          return FALSE;
        }
      if (!read_member (self, stream, error))
        return FALSE;
    }
}

/**
 * tidemark_json_record_has:
 *
 * Returns: whether the member is there and not null
 */
gboolean
tidemark_json_record_has (TidemarkJsonRecord *self, const char *name)
{
  Member *member = find_member (self, name);

  return member != NULL && member->event != TIDEMARK_JSON_NULL;
}

/**
 * tidemark_json_record_peek_word:
 * @words: a list
 * @out: (out): its value there
 *
 * Returns: whether the member is a text, and a word of @words. It is not taken.
 */
gboolean
tidemark_json_record_peek_word (TidemarkJsonRecord *self,
                                const char *name,
                                const TidemarkWords *words,
                                int *out)
{
  Member *member = find_member (self, name);
  int value;

  if (member == NULL || member->event != TIDEMARK_JSON_STRING)
    return FALSE;

  value = tidemark_words_value (words, self->pool->str + member->text);
  if (value < 0)
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * tidemark_json_record_point_at:
 * @name: of a member, there or not
 *
 * Makes the place of the member, if it has one, that of the last failure.
 */
void
tidemark_json_record_point_at (TidemarkJsonRecord *self, const char *name)
{
  Member *member = find_member (self, name);

  if (member == NULL)
    return;

  self->line = member->line;
  self->column = member->column;
}

/**
 * tidemark_json_record_fail:
 * @name: of a member, there or not
 * @why: what is wrong with it
 *
 * Fails with TIDEMARK_JSON_ERROR_VALUE, at the place of the member if it has one.
 *
 * Returns: %FALSE
 */
gboolean
tidemark_json_record_fail (TidemarkJsonRecord *self,
                           const char *name,
                           const char *why,
                           GError **error)
{
  g_autofree char *path = tidemark_json_quote_word (name);

  tidemark_json_record_point_at (self, name);
  g_set_error (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE, "%s: %s", path, why);
  return FALSE;
}

/**
 * tidemark_json_quote_word:
 * @word: what stands where a word of the format should be
 *
 * Returns: (transfer full): @word if it looks like one, else what it is instead, so that a text
 *   in the wrong place does not get into an error message. Pure, any thread.
 */
char *
tidemark_json_quote_word (const char *word)
{
  gsize length = strlen (word);

  if (length == 0)
    return g_strdup (_ ("an empty text"));
  if (length > 40 || strspn (word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                   "0123456789_-.") != length)
    return g_strdup (_ ("a longer text"));

  return g_strdup (word);
}

static const char *
name_of_event (TidemarkJsonEvent event)
{
  switch (event)
    {
    case TIDEMARK_JSON_STRING:
      return _ ("a text");
    case TIDEMARK_JSON_NUMBER:
      return _ ("a number");
    case TIDEMARK_JSON_TRUE:
    case TIDEMARK_JSON_FALSE:
      return _ ("true or false");
    case TIDEMARK_JSON_OBJECT_BEGIN:
      return _ ("an object");
    case TIDEMARK_JSON_ARRAY_BEGIN:
      return _ ("a list");
    case TIDEMARK_JSON_FAILED:
    case TIDEMARK_JSON_OBJECT_END:
    case TIDEMARK_JSON_ARRAY_END:
    case TIDEMARK_JSON_NAME:
    case TIDEMARK_JSON_NULL:
    case TIDEMARK_JSON_END:
    default:
      return _ ("nothing");
    }
}

/* The text of the member if it is of the type; both out of reach where it is absent. */
static gboolean
take (TidemarkJsonRecord *self,
      const char *name,
      TidemarkJsonEvent wanted,
      const char **out_text,
      GError **error)
{
  Member *member = find_member (self, name);
  g_autofree char *why = NULL;

  *out_text = NULL;
  if (member == NULL)
    return TRUE;

  member->taken = TRUE;
  if (member->event == TIDEMARK_JSON_NULL)
    return TRUE;
  if (member->event != wanted)
    {
      /* Translators: both are kinds of values in a file, such as "a number" and "a text" */
      why = g_strdup_printf (_ ("this should be %s and is %s"), name_of_event (wanted),
                             name_of_event (member->event));
      return tidemark_json_record_fail (self, name, why, error);
    }

  *out_text = self->pool->str + member->text;
  return TRUE;
}

gboolean
tidemark_json_record_take_text (TidemarkJsonRecord *self,
                                const char *name,
                                char **out,
                                GError **error)
{
  const char *text;

  if (!take (self, name, TIDEMARK_JSON_STRING, &text, error))
    return FALSE;

  if (text != NULL)
    g_set_str (out, text);
  return TRUE;
}

/**
 * tidemark_json_record_take_json:
 * @begin: of an object or of a list
 * @out: (out) (transfer full): the whole of it, as JSON without white space
 */
gboolean
tidemark_json_record_take_json (TidemarkJsonRecord *self,
                                const char *name,
                                TidemarkJsonEvent begin,
                                char **out,
                                GError **error)
{
  const char *text;

  if (!take (self, name, begin, &text, error))
    return FALSE;

  if (text != NULL)
    g_set_str (out, text);
  return TRUE;
}

/**
 * tidemark_json_record_take_uuid:
 * @out: (out) (transfer full): in lower case
 */
gboolean
tidemark_json_record_take_uuid (TidemarkJsonRecord *self,
                                const char *name,
                                char **out,
                                GError **error)
{
  const char *text;

  if (!take (self, name, TIDEMARK_JSON_STRING, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;

  if (!g_uuid_string_is_valid (text))
    return tidemark_json_record_fail (self, name, _ ("this should be a UUID"), error);

  g_free (*out);
  *out = g_ascii_strdown (text, -1);
  return TRUE;
}

gboolean
tidemark_json_record_take_boolean (TidemarkJsonRecord *self,
                                   const char *name,
                                   gboolean *out,
                                   GError **error)
{
  Member *member = find_member (self, name);
  const char *text;

  if (member != NULL && member->event == TIDEMARK_JSON_FALSE)
    {
      member->taken = TRUE;
      *out = FALSE;
      return TRUE;
    }

  if (!take (self, name, TIDEMARK_JSON_TRUE, &text, error))
    return FALSE;
  if (text != NULL)
    *out = TRUE;
  return TRUE;
}

/**
 * tidemark_json_record_take_int:
 * @minimum: smallest that is allowed
 * @maximum: largest that is allowed
 */
gboolean
tidemark_json_record_take_int (TidemarkJsonRecord *self,
                               const char *name,
                               int minimum,
                               int maximum,
                               int *out,
                               GError **error)
{
  g_autofree char *why = NULL;
  const char *text;
  gint64 value;

  if (!take (self, name, TIDEMARK_JSON_NUMBER, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;

  if (!tidemark_json_text_to_int64 (text, &value))
    why = g_strdup_printf (_ ("%.20s is not a whole number"), text);
  else if (value < minimum && maximum == G_MAXINT)
    why = g_strdup_printf (_ ("%.20s is below %d"), text, minimum);
  else if (value < minimum || value > maximum)
    why = g_strdup_printf (_ ("%.20s is outside %d–%d"), text, minimum, maximum);
  if (why != NULL)
    return tidemark_json_record_fail (self, name, why, error);

  *out = (int) value;
  return TRUE;
}

/**
 * tidemark_json_record_take_word:
 * @words: the list that has it
 * @out: (out): its value there
 */
gboolean
tidemark_json_record_take_word (TidemarkJsonRecord *self,
                                const char *name,
                                const TidemarkWords *words,
                                int *out,
                                GError **error)
{
  g_autofree char *word = NULL;
  g_autofree char *why = NULL;
  const char *text;
  int value;

  if (!take (self, name, TIDEMARK_JSON_STRING, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;

  value = tidemark_words_value (words, text);
  if (value < 0)
    {
      word = tidemark_json_quote_word (text);
      why = g_strdup_printf (_ ("%s is not one of the words that go here"), word);
      return tidemark_json_record_fail (self, name, why, error);
    }

  *out = value;
  return TRUE;
}

static gboolean
parse_instant (const char *text, TidemarkInstant *out)
{
  TidemarkInstant instant;

  if (!tidemark_instant_parse (text, &instant) || instant.ms < MIN_MS || instant.ms > MAX_MS)
    return FALSE;

  *out = instant;
  return TRUE;
}

gboolean
tidemark_json_record_take_instant (TidemarkJsonRecord *self,
                                   const char *name,
                                   TidemarkInstant *out,
                                   GError **error)
{
  const char *text;

  if (!take (self, name, TIDEMARK_JSON_STRING, &text, error))
    return FALSE;

  if (text != NULL && !parse_instant (text, out))
    return tidemark_json_record_fail (
        self, name, _ ("this should be an instant such as 2026-03-27T21:41:00+01:00"), error);
  return TRUE;
}

gboolean
tidemark_json_record_take_day (TidemarkJsonRecord *self, const char *name, int *out, GError **error)
{
  const char *text;

  if (!take (self, name, TIDEMARK_JSON_STRING, &text, error))
    return FALSE;

  if (text != NULL && !tidemark_day_parse (text, out))
    return tidemark_json_record_fail (self, name, _ ("this should be a day such as 2026-03-27"),
                                      error);
  return TRUE;
}

/**
 * tidemark_json_record_take_due:
 * @out_at: (out): set where it is an instant
 * @out_day: (out): set where it is a day
 */
gboolean
tidemark_json_record_take_due (TidemarkJsonRecord *self,
                               const char *name,
                               TidemarkInstant *out_at,
                               int *out_day,
                               GError **error)
{
  const char *text;

  if (!take (self, name, TIDEMARK_JSON_STRING, &text, error))
    return FALSE;

  if (text != NULL && !tidemark_day_parse (text, out_day) && !parse_instant (text, out_at))
    return tidemark_json_record_fail (
        self, name,
        _ ("this should be a day such as 2026-03-27, or an instant such as "
           "2026-03-27T21:41:00+01:00"),
        error);
  return TRUE;
}

static void
append_member (TidemarkJsonRecord *self, const Member *member, GString *out)
{
  const char *text = self->pool->str + member->text;

  tidemark_json_append_string (out, self->pool->str + member->name);
  g_string_append_c (out, ':');
  if (member->event == TIDEMARK_JSON_STRING)
    tidemark_json_append_string (out, text);
  else if (member->event == TIDEMARK_JSON_TRUE)
    g_string_append (out, "true");
  else if (member->event == TIDEMARK_JSON_FALSE)
    g_string_append (out, "false");
  else
    g_string_append (out, text);
}

/**
 * tidemark_json_record_take_rest:
 *
 * Returns: (transfer full) (nullable): what was not taken and is not null, as a JSON object in the
 *   order of the file; %NULL where nothing is left
 */
char *
tidemark_json_record_take_rest (TidemarkJsonRecord *self)
{
  g_autoptr (GString) rest = g_string_new ("{");

  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = &g_array_index (self->members, Member, i);

      if (member->taken || member->event == TIDEMARK_JSON_NULL)
        continue;

      member->taken = TRUE;
      if (rest->len > 1)
        g_string_append_c (rest, ',');
      append_member (self, member, rest);
    }

  if (rest->len == 1)
    return NULL;

  g_string_append_c (rest, '}');
  return g_string_free_and_steal (g_steal_pointer (&rest));
}

/**
 * tidemark_json_record_get_line:
 *
 * Returns: the line, from 1, of the last failure, or of the beginning of the object
 */
guint64
tidemark_json_record_get_line (TidemarkJsonRecord *self)
{
  return self->line;
}

/**
 * tidemark_json_record_get_column:
 *
 * Returns: the column, from 1 and in characters, of the same place
 */
guint64
tidemark_json_record_get_column (TidemarkJsonRecord *self)
{
  return self->column;
}
