/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkPeopleDialog:
 *
 * Everybody the journal is about, kept apart: who is shown, who is archived, and how many are
 * sealed, these without their names.
 */
#define TIDEMARK_TYPE_PEOPLE_DIALOG (tidemark_people_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkPeopleDialog,
                      tidemark_people_dialog,
                      TIDEMARK,
                      PEOPLE_DIALOG,
                      AdwDialog)

AdwDialog *tidemark_people_dialog_new (TidemarkRecorder *recorder);
void tidemark_people_dialog_add_person (TidemarkPeopleDialog *self);

G_END_DECLS
