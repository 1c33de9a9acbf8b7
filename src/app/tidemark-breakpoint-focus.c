/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-breakpoint-focus.h"

#define DATA_KEY "tidemark-breakpoint-focus"

typedef struct
{
  AdwBreakpointBin *bin;
  GWeakRef focus; /* what had it when the bin hid its child */
  guint idle;
} Keeper;

static void
keeper_free (gpointer data)
{
  Keeper *self = data;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_weak_ref_clear (&self->focus);
  g_free (self);
}

/* Only the child is hidden: the bin is what stays. */
static void
unmap_cb (GtkWidget *child, Keeper *self)
{
  GtkRoot *root = gtk_widget_get_root (child);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean is_in_child = focus != NULL && (focus == child || gtk_widget_is_ancestor (focus, child));

  g_weak_ref_set (&self->focus,
                  is_in_child && gtk_widget_get_mapped (GTK_WIDGET (self->bin)) ? focus : NULL);
}

static gboolean
idle_cb (gpointer data)
{
  Keeper *self = data;
  g_autoptr (GtkWidget) focus = g_weak_ref_get (&self->focus);

  self->idle = 0;
  g_weak_ref_set (&self->focus, NULL);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);

  return G_SOURCE_REMOVE;
}

/* The bin still has to give the focus to what asked for it meanwhile, which is nobody's wish. */
static void
map_cb (GtkWidget *child, Keeper *self)
{
  g_autoptr (GtkWidget) focus = g_weak_ref_get (&self->focus);

  if (focus != NULL && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, idle_cb, self, NULL);
}

/**
 * tidemark_breakpoint_focus_keep:
 * @bin: one that has its child
 *
 * A bin of libadwaita hides its child for a frame when it comes to another breakpoint, and the
 * focus is lost. From now on it goes back to where it was. Main thread.
 */
void
tidemark_breakpoint_focus_keep (AdwBreakpointBin *bin)
{
  GtkWidget *child = adw_breakpoint_bin_get_child (bin);
  Keeper *self;

  g_return_if_fail (GTK_IS_WIDGET (child));

  self = g_new0 (Keeper, 1);
  self->bin = bin;
  g_weak_ref_init (&self->focus, NULL);
  g_object_set_data_full (G_OBJECT (child), DATA_KEY, self, keeper_free);
  g_signal_connect (child, "unmap", G_CALLBACK (unmap_cb), self);
  g_signal_connect (child, "map", G_CALLBACK (map_cb), self);
}
