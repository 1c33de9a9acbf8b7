/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkHelpDialog:
 *
 * The pages of the help, in the program itself: they work without a network.
 */
#define TIDEMARK_TYPE_HELP_DIALOG (tidemark_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkHelpDialog, tidemark_help_dialog, TIDEMARK, HELP_DIALOG, AdwDialog)

AdwDialog *tidemark_help_dialog_new (const char *page_id);

G_END_DECLS
