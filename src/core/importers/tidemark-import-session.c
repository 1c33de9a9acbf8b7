/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-session.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-import-chat.h"
#include "tidemark-import-clock.h"
#include "tidemark-import-match.h"
#include "tidemark-import-roles.h"
#include "tidemark-import-text.h"
#include "tidemark-import-writer.h"
#include "tidemark-line-reader.h"

struct _TidemarkImportSession
{
  TidemarkImportSource *source;
  TidemarkImportProgressFunc progress;
  gpointer progress_data;
  /* What was read, and the answers it was read with. */
  const TidemarkImporterInfo *info;
  TidemarkImportChat *chat;
  TidemarkImportOptions *read_with;
};

/* One look at what was read, or one storing of it. */
typedef struct
{
  TidemarkImportSession *session;
  TidemarkConnection *connection;
  const TidemarkImportOptions *options;
  GCancellable *cancellable;
  TidemarkImportReport *report;
  TidemarkImportRoles *roles;
  TidemarkImportMatch *match;
  GTimeZone *zone;
  GArray *order;
} Look;

/**
 * tidemark_import_session_new:
 * @source: the file
 *
 * Returns: (transfer full): a session that has not read anything yet. Any thread.
 */
TidemarkImportSession *
tidemark_import_session_new (TidemarkImportSource *source)
{
  TidemarkImportSession *self = g_atomic_rc_box_new0 (TidemarkImportSession);

  self->source = tidemark_import_source_ref (source);

  return self;
}

TidemarkImportSession *
tidemark_import_session_ref (TidemarkImportSession *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
session_clear (gpointer data)
{
  TidemarkImportSession *self = data;

  tidemark_import_source_unref (self->source);
  g_clear_pointer (&self->chat, tidemark_import_chat_free);
  g_clear_pointer (&self->read_with, tidemark_import_options_free);
}

void
tidemark_import_session_unref (TidemarkImportSession *self)
{
  g_atomic_rc_box_release_full (self, session_clear);
}

void
tidemark_import_session_set_progress (TidemarkImportSession *self,
                                      TidemarkImportProgressFunc progress,
                                      gpointer progress_data)
{
  self->progress = progress;
  self->progress_data = progress_data;
}

static char *
get_first_line (GBytes *head)
{
  gsize length;
  const char *data = g_bytes_get_data (head, &length);
  const char *newline = memchr (data, '\n', length);
  g_autofree char *valid =
      g_utf8_make_valid (data, (gssize) (newline != NULL ? (gsize) (newline - data) : length));
  g_autofree char *clean = tidemark_text_clean (valid, -1);

  return g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), 60));
}

static void
set_unrecognised (TidemarkImportSession *self, const char *tried, GError **error)
{
  g_autofree char *first = get_first_line (tidemark_import_source_get_head (self->source));

  tidemark_import_set_error (
      error, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT, tidemark_import_source_get_place (self->source),
      1, 0, 0, _ ("no message is recognised; the first line is “%s”; tried: %s"), first, tried);
}

static const TidemarkImporterInfo *
detect (TidemarkImportSession *self, GError **error)
{
  GBytes *head = tidemark_import_source_get_head (self->source);
  g_autoptr (GString) tried = g_string_new (NULL);
  gsize length;
  const char *data = g_bytes_get_data (head, &length);

  for (guint i = 0; tidemark_importer_registry[i] != NULL; i++)
    {
      if (tidemark_importer_registry[i]->sniff (data, length))
        return tidemark_importer_registry[i];
      g_string_append_printf (tried, "%s%s", i > 0 ? ", " : "", tidemark_importer_registry[i]->id);
    }

  if (tidemark_text_check_encoding (head, tidemark_import_source_get_place (self->source), error))
    set_unrecognised (self, tried->str, error);
  return NULL;
}

/* A file that is not of the format at all, rather than a damaged one that is. */
static gboolean
is_foreign (TidemarkImportSession *self, const TidemarkImporterInfo *info, const GError *error)
{
  gsize length;
  const char *head = g_bytes_get_data (tidemark_import_source_get_head (self->source), &length);

  if (g_error_matches (error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT))
    return TRUE;

  return g_error_matches (error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_DAMAGED) &&
         tidemark_import_error_get_place (error)->readable == 0 && !info->sniff (head, length);
}

