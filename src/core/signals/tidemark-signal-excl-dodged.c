/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-questions.h"
#include "tidemark-signal-support.h"

#define NEED_TALKS 2
#define NEED_OPEN_DAYS 21

static void
add_talks (TidemarkFinding *finding, const TidemarkSpan *span, const TidemarkSpanRow *rows, int n)
{
  for (int i = 0; i < n; i++)
    {
      if (rows[i].what != TIDEMARK_TOPIC_EXCLUSIVITY || rows[i].value == TIDEMARK_OUTCOME_NONE)
        continue;
      if (tidemark_question_is_answer ((TidemarkOutcome) rows[i].value))
        tidemark_finding_add_against (finding, span, rows[i].entry);
      else
        tidemark_finding_add_for (finding, span, rows[i].entry);
    }
}

/* How the last talk that ended somehow ended. */
static TidemarkOutcome
last_outcome (const TidemarkSpanRow *rows, int n)
{
  for (int i = n - 1; i >= 0; i--)
    if (rows[i].what == TIDEMARK_TOPIC_EXCLUSIVITY && rows[i].value != TIDEMARK_OUTCOME_NONE)
      return (TidemarkOutcome) rows[i].value;

  return TIDEMARK_OUTCOME_NONE;
}

static TidemarkFinding *
excl_dodged_evaluate (const TidemarkSpan *span)
{
  int n, unanswered = 0, open_days = 0;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);
  g_autoptr (GArray) questions = tidemark_questions_list (span, TIDEMARK_TOPIC_EXCLUSIVITY);
  TidemarkOutcome last_answer = last_outcome (rows, n);
  TidemarkFinding *finding;

  if (questions->len > 0 && !tidemark_question_is_answer (last_answer))
    {
      const TidemarkQuestion *open =
          &g_array_index (questions, TidemarkQuestion, questions->len - 1);

      unanswered = open->n_unanswered;
      open_days = open->to_day - open->from_day;
    }

  if (tidemark_question_is_answer (last_answer))
    {
      finding = tidemark_finding_new_fact (last_answer == TIDEMARK_OUTCOME_AGREED ? -1 : 0);
      tidemark_finding_set_count (finding, "agreed", last_answer == TIDEMARK_OUTCOME_AGREED);
    }
  else if (unanswered < NEED_TALKS && open_days < NEED_OPEN_DAYS)
    return tidemark_finding_new_missing (tidemark_need_talks (unanswered, NEED_TALKS));
  else
    finding = tidemark_finding_new_fact (0.35 * MIN (unanswered, 2) + 0.15 * (unanswered >= 3) +
                                         0.10 * (open_days >= 30) + 0.05 * (open_days >= 60));

  tidemark_finding_set_count (finding, "dodges", unanswered);
  tidemark_finding_set_count (finding, "open_days", open_days);
  add_talks (finding, span, rows, n);
  return finding;
}

static char *
excl_dodged_describe (const TidemarkFinding *finding, const char *alias)
{
  int dodges = tidemark_finding_get_count (finding, "dodges");
  GVariant *agreed = tidemark_finding_get (finding, "agreed");

  if (agreed != NULL)
    return g_strdup_printf (g_variant_get_int32 (agreed)
                                ? _ ("The last talk with %s about being exclusive ended in an "
                                     "agreement.")
                                : _ ("The last talk with %s about being exclusive got a no."),
                            alias);
  /* Translators: %1$d talks, %2$s an alias, %3$d days. */
  return g_strdup_printf (ngettext ("%1$d talk with %2$s about being exclusive stayed without an "
                                    "answer, open for %3$d days.",
                                    "%1$d talks with %2$s about being exclusive stayed without an "
                                    "answer, the first open for %3$d days.",
                                    dodges),
                          dodges, alias, tidemark_finding_get_count (finding, "open_days"));
}

const TidemarkSignalInfo tidemark_signal_excl_dodged = {
  .id = "excl_dodged",
  .title = N_ ("Talks about exclusivity"),
  .source = "why-he-backs-off-after-showing-interest",
  .how = N_ ("Talks about being exclusive since the last one that got an answer: how many stayed "
             "unanswered, and how long ago the first of them was. An agreement speaks clearly "
             "against, a no is an answer too."),
  .cluster = TIDEMARK_CLUSTER_ANSWERS,
  .evaluate = excl_dodged_evaluate,
  .describe = excl_dodged_describe,
};
