/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-entry-json.h"
#include "tidemark-journal-json.h"

typedef struct
{
  TidemarkJsonStream *stream;
  TidemarkJsonRecord *record;
  const char *file;
  guint lists;
  TidemarkJournalItemFunc func;
  gpointer data;

  guint n_entries;
  gboolean has_format;
  gboolean has_version;
  GString *extra;
  GHashTable *names;

  /* Of what was wrong, where a stream does not know it. */
  guint64 line;
  guint64 column;
} Reader;

/* Not casts of the functions themselves: a call through another type is undefined. */
#define DEFINE_LIST(thing)                                                                         \
  static gpointer read_##thing (TidemarkJsonRecord *record, GError **error)                        \
  {                                                                                                \
    return tidemark_##thing##_from_json (record, error);                                           \
  }                                                                                                \
                                                                                                   \
  static void unref_##thing (gpointer item) { tidemark_##thing##_unref (item); }

DEFINE_LIST (person)
DEFINE_LIST (import)
DEFINE_LIST (exclusion)
DEFINE_LIST (entry)

static const struct
{
  const char *name;
  gpointer (*read) (TidemarkJsonRecord *record, GError **error);
  void (*unref) (gpointer item);
} lists[TIDEMARK_JOURNAL_N_LISTS] = {
  [TIDEMARK_JOURNAL_PEOPLE] = { "people", read_person, unref_person },
  [TIDEMARK_JOURNAL_IMPORTS] = { "imports", read_import, unref_import },
  [TIDEMARK_JOURNAL_EXCLUSIONS] = { "exclusions", read_exclusion, unref_exclusion },
  [TIDEMARK_JOURNAL_ENTRIES] = { "entries", read_entry, unref_entry },
};

void
tidemark_journal_head_clear (TidemarkJournalHead *self)
{
  g_clear_pointer (&self->extra_json, g_free);
}

static void
point_at_stream (Reader *self)
{
  self->line = tidemark_json_stream_get_line (self->stream);
  self->column = tidemark_json_stream_get_column (self->stream);
}

static void
point_at_record (Reader *self)
{
  self->line = tidemark_json_record_get_line (self->record);
  self->column = tidemark_json_record_get_column (self->record);
}

static gboolean
fail (Reader *self, const char *path, const char *why, GError **error)
{
  point_at_stream (self);
  g_set_error (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE, "%s: %s", path, why);
  return FALSE;
}

static gboolean
fail_as (Reader *self, TidemarkImportError code, const char *message, GError **error)
{
  tidemark_import_set_error (
      error, code, self->file, (gint64) tidemark_json_stream_get_line (self->stream),
      (gint64) tidemark_json_stream_get_column (self->stream), self->n_entries, "%s", message);
  return FALSE;
}

static gboolean
read_format (Reader *self, GError **error)
{
  TidemarkJsonEvent event = tidemark_json_stream_next (self->stream, error);

  if (event == TIDEMARK_JSON_FAILED)
    return FALSE;
  if (event != TIDEMARK_JSON_STRING ||
      !g_str_equal (tidemark_json_stream_get_text (self->stream, NULL), TIDEMARK_JOURNAL_FORMAT))
    return fail_as (self, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT,
                    _ ("format: this is not a Tidemark journal file"), error);

  self->has_format = TRUE;
  return TRUE;
}

static gboolean
read_version (Reader *self, GError **error)
{
  TidemarkJsonEvent event = tidemark_json_stream_next (self->stream, error);
  g_autofree char *message = NULL;
  gint64 version;

  if (event == TIDEMARK_JSON_FAILED)
    return FALSE;
  if (!tidemark_json_stream_get_int64 (self->stream, &version) || version < 1)
    return fail (self, "version", _ ("this should be a whole number from 1"), error);
  if (version > TIDEMARK_JOURNAL_VERSION)
    {
      message = g_strdup_printf (_ ("version: the file is of version %" G_GINT64_FORMAT
                                    ", made by a newer Tidemark; this one reads version %d"),
                                 version, TIDEMARK_JOURNAL_VERSION);
      return fail_as (self, TIDEMARK_IMPORT_ERROR_TOO_NEW, message, error);
    }

  self->has_version = TRUE;
  return TRUE;
}

