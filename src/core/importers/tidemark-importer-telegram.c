/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-importer-telegram.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-import-chat.h"
#include "tidemark-line-reader.h"
#include "tidemark-telegram-message.h"

/* How much of the work finding the chats is. */
#define LIST_SHARE 0.3

/* One conversation of the export. */
typedef struct
{
  char *name;
  char *type;
  char *id;
  char *choice;
} Chat;

typedef struct
{
  TidemarkImportChat *chat;
  TidemarkImportSource *source;
  const char *place;
  TidemarkJsonStream *stream;
  GCancellable *cancellable;
  /* The first reading lists the chats, the second reads one. */
  GPtrArray *chats;
  gboolean listing;
  guint wanted;
  guint n_chats;
  char *user_id; /* whose export it is, where it says so */
  gboolean complete;
  TidemarkTelegramMessage message;
  guint n_unknown;
  guint n_unsupported;
  /* The last record, and since when messages delete themselves. */
  gboolean has_last;
  TidemarkTimeKind last_kind;
  gint64 last_time;
  gint64 timer_since;
  gint64 timer_period_s;
} Reading;

static void
chat_free (gpointer data)
{
  Chat *chat = data;

  g_free (chat->name);
  g_free (chat->type);
  g_free (chat->id);
  g_free (chat->choice);
  g_free (chat);
}

static gboolean
telegram_sniff (const char *head, gsize length)
{
  static const char *const signs[] = {
    "\"date_unixtime\"", "\"from_id\"",  "\"personal_information\"", "\"personal_chat\"",
    "\"left_chats\"",    "\"actor_id\"", "\"text_entities\"",
  };
  gsize start = 0;

  if (length >= 3 && memcmp (head, "\xef\xbb\xbf", 3) == 0)
    start = 3;
  while (start < length && g_ascii_isspace (head[start]))
    start++;
  if (start == length || head[start] != '{' ||
      g_strstr_len (head, (gssize) length, "\"tidemark-journal\"") != NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_strstr_len (head, (gssize) length, signs[i]) != NULL)
      return TRUE;
  return g_strstr_len (head, (gssize) length, "\"messages\"") != NULL;
}

static gboolean
set_error_here (Reading *self, TidemarkImportError code, const char *message, GError **error)
{
  tidemark_import_set_error (
      error, code, self->place, (gint64) tidemark_json_stream_get_line (self->stream),
      (gint64) tidemark_json_stream_get_column (self->stream), self->chat->n_seen, "%s", message);
  return FALSE;
}

