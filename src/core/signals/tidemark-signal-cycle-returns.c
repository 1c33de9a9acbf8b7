/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-times-away.h"

#define NEED_ENDED 2
#define USUAL_DAYS 21
#define STRESS_DAYS_BEFORE 2
#define PURSUIT_DAYS_BEFORE 3

/* The larger of two shares of all times away: with stress about, or after I reached out. */
static double
find_explained (const TidemarkSpan *span, const TidemarkTimesAway *away)
{
  g_autoptr (GArray) stress =
      tidemark_measure_days (span, TIDEMARK_ROWS_MARK, TIDEMARK_STRESS_BITS);
  g_autoptr (GArray) pursuit =
      tidemark_measure_days (span, TIDEMARK_ROWS_MOVE, TIDEMARK_PURSUIT_BITS);
  double with_stress = 0, with_pursuit = 0;

  for (guint i = 0; i < away->times->len; i++)
    {
      const TidemarkTimeAway *time = &g_array_index (away->times, TidemarkTimeAway, i);

      with_stress +=
          tidemark_measure_count_days (stress, time->start - STRESS_DAYS_BEFORE, time->end) > 0;
      with_pursuit +=
          tidemark_measure_count_days (pursuit, time->start - PURSUIT_DAYS_BEFORE, time->start) > 0;
    }

  return MAX (with_stress, with_pursuit) / away->times->len;
}

/* The ratings at the returns speak for it, those of a time away that is too long against it. */
static void
add_evidence (TidemarkFinding *finding, const TidemarkSpan *span, const TidemarkTimesAway *away)
{
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_DISTANCE, &n);

  for (guint i = 0; i < away->times->len; i++)
    {
      const TidemarkTimeAway *time = &g_array_index (away->times, TidemarkTimeAway, i);
      gboolean returned =
          time->state == TIDEMARK_AWAY_ENDED && time->end - time->start <= USUAL_DAYS;

      for (int k = 0; k < n; k++)
        if (returned && rows[k].day == time->end)
          tidemark_finding_add_for (finding, span, rows[k].entry);
        else if (!returned && rows[k].day >= time->start && rows[k].day <= time->end)
          tidemark_finding_add_against (finding, span, rows[k].entry);
    }
}

static TidemarkFinding *
cycle_returns_evaluate (const TidemarkSpan *span)
{
  g_autoptr (TidemarkTimesAway) away = tidemark_times_away_find (span);
  g_autoptr (GArray) lengths = tidemark_times_away_list_ended (away);
  const TidemarkTimeAway *open = tidemark_times_away_get_open (away);
  int returns = 0, n = (int) lengths->len;
  double share, explained;
  TidemarkFinding *finding;

  if (away->need != NULL)
    return tidemark_finding_new_missing (g_steal_pointer (&away->need));
  if (n < NEED_ENDED)
    return tidemark_finding_new_missing (g_strdup_printf (
        ngettext ("%d of %d time away that ended", "%d of %d times away that ended", NEED_ENDED), n,
        NEED_ENDED));

  for (guint i = 0; i < lengths->len; i++)
    returns += g_array_index (lengths, double, i) <= USUAL_DAYS;
  if (open != NULL && !away->open_is_broken && open->end - open->start > USUAL_DAYS)
    n++;

  explained = find_explained (span, away);
  share = (1.0 + returns) / (2.0 + n);
  finding = tidemark_finding_new_fact (share * MIN (1, returns / 3.0) * (1 - explained / 2));
  tidemark_finding_set_count (finding, "returns", returns);
  tidemark_finding_set_count (finding, "n", n);
  tidemark_finding_set_number (
      finding, "median_days", tidemark_median ((const double *) lengths->data, (int) lengths->len));
  tidemark_finding_set_number (finding, "share", share);
  tidemark_finding_set_number (finding, "expl", explained);
  tidemark_finding_set_count (finding, "explained", (int) lround (explained * away->times->len));
  add_evidence (finding, span, away);
  return finding;
}

static char *
cycle_returns_describe (const TidemarkFinding *finding, const char *alias)
{
  int n = tidemark_finding_get_count (finding, "n");
  int explained = tidemark_finding_get_count (finding, "explained");
  g_autofree char *times = NULL;

  /* Translators: %1$d and %2$d times, %3$s an alias, %4$.0f days. */
  times =
      g_strdup_printf (ngettext ("%1$d of %2$d time that %3$s felt far away ended within three "
                                 "weeks, typically after %4$.0f days.",
                                 "%1$d of %2$d times that %3$s felt far away ended within three "
                                 "weeks, typically after %4$.0f days.",
                                 n),
                       tidemark_finding_get_count (finding, "returns"), n, alias,
                       tidemark_finding_get_number (finding, "median_days"));
  if (explained == 0)
    return g_steal_pointer (&times);
  /* Translators: %1$s a sentence on times away, %2$d of these times. */
  return g_strdup_printf (
      ngettext (
          "%1$s Around %2$d of them there was stress, or you had just pressed or reached out.",
          "%1$s Around %2$d of them there was stress, or you had just pressed or reached out.",
          explained),
      times, explained);
}

const TidemarkSignalInfo tidemark_signal_cycle_returns = {
  .id = "cycle_returns",
  .title = N_ ("Times away that ended"),
  .source = "the-intimacy-distance-dance",
  .how = N_ ("A time away begins when the ratings climb clearly above the near quarter of the last "
             "112 days and ends when they have come half-way back. Counted is how many ended "
             "within three weeks; stress or pressing before them takes some of it away."),
  .cluster = TIDEMARK_CLUSTER_CLOSENESS,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = cycle_returns_evaluate,
  .describe = cycle_returns_describe,
};
