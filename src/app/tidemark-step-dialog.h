/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-recorder.h"
#include "tidemark-small-step.h"

G_BEGIN_DECLS

/**
 * TidemarkStepDialog:
 *
 * Takes up one small step, with a day to look back at it.
 */
#define TIDEMARK_TYPE_STEP_DIALOG (tidemark_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkStepDialog, tidemark_step_dialog, TIDEMARK, STEP_DIALOG, AdwDialog)

AdwDialog *tidemark_step_dialog_new (TidemarkRecorder *recorder,
                                     TidemarkPerson *person,
                                     const char *text,
                                     const char *source);

G_END_DECLS
