/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-person.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkExclusionsDialog:
 *
 * The stretches that are left out of the patterns about one person.
 */
#define TIDEMARK_TYPE_EXCLUSIONS_DIALOG (tidemark_exclusions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkExclusionsDialog,
                      tidemark_exclusions_dialog,
                      TIDEMARK,
                      EXCLUSIONS_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_exclusions_dialog_new (TidemarkRecorder *recorder, TidemarkPerson *person);

G_END_DECLS
