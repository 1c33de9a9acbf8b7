/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-measures.h"

G_BEGIN_DECLS

/**
 * TidemarkQuestion:
 * @from_day: of the first talk that got no answer
 * @to_day: of the talk that got one; today where none did
 * @outcome: agreed or declined, or TIDEMARK_OUTCOME_NONE while it is open
 * @n_unanswered: how many talks got no answer
 *
 * Something asked and not answered at once.
 */
typedef struct
{
  int from_day;
  int to_day;
  TidemarkOutcome outcome;
  int n_unanswered;
} TidemarkQuestion;

gboolean tidemark_question_is_answer (TidemarkOutcome outcome);
GArray *tidemark_questions_list (const TidemarkSpan *span, TidemarkTopic topic);

G_END_DECLS