/* Errors of the stream get their place; errors of the archive below it have one. */
static gboolean
convert_error (Reading *self, GError *stream_error, GError **error)
{
  if (g_error_matches (stream_error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      stream_error->domain == TIDEMARK_IMPORT_ERROR)
    {
      g_propagate_error (error, stream_error);
      return FALSE;
    }

  set_error_here (self,
                  g_error_matches (stream_error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_TOO_LARGE)
                      ? TIDEMARK_IMPORT_ERROR_TOO_LARGE
                      : TIDEMARK_IMPORT_ERROR_DAMAGED,
                  stream_error->message, error);
  g_error_free (stream_error);
  return FALSE;
}

static gboolean
next (Reading *self, TidemarkJsonEvent *out, GError **error)
{
  GError *stream_error = NULL;

  *out = tidemark_json_stream_next (self->stream, &stream_error);
  return *out != TIDEMARK_JSON_FAILED || convert_error (self, stream_error, error);
}

static gboolean
skip (Reading *self, GError **error)
{
  GError *stream_error = NULL;

  return tidemark_json_stream_skip (self->stream, &stream_error) ||
         convert_error (self, stream_error, error);
}

static gboolean
take_string (Reading *self, char **out, GError **error)
{
  TidemarkJsonEvent event;

  if (!next (self, &event, error))
    return FALSE;
  if (event != TIDEMARK_JSON_STRING && event != TIDEMARK_JSON_NUMBER)
    return skip (self, error);

  g_free (*out);
  *out = g_strdup (tidemark_json_stream_get_text (self->stream, NULL));
  return TRUE;
}

static gboolean
take_digits (const char *text, int count, int *out)
{
  *out = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *out = *out * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

/* "2026-03-27T21:41:35" of the clock on the wall. */
static gboolean
read_wall_time (const char *text, gint64 *out_s)
{
  int year, month, day, hour, minute, second;
  GDate date;

  if (strlen (text) < 19 || !take_digits (text, 4, &year) || !take_digits (text + 5, 2, &month) ||
      !take_digits (text + 8, 2, &day) || !take_digits (text + 11, 2, &hour) ||
      !take_digits (text + 14, 2, &minute) || !take_digits (text + 17, 2, &second) ||
      text[4] != '-' || text[7] != '-' || text[10] != 'T' || year < 1990 || year > 2400 ||
      month < 1 || month > 12 || day < 1 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year) || hour > 23 ||
      minute > 59 || second > 60)
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *out_s = (gint64) tidemark_day_from_date (&date) * 24 * 60 * 60 + hour * 60 * 60 + minute * 60 +
           MIN (second, 59);
  return TRUE;
}

static gboolean
read_time (const TidemarkTelegramMessage *message, TidemarkTimeKind *out_kind, gint64 *out_time)
{
  gint64 seconds;

  /* Until the year 2400, as for dates. */
  if (tidemark_json_text_to_int64 (message->date_unixtime->str, &seconds) && seconds > 0 &&
      seconds < G_GINT64_CONSTANT (13569465600))
    {
      *out_kind = TIDEMARK_TIME_INSTANT;
      *out_time = seconds * 1000;
      return TRUE;
    }
  if (!read_wall_time (message->date->str, &seconds))
    return FALSE;

  *out_kind = TIDEMARK_TIME_WALL;
  *out_time = seconds;
  return TRUE;
}

static void
add_gap (Reading *self,
         gint64 from,
         TidemarkTimeKind kind,
         gint64 to,
         gboolean open_end,
         gint64 minus_s,
         const char *why)
{
  const TidemarkImportGap gap = {
    .time_kind = kind,
    .from = from,
    .to = to,
    .open_end = open_end,
    .open_end_minus_s = minus_s,
    .why = (char *) why,
  };

  tidemark_import_chat_add_gap (self->chat, &gap);
}

static void
end_timer (Reading *self, TidemarkTimeKind kind, gint64 time, gboolean open_end)
{
  if (self->timer_since != G_MININT64)
    add_gap (self, self->timer_since, kind, time, open_end, self->timer_period_s,
             _ ("messages deleted themselves"));
  self->timer_since = G_MININT64;
}

static void
read_service (Reading *self, TidemarkTimeKind kind, gint64 time)
{
  TidemarkTelegramMessage *message = &self->message;

  tidemark_import_chat_add_notice (self->chat);
  if (g_str_equal (message->action->str, "clear_history"))
    {
      if (self->has_last && self->last_kind == kind)
        add_gap (self, self->last_time, kind, time, FALSE, 0, _ ("the history was cleared"));
      else
        tidemark_import_chat_warn (self->chat, _ ("The history was cleared: what came before the "
                                                  "first message is not in the file"));
    }
  else if (g_str_equal (message->action->str, "set_messages_ttl"))
    {
      end_timer (self, kind, time, FALSE);
      if (message->period_s > 0)
        {
          self->timer_since = time;
          self->timer_period_s = MIN (message->period_s, G_GINT64_CONSTANT (400) * 24 * 60 * 60);
          self->last_kind = kind;
        }
    }
}

static gboolean
add_record (Reading *self, TidemarkTimeKind kind, gint64 time, gboolean is_call, GError **error)
{
  TidemarkTelegramMessage *message = &self->message;
  const char *name = is_call ? message->actor->str : message->from->str;
  const char *id = is_call ? message->actor_id->str : message->from_id->str;
  const TidemarkImportMessage record = {
    .author = name[0] != '\0' ? name : "Deleted Account",
    .author_id = id[0] != '\0' ? id : NULL,
    .time_kind = kind,
    .time = time,
    .has_seconds = TRUE,
    .is_call = is_call,
    .type = tidemark_telegram_message_get_type (message),
    .edited = message->edited,
    .answered = message->has_duration ? TIDEMARK_ANSWER_YES : TIDEMARK_ANSWER_NO,
    .call_seconds =
        message->has_duration ? (int) CLAMP (message->duration_s, 0, 10000000) : TIDEMARK_UNSAID,
    .body = !is_call && message->text->len > 0 ? message->text->str : NULL,
    .message_id = message->id->len > 0 ? message->id->str : NULL,
  };
  g_autoptr (GError) add_error = NULL;

  if (name[0] == '\0' && id[0] == '\0')
    return set_error_here (self, TIDEMARK_IMPORT_ERROR_DAMAGED, _ ("a message without an author"),
                           error);

  self->has_last = TRUE;
  self->last_kind = kind;
  self->last_time = time;
  if (tidemark_import_chat_add (self->chat, &record, &add_error))
    return TRUE;
  if (add_error->domain != TIDEMARK_IMPORT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&add_error));
      return FALSE;
    }

  return set_error_here (self, (TidemarkImportError) add_error->code, add_error->message, error);
}

