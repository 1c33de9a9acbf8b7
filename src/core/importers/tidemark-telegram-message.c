/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-telegram-message.h"

/* What a member of a message is read as. */
typedef enum
{
  MEMBER_TEXT,     /* string or number, as a string */
  MEMBER_WORDS,    /* string, or list of strings and of objects with "text" */
  MEMBER_NUMBER,   /* whole number, as a number or in a string */
  MEMBER_DURATION, /* the same, and that it is there */
  MEMBER_PRESENT,  /* that it is there */
} MemberKind;

typedef struct
{
  const char *name;
  MemberKind kind;
  gsize offset;
} Member;

#define MEMBER(name, kind, field) { name, kind, G_STRUCT_OFFSET (TidemarkTelegramMessage, field) }

static const Member members[] = {
  MEMBER ("id", MEMBER_TEXT, id),
  MEMBER ("type", MEMBER_TEXT, type),
  MEMBER ("date", MEMBER_TEXT, date),
  MEMBER ("date_unixtime", MEMBER_TEXT, date_unixtime),
  MEMBER ("from", MEMBER_TEXT, from),
  MEMBER ("from_id", MEMBER_TEXT, from_id),
  MEMBER ("actor", MEMBER_TEXT, actor),
  MEMBER ("actor_id", MEMBER_TEXT, actor_id),
  MEMBER ("action", MEMBER_TEXT, action),
  MEMBER ("media_type", MEMBER_TEXT, media_type),
  MEMBER ("text", MEMBER_WORDS, text),
  MEMBER ("photo", MEMBER_PRESENT, has_file),
  MEMBER ("file", MEMBER_PRESENT, has_file),
  MEMBER ("location_information", MEMBER_PRESENT, has_location),
  MEMBER ("contact_information", MEMBER_PRESENT, has_contact),
  MEMBER ("contact_vcard", MEMBER_PRESENT, has_contact),
  MEMBER ("poll", MEMBER_PRESENT, has_poll),
  MEMBER ("edited", MEMBER_PRESENT, edited),
  MEMBER ("edited_unixtime", MEMBER_PRESENT, edited),
  MEMBER ("duration_seconds", MEMBER_DURATION, duration_s),
  MEMBER ("period", MEMBER_NUMBER, period_s),
};

static GString **
get_strings (TidemarkTelegramMessage *self, guint *out_n)
{
  *out_n = 11;
  return &self->id;
}

/**
 * tidemark_telegram_message_init:
 * @self: (out caller-allocates): clear it
 */
void
tidemark_telegram_message_init (TidemarkTelegramMessage *self)
{
  guint n;
  GString **strings = get_strings (self, &n);

  *self = (TidemarkTelegramMessage) { 0 };
  for (guint i = 0; i < n; i++)
    strings[i] = g_string_new (NULL);
}

void
tidemark_telegram_message_clear (TidemarkTelegramMessage *self)
{
  guint n;
  GString **strings = get_strings (self, &n);

  for (guint i = 0; i < n; i++)
    g_string_free (strings[i], TRUE);
}

static void
reset (TidemarkTelegramMessage *self)
{
  guint n;
  GString **strings = get_strings (self, &n);

  for (guint i = 0; i < n; i++)
    g_string_truncate (strings[i], 0);
  self->has_file = self->has_location = self->has_contact = FALSE;
  self->has_poll = self->has_duration = self->edited = FALSE;
  self->duration_s = self->period_s = 0;
}

static gboolean
is_value (TidemarkJsonEvent event)
{
  return event == TIDEMARK_JSON_STRING || event == TIDEMARK_JSON_NUMBER;
}

/* The value that the last event is or begins: taken if it is a string or number, else passed over.
 */
static gboolean
take_text (TidemarkJsonStream *stream, GString *out, GError **error)
{
  if (is_value (tidemark_json_stream_get_event (stream)))
    {
      gsize length;
      const char *text = tidemark_json_stream_get_text (stream, &length);

      g_string_append_len (out, text, (gssize) length);
      return TRUE;
    }

  return tidemark_json_stream_skip (stream, error);
}

/* {"type": "bold", "text": "…"}; a "text" that is a list itself is passed over. */
static gboolean
read_piece (TidemarkJsonStream *stream, GString *out, GError **error)
{
  for (;;)
    {
      TidemarkJsonEvent event = tidemark_json_stream_next (stream, error);
      gboolean is_text;

      if (event == TIDEMARK_JSON_OBJECT_END)
        return TRUE;
      if (event != TIDEMARK_JSON_NAME)
        return FALSE;

      is_text = g_str_equal (tidemark_json_stream_get_text (stream, NULL), "text");
      if (!is_text)
        {
          if (!tidemark_json_stream_skip (stream, error))
            return FALSE;
          continue;
        }
      if (tidemark_json_stream_next (stream, error) == TIDEMARK_JSON_FAILED ||
          !take_text (stream, out, error))
        return FALSE;
    }
}

