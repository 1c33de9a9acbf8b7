/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-legend.h"

#include "tidemark-legend-mark.h"

#define CHILD_SPACING 18
#define LINE_SPACING 6

struct _TidemarkLegend
{
  AdwBin parent_instance;

  GArray *marks;
};

G_DEFINE_FINAL_TYPE (TidemarkLegend, tidemark_legend, ADW_TYPE_BIN)

static void
tidemark_legend_finalize (GObject *object)
{
  g_array_unref (TIDEMARK_LEGEND (object)->marks);

  G_OBJECT_CLASS (tidemark_legend_parent_class)->finalize (object);
}

static void
tidemark_legend_class_init (TidemarkLegendClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tidemark_legend_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "legend");
}

static void
tidemark_legend_init (TidemarkLegend *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (TidemarkChartMark));
}

/**
 * tidemark_legend_new:
 *
 * Returns: (transfer floating): an empty legend. Main thread.
 */
GtkWidget *
tidemark_legend_new (void)
{
  return g_object_new (TIDEMARK_TYPE_LEGEND, NULL);
}

static GtkWidget *
new_item (TidemarkChartMark mark)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (tidemark_chart_mark_get_name (mark));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (item), tidemark_legend_mark_new (mark));
  gtk_box_append (GTK_BOX (item), label);

  return item;
}

/**
 * tidemark_legend_get_marks:
 * @self: a legend
 * @out_n_marks: (out): how many
 *
 * Returns: (transfer none) (array length=out_n_marks): what is named. Main thread.
 */
const TidemarkChartMark *
tidemark_legend_get_marks (TidemarkLegend *self, guint *out_n_marks)
{
  g_return_val_if_fail (TIDEMARK_IS_LEGEND (self), NULL);

  *out_n_marks = self->marks->len;
  return (const TidemarkChartMark *) self->marks->data;
}

/* Panning asks again and again for the same ones. */
static gboolean
has_marks (TidemarkLegend *self, const TidemarkChartMark *marks, guint n_marks)
{
  return adw_bin_get_child (ADW_BIN (self)) != NULL && self->marks->len == n_marks &&
         (n_marks == 0 || memcmp (self->marks->data, marks, n_marks * sizeof *marks) == 0);
}

/**
 * tidemark_legend_set_marks:
 * @self: a legend
 * @marks: (array length=n_marks): in the order in which they are shown
 * @n_marks: how many
 *
 * Main thread.
 */
void
tidemark_legend_set_marks (TidemarkLegend *self, const TidemarkChartMark *marks, guint n_marks)
{
  GtkWidget *box;

  g_return_if_fail (TIDEMARK_IS_LEGEND (self));

  if (has_marks (self, marks, n_marks))
    return;

  g_array_set_size (self->marks, 0);
  g_array_append_vals (self->marks, marks, n_marks);
  box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), CHILD_SPACING);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), LINE_SPACING);
  for (guint i = 0; i < n_marks; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box), new_item (marks[i]));

  adw_bin_set_child (ADW_BIN (self), box);
}
