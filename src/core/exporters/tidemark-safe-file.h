/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TidemarkSafeFile:
 *
 * A file that is there whole or not at all: written without a name where the file system can do
 * that, else under a name of its own, and put in its place once it is on the disk. Only its owner
 * may read it. One thread at a time.
 */
typedef struct _TidemarkSafeFile TidemarkSafeFile;

TidemarkSafeFile *tidemark_safe_file_new (const char *path, GError **error);
GOutputStream *tidemark_safe_file_get_output (TidemarkSafeFile *self);
gboolean tidemark_safe_file_commit (TidemarkSafeFile *self, GError **error);
void tidemark_safe_file_free (TidemarkSafeFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSafeFile, tidemark_safe_file_free)

G_END_DECLS
