/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-json-fields.h"

#include <glib/gi18n-lib.h>

#include "tidemark-entry.h"

static gboolean
read_answer (TidemarkJsonRecord *record, const char *name, int *out, GError **error)
{
  gboolean value = FALSE;

  if (!tidemark_json_record_has (record, name))
    return tidemark_json_record_take_boolean (record, name, &value, error);
  if (!tidemark_json_record_take_boolean (record, name, &value, error))
    return FALSE;

  *out = value ? TIDEMARK_ANSWER_YES : TIDEMARK_ANSWER_NO;
  return TRUE;
}

static gboolean
read_utc (TidemarkJsonRecord *record, const char *name, gint64 *out_ms, GError **error)
{
  TidemarkInstant instant = TIDEMARK_INSTANT_NONE;

  if (!tidemark_json_record_take_instant (record, name, &instant, error))
    return FALSE;

  if (tidemark_instant_is_set (instant))
    *out_ms = instant.ms;
  return TRUE;
}

static gboolean
fail_marks (TidemarkJsonRecord *record, const char *name, guint at, GError **error)
{
  g_autofree char *why = NULL;

  /* Translators: %u is a place in a list, counted from 0 */
  why = g_strdup_printf (_ ("what stands at place %u is not the name of a mark"), at);
  return tidemark_json_record_fail (record, name, why, error);
}

static gboolean
read_marks (TidemarkJsonRecord *record, const char *name, TidemarkMarkSet *out, GError **error)
{
  g_autofree char *json = NULL;
  g_autoptr (TidemarkJsonStream) stream = NULL;
  TidemarkMarkSet marks = 0;
  TidemarkJsonEvent event;

  if (!tidemark_json_record_take_json (record, name, TIDEMARK_JSON_ARRAY_BEGIN, &json, error))
    return FALSE;
  if (json == NULL)
    return TRUE;

  stream = tidemark_json_stream_new_for_text (json);
  tidemark_json_stream_next (stream, NULL);
  for (guint at = 0; (event = tidemark_json_stream_next (stream, NULL)) != TIDEMARK_JSON_ARRAY_END;
       at++)
    {
      int mark = -1;

      if (event == TIDEMARK_JSON_STRING)
        mark = tidemark_words_value (&tidemark_mark_words,
                                     tidemark_json_stream_get_text (stream, NULL));
      if (mark < 0)
        return fail_marks (record, name, at, error);
      marks |= TIDEMARK_MARK_BIT (mark);
    }

  *out = marks;
  return TRUE;
}

static gboolean
fail_uuids (TidemarkJsonRecord *record, const char *name, guint at, GError **error)
{
  g_autofree char *why = NULL;

  /* Translators: %u is a place in a list, counted from 0 */
  why = g_strdup_printf (_ ("what stands at place %u is not a UUID"), at);
  return tidemark_json_record_fail (record, name, why, error);
}

static gboolean
read_uuids (TidemarkJsonRecord *record, const char *name, char ***out, GError **error)
{
  g_autofree char *json = NULL;
  g_autoptr (TidemarkJsonStream) stream = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  TidemarkJsonEvent event;
  guint n = 0;

  if (!tidemark_json_record_take_json (record, name, TIDEMARK_JSON_ARRAY_BEGIN, &json, error))
    return FALSE;
  if (json == NULL)
    return TRUE;

  stream = tidemark_json_stream_new_for_text (json);
  tidemark_json_stream_next (stream, NULL);
  while ((event = tidemark_json_stream_next (stream, NULL)) != TIDEMARK_JSON_ARRAY_END)
    {
      const char *id =
          event == TIDEMARK_JSON_STRING ? tidemark_json_stream_get_text (stream, NULL) : NULL;

      if (id == NULL || !g_uuid_string_is_valid (id))
        return fail_uuids (record, name, n, error);
      g_strv_builder_take (ids, g_ascii_strdown (id, -1));
      n++;
    }

  g_strfreev (*out);
  *out = n > 0 ? g_strv_builder_end (ids) : NULL;
  return TRUE;
}

static gboolean
read_word (const TidemarkField *field, int *out, TidemarkJsonRecord *record, GError **error)
{
  TidemarkWords words = *field->words;

  if (field->n_read > 0)
    words.n_names = field->n_read;
  return tidemark_json_record_take_word (record, field->name, &words, out, error);
}

