/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TidemarkSymbol:
 *
 * A symbolic icon in the colour of the text around it. It asks for the same room whatever it shows,
 * so that a list can go on to other rows without being laid out anew, which a GtkImage demands.
 */
#define TIDEMARK_TYPE_SYMBOL (tidemark_symbol_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkSymbol, tidemark_symbol, TIDEMARK, SYMBOL, GtkWidget)

GtkWidget *tidemark_symbol_new (void);

void tidemark_symbol_set_icon_name (TidemarkSymbol *self, const char *icon_name);

G_END_DECLS
