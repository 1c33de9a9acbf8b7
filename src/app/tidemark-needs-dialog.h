/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-my-side-dialog.h"

G_BEGIN_DECLS

/**
 * TidemarkNeedsDialog:
 *
 * The needs that I told, each a talk, with how it ended; and a line to add one.
 */
#define TIDEMARK_TYPE_NEEDS_DIALOG (tidemark_needs_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkNeedsDialog,
                      tidemark_needs_dialog,
                      TIDEMARK,
                      NEEDS_DIALOG,
                      TidemarkMySideDialog)

AdwDialog *tidemark_needs_dialog_new (TidemarkRecorder *recorder, const TidemarkPerson *person);

G_END_DECLS
