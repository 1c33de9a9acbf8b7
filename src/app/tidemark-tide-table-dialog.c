/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-table-dialog.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-day-text.h"
#include "tidemark-tide-summary.h"
#include "tidemark-tide-table-row.h"

struct _TidemarkTideTableDialog
{
  AdwDialog parent_instance;

  GListStore *rows;

  GtkColumnView *view;
  GtkColumnViewColumn *wanted; /* of the view */
};

G_DEFINE_FINAL_TYPE (TidemarkTideTableDialog, tidemark_tide_table_dialog, ADW_TYPE_DIALOG)

static gboolean
is_number (TidemarkTideColumn column)
{
  return column == TIDEMARK_TIDE_COLUMN_DISTANCE || column == TIDEMARK_TIDE_COLUMN_MEDIAN ||
         column == TIDEMARK_TIDE_COLUMN_WANTED;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  TidemarkTideColumn column = (TidemarkTideColumn) GPOINTER_TO_INT (data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number (column) ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  TidemarkTideTableRow *row = gtk_column_view_cell_get_item (cell);
  GtkWidget *label = gtk_column_view_cell_get_child (cell);

  gtk_label_set_label (GTK_LABEL (label), tidemark_tide_table_row_get_text (
                                              row, (TidemarkTideColumn) GPOINTER_TO_INT (data)));
}

static GtkColumnViewColumn *
add_column (TidemarkTideTableDialog *self, TidemarkTideColumn number, const char *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (number));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (number));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, number == TIDEMARK_TIDE_COLUMN_EVENTS);
  gtk_column_view_append_column (self->view, column);

  return column;
}

static const char *
coverage_text (TidemarkCoverage coverage)
{
  switch (coverage)
    {
    case TIDEMARK_COVERAGE_LOGGED:
      return C_ ("coverage", "Logged");
    case TIDEMARK_COVERAGE_NOTHING:
      return C_ ("coverage", "Nothing happened");
    case TIDEMARK_COVERAGE_LEFT_OUT:
      return C_ ("coverage", "Left out");
    case TIDEMARK_COVERAGE_NONE:
    default:
      return C_ ("coverage", "Not logged");
    }
}

static char *
rating_text (double rating)
{
  return isnan (rating) ? NULL : tidemark_tide_format_rating (rating);
}

/* With its decimal always, so that they stand below each other. */
static char *
median_text (double median)
{
  return isnan (median) ? NULL : g_strdup_printf ("%.1f", median);
}

/* The events of @day, which are the last ones before @end. */
static char *
events_text (const TidemarkTide *tide, int day, guint *end)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint first = *end;

  while (first > 0 && g_array_index (tide->events, TidemarkTideEvent, first - 1).day >= day)
    first--;
  for (guint i = first; i < *end; i++)
    {
      const TidemarkTideEvent *event = &g_array_index (tide->events, TidemarkTideEvent, i);

      if (event->day == day)
        g_ptr_array_add (names, (gpointer) tidemark_chart_mark_get_name (event->mark));
    }
  *end = first;
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static TidemarkTideTableRow *
make_row (const TidemarkTide *tide, const TidemarkTideDay *day, double median, char *events)
{
  TidemarkTideTableRow *row = tidemark_tide_table_row_new ();

  tidemark_tide_table_row_take_text (row, TIDEMARK_TIDE_COLUMN_DAY,
                                     tidemark_day_text (day->day, tide->today));
  tidemark_tide_table_row_take_text (row, TIDEMARK_TIDE_COLUMN_DISTANCE,
                                     rating_text (day->distance));
  tidemark_tide_table_row_take_text (row, TIDEMARK_TIDE_COLUMN_MEDIAN, median_text (median));
  tidemark_tide_table_row_take_text (row, TIDEMARK_TIDE_COLUMN_WANTED, rating_text (day->wanted));
  tidemark_tide_table_row_take_text (row, TIDEMARK_TIDE_COLUMN_COVERAGE,
                                     g_strdup (coverage_text (day->coverage)));
  tidemark_tide_table_row_take_text (row, TIDEMARK_TIDE_COLUMN_EVENTS, events);

  return row;
}

static void
add_rows (TidemarkTideTableDialog *self,
          const TidemarkTide *tide,
          TidemarkStretch range,
          TidemarkTideChart *chart)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint events_end = tide->events->len;
  gboolean has_wanted = FALSE;

  for (int number = range.to_day; number >= range.from_day; number--)
    {
      const TidemarkTideDay *day = tidemark_tide_get_day (tide, number);

      if (day == NULL)
        continue;
      g_ptr_array_add (rows, make_row (tide, day, tidemark_tide_chart_get_median (chart, number),
                                       events_text (tide, number, &events_end)));
      has_wanted |= !isnan (day->wanted);
    }

  gtk_column_view_column_set_visible (self->wanted, has_wanted);
  g_list_store_splice (self->rows, 0, 0, rows->pdata, rows->len);
}

static void
tidemark_tide_table_dialog_dispose (GObject *object)
{
  TidemarkTideTableDialog *self = TIDEMARK_TIDE_TABLE_DIALOG (object);

  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_TIDE_TABLE_DIALOG);

  G_OBJECT_CLASS (tidemark_tide_table_dialog_parent_class)->dispose (object);
}

static void
tidemark_tide_table_dialog_class_init (TidemarkTideTableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_tide_table_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-tide-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkTideTableDialog, view);
}

static void
tidemark_tide_table_dialog_init (TidemarkTideTableDialog *self)
{
  GtkSelectionModel *selection;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_list_store_new (TIDEMARK_TYPE_TIDE_TABLE_ROW);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_column_view_set_model (self->view, selection);
  g_object_unref (selection);

  add_column (self, TIDEMARK_TIDE_COLUMN_DAY, _ ("Day"));
  add_column (self, TIDEMARK_TIDE_COLUMN_DISTANCE, _ ("Distance"));
  add_column (self, TIDEMARK_TIDE_COLUMN_MEDIAN, _ ("Median"));
  self->wanted = add_column (self, TIDEMARK_TIDE_COLUMN_WANTED, _ ("Wanted"));
  add_column (self, TIDEMARK_TIDE_COLUMN_COVERAGE, _ ("Log"));
  add_column (self, TIDEMARK_TIDE_COLUMN_EVENTS, _ ("What Happened"));
}

/**
 * tidemark_tide_table_dialog_new:
 * @tide: what to show
 * @range: which days of it
 * @chart: (transfer none): whose running median it shows
 *
 * Returns: (transfer floating): Main thread.
 */
AdwDialog *
tidemark_tide_table_dialog_new (const TidemarkTide *tide,
                                TidemarkStretch range,
                                TidemarkTideChart *chart)
{
  TidemarkTideTableDialog *self = g_object_new (TIDEMARK_TYPE_TIDE_TABLE_DIALOG, NULL);

  add_rows (self, tide, range, chart);

  return ADW_DIALOG (self);
}

/**
 * tidemark_tide_table_dialog_get_rows:
 * @self: a dialog
 *
 * Returns: (transfer none): of TidemarkTideTableRow
 */
GListModel *
tidemark_tide_table_dialog_get_rows (TidemarkTideTableDialog *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TIDE_TABLE_DIALOG (self), NULL);

  return G_LIST_MODEL (self->rows);
}
