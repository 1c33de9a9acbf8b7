/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-questions.h"
#include "tidemark-signal-support.h"

static TidemarkFinding *
waited_evaluate (const TidemarkSpan *span)
{
  int limit = tidemark_span_get_person (span)->waiting_limit_days;
  int n, first_day = TIDEMARK_DAY_NONE, last = TIDEMARK_OUTCOME_NONE, open_days;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);
  g_autoptr (TidemarkFinding) dodged = tidemark_signal_excl_dodged.evaluate (span);
  double ratio;
  TidemarkFinding *finding;

  if (limit <= 0)
    return tidemark_finding_new_missing (g_strdup (_ ("a limit of your own")));

  for (int i = 0; i < n; i++)
    if (rows[i].what == TIDEMARK_TOPIC_EXCLUSIVITY && rows[i].value != TIDEMARK_OUTCOME_NONE)
      {
        if (first_day == TIDEMARK_DAY_NONE)
          first_day = rows[i].day;
        last = rows[i].value;
      }
  if (first_day == TIDEMARK_DAY_NONE || last == TIDEMARK_OUTCOME_AGREED)
    return tidemark_finding_new_missing (g_strdup (_ ("an open question about being exclusive")));

  open_days = dodged->available ? tidemark_finding_get_count (dodged, "open_days")
                                : tidemark_span_get_today (span) - first_day;
  ratio = (double) open_days / limit;
  finding = tidemark_finding_new_fact (CLAMP (2 * (ratio - 0.5), 0, 1));
  tidemark_finding_set_number (finding, "ratio", ratio);
  tidemark_finding_set_count (finding, "open_days", open_days);
  tidemark_finding_set_count (finding, "limit_days", limit);
  for (int i = 0; i < n; i++)
    if (rows[i].what == TIDEMARK_TOPIC_EXCLUSIVITY &&
        tidemark_question_is_answer ((TidemarkOutcome) rows[i].value))
      tidemark_finding_add_against (finding, span, rows[i].entry);
    else if (rows[i].what == TIDEMARK_TOPIC_EXCLUSIVITY && rows[i].value != TIDEMARK_OUTCOME_NONE)
      tidemark_finding_add_for (finding, span, rows[i].entry);
  return finding;
}

static char *
waited_describe (const TidemarkFinding *finding, const char *alias)
{
  int open_days = tidemark_finding_get_count (finding, "open_days");

  /* Translators: %1$d and %3$d days, %2$s an alias. */
  return g_strdup_printf (
      ngettext ("The question to %2$s was open for %1$d day; the limit you set "
                "yourself was %3$d.",
                "The question to %2$s was open for %1$d days; the limit you set "
                "yourself was %3$d.",
                open_days),
      open_days, alias, tidemark_finding_get_count (finding, "limit_days"));
}

const TidemarkSignalInfo tidemark_signal_waited = {
  .id = "waited",
  .title = N_ ("Your own limit"),
  .source = "why-is-he-pushing-me-away",
  .how = N_ ("The days that the question of exclusivity has been open, against the number of days "
             "that you set yourself. Without a limit of yours there is nothing to compare."),
  .cluster = TIDEMARK_CLUSTER_ANSWERS,
  .evaluate = waited_evaluate,
  .describe = waited_describe,
};
