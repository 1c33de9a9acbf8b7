/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

static TidemarkFinding *
stress_assoc_evaluate (const TidemarkSpan *span)
{
  g_autoptr (TidemarkAround) around = tidemark_around_new (span, TIDEMARK_AROUND_STRESS);
  char *need = tidemark_around_need (around);
  TidemarkEventTest test = around->test;
  TidemarkFinding *finding;

  if (need != NULL)
    return tidemark_finding_new_missing (need);

  finding = tidemark_finding_new_tested ((TidemarkTest) { test.p_higher, test.p_lower });
  tidemark_finding_set_number (finding, "diff", test.effect);
  tidemark_finding_set_count (finding, "spells", test.n_spells);
  tidemark_finding_set_count (finding, "n", test.n);
  tidemark_support_add_level (finding, span, TIDEMARK_ROWS_MARK, TIDEMARK_STRESS_BITS, around->grid,
                              around->n_days, 0, 1, test.others);
  return finding;
}

static char *
stress_assoc_describe (const TidemarkFinding *finding, const char *alias)
{
  int n = tidemark_finding_get_count (finding, "n");
  double difference = tidemark_finding_get_number (finding, "diff");

  /* Translators: %1$d days, %2$s an alias, %3$.1f points. */
  return g_strdup_printf (
      difference > 0 ? ngettext ("On %1$d rated day around stress you rated %2$s %3$.1f points "
                                 "further away than on other days.",
                                 "On %1$d rated days around stress you rated %2$s %3$.1f points "
                                 "further away than on other days.",
                                 n)
                     : ngettext ("On %1$d rated day around stress you rated %2$s %3$.1f points "
                                 "closer than on other days.",
                                 "On %1$d rated days around stress you rated %2$s %3$.1f points "
                                 "closer than on other days.",
                                 n),
      n, alias, fabs (difference));
}

const TidemarkSignalInfo tidemark_signal_stress_assoc = {
  .id = "stress_assoc",
  .title = N_ ("Distance on stressful days"),
  .source = "why-men-walk-away",
  .how = N_ ("Ratings on days on which you logged stress at work or at home, and on the day after "
             "each, against other days."),
  .cluster = TIDEMARK_CLUSTER_STRESS,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = stress_assoc_evaluate,
  .describe = stress_assoc_describe,
};
