/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-report.h"

G_BEGIN_DECLS

/**
 * TidemarkReportPaper:
 * @width: of a sheet, points
 * @height: of a sheet
 * @margin: on all sides
 */
typedef struct
{
  double width;
  double height;
  double margin;
} TidemarkReportPaper;

void tidemark_report_paper_init (TidemarkReportPaper *self, GtkPageSetup *setup);

gboolean tidemark_report_write (const TidemarkReport *report,
                                const TidemarkReportPaper *paper,
                                GOutputStream *output,
                                gint *permille,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
