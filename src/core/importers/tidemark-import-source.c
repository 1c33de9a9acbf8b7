/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-archive-stream.h"
#include "tidemark-import-error.h"
#include "tidemark-progress-stream.h"

#define HEAD_LENGTH (64 * 1024)

struct _TidemarkImportSource
{
  GFile *file;   /* either this, */
  GBytes *bytes; /* or this */
  char *name;
  char *place;
  guint64 size;
  TidemarkInstant exported_at;
  TidemarkArchiveEntry *entry; /* of an archive, else NULL */
  GBytes *head;
};

static gboolean
fail (TidemarkImportSource *self, TidemarkImportError code, const char *message, GError **error)
{
  tidemark_import_set_error (error, code, self->name, 0, 0, 0, "%s", message);
  return FALSE;
}

/* Reasons of the file system, without the path that GIO puts into them. */
static gboolean
fail_from_gio (TidemarkImportSource *self, GError *gio_error, GError **error)
{
  if (g_error_matches (gio_error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      gio_error->domain == TIDEMARK_IMPORT_ERROR)
    g_propagate_error (error, g_error_copy (gio_error));
  else if (g_error_matches (gio_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    fail (self, TIDEMARK_IMPORT_ERROR_FAILED, _ ("there is no such file"), error);
  else if (g_error_matches (gio_error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    fail (self, TIDEMARK_IMPORT_ERROR_FAILED, _ ("the file may not be read"), error);
  else if (g_error_matches (gio_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    fail (self, TIDEMARK_IMPORT_ERROR_FAILED, _ ("this is a folder; choose the file in it"), error);
  else
    fail (self, TIDEMARK_IMPORT_ERROR_FAILED, gio_error->message, error);
  return FALSE;
}

static GInputStream *
open_base (TidemarkImportSource *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) gio_error = NULL;
  GFileInputStream *stream;

  if (self->bytes != NULL)
    return g_memory_input_stream_new_from_bytes (self->bytes);

  stream = g_file_read (self->file, cancellable, &gio_error);
  if (stream == NULL)
    fail_from_gio (self, gio_error, error);

  return (GInputStream *) stream;
}

static gboolean
is_zip (GBytes *head)
{
  gsize length;
  const char *data = g_bytes_get_data (head, &length);

  return length >= 4 && data[0] == 'P' && data[1] == 'K' &&
         ((data[2] == 3 && data[3] == 4) || (data[2] == 5 && data[3] == 6));
}

static GBytes *
read_head (TidemarkImportSource *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) base = open_base (self, cancellable, error);
  g_autoptr (GError) gio_error = NULL;
  g_autofree char *buffer = NULL;
  gsize n;

  if (base == NULL)
    return NULL;

  buffer = g_malloc (HEAD_LENGTH);
  if (!g_input_stream_read_all (base, buffer, HEAD_LENGTH, &n, cancellable, &gio_error))
    {
      fail_from_gio (self, gio_error, error);
      return NULL;
    }

  return g_bytes_new_take (g_realloc (g_steal_pointer (&buffer), MAX (n, 1)), n);
}

static gboolean
look_into_archive (TidemarkImportSource *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) base = open_base (self, cancellable, error);

  if (base == NULL)
    return FALSE;

  self->entry = tidemark_archive_find_text (base, self->name, HEAD_LENGTH, cancellable, error);
  if (self->entry == NULL)
    return FALSE;

  g_free (self->place);
  self->place = g_strdup_printf ("%s: %s", self->name, self->entry->name);
  g_bytes_unref (self->head);
  self->head = g_bytes_ref (self->entry->head);
  if (self->entry->modified_s > 0)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

      self->exported_at = tidemark_instant_in_zone (self->entry->modified_s * 1000, zone);
    }
  return TRUE;
}

static gboolean
load (TidemarkImportSource *self, GCancellable *cancellable, GError **error)
{
  self->head = read_head (self, cancellable, error);
  if (self->head == NULL)
    return FALSE;
  if (is_zip (self->head) && !look_into_archive (self, cancellable, error))
    return FALSE;
  if (g_bytes_get_size (self->head) == 0)
    {
      tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_EMPTY, self->place, 0, 0, 0,
                                 _ ("the file is empty"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
query_file (TidemarkImportSource *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) gio_error = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (self->file,
                         G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                                                        "," G_FILE_ATTRIBUTE_TIME_MODIFIED,
                         G_FILE_QUERY_INFO_NONE, cancellable, &gio_error);
  guint64 modified;

  if (info == NULL)
    return fail_from_gio (self, gio_error, error);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return fail (self, TIDEMARK_IMPORT_ERROR_FAILED, _ ("this is a folder; choose the file in it"),
                 error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return fail (self, TIDEMARK_IMPORT_ERROR_FAILED, _ ("this is not an ordinary file"), error);

  self->size = (guint64) g_file_info_get_size (info);
  modified = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED);
  if (modified > 0)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

      self->exported_at = tidemark_instant_in_zone ((gint64) modified * 1000, zone);
    }
  return TRUE;
}

static TidemarkImportSource *
new_source (char *name)
{
  TidemarkImportSource *self = g_atomic_rc_box_new0 (TidemarkImportSource);

  self->name = g_utf8_make_valid (name, -1);
  self->place = g_strdup (self->name);
  self->exported_at = TIDEMARK_INSTANT_NONE;
  g_free (name);

  return self;
}

/**
 * tidemark_import_source_new:
 * @file: a file of any format
 *
 * Looks at the file: its kind, its time, its first bytes, and inside an archive for the text.
 * Errors: TIDEMARK_IMPORT_ERROR, G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the source. Any thread but one that must not wait.
 */
TidemarkImportSource *
tidemark_import_source_new (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (TidemarkImportSource) self = new_source (g_file_get_basename (file));

  self->file = g_object_ref (file);
  if (!query_file (self, cancellable, error) || !load (self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tidemark_import_source_new_for_bytes:
 * @name: of the file, without folders
 * @bytes: its content
 * @exported_at: when it was made, or TIDEMARK_INSTANT_NONE
 *
 * As tidemark_import_source_new(), for what is in memory.
 *
 * Returns: (transfer full): the source. Any thread.
 */
TidemarkImportSource *
tidemark_import_source_new_for_bytes (const char *name,
                                      GBytes *bytes,
                                      TidemarkInstant exported_at,
                                      GCancellable *cancellable,
                                      GError **error)
{
  g_autoptr (TidemarkImportSource) self = new_source (g_strdup (name));

  self->bytes = g_bytes_ref (bytes);
  self->size = g_bytes_get_size (bytes);
  self->exported_at = exported_at;
  if (!load (self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

TidemarkImportSource *
tidemark_import_source_ref (TidemarkImportSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
source_clear (gpointer data)
{
  TidemarkImportSource *self = data;

  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self->place);
  g_clear_pointer (&self->entry, tidemark_archive_entry_free);
  g_clear_pointer (&self->head, g_bytes_unref);
}

void
tidemark_import_source_unref (TidemarkImportSource *self)
{
  g_atomic_rc_box_release_full (self, source_clear);
}

const char *
tidemark_import_source_get_name (TidemarkImportSource *self)
{
  return self->name;
}

const char *
tidemark_import_source_get_place (TidemarkImportSource *self)
{
  return self->place;
}

TidemarkInstant
tidemark_import_source_get_exported_at (TidemarkImportSource *self)
{
  return self->exported_at;
}

gboolean
tidemark_import_source_is_archive (TidemarkImportSource *self)
{
  return self->entry != NULL;
}

GBytes *
tidemark_import_source_get_head (TidemarkImportSource *self)
{
  return self->head;
}

/**
 * tidemark_import_source_open:
 * @progress: (nullable): how much of the file was read
 *
 * Returns: (transfer full): the text from its start. Errors, of reading it as well:
 *   TIDEMARK_IMPORT_ERROR, G_IO_ERROR.
 */
GInputStream *
tidemark_import_source_open (TidemarkImportSource *self,
                             TidemarkImportProgressFunc progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (GInputStream) base = open_base (self, cancellable, error);
  g_autoptr (GInputStream) stream = NULL;

  if (base == NULL)
    return NULL;
  if (progress != NULL)
    stream = tidemark_progress_stream_new (base, self->size, progress, progress_data);
  else
    stream = g_object_ref (base);
  if (self->entry == NULL)
    return g_steal_pointer (&stream);

  return tidemark_archive_stream_new (stream, self->name, self->entry, cancellable, error);
}