static gboolean
use_message (Reading *self, GError **error)
{
  TidemarkTelegramMessage *message = &self->message;
  gboolean is_message = g_str_equal (message->type->str, "message");
  gboolean is_service = g_str_equal (message->type->str, "service");
  TidemarkTimeKind kind;
  gint64 time;

  if (!is_message && !is_service)
    {
      tidemark_import_chat_add_notice (self->chat);
      if (g_str_equal (message->type->str, "unsupported"))
        self->n_unsupported++;
      else
        self->n_unknown++;
      return TRUE;
    }
  if (!read_time (message, &kind, &time))
    return set_error_here (self, TIDEMARK_IMPORT_ERROR_DAMAGED,
                           _ ("a message without a date that can be read"), error);
  if (is_message)
    return add_record (self, kind, time, FALSE, error);
  if (g_str_equal (message->action->str, "phone_call"))
    return add_record (self, kind, time, TRUE, error);

  read_service (self, kind, time);
  return TRUE;
}

static gboolean
read_messages (Reading *self, GError **error)
{
  TidemarkJsonEvent event;

  if (!next (self, &event, error))
    return FALSE;
  if (event != TIDEMARK_JSON_ARRAY_BEGIN)
    return set_error_here (self, TIDEMARK_IMPORT_ERROR_DAMAGED, _ ("“messages” is not a list"),
                           error);

  for (;;)
    {
      GError *stream_error = NULL;

      if (!next (self, &event, error))
        return FALSE;
      if (event == TIDEMARK_JSON_ARRAY_END)
        return TRUE;
      if (event != TIDEMARK_JSON_OBJECT_BEGIN)
        return set_error_here (self, TIDEMARK_IMPORT_ERROR_DAMAGED,
                               _ ("a message is not an object"), error);
      if (!tidemark_telegram_message_read (&self->message, self->stream, &stream_error))
        return convert_error (self, stream_error, error);
      if (!use_message (self, error))
        return FALSE;
    }
}

/* While chats are listed, messages are only counted: an error says how many came before it. */
static gboolean
count_messages (Reading *self, GError **error)
{
  TidemarkJsonEvent event;

  if (!next (self, &event, error))
    return FALSE;
  if (event != TIDEMARK_JSON_ARRAY_BEGIN)
    return skip (self, error);

  for (;;)
    {
      if (!next (self, &event, error))
        return FALSE;
      if (event == TIDEMARK_JSON_ARRAY_END)
        return TRUE;
      if (!skip (self, error))
        return FALSE;
      self->chat->n_seen++;
    }
}

static void
begin_chat (Reading *self, const Chat *chat)
{
  g_free (self->chat->chat_id);
  self->chat->chat_id = g_strdup (chat->id);
}

/* One chat, after the name of one of its members. While chats are listed, the messages are passed
 * over; of the one that is wanted they are read. */
