/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include <glib/gi18n.h>

/* The banner belongs to the window; what was logged before it opened is not announced again. */
typedef struct
{
  AdwBanner *banner;
  AdwViewStack *views;
  GSignalGroup *store_signals;
  GHashTable *ids; /* of the safety marks that were stored since, and stand */
} Safety;

static void
safety_free (gpointer data)
{
  Safety *self = data;

  g_object_unref (self->store_signals);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/* Reflect has a banner of its own. */
static void
show (Safety *self)
{
  gboolean is_reflect =
      g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "reflect") == 0;

  adw_banner_set_revealed (self->banner, !is_reflect && g_hash_table_size (self->ids) > 0);
}

static void
changed_cb (TidemarkStore *store, TidemarkChange *change, Safety *self)
{
  for (guint i = 0; i < change->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (change->entries, i);

      if (entry->kind == TIDEMARK_KIND_SAFETY && !entry->deleted)
        g_hash_table_add (self->ids, g_strdup (entry->id));
      else
        g_hash_table_remove (self->ids, entry->id);
    }
  show (self);
}

static void
store_cb (TidemarkWindow *window, GParamSpec *pspec, Safety *self)
{
  g_signal_group_set_target (self->store_signals, tidemark_window_get_store (window));
  g_hash_table_remove_all (self->ids);
  show (self);
}

static void
button_cb (AdwBanner *banner, Safety *self)
{
  g_hash_table_remove_all (self->ids);
  show (self);
  gtk_widget_activate_action (GTK_WIDGET (banner), "win.support", NULL);
}

/**
 * tidemark_window_follow_safety:
 * @bars: to which a banner is added, that leads to Support and Safety once a safety mark is stored
 * @views: the four views
 */
void
tidemark_window_follow_safety (TidemarkWindow *window, AdwToolbarView *bars, AdwViewStack *views)
{
  Safety *self = g_new0 (Safety, 1);

  self->banner = ADW_BANNER (adw_banner_new (_ ("What you logged is not a matter of distance.")));
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect (self->store_signals, "changed", G_CALLBACK (changed_cb), self);

  adw_banner_set_button_label (self->banner, _ ("_Support and Safety"));
  g_signal_connect (self->banner, "button-clicked", G_CALLBACK (button_cb), self);
  adw_toolbar_view_add_top_bar (bars, GTK_WIDGET (self->banner));
  self->views = views;
  g_signal_connect_swapped (views, "notify::visible-child", G_CALLBACK (show), self);
  g_signal_connect (window, "notify::store", G_CALLBACK (store_cb), self);
  g_object_set_data_full (G_OBJECT (window), "tidemark-safety", self, safety_free);
}
