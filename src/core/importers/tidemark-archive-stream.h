/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A text of two GiB would be an export of tens of millions of messages. */
#define TIDEMARK_ARCHIVE_MAX_TEXT (G_GINT64_CONSTANT (2) << 30)
#define TIDEMARK_ARCHIVE_MAX_ENTRIES 100000

/**
 * TidemarkArchiveEntry:
 * @name: base name of the entry
 * @position: which one of the archive, from 0
 * @modified_s: seconds since 1970-01-01 UTC, or -1
 * @head: the first bytes of it
 */
typedef struct
{
  char *name;
  guint position;
  gint64 modified_s;
  GBytes *head;
} TidemarkArchiveEntry;

void tidemark_archive_entry_free (TidemarkArchiveEntry *self);

/**
 * TidemarkArchiveStream:
 *
 * One entry of a zip archive as a stream. Nothing is unpacked to the disk.
 */
#define TIDEMARK_TYPE_ARCHIVE_STREAM (tidemark_archive_stream_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkArchiveStream,
                      tidemark_archive_stream,
                      TIDEMARK,
                      ARCHIVE_STREAM,
                      GInputStream)

TidemarkArchiveEntry *tidemark_archive_find_text (GInputStream *base,
                                                  const char *archive_name,
                                                  gsize head_length,
                                                  GCancellable *cancellable,
                                                  GError **error);
GInputStream *tidemark_archive_stream_new (GInputStream *base,
                                           const char *archive_name,
                                           const TidemarkArchiveEntry *entry,
                                           GCancellable *cancellable,
                                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkArchiveEntry, tidemark_archive_entry_free)

G_END_DECLS
