/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define MARK_BITS                                                                                  \
  (TIDEMARK_BIT (TIDEMARK_MARK_PAST_HURT) | TIDEMARK_BIT (TIDEMARK_MARK_RECENT_BREAKUP))

static TidemarkFinding *
hurt_context_evaluate (const TidemarkSpan *span)
{
  static const double weights[] = { 0, 0.4, 0.8, 1 };
  g_autoptr (GArray) days = tidemark_measure_days (span, TIDEMARK_ROWS_MARK, MARK_BITS);
  int k = (int) days->len;
  TidemarkFinding *finding;

  if (k == 0)
    return tidemark_finding_new_missing (tidemark_need_days_with_mark (0, 1));

  finding = tidemark_finding_new_fact (weights[MIN (k, 3)]);
  tidemark_finding_set_count (finding, "k", k);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_MARK, MARK_BITS, G_MININT, G_MAXINT,
                             TIDEMARK_SIDE_FOR);
  return finding;
}

static char *
hurt_context_describe (const TidemarkFinding *finding, const char *alias)
{
  int k = tidemark_finding_get_count (finding, "k");

  /* Translators: %1$d days, %2$s an alias. */
  return g_strdup_printf (ngettext ("On %1$d day you logged that %2$s had been hurt before or had "
                                    "parted from someone recently.",
                                    "On %1$d days you logged that %2$s had been hurt before or had "
                                    "parted from someone recently.",
                                    k),
                          k, alias);
}

const TidemarkSignalInfo tidemark_signal_hurt_context = {
  .id = "hurt_context",
  .title = N_ ("Earlier hurt"),
  .source = "why-is-he-pushing-me-away",
  .how =
      N_ ("Days of any age on which you logged an earlier hurt of {alias} or a recent parting. One "
          "weighs some, two more, three fully."),
  .cluster = TIDEMARK_CLUSTER_HISTORY,
  .evaluate = hurt_context_evaluate,
  .describe = hurt_context_describe,
};
