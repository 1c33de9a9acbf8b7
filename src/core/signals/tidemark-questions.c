/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-questions.h"

/* Whether a talk with this outcome settled the question; a no does as well. */
gboolean
tidemark_question_is_answer (TidemarkOutcome outcome)
{
  return outcome == TIDEMARK_OUTCOME_AGREED || outcome == TIDEMARK_OUTCOME_DECLINED;
}

/**
 * tidemark_questions_list:
 * @topic: what the talks were about
 *
 * A talk without a word about how it ended neither opens nor settles a question.
 *
 * Returns: (transfer full) (element-type TidemarkQuestion): oldest first; only the last one may be
 *   open. Pure, any thread.
 */
GArray *
tidemark_questions_list (const TidemarkSpan *span, TidemarkTopic topic)
{
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (TidemarkQuestion));
  TidemarkQuestion open = { 0 };
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);

  for (int i = 0; i < n; i++)
    {
      TidemarkOutcome outcome = (TidemarkOutcome) rows[i].value;

      if (rows[i].what != (int) topic || outcome == TIDEMARK_OUTCOME_NONE)
        continue;

      if (!tidemark_question_is_answer (outcome))
        {
          if (open.n_unanswered++ == 0)
            open.from_day = rows[i].day;
        }
      else if (open.n_unanswered > 0)
        {
          open.to_day = rows[i].day;
          open.outcome = outcome;
          g_array_append_val (questions, open);
          open = (TidemarkQuestion) { 0 };
        }
    }

  if (open.n_unanswered > 0)
    {
      open.to_day = tidemark_span_get_today (span);
      g_array_append_val (questions, open);
    }

  return questions;
}
