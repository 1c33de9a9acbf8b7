/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-table-row.h"

struct _TidemarkTideTableRow
{
  GObject parent_instance;

  char *texts[TIDEMARK_N_TIDE_COLUMNS];
};

G_DEFINE_FINAL_TYPE (TidemarkTideTableRow, tidemark_tide_table_row, G_TYPE_OBJECT)

static void
tidemark_tide_table_row_finalize (GObject *object)
{
  TidemarkTideTableRow *self = TIDEMARK_TIDE_TABLE_ROW (object);

  for (guint i = 0; i < TIDEMARK_N_TIDE_COLUMNS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (tidemark_tide_table_row_parent_class)->finalize (object);
}

static void
tidemark_tide_table_row_class_init (TidemarkTideTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tidemark_tide_table_row_finalize;
}

static void
tidemark_tide_table_row_init (TidemarkTideTableRow *self)
{
}

/**
 * tidemark_tide_table_row_new:
 *
 * Returns: (transfer full): a row without texts
 */
TidemarkTideTableRow *
tidemark_tide_table_row_new (void)
{
  return g_object_new (TIDEMARK_TYPE_TIDE_TABLE_ROW, NULL);
}

/**
 * tidemark_tide_table_row_take_text:
 * @self: a row that no list holds yet
 * @column: which
 * @text: (transfer full) (nullable): what it says there
 */
void
tidemark_tide_table_row_take_text (TidemarkTideTableRow *self,
                                   TidemarkTideColumn column,
                                   char *text)
{
  g_return_if_fail (TIDEMARK_IS_TIDE_TABLE_ROW (self));

  g_free (self->texts[column]);
  self->texts[column] = text;
}

/**
 * tidemark_tide_table_row_get_text:
 * @self: a row
 * @column: which
 *
 * Returns: (transfer none): what it says there, empty where there is nothing to say
 */
const char *
tidemark_tide_table_row_get_text (TidemarkTideTableRow *self, TidemarkTideColumn column)
{
  g_return_val_if_fail (TIDEMARK_IS_TIDE_TABLE_ROW (self), NULL);

  return self->texts[column] != NULL ? self->texts[column] : "";
}