static gboolean
read_media (TidemarkJsonRecord *record, const char *name, int *out, GError **error)
{
  gboolean media = FALSE;

  if (!tidemark_json_record_take_boolean (record, name, &media, error))
    return FALSE;

  if (media)
    *out = TIDEMARK_MESSAGE_MEDIA;
  return TRUE;
}

/* A word that is none of ours is somebody else's member of that name, and stays as it is. */
static gboolean
read_message_type (TidemarkJsonRecord *record, const char *name, int *out, GError **error)
{
  return !tidemark_json_record_peek_word (record, name, &tidemark_message_type_words, out) ||
         tidemark_json_record_take_word (record, name, &tidemark_message_type_words, out, error);
}

/**
 * tidemark_field_read:
 * @object: the struct, with what is to be if the member is absent
 *
 * Returns: %FALSE with TIDEMARK_JSON_ERROR_VALUE and the name of the member
 */
gboolean
tidemark_field_read (const TidemarkField *field,
                     gpointer object,
                     TidemarkJsonRecord *record,
                     GError **error)
{
  gpointer at = G_STRUCT_MEMBER_P (object, field->offset);
  const char *name = field->name;
  TidemarkDue *due;

  switch (field->type)
    {
    case TIDEMARK_FIELD_UUID:
      return tidemark_json_record_take_uuid (record, name, at, error);
    case TIDEMARK_FIELD_UUIDS:
      return read_uuids (record, name, at, error);
    case TIDEMARK_FIELD_TEXT:
      return tidemark_json_record_take_text (record, name, at, error);
    case TIDEMARK_FIELD_OBJECT:
      return tidemark_json_record_take_json (record, name, TIDEMARK_JSON_OBJECT_BEGIN, at, error);
    case TIDEMARK_FIELD_INSTANT:
      return tidemark_json_record_take_instant (record, name, at, error);
    case TIDEMARK_FIELD_UTC:
    case TIDEMARK_FIELD_CHANGED:
      return read_utc (record, name, at, error);
    case TIDEMARK_FIELD_DAY:
      return tidemark_json_record_take_day (record, name, at, error);
    case TIDEMARK_FIELD_DUE:
      due = at;
      return tidemark_json_record_take_due (record, name, &due->at, &due->day, error);
    case TIDEMARK_FIELD_FLAG:
      return tidemark_json_record_take_boolean (record, name, at, error);
    case TIDEMARK_FIELD_ANSWER:
      return read_answer (record, name, at, error);
    case TIDEMARK_FIELD_WORD:
      return read_word (field, at, record, error);
    case TIDEMARK_FIELD_RATING:
      return tidemark_json_record_take_int (record, name, 0, 10, at, error);
    case TIDEMARK_FIELD_COUNT:
    case TIDEMARK_FIELD_LENGTH:
      return tidemark_json_record_take_int (record, name, 0, G_MAXINT, at, error);
    case TIDEMARK_FIELD_MEDIA:
      return read_media (record, name, at, error);
    case TIDEMARK_FIELD_MESSAGE:
      return read_message_type (record, name, at, error);
    case TIDEMARK_FIELD_MARKS:
    default:
      return read_marks (record, name, at, error);
    }
}

static void
write_utc (TidemarkJsonWriter *writer, const char *name, gint64 ms)
{
  g_autofree char *text = tidemark_instant_format_utc (ms);

  tidemark_json_writer_string_member (writer, name, text);
}

static void
write_marks (TidemarkJsonWriter *writer, const char *name, TidemarkMarkSet marks)
{
  if (marks == 0)
    return;

  tidemark_json_writer_name (writer, name);
  tidemark_json_writer_begin_array (writer, TIDEMARK_JSON_INLINE);
  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    if ((marks & TIDEMARK_MARK_BIT (mark)) != 0)
      tidemark_json_writer_string (writer, tidemark_words_name (&tidemark_mark_words, mark));
  tidemark_json_writer_end (writer);
}

static void
write_uuids (TidemarkJsonWriter *writer, const char *name, char *const *ids)
{
  if (ids == NULL)
    return;

  tidemark_json_writer_name (writer, name);
  tidemark_json_writer_begin_array (writer, TIDEMARK_JSON_INLINE);
  for (guint i = 0; ids[i] != NULL; i++)
    tidemark_json_writer_string (writer, ids[i]);
  tidemark_json_writer_end (writer);
}

