/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"

#include <glib/gi18n.h>

gboolean
tidemark_journal_page_is_searching (TidemarkJournalPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->bar), "search") == 0;
}

void
tidemark_journal_page_update_facets (TidemarkJournalPage *self)
{
  gtk_revealer_set_reveal_child (
      self->facets_revealer,
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->filter_button)) ||
          tidemark_journal_page_is_searching (self) || tidemark_facet_bar_is_active (self->facets));
}

static void
set_words (TidemarkJournalPage *self, const char *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  if (!g_set_str (&self->words, *words != '\0' ? words : NULL))
    return;

  tidemark_journal_page_apply_filter (self);
}

static void
facets_changed_cb (TidemarkJournalPage *self)
{
  tidemark_journal_page_update_facets (self);
  tidemark_journal_page_apply_filter (self);
}

static void
search_changed_cb (TidemarkJournalPage *self)
{
  if (tidemark_journal_page_is_searching (self))
    set_words (self, gtk_editable_get_text (self->search_entry));
}

static void
stop_search_cb (TidemarkJournalPage *self)
{
  tidemark_journal_page_clear_search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
search_activate_cb (TidemarkJournalPage *self)
{
  if (gtk_single_selection_get_selected_item (self->selection) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* The search goes with all that the list was narrowed to. */
void
tidemark_journal_page_clear_search (TidemarkJournalPage *self)
{
  if (tidemark_journal_page_is_searching (self))
    gtk_stack_set_visible_child_name (self->bar, "filter");
  gtk_editable_set_text (self->search_entry, "");
  set_words (self, "");
  tidemark_facet_bar_clear (self->facets);
  tidemark_journal_page_update_facets (self);
}

void
tidemark_journal_page_search (TidemarkPage *page)
{
  TidemarkJournalPage *self = TIDEMARK_JOURNAL_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  tidemark_journal_page_set_selecting (self, FALSE);
  adw_toggle_group_set_active_name (self->view, "list");
  gtk_stack_set_visible_child_name (self->bar, "search");
  tidemark_journal_page_update_facets (self);
  tidemark_journal_page_update_hits (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static char *
describe_hits (TidemarkJournalPage *self, guint n)
{
  guint n_days = tidemark_timeline_model_count_days (self->model);
  g_autofree char *found = g_strdup_printf (ngettext ("%u found", "%u found", n), n);
  g_autofree char *days = g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);

  /* Translators: how much a search found: "3 found on 2 days" */
  return g_strdup_printf (_ ("%s on %s"), found, days);
}

/* The list would move if the room for how many there are came with their number. */
void
tidemark_journal_page_update_hits (TidemarkJournalPage *self)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
  g_autofree char *hits = NULL;

  if (self->model != NULL && tidemark_timeline_model_get_loading (self->model))
    return;

  if (n > 0 && tidemark_timeline_model_get_complete (self->model))
    hits = describe_hits (self, n);
  gtk_label_set_label (self->hits, hits != NULL ? hits : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hits), n > 0 &&
                                                       tidemark_journal_page_is_filtered (self) &&
                                                       !tidemark_journal_page_shows_month (self));
}

void
tidemark_journal_page_bind_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, tidemark_journal_page_update_facets);
  gtk_widget_class_bind_template_callback (widget_class, facets_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
}
