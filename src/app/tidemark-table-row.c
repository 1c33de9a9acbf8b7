/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-table-row.h"

struct _TidemarkTableRow
{
  GObject parent_instance;

  char **texts;
};

G_DEFINE_FINAL_TYPE (TidemarkTableRow, tidemark_table_row, G_TYPE_OBJECT)

static void
tidemark_table_row_finalize (GObject *object)
{
  TidemarkTableRow *self = TIDEMARK_TABLE_ROW (object);

  g_strfreev (self->texts);

  G_OBJECT_CLASS (tidemark_table_row_parent_class)->finalize (object);
}

static void
tidemark_table_row_class_init (TidemarkTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tidemark_table_row_finalize;
}

static void
tidemark_table_row_init (TidemarkTableRow *self)
{
}

/**
 * tidemark_table_row_new:
 * @texts: (transfer full) (array zero-terminated=1): one for each column
 *
 * Returns: (transfer full): a row
 */
TidemarkTableRow *
tidemark_table_row_new (char **texts)
{
  TidemarkTableRow *self = g_object_new (TIDEMARK_TYPE_TABLE_ROW, NULL);

  self->texts = texts;
  return self;
}

/**
 * tidemark_table_row_get_text:
 * @self: a row
 * @column: from 0 on
 *
 * Returns: (transfer none): what it says there
 */
const char *
tidemark_table_row_get_text (TidemarkTableRow *self, guint column)
{
  g_return_val_if_fail (TIDEMARK_IS_TABLE_ROW (self), NULL);
  g_return_val_if_fail (column < g_strv_length (self->texts), NULL);

  return self->texts[column];
}