static gboolean
read_exported_at (Reader *self, GError **error)
{
  TidemarkJsonEvent event = tidemark_json_stream_next (self->stream, error);
  TidemarkInstant instant;

  if (event == TIDEMARK_JSON_FAILED)
    return FALSE;
  if (event != TIDEMARK_JSON_NULL &&
      (event != TIDEMARK_JSON_STRING ||
       !tidemark_instant_parse (tidemark_json_stream_get_text (self->stream, NULL), &instant)))
    return fail (self, "exported_at",
                 _ ("this should be an instant such as 2026-03-27T21:41:00+01:00"), error);

  return TRUE;
}

static gboolean
keep_unknown (Reader *self, const char *name, GError **error)
{
  gsize before = self->extra->len;

  if (before > 0)
    g_string_append_c (self->extra, ',');
  tidemark_json_append_string (self->extra, name);
  g_string_append_c (self->extra, ':');
  if (!tidemark_json_stream_copy (self->stream, self->extra, error))
    return FALSE;

  if (tidemark_json_stream_get_event (self->stream) == TIDEMARK_JSON_NULL)
    g_string_truncate (self->extra, before);
  return TRUE;
}

/* From the beginning of the object on. */
static gboolean
read_item (Reader *self, TidemarkJournalList list, GError **error)
{
  gpointer item;
  gboolean heard;

  if (!tidemark_json_record_read (self->record, self->stream, error))
    {
      point_at_record (self);
      return FALSE;
    }

  item = lists[list].read (self->record, error);
  if (item == NULL)
    {
      point_at_record (self);
      return FALSE;
    }

  heard = self->func (list, item, self->data, error);
  lists[list].unref (item);
  if (!heard)
    point_at_record (self);
  return heard;
}

static gboolean
take_item (Reader *self, TidemarkJournalList list, guint at, GError **error)
{
  g_autofree char *path = NULL;

  if (tidemark_json_stream_get_event (self->stream) != TIDEMARK_JSON_OBJECT_BEGIN)
    {
      path = g_strdup_printf ("%s[%u]", lists[list].name, at);
      return fail (self, path, _ ("this should be an object"), error);
    }

  if ((self->lists & (1u << list)) == 0)
    {
      if (tidemark_json_stream_skip (self->stream, error))
        return TRUE;
      point_at_stream (self);
      return FALSE;
    }

  if (read_item (self, list, error))
    return TRUE;

  if (error != NULL && g_error_matches (*error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE))
    g_prefix_error (error, "%s[%u].", lists[list].name, at);
  return FALSE;
}

static gboolean
read_list (Reader *self, TidemarkJournalList list, GError **error)
{
  TidemarkJsonEvent event = tidemark_json_stream_next (self->stream, error);

  if (event == TIDEMARK_JSON_NULL)
    return TRUE;
  if (event == TIDEMARK_JSON_FAILED)
    {
      point_at_stream (self);
      return FALSE;
    }
  if (event != TIDEMARK_JSON_ARRAY_BEGIN)
    return fail (self, lists[list].name, _ ("this should be a list"), error);

  for (guint at = 0;; at++)
    {
      event = tidemark_json_stream_next (self->stream, error);
      if (event == TIDEMARK_JSON_ARRAY_END)
        return TRUE;
      if (event == TIDEMARK_JSON_FAILED)
        {
          point_at_stream (self);
          return FALSE;
        }
      if (!take_item (self, list, at, error))
        return FALSE;
      if (list == TIDEMARK_JOURNAL_ENTRIES)
        self->n_entries++;
    }
}

static gboolean
read_member (Reader *self, GError **error)
{
  char *name = g_strdup (tidemark_json_stream_get_text (self->stream, NULL));
  g_autofree char *quoted = NULL;

  if (!g_hash_table_add (self->names, name))
    {
      quoted = tidemark_json_quote_word (tidemark_json_stream_get_text (self->stream, NULL));
      return fail (self, quoted, _ ("is there twice"), error);
    }

  if (g_str_equal (name, "format"))
    return read_format (self, error);
  if (g_str_equal (name, "version"))
    return read_version (self, error);
  if (g_str_equal (name, "exported_at"))
    return read_exported_at (self, error);
  for (guint list = 0; list < TIDEMARK_JOURNAL_N_LISTS; list++)
    if (g_str_equal (name, lists[list].name))
      return read_list (self, list, error);

  return keep_unknown (self, name, error);
}

