/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "life.h"

/* The parts of life_log (), one file each. */
void life_log_chat (const Life *self, GeneratedLog *log, Dice *dice);
void life_log_contacts (const Life *self, GeneratedLog *log, Dice *dice);
void life_log_feelings (const Life *self, GeneratedLog *log, Dice *dice, gboolean ratings_alone);
void life_log_marks (const Life *self, GeneratedLog *log, Dice *dice);
void life_log_promises (const Life *self, GeneratedLog *log, Dice *dice);
void life_log_talks (const Life *self, GeneratedLog *log, Dice *dice);
