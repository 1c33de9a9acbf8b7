/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-my-side-dialog.h"

G_BEGIN_DECLS

/**
 * TidemarkWishDialog:
 *
 * "What do I want?": the steps from one's own wish to one's own choice, each a short page. Answers
 * are stored as a page is left, and shown back on those after it.
 */
#define TIDEMARK_TYPE_WISH_DIALOG (tidemark_wish_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkWishDialog,
                      tidemark_wish_dialog,
                      TIDEMARK,
                      WISH_DIALOG,
                      TidemarkMySideDialog)

AdwDialog *tidemark_wish_dialog_new (void);

G_END_DECLS
