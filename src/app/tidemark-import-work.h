/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-import-session.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkImportWork:
 * @file: what is imported
 * @options: answers so far
 * @session: (nullable): reads it; made by the first job
 * @permille: how far it is, 0 to 1000, from any thread
 *
 * An import as the jobs of a store do it. Belongs to the main thread while no job runs, and to the
 * job while one does; @permille to both. Reference counting is atomic.
 */
typedef struct
{
  GFile *file;
  TidemarkImportOptions *options;
  TidemarkImportSession *session;
  gint permille;
} TidemarkImportWork;

TidemarkImportWork *tidemark_import_work_new (GFile *file);
TidemarkImportWork *tidemark_import_work_ref (TidemarkImportWork *self);
void tidemark_import_work_unref (TidemarkImportWork *self);
double tidemark_import_work_get_fraction (TidemarkImportWork *self);

/* For tidemark_store_read_async() and _write_async(); data is the work, the result a
 * TidemarkImportReport. */
gpointer tidemark_import_work_preview (TidemarkConnection *connection,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);
gpointer tidemark_import_work_store (TidemarkConnection *connection,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkImportWork, tidemark_import_work_unref)

G_END_DECLS