static void
write_due (TidemarkJsonWriter *writer, const char *name, const TidemarkDue *due)
{
  if (tidemark_instant_is_set (due->at))
    tidemark_json_writer_instant_member (writer, name, due->at);
  else
    tidemark_json_writer_day_member (writer, name, due->day);
}

static gboolean
write_object (TidemarkJsonWriter *writer, const char *name, const char *json, GError **error)
{
  if (json == NULL)
    return TRUE;

  tidemark_json_writer_name (writer, name);
  return tidemark_json_writer_json (writer, json, error);
}

/**
 * tidemark_field_write:
 * @object: the struct
 *
 * Writes the member, or nothing where its value is the same as absent.
 *
 * Returns: %FALSE with TIDEMARK_JSON_ERROR where JSON that is kept as such is none
 */
gboolean
tidemark_field_write (const TidemarkField *field,
                      gconstpointer object,
                      TidemarkJsonWriter *writer,
                      GError **error)
{
  gconstpointer at = G_STRUCT_MEMBER_P (object, field->offset);
  const char *name = field->name;
  const int *number = at;

  switch (field->type)
    {
    case TIDEMARK_FIELD_UUID:
    case TIDEMARK_FIELD_TEXT:
      tidemark_json_writer_string_member (writer, name, *(const char *const *) at);
      return TRUE;
    case TIDEMARK_FIELD_UUIDS:
      write_uuids (writer, name, *(char *const *const *) at);
      return TRUE;
    case TIDEMARK_FIELD_OBJECT:
      return write_object (writer, name, *(const char *const *) at, error);
    case TIDEMARK_FIELD_INSTANT:
      tidemark_json_writer_instant_member (writer, name, *(const TidemarkInstant *) at);
      return TRUE;
    case TIDEMARK_FIELD_UTC:
      write_utc (writer, name, *(const gint64 *) at);
      return TRUE;
    case TIDEMARK_FIELD_CHANGED:
      if (*(const gint64 *) at != 0)
        write_utc (writer, name, *(const gint64 *) at);
      return TRUE;
    case TIDEMARK_FIELD_DAY:
      tidemark_json_writer_day_member (writer, name, *number);
      return TRUE;
    case TIDEMARK_FIELD_DUE:
      write_due (writer, name, at);
      return TRUE;
    case TIDEMARK_FIELD_FLAG:
      if (*number)
        tidemark_json_writer_boolean_member (writer, name, TRUE);
      return TRUE;
    case TIDEMARK_FIELD_ANSWER:
      if (*number != TIDEMARK_ANSWER_NONE)
        tidemark_json_writer_boolean_member (writer, name, *number == TIDEMARK_ANSWER_YES);
      return TRUE;
    case TIDEMARK_FIELD_WORD:
      tidemark_json_writer_string_member (writer, name,
                                          tidemark_words_name (field->words, *number));
      return TRUE;
    case TIDEMARK_FIELD_RATING:
    case TIDEMARK_FIELD_COUNT:
      if (*number != TIDEMARK_UNSAID)
        tidemark_json_writer_int_member (writer, name, *number);
      return TRUE;
    case TIDEMARK_FIELD_LENGTH:
      tidemark_json_writer_int_member (writer, name, *number);
      return TRUE;
    case TIDEMARK_FIELD_MEDIA:
      if (*number == TIDEMARK_MESSAGE_MEDIA || *number == TIDEMARK_MESSAGE_STICKER)
        tidemark_json_writer_boolean_member (writer, name, TRUE);
      return TRUE;
    case TIDEMARK_FIELD_MESSAGE:
      if (*number != TIDEMARK_MESSAGE_TEXT && *number != TIDEMARK_MESSAGE_MEDIA)
        tidemark_json_writer_string_member (
            writer, name, tidemark_words_name (&tidemark_message_type_words, *number));
      return TRUE;
    case TIDEMARK_FIELD_MARKS:
    default:
      write_marks (writer, name, *(const TidemarkMarkSet *) at);
      return TRUE;
    }
}

static char *
format_instant (TidemarkInstant instant)
{
  return tidemark_instant_is_set (instant) ? tidemark_instant_format (instant) : NULL;
}

