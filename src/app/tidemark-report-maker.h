/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-report.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

void tidemark_report_make_async (TidemarkStore *store,
                                 const TidemarkPerson *person,
                                 const TidemarkReportOptions *options,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
TidemarkReport *
tidemark_report_make_finish (TidemarkStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
