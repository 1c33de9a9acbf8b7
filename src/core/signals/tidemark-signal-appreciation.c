/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define NEED_DAYS 3

static TidemarkFinding *
appreciation_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_share_of_marks (span, TIDEMARK_BIT (TIDEMARK_MARK_APPRECIATED),
                                          TIDEMARK_BIT (TIDEMARK_MARK_FELT_CRITICISED), NEED_DAYS);
}

static char *
appreciation_describe (const TidemarkFinding *finding, const char *alias)
{
  int good = tidemark_finding_get_count (finding, "good");
  int n = good + tidemark_finding_get_count (finding, "bad");

  /* Translators: %1$s an alias, %2$d of %3$d days. */
  return g_strdup_printf (ngettext ("%1$s seemed appreciated on %2$d of %3$d day that you marked, "
                                    "and criticised on the rest.",
                                    "%1$s seemed appreciated on %2$d of %3$d days that you marked, "
                                    "and criticised on the rest.",
                                    n),
                          alias, good, n);
}

const TidemarkSignalInfo tidemark_signal_appreciation = {
  .id = "appreciation",
  .title = N_ ("What {alias} heard from you"),
  .source = "why-is-he-backing-away",
  .how = N_ ("Days in the last 112 on which {alias} seemed appreciated, against days that "
             "seemed to bring criticism to hear."),
  .cluster = TIDEMARK_CLUSTER_DOUBT,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = appreciation_evaluate,
  .describe = appreciation_describe,
};