static gboolean
read_file (Reader *self, GError **error)
{
  TidemarkJsonEvent event = tidemark_json_stream_next (self->stream, error);

  if (event == TIDEMARK_JSON_FAILED)
    return FALSE;
  if (event != TIDEMARK_JSON_OBJECT_BEGIN)
    return fail_as (self, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT,
                    _ ("this is not a Tidemark journal file"), error);

  while ((event = tidemark_json_stream_next (self->stream, error)) == TIDEMARK_JSON_NAME)
    if (!read_member (self, error))
      return FALSE;
  if (event != TIDEMARK_JSON_OBJECT_END ||
      tidemark_json_stream_next (self->stream, error) != TIDEMARK_JSON_END)
    return FALSE;

  if (!self->has_format)
    return fail_as (self, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT,
                    _ ("format: this is not a Tidemark journal file"), error);
  return self->has_version || fail (self, "version", _ ("is missing"), error);
}

static TidemarkImportError
code_of (const GError *json_error)
{
  switch ((TidemarkJsonError) json_error->code)
    {
    case TIDEMARK_JSON_ERROR_ENCODING:
      return TIDEMARK_IMPORT_ERROR_ENCODING;
    case TIDEMARK_JSON_ERROR_TOO_LARGE:
      return TIDEMARK_IMPORT_ERROR_TOO_LARGE;
    case TIDEMARK_JSON_ERROR_SYNTAX:
    case TIDEMARK_JSON_ERROR_TRUNCATED:
    case TIDEMARK_JSON_ERROR_VALUE:
    default:
      return TIDEMARK_IMPORT_ERROR_DAMAGED;
    }
}

/* Gives an error of the JSON its file and place; others have what they need. */
static void
propagate (Reader *self, GError *local, GError **error)
{
  if (local->domain != TIDEMARK_JSON_ERROR)
    {
      g_propagate_error (error, local);
      return;
    }

  if (self->line == 0)
    point_at_stream (self);
  tidemark_import_set_error (error, code_of (local), self->file, (gint64) self->line,
                             (gint64) self->column, self->n_entries, "%s", local->message);
  g_error_free (local);
}

static void
fill_head (Reader *self, TidemarkJournalHead *head)
{
  tidemark_journal_head_clear (head);
  head->n_entries = self->n_entries;
  if (self->extra->len > 0)
    head->extra_json = g_strdup_printf ("{%s}", self->extra->str);
}

/**
 * tidemark_journal_reader_read:
 * @source: a journal file
 * @lists: a bit for each TidemarkJournalList whose items are to be read; of the others only the
 *   JSON is checked
 * @func: (scope call): hears of each item, in the order of the file
 * @head: (inout) (optional): filled in on success
 * @progress: (nullable):
 *
 * Reads the whole of a journal file in bounded memory.
 *
 * Returns: %FALSE with TIDEMARK_IMPORT_ERROR and the place, G_IO_ERROR_CANCELLED, or the error of
 *   @func. Any thread.
 */
gboolean
tidemark_journal_reader_read (TidemarkImportSource *source,
                              guint wanted,
                              TidemarkJournalItemFunc func,
                              gpointer data,
                              TidemarkJournalHead *head,
                              TidemarkImportProgressFunc progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (GInputStream) input =
      tidemark_import_source_open (source, progress, progress_data, cancellable, error);
  g_autoptr (TidemarkJsonStream) stream = NULL;
  g_autoptr (TidemarkJsonRecord) record = NULL;
  g_autoptr (GString) extra = g_string_new (NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { .file = tidemark_import_source_get_place (source),
                    .lists = wanted,
                    .func = func,
                    .data = data,
                    .extra = extra,
                    .names = names };
  GError *local = NULL;

  if (input == NULL)
    return FALSE;

  reader.stream = stream = tidemark_json_stream_new (input, TIDEMARK_JSON_STRICT, cancellable);
  reader.record = record = tidemark_json_record_new ();
  if (!read_file (&reader, &local))
    {
      propagate (&reader, local, error);
      return FALSE;
    }

  if (head != NULL)
    fill_head (&reader, head);
  return TRUE;
}
