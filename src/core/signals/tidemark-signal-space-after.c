/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

static TidemarkFinding *
space_after_evaluate (const TidemarkSpan *span)
{
  return tidemark_support_shift_test (span, TIDEMARK_AROUND_SPACE, FALSE);
}

static char *
space_after_describe (const TidemarkFinding *finding, const char *alias)
{
  int n = tidemark_finding_get_count (finding, "n");

  /* Translators: %1$s an alias, %2$d days. */
  return g_strdup_printf (tidemark_finding_get_number (finding, "T") < 0
                              ? ngettext ("In the week after you gave space (%2$d day) %1$s tended "
                                          "to feel closer than otherwise at the same level.",
                                          "In the week after you gave space (%2$d days) %1$s "
                                          "tended to feel closer than otherwise at the same level.",
                                          n)
                              : ngettext ("In the week after you gave space (%2$d day) you rated "
                                          "%1$s no closer than otherwise.",
                                          "In the week after you gave space (%2$d days) you rated "
                                          "%1$s no closer than otherwise.",
                                          n),
                          alias, n);
}

const TidemarkSignalInfo tidemark_signal_space_after = {
  .id = "space_after",
  .title = N_ ("After you gave space"),
  .source = "the-intimacy-distance-dance",
  .how = N_ ("Ratings of the second to seventh day after a day on which you gave space, less those "
             "of the days up to it, and less what any far day gives back by itself; compared with "
             "the same pattern of days moved all round the calendar."),
  .cluster = TIDEMARK_CLUSTER_PRESSURE,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = space_after_evaluate,
  .describe = space_after_describe,
};
