/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define NEED_DAYS 3

static TidemarkFinding *
openness_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_share_of_marks (span, TIDEMARK_BIT (TIDEMARK_MARK_OPENED_UP),
                                          TIDEMARK_BIT (TIDEMARK_MARK_SHUT_DOWN), NEED_DAYS);
}

static char *
openness_describe (const TidemarkFinding *finding, const char *alias)
{
  int good = tidemark_finding_get_count (finding, "good");
  int n = good + tidemark_finding_get_count (finding, "bad");

  /* Translators: %1$s an alias, %2$d of %3$d days. */
  return g_strdup_printf (
      ngettext ("%1$s opened up on %2$d of %3$d day that you marked, and shut down on the rest.",
                "%1$s opened up on %2$d of %3$d days that you marked, and shut down on the rest.",
                n),
      alias, good, n);
}

const TidemarkSignalInfo tidemark_signal_openness = {
  .id = "openness",
  .title = N_ ("Opening up and shutting down"),
  .source = "why-he-backs-off-after-showing-interest",
  .how = N_ ("Days in the last 112 on which {alias} opened up, against days of shutting down."),
  .cluster = TIDEMARK_CLUSTER_OPENNESS,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = openness_evaluate,
  .describe = openness_describe,
};
