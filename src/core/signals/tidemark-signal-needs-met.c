/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define NEED_TALKS 2

static gboolean
counts (const TidemarkSpan *span, const TidemarkSpanRow *row)
{
  return row->what == TIDEMARK_TOPIC_NEEDS && row->value != TIDEMARK_OUTCOME_NONE &&
         tidemark_span_get_now_s (span) - row->at < TIDEMARK_WINDOW_DAYS * TIDEMARK_SPAN_DAY_S;
}

static TidemarkFinding *
needs_met_evaluate (const TidemarkSpan *span)
{
  int n, good = 0, bad = 0;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);
  TidemarkFinding *finding;

  for (int i = 0; i < n; i++)
    if (counts (span, &rows[i]))
      {
        good += rows[i].value == TIDEMARK_OUTCOME_AGREED;
        bad += rows[i].value != TIDEMARK_OUTCOME_AGREED;
      }
  if (good + bad < NEED_TALKS)
    return tidemark_finding_new_missing (tidemark_need_talks (good + bad, NEED_TALKS));

  finding = tidemark_finding_new_tested (tidemark_share (good, bad));
  tidemark_finding_set_count (finding, "good", good);
  tidemark_finding_set_count (finding, "bad", bad);
  tidemark_finding_set_number (finding, "p_below_half", tidemark_share_below_half (good, bad));
  for (int i = 0; i < n; i++)
    if (counts (span, &rows[i]))
      {
        if (rows[i].value == TIDEMARK_OUTCOME_AGREED)
          tidemark_finding_add_against (finding, span, rows[i].entry);
        else
          tidemark_finding_add_for (finding, span, rows[i].entry);
      }
  return finding;
}

static char *
needs_met_describe (const TidemarkFinding *finding, const char *alias)
{
  int good = tidemark_finding_get_count (finding, "good");
  int n = good + tidemark_finding_get_count (finding, "bad");

  /* Translators: %1$d of %2$d talks, %3$s an alias. */
  return g_strdup_printf (ngettext ("%1$d of %2$d talk with %3$s about your needs ended in an "
                                    "agreement.",
                                    "%1$d of %2$d talks with %3$s about your needs ended in an "
                                    "agreement.",
                                    n),
                          good, n, alias);
}

const TidemarkSignalInfo tidemark_signal_needs_met = {
  .id = "needs_met",
  .title = N_ ("Needs you told"),
  .source = "why-is-he-pushing-me-away",
  .how = N_ ("Talks about your needs in the last 112 days: those that ended in an agreement "
             "against the others."),
  .cluster = TIDEMARK_CLUSTER_ANSWERS,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = needs_met_evaluate,
  .describe = needs_met_describe,
};
