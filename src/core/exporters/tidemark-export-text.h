/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-exporter.h"
#include "tidemark-journal.h"

G_BEGIN_DECLS

/**
 * TidemarkExportText:
 * @text: what is not written yet; append here
 *
 * Text on its way to a stream, a chunk at a time.
 */
typedef struct
{
  GString *text;
  GOutputStream *output;
  GCancellable *cancellable;
} TidemarkExportText;

void tidemark_export_text_init (TidemarkExportText *self,
                                GOutputStream *output,
                                GCancellable *cancellable);
void tidemark_export_text_clear (TidemarkExportText *self);
gboolean tidemark_export_text_flow (TidemarkExportText *self, GError **error);
gboolean tidemark_export_text_flush (TidemarkExportText *self, GError **error);

gboolean tidemark_export_foreach_entry (TidemarkConnection *connection,
                                        const TidemarkExportOptions *options,
                                        gboolean with_deleted,
                                        TidemarkEntryFunc func,
                                        gpointer data,
                                        GError **error);
GPtrArray *tidemark_export_list_people (TidemarkConnection *connection,
                                        const TidemarkExportOptions *options,
                                        GError **error);
GHashTable *tidemark_export_list_aliases (TidemarkConnection *connection, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TidemarkExportText, tidemark_export_text_clear)

G_END_DECLS
