/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkShortcutsDialog:
 *
 * Which keys do what, by where they do it.
 */
#define TIDEMARK_TYPE_SHORTCUTS_DIALOG (tidemark_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkShortcutsDialog,
                      tidemark_shortcuts_dialog,
                      TIDEMARK,
                      SHORTCUTS_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_shortcuts_dialog_new (void);

G_END_DECLS
