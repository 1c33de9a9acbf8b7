/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-window-private.h"

#include "tidemark-journal-page.h"

static void
view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tidemark_window_show_view (TIDEMARK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_entry_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkPage *page = tidemark_window_show_view (TIDEMARK_WINDOW (widget), "journal");

  tidemark_journal_page_show_entry (TIDEMARK_JOURNAL_PAGE (page),
                                    g_variant_get_string (parameter, NULL));
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkWindow *self = TIDEMARK_WINDOW (widget);
  TidemarkPage *page = tidemark_window_show_view (self, "");

  if (page != NULL && !tidemark_page_search (page))
    tidemark_page_search (tidemark_window_show_view (self, "journal"));
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tidemark_recorder_undo (tidemark_window_get_recorder (TIDEMARK_WINDOW (widget)));
}

void
tidemark_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_cb);
  gtk_widget_class_install_action (widget_class, "win.show-entry", "s", show_entry_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
}
