/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include "tidemark-gaps.h"

#define MIN_HOURS 36

static TidemarkFinding *
silence_now_evaluate (const TidemarkSpan *span)
{
  g_autoptr (TidemarkQuietNow) quiet = tidemark_quiet_now_find (span);
  g_autoptr (GArray) gaps = NULL;
  double p;
  TidemarkFinding *finding;

  if (quiet->need != NULL)
    return tidemark_finding_new_missing (g_steal_pointer (&quiet->need));

  gaps = tidemark_gaps_list_hours (quiet->gaps);
  p = tidemark_age_tail ((const double *) gaps->data, (int) gaps->len, quiet->hours);
  finding = tidemark_finding_new_tested (
      (TidemarkTest) { quiet->hours < MIN_HOURS ? MAX (p, 0.5) : p, 1 });
  tidemark_finding_set_number (finding, "hours", quiet->hours);
  tidemark_finding_set_number (finding, "median_h",
                               tidemark_median ((const double *) gaps->data, (int) gaps->len));
  tidemark_finding_set_number (
      finding, "q90_h", tidemark_quantile ((const double *) gaps->data, (int) gaps->len, 0.9));
  tidemark_finding_set_count (finding, "gaps", (int) gaps->len);
  tidemark_finding_add_against (finding, span, quiet->last_entry);
  return finding;
}

static char *
silence_now_describe (const TidemarkFinding *finding, const char *alias)
{
  double median = tidemark_finding_get_number (finding, "median_h");
  double longest = tidemark_finding_get_number (finding, "q90_h");
  int gaps = tidemark_finding_get_count (finding, "gaps");

  /* How long it has been now is not said: nobody is helped by a clock. */
  return g_strdup_printf (
      ngettext (
          "A quiet gap with %1$s usually lasted about %2$.0f hours, and one in ten lasted over "
          "%3$.0f (%4$d gap); the present one was set against these.",
          "A quiet gap with %1$s usually lasted about %2$.0f hours, and one in ten lasted over "
          "%3$.0f (%4$d gaps); the present one was set against these.",
          gaps),
      alias, median, longest, gaps);
}

const TidemarkSignalInfo tidemark_signal_silence_now = {
  .id = "silence_now",
  .title = N_ ("The quiet right now"),
  .source = "why-men-walk-away",
  .how =
      N_ ("The gap since the last contact from {alias} is compared with the gaps of the last 112 "
          "days: how often would one find a gap at least this old, looking at a random moment?"),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .reads_messages = TRUE,
  .evaluate = silence_now_evaluate,
  .describe = silence_now_describe,
};
