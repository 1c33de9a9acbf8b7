/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tidemark-instant.h"

G_BEGIN_DECLS

/**
 * TidemarkImportSource:
 *
 * The file that is imported: on the disk or in memory, plain or the one text inside a zip archive.
 * Reading it again begins again; nothing is unpacked to the disk. Reference counting is atomic;
 * one thread at a time reads.
 */
typedef struct _TidemarkImportSource TidemarkImportSource;

/* Called on the thread that reads; @fraction is 0 to 1. */
typedef void (*TidemarkImportProgressFunc) (double fraction, gpointer data);

TidemarkImportSource *
tidemark_import_source_new (GFile *file, GCancellable *cancellable, GError **error);
TidemarkImportSource *tidemark_import_source_new_for_bytes (const char *name,
                                                            GBytes *bytes,
                                                            TidemarkInstant exported_at,
                                                            GCancellable *cancellable,
                                                            GError **error);
TidemarkImportSource *tidemark_import_source_ref (TidemarkImportSource *self);
void tidemark_import_source_unref (TidemarkImportSource *self);

/* Name of the file, without folders. */
const char *tidemark_import_source_get_name (TidemarkImportSource *self);
/* The same for errors: inside an archive "archive.zip: _chat.txt". */
const char *tidemark_import_source_get_place (TidemarkImportSource *self);
/* When the file was made: the archive's entry says so, else the file's own time; or
 * TIDEMARK_INSTANT_NONE. */
TidemarkInstant tidemark_import_source_get_exported_at (TidemarkImportSource *self);
gboolean tidemark_import_source_is_archive (TidemarkImportSource *self);
/* The first bytes of the text, for sniffing; fewer only where the text is shorter. */
GBytes *tidemark_import_source_get_head (TidemarkImportSource *self);

/* The text from its start. Errors: TIDEMARK_IMPORT_ERROR, from reading the stream too. */
GInputStream *tidemark_import_source_open (TidemarkImportSource *self,
                                           TidemarkImportProgressFunc progress,
                                           gpointer progress_data,
                                           GCancellable *cancellable,
                                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImportSource, tidemark_import_source_unref)

G_END_DECLS
