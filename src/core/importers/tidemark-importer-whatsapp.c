/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-importer-whatsapp.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-import-chat.h"
#include "tidemark-import-text.h"
#include "tidemark-line-reader.h"
#include "tidemark-whatsapp-body.h"
#include "tidemark-whatsapp-survey.h"
#include "tidemark-whatsapp-words.h"

/* The app cuts longer chats at their beginning. */
#define EXPORT_LIMIT 40000

/* The app's own limit is 65,536 characters. */
#define MAX_BODY (16 * 1024 * 1024)

/* How much of the work the first look is. */
#define SURVEY_SHARE 0.4

typedef struct
{
  TidemarkImportProgressFunc func;
  gpointer data;
  double from;
  double to;
} Progress;

/* The record that is being read: its lines come one by one. */
typedef struct
{
  TidemarkImportChat *chat;
  const char *place;
  TidemarkDateOrder order;
  guint shape;
  gboolean marks_mean;
  gboolean open;
  gboolean marked;
  gboolean bracketed;
  gboolean has_seconds;
  gint64 wall_s;
  gint64 line;
  GString *rest;
  gint64 timer_since; /* messages delete themselves since then, or G_MININT64 */
  int timer_days;
} Reading;

static void
progress_cb (double fraction, gpointer data)
{
  Progress *progress = data;

  progress->func (progress->from + fraction * (progress->to - progress->from), progress->data);
}

static gboolean
whatsapp_sniff (const char *head, gsize length)
{
  const char *end = head + length;

  for (const char *line = head; line < end;)
    {
      const char *newline = memchr (line, '\n', (gsize) (end - line));
      gsize n = newline != NULL ? (gsize) (newline - line) : (gsize) (end - line);

      if (n > 0 && n < 4096)
        {
          g_autofree char *text = g_utf8_make_valid (line, (gssize) n);
          TidemarkWhatsappHeader header;

          if (tidemark_whatsapp_header_parse (text, &header))
            return TRUE;
        }
      line += n + 1;
    }

  return FALSE;
}

static TidemarkWhatsappSurvey *
survey (TidemarkImportSource *source, Progress *progress, GCancellable *cancellable, GError **error)
{
  const char *place = tidemark_import_source_get_place (source);
  g_autoptr (TidemarkWhatsappSurvey) self = tidemark_whatsapp_survey_new ();
  g_autoptr (GInputStream) stream = tidemark_import_source_open (
      source, progress->func != NULL ? progress_cb : NULL, progress, cancellable, error);
  g_autoptr (TidemarkLineReader) reader = NULL;
  g_autoptr (GError) read_error = NULL;
  const char *line;

  if (stream == NULL)
    return NULL;

  reader = tidemark_line_reader_new (stream, place);
  while ((line = tidemark_line_reader_next (reader, NULL, cancellable, &read_error)) != NULL)
    {
      TidemarkWhatsappHeader header;

      if (tidemark_whatsapp_header_parse (line, &header))
        tidemark_whatsapp_survey_add (self, &header, tidemark_line_reader_get_number (reader));
    }
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }

  self->n_repaired = tidemark_line_reader_get_n_repaired (reader);
  self->repaired_line = tidemark_line_reader_get_repaired_line (reader);
  return g_steal_pointer (&self);
}

static gboolean
add_message (Reading *self, const char *author, const TidemarkWhatsappBody *body, GError **error)
{
  const TidemarkImportMessage message = {
    .author = author,
    .time_kind = TIDEMARK_TIME_WALL,
    .time = self->wall_s,
    .has_seconds = self->has_seconds,
    .is_call = body->is_call,
    .type = body->type,
    .edited = body->edited,
    .answered = body->answered,
    .call_seconds = body->seconds,
    .body = body->text,
  };
  GError *add_error = NULL;

  if (tidemark_import_chat_add (self->chat, &message, &add_error))
    return TRUE;

  if (add_error->domain == TIDEMARK_IMPORT_ERROR)
    {
      tidemark_import_set_error (error, (TidemarkImportError) add_error->code, self->place,
                                 self->line, 0, self->chat->n_seen, "%s", add_error->message);
      g_error_free (add_error);
    }
  else
    g_propagate_error (error, add_error);
  return FALSE;
}

