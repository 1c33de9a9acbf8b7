/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-my-side-dialog.h"

G_BEGIN_DECLS

/**
 * TidemarkWaitingDialog:
 *
 * How long I am willing to wait and why, what we agreed on, and when I look again. A limit that is
 * moved stays in sight.
 */
#define TIDEMARK_TYPE_WAITING_DIALOG (tidemark_waiting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkWaitingDialog,
                      tidemark_waiting_dialog,
                      TIDEMARK,
                      WAITING_DIALOG,
                      TidemarkMySideDialog)

AdwDialog *tidemark_waiting_dialog_new (void);

G_END_DECLS
