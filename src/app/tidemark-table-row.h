/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TidemarkTableRow:
 *
 * One row of a table: a text for each column.
 */
#define TIDEMARK_TYPE_TABLE_ROW (tidemark_table_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTableRow, tidemark_table_row, TIDEMARK, TABLE_ROW, GObject)

TidemarkTableRow *tidemark_table_row_new (char **texts);
const char *tidemark_table_row_get_text (TidemarkTableRow *self, guint column);

G_END_DECLS
