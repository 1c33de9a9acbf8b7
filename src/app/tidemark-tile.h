/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TidemarkTile:
 *
 * A button of the quick row: an icon over a word or two.
 *
 * Property "icon": name of the icon.
 * Property "caption": the words.
 */
#define TIDEMARK_TYPE_TILE (tidemark_tile_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTile, tidemark_tile, TIDEMARK, TILE, GtkButton)

G_END_DECLS
