/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#define NEED_DECIDED 3
#define OVERDUE_S (3 * TIDEMARK_SPAN_DAY_S)

enum
{
  KEPT,
  LATE,
  BROKEN,
  OVERDUE,
  UNDECIDED,
  N_OUTCOMES,
};

static int
sort_promise (const TidemarkSpanRow *row, const TidemarkSpan *span)
{
  switch (row->value)
    {
    case TIDEMARK_OUTCOME_KEPT:
      return KEPT;
    case TIDEMARK_OUTCOME_LATE:
      return LATE;
    case TIDEMARK_OUTCOME_BROKEN:
      return BROKEN;
    case TIDEMARK_OUTCOME_NONE:
    case TIDEMARK_OUTCOME_OPEN:
      return row->due != G_MAXINT64 && tidemark_span_get_now_s (span) - row->due > OVERDUE_S
                 ? OVERDUE
                 : UNDECIDED;
    default:
      return UNDECIDED;
    }
}

static void
count_promise (const TidemarkSpanRow *row,
               const TidemarkSpan *span,
               double *good,
               double *bad,
               int *counts)
{
  static const double goods[N_OUTCOMES] = { 1, 0.5, 0, 0, 0 };
  static const double bads[N_OUTCOMES] = { 0, 0.5, 1, 0.5, 0 };
  int outcome = sort_promise (row, span);

  *good += goods[outcome];
  *bad += bads[outcome];
  counts[outcome]++;
}

static void
add_promise (TidemarkFinding *finding, const TidemarkSpan *span, const TidemarkSpanRow *row)
{
  int outcome = sort_promise (row, span);

  if (outcome == KEPT)
    tidemark_finding_add_against (finding, span, row->entry);
  else if (outcome != UNDECIDED)
    tidemark_finding_add_for (finding, span, row->entry);
}

static TidemarkFinding *
promises_evaluate (const TidemarkSpan *span)
{
  double good = 0, bad = 0, below;
  int n, counts[N_OUTCOMES] = { 0 };
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_PROMISE, &n);
  TidemarkFinding *finding;

  for (int i = 0; i < n; i++)
    count_promise (&rows[i], span, &good, &bad, counts);
  if (good + bad < NEED_DECIDED)
    return tidemark_finding_new_missing (g_strdup_printf (
        ngettext ("%d of %d decided promise", "%d of %d decided promises", NEED_DECIDED),
        (int) (good + bad), NEED_DECIDED));

  below = tidemark_share_below_half (good, bad);
  finding = tidemark_finding_new_tested (tidemark_share (good, bad));
  tidemark_finding_set_number (finding, "mean", (1 + good) / (2 + good + bad));
  tidemark_finding_set_number (finding, "lo", tidemark_beta_quantile (1 + good, 1 + bad, 0.05));
  tidemark_finding_set_number (finding, "hi", tidemark_beta_quantile (1 + good, 1 + bad, 0.95));
  tidemark_finding_set_number (finding, "p_below_half", below);
  tidemark_support_set_share (finding, good, bad);
  tidemark_finding_set_count (finding, "kept", counts[KEPT]);
  tidemark_finding_set_count (finding, "late", counts[LATE]);
  tidemark_finding_set_count (finding, "broken", counts[BROKEN]);
  tidemark_finding_set_count (finding, "overdue", counts[OVERDUE]);
  for (int i = 0; i < n; i++)
    add_promise (finding, span, &rows[i]);
  return finding;
}

static char *
promises_describe (const TidemarkFinding *finding, const char *alias)
{
  int kept = tidemark_finding_get_count (finding, "kept");
  int late = tidemark_finding_get_count (finding, "late");
  int n = kept + late + tidemark_finding_get_count (finding, "broken") +
          tidemark_finding_get_count (finding, "overdue");
  /* Natural frequencies are read better than bare shares. */
  int low = (int) lround (10 * tidemark_finding_get_number (finding, "lo"));
  int high = (int) lround (10 * tidemark_finding_get_number (finding, "hi"));
  /* Translators: %1$d of %2$d promises, %3$s an alias, %4$d late. */
  g_autofree char *counts =
      g_strdup_printf (ngettext ("%1$d of %2$d promise from %3$s was kept, %4$d late.",
                                 "%1$d of %2$d promises from %3$s were kept, %4$d late.", n),
                       kept, n, alias, late);
  /* Translators: goes after "2 of 7 promises were kept". */
  g_autofree char *range =
      g_strdup_printf (_ ("Anything from %1$d to %2$d in ten fits what you wrote."), low, high);

  if (tidemark_finding_get_number (finding, "p_below_half") <= 0.5)
    return g_strconcat (counts, " ", range, NULL);
  /* Translators: goes after a sentence on promises of which most were not kept. */
  return g_strconcat (counts, " ", range, " ",
                      _ ("Kept promises easily go unlogged; where some did, this looks worse than "
                         "it was."),
                      NULL);
}

const TidemarkSignalInfo tidemark_signal_promises = {
  .id = "promises",
  .title = N_ ("Promises"),
  .source = "why-is-he-backing-away",
  .how = N_ ("Promises that were kept against promises that were broken; a late one counts half on "
             "each side, and one that is open more than three days after it was due counts half as "
             "broken. Excused ones do not count."),
  .cluster = TIDEMARK_CLUSTER_ACTIONS,
  .evaluate = promises_evaluate,
  .describe = promises_describe,
};
