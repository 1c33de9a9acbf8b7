/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

static TidemarkFinding *
pursue_after_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_shift_test (span, TIDEMARK_AROUND_PURSUIT, TRUE);
}

static char *
pursue_after_describe (const TidemarkFinding *finding, const char *alias)
{
  int n = tidemark_finding_get_count (finding, "n");

  /* Translators: %1$s an alias, %2$d days. */
  return g_strdup_printf (
      tidemark_finding_get_number (finding, "T") > 0
          ? ngettext (
                "On the days after you pressed or reached out (%2$d day) %1$s tended to feel "
                "further away than otherwise at the same level; this does not make it your doing.",
                "On the days after you pressed or reached out (%2$d days) %1$s tended to feel "
                "further away than otherwise at the same level; this does not make it your doing.",
                n)
          : ngettext ("On the days after you pressed or reached out (%2$d day) you rated %1$s no "
                      "further away than otherwise.",
                      "On the days after you pressed or reached out (%2$d days) you rated %1$s no "
                      "further away than otherwise.",
                      n),
      alias, n);
}

const TidemarkSignalInfo tidemark_signal_pursue_after = {
  .id = "pursue_after",
  .title = N_ ("After you reached out or pressed"),
  .source = "why-men-walk-away",
  .how = N_ ("Ratings of the three days after such a day, less those of the days up to it, and "
             "less what any far day gives back by itself; compared with the same pattern of days "
             "moved all round the calendar."),
  .cluster = TIDEMARK_CLUSTER_PRESSURE,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = pursue_after_evaluate,
  .describe = pursue_after_describe,
};
