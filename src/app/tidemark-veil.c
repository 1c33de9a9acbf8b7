/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-veil.h"

/**
 * tidemark_veil_set:
 * @widget: a label, a field or a row
 * @style_class: one of those above
 * @is_private: whether it shows what somebody wrote
 *
 * For a widget that shows words of the program at times; the others have their class from the
 * beginning.
 */
void
tidemark_veil_set (GtkWidget *widget, const char *style_class, gboolean is_private)
{
  if (is_private)
    gtk_widget_add_css_class (widget, style_class);
  else
    gtk_widget_remove_css_class (widget, style_class);
}
