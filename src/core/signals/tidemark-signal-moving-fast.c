/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define MARK_BITS (TIDEMARK_BIT (TIDEMARK_MARK_MOVING_FAST))
#define USUAL_RATE 0.10
#define WINDOW_DAYS 84

static TidemarkFinding *
moving_fast_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_tag_rate (span, MARK_BITS, USUAL_RATE, WINDOW_DAYS);
}

static char *
moving_fast_describe (const TidemarkFinding *finding, const char *alias)
{
  int k = tidemark_finding_get_count (finding, "k");

  /* Translators: %1$d days, %2$s an alias. */
  return g_strdup_printf (
      ngettext (
          "You logged that it was moving fast with %2$s on %1$d day in the last twelve weeks.",
          "You logged that it was moving fast with %2$s on %1$d days in the last twelve weeks.", k),
      k, alias);
}

const TidemarkSignalInfo tidemark_signal_moving_fast = {
  .id = "moving_fast",
  .title = N_ ("Moving fast"),
  .source = "why-is-he-pushing-me-away",
  .how = N_ ("Days in the last twelve weeks on which you logged it, against a rate that is nothing "
             "unusual, over the days on which anything was logged."),
  .cluster = TIDEMARK_CLUSTER_PRESSURE,
  .window_days = WINDOW_DAYS,
  .evaluate = moving_fast_evaluate,
  .describe = moving_fast_describe,
};
