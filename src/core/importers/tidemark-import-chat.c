/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-chat.h"

#include <glib/gi18n-lib.h>

/* Far more than a group has; a file with more is no chat. */
#define MAX_AUTHORS 20000

static void
author_free (gpointer data)
{
  TidemarkImportAuthor *author = data;

  g_free (author->name);
  g_free (author->id);
  g_free (author);
}

static void
gap_clear (gpointer data)
{
  g_free (((TidemarkImportGap *) data)->why);
}

/**
 * tidemark_import_chat_new:
 * @format: id of the reader, outlives the chat
 *
 * Returns: (transfer full): nothing found yet. Any thread.
 */
TidemarkImportChat *
tidemark_import_chat_new (const char *format)
{
  TidemarkImportChat *self = g_new0 (TidemarkImportChat, 1);

  self->format = format;
  self->records = g_array_new (FALSE, FALSE, sizeof (TidemarkImportRecord));
  self->authors = g_ptr_array_new_with_free_func (author_free);
  self->author_indices = g_hash_table_new (g_str_hash, g_str_equal);
  self->gaps = g_array_new (FALSE, FALSE, sizeof (TidemarkImportGap));
  g_array_set_clear_func (self->gaps, gap_clear);
  self->asides = tidemark_import_report_new (format);

  return self;
}

/**
 * tidemark_import_chat_new_for_texts:
 * @func: is handed the words of every record, by its position in the file
 *
 * For a second reading that is after the words alone; nothing else is kept.
 *
 * Returns: (transfer full): the chat. Any thread.
 */
TidemarkImportChat *
tidemark_import_chat_new_for_texts (const char *format, TidemarkImportTextFunc func, gpointer data)
{
  TidemarkImportChat *self = tidemark_import_chat_new (format);

  self->text_func = func;
  self->text_data = data;

  return self;
}

void
tidemark_import_chat_free (TidemarkImportChat *self)
{
  g_free (self->chat_id);
  g_array_unref (self->records);
  g_ptr_array_unref (self->authors);
  g_hash_table_unref (self->author_indices);
  g_array_unref (self->gaps);
  tidemark_import_report_free (self->asides);
  g_free (self);
}

static gboolean
find_index (TidemarkImportChat *self, const char *name, const char *id, guint *out)
{
  const char *known_by = id != NULL ? id : name;
  gpointer value;

  if (!g_hash_table_lookup_extended (self->author_indices, known_by, NULL, &value))
    {
      TidemarkImportAuthor *author;

      if (self->authors->len >= MAX_AUTHORS)
        return FALSE;
      author = g_new0 (TidemarkImportAuthor, 1);
      author->name = g_strdup (name);
      author->id = g_strdup (known_by);
      value = GUINT_TO_POINTER (self->authors->len);
      g_ptr_array_add (self->authors, author);
      g_hash_table_insert (self->author_indices, author->id, value);
    }

  *out = GPOINTER_TO_UINT (value);
  return TRUE;
}

/**
 * tidemark_import_chat_find_author:
 * @name: as in the file
 * @id: (nullable): what the file knows them by
 *
 * Returns: (transfer none) (nullable): the author, added if need be; %NULL where there are too
 * many.
 */
TidemarkImportAuthor *
tidemark_import_chat_find_author (TidemarkImportChat *self, const char *name, const char *id)
{
  guint index;

  return find_index (self, name, id, &index) ? g_ptr_array_index (self->authors, index) : NULL;
}

static void
count (TidemarkImportAuthor *author, const TidemarkImportMessage *message)
{
  TidemarkImportPerson *counts = &author->counts;

  if (message->is_call)
    {
      counts->calls++;
      if (message->answered == TIDEMARK_ANSWER_YES)
        author->calls_answered++;
      return;
    }

  counts->messages++;
  switch (message->type)
    {
    case TIDEMARK_MESSAGE_TEXT:
      counts->text++;
      break;
    case TIDEMARK_MESSAGE_MEDIA:
    case TIDEMARK_MESSAGE_STICKER:
    case TIDEMARK_MESSAGE_CONTACT:
      counts->media++;
      break;
    case TIDEMARK_MESSAGE_LOCATION:
      counts->location++;
      break;
    case TIDEMARK_MESSAGE_DELETED:
      counts->deleted++;
      break;
    case TIDEMARK_MESSAGE_POLL:
    case TIDEMARK_MESSAGE_OMITTED:
    default:
      break;
    }
}

/**
 * tidemark_import_chat_add:
 * @message: in the order of the file
 *
 * Errors: TIDEMARK_IMPORT_ERROR_TOO_LARGE, without a place.
 *
 * Returns: whether to go on.
 */
gboolean
tidemark_import_chat_add (TidemarkImportChat *self,
                          const TidemarkImportMessage *message,
                          GError **error)
{
  TidemarkImportRecord record = { 0 };
  guint author;

  if (self->text_func != NULL)
    return self->text_func (self->n_seen++, message->body, self->text_data, error);

  if (!find_index (self, message->author, message->author_id, &author) ||
      self->n_seen == G_MAXINT32)
    {
      tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_TOO_LARGE, NULL, 0, 0, self->n_seen,
                                 _ ("too many people or messages for one chat"));
      return FALSE;
    }

  record.time = message->time;
  record.position = self->n_seen++;
  record.author = (guint16) author;
  record.is_wall = message->time_kind == TIDEMARK_TIME_WALL;
  record.has_seconds = message->has_seconds;
  record.is_call = message->is_call;
  record.type = (guint8) message->type;
  record.edited = message->edited;
  record.answered = (guint8) message->answered;
  record.call_seconds = message->is_call ? message->call_seconds : TIDEMARK_UNSAID;
  record.length = message->body != NULL ? (int) g_utf8_strlen (message->body, -1) : 0;
  record.has_id = message->message_id != NULL;
  if (record.has_id)
    tidemark_import_digest_id (self->format, self->chat_id, message->message_id, &record.digest);
  else
    tidemark_import_digest_body (message->type, message->is_call, message->body, &record.digest);

  g_array_append_val (self->records, record);
  count (g_ptr_array_index (self->authors, author), message);
  return TRUE;
}

void
tidemark_import_chat_add_notice (TidemarkImportChat *self)
{
  self->n_notices++;
}

/**
 * tidemark_import_chat_add_gap:
 * @gap: copied
 */
void
tidemark_import_chat_add_gap (TidemarkImportChat *self, const TidemarkImportGap *gap)
{
  TidemarkImportGap copy = *gap;

  copy.why = g_strdup (gap->why);
  g_array_append_val (self->gaps, copy);
}

void
tidemark_import_chat_warn (TidemarkImportChat *self, const char *format, ...)
{
  g_autofree char *warning = NULL;
  va_list args;

  va_start (args, format);
  warning = g_strdup_vprintf (format, args);
  va_end (args);
  tidemark_import_report_add_warning (self->asides, warning);
}
