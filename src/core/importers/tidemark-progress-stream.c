/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-progress-stream.h"

#define STEP 0.005

struct _TidemarkProgressStream
{
  GFilterInputStream parent_instance;

  guint64 size;
  guint64 n_read;
  double told;
  TidemarkImportProgressFunc progress;
  gpointer data;
};

static void tidemark_progress_stream_seekable_init (GSeekableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TidemarkProgressStream,
                               tidemark_progress_stream,
                               G_TYPE_FILTER_INPUT_STREAM,
                               G_IMPLEMENT_INTERFACE (G_TYPE_SEEKABLE,
                                                      tidemark_progress_stream_seekable_init))

static GInputStream *
get_base (gpointer self)
{
  return g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (self));
}

static gssize
tidemark_progress_stream_read (GInputStream *stream,
                               void *buffer,
                               gsize count,
                               GCancellable *cancellable,
                               GError **error)
{
  TidemarkProgressStream *self = TIDEMARK_PROGRESS_STREAM (stream);
  gssize n = g_input_stream_read (get_base (self), buffer, count, cancellable, error);
  double fraction;

  if (n <= 0 || self->size == 0)
    return n;

  self->n_read += (guint64) n;
  fraction = MIN (1.0, (double) self->n_read / (double) self->size);
  if (fraction >= self->told + STEP)
    {
      self->told = fraction;
      self->progress (fraction, self->data);
    }
  return n;
}

static goffset
tidemark_progress_stream_tell (GSeekable *seekable)
{
  return g_seekable_tell (G_SEEKABLE (get_base (seekable)));
}

static gboolean
tidemark_progress_stream_can_seek (GSeekable *seekable)
{
  GInputStream *base = get_base (seekable);

  return G_IS_SEEKABLE (base) && g_seekable_can_seek (G_SEEKABLE (base));
}

static gboolean
tidemark_progress_stream_seek (GSeekable *seekable,
                               goffset offset,
                               GSeekType type,
                               GCancellable *cancellable,
                               GError **error)
{
  return g_seekable_seek (G_SEEKABLE (get_base (seekable)), offset, type, cancellable, error);
}

static gboolean
tidemark_progress_stream_can_truncate (GSeekable *seekable)
{
  return FALSE;
}

static void
tidemark_progress_stream_seekable_init (GSeekableIface *iface)
{
  iface->tell = tidemark_progress_stream_tell;
  iface->can_seek = tidemark_progress_stream_can_seek;
  iface->seek = tidemark_progress_stream_seek;
  iface->can_truncate = tidemark_progress_stream_can_truncate;
}

static void
tidemark_progress_stream_class_init (TidemarkProgressStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = tidemark_progress_stream_read;
}

static void
tidemark_progress_stream_init (TidemarkProgressStream *self)
{
}

/**
 * tidemark_progress_stream_new:
 * @base: what is read
 * @size: of @base, bytes
 *
 * Returns: (transfer full): the stream. Any thread.
 */
GInputStream *
tidemark_progress_stream_new (GInputStream *base,
                              guint64 size,
                              TidemarkImportProgressFunc progress,
                              gpointer data)
{
  TidemarkProgressStream *self =
      g_object_new (TIDEMARK_TYPE_PROGRESS_STREAM, "base-stream", base, NULL);

  self->size = size;
  self->progress = progress;
  self->data = data;

  return G_INPUT_STREAM (self);
}
