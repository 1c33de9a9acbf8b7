/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-archive-stream.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-importer.h"

#define CHUNK (64 * 1024)

struct _TidemarkArchiveStream
{
  GInputStream parent_instance;

  struct archive *archive;
  GInputStream *base;
  char *archive_name;
  char *place;
  GCancellable *cancellable; /* of the read that runs now */
  GError *base_error;        /* why the base could not be read */
  gint64 n_expanded;
  guint8 *buffer;
};

G_DEFINE_FINAL_TYPE (TidemarkArchiveStream, tidemark_archive_stream, G_TYPE_INPUT_STREAM)

void
tidemark_archive_entry_free (TidemarkArchiveEntry *self)
{
  g_free (self->name);
  g_clear_pointer (&self->head, g_bytes_unref);
  g_free (self);
}

static la_ssize_t
read_base_cb (struct archive *archive, void *data, const void **out_buffer)
{
  TidemarkArchiveStream *self = data;
  gssize n;

  g_clear_error (&self->base_error);
  n = g_input_stream_read (self->base, self->buffer, CHUNK, self->cancellable, &self->base_error);
  if (n < 0)
    {
      archive_set_error (archive, EIO, "read");
      return ARCHIVE_FATAL;
    }

  *out_buffer = self->buffer;
  return n;
}

static la_int64_t
seek_base_cb (struct archive *archive, void *data, la_int64_t offset, int whence)
{
  TidemarkArchiveStream *self = data;
  GSeekType type = whence == SEEK_SET ? G_SEEK_SET : whence == SEEK_CUR ? G_SEEK_CUR : G_SEEK_END;

  g_clear_error (&self->base_error);
  if (!g_seekable_seek (G_SEEKABLE (self->base), offset, type, self->cancellable,
                        &self->base_error))
    return ARCHIVE_FATAL;

  return g_seekable_tell (G_SEEKABLE (self->base));
}

static gboolean
set_damaged (TidemarkArchiveStream *self, GError **error)
{
  if (self->base_error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->base_error));
  else
    tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_DAMAGED, self->place, 0, 0, 0,
                               _ ("the archive is damaged or incomplete"));
  return FALSE;
}

static gboolean
set_encrypted (TidemarkArchiveStream *self, GError **error)
{
  tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_ENCRYPTED, self->archive_name, 0, 0, 0,
                             _ ("the archive is protected with a password; export the chat "
                                "again without one"));
  return FALSE;
}

static TidemarkArchiveStream *
open_archive (GInputStream *base, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (TidemarkArchiveStream) self = g_object_new (TIDEMARK_TYPE_ARCHIVE_STREAM, NULL);

  self->base = g_object_ref (base);
  self->archive_name = g_strdup (name);
  self->place = g_strdup (name);
  self->cancellable = cancellable;
  self->archive = archive_read_new ();
  archive_read_support_format_zip (self->archive);
  archive_read_set_read_callback (self->archive, read_base_cb);
  if (G_IS_SEEKABLE (base) && g_seekable_can_seek (G_SEEKABLE (base)))
    archive_read_set_seek_callback (self->archive, seek_base_cb);
  archive_read_set_callback_data (self->archive, self);

  if (archive_read_open1 (self->archive) != ARCHIVE_OK)
    {
      set_damaged (self, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

static gboolean
next_header (TidemarkArchiveStream *self,
             struct archive_entry **out_entry,
             gboolean *out_end,
             GError **error)
{
  int result = archive_read_next_header (self->archive, out_entry);

  *out_end = result == ARCHIVE_EOF;
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN && result != ARCHIVE_EOF)
    return set_damaged (self, error);

  return TRUE;
}

static gboolean
leads_outside (const char *path)
{
  g_auto (GStrv) parts = g_strsplit_set (path, "/\\", -1);

  return path[0] == '/' || path[0] == '\\' || g_strv_contains ((const char *const *) parts, "..");
}

/* Only plain files inside the archive: no links, no way out of it. */
static const char *
get_safe_name (struct archive_entry *entry)
{
  const char *path = archive_entry_pathname_utf8 (entry);
  const char *slash;

  if (path == NULL)
    path = archive_entry_pathname (entry);
  if (path == NULL || archive_entry_filetype (entry) != AE_IFREG ||
      archive_entry_hardlink (entry) != NULL || archive_entry_symlink (entry) != NULL)
    return NULL;
  if (leads_outside (path) || !g_utf8_validate (path, -1, NULL))
    return NULL;

  slash = strrchr (path, '/');
  return slash != NULL ? slash + 1 : path;
}

static int
rank_name (const char *name, const char *archive_name)
{
  const char *dot = strrchr (archive_name, '.');
  gsize stem = dot != NULL ? (gsize) (dot - archive_name) : strlen (archive_name);

  if (g_str_equal (name, "_chat.txt"))
    return 4;
  if (g_str_equal (name, "result.json"))
    return 3;
  if (g_str_has_suffix (name, ".txt"))
    return strncmp (name, archive_name, stem) == 0 && g_str_equal (name + stem, ".txt") ? 2 : 1;
  if (g_str_has_suffix (name, ".json"))
    return 1;

  return 0;
}

static GBytes *
read_head (TidemarkArchiveStream *self, gsize length, GError **error)
{
  g_autofree char *head = g_malloc (length);
  gsize n = 0;

  while (n < length)
    {
      la_ssize_t got = archive_read_data (self->archive, head + n, length - n);

      if (got == ARCHIVE_RETRY)
        continue;
      if (got < 0)
        {
          set_damaged (self, error);
          return NULL;
        }
      if (got == 0)
        break;
      n += (gsize) got;
    }

  return g_bytes_new_take (g_steal_pointer (&head), n);
}

/* A known name counts most, a content that some reader recognises more than any other. */
static gboolean
consider_entry (TidemarkArchiveStream *self,
                struct archive_entry *entry,
                guint position,
                gsize head_length,
                int *best_rank,
                TidemarkArchiveEntry **best,
                GError **error)
{
  const char *name = get_safe_name (entry);
  int rank = name != NULL ? rank_name (name, self->archive_name) : 0;
  g_autoptr (GBytes) head = NULL;
  g_autofree char *kept_name = NULL;
  gsize length;
  const char *text;

  if (rank == 0 || *best_rank >= rank + 10)
    return TRUE;
  if (archive_entry_is_encrypted (entry))
    return set_encrypted (self, error);

  kept_name = g_strdup (name);
  g_free (self->place);
  self->place = g_strdup_printf ("%s: %s", self->archive_name, kept_name);
  head = read_head (self, head_length, error);
  if (head == NULL)
    return FALSE;

  text = g_bytes_get_data (head, &length);
  for (guint i = 0; tidemark_importer_registry[i] != NULL; i++)
    if (tidemark_importer_registry[i]->sniff (text, length))
      {
        rank += 10;
        break;
      }

  if (rank > *best_rank)
    {
      g_clear_pointer (best, tidemark_archive_entry_free);
      *best_rank = rank;
      *best = g_new0 (TidemarkArchiveEntry, 1);
      (*best)->name = g_steal_pointer (&kept_name);
      (*best)->position = position;
      (*best)->modified_s = archive_entry_mtime_is_set (entry) ? archive_entry_mtime (entry) : -1;
      (*best)->head = g_steal_pointer (&head);
    }
  return TRUE;
}

/**
 * tidemark_archive_find_text:
 * @base: the archive, at its start
 * @archive_name: without folders
 * @head_length: how many bytes of the entry to bring
 *
 * Finds the entry that is the export. Errors: TIDEMARK_IMPORT_ERROR.
 *
 * Returns: (transfer full): the entry. Any thread.
 */
TidemarkArchiveEntry *
tidemark_archive_find_text (GInputStream *base,
                            const char *archive_name,
                            gsize head_length,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (TidemarkArchiveStream) self = open_archive (base, archive_name, cancellable, error);
  g_autoptr (TidemarkArchiveEntry) best = NULL;
  int best_rank = 0;

  if (self == NULL)
    return NULL;

  for (guint position = 0;; position++)
    {
      struct archive_entry *entry;
      gboolean end;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !next_header (self, &entry, &end, error))
        return NULL;
      if (end)
        break;
      if (position >= TIDEMARK_ARCHIVE_MAX_ENTRIES)
        {
          tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_TOO_LARGE, archive_name, 0, 0, 0,
                                     _ ("the archive holds more than %d files"),
                                     TIDEMARK_ARCHIVE_MAX_ENTRIES);
          return NULL;
        }
      if (!consider_entry (self, entry, position, head_length, &best_rank, &best, error))
        return NULL;
    }

  if (best == NULL)
    tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT, archive_name, 0, 0, 0,
                               _ ("there is no chat text in the archive"));
  return g_steal_pointer (&best);
}

