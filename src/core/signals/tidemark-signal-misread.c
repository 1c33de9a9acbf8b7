/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define MARK_BITS (TIDEMARK_BIT (TIDEMARK_MARK_MISUNDERSTANDING))
#define USUAL_RATE 0.20
#define WINDOW_DAYS 84

static TidemarkFinding *
misread_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_tag_rate (span, MARK_BITS, USUAL_RATE, WINDOW_DAYS);
}

static char *
misread_describe (const TidemarkFinding *finding, const char *alias)
{
  int k = tidemark_finding_get_count (finding, "k");

  /* Translators: %1$d days, %2$s an alias. */
  return g_strdup_printf (
      ngettext ("You logged a misunderstanding with %2$s on %1$d day in the last twelve weeks.",
                "You logged a misunderstanding with %2$s on %1$d days in the last twelve weeks.",
                k),
      k, alias);
}

const TidemarkSignalInfo tidemark_signal_misread = {
  .id = "misread",
  .title = N_ ("Misunderstandings"),
  .source = "why-he-backs-off-after-showing-interest",
  .how = N_ ("Days in the last twelve weeks on which you logged it, against a rate that is nothing "
             "unusual, over the days on which anything was logged."),
  .cluster = TIDEMARK_CLUSTER_OPENNESS,
  .window_days = WINDOW_DAYS,
  .evaluate = misread_evaluate,
  .describe = misread_describe,
};
