/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-importer.h"

G_BEGIN_DECLS

/**
 * TidemarkImportSession:
 *
 * One file on its way into the journal: scan, ask, preview, store. Reference counting is atomic;
 * one thread at a time uses it, none of it the main thread of a window: everything here waits for
 * the disk.
 *
 * Errors: TIDEMARK_IMPORT_ERROR with the place, TIDEMARK_STORE_ERROR, G_IO_ERROR_CANCELLED. After
 * an error the journal is to be rolled back and the session may be used again.
 */
typedef struct _TidemarkImportSession TidemarkImportSession;

TidemarkImportSession *tidemark_import_session_new (TidemarkImportSource *source);
TidemarkImportSession *tidemark_import_session_ref (TidemarkImportSession *self);
void tidemark_import_session_unref (TidemarkImportSession *self);

/* @progress is called on the thread that works, at most some hundred times. */
void tidemark_import_session_set_progress (TidemarkImportSession *self,
                                           TidemarkImportProgressFunc progress,
                                           gpointer progress_data);

/* Reads the file if need be (again only where an answer changes how it reads), compares it with
 * the journal, and stores nothing. @connection may be NULL: then nothing is known. */
TidemarkImportReport *tidemark_import_session_preview (TidemarkImportSession *self,
                                                       TidemarkConnection *connection,
                                                       const TidemarkImportOptions *options,
                                                       GCancellable *cancellable,
                                                       GError **error);

/* The same and stores it, inside the caller's transaction, such as that of a store's write job.
 * With an open question, or where the options say dry run, nothing is stored and the report says
 * so: no error. */
TidemarkImportReport *tidemark_import_session_store (TidemarkImportSession *self,
                                                     TidemarkConnection *connection,
                                                     const TidemarkImportOptions *options,
                                                     GCancellable *cancellable,
                                                     GError **error);

/* The same in a transaction of its own: all or nothing. For the command line. */
TidemarkImportReport *tidemark_import_session_run (TidemarkImportSession *self,
                                                   TidemarkConnection *connection,
                                                   const TidemarkImportOptions *options,
                                                   GCancellable *cancellable,
                                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImportSession, tidemark_import_session_unref)

G_END_DECLS