static const TidemarkImporterInfo *
find_info (TidemarkImportSession *self, const TidemarkImportOptions *options, GError **error)
{
  const TidemarkImporterInfo *info;

  if (options->format == NULL)
    return self->info != NULL ? self->info : detect (self, error);

  info = tidemark_importer_find (options->format);
  if (info == NULL)
    tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_OPTION,
                               tidemark_import_source_get_place (self->source), 0, 0, 0,
                               _ ("there is no format “%s”"), options->format);
  return info;
}

static gboolean
is_read (TidemarkImportSession *self,
         const TidemarkImporterInfo *info,
         const TidemarkImportOptions *options)
{
  return self->chat != NULL && self->info == info &&
         self->read_with->date_order == options->date_order &&
         g_strcmp0 (self->read_with->chat, options->chat) == 0;
}

static gboolean
read_chat (TidemarkImportSession *self,
           const TidemarkImportOptions *options,
           GCancellable *cancellable,
           GError **error)
{
  const TidemarkImporterInfo *info = find_info (self, options, error);
  g_autoptr (TidemarkImportChat) chat = NULL;
  g_autoptr (GError) own_error = NULL;

  if (info == NULL)
    return FALSE;
  if (info->parse == NULL || is_read (self, info, options))
    {
      self->info = info;
      return TRUE;
    }

  chat = tidemark_import_chat_new (info->id);
  if (!info->parse (self->source, options, chat, self->progress, self->progress_data, cancellable,
                    &own_error))
    {
      if (is_foreign (self, info, own_error))
        set_unrecognised (self, info->id, error);
      else
        g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }

  self->info = info;
  g_clear_pointer (&self->chat, tidemark_import_chat_free);
  self->chat = g_steal_pointer (&chat);
  g_clear_pointer (&self->read_with, tidemark_import_options_free);
  self->read_with = tidemark_import_options_copy (options);
  return TRUE;
}

static gboolean
find_zone (Look *self, GError **error)
{
  if (self->options->zone == NULL)
    self->zone = g_time_zone_new_local ();
  else
    self->zone = g_time_zone_new_identifier (self->options->zone);
  if (self->zone != NULL)
    return TRUE;

  tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_OPTION,
                             tidemark_import_source_get_place (self->session->source), 0, 0, 0,
                             _ ("there is no time zone “%s”"), self->options->zone);
  return FALSE;
}

static void
resolve_times (Look *self)
{
  GArray *records = self->session->chat->records;
  g_autoptr (TidemarkImportClock) clock = tidemark_import_clock_new (self->zone);

  for (guint i = 0; i < records->len; i++)
    {
      TidemarkImportRecord *record = &g_array_index (records, TidemarkImportRecord, i);
      TidemarkInstant at = record->is_wall ? tidemark_import_clock_resolve (clock, record->time)
                                           : tidemark_instant_in_zone (record->time, self->zone);

      record->at_ms = at.ms;
      record->offset_minutes = (gint16) at.offset_minutes;
    }
}

static int
compare_times (const void *a, const void *b, gpointer data)
{
  const TidemarkImportRecord *records = data;
  guint32 i = *(const guint32 *) a, j = *(const guint32 *) b;

  if (records[i].at_ms != records[j].at_ms)
    return records[i].at_ms < records[j].at_ms ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
sort_records (Look *self)
{
  GArray *records = self->session->chat->records;

  self->order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), records->len);
  for (guint32 i = 0; i < records->len; i++)
    g_array_append_val (self->order, i);
  if (records->len > 0)
    g_array_sort_with_data (self->order, compare_times, records->data);
}

static void
copy_asides (Look *self)
{
  const TidemarkImportReport *asides = self->session->chat->asides;

  for (guint i = 0; i < asides->questions->len; i++)
    {
      const TidemarkImportQuestion *question = g_ptr_array_index (asides->questions, i);

      tidemark_import_report_add_question (self->report, question->id,
                                           (const char *const *) question->choices,
                                           (const char *const *) question->labels, question->why);
    }
  for (guint i = 0; i < asides->warnings->len; i++)
    tidemark_import_report_add_warning (self->report, g_ptr_array_index (asides->warnings, i));
}

static void
report_people (Look *self)
{
  TidemarkImportChat *chat = self->session->chat;

  for (guint i = 0; i < chat->authors->len; i++)
    {
      const TidemarkImportAuthor *author = g_ptr_array_index (chat->authors, i);
      TidemarkImportPerson *person = tidemark_import_report_add_person (self->report, author->name);
      char *name = person->name;

      *person = author->counts;
      person->name = name;
      person->role = tidemark_import_roles_get (self->roles, i);
      if (person->role == TIDEMARK_IMPORT_ROLE_IGNORED)
        continue;
      self->report->calls_answered += author->calls_answered;
      self->report->calls_missed += author->counts.calls - author->calls_answered;
    }
}