static gboolean
read_chat_member (Reading *self, Chat *chat, gboolean *has_messages, GError **error)
{
  const char *name = tidemark_json_stream_get_text (self->stream, NULL);
  char **field = g_str_equal (name, "name")   ? &chat->name
                 : g_str_equal (name, "type") ? &chat->type
                 : g_str_equal (name, "id")   ? &chat->id
                                              : NULL;

  if (field != NULL)
    return take_string (self, field, error);
  if (!g_str_equal (name, "messages"))
    return skip (self, error);

  *has_messages = TRUE;
  if (self->listing)
    return count_messages (self, error);
  if (self->n_chats != self->wanted)
    return skip (self, error);

  begin_chat (self, g_ptr_array_index (self->chats, self->wanted));
  return read_messages (self, error);
}

static void
finish_chat (Reading *self, Chat *chat, gboolean has_messages)
{
  if (has_messages)
    self->n_chats++;
  if (has_messages && self->listing)
    g_ptr_array_add (self->chats, chat);
  else
    chat_free (chat);
}

static gboolean
read_chat (Reading *self, GError **error)
{
  Chat *chat = g_new0 (Chat, 1);
  gboolean has_messages = FALSE;
  TidemarkJsonEvent event;

  for (;;)
    {
      if (!next (self, &event, error) ||
          (event == TIDEMARK_JSON_NAME && !read_chat_member (self, chat, &has_messages, error)))
        {
          chat_free (chat);
          return FALSE;
        }
      if (event == TIDEMARK_JSON_OBJECT_END)
        break;
    }

  finish_chat (self, chat, has_messages);
  return TRUE;
}

static gboolean
read_list (Reading *self, GError **error)
{
  TidemarkJsonEvent event;

  if (!next (self, &event, error))
    return FALSE;
  if (event != TIDEMARK_JSON_ARRAY_BEGIN)
    return skip (self, error);

  for (;;)
    {
      if (!next (self, &event, error))
        return FALSE;
      if (event == TIDEMARK_JSON_ARRAY_END)
        return TRUE;
      if (event == TIDEMARK_JSON_OBJECT_BEGIN ? !read_chat (self, error) : !skip (self, error))
        return FALSE;
    }
}

/* An object of which one member matters. */
static gboolean
read_inside (Reading *self,
             const char *wanted,
             gboolean (*read) (Reading *self, GError **error),
             GError **error)
{
  TidemarkJsonEvent event;

  if (!next (self, &event, error))
    return FALSE;
  if (event != TIDEMARK_JSON_OBJECT_BEGIN)
    return skip (self, error);

  for (;;)
    {
      if (!next (self, &event, error))
        return FALSE;
      if (event == TIDEMARK_JSON_OBJECT_END)
        return TRUE;
      if (g_str_equal (tidemark_json_stream_get_text (self->stream, NULL), wanted)
              ? !read (self, error)
              : !skip (self, error))
        return FALSE;
    }
}

static gboolean
read_user_id (Reading *self, GError **error)
{
  return take_string (self, &self->user_id, error);
}

static gboolean
read_top_member (Reading *self, Chat *single, gboolean *is_single, GError **error)
{
  const char *name = tidemark_json_stream_get_text (self->stream, NULL);

  if (g_str_equal (name, "chats") || g_str_equal (name, "left_chats"))
    return read_inside (self, "list", read_list, error);
  if (g_str_equal (name, "personal_information"))
    return read_inside (self, "user_id", read_user_id, error);

  /* Name and id come before the messages: nothing more to find out for now. */
  if (self->listing && single->id != NULL && g_str_equal (name, "messages"))
    {
      *is_single = TRUE;
      self->complete = TRUE;
      return TRUE;
    }
  return read_chat_member (self, single, is_single, error);
}

