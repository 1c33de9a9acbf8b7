/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"
#include "tidemark-journal-row.h"

/* A list view keeps some two hundred rows, of which a dozen are seen, and gives a place only to
 * these. To lay out the texts of all of them takes longer than a frame. */

/* Behind the layout of the list; what changes here is laid out before the frame is painted. */
static void
layout_cb (TidemarkJournalPage *self)
{
  for (guint i = 0; i < self->list_items->len; i++)
    {
      GtkWidget *row = gtk_list_item_get_child (g_ptr_array_index (self->list_items, i));

      tidemark_entry_row_fill_if_placed (
          tidemark_journal_row_get_entry_row (TIDEMARK_JOURNAL_ROW (row)));
    }
}

static void
map_cb (TidemarkJournalPage *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self->list)), "layout",
                           G_CALLBACK (layout_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
unmap_cb (TidemarkJournalPage *self)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (GTK_WIDGET (self->list)),
                                        layout_cb, self);
}

/**
 * tidemark_journal_page_init_filling:
 *
 * Sees to it that rows of the list that wait for their texts get them when they come into view.
 */
void
tidemark_journal_page_init_filling (TidemarkJournalPage *self)
{
  g_signal_connect_object (self->list, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);
}
