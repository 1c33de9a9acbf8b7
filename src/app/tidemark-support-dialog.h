/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkSupportDialog:
 *
 * What to do where somebody is afraid, threatened or hurt, and a word on devices that others can
 * open. Nothing here is scored, and nothing leaves the device. Its one button is win.log for a
 * safety entry.
 */
#define TIDEMARK_TYPE_SUPPORT_DIALOG (tidemark_support_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkSupportDialog,
                      tidemark_support_dialog,
                      TIDEMARK,
                      SUPPORT_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_support_dialog_new (void);

G_END_DECLS
