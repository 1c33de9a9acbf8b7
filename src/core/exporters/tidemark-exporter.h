/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkExportOptions:
 * @person_id: (nullable): only what is about this person; %NULL for everything
 * @from_day: first day, or TIDEMARK_DAY_NONE
 * @to_day: last day, or TIDEMARK_DAY_NONE
 * @exported_at: what the file says about when it was made
 * @with_sealed: whether people who are sealed are among everybody
 *
 * What part of a journal is written. With a person, friend time and notes that are about nobody
 * stay out. Days concern entries, and exclusions that reach into them; imports are written as a
 * whole, since entries name them.
 */
typedef struct
{
  const char *person_id;
  int from_day;
  int to_day;
  TidemarkInstant exported_at;
  gboolean with_sealed;
} TidemarkExportOptions;

/**
 * TidemarkExportWrite:
 *
 * Writes the journal to @output, streaming. Errors: TIDEMARK_STORE_ERROR, G_IO_ERROR.
 */
typedef gboolean (*TidemarkExportWrite) (TidemarkConnection *connection,
                                         const TidemarkExportOptions *options,
                                         GOutputStream *output,
                                         GCancellable *cancellable,
                                         GError **error);

/**
 * TidemarkExporterInfo:
 * @id: of the format, as on the command line
 * @title: for people, translatable
 * @extension: of file names, without the dot
 * @write: writes it
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *extension;
  TidemarkExportWrite write;
} TidemarkExporterInfo;

extern const TidemarkExporterInfo tidemark_exporter_journal;
extern const TidemarkExporterInfo tidemark_exporter_csv;
extern const TidemarkExporterInfo tidemark_exporter_markdown;

/* One line a format; NULL ends the list. */
extern const TidemarkExporterInfo *const tidemark_exporter_registry[];

const TidemarkExporterInfo *tidemark_exporter_find (const char *id);

gboolean tidemark_exporter_write (const TidemarkExporterInfo *info,
                                  TidemarkConnection *connection,
                                  const TidemarkExportOptions *options,
                                  GOutputStream *output,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean tidemark_exporter_write_file (const TidemarkExporterInfo *info,
                                       TidemarkConnection *connection,
                                       const TidemarkExportOptions *options,
                                       const char *path,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
