/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define NEED_SAID 2
#define CASUAL_BITS                                                                                \
  (TIDEMARK_BIT (TIDEMARK_MARK_WANTS_CASUAL) | TIDEMARK_BIT (TIDEMARK_MARK_NOT_READY))

static TidemarkFinding *
stage_mismatch_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) serious =
      tidemark_measure_days (span, TIDEMARK_ROWS_MARK, TIDEMARK_BIT (TIDEMARK_MARK_WANTS_SERIOUS));
  g_autoptr (GArray) casual = tidemark_measure_days (span, TIDEMARK_ROWS_MARK, CASUAL_BITS);
  int today = tidemark_span_get_today (span), from = today - TIDEMARK_WINDOW_DAYS + 1, n;
  int good = tidemark_measure_count_days (serious, from, today);
  int bad = tidemark_measure_count_days (casual, from, today);
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);
  TidemarkFinding *finding;

  for (int i = 0; i < n; i++)
    if (rows[i].what == TIDEMARK_TOPIC_EXCLUSIVITY)
      {
        good += rows[i].value == TIDEMARK_OUTCOME_AGREED;
        bad += rows[i].value == TIDEMARK_OUTCOME_DECLINED;
      }
  if (good + bad < NEED_SAID)
    return tidemark_finding_new_missing (
        g_strdup_printf (ngettext ("%d of %d thing said about what is wanted",
                                   "%d of %d things said about what is wanted", NEED_SAID),
                         good + bad, NEED_SAID));

  finding = tidemark_finding_new_tested (tidemark_share (good, bad));
  tidemark_finding_set_count (finding, "good", good);
  tidemark_finding_set_count (finding, "bad", bad);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_MARK, CASUAL_BITS, from, today,
                             TIDEMARK_SIDE_FOR);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_MARK,
                             TIDEMARK_BIT (TIDEMARK_MARK_WANTS_SERIOUS), from, today,
                             TIDEMARK_SIDE_AGAINST);
  for (int i = 0; i < n; i++)
    if (rows[i].what == TIDEMARK_TOPIC_EXCLUSIVITY && rows[i].value == TIDEMARK_OUTCOME_AGREED)
      tidemark_finding_add_against (finding, span, rows[i].entry);
    else if (rows[i].what == TIDEMARK_TOPIC_EXCLUSIVITY &&
             rows[i].value == TIDEMARK_OUTCOME_DECLINED)
      tidemark_finding_add_for (finding, span, rows[i].entry);
  return finding;
}

static char *
stage_mismatch_describe (const TidemarkFinding *finding, const char *alias)
{
  int good = tidemark_finding_get_count (finding, "good");
  int n = good + tidemark_finding_get_count (finding, "bad");

  /* Translators: %1$d of %2$d things said, %3$s an alias. */
  return g_strdup_printf (
      ngettext ("%1$d of %2$d thing that %3$s said about it was for something "
                "serious.",
                "%1$d of %2$d things that %3$s said about it were for something "
                "serious.",
                n),
      good, n, alias);
}

const TidemarkSignalInfo tidemark_signal_stage_mismatch = {
  .id = "stage_mismatch",
  .title = N_ ("What each of you wants"),
  .source = "why-he-backs-off-after-showing-interest",
  .how = N_ (
      "Days on which {alias} spoke of wanting something serious, and agreements to be exclusive, "
      "against days on which {alias} spoke of casual or not ready, and talks that got a no."),
  .cluster = TIDEMARK_CLUSTER_ANSWERS,
  .evaluate = stage_mismatch_evaluate,
  .describe = stage_mismatch_describe,
};
