/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-passphrase.h"

G_BEGIN_DECLS

/**
 * TidemarkUnlockPage:
 *
 * In place of a journal that is locked: asks for its passphrase, and shows nothing else.
 *
 * GObject signal "unlock": there is a passphrase to take.
 */
#define TIDEMARK_TYPE_UNLOCK_PAGE (tidemark_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkUnlockPage, tidemark_unlock_page, TIDEMARK, UNLOCK_PAGE, AdwBin)

GtkWidget *tidemark_unlock_page_new (void);

TidemarkPassphrase *tidemark_unlock_page_take_passphrase (TidemarkUnlockPage *self);
void tidemark_unlock_page_set_busy (TidemarkUnlockPage *self, gboolean is_busy);
void tidemark_unlock_page_refuse (TidemarkUnlockPage *self);

G_END_DECLS
