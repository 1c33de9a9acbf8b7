/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Style classes for what somebody wrote: of a label or a field, and of a row of libadwaita whose
 * title or subtitle it is. See style.css, and TidemarkDiscretion. */
#define TIDEMARK_PRIVATE_TEXT "private-text"
#define TIDEMARK_PRIVATE_TITLE "private-title"
#define TIDEMARK_PRIVATE_SUBTITLE "private-subtitle"

void tidemark_veil_set (GtkWidget *widget, const char *style_class, gboolean is_private);

G_END_DECLS
