/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-page-private.h"

#include "tidemark-day-text.h"
#include "tidemark-go-to-dialog.h"

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

  if (self->is_selecting)
    g_action_group_activate_action (G_ACTION_GROUP (self->actions), "delete-selected", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->entry_page), "entry.delete", NULL);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;

  tidemark_journal_page_clear_search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static int
get_day (TidemarkJournalPage *self)
{
  TidemarkTimelineItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (tidemark_journal_page_shows_month (self))
    return tidemark_month_view_get_day (self->month);

  return item != NULL ? tidemark_timeline_item_get_day (item) : tidemark_day_text_today ();
}

static void
go_to_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;
  TidemarkStore *store = tidemark_page_get_store (TIDEMARK_PAGE (self));
  g_autoptr (TidemarkTimelineFilter) filter = tidemark_journal_page_make_filter (self);
  TidemarkGoToDialog *dialog;

  if (store == NULL || self->model == NULL)
    return;

  dialog = tidemark_go_to_dialog_new (store, filter, get_day (self));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (tidemark_journal_page_go_to_day), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkJournalPage *self = user_data;

  tidemark_journal_page_set_selecting (self, FALSE);
  adw_toggle_group_set_active_name (self->view, g_variant_get_string (parameter, NULL));
}

static void
today_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tidemark_journal_page_go_to_day (user_data, tidemark_day_text_today ());
}

/* One thing at a time: the selection, then the search. */
static gboolean
key_cb (TidemarkJournalPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (self->is_selecting)
    tidemark_journal_page_set_selecting (self, FALSE);
  else if (tidemark_journal_page_is_searching (self))
    clear_cb (NULL, NULL, self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

void
tidemark_journal_page_init_actions (TidemarkJournalPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "edit", .activate = edit_cb },
    { .name = "delete", .activate = delete_cb },
    { .name = "clear", .activate = clear_cb },
    { .name = "go-to", .activate = go_to_cb },
    { .name = "today", .activate = today_cb },
    { .name = "view", .activate = view_cb, .parameter_type = "s" },
  };
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "journal", G_ACTION_GROUP (self->actions));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
