/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

static TidemarkFinding *
onset_stress_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_onset_window (span, TIDEMARK_ROWS_MARK, TIDEMARK_STRESS_BITS, 10, 5);
}

static char *
onset_stress_describe (const TidemarkFinding *finding, const char *alias)
{
  int k = tidemark_finding_get_count (finding, "k");

  /* Translators: %1$s an alias, %2$d and %3$d days. */
  return g_strdup_printf (ngettext ("Around the rise in distance you logged stress about %1$s on "
                                    "%2$d day, and on %3$d days before that.",
                                    "Around the rise in distance you logged stress about %1$s on "
                                    "%2$d days, and on %3$d days before that.",
                                    k),
                          alias, k, tidemark_finding_get_count (finding, "before"));
}

const TidemarkSignalInfo tidemark_signal_onset_stress = {
  .id = "onset_stress",
  .title = N_ ("Stress when it began"),
  .source = "why-men-walk-away",
  .how = N_ ("Where distance clearly began to rise on some day: did you log stress more often in "
             "the ten days up to it and the five after than before?"),
  .cluster = TIDEMARK_CLUSTER_STRESS,
  .window_days = 122,
  .evaluate = onset_stress_evaluate,
  .describe = onset_stress_describe,
};
