/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-person.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/* What is stored about people, each a step that Undo takes back. */
void tidemark_person_steps_add (TidemarkRecorder *recorder, TidemarkPerson *person);
void tidemark_person_steps_change (TidemarkRecorder *recorder,
                                   TidemarkPerson *person,
                                   TidemarkPerson *before,
                                   const char *what);

G_END_DECLS
