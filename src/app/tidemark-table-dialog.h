/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkTableDialog:
 *
 * The numbers of a chart as a table, for those who would rather read them.
 */
#define TIDEMARK_TYPE_TABLE_DIALOG (tidemark_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTableDialog, tidemark_table_dialog, TIDEMARK, TABLE_DIALOG, AdwDialog)

/* How a column is written. */
typedef enum
{
  TIDEMARK_COLUMN_TEXT,
  TIDEMARK_COLUMN_NUMBER,
  TIDEMARK_COLUMN_WIDE, /* text that takes the room that is left, and wraps */
  TIDEMARK_COLUMN_NOTE, /* the same, in words that somebody wrote, or with a name in them */
} TidemarkColumnKind;

TidemarkTableDialog *tidemark_table_dialog_new (const char *title);

void tidemark_table_dialog_add_column (TidemarkTableDialog *self,
                                       const char *title,
                                       TidemarkColumnKind kind);
void tidemark_table_dialog_set_rows (TidemarkTableDialog *self, GPtrArray *rows);
guint tidemark_table_dialog_get_n_columns (TidemarkTableDialog *self);
const char *tidemark_table_dialog_get_column (TidemarkTableDialog *self,
                                              guint column,
                                              TidemarkColumnKind *out_kind);
GListModel *tidemark_table_dialog_get_rows (TidemarkTableDialog *self);

G_END_DECLS
