/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-table-dialog.h"
#include "tidemark-tide.h"

G_BEGIN_DECLS

/* The columns of the table of a tide; the one of wanted closeness only where it was rated. */
typedef enum
{
  TIDEMARK_TIDE_COLUMN_DAY,
  TIDEMARK_TIDE_COLUMN_DISTANCE,
  TIDEMARK_TIDE_COLUMN_MEDIAN,
  TIDEMARK_TIDE_COLUMN_COVERAGE,
  TIDEMARK_TIDE_COLUMN_EVENTS,
  TIDEMARK_TIDE_COLUMN_WANTED,
} TidemarkTideColumn;

void tidemark_tide_table_fill (TidemarkTableDialog *table,
                               const TidemarkTide *tide,
                               TidemarkStretch range,
                               TidemarkTideChart *chart);

G_END_DECLS