/**
 * tidemark_archive_stream_new:
 * @base: the archive, at its start
 * @entry: as found before
 *
 * Returns: (transfer full): the expanded text. Reading it fails with TIDEMARK_IMPORT_ERROR where
 *   the archive is damaged or expands beyond all measure. Any thread.
 */
GInputStream *
tidemark_archive_stream_new (GInputStream *base,
                             const char *archive_name,
                             const TidemarkArchiveEntry *entry,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (TidemarkArchiveStream) self = open_archive (base, archive_name, cancellable, error);

  if (self == NULL)
    return NULL;

  for (guint position = 0; position <= entry->position; position++)
    {
      struct archive_entry *header;
      gboolean end;

      if (!next_header (self, &header, &end, error))
        return NULL;
      if (end)
        {
          set_damaged (self, error);
          return NULL;
        }
    }

  g_free (self->place);
  self->place = g_strdup_printf ("%s: %s", archive_name, entry->name);
  self->cancellable = NULL;
  return G_INPUT_STREAM (g_steal_pointer (&self));
}

static gssize
tidemark_archive_stream_read (GInputStream *stream,
                              void *buffer,
                              gsize count,
                              GCancellable *cancellable,
                              GError **error)
{
  TidemarkArchiveStream *self = TIDEMARK_ARCHIVE_STREAM (stream);
  la_ssize_t n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  self->cancellable = cancellable;
  do
    n = archive_read_data (self->archive, buffer, count);
  while (n == ARCHIVE_RETRY);
  self->cancellable = NULL;

  if (n < 0)
    {
      set_damaged (self, error);
      return -1;
    }

  self->n_expanded += n;
  if (self->n_expanded > TIDEMARK_ARCHIVE_MAX_TEXT)
    {
      tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_TOO_LARGE, self->place, 0, 0, 0,
                                 _ ("the text is larger than 2 GiB"));
      return -1;
    }
  return n;
}

static void
tidemark_archive_stream_finalize (GObject *object)
{
  TidemarkArchiveStream *self = TIDEMARK_ARCHIVE_STREAM (object);

  g_clear_pointer (&self->archive, archive_read_free);
  g_clear_object (&self->base);
  g_free (self->archive_name);
  g_free (self->place);
  g_clear_error (&self->base_error);
  g_free (self->buffer);

  G_OBJECT_CLASS (tidemark_archive_stream_parent_class)->finalize (object);
}

static void
tidemark_archive_stream_class_init (TidemarkArchiveStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tidemark_archive_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = tidemark_archive_stream_read;
}

static void
tidemark_archive_stream_init (TidemarkArchiveStream *self)
{
  self->buffer = g_malloc (CHUNK);
}
