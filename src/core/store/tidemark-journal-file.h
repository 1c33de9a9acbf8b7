/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "Tdmk" in the header of the file. */
#define TIDEMARK_APPLICATION_ID 0x54646d6b

/* Ends the name of a copy that the program keeps, before what tells copies apart. */
#define TIDEMARK_COPY_SUFFIX ".before-"

typedef enum
{
  TIDEMARK_FILE_MISSING,
  TIDEMARK_FILE_EMPTY, /* no bytes yet: a journal to be */
  TIDEMARK_FILE_JOURNAL,
  TIDEMARK_FILE_LOCKED, /* encrypted, or so it seems: only the passphrase tells */
} TidemarkFileState;

gboolean tidemark_journal_file_inspect (const char *path,
                                        int newest_schema,
                                        TidemarkFileState *out_state,
                                        GError **error);
gboolean tidemark_journal_file_make (const char *path, GError **error);
gboolean tidemark_journal_file_is_writable (const char *path, GError **error);
gboolean tidemark_journal_file_sync (const char *name, GError **error);
gboolean tidemark_journal_file_sync_folder (const char *path, GError **error);
gboolean tidemark_journal_file_has_log (const char *path);
void tidemark_journal_file_make_private (const char *path);
GPtrArray *tidemark_journal_file_list_copies (const char *path, GError **error);
gboolean tidemark_journal_file_remove_copies (const char *path, GError **error);

G_END_DECLS
