/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-report-painter.h"

G_BEGIN_DECLS

void tidemark_report_rows_add (TidemarkReportPainter *painter, const TidemarkReportTable *table);

G_END_DECLS