static void
report_records (Look *self)
{
  GArray *records = self->session->chat->records;

  for (guint i = 0; i < self->order->len; i++)
    {
      guint32 position = g_array_index (self->order, guint32, i);
      const TidemarkImportRecord *record = &g_array_index (records, TidemarkImportRecord, position);
      guint8 decision = g_array_index (self->match->decisions, guint8, position);

      if (decision == TIDEMARK_MATCH_LEFT_OUT)
        continue;
      tidemark_import_report_count (self->report,
                                    (TidemarkInstant) { record->at_ms, record->offset_minutes },
                                    decision == TIDEMARK_MATCH_NEW);
      if (decision == TIDEMARK_MATCH_NEW && record->is_call)
        self->report->n_new_calls++;
    }
}

static TidemarkInstant
resolve_gap_end (Look *self, TidemarkTimeKind kind, gint64 time)
{
  g_autoptr (TidemarkImportClock) clock = NULL;

  if (kind == TIDEMARK_TIME_INSTANT)
    return tidemark_instant_in_zone (time, self->zone);

  clock = tidemark_import_clock_new (self->zone);
  return tidemark_import_clock_resolve (clock, time);
}

static void
report_holes (Look *self)
{
  GArray *gaps = self->session->chat->gaps;

  for (guint i = 0; i < gaps->len; i++)
    {
      const TidemarkImportGap *gap = &g_array_index (gaps, TidemarkImportGap, i);
      TidemarkInstant from = resolve_gap_end (self, gap->time_kind, gap->from);
      TidemarkInstant to;

      if (gap->open_end)
        {
          TidemarkInstant end = tidemark_import_source_get_exported_at (self->session->source);

          if (!tidemark_instant_is_set (end) || end.ms < self->report->last.ms)
            end = self->report->last;
          to = tidemark_instant_in_zone (end.ms - gap->open_end_minus_s * 1000, self->zone);
        }
      else
        to = resolve_gap_end (self, gap->time_kind, gap->to);

      if (to.ms > from.ms)
        g_ptr_array_add (self->report->holes, tidemark_hole_new (from, to, gap->why));
    }
}

static gboolean
check_not_empty (Look *self, GError **error)
{
  TidemarkImportChat *chat = self->session->chat;

  if (chat->records->len > 0 || chat->asides->questions->len > 0)
    return TRUE;

  tidemark_import_set_error (
      error, TIDEMARK_IMPORT_ERROR_EMPTY, tidemark_import_source_get_place (self->session->source),
      0, 0, 0,
      ngettext ("there is no message in this chat, only %u notice of the app",
                "there is no message in this chat, only %u notices of the app", chat->n_notices),
      chat->n_notices);
  return FALSE;
}

/* While the order of day and month is open, no date is right. */
static gboolean
dates_are_known (Look *self)
{
  for (guint i = 0; i < self->report->questions->len; i++)
    if (g_str_equal (
            ((TidemarkImportQuestion *) g_ptr_array_index (self->report->questions, i))->id,
            "date-order"))
      return FALSE;

  return TRUE;
}

static gboolean
look_at_chat (Look *self, GError **error)
{
  TidemarkImportSession *session = self->session;
  const char *place = tidemark_import_source_get_place (session->source);

  if (!find_zone (self, error) || !check_not_empty (self, error))
    return FALSE;

  copy_asides (self);
  self->report->n_notices = session->chat->n_notices;
  self->report->date_order = g_strdup (tidemark_date_order_name (session->chat->date_order));
  self->roles = tidemark_import_roles_decide (session->chat, self->connection, self->options, place,
                                              self->report, error);
  if (self->roles == NULL)
    return FALSE;

  resolve_times (self);
  sort_records (self);
  self->match = tidemark_import_match_new (session->chat, self->roles,
                                           dates_are_known (self) ? self->connection : NULL, error);
  if (self->match == NULL)
    return FALSE;

  report_people (self);
  report_records (self);
  if (dates_are_known (self))
    report_holes (self);
  else
    {
      self->report->first = self->report->last = TIDEMARK_INSTANT_NONE;
      g_array_set_size (self->report->months, 0);
    }
  if (self->roles->person != NULL)
    {
      self->report->alias = g_strdup (self->roles->person->alias);
      if (!self->roles->person_is_new)
        self->report->person_id = g_strdup (self->roles->person->id);
    }
  return TRUE;
}

