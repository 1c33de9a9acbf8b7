/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-exclusion.h"
#include "tidemark-person.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkExclusionDialog:
 *
 * Leaves a stretch of days out of the patterns, for a reason in one's own words; or changes or
 * takes back one that is left out.
 */
#define TIDEMARK_TYPE_EXCLUSION_DIALOG (tidemark_exclusion_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkExclusionDialog,
                      tidemark_exclusion_dialog,
                      TIDEMARK,
                      EXCLUSION_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_exclusion_dialog_new (TidemarkRecorder *recorder,
                                          const TidemarkPerson *person,
                                          int from_day,
                                          int to_day);
AdwDialog *tidemark_exclusion_dialog_new_for (TidemarkRecorder *recorder,
                                              const TidemarkPerson *person,
                                              TidemarkExclusion *exclusion);

G_END_DECLS
