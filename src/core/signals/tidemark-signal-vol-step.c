/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-weeks.h"

#define NEED_WEEKS 6
#define NEED_MEDIAN 3
#define SD_FLOOR 0.20
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

      if (week < 2)
        tidemark_finding_add_against (finding, span, events[i].entry);
      else if (week < TIDEMARK_N_WEEKS)
        tidemark_finding_add_for (finding, span, events[i].entry);
    }
}

static TidemarkFinding *
vol_step_evaluate (const TidemarkSpan *span)
{
  TidemarkWeeks weeks = tidemark_measure_weeks (span);
  double recent[2], base[TIDEMARK_N_WEEKS], counts[TIDEMARK_N_WEEKS], t, difference;
  double recent_sum = 0;
  int n_recent = 0, n_base = 0;
  TidemarkTest test;
  TidemarkFinding *finding;

  if (!tidemark_span_is_live (span))
    return tidemark_finding_new_missing (tidemark_need_live ());

  for (int week = 0; week < TIDEMARK_N_WEEKS; week++)
    {
      double y = log (weeks.counts[week] + 0.5);

      if (!weeks.whole[week])
        continue;
      if (week < 2)
        {
          recent[n_recent++] = y;
          recent_sum += weeks.counts[week];
        }
      else
        {
          counts[n_base] = weeks.counts[week];
          base[n_base++] = y;
        }
    }
  if (n_recent + n_base < NEED_WEEKS || n_recent == 0)
    return tidemark_finding_new_missing (tidemark_need_weeks (n_recent + n_base, NEED_WEEKS));
  if (tidemark_median (counts, n_base) < NEED_MEDIAN)
    return tidemark_finding_new_missing (
        tidemark_need_contacts_a_week (tidemark_median (counts, n_base), NEED_MEDIAN));

  test = tidemark_step_t (recent, n_recent, base, n_base, SD_FLOOR, log (DROP), &t, &difference);
  finding = tidemark_finding_new_tested (test);
  tidemark_finding_set_number (finding, "ratio", exp (difference));
  tidemark_finding_set_number (finding, "t", t);
  tidemark_finding_set_number (finding, "recent", recent_sum / n_recent);
  tidemark_finding_set_number (finding, "usual", tidemark_median (counts, n_base));
  tidemark_finding_set_count (finding, "weeks", n_recent + n_base);
  add_contacts (finding, span);
  return finding;
}

static char *
vol_step_describe (const TidemarkFinding *finding, const char *alias)
{
  int weeks = tidemark_finding_get_count (finding, "weeks");

  /* Translators: %1$s an alias, %2$.0f and %3$.0f contacts a week, %4$d weeks. */
  return g_strdup_printf (ngettext ("In the last two weeks you logged about %2$.0f contacts a week "
                                    "from %1$s; before, an ordinary week had %3$.0f (%4$d week).",
                                    "In the last two weeks you logged about %2$.0f contacts a week "
                                    "from %1$s; before, an ordinary week had %3$.0f (%4$d weeks).",
                                    weeks),
                          alias, tidemark_finding_get_number (finding, "recent"),
                          tidemark_finding_get_number (finding, "usual"), weeks);
}

const TidemarkSignalInfo tidemark_signal_vol_step = {
  .id = "vol_step",
  .title = N_ ("How often {alias} got in touch"),
  .source = "why-men-walk-away",
  .how =
      N_ ("Contacts from {alias} are counted week by week. The last two weeks are compared with up "
          "to twelve before, on a scale where half as many weighs as much as twice as many."),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = TIDEMARK_BASE_DAYS,
  .reads_messages = TRUE,
  .evaluate = vol_step_evaluate,
  .describe = vol_step_describe,
};
