/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-import-roles.h"
#include "tidemark-journal.h"

/* How often to look whether to stop, and to tell how far it is. */
#define PULSE 512

/* What the coarsest times are precise to. */
#define MINUTE_MS (60 * 1000)

typedef struct
{
  TidemarkImportWriter *writer;
  TidemarkImport *import;
  TidemarkEntry *entry; /* filled in anew for each record */
  int day_start_hour;
  guint32 *ranks; /* of each record among those of the same instant */
  guint n_done;
} Writing;

/* A UUID of version 7: its first part is the time of the record, then its rank within that
 * instant, then chance. So ids of one import sort as its records do. */
static void
make_id (char out[37], gint64 at_ms, guint32 rank)
{
  guint64 time = (guint64) CLAMP (at_ms, 0, G_GINT64_CONSTANT (0xffffffffffff));
  guint32 count = MIN (rank, 0x3ffffff);
  guint64 chance = ((guint64) g_random_int () << 16) ^ g_random_int ();

  g_snprintf (out, 37, "%08x-%04x-7%03x-%04x-%04x%08x", (guint32) (time >> 16),
              (guint32) (time & 0xffff), count >> 14, 0x8000 | (count & 0x3fff),
              (guint32) (chance >> 32 & 0xffff), (guint32) chance);
}

static void
fill_entry (Writing *self, const TidemarkImportRecord *record, const char *text)
{
  TidemarkImportWriter *writer = self->writer;
  TidemarkEntry *entry = self->entry;
  gboolean is_me =
      tidemark_import_roles_get (writer->roles, record->author) == TIDEMARK_IMPORT_ROLE_ME;
  TidemarkImportKey key;

  make_id (entry->id, record->at_ms, self->ranks[record->position]);
  entry->at = (TidemarkInstant) { record->at_ms, record->offset_minutes };
  entry->day = tidemark_day_of (entry->at, self->day_start_hour);
  entry->kind = record->is_call ? TIDEMARK_KIND_CALL : TIDEMARK_KIND_MESSAGE;
  entry->by = is_me ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM;
  entry->type = record->is_call ? TIDEMARK_MESSAGE_TEXT : (TidemarkMessageType) record->type;
  entry->length = record->is_call ? 0 : record->length;
  entry->answered = (TidemarkAnswer) (record->is_call ? record->answered : TIDEMARK_ANSWER_NONE);
  entry->seconds = record->is_call ? record->call_seconds : TIDEMARK_UNSAID;
  g_free (entry->text);
  entry->text = record->is_call ? NULL : g_strdup (text);
  tidemark_import_match_make_key (writer->roles, record, &key);
  g_free (entry->key);
  entry->key = tidemark_import_key_format (&key);
}

static gboolean
put_record (Writing *self, guint position, const char *text, GError **error)
{
  TidemarkImportWriter *writer = self->writer;

  if (self->n_done++ % PULSE == 0)
    {
      if (g_cancellable_set_error_if_cancelled (writer->cancellable, error))
        return FALSE;
      if (writer->progress != NULL)
        writer->progress ((double) self->n_done / (double) writer->chat->records->len,
                          writer->progress_data);
    }
  if (g_array_index (writer->match->decisions, guint8, position) != TIDEMARK_MATCH_NEW)
    return TRUE;

  fill_entry (self, &g_array_index (writer->chat->records, TidemarkImportRecord, position), text);
  return tidemark_journal_put_entry (writer->connection, self->entry, error);
}

static gboolean
set_changed (Writing *self, GError **error)
{
  tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_CHANGED,
                             tidemark_import_source_get_place (self->writer->source), 0, 0, 0,
                             _ ("the file changed while it was read"));
  return FALSE;
}

static gboolean
put_text_cb (guint position, const char *text, gpointer data, GError **error)
{
  Writing *self = data;
  GArray *records = self->writer->chat->records;
  int length = text != NULL ? (int) g_utf8_strlen (text, -1) : 0;

  if (position >= records->len ||
      g_array_index (records, TidemarkImportRecord, position).length != length)
    return set_changed (self, error);

  return put_record (self, position, text, error);
}

