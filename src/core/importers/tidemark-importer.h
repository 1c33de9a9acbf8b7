/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"
#include "tidemark-import-error.h"
#include "tidemark-import-options.h"
#include "tidemark-import-report.h"
#include "tidemark-import-source.h"

G_BEGIN_DECLS

typedef struct _TidemarkImportChat TidemarkImportChat;

/**
 * TidemarkImportSniff:
 * @head: the first bytes of the text, not terminated
 * @length: how many, 64 KiB at most
 *
 * Returns: whether the content looks like this format. A hint, cheap, never fails.
 */
typedef gboolean (*TidemarkImportSniff) (const char *head, gsize length);

/**
 * TidemarkImportParse:
 * @chat: (inout): is handed every record in the order of the file
 *
 * Turns the bytes of @source into records. Never meets the journal. Errors: TIDEMARK_IMPORT_ERROR
 * with the place, G_IO_ERROR_CANCELLED.
 */
typedef gboolean (*TidemarkImportParse) (TidemarkImportSource *source,
                                         const TidemarkImportOptions *options,
                                         TidemarkImportChat *chat,
                                         TidemarkImportProgressFunc progress,
                                         gpointer progress_data,
                                         GCancellable *cancellable,
                                         GError **error);

/**
 * TidemarkImportRun:
 * @connection: (nullable): the journal; without one, everything in the file is new
 * @report: filled in: numbers, first and last (by tidemark_import_report_count()), warnings, holes
 *
 * For formats that bring finished entries of their own, such as the journal file: reads all of
 * @source, compares it with the journal and, unless @options says dry run or a question is open,
 * stores it inside the caller's transaction. On failure the caller rolls back. Errors:
 * TIDEMARK_IMPORT_ERROR with the place, TIDEMARK_STORE_ERROR, G_IO_ERROR_CANCELLED.
 */
typedef gboolean (*TidemarkImportRun) (TidemarkImportSource *source,
                                       TidemarkConnection *connection,
                                       const TidemarkImportOptions *options,
                                       TidemarkImportReport *report,
                                       TidemarkImportProgressFunc progress,
                                       gpointer progress_data,
                                       GCancellable *cancellable,
                                       GError **error);

/**
 * TidemarkImporterInfo:
 * @id: of the format, as on the command line
 * @title: for people, translatable
 * @sniff: whether a file is of this format
 * @parse: (nullable): for chats
 * @run: (nullable): for formats of finished entries; one of the two is there
 */
typedef struct
{
  const char *id;
  const char *title;
  TidemarkImportSniff sniff;
  TidemarkImportParse parse;
  TidemarkImportRun run;
} TidemarkImporterInfo;

/* One line a format, in the order in which they are tried; NULL ends the list. */
extern const TidemarkImporterInfo *const tidemark_importer_registry[];

const TidemarkImporterInfo *tidemark_importer_find (const char *id);

G_END_DECLS
