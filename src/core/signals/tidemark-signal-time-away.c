/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-times-away.h"

static TidemarkFinding *
time_away_evaluate (const TidemarkSpan *span)
{
  g_autoptr (TidemarkTimesAway) away = tidemark_times_away_find (span);
  g_autoptr (GArray) lengths = tidemark_times_away_list_ended (away);
  const TidemarkTimeAway *open = tidemark_times_away_get_open (away);
  double total = 0, days;
  TidemarkFinding *finding;

  if (away->need != NULL)
    return tidemark_finding_new_missing (g_steal_pointer (&away->need));
  if (open == NULL)
    return tidemark_finding_new_missing (g_strdup (_ ("a time away under way")));
  if (away->open_is_broken)
    return tidemark_finding_new_missing (tidemark_need_unbroken ());

  for (guint i = 0; i < lengths->len; i++)
    total += g_array_index (lengths, double, i);
  days = open->end - open->start;
  finding = tidemark_finding_new_tested (
      (TidemarkTest) { tidemark_lomax_tail ((int) lengths->len, total, days), 1 });
  tidemark_finding_set_number (finding, "days", days);
  tidemark_finding_set_count (finding, "start", open->start);
  tidemark_finding_set_count (finding, "ended", (int) lengths->len);
  if (lengths->len > 0)
    tidemark_finding_set_number (
        finding, "median_days",
        tidemark_median ((const double *) lengths->data, (int) lengths->len));
  tidemark_support_add_ratings (finding, span, open->start, open->end, away->far);
  return finding;
}

static char *
time_away_describe (const TidemarkFinding *finding, const char *alias)
{
  int ended = tidemark_finding_get_count (finding, "ended");
  g_autofree char *start =
      tidemark_support_format_day (tidemark_finding_get_count (finding, "start"));

  if (ended == 0)
    /* Translators: %1$s an alias, %2$s a day. */
    return g_strdup_printf (
        _ ("%1$s has felt far away since about %2$s in your ratings; no earlier "
           "time away ended in the log to compare it with."),
        alias, start);
  /* Translators: %1$s an alias, %2$s a day, %3$d times, %4$.0f days, %5$d times in a hundred. */
  return g_strdup_printf (ngettext ("%1$s has felt far away since about %2$s in your ratings; the "
                                    "%3$d earlier time lasted about %4$.0f days. Going by it, "
                                    "about %5$d in 100 last as long as this one.",
                                    "%1$s has felt far away since about %2$s in your ratings; the "
                                    "%3$d earlier times lasted about %4$.0f days. Going by them, "
                                    "about %5$d in 100 last as long as this one.",
                                    ended),
                          alias, start, ended, tidemark_finding_get_number (finding, "median_days"),
                          (int) lround (100 * finding->p_worse));
}

const TidemarkSignalInfo tidemark_signal_time_away = {
  .id = "time_away",
  .title = N_ ("The time away under way"),
  .source = "the-intimacy-distance-dance",
  .how = N_ ("How long the present time away has lasted, against how long earlier ones took to "
             "end. With few earlier ones a long one is taken to be less unusual."),
  .cluster = TIDEMARK_CLUSTER_CLOSENESS,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = time_away_evaluate,
  .describe = time_away_describe,
};
