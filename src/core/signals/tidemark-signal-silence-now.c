/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define QUIET_HOURS 6
#define NEED_GAPS 10
#define MIN_HOURS 36
#define MAX_UNLOGGED_DAYS 3

static TidemarkFinding *
silence_now_evaluate (const TidemarkSpan *span)
{
  gint64 end = tidemark_span_get_end_s (span);
  int n, today = tidemark_span_get_today (span);
  const TidemarkSpanEvent *theirs = tidemark_span_get_their_times (span, &n);
  g_autoptr (GArray) gaps = NULL;
  double hours, p;
  TidemarkFinding *finding;

  if (!tidemark_span_is_live (span))
    return tidemark_finding_new_missing (tidemark_need_live ());
  if (!tidemark_span_has_messages (span) && tidemark_span_get_n_days (span) > 0 &&
      today - tidemark_span_get_last_day (span) > MAX_UNLOGGED_DAYS)
    return tidemark_finding_new_missing (g_strdup (_ ("something logged in the last three days")));

  gaps = tidemark_measure_gaps (span, theirs, n, QUIET_HOURS);
  if (gaps->len < NEED_GAPS)
    return tidemark_finding_new_missing (tidemark_need_gaps ((int) gaps->len, NEED_GAPS));
  if (tidemark_span_is_broken (span, theirs[n - 1].at, theirs[n - 1].day, end,
                               tidemark_span_get_end_day (span)))
    return tidemark_finding_new_missing (tidemark_need_unbroken ());

  hours = MAX (0, (double) (end - theirs[n - 1].at) / 3600);
  p = tidemark_age_tail ((const double *) gaps->data, (int) gaps->len, hours);
  finding =
      tidemark_finding_new_tested ((TidemarkTest) { hours < MIN_HOURS ? MAX (p, 0.5) : p, 1 });
  tidemark_finding_set_number (finding, "hours", hours);
  tidemark_finding_set_number (finding, "median_h",
                               tidemark_median ((const double *) gaps->data, (int) gaps->len));
  tidemark_finding_set_number (
      finding, "q90_h", tidemark_quantile ((const double *) gaps->data, (int) gaps->len, 0.9));
  tidemark_finding_set_count (finding, "gaps", (int) gaps->len);
  tidemark_finding_add_against (finding, span, theirs[n - 1].entry);
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
