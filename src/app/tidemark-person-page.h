/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-person.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkPersonPage:
 *
 * One person: what they are called here, and all that can be done with what was logged about them;
 * or somebody new.
 */
#define TIDEMARK_TYPE_PERSON_PAGE (tidemark_person_page_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkPersonPage,
                      tidemark_person_page,
                      TIDEMARK,
                      PERSON_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *tidemark_person_page_new (TidemarkRecorder *recorder,
                                             GPtrArray *people,
                                             TidemarkPerson *person,
                                             const char *current_id);

G_END_DECLS
