/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define MARK_BITS                                                                                  \
  (TIDEMARK_BIT (TIDEMARK_MARK_HABIT_CHANGE) | TIDEMARK_BIT (TIDEMARK_MARK_CANCELLED) |            \
   TIDEMARK_BIT (TIDEMARK_MARK_GUARDED))
#define USUAL_RATE 0.25
#define WINDOW_DAYS 42

static TidemarkFinding *
habits_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_tag_rate (span, MARK_BITS, USUAL_RATE, WINDOW_DAYS);
}

static char *
habits_describe (const TidemarkFinding *finding, const char *alias)
{
  int k = tidemark_finding_get_count (finding, "k");

  /* Translators: %1$d days, %2$s an alias. */
  return g_strdup_printf (ngettext ("You logged changed habits, something called off or "
                                    "guardedness from %2$s on %1$d day in the last six weeks.",
                                    "You logged changed habits, something called off or "
                                    "guardedness from %2$s on %1$d days in the last six weeks.",
                                    k),
                          k, alias);
}

const TidemarkSignalInfo tidemark_signal_habits = {
  .id = "habits",
  .title = N_ ("Changed habits"),
  .source = "why-men-walk-away",
  .how = N_ ("Days in the last six weeks on which you logged it, against a rate that is nothing "
             "unusual, over the days on which anything was logged."),
  .cluster = TIDEMARK_CLUSTER_HABITS,
  .window_days = WINDOW_DAYS,
  .evaluate = habits_evaluate,
  .describe = habits_describe,
};
