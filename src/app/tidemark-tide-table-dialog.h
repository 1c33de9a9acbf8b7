/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-tide.h"

G_BEGIN_DECLS

/**
 * TidemarkTideTableDialog:
 *
 * The tide as a table, newest day first: the same numbers as in the chart, for those who would
 * rather read them.
 */
#define TIDEMARK_TYPE_TIDE_TABLE_DIALOG (tidemark_tide_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTideTableDialog,
                      tidemark_tide_table_dialog,
                      TIDEMARK,
                      TIDE_TABLE_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_tide_table_dialog_new (const TidemarkTide *tide,
                                           TidemarkStretch range,
                                           TidemarkTideChart *chart);
GListModel *tidemark_tide_table_dialog_get_rows (TidemarkTideTableDialog *self);

G_END_DECLS
