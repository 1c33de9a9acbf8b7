/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkCoverPage:
 *
 * Hides the journal from a glance at the screen, and says that it does no more than that.
 *
 * GObject signal "uncover": the journal is to be shown again.
 */
#define TIDEMARK_TYPE_COVER_PAGE (tidemark_cover_page_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkCoverPage, tidemark_cover_page, TIDEMARK, COVER_PAGE, AdwBin)

GtkWidget *tidemark_cover_page_new (gboolean has_passphrase);

G_END_DECLS
