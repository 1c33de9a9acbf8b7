/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include "tidemark-onset.h"

#define DAYS_BEFORE 14
#define MILESTONE_BITS TIDEMARK_BIT (TIDEMARK_MARK_MILESTONE)

static gboolean
is_agreement (const TidemarkSpanRow *row, int onset)
{
  return row->what == TIDEMARK_TOPIC_EXCLUSIVITY && row->value == TIDEMARK_OUTCOME_AGREED &&
         row->day >= onset - DAYS_BEFORE && row->day <= onset;
}

static TidemarkFinding *
onset_milestone_evaluate (const TidemarkSpan *span)
{
  g_autoptr (TidemarkOnset) onset = tidemark_onset_find (span);
  g_autoptr (GArray) days = NULL;
  int k, n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);
  TidemarkFinding *finding;

  if (onset->need != NULL || !onset->clear)
    return tidemark_finding_new_missing (tidemark_need_onset ());

  days = tidemark_measure_days (span, TIDEMARK_ROWS_MARK, MILESTONE_BITS);
  k = tidemark_measure_count_days (days, onset->day - DAYS_BEFORE, onset->day);
  for (int i = 0; i < n; i++)
    k += is_agreement (&rows[i], onset->day);

  finding = tidemark_finding_new_fact (k > 0 ? 0.6 : 0);
  tidemark_finding_set_count (finding, "k", k);
  tidemark_finding_set_count (finding, "onset", onset->day);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_MARK, MILESTONE_BITS,
                             onset->day - DAYS_BEFORE, onset->day, TIDEMARK_SIDE_FOR);
  for (int i = 0; i < n; i++)
    if (is_agreement (&rows[i], onset->day))
      tidemark_finding_add_for (finding, span, rows[i].entry);
  return finding;
}

static char *
onset_milestone_describe (const TidemarkFinding *finding, const char *alias)
{
  int k = tidemark_finding_get_count (finding, "k");

  if (k == 0)
    return g_strdup_printf (_ ("You logged no milestone with %s in the two weeks up to the rise in "
                               "distance."),
                            alias);
  /* Translators: %1$d milestones, %2$s an alias. */
  return g_strdup_printf (
      ngettext ("You logged %1$d milestone with %2$s in the two weeks up to the "
                "rise in distance.",
                "You logged %1$d milestones with %2$s in the two weeks up to "
                "the rise in distance.",
                k),
      k, alias);
}

const TidemarkSignalInfo tidemark_signal_onset_milestone = {
  .id = "onset_milestone",
  .title = N_ ("A milestone before it began"),
  .source = "why-men-walk-away",
  .how = N_ ("Where distance clearly began to rise on some day: was there a milestone, or an "
             "agreement to be exclusive, in the two weeks up to it?"),
  .cluster = TIDEMARK_CLUSTER_MILESTONE,
  .window_days = 126,
  .evaluate = onset_milestone_evaluate,
  .describe = onset_milestone_describe,
};
