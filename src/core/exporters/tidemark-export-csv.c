/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-entry-json.h"
#include "tidemark-export-text.h"
#include "tidemark-journal.h"

typedef struct
{
  TidemarkExportText text;
  GHashTable *aliases;
  GPtrArray *columns; /* names of members, not owned */
} Export;

/* RFC 4180. What a spreadsheet could take for a formula is quoted too, and never changed. */
static void
append_value (GString *row, const char *value)
{
  if (value == NULL)
    return;
  if (strpbrk (value, ",\"\r\n") == NULL && strchr ("=+-@\t ", value[0]) == NULL)
    {
      g_string_append (row, value);
      return;
    }

  g_string_append_c (row, '"');
  for (; *value != '\0'; value++)
    {
      if (*value == '"')
        g_string_append_c (row, '"');
      g_string_append_c (row, *value);
    }
  g_string_append_c (row, '"');
}

/* Each name once, in the order in which the journal file has them. */
static GPtrArray *
list_columns (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *columns = g_ptr_array_new ();
  guint n_fields;
  const TidemarkField *fields = tidemark_entry_get_fields (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (g_hash_table_add (seen, (gpointer) fields[i].name))
      g_ptr_array_add (columns, (gpointer) fields[i].name);

  return columns;
}

static char *
dup_value (Export *self, const TidemarkEntry *entry, const char *name)
{
  const TidemarkField *field = tidemark_entry_find_field (entry->kind, name);

  if (field == NULL)
    return NULL;
  if (g_str_equal (name, "person") && entry->person_id != NULL)
    return g_strdup (g_hash_table_lookup (self->aliases, entry->person_id));

  return tidemark_field_dup_text (field, entry);
}

static gboolean
write_entry (TidemarkEntry *entry, gpointer data, GError **error)
{
  Export *self = data;
  GString *row = self->text.text;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *value = dup_value (self, entry, self->columns->pdata[i]);

      if (i > 0)
        g_string_append_c (row, ',');
      append_value (row, value);
    }
  g_string_append (row, "\r\n");

  return tidemark_export_text_flow (&self->text, error);
}

static gboolean
write_rows (Export *self,
            TidemarkConnection *connection,
            const TidemarkExportOptions *options,
            GError **error)
{
  for (guint i = 0; i < self->columns->len; i++)
    g_string_append_printf (self->text.text, "%s%s", i > 0 ? "," : "",
                            (const char *) self->columns->pdata[i]);
  g_string_append (self->text.text, "\r\n");

  return tidemark_export_foreach_entry (connection, options, FALSE, write_entry, self, error) &&
         tidemark_export_text_flush (&self->text, error);
}

static gboolean
write_csv (TidemarkConnection *connection,
           const TidemarkExportOptions *options,
           GOutputStream *output,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GHashTable) aliases = tidemark_export_list_aliases (connection, error);
  g_autoptr (GPtrArray) columns = NULL;
  Export self;
  gboolean written;

  if (aliases == NULL)
    return FALSE;

  columns = list_columns ();
  self.aliases = aliases;
  self.columns = columns;
  tidemark_export_text_init (&self.text, output, cancellable);
  written = write_rows (&self, connection, options, error);
  tidemark_export_text_clear (&self.text);

  return written;
}

const TidemarkExporterInfo tidemark_exporter_csv = {
  .id = "csv",
  .title = N_ ("Spreadsheet (CSV)"),
  .extension = "csv",
  .write = write_csv,
};
