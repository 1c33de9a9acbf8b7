/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define FACTOR 1.3
#define NEED_DAYS 4

static TidemarkFinding *
pursuit_rate_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_rate_shift (span, TIDEMARK_ROWS_MOVE, TIDEMARK_PURSUIT_BITS, FACTOR,
                                      NEED_DAYS);
}

static char *
pursuit_rate_describe (const TidemarkFinding *finding, const char *alias)
{
  int recent = tidemark_finding_get_count (finding, "recent");

  /* Translators: %1$d and %2$d days, %3$s an alias. */
  return g_strdup_printf (
      ngettext ("You reached out extra to %3$s or pressed on %1$d day in the last "
                "three weeks, and on %2$d in the thirteen before.",
                "You reached out extra to %3$s or pressed on %1$d days in the "
                "last three weeks, and on %2$d in the thirteen before.",
                recent),
      recent, tidemark_finding_get_count (finding, "base"), alias);
}

const TidemarkSignalInfo tidemark_signal_pursuit_rate = {
  .id = "pursuit_rate",
  .title = N_ ("How often you reached out or pressed"),
  .source = "why-men-walk-away",
  .how = N_ ("Days on which you reached out extra or pressed for an answer: the last three weeks "
             "against the thirteen before, as a rate over the days on which anything was logged."),
  .cluster = TIDEMARK_CLUSTER_PRESSURE,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = pursuit_rate_evaluate,
  .describe = pursuit_rate_describe,
};
