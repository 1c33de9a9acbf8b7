/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-weeks.h"

#define N_WEEKS 12
#define NEED_WEEKS 7
#define NEED_MEDIAN 3
#define DROP 0.7

/* Whoever got in touch lately did not stay away; what was there before makes the difference. */
static void
add_contacts (TidemarkFinding *finding, const TidemarkSpan *span)
{
  int n;
  const TidemarkSpanEvent *events = tidemark_span_get_their_times (span, &n);

  for (int i = 0; i < n; i++)
    {
      int week = tidemark_measure_week_of (span, events[i].at);

      if (week < N_WEEKS / 2)
        tidemark_finding_add_against (finding, span, events[i].entry);
      else if (week < N_WEEKS)
        tidemark_finding_add_for (finding, span, events[i].entry);
    }
}

static TidemarkFinding *
vol_trend_evaluate (const TidemarkSpan *span)
{
  TidemarkWeeks weeks = tidemark_measure_weeks (span);
  double x[N_WEEKS], y[N_WEEKS], counts[N_WEEKS], change;
  int n = 0;
  TidemarkKendall kendall;
  TidemarkTest test;
  TidemarkFinding *finding;

  if (!tidemark_span_is_live (span))
    return tidemark_finding_new_missing (tidemark_need_live ());

  for (int week = N_WEEKS - 1; week >= 0; week--)
    if (weeks.whole[week])
      {
        x[n] = n;
        counts[n] = weeks.counts[week];
        y[n++] = log (weeks.counts[week] + 0.5);
      }
  if (n < NEED_WEEKS)
    return tidemark_finding_new_missing (tidemark_need_weeks (n, NEED_WEEKS));
  if (tidemark_median (counts, n) < NEED_MEDIAN)
    return tidemark_finding_new_missing (
        tidemark_need_contacts_a_week (tidemark_median (counts, n), NEED_MEDIAN));

  kendall = tidemark_mann_kendall (x, y, n);
  change = kendall.slope * (n - 1);
  test.p_worse = tidemark_normal_cdf (kendall.z);
  test.p_better = tidemark_normal_cdf (-kendall.z);
  if (change > log (DROP))
    test.p_worse = MAX (test.p_worse, 0.5);
  if (change < -log (DROP))
    test.p_better = MAX (test.p_better, 0.5);

  finding = tidemark_finding_new_tested (test);
  tidemark_finding_set_number (finding, "slope", kendall.slope);
  tidemark_finding_set_number (finding, "S", kendall.s);
  tidemark_finding_set_number (finding, "r1", kendall.r1);
  tidemark_finding_set_number (finding, "z", kendall.z);
  tidemark_finding_set_number (finding, "first", counts[0]);
  tidemark_finding_set_number (finding, "last", counts[n - 1]);
  tidemark_finding_set_count (finding, "weeks", n);
  add_contacts (finding, span);
  return finding;
}

static char *
vol_trend_describe (const TidemarkFinding *finding, const char *alias)
{
  int weeks = tidemark_finding_get_count (finding, "weeks");

  /* Translators: %1$d weeks, %2$.0f and %3$.0f contacts, %4$s an alias. */
  return g_strdup_printf (ngettext ("Over %1$d week the contacts you logged from %4$s went from "
                                    "%2$.0f in the first week to %3$.0f in the last.",
                                    "Over %1$d weeks the contacts you logged from %4$s went from "
                                    "%2$.0f in the first week to %3$.0f in the last.",
                                    weeks),
                          weeks, tidemark_finding_get_number (finding, "first"),
                          tidemark_finding_get_number (finding, "last"), alias);
}

const TidemarkSignalInfo tidemark_signal_vol_trend = {
  .id = "vol_trend",
  .title = N_ ("Contact over twelve weeks"),
  .source = "why-men-walk-away",
  .how = N_ ("Contacts from {alias} are counted week by week, and each of the last twelve weeks is "
             "compared with every later one: do they mostly rise or mostly fall?"),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = 84,
  .reads_messages = TRUE,
  .evaluate = vol_trend_evaluate,
  .describe = vol_trend_describe,
};