static gboolean
read_top (Reading *self, GError **error)
{
  Chat *single = g_new0 (Chat, 1);
  gboolean is_single = FALSE, ok = TRUE;
  TidemarkJsonEvent event;

  self->n_chats = 0;
  ok = next (self, &event, error);
  if (ok && event != TIDEMARK_JSON_OBJECT_BEGIN)
    ok = set_error_here (self, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT,
                         _ ("this is not an export of chats"), error);
  while (ok && !self->complete)
    {
      ok = next (self, &event, error);
      if (!ok || event == TIDEMARK_JSON_OBJECT_END)
        break;
      ok = read_top_member (self, single, &is_single, error);
    }
  if (ok && !self->complete)
    ok = next (self, &event, error); /* nothing may follow */

  if (ok)
    finish_chat (self, single, is_single);
  else
    chat_free (single);
  return ok;
}

static gboolean
run (Reading *self, TidemarkImportProgressFunc progress, gpointer data, GError **error)
{
  g_autoptr (GInputStream) input =
      tidemark_import_source_open (self->source, progress, data, self->cancellable, error);
  gboolean ok;

  if (input == NULL)
    return FALSE;

  self->complete = FALSE;
  self->stream = tidemark_json_stream_new (
      input, TIDEMARK_JSON_HEX_ESCAPES | TIDEMARK_JSON_REPAIR_TEXT, self->cancellable);
  ok = read_top (self, error);
  if (ok && !self->listing && tidemark_json_stream_get_n_repaired (self->stream) > 0)
    tidemark_import_chat_warn (
        self->chat,
        ngettext ("%u place is not UTF-8 and was replaced",
                  "%u places are not UTF-8 and were replaced",
                  (gulong) tidemark_json_stream_get_n_repaired (self->stream)),
        (guint) tidemark_json_stream_get_n_repaired (self->stream));
  g_clear_pointer (&self->stream, tidemark_json_stream_free);
  return ok;
}

static void
name_choices (GPtrArray *chats)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < chats->len; i++)
    {
      Chat *chat = g_ptr_array_index (chats, i);

      if (chat->name == NULL || chat->name[0] == '\0')
        {
          g_free (chat->name);
          chat->name = g_strdup ("Deleted Account");
        }
      if (g_hash_table_contains (seen, chat->name))
        chat->choice = g_strdup_printf ("%s (%s)", chat->name, chat->id != NULL ? chat->id : "?");
      else
        chat->choice = g_strdup (chat->name);
      g_hash_table_add (seen, chat->name);
    }
}

static void
ask_for_chat (Reading *self, gboolean personal_only)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;

  for (guint i = 0; i < self->chats->len; i++)
    {
      const Chat *chat = g_ptr_array_index (self->chats, i);

      if (!personal_only || g_strcmp0 (chat->type, "personal_chat") == 0)
        g_strv_builder_add (builder, chat->choice);
    }

  choices = g_strv_builder_end (builder);
  tidemark_import_report_add_question (self->chat->asides, "chat", (const char *const *) choices,
                                       NULL, _ ("The export holds several conversations"));
}

/* Which chat is meant: the one that is named, else the only personal one. */
static gboolean
choose_chat (Reading *self, const char *wanted, gboolean *out_chosen, GError **error)
{
  guint n_personal = 0;

  *out_chosen = FALSE;
  for (guint i = 0; i < self->chats->len; i++)
    {
      const Chat *chat = g_ptr_array_index (self->chats, i);
      gboolean matches =
          wanted != NULL ? g_str_equal (wanted, chat->choice) || g_strcmp0 (wanted, chat->id) == 0
                         : g_strcmp0 (chat->type, "personal_chat") == 0;

      if (!matches)
        continue;
      if (n_personal++ == 0)
        self->wanted = i;
      if (wanted != NULL)
        break;
    }

  if (wanted != NULL && n_personal == 0)
    {
      tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_OPTION, self->place, 0, 0, 0,
                                 _ ("there is no conversation “%s” in the file"), wanted);
      return FALSE;
    }
  if (wanted == NULL && n_personal != 1 && self->chats->len > 1)
    {
      ask_for_chat (self, n_personal > 0);
      return TRUE;
    }

  if (self->chats->len == 1)
    self->wanted = 0;
  *out_chosen = TRUE;
  return TRUE;
}

