/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-chart-card.h"
#include "tidemark-person.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkReportDialog:
 *
 * Asks what a report is to have in it and whom it is for, and prints it or saves it as a PDF.
 *
 * Actions: report.print, report.save, report.cancel.
 * GObject signal "saved": the PDF is on the disk; "printed": the printer has it. Then it closes.
 */
#define TIDEMARK_TYPE_REPORT_DIALOG (tidemark_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkReportDialog,
                      tidemark_report_dialog,
                      TIDEMARK,
                      REPORT_DIALOG,
                      AdwDialog)

TidemarkReportDialog *tidemark_report_dialog_new (TidemarkStore *store,
                                                  const TidemarkPerson *person,
                                                  TidemarkStretch range);
void tidemark_report_dialog_add_card (TidemarkReportDialog *self,
                                      GType type,
                                      const char *title,
                                      const char *missing);
void tidemark_report_dialog_save (TidemarkReportDialog *self, const char *path);

G_END_DECLS
