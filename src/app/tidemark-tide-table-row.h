/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TidemarkTideTableRow:
 *
 * One day of the tide as a table says it.
 */
#define TIDEMARK_TYPE_TIDE_TABLE_ROW (tidemark_tide_table_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTideTableRow,
                      tidemark_tide_table_row,
                      TIDEMARK,
                      TIDE_TABLE_ROW,
                      GObject)

typedef enum
{
  TIDEMARK_TIDE_COLUMN_DAY,
  TIDEMARK_TIDE_COLUMN_DISTANCE,
  TIDEMARK_TIDE_COLUMN_MEDIAN,
  TIDEMARK_TIDE_COLUMN_WANTED,
  TIDEMARK_TIDE_COLUMN_COVERAGE,
  TIDEMARK_TIDE_COLUMN_EVENTS,
  TIDEMARK_N_TIDE_COLUMNS,
} TidemarkTideColumn;

TidemarkTideTableRow *tidemark_tide_table_row_new (void);
void tidemark_tide_table_row_take_text (TidemarkTideTableRow *self,
                                        TidemarkTideColumn column,
                                        char *text);
const char *
tidemark_tide_table_row_get_text (TidemarkTideTableRow *self, TidemarkTideColumn column);

G_END_DECLS
