/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-report-rows.h"

#define COLUMN_GAP 12
#define ROW_GAP 4
#define FAINT 0.85

/* No column of plain text takes more of the page. */
#define MAX_SHARE 0.4

typedef struct
{
  TidemarkReportPainter *painter;
  const TidemarkReportTable *table;
  double *widths; /* of the columns */
} Rows;

static TidemarkColumnKind
get_kind (const Rows *self, guint column)
{
  return g_array_index (self->table->kinds, TidemarkColumnKind, column);
}

static gboolean
is_wide (const Rows *self, guint column)
{
  return get_kind (self, column) == TIDEMARK_COLUMN_WIDE ||
         get_kind (self, column) == TIDEMARK_COLUMN_NOTE;
}

static double
text_width (Rows *self, const char *text)
{
  g_autoptr (PangoLayout) layout =
      tidemark_report_painter_make_layout (self->painter, text, TIDEMARK_REPORT_SMALL, -1);
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE + 1;
}

/* As wide as the widest text in it, of texts that are alike only the longest. */
static double
column_width (Rows *self, guint column)
{
  const char *longest = g_ptr_array_index (self->table->titles, column);
  double width = text_width (self, longest);
  gsize length = 0;

  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const char *const *row = g_ptr_array_index (self->table->rows, i);

      if (strlen (row[column]) <= length)
        continue;
      length = strlen (row[column]);
      width = MAX (width, text_width (self, row[column]));
    }

  return width;
}

/* Wide columns share what the others leave. */
static void
share_width (Rows *self)
{
  guint n_columns = self->table->titles->len, n_wide = 0;
  double whole = tidemark_report_painter_get_width (self->painter);
  double rest = whole - COLUMN_GAP * (n_columns - 1);

  for (guint i = 0; i < n_columns; i++)
    {
      if (is_wide (self, i))
        {
          n_wide++;
          continue;
        }
      self->widths[i] = MIN (column_width (self, i), whole * MAX_SHARE);
      rest -= self->widths[i];
    }
  for (guint i = 0; i < n_columns; i++)
    if (is_wide (self, i))
      self->widths[i] = MAX (rest / n_wide, whole * 0.15);
}

static void
add_row (Rows *self, const char *const *texts, double grey)
{
  TidemarkReportPainter *painter = self->painter;
  guint n_columns = self->table->titles->len;
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  double height = 0, start = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      PangoLayout *layout = tidemark_report_painter_make_layout (
          painter, texts[i], TIDEMARK_REPORT_SMALL, self->widths[i]);

      if (get_kind (self, i) == TIDEMARK_COLUMN_NUMBER)
        pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
      g_ptr_array_add (layouts, layout);
      height = MAX (height, tidemark_report_painter_measure (layout));
    }

  for (guint i = 0; i < n_columns; i++)
    {
      tidemark_report_painter_put (painter, g_ptr_array_index (layouts, i), start, painter->y,
                                   grey);
      start += self->widths[i] + COLUMN_GAP;
    }
  painter->y += height + ROW_GAP / 2.0;
  tidemark_report_painter_put_line (painter, painter->y, FAINT);
  painter->y += ROW_GAP / 2.0;
}

static double
row_height (Rows *self, const char *const *texts)
{
  double height = 0;

  for (guint i = 0; i < self->table->titles->len; i++)
    {
      g_autoptr (PangoLayout) layout = tidemark_report_painter_make_layout (
          self->painter, texts[i], TIDEMARK_REPORT_SMALL, self->widths[i]);

      height = MAX (height, tidemark_report_painter_measure (layout));
    }

  return height + ROW_GAP;
}

/**
 * tidemark_report_rows_add:
 * @painter: where it goes on
 * @table: with rows
 *
 * Sets the table on as many pages as it takes, each with the titles of its columns.
 */
void
tidemark_report_rows_add (TidemarkReportPainter *painter, const TidemarkReportTable *table)
{
  g_autofree double *widths = g_new0 (double, table->titles->len);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  Rows self = { painter, table, widths };
  int page;

  for (guint i = 0; i < table->titles->len; i++)
    g_ptr_array_add (titles, g_ptr_array_index (table->titles, i));
  share_width (&self);

  painter->y += 12;
  tidemark_report_painter_need (painter, 60);
  add_row (&self, (const char *const *) titles->pdata, 0.4);
  page = painter->page;
  for (guint i = 0; i < table->rows->len; i++)
    {
      const char *const *row = g_ptr_array_index (table->rows, i);

      tidemark_report_painter_need (painter, row_height (&self, row));
      if (painter->page != page)
        add_row (&self, (const char *const *) titles->pdata, 0.4);
      page = painter->page;
      add_row (&self, row, 0);
    }
}