/* In a personal chat the chat has the number of the other one's account. */
static void
recognise_people (Reading *self)
{
  const Chat *chat = g_ptr_array_index (self->chats, self->wanted);
  g_autofree char *them = g_strdup_printf ("user%s", chat->id != NULL ? chat->id : "");
  g_autofree char *me = g_strdup_printf ("user%s", self->user_id != NULL ? self->user_id : "");

  for (guint i = 0; i < self->chat->authors->len; i++)
    {
      TidemarkImportAuthor *author = g_ptr_array_index (self->chat->authors, i);

      if (self->user_id != NULL &&
          (g_str_equal (author->id, me) || g_str_equal (author->id, self->user_id)))
        author->is_me = TRUE;
      else if (g_strcmp0 (chat->type, "personal_chat") == 0 && chat->id != NULL &&
               (g_str_equal (author->id, them) || g_str_equal (author->id, chat->id)))
        author->is_them = TRUE;
    }
}

static void
add_warnings (Reading *self)
{
  if (self->n_unsupported > 0)
    tidemark_import_chat_warn (self->chat,
                               ngettext ("%u message is of a kind that the app could not export",
                                         "%u messages are of a kind that the app could not export",
                                         self->n_unsupported),
                               self->n_unsupported);
  if (self->n_unknown > 0)
    tidemark_import_chat_warn (self->chat,
                               ngettext ("%u record is of a kind that is not known",
                                         "%u records are of a kind that is not known",
                                         self->n_unknown),
                               self->n_unknown);
}

typedef struct
{
  TidemarkImportProgressFunc func;
  gpointer data;
  double from;
  double to;
} Progress;

static void
progress_cb (double fraction, gpointer data)
{
  Progress *progress = data;

  progress->func (progress->from + fraction * (progress->to - progress->from), progress->data);
}

static gboolean
read_all (Reading *self, const char *wanted, Progress *progress, GError **error)
{
  TidemarkImportProgressFunc func = progress->func != NULL ? progress_cb : NULL;
  gboolean chosen;

  self->listing = TRUE;
  if (!run (self, func, progress, error))
    return FALSE;
  self->chat->n_seen = 0;
  if (self->chats->len == 0)
    {
      tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT, self->place, 0, 0, 0,
                                 _ ("no conversation is recognised"));
      return FALSE;
    }
  name_choices (self->chats);
  if (!choose_chat (self, wanted, &chosen, error))
    return FALSE;
  if (!chosen)
    return TRUE;

  self->listing = FALSE;
  progress->from = progress->to;
  progress->to = 1;
  if (!run (self, func, progress, error))
    return FALSE;

  end_timer (self, self->last_kind, self->last_time, TRUE);
  recognise_people (self);
  add_warnings (self);
  return TRUE;
}

static gboolean
telegram_parse (TidemarkImportSource *source,
                const TidemarkImportOptions *options,
                TidemarkImportChat *chat,
                TidemarkImportProgressFunc progress_func,
                gpointer progress_data,
                GCancellable *cancellable,
                GError **error)
{
  Progress progress = { progress_func, progress_data, 0, LIST_SHARE };
  Reading reading = {
    .chat = chat,
    .source = source,
    .place = tidemark_import_source_get_place (source),
    .cancellable = cancellable,
    .chats = g_ptr_array_new_with_free_func (chat_free),
    .timer_since = G_MININT64,
  };
  gboolean ok;

  tidemark_telegram_message_init (&reading.message);
  ok = tidemark_text_check_encoding (tidemark_import_source_get_head (source), reading.place,
                                     error) &&
       read_all (&reading, options->chat, &progress, error);
  tidemark_telegram_message_clear (&reading.message);
  g_ptr_array_unref (reading.chats);
  g_free (reading.user_id);
  return ok;
}

const TidemarkImporterInfo tidemark_importer_telegram = {
  .id = "telegram",
  .title = N_ ("Telegram Chat"),
  .sniff = telegram_sniff,
  .parse = telegram_parse,
};
