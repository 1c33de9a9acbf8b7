/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tidemark-entry-json.h"
#include "tidemark-export-text.h"
#include "tidemark-journal-json.h"
#include "tidemark-journal.h"

typedef struct
{
  TidemarkExportText text;
  TidemarkJsonWriter *writer;
} Export;

/* All four structs begin with their id. */
static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (**(const char *const *const *) a, **(const char *const *const *) b);
}

typedef gboolean (*WriteItem) (gconstpointer item, TidemarkJsonWriter *writer, GError **error);

/* In the order of their ids, so that the same journal gives the same bytes. */
static gboolean
write_list (Export *self, const char *name, GPtrArray *items, WriteItem write, GError **error)
{
  g_ptr_array_sort (items, compare_ids);

  tidemark_json_writer_name (self->writer, name);
  tidemark_json_writer_begin_array (self->writer, TIDEMARK_JSON_BLOCK);
  for (guint i = 0; i < items->len; i++)
    if (!write (items->pdata[i], self->writer, error) ||
        !tidemark_export_text_flow (&self->text, error))
      return FALSE;
  tidemark_json_writer_end (self->writer);

  return TRUE;
}

static gboolean
write_person (gconstpointer item, TidemarkJsonWriter *writer, GError **error)
{
  return tidemark_person_to_json (item, writer, error);
}

static gboolean
write_import (gconstpointer item, TidemarkJsonWriter *writer, GError **error)
{
  return tidemark_import_to_json (item, writer, error);
}

static gboolean
write_exclusion (gconstpointer item, TidemarkJsonWriter *writer, GError **error)
{
  return tidemark_exclusion_to_json (item, writer, error);
}

static gboolean
write_people (Export *self,
              TidemarkConnection *connection,
              const TidemarkExportOptions *options,
              GError **error)
{
  g_autoptr (GPtrArray) people = tidemark_export_list_people (connection, options, error);

  return people != NULL && write_list (self, "people", people, write_person, error);
}

static gboolean
write_entry (TidemarkEntry *entry, gpointer data, GError **error)
{
  Export *self = data;

  return tidemark_entry_to_json (entry, self->writer, error) &&
         tidemark_export_text_flow (&self->text, error);
}

static gboolean
write_entries (Export *self,
               TidemarkConnection *connection,
               const TidemarkExportOptions *options,
               GError **error)
{
  tidemark_json_writer_name (self->writer, "entries");
  tidemark_json_writer_begin_array (self->writer, TIDEMARK_JSON_BLOCK);
  if (!tidemark_export_foreach_entry (connection, options, TRUE, write_entry, self, error))
    return FALSE;
  tidemark_json_writer_end (self->writer);

  return TRUE;
}

/* Imports and exclusions of people who are not written themselves. */
static gboolean
remove_others (GPtrArray *items,
               const char *(*get_person_id) (gconstpointer item),
               TidemarkConnection *connection,
               const TidemarkExportOptions *options,
               GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) people = tidemark_export_list_people (connection, options, error);

  if (people == NULL)
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    g_hash_table_add (ids, ((TidemarkPerson *) people->pdata[i])->id);
  for (guint i = items->len; i > 0; i--)
    {
      const char *person_id = get_person_id (items->pdata[i - 1]);

      if (person_id != NULL && !g_hash_table_contains (ids, person_id))
        g_ptr_array_remove_index (items, i - 1);
    }

  return TRUE;
}

static const char *
get_import_person (gconstpointer item)
{
  return ((const TidemarkImport *) item)->person_id;
}

static const char *
get_exclusion_person (gconstpointer item)
{
  return ((const TidemarkExclusion *) item)->person_id;
}

static gboolean
write_imports (Export *self,
               TidemarkConnection *connection,
               const TidemarkExportOptions *options,
               GError **error)
{
  g_autoptr (GPtrArray) imports =
      tidemark_journal_list_imports (connection, options->person_id, error);

  return imports != NULL &&
         remove_others (imports, get_import_person, connection, options, error) &&
         write_list (self, "imports", imports, write_import, error);
}

static gboolean
reaches_into (const TidemarkExclusion *exclusion, const TidemarkExportOptions *options)
{
  return (options->from_day == TIDEMARK_DAY_NONE || exclusion->to_day >= options->from_day) &&
         (options->to_day == TIDEMARK_DAY_NONE || exclusion->from_day <= options->to_day);
}

static gboolean
write_exclusions (Export *self,
                  TidemarkConnection *connection,
                  const TidemarkExportOptions *options,
                  GError **error)
{
  g_autoptr (GPtrArray) exclusions =
      tidemark_journal_list_exclusions (connection, options->person_id, error);

  if (exclusions == NULL ||
      !remove_others (exclusions, get_exclusion_person, connection, options, error))
    return FALSE;

  for (guint i = exclusions->len; i > 0; i--)
    if (!reaches_into (exclusions->pdata[i - 1], options))
      g_ptr_array_remove_index (exclusions, i - 1);

  return write_list (self, "exclusions", exclusions, write_exclusion, error);
}

/* Members of the whole file that came with an import and that this version does not know. */
static gboolean
write_extra (Export *self, TidemarkConnection *connection, GError **error)
{
  GError *local = NULL;
  g_autofree char *json =
      tidemark_journal_get_setting (connection, TIDEMARK_JOURNAL_EXTRA_SETTING, &local);

  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }

  return tidemark_json_writer_members_of (self->writer, json, error);
}

static gboolean
write_body (Export *self,
            TidemarkConnection *connection,
            const TidemarkExportOptions *options,
            GError **error)
{
  tidemark_json_writer_begin_object (self->writer, TIDEMARK_JSON_BLOCK);
  tidemark_json_writer_string_member (self->writer, "format", TIDEMARK_JOURNAL_FORMAT);
  tidemark_json_writer_int_member (self->writer, "version", TIDEMARK_JOURNAL_VERSION);
  tidemark_json_writer_instant_member (self->writer, "exported_at", options->exported_at);
  if (!write_people (self, connection, options, error) ||
      !write_entries (self, connection, options, error) ||
      !write_imports (self, connection, options, error) ||
      !write_exclusions (self, connection, options, error) ||
      !write_extra (self, connection, error))
    return FALSE;

  tidemark_json_writer_end (self->writer);
  g_string_append_c (self->text.text, '\n');
  return tidemark_export_text_flush (&self->text, error);
}

static gboolean
write_journal (TidemarkConnection *connection,
               const TidemarkExportOptions *options,
               GOutputStream *output,
               GCancellable *cancellable,
               GError **error)
{
  Export self;
  GError *local = NULL;
  gboolean written;

  tidemark_export_text_init (&self.text, output, cancellable);
  self.writer = tidemark_json_writer_new (self.text.text);
  written = write_body (&self, connection, options, &local);
  tidemark_json_writer_free (self.writer);
  tidemark_export_text_clear (&self.text);

  if (local != NULL && local->domain == TIDEMARK_JSON_ERROR)
    g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_CORRUPT,
                 _ ("What the journal keeps for other versions of Tidemark is damaged: %s"),
                 local->message);
  else if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  g_clear_error (&local);

  return written;
}

const TidemarkExporterInfo tidemark_exporter_journal = {
  .id = "json",
  .title = N_ ("Tidemark Journal"),
  .extension = "json",
  .write = write_journal,
};