static void
end_timer (Reading *self, gint64 wall_s, gboolean open_end)
{
  const TidemarkImportGap gap = {
    .time_kind = TIDEMARK_TIME_WALL,
    .from = self->timer_since,
    .to = wall_s,
    .open_end = open_end,
    .open_end_minus_s = (gint64) self->timer_days * 24 * 60 * 60,
    .why = (char *) _ ("messages deleted themselves"),
  };

  if (self->timer_since != G_MININT64)
    tidemark_import_chat_add_gap (self->chat, &gap);
  self->timer_since = G_MININT64;
}

static void
add_notice (Reading *self, const char *text)
{
  int days = 0;

  tidemark_import_chat_add_notice (self->chat);
  switch (tidemark_whatsapp_find_timer (text, &days))
    {
    case TIDEMARK_TIMER_ON:
      if (self->timer_since == G_MININT64)
        self->timer_since = self->wall_s;
      self->timer_days = days;
      break;
    case TIDEMARK_TIMER_OFF:
      end_timer (self, self->wall_s, FALSE);
      break;
    case TIDEMARK_TIMER_OTHER:
    default:
      break;
    }
}

static gboolean
finish_record (Reading *self, GError **error)
{
  g_autofree char *author = NULL;
  TidemarkWhatsappBody body;
  const char *text;
  gboolean ok = TRUE;

  if (!self->open)
    return TRUE;

  self->open = FALSE;
  text = tidemark_whatsapp_find_body (self->rest->str, &author);
  if (author == NULL)
    {
      add_notice (self, text);
      return TRUE;
    }

  tidemark_whatsapp_body_read (text, self->bracketed, self->marked, &body);
  if (body.is_notice)
    add_notice (self, text);
  else
    {
      ok = add_message (self, author, &body, error);
      if (ok && body.by_me && self->chat->text_func == NULL)
        tidemark_import_chat_find_author (self->chat, author, NULL)->is_me = TRUE;
    }
  tidemark_whatsapp_body_clear (&body);
  return ok;
}

static gboolean
set_date_error (Reading *self, int year, int month, int day, gint64 line, GError **error)
{
  if (month < 1 || month > 12)
    tidemark_import_set_error (
        error, TIDEMARK_IMPORT_ERROR_DAMAGED, self->place, line, 0, self->chat->n_seen,
        _ ("day %d in month %d - is the day/month order right?"), day, month);
  else if (year < 1990 || year > 2400)
    tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_DAMAGED, self->place, line, 0,
                               self->chat->n_seen,
                               _ ("the year %d is of a calendar that is not understood"), year);
  else
    tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_DAMAGED, self->place, line, 0,
                               self->chat->n_seen, _ ("there is no day %d in month %d of %d"), day,
                               month, year);
  return FALSE;
}

static gboolean
begin_record (Reading *self, const TidemarkWhatsappHeader *header, gint64 line, GError **error)
{
  int year, month, day;
  GDate date;

  if (!tidemark_whatsapp_header_get_date (header, self->order, &year, &month, &day))
    return set_date_error (self, year, month, day, line, error);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  self->wall_s = (gint64) tidemark_day_from_date (&date) * 24 * 60 * 60 +
                 tidemark_whatsapp_header_get_hour (header) * 60 * 60 + header->minute * 60 +
                 MAX (header->second, 0);
  self->has_seconds = header->second >= 0;
  self->bracketed = header->bracketed;
  self->marked = header->marked && self->marks_mean;
  self->line = line;
  self->open = TRUE;
  g_string_assign (self->rest, header->rest);
  return TRUE;
}

static gboolean
continue_record (Reading *self, const char *line, gsize length, gint64 number, GError **error)
{
  if (!self->open)
    return TRUE;

  if (self->rest->len + length > MAX_BODY)
    {
      tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_TOO_LARGE, self->place, number, 0,
                                 self->chat->n_seen, _ ("the message is longer than 16 MiB"));
      return FALSE;
    }
  g_string_append_c (self->rest, '\n');
  g_string_append_len (self->rest, line, (gssize) length);
  return TRUE;
}

static gboolean
read_line (Reading *self, const char *line, gsize length, gint64 number, GError **error)
{
  TidemarkWhatsappHeader header;

  if (!tidemark_whatsapp_header_parse (line, &header) ||
      tidemark_whatsapp_header_get_shape (&header) != self->shape)
    return continue_record (self, line, length, number, error);

  return finish_record (self, error) && begin_record (self, &header, number, error);
}

/* The last line, without its end, and no more of it than some part of a header. */
static gboolean
is_cut_header (const char *line)
{
  gboolean digits = FALSE;

  if (strlen (line) > 40)
    return FALSE;
  for (const char *p = tidemark_text_skip_marks (line, NULL); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        digits = TRUE;
      else if (strchr ("[/.-,:", *p) == NULL && !tidemark_text_is_space (c) &&
               !tidemark_text_is_mark (c))
        return FALSE;
    }

  return digits;
}

