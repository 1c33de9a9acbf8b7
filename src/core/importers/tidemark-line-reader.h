/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TidemarkLineReader:
 *
 * Lines of UTF-8 text from a stream of any size, in bounded memory: a byte order mark at the start
 * and the LF or CR LF at the ends are taken off, bytes that are not UTF-8 (and NUL) become U+FFFD
 * and are counted. One thread at a time.
 */
typedef struct _TidemarkLineReader TidemarkLineReader;

TidemarkLineReader *tidemark_line_reader_new (GInputStream *stream, const char *place);
void tidemark_line_reader_free (TidemarkLineReader *self);

const char *tidemark_line_reader_next (TidemarkLineReader *self,
                                       gsize *out_length,
                                       GCancellable *cancellable,
                                       GError **error);
gint64 tidemark_line_reader_get_number (TidemarkLineReader *self);
guint64 tidemark_line_reader_get_n_repaired (TidemarkLineReader *self);
gint64 tidemark_line_reader_get_repaired_line (TidemarkLineReader *self);
gboolean tidemark_line_reader_ends_open (TidemarkLineReader *self);

gboolean tidemark_text_check_encoding (GBytes *head, const char *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkLineReader, tidemark_line_reader_free)

G_END_DECLS
