/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-times-away.h"

#define WINDOW_DAYS 28
#define N_KINDS (TIDEMARK_FRIEND_OLD + 1)

static void
count_away (const TidemarkSpan *span, int *out_days, int *out_friend_days)
{
  g_autoptr (TidemarkTimesAway) away = tidemark_times_away_find (span);
  g_autoptr (GArray) days = tidemark_measure_days (span, TIDEMARK_ROWS_FRIEND, G_MAXUINT64);

  for (guint i = 0; i < away->times->len; i++)
    {
      const TidemarkTimeAway *time = &g_array_index (away->times, TidemarkTimeAway, i);

      if (time->state != TIDEMARK_AWAY_CENSORED)
        *out_days += time->end - time->start + 1;
    }
  for (guint i = 0; i < days->len; i++)
    *out_friend_days += tidemark_times_away_contains (away, g_array_index (days, int, i));
}

static TidemarkFinding *
support_variety_evaluate (const TidemarkSpan *span)
{
  int n, counts[N_KINDS] = { 0 }, total = 0, kinds = 0, away_days = 0, away_friend_days = 0;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_FRIEND, &n);
  int today = tidemark_span_get_today (span);
  double entropy = 0;
  TidemarkFinding *finding;

  for (int i = 0; i < n; i++)
    if (today - rows[i].day < WINDOW_DAYS && rows[i].day <= today)
      {
        counts[rows[i].what]++;
        total++;
      }
  if (total == 0)
    return tidemark_finding_new_missing (g_strdup (_ ("any time with friends in four weeks")));

  for (int kind = 0; kind < N_KINDS; kind++)
    if (counts[kind] > 0)
      {
        double share = (double) counts[kind] / total;

        kinds++;
        entropy -= share * log (share);
      }

  count_away (span, &away_days, &away_friend_days);
  finding = tidemark_finding_new_fact (0);
  tidemark_finding_set_count (finding, "kinds", kinds);
  tidemark_finding_set_number (finding, "effective", exp (entropy));
  tidemark_finding_set_count (finding, "fun", counts[TIDEMARK_FRIEND_FUN]);
  tidemark_finding_set_count (finding, "deep", counts[TIDEMARK_FRIEND_DEEP]);
  tidemark_finding_set_count (finding, "old", counts[TIDEMARK_FRIEND_OLD]);
  tidemark_finding_set_count (finding, "away_days", away_days);
  tidemark_finding_set_count (finding, "away_friend_days", away_friend_days);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_FRIEND, G_MAXUINT64,
                             today - WINDOW_DAYS + 1, today, TIDEMARK_SIDE_FOR);
  return finding;
}

static char *
support_variety_describe (const TidemarkFinding *finding, const char *alias)
{
  int total = tidemark_finding_get_count (finding, "fun") +
              tidemark_finding_get_count (finding, "deep") +
              tidemark_finding_get_count (finding, "old");

  /* Translators: %1$d times, %2$d of three kinds. */
  return g_strdup_printf (
      ngettext ("You logged time with friends %1$d time in the last four weeks: "
                "%2$d of 3 kinds.",
                "You logged time with friends %1$d times in the last four "
                "weeks: %2$d of 3 kinds.",
                total),
      total, tidemark_finding_get_count (finding, "kinds"));
}

const TidemarkSignalInfo tidemark_signal_support_variety = {
  .id = "support_variety",
  .title = N_ ("Your people"),
  .source = "the-intimacy-distance-dance",
  .how = N_ ("Time with friends in the last four weeks: some to have fun with, some for deep talk, "
             "some who have known you long. How many of these kinds, and how evenly; and whether "
             "there was any while the person felt far away."),
  .cluster = TIDEMARK_CLUSTER_SUPPORT,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = support_variety_evaluate,
  .describe = support_variety_describe,
};