static void
note_cut (Reading *self)
{
  const TidemarkImportGap gap = {
    .time_kind = TIDEMARK_TIME_WALL,
    .from = self->wall_s,
    .open_end = TRUE,
    .why = (char *) _ ("the file was cut short"),
  };

  tidemark_import_chat_add_gap (self->chat, &gap);
  tidemark_import_chat_warn (self->chat, _ ("The file ends in the middle of a line: it was cut "
                                            "short, and a fresh export may hold more"));
}

static gboolean
read_records (Reading *self,
              TidemarkImportSource *source,
              Progress *progress,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GInputStream) stream = tidemark_import_source_open (
      source, progress->func != NULL ? progress_cb : NULL, progress, cancellable, error);
  g_autoptr (TidemarkLineReader) reader = NULL;
  g_autoptr (GError) read_error = NULL;
  gboolean cut = FALSE;
  const char *line;
  gsize length;

  if (stream == NULL)
    return FALSE;

  reader = tidemark_line_reader_new (stream, self->place);
  while ((line = tidemark_line_reader_next (reader, &length, cancellable, &read_error)) != NULL)
    if (tidemark_line_reader_ends_open (reader) && self->open && is_cut_header (line))
      cut = TRUE;
    else if (!read_line (self, line, length, tidemark_line_reader_get_number (reader), error))
      return FALSE;
  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  if (!finish_record (self, error))
    return FALSE;

  end_timer (self, self->wall_s, TRUE);
  if (cut)
    note_cut (self);
  return TRUE;
}

static void
add_warnings (TidemarkImportChat *chat, const TidemarkWhatsappSurvey *found)
{
  guint n_repaired = (guint) MIN (found->n_repaired, G_MAXUINT);

  if (n_repaired > 0)
    tidemark_import_chat_warn (
        chat,
        ngettext ("%u byte is not UTF-8 and was replaced, first in line %u",
                  "%u bytes are not UTF-8 and were replaced, first in line %u", n_repaired),
        n_repaired, (guint) found->repaired_line);
  if (chat->n_seen >= EXPORT_LIMIT)
    tidemark_import_chat_warn (chat, _ ("The app cuts very long chats at their beginning: the "
                                        "first message here may not be the first there was"));
}

static gboolean
whatsapp_parse (TidemarkImportSource *source,
                const TidemarkImportOptions *options,
                TidemarkImportChat *chat,
                TidemarkImportProgressFunc progress_func,
                gpointer progress_data,
                GCancellable *cancellable,
                GError **error)
{
  const char *place = tidemark_import_source_get_place (source);
  Progress progress = { progress_func, progress_data, 0, SURVEY_SHARE };
  Reading reading = { .chat = chat, .place = place, .timer_since = G_MININT64 };
  g_autoptr (TidemarkWhatsappSurvey) found = NULL;
  gboolean ok;

  if (!tidemark_text_check_encoding (tidemark_import_source_get_head (source), place, error))
    return FALSE;
  found = survey (source, &progress, cancellable, error);
  if (found == NULL)
    return FALSE;
  if (found->n_headers == 0)
    {
      tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT, place, 0, 0, 0,
                                 _ ("no message is recognised"));
      return FALSE;
    }

  reading.shape = tidemark_whatsapp_survey_get_shape (found);
  reading.marks_mean = tidemark_whatsapp_survey_marks_mean (found, reading.shape);
  if (!tidemark_whatsapp_survey_check_words (found, reading.shape, place, error))
    return FALSE;
  reading.order = options->date_order;
  if (reading.order == TIDEMARK_DATE_ORDER_NONE)
    reading.order = tidemark_whatsapp_survey_decide (
        found, reading.shape, tidemark_import_source_get_exported_at (source), chat->asides);
  chat->date_order = reading.order;

  progress.from = progress.to;
  progress.to = 1;
  reading.rest = g_string_new (NULL);
  ok = read_records (&reading, source, &progress, cancellable, error);
  g_string_free (reading.rest, TRUE);
  if (ok)
    add_warnings (chat, found);
  return ok;
}

const TidemarkImporterInfo tidemark_importer_whatsapp = {
  .id = "whatsapp",
  .title = N_ ("WhatsApp Chat"),
  .sniff = whatsapp_sniff,
  .parse = whatsapp_parse,
};