/* Words are never held for a whole file: they are read again, each on its way into the journal. */
static gboolean
put_with_texts (Writing *self, GError **error)
{
  TidemarkImportWriter *writer = self->writer;
  g_autoptr (TidemarkImportChat) texts =
      tidemark_import_chat_new_for_texts (writer->info->id, put_text_cb, self);

  if (!writer->info->parse (writer->source, writer->options, texts, NULL, NULL, writer->cancellable,
                            error))
    return FALSE;
  if (self->n_done != writer->chat->records->len)
    return set_changed (self, error);

  return TRUE;
}

static gboolean
put_without_texts (Writing *self, GError **error)
{
  GArray *order = self->writer->order;

  for (guint i = 0; i < order->len; i++)
    if (!put_record (self, g_array_index (order, guint32, i), NULL, error))
      return FALSE;

  return TRUE;
}

static void
rank_records (Writing *self)
{
  TidemarkImportWriter *writer = self->writer;
  GArray *records = writer->chat->records;
  gint64 previous = G_MININT64;
  guint32 rank = 0;

  self->ranks = g_new0 (guint32, MAX (records->len, 1));
  for (guint i = 0; i < writer->order->len; i++)
    {
      guint32 position = g_array_index (writer->order, guint32, i);
      gint64 at_ms = g_array_index (records, TidemarkImportRecord, position).at_ms;

      rank = at_ms == previous ? rank + 1 : 0;
      previous = at_ms;
      self->ranks[position] = rank;
    }
}

/* The words that were stored stay; only what became of the message changes. */
static gboolean
put_updates (Writing *self, GError **error)
{
  TidemarkImportWriter *writer = self->writer;

  for (guint i = 0; i < writer->match->updates->len; i++)
    {
      const TidemarkMatchUpdate *update =
          &g_array_index (writer->match->updates, TidemarkMatchUpdate, i);
      g_autoptr (TidemarkEntry) stored =
          tidemark_journal_get_entry (writer->connection, update->id, error);
      g_autoptr (TidemarkEntry) changed = NULL;
      TidemarkImportKey key;

      if (stored == NULL)
        return FALSE;

      changed = tidemark_entry_copy (stored);
      changed->changed_at_ms = g_get_real_time () / 1000;
      if (update->deleted)
        changed->type = TIDEMARK_MESSAGE_DELETED;
      if (update->edited && changed->key != NULL && tidemark_import_key_parse (changed->key, &key))
        {
          key.edited = TRUE;
          g_free (changed->key);
          changed->key = tidemark_import_key_format (&key);
        }
      if (!tidemark_journal_put_entry (writer->connection, changed, error))
        return FALSE;
    }

  return TRUE;
}

static char *
make_counts (TidemarkImportWriter *writer)
{
  const TidemarkImportReport *report = writer->report;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  const struct
  {
    const char *name;
    guint value;
  } counts[] = {
    { "new", report->n_new },
    { "known", report->n_known },
    { "notices", report->n_notices },
    { "calls_answered", report->calls_answered },
    { "calls_missed", report->calls_missed },
  };

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      json_builder_set_member_name (builder, counts[i].name);
      json_builder_add_int_value (builder, counts[i].value);
    }
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static TidemarkImport *
make_import (TidemarkImportWriter *writer)
{
  TidemarkImport *import =
      tidemark_import_new (writer->info->id, tidemark_import_source_get_name (writer->source));

  import->person_id = g_strdup (writer->roles->person->id);
  import->exported_at = tidemark_import_source_get_exported_at (writer->source);
  import->first = writer->report->first;
  import->last = writer->report->last;
  import->counts_json = make_counts (writer);
  for (guint i = 0; i < writer->report->holes->len; i++)
    g_ptr_array_add (import->holes,
                     tidemark_hole_copy (g_ptr_array_index (writer->report->holes, i)));

  return import;
}

