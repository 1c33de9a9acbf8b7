/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-table-dialog.h"

#include "tidemark-table-row.h"
#include "tidemark-veil.h"

struct _TidemarkTableDialog
{
  AdwDialog parent_instance;

  GListStore *rows;
  GArray *kinds; /* of TidemarkColumnKind, one a column */

  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (TidemarkTableDialog, tidemark_table_dialog, ADW_TYPE_DIALOG)

static gboolean
is_wide (TidemarkColumnKind kind)
{
  return kind == TIDEMARK_COLUMN_WIDE || kind == TIDEMARK_COLUMN_NOTE;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  TidemarkColumnKind kind = (TidemarkColumnKind) GPOINTER_TO_INT (data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), kind == TIDEMARK_COLUMN_NUMBER ? 1 : 0);
  gtk_label_set_wrap (GTK_LABEL (label), is_wide (kind));
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "numeric");
  tidemark_veil_set (label, TIDEMARK_PRIVATE_TEXT, kind == TIDEMARK_COLUMN_NOTE);
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  TidemarkTableRow *row = gtk_column_view_cell_get_item (cell);
  GtkWidget *label = gtk_column_view_cell_get_child (cell);

  gtk_label_set_label (GTK_LABEL (label),
                       tidemark_table_row_get_text (row, GPOINTER_TO_UINT (data)));
}

static void
tidemark_table_dialog_dispose (GObject *object)
{
  TidemarkTableDialog *self = TIDEMARK_TABLE_DIALOG (object);

  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_TABLE_DIALOG);

  G_OBJECT_CLASS (tidemark_table_dialog_parent_class)->dispose (object);
}

static void
tidemark_table_dialog_finalize (GObject *object)
{
  g_array_unref (TIDEMARK_TABLE_DIALOG (object)->kinds);

  G_OBJECT_CLASS (tidemark_table_dialog_parent_class)->finalize (object);
}

static void
tidemark_table_dialog_class_init (TidemarkTableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_table_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_table_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkTableDialog, view);
}

static void
tidemark_table_dialog_init (TidemarkTableDialog *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->kinds = g_array_new (FALSE, FALSE, sizeof (TidemarkColumnKind));
  self->rows = g_list_store_new (TIDEMARK_TYPE_TABLE_ROW);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

/**
 * tidemark_table_dialog_new:
 * @title: what it is about
 *
 * Returns: (transfer floating): a table without columns. Main thread.
 */
TidemarkTableDialog *
tidemark_table_dialog_new (const char *title)
{
  return g_object_new (TIDEMARK_TYPE_TABLE_DIALOG, "title", title, NULL);
}

/**
 * tidemark_table_dialog_add_column:
 * @self: a table without rows
 * @title: of the next column
 * @kind: how it is written
 *
 * Main thread.
 */
void
tidemark_table_dialog_add_column (TidemarkTableDialog *self,
                                  const char *title,
                                  TidemarkColumnKind kind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_return_if_fail (TIDEMARK_IS_TABLE_DIALOG (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (kind));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (self->kinds->len));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, is_wide (kind));
  gtk_column_view_append_column (self->view, column);
  g_array_append_val (self->kinds, kind);
}

guint
tidemark_table_dialog_get_n_columns (TidemarkTableDialog *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TABLE_DIALOG (self), 0);

  return self->kinds->len;
}

/**
 * tidemark_table_dialog_get_column:
 * @self: a table
 * @column: from 0 on
 * @out_kind: (out): how it is written
 *
 * Returns: (transfer none): its title. Main thread.
 */
const char *
tidemark_table_dialog_get_column (TidemarkTableDialog *self,
                                  guint column,
                                  TidemarkColumnKind *out_kind)
{
  g_autoptr (GtkColumnViewColumn) item = NULL;

  g_return_val_if_fail (TIDEMARK_IS_TABLE_DIALOG (self), NULL);
  g_return_val_if_fail (column < self->kinds->len, NULL);

  item = g_list_model_get_item (gtk_column_view_get_columns (self->view), column);
  *out_kind = g_array_index (self->kinds, TidemarkColumnKind, column);
  return gtk_column_view_column_get_title (item);
}

/**
 * tidemark_table_dialog_set_rows:
 * @self: a table
 * @rows: (transfer none) (element-type TidemarkTableRow): each with a text for every column
 *
 * Main thread.
 */
void
tidemark_table_dialog_set_rows (TidemarkTableDialog *self, GPtrArray *rows)
{
  g_return_if_fail (TIDEMARK_IS_TABLE_DIALOG (self));

  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
}

/**
 * tidemark_table_dialog_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): of TidemarkTableRow
 */
GListModel *
tidemark_table_dialog_get_rows (TidemarkTableDialog *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TABLE_DIALOG (self), NULL);

  return G_LIST_MODEL (self->rows);
}
