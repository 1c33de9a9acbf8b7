/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#define WINDOW_DAYS 56
#define NEED_RATED 10
#define NEED_STRETCH 21
#define MIN_RISE 1.5

static TidemarkFinding *
dist_trend_evaluate (const TidemarkSpan *span)
{
  int today = tidemark_span_get_today (span), n;
  const TidemarkSpanDay *all = tidemark_span_get_rated (span, &n);
  g_autoptr (TidemarkDays) rated = tidemark_days_take (all, n, today, WINDOW_DAYS);
  double stretch = rated->n > 0 ? rated->days[rated->n - 1] - rated->days[0] : 0, rise;
  TidemarkKendall kendall;
  TidemarkTest test = { 0.5, 0.5 };
  TidemarkFinding *finding;

  if (rated->n < NEED_RATED)
    return tidemark_finding_new_missing (tidemark_need_rated_days (rated->n, NEED_RATED));
  if (stretch < NEED_STRETCH)
    return tidemark_finding_new_missing (
        tidemark_need_days_between_ratings ((int) stretch, NEED_STRETCH));

  kendall = tidemark_mann_kendall (rated->days, rated->values, rated->n);
  rise = kendall.slope * stretch;
  test.p_worse = tidemark_normal_cdf (-kendall.z);
  test.p_better = tidemark_normal_cdf (kendall.z);
  if (fabs (rise) < MIN_RISE)
    test = (TidemarkTest) { MAX (test.p_worse, 0.5), MAX (test.p_better, 0.5) };

  finding = tidemark_finding_new_tested (test);
  tidemark_finding_set_number (finding, "slope", kendall.slope);
  tidemark_finding_set_number (finding, "S", kendall.s);
  tidemark_finding_set_number (finding, "r1", kendall.r1);
  tidemark_finding_set_number (finding, "z", kendall.z);
  tidemark_finding_set_number (finding, "rise", rise);
  tidemark_finding_set_count (finding, "days", rated->n);
  tidemark_support_add_ratings (finding, span, today - TIDEMARK_RECENT_DAYS + 1, today,
                                tidemark_median (rated->values, rated->n) + 1);
  return finding;
}

static char *
dist_trend_describe (const TidemarkFinding *finding, const char *alias)
{
  int days = tidemark_finding_get_count (finding, "days");
  double rise = tidemark_finding_get_number (finding, "rise");

  if (fabs (rise) < MIN_RISE)
    return g_strdup_printf (
        ngettext (
            "Over the last eight weeks your ratings of %2$s went neither up nor down by much, "
            "on %1$d rated day.",
            "Over the last eight weeks your ratings of %2$s went neither up nor down by much, "
            "on %1$d rated days.",
            days),
        days, alias);
  return g_strdup_printf (
      rise > 0 ? ngettext ("Over the last eight weeks your ratings of %2$s drifted %3$.0f points "
                           "further away, on %1$d rated day.",
                           "Over the last eight weeks your ratings of %2$s drifted %3$.0f points "
                           "further away, on %1$d rated days.",
                           days)
               : ngettext ("Over the last eight weeks your ratings of %2$s drifted %3$.0f points "
                           "closer, on %1$d rated day.",
                           "Over the last eight weeks your ratings of %2$s drifted %3$.0f points "
                           "closer, on %1$d rated days.",
                           days),
      days, alias, fabs (rise));
}

const TidemarkSignalInfo tidemark_signal_dist_trend = {
  .id = "dist_trend",
  .title = N_ ("Distance over eight weeks"),
  .source = "why-men-walk-away",
  .how = N_ ("Each rating of the last eight weeks is compared with every later one: do they mostly "
             "rise or mostly fall? A change of less than one and a half points over the whole "
             "stretch does not count."),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = WINDOW_DAYS,
  .evaluate = dist_trend_evaluate,
  .describe = dist_trend_describe,
};
