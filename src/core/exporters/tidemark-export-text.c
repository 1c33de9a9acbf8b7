/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-export-text.h"

#include "tidemark-journal.h"

#define CHUNK_BYTES 65536

/**
 * tidemark_export_text_init:
 * @output: (transfer none): has to last as long as @self
 * @cancellable: (nullable) (transfer none): as @output
 */
void
tidemark_export_text_init (TidemarkExportText *self,
                           GOutputStream *output,
                           GCancellable *cancellable)
{
  self->text = g_string_sized_new (CHUNK_BYTES + CHUNK_BYTES / 4);
  self->output = output;
  self->cancellable = cancellable;
}

void
tidemark_export_text_clear (TidemarkExportText *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

/**
 * tidemark_export_text_flush:
 *
 * Writes what is left.
 *
 * Returns: %FALSE with G_IO_ERROR
 */
gboolean
tidemark_export_text_flush (TidemarkExportText *self, GError **error)
{
  gboolean written = g_output_stream_write_all (self->output, self->text->str, self->text->len,
                                                NULL, self->cancellable, error);

  g_string_truncate (self->text, 0);
  return written;
}

/**
 * tidemark_export_text_flow:
 *
 * Writes once there is enough for it to be worth it.
 *
 * Returns: %FALSE with G_IO_ERROR
 */
gboolean
tidemark_export_text_flow (TidemarkExportText *self, GError **error)
{
  return self->text->len < CHUNK_BYTES || tidemark_export_text_flush (self, error);
}

/**
 * tidemark_export_foreach_entry:
 *
 * What of the journal the options ask for, in the order of time.
 */
gboolean
tidemark_export_foreach_entry (TidemarkConnection *connection,
                               const TidemarkExportOptions *options,
                               gboolean with_deleted,
                               TidemarkEntryFunc func,
                               gpointer data,
                               GError **error)
{
  if (options->person_id == NULL && !options->with_sealed)
    return tidemark_journal_foreach_open_entry (connection, options->from_day, options->to_day,
                                                with_deleted, func, data, error);

  return tidemark_journal_foreach_entry (connection, options->person_id, options->from_day,
                                         options->to_day, with_deleted, func, data, error);
}

/**
 * tidemark_export_list_people:
 *
 * Returns: (transfer full) (element-type TidemarkPerson): whom the options ask for, or %NULL with
 *   TIDEMARK_STORE_ERROR
 */
GPtrArray *
tidemark_export_list_people (TidemarkConnection *connection,
                             const TidemarkExportOptions *options,
                             GError **error)
{
  GPtrArray *people = options->with_sealed || options->person_id != NULL
                          ? tidemark_journal_list_people (connection, error)
                          : tidemark_journal_list_open_people (connection, error);

  for (guint i = people != NULL && options->person_id != NULL ? people->len : 0; i > 0; i--)
    if (!g_str_equal (((TidemarkPerson *) people->pdata[i - 1])->id, options->person_id))
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

/**
 * tidemark_export_list_aliases:
 *
 * Returns: (transfer full): id of a person → alias, or %NULL with TIDEMARK_STORE_ERROR
 */
GHashTable *
tidemark_export_list_aliases (TidemarkConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) people = tidemark_journal_list_people (connection, error);
  GHashTable *aliases;

  if (people == NULL)
    return NULL;

  aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < people->len; i++)
    {
      TidemarkPerson *person = people->pdata[i];

      g_hash_table_insert (aliases, g_strdup (person->id), g_strdup (person->alias));
    }

  return aliases;
}
