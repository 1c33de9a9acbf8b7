/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"

#include "tidemark-day-clock.h"
#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-journal-row.h"

/**
 * tidemark_journal_page_get_alias_of:
 * @entry: (nullable): an entry; %NULL for messages
 *
 * Returns: (transfer none): what the person that it is about is called
 */
const char *
tidemark_journal_page_get_alias_of (TidemarkJournalPage *self, const TidemarkEntry *entry)
{
  const char *alias = NULL;

  if (entry != NULL && entry->person_id != NULL)
    alias = g_hash_table_lookup (self->aliases, entry->person_id);

  return alias != NULL ? tidemark_discretion_name (alias)
                       : tidemark_page_get_alias (TIDEMARK_PAGE (self));
}

static TidemarkJournalRow *
get_row (GtkListItem *list_item)
{
  return TIDEMARK_JOURNAL_ROW (gtk_list_item_get_child (list_item));
}

static void
show_selection (TidemarkJournalPage *self, GtkListItem *list_item)
{
  guint position = gtk_list_item_get_position (list_item);
  gboolean marked = position != GTK_INVALID_LIST_POSITION &&
                    gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->marked), position);

  tidemark_journal_row_show_selection (get_row (list_item), self->is_selecting, marked);
}

/**
 * tidemark_journal_page_update_rows:
 *
 * Shows in the rows on screen which of them are selected.
 */
void
tidemark_journal_page_update_rows (TidemarkJournalPage *self)
{
  for (guint i = 0; i < self->list_items->len; i++)
    show_selection (self, g_ptr_array_index (self->list_items, i));
}

static void
toggled_cb (TidemarkJournalRow *row, gboolean extend, GtkListItem *list_item)
{
  TidemarkJournalPage *self = TIDEMARK_JOURNAL_PAGE (
      gtk_widget_get_ancestor (GTK_WIDGET (row), TIDEMARK_TYPE_JOURNAL_PAGE));

  tidemark_journal_page_toggle (self, gtk_list_item_get_position (list_item), extend);
}

/* A list view that shrinks to what was found lets go of some two hundred rows, and may want them
 * back at the next key: to make them takes longer than all else. */
static GtkWidget *
take_row (TidemarkJournalPage *self)
{
  GtkWidget *row;

  if (self->spare_rows->len > 0)
    return g_ptr_array_steal_index_fast (self->spare_rows, self->spare_rows->len - 1);

  row = g_object_ref_sink (tidemark_journal_row_new ());
  g_object_bind_property (self, "words", row, "words", G_BINDING_SYNC_CREATE);

  return row;
}

static void
setup_row_cb (TidemarkJournalPage *self, GtkListItem *list_item)
{
  g_autoptr (GtkWidget) row = take_row (self);

  g_object_bind_property (row, "sentence", list_item, "accessible-label", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), list_item, 0);
  gtk_list_item_set_child (list_item, row);
  g_object_set_data_full (G_OBJECT (list_item), "row", g_steal_pointer (&row), g_object_unref);
  g_ptr_array_add (self->list_items, list_item);
}

/* The list item has let go of its child. */
static void
teardown_row_cb (TidemarkJournalPage *self, GtkListItem *list_item)
{
  GtkWidget *row = g_object_steal_data (G_OBJECT (list_item), "row");

  g_signal_handlers_disconnect_by_func (row, toggled_cb, list_item);
  g_ptr_array_add (self->spare_rows, row);
  g_ptr_array_remove_fast (self->list_items, list_item);
}

static void
update_row (TidemarkJournalPage *self, GtkListItem *list_item, TidemarkTimelineItem *item)
{
  TidemarkJournalRow *row = get_row (list_item);
  TidemarkEntry *entry = tidemark_timeline_item_get_entry (item);
  int n_messages = tidemark_timeline_item_get_n_messages (item);
  const char *alias = tidemark_journal_page_get_alias_of (self, entry);

  if (entry != NULL)
    tidemark_journal_row_show_entry (row, entry, alias);
  else if (n_messages > 0)
    tidemark_journal_row_show_messages (row, n_messages,
                                        tidemark_timeline_item_get_n_from_them (item), alias);
  else
    tidemark_journal_row_show_nothing (row);
}

static void
item_changed_cb (TidemarkTimelineItem *item, GParamSpec *pspec, GtkListItem *list_item)
{
  TidemarkJournalRow *row = get_row (list_item);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), TIDEMARK_TYPE_JOURNAL_PAGE);

  if (page != NULL)
    update_row (TIDEMARK_JOURNAL_PAGE (page), list_item, item);
}

static void
bind_row_cb (TidemarkJournalPage *self, GtkListItem *list_item)
{
  TidemarkTimelineItem *item = gtk_list_item_get_item (list_item);

  update_row (self, list_item, item);
  g_signal_connect_object (item, "notify", G_CALLBACK (item_changed_cb), list_item, 0);
  tidemark_journal_row_set_selectable (get_row (list_item),
                                       !tidemark_timeline_item_is_messages (item));
  show_selection (self, list_item);
}

static void
unbind_row_cb (TidemarkJournalPage *self, GtkListItem *list_item)
{
  TidemarkTimelineItem *item = gtk_list_item_get_item (list_item);

  if (item != NULL)
    g_signal_handlers_disconnect_by_func (item, item_changed_cb, list_item);
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
  gtk_widget_class_bind_template_callback (widget_class, teardown_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
}
