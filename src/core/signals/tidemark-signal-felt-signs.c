/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define FACTOR 1.5
#define NEED_DAYS 3

static TidemarkFinding *
felt_signs_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_rate_shift (span, TIDEMARK_ROWS_MARK,
                                      TIDEMARK_BIT (TIDEMARK_MARK_LOOKS_AWAY) |
                                          TIDEMARK_BIT (TIDEMARK_MARK_COLD_AFFECTION) |
                                          TIDEMARK_BIT (TIDEMARK_MARK_PLANS_WITHOUT_ME),
                                      FACTOR, NEED_DAYS);
}

static char *
felt_signs_describe (const TidemarkFinding *finding, const char *alias)
{
  int recent = tidemark_finding_get_count (finding, "recent");

  /* Translators: %1$d days, %2$d days, %3$s an alias. */
  return g_strdup_printf (ngettext ("You logged a small sign of distance from %3$s on %1$d day in "
                                    "the last three weeks, and on %2$d in the thirteen before.",
                                    "You logged a small sign of distance from %3$s on %1$d days in "
                                    "the last three weeks, and on %2$d in the thirteen before.",
                                    recent),
                          recent, tidemark_finding_get_count (finding, "base"), alias);
}

const TidemarkSignalInfo tidemark_signal_felt_signs = {
  .id = "felt_signs",
  .title = N_ ("Small signs of distance"),
  .source = "the-intimacy-distance-dance",
  .how = N_ (
      "Days on which you logged looks that went elsewhere, cold affection or plans without you: "
      "the last three weeks against the thirteen before, as a rate over the days on which "
      "anything was logged."),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = felt_signs_evaluate,
  .describe = felt_signs_describe,
};
