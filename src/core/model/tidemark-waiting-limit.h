/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-person.h"

G_BEGIN_DECLS

/**
 * TidemarkWaitingLimit:
 * @days: how long I was willing to wait, or TIDEMARK_UNSAID: the limit was taken away
 * @from_day: since when it stood, or TIDEMARK_DAY_NONE where that is not known
 * @reason: (nullable): why, in my words
 */
typedef struct
{
  int days;
  int from_day;
  char *reason;
} TidemarkWaitingLimit;

void tidemark_waiting_limit_free (TidemarkWaitingLimit *self);

GPtrArray *tidemark_waiting_limits_of (const TidemarkPerson *person);
void tidemark_waiting_limit_move (TidemarkPerson *person, int days, const char *reason, int today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkWaitingLimit, tidemark_waiting_limit_free)

G_END_DECLS