static gboolean
store_chat (Look *self, GError **error)
{
  TidemarkImportWriter writer = {
    .source = self->session->source,
    .info = self->session->info,
    .chat = self->session->chat,
    .roles = self->roles,
    .match = self->match,
    .order = self->order,
    .report = self->report,
    .options = self->options,
    .connection = self->connection,
    .progress = self->session->progress,
    .progress_data = self->session->progress_data,
    .cancellable = self->cancellable,
  };

  if (self->roles->person == NULL)
    {
      tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_OPTION,
                                 tidemark_import_source_get_place (self->session->source), 0, 0, 0,
                                 _ ("name the person whom the chat is with"));
      return FALSE;
    }
  if (!tidemark_import_writer_run (&writer, error))
    return FALSE;

  g_free (self->report->person_id);
  self->report->person_id = g_strdup (self->roles->person->id);
  self->report->stored = TRUE;
  return TRUE;
}

static void
look_clear (Look *self)
{
  g_clear_pointer (&self->report, tidemark_import_report_free);
  g_clear_pointer (&self->roles, tidemark_import_roles_free);
  g_clear_pointer (&self->match, tidemark_import_match_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->order, g_array_unref);
}

static gboolean
run_whole (Look *self, gboolean store, GError **error)
{
  TidemarkImportSession *session = self->session;
  g_autoptr (TidemarkImportOptions) options = tidemark_import_options_copy (self->options);

  options->dry_run = options->dry_run || !store;
  return session->info->run (session->source, self->connection, options, self->report,
                             session->progress, session->progress_data, self->cancellable, error);
}

static TidemarkImportReport *
look (TidemarkImportSession *session,
      TidemarkConnection *connection,
      const TidemarkImportOptions *options,
      gboolean store,
      GCancellable *cancellable,
      GError **error)
{
  Look self = { session, connection, options, cancellable, NULL, NULL, NULL, NULL, NULL };
  TidemarkImportReport *report = NULL;
  gboolean ok;

  if (!read_chat (session, options, cancellable, error))
    return NULL;

  self.report = tidemark_import_report_new (session->info->id);
  if (session->info->run != NULL)
    ok = run_whole (&self, store, error);
  else
    ok = look_at_chat (&self, error) &&
         (!store || options->dry_run || self.report->questions->len > 0 ||
          store_chat (&self, error));
  if (ok)
    report = g_steal_pointer (&self.report);
  look_clear (&self);
  return report;
}

/**
 * tidemark_import_session_preview:
 * @connection: (nullable): the journal
 * @options: answers so far
 *
 * Returns: (transfer full): what storing would do.
 */
TidemarkImportReport *
tidemark_import_session_preview (TidemarkImportSession *self,
                                 TidemarkConnection *connection,
                                 const TidemarkImportOptions *options,
                                 GCancellable *cancellable,
                                 GError **error)
{
  return look (self, connection, options, FALSE, cancellable, error);
}

/**
 * tidemark_import_session_store:
 * @connection: the journal, in a transaction
 * @options: answers
 *
 * Returns: (transfer full): what was done.
 */
TidemarkImportReport *
tidemark_import_session_store (TidemarkImportSession *self,
                               TidemarkConnection *connection,
                               const TidemarkImportOptions *options,
                               GCancellable *cancellable,
                               GError **error)
{
  return look (self, connection, options, TRUE, cancellable, error);
}

/**
 * tidemark_import_session_run:
 * @connection: the journal, not in a transaction
 * @options: answers
 *
 * Returns: (transfer full): what was done.
 */
TidemarkImportReport *
tidemark_import_session_run (TidemarkImportSession *self,
                             TidemarkConnection *connection,
                             const TidemarkImportOptions *options,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (TidemarkImportReport) report = NULL;

  /* The long part before the transaction: nobody else has to wait for it. */
  if (!read_chat (self, options, cancellable, error) ||
      !tidemark_connection_begin (connection, error))
    return NULL;

  tidemark_connection_set_cancellable (connection, cancellable);
  report = tidemark_import_session_store (self, connection, options, cancellable, error);
  if (report != NULL && (!report->stored || tidemark_connection_commit (connection, error)))
    {
      if (!report->stored)
        tidemark_connection_rollback (connection);
      tidemark_connection_set_cancellable (connection, NULL);
      return g_steal_pointer (&report);
    }

  tidemark_connection_set_cancellable (connection, NULL);
  tidemark_connection_rollback (connection);
  return NULL;
}
