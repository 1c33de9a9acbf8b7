/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

static TidemarkFinding *
onset_press_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_onset_window (span, TIDEMARK_ROWS_MOVE, TIDEMARK_PURSUIT_BITS, 10, 0);
}

static char *
onset_press_describe (const TidemarkFinding *finding, const char *alias)
{
  int k = tidemark_finding_get_count (finding, "k");

  /* Translators: %1$s an alias, %2$d and %3$d days. */
  return g_strdup_printf (ngettext ("In the ten days up to the rise in distance you reached out to "
                                    "%1$s or pressed on %2$d day, and on %3$d days before that.",
                                    "In the ten days up to the rise in distance you reached out to "
                                    "%1$s or pressed on %2$d days, and on %3$d days before that.",
                                    k),
                          alias, k, tidemark_finding_get_count (finding, "before"));
}

const TidemarkSignalInfo tidemark_signal_onset_press = {
  .id = "onset_press",
  .title = N_ ("What you did before it began"),
  .source = "why-men-walk-away",
  .how = N_ ("Where distance clearly began to rise on some day: did you reach out or press more "
             "often in the ten days up to it than before?"),
  .cluster = TIDEMARK_CLUSTER_PRESSURE,
  .window_days = 122,
  .evaluate = onset_press_evaluate,
  .describe = onset_press_describe,
};
