/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dice.h"
#include "generated-log.h"
#include "tidemark-reason.h"

/**
 * ReasonLog:
 * @reason: id of what ought to be named
 * @generate: (transfer full): a log that looks like it
 */
typedef struct
{
  const char *reason;
  GeneratedLog *(*generate) (Dice *dice);
} ReasonLog;

extern const ReasonLog reason_logs[TIDEMARK_N_REASONS];
