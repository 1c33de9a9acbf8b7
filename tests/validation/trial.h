/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "log-kinds.h"

/**
 * Trial:
 * @kind: what really happened
 * @by_hand: whether the log has no chat
 * @onset: day since 1970 on which it began, or TIDEMARK_DAY_NONE
 * @state: what the engine said
 * @flags: bits of TidemarkFlag
 * @notes: bits of TidemarkNote
 * @withdrawal: in detail
 * @named: bits of places in tidemark_reasons: what was named
 * @first_two: of these the first two
 * @is_followed: whether the next two are known
 * @changed_by_one_more: whether one ordinary entry more changes the flags
 * @changed_by_loss: whether the loss of every tenth entry changes the flags
 *
 * What the engine made of one generated log.
 */
typedef struct
{
  LogKind kind;
  gboolean by_hand;
  int onset;
  TidemarkState state;
  guint flags;
  guint notes;
  TidemarkWithdrawal withdrawal;
  guint named;
  guint first_two;
  gboolean is_followed;
  gboolean changed_by_one_more;
  gboolean changed_by_loss;
} Trial;

Trial trial_run (LogKind kind, guint64 seed, gboolean follow);
guint trial_reason_bit (const char *id);

/* How many of the daily looks, every @step days of the last @n_days, raise the withdrawal flag. */
int trial_count_flagged_looks (LogKind kind, guint64 seed, int n_days, int step);

/* Days from the onset to the first daily look that raises the withdrawal flag; G_MAXINT without. */
int trial_count_days_to_flag (LogKind kind, guint64 seed);
