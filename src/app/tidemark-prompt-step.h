/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-undo-step.h"

G_BEGIN_DECLS

/* The question of a day, once it is answered or put away: it is not asked again that day. */
void tidemark_prompt_step_add (TidemarkUndoStep *step, int day);
int tidemark_prompt_step_read_day (TidemarkConnection *connection);

G_END_DECLS
