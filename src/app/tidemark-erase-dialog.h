/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-person.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkEraseDialog:
 *
 * Erases everything about one person, after saying what goes, what stays and what is out of reach,
 * and after the alias was typed; then tells exactly how far it came.
 *
 * GObject signal "erased": they are gone from the journal.
 */
#define TIDEMARK_TYPE_ERASE_DIALOG (tidemark_erase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkEraseDialog, tidemark_erase_dialog, TIDEMARK, ERASE_DIALOG, AdwDialog)

AdwDialog *tidemark_erase_dialog_new (TidemarkRecorder *recorder, TidemarkPerson *person);

G_END_DECLS