static char *
format_due (const TidemarkDue *due)
{
  if (tidemark_instant_is_set (due->at))
    return tidemark_instant_format (due->at);

  return due->day != TIDEMARK_DAY_NONE ? tidemark_day_format (due->day) : NULL;
}

static char *
format_marks (TidemarkMarkSet marks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    if ((marks & TIDEMARK_MARK_BIT (mark)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "",
                              tidemark_words_name (&tidemark_mark_words, mark));

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static char *
format_uuids (char **ids)
{
  return ids != NULL ? g_strjoinv (",", ids) : NULL;
}

static char *
format_number (int number)
{
  return number != TIDEMARK_UNSAID ? g_strdup_printf ("%d", number) : NULL;
}

/**
 * tidemark_field_dup_text:
 * @object: the struct
 *
 * Returns: (transfer full) (nullable): the value of the member as bare text, in the words of the
 *   journal file, a list with commas; %NULL where it would not be written there. Any thread.
 */
char *
tidemark_field_dup_text (const TidemarkField *field, gconstpointer object)
{
  gconstpointer at = G_STRUCT_MEMBER_P (object, field->offset);
  const int *number = at;

  switch (field->type)
    {
    case TIDEMARK_FIELD_UUID:
    case TIDEMARK_FIELD_TEXT:
    case TIDEMARK_FIELD_OBJECT:
      return g_strdup (*(const char *const *) at);
    case TIDEMARK_FIELD_UUIDS:
      return format_uuids (*(char **const *) at);
    case TIDEMARK_FIELD_INSTANT:
      return format_instant (*(const TidemarkInstant *) at);
    case TIDEMARK_FIELD_UTC:
    case TIDEMARK_FIELD_CHANGED:
      return tidemark_instant_format_utc (*(const gint64 *) at);
    case TIDEMARK_FIELD_DAY:
      return *number != TIDEMARK_DAY_NONE ? tidemark_day_format (*number) : NULL;
    case TIDEMARK_FIELD_DUE:
      return format_due (at);
    case TIDEMARK_FIELD_FLAG:
      return *number ? g_strdup ("true") : NULL;
    case TIDEMARK_FIELD_ANSWER:
      return *number != TIDEMARK_ANSWER_NONE
                 ? g_strdup (*number == TIDEMARK_ANSWER_YES ? "true" : "false")
                 : NULL;
    case TIDEMARK_FIELD_WORD:
      return g_strdup (tidemark_words_name (field->words, *number));
    case TIDEMARK_FIELD_RATING:
    case TIDEMARK_FIELD_COUNT:
    case TIDEMARK_FIELD_LENGTH:
      return format_number (*number);
    case TIDEMARK_FIELD_MEDIA:
      return *number == TIDEMARK_MESSAGE_MEDIA || *number == TIDEMARK_MESSAGE_STICKER
                 ? g_strdup ("true")
                 : NULL;
    case TIDEMARK_FIELD_MESSAGE:
      return g_strdup (tidemark_words_name (&tidemark_message_type_words, *number));
    case TIDEMARK_FIELD_MARKS:
    default:
      return format_marks (*(const TidemarkMarkSet *) at);
    }
}

/**
 * tidemark_fields_read:
 * @kinds: the bits of which one has to be among those of a field for the field to be read
 * @object: the struct
 *
 * Returns: %FALSE as tidemark_field_read () fails
 */
gboolean
tidemark_fields_read (const TidemarkField *fields,
                      guint n_fields,
                      guint kinds,
                      gpointer object,
                      TidemarkJsonRecord *record,
                      GError **error)
{
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].kinds & kinds) != 0 && !tidemark_field_read (&fields[i], object, record, error))
      return FALSE;

  return TRUE;
}

/**
 * tidemark_fields_write:
 * @kinds: as for tidemark_fields_read ()
 * @object: the struct
 *
 * Returns: %FALSE as tidemark_field_write () fails
 */
gboolean
tidemark_fields_write (const TidemarkField *fields,
                       guint n_fields,
                       guint kinds,
                       gconstpointer object,
                       TidemarkJsonWriter *writer,
                       GError **error)
{
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].kinds & kinds) != 0 && !tidemark_field_write (&fields[i], object, writer, error))
      return FALSE;

  return TRUE;
}
