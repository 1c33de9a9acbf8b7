/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkPreferencesDialog:
 *
 * What holds for every journal on this computer.
 */
#define TIDEMARK_TYPE_PREFERENCES_DIALOG (tidemark_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkPreferencesDialog,
                      tidemark_preferences_dialog,
                      TIDEMARK,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *tidemark_preferences_dialog_new (void);

G_END_DECLS
