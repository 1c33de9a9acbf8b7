/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"

#include <glib/gi18n.h>

#include "tidemark-label.h"

static gboolean
is_searching (TidemarkJournalPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->bar), "search") == 0;
}

static void
set_words (TidemarkJournalPage *self, const char *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  if (!g_set_str (&self->words, *words != '\0' ? words : NULL))
    return;

  g_object_notify (G_OBJECT (self), "words");
  tidemark_journal_page_apply_filter (self);
}

static void
change_state (TidemarkJournalPage *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static void
set_kind (TidemarkJournalPage *self, TidemarkKind kind)
{
  const char *name = tidemark_words_name (&tidemark_kind_words, (int) kind);

  if (self->kind == kind)
    return;

  self->kind = kind;
  change_state (self, "kind", g_variant_new_string (name != NULL ? name : "all"));
  change_state (self, "facet", g_variant_new_string (name != NULL ? name : "all"));
  gtk_menu_button_set_label (self->kind_button, kind != TIDEMARK_KIND_NONE
                                                    ? tidemark_label_kinds (kind)
                                                    : _ ("All Kinds"));
  tidemark_journal_page_apply_filter (self);
}

static void
set_range (TidemarkJournalPage *self, int days)
{
  if (self->range_days == days)
    return;

  self->range_days = days;
  change_state (self, "range", g_variant_new_int32 (days));
  tidemark_journal_page_apply_filter (self);
}

static TidemarkKind
get_kind (GVariant *name)
{
  int kind = tidemark_words_value (&tidemark_kind_words, g_variant_get_string (name, NULL));

  return kind > 0 ? (TidemarkKind) kind : TIDEMARK_KIND_NONE;
}

static void
kind_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  set_kind (user_data, get_kind (parameter));
}

/* A facet that is on goes off. */
static void
facet_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;
  TidemarkKind kind = get_kind (parameter);

  set_kind (self, self->kind != kind ? kind : TIDEMARK_KIND_NONE);
}

static void
range_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;
  int days = g_variant_get_int32 (parameter);

  set_range (self, self->range_days != days ? days : 0);
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;

  gtk_widget_activate_action (GTK_WIDGET (self->entry_page), "entry.edit", NULL);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;

  gtk_widget_activate_action (GTK_WIDGET (self->entry_page), "entry.delete", NULL);
}

static void
search_changed_cb (TidemarkJournalPage *self)
{
  if (is_searching (self))
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

/* The search bar takes the place of the filter, and goes with all that was asked for in it. */
void
tidemark_journal_page_clear_search (TidemarkJournalPage *self)
{
  gtk_stack_set_visible_child_name (self->bar, "filter");
  gtk_editable_set_text (self->search_entry, "");
  set_words (self, "");
  set_kind (self, TIDEMARK_KIND_NONE);
  set_range (self, 0);
}

void
tidemark_journal_page_search (TidemarkPage *page)
{
  TidemarkJournalPage *self = TIDEMARK_JOURNAL_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  gtk_stack_set_visible_child_name (self->bar, "search");
  tidemark_journal_page_update_hits (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
tidemark_journal_page_update_hits (TidemarkJournalPage *self)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
  guint n_days = self->model != NULL ? tidemark_timeline_model_count_days (self->model) : 0;
  gboolean filtered =
      self->words != NULL || self->kind != TIDEMARK_KIND_NONE || self->range_days > 0;
  g_autofree char *found = NULL;
  g_autofree char *days = NULL;
  g_autofree char *hits = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->hits), filtered && n > 0);
  if (!is_searching (self) || !filtered || n == 0)
    return;

  found = g_strdup_printf (ngettext ("%u found", "%u found", n), n);
  days = g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);
  /* Translators: how much a search found: "3 found on 2 days" */
  hits = g_strdup_printf (_ ("%s on %s"), found, days);
  gtk_label_set_label (self->hits, hits);
}

void
tidemark_journal_page_init_search (TidemarkJournalPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "kind", .activate = kind_cb, .parameter_type = "s", .state = "'all'" },
    { .name = "facet", .activate = facet_cb, .parameter_type = "s", .state = "'all'" },
    { .name = "range", .activate = range_cb, .parameter_type = "i", .state = "0" },
    { .name = "edit", .activate = edit_cb },
    { .name = "delete", .activate = delete_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "journal", G_ACTION_GROUP (self->actions));
}

void
tidemark_journal_page_bind_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
}
