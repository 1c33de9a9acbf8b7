/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-report-pages.h"

G_BEGIN_DECLS

void tidemark_report_save_async (TidemarkReport *report,
                                 const TidemarkReportPaper *paper,
                                 const char *path,
                                 gint *permille,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void tidemark_report_send_async (TidemarkReport *report,
                                 const TidemarkReportPaper *paper,
                                 GOutputStream *output,
                                 gint *permille,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean tidemark_report_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
