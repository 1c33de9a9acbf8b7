/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define MARK_BITS (TIDEMARK_BIT (TIDEMARK_MARK_HE_NAMED_PROBLEM))
#define USUAL_RATE 0.10
#define WINDOW_DAYS 84

static TidemarkFinding *
red_flag_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_tag_rate (span, MARK_BITS, USUAL_RATE, WINDOW_DAYS);
}

static char *
red_flag_describe (const TidemarkFinding *finding, const char *alias)
{
  int k = tidemark_finding_get_count (finding, "k");

  /* Translators: %1$d days, %2$s an alias. */
  return g_strdup_printf (
      ngettext ("You logged a problem that %2$s named on %1$d day in the last twelve weeks.",
                "You logged a problem that %2$s named on %1$d days in the last twelve weeks.", k),
      k, alias);
}

const TidemarkSignalInfo tidemark_signal_red_flag = {
  .id = "red_flag",
  .title = N_ ("A problem {alias} named"),
  .source = "why-he-backs-off-after-showing-interest",
  .how = N_ ("Days in the last twelve weeks on which you logged it, against a rate that is nothing "
             "unusual, over the days on which anything was logged."),
  .cluster = TIDEMARK_CLUSTER_FIT,
  .window_days = WINDOW_DAYS,
  .evaluate = red_flag_evaluate,
  .describe = red_flag_describe,
};
