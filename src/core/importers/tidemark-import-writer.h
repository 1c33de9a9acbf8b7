/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-import-match.h"

G_BEGIN_DECLS

/**
 * TidemarkImportWriter:
 *
 * Puts the new records of a chat into the journal, inside the caller's transaction.
 */
typedef struct
{
  TidemarkImportSource *source;
  const TidemarkImporterInfo *info;
  TidemarkImportChat *chat;
  TidemarkImportRoles *roles;
  TidemarkImportMatch *match;
  GArray *order; /* of guint32: positions by time */
  TidemarkImportReport *report;
  const TidemarkImportOptions *options;
  TidemarkConnection *connection;
  TidemarkImportProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
} TidemarkImportWriter;

gboolean tidemark_import_writer_run (TidemarkImportWriter *self, GError **error);

G_END_DECLS
