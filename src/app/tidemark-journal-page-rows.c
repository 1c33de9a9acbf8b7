/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"

#include "tidemark-day-clock.h"
#include "tidemark-day-text.h"
#include "tidemark-entry-row.h"

static GQuark
get_bindings_quark (void)
{
  return g_quark_from_static_string ("tidemark-journal-page-bindings");
}

static void
setup_row_cb (TidemarkJournalPage *self, GtkListItem *list_item)
{
  GtkWidget *row = tidemark_entry_row_new ();
  GBindingGroup *bindings = g_binding_group_new ();

  tidemark_entry_row_set_preview (TIDEMARK_ENTRY_ROW (row), TRUE);
  g_object_bind_property (self, "alias", row, "alias", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "words", row, "words", G_BINDING_SYNC_CREATE);
  g_object_bind_property (row, "sentence", list_item, "accessible-label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (bindings, "n-from-them", row, "n-from-them", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (bindings, "n-messages", row, "n-messages", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (bindings, "entry", row, "entry", G_BINDING_SYNC_CREATE);
  g_object_set_qdata_full (G_OBJECT (row), get_bindings_quark (), bindings, g_object_unref);
  gtk_list_item_set_child (list_item, row);
}

static void
set_item (GtkListItem *list_item, gpointer item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (row != NULL)
    g_binding_group_set_source (g_object_get_qdata (G_OBJECT (row), get_bindings_quark ()), item);
}

static void
bind_row_cb (TidemarkJournalPage *self, GtkListItem *list_item)
{
  set_item (list_item, gtk_list_item_get_item (list_item));
}

static void
unbind_row_cb (TidemarkJournalPage *self, GtkListItem *list_item)
{
  set_item (list_item, NULL);
}

static void
update_header (GtkListHeader *header)
{
  TidemarkTimelineItem *item = gtk_list_header_get_item (header);
  g_autofree char *text = NULL;

  if (item == NULL)
    return;

  text =
      tidemark_day_text_heading (tidemark_timeline_item_get_day (item), tidemark_day_text_today ());
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
setup_header_cb (TidemarkJournalPage *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_header_set_child (header, label);
  g_signal_connect_object (tidemark_day_clock_get_default (), "notify::today",
                           G_CALLBACK (update_header), header, G_CONNECT_SWAPPED);
}

static void
bind_header_cb (TidemarkJournalPage *self, GtkListHeader *header)
{
  update_header (header);
}

void
tidemark_journal_page_bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
}
