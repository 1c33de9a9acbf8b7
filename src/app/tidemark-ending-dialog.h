/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-person.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkEndingDialog:
 *
 * It is over with somebody: since when, and what becomes of what was logged. Erasing goes on in a
 * dialog of its own.
 *
 * GObject signal "ended": it was stored, or they are erased.
 */
#define TIDEMARK_TYPE_ENDING_DIALOG (tidemark_ending_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkEndingDialog,
                      tidemark_ending_dialog,
                      TIDEMARK,
                      ENDING_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_ending_dialog_new (TidemarkRecorder *recorder, TidemarkPerson *person);

G_END_DECLS