/* Whether the file reaches further than all imports before it. The time of a plain file is no
 * reason by itself: a copy is younger than what it was copied from, and says nothing new. */
static gboolean
widens_coverage (TidemarkImportWriter *writer, GPtrArray *imports)
{
  const TidemarkImportReport *report = writer->report;
  TidemarkInstant exported_at = tidemark_import_source_get_exported_at (writer->source);
  gboolean from_archive = tidemark_import_source_is_archive (writer->source);
  gboolean earlier = TRUE, later = TRUE, younger = from_archive;

  for (guint i = 0; i < imports->len; i++)
    {
      const TidemarkImport *import = g_ptr_array_index (imports, i);

      if (g_strcmp0 (import->format, writer->info->id) != 0 ||
          !tidemark_instant_is_set (import->first))
        continue;
      earlier = earlier && report->first.ms <= import->first.ms - MINUTE_MS;
      later = later && report->last.ms >= import->last.ms + MINUTE_MS;
      younger = younger && (!tidemark_instant_is_set (import->exported_at) ||
                            exported_at.ms > import->exported_at.ms);
    }

  return earlier || later || younger;
}

static gboolean
is_worth_a_record (TidemarkImportWriter *writer, gboolean *out_worth, GError **error)
{
  g_autoptr (GPtrArray) imports = NULL;

  *out_worth = writer->report->n_new > 0;
  if (*out_worth)
    return TRUE;

  imports = tidemark_journal_list_imports (writer->connection, writer->roles->person->id, error);
  if (imports == NULL)
    return FALSE;
  *out_worth = tidemark_instant_is_set (writer->report->first) && widens_coverage (writer, imports);
  return TRUE;
}

static gboolean
put_person (TidemarkImportWriter *writer, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  g_autoptr (TidemarkPerson) current = NULL;

  if (!writer->roles->person_is_new)
    return TRUE;
  if (!tidemark_journal_put_person (writer->connection, writer->roles->person, error))
    return FALSE;

  current = tidemark_journal_get_current_person (writer->connection, &own_error);
  if (own_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }
  return current != NULL ||
         tidemark_journal_set_current_person (writer->connection, writer->roles->person->id, error);
}

static gboolean
put_records (Writing *self, GError **error)
{
  TidemarkImportWriter *writer = self->writer;
  gboolean ok;

  self->day_start_hour = tidemark_journal_get_day_start_hour (writer->connection);
  self->entry = tidemark_entry_new (TIDEMARK_KIND_MESSAGE, self->import->at, self->day_start_hour);
  self->entry->person_id = g_strdup (writer->roles->person->id);
  self->entry->import_id = g_strdup (self->import->id);
  rank_records (self);

  ok = writer->options->keep_text ? put_with_texts (self, error) : put_without_texts (self, error);
  g_free (self->ranks);
  tidemark_entry_unref (self->entry);
  return ok;
}

/**
 * tidemark_import_writer_run:
 *
 * Stores the person where they are new, the import, its new records, what changed about known
 * ones, and who is who. Errors: TIDEMARK_STORE_ERROR, TIDEMARK_IMPORT_ERROR_CHANGED,
 * G_IO_ERROR_CANCELLED; the caller rolls back.
 *
 * Returns: whether all of it is stored.
 */
gboolean
tidemark_import_writer_run (TidemarkImportWriter *self, GError **error)
{
  Writing writing = { .writer = self };
  g_autoptr (TidemarkImport) import = NULL;
  gboolean worth;

  if (!put_person (self, error) || !is_worth_a_record (self, &worth, error))
    return FALSE;

  if (worth)
    {
      import = make_import (self);
      writing.import = import;
      if (!tidemark_journal_put_import (self->connection, import, error))
        return FALSE;
    }
  if (self->report->n_new > 0 && !put_records (&writing, error))
    return FALSE;

  return put_updates (&writing, error) &&
         tidemark_import_roles_remember (self->roles, self->chat, self->connection, error);
}
