/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "tidemark-split-view.h"

static GtkWidget *
make_split_view (void)
{
  AdwNavigationSplitView *split_view = ADW_NAVIGATION_SPLIT_VIEW (adw_navigation_split_view_new ());

  adw_navigation_split_view_set_sidebar (split_view,
                                         adw_navigation_page_new (gtk_label_new ("List"), "List"));
  adw_navigation_split_view_set_content (
      split_view, adw_navigation_page_new (gtk_label_new ("Entry"), "Entry"));
  adw_navigation_split_view_set_collapsed (split_view, TRUE);
  tidemark_split_view_guard (split_view);

  return GTK_WIDGET (split_view);
}

/* What libadwaita still writes into it would be written into memory that somebody else has. */
static void
split_view_that_goes_at_once_is_kept_until_idle (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *split_view = make_split_view ();

  g_object_add_weak_pointer (G_OBJECT (split_view), (gpointer *) &split_view);
  gtk_window_set_child (GTK_WINDOW (window), split_view);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (split_view))
    g_main_context_iteration (NULL, TRUE);

  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (split_view), TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_nonnull (split_view);
  while (split_view != NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/split-view/split_view_that_goes_at_once_is_kept_until_idle",
                   split_view_that_goes_at_once_is_kept_until_idle);

  return g_test_run ();
}
