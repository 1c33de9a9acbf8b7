/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-recorder.h"
#include "tidemark-small-step.h"

G_BEGIN_DECLS

/**
 * TidemarkStepBackDialog:
 *
 * Looks back at the step that was taken up: what happened becomes a note, or it is put away without
 * one.
 */
#define TIDEMARK_TYPE_STEP_BACK_DIALOG (tidemark_step_back_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkStepBackDialog,
                      tidemark_step_back_dialog,
                      TIDEMARK,
                      STEP_BACK_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_step_back_dialog_new (TidemarkRecorder *recorder, TidemarkPerson *person);

G_END_DECLS
