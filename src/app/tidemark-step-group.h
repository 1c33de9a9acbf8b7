/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-advice.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkStepGroup:
 *
 * One small step: the one that was taken up, with its day and what came of it, or one to take up.
 * Not visible where there is neither.
 */
#define TIDEMARK_TYPE_STEP_GROUP (tidemark_step_group_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkStepGroup,
                      tidemark_step_group,
                      TIDEMARK,
                      STEP_GROUP,
                      AdwPreferencesGroup)

void tidemark_step_group_show (TidemarkStepGroup *self,
                               TidemarkRecorder *recorder,
                               TidemarkPerson *person,
                               const TidemarkAdvice *advice,
                               int today);

G_END_DECLS
