/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkErrorPage:
 *
 * In place of the views where a journal cannot be opened: what is wrong, that nothing was changed,
 * and what can be done. Its buttons are the actions win.reopen, win.choose and app.quit.
 */
#define TIDEMARK_TYPE_ERROR_PAGE (tidemark_error_page_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkErrorPage, tidemark_error_page, TIDEMARK, ERROR_PAGE, AdwBin)

GtkWidget *tidemark_error_page_new (const GError *error, const char *path);

G_END_DECLS