static gboolean
read_words (TidemarkJsonStream *stream, GString *out, GError **error)
{
  if (tidemark_json_stream_get_event (stream) != TIDEMARK_JSON_ARRAY_BEGIN)
    return take_text (stream, out, error);

  for (;;)
    switch (tidemark_json_stream_next (stream, error))
      {
      case TIDEMARK_JSON_ARRAY_END:
        return TRUE;
      case TIDEMARK_JSON_FAILED:
        return FALSE;
      case TIDEMARK_JSON_OBJECT_BEGIN:
        if (!read_piece (stream, out, error))
          return FALSE;
        break;
      case TIDEMARK_JSON_ARRAY_BEGIN:
      case TIDEMARK_JSON_STRING:
      case TIDEMARK_JSON_NUMBER:
      case TIDEMARK_JSON_TRUE:
      case TIDEMARK_JSON_FALSE:
      case TIDEMARK_JSON_NULL:
      case TIDEMARK_JSON_OBJECT_END:
      case TIDEMARK_JSON_NAME:
      case TIDEMARK_JSON_END:
      default:
        if (!take_text (stream, out, error))
          return FALSE;
        break;
      }
}

static gboolean
read_number (TidemarkJsonStream *stream, gint64 *out, gboolean *out_present, GError **error)
{
  TidemarkJsonEvent event = tidemark_json_stream_get_event (stream);

  if (is_value (event) &&
      tidemark_json_text_to_int64 (tidemark_json_stream_get_text (stream, NULL), out))
    {
      *out_present = TRUE;
      return TRUE;
    }

  return tidemark_json_stream_skip (stream, error);
}

static gboolean
read_member (TidemarkTelegramMessage *self,
             const Member *member,
             TidemarkJsonStream *stream,
             GError **error)
{
  gpointer field = G_STRUCT_MEMBER_P (self, member->offset);
  TidemarkJsonEvent event = tidemark_json_stream_next (stream, error);
  gboolean present = FALSE;

  if (event == TIDEMARK_JSON_FAILED)
    return FALSE;

  switch (member->kind)
    {
    case MEMBER_TEXT:
      g_string_truncate (*(GString **) field, 0);
      return take_text (stream, *(GString **) field, error);
    case MEMBER_WORDS:
      g_string_truncate (*(GString **) field, 0);
      return read_words (stream, *(GString **) field, error);
    case MEMBER_NUMBER:
      return read_number (stream, field, &present, error);
    case MEMBER_DURATION:
      return read_number (stream, field, &self->has_duration, error);
    case MEMBER_PRESENT:
    default:
      if (event != TIDEMARK_JSON_NULL && event != TIDEMARK_JSON_FALSE)
        *(gboolean *) field = TRUE;
      return tidemark_json_stream_skip (stream, error);
    }
}

static const Member *
find_member (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].name, name))
      return &members[i];

  return NULL;
}

/**
 * tidemark_telegram_message_read:
 * @stream: after the beginning of the object; left after its end
 *
 * Reads one message. Members that are not known, or of another type, are passed over. Errors:
 * those of the stream.
 *
 * Returns: whether it could be read.
 */
gboolean
tidemark_telegram_message_read (TidemarkTelegramMessage *self,
                                TidemarkJsonStream *stream,
                                GError **error)
{
  reset (self);

  for (;;)
    {
      TidemarkJsonEvent event = tidemark_json_stream_next (stream, error);
      const Member *member;
      gboolean ok;

      if (event == TIDEMARK_JSON_OBJECT_END)
        return TRUE;
      if (event != TIDEMARK_JSON_NAME)
        return FALSE;

      member = find_member (tidemark_json_stream_get_text (stream, NULL));
      ok = member != NULL ? read_member (self, member, stream, error)
                          : tidemark_json_stream_skip (stream, error);
      if (!ok)
        return FALSE;
    }
}

/**
 * tidemark_telegram_message_get_type:
 *
 * Returns: what a message was: text wherever there are words, else what came without them.
 */
TidemarkMessageType
tidemark_telegram_message_get_type (const TidemarkTelegramMessage *self)
{
  if (self->text->len > 0)
    return TIDEMARK_MESSAGE_TEXT;
  if (self->has_poll)
    return TIDEMARK_MESSAGE_POLL;
  if (self->has_location)
    return TIDEMARK_MESSAGE_LOCATION;
  if (self->has_contact)
    return TIDEMARK_MESSAGE_CONTACT;
  if (g_str_equal (self->media_type->str, "sticker"))
    return TIDEMARK_MESSAGE_STICKER;
  if (self->has_file || self->media_type->len > 0)
    return TIDEMARK_MESSAGE_MEDIA;

  return TIDEMARK_MESSAGE_OMITTED;
}
