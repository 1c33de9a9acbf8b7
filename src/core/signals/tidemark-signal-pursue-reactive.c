/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-event-test.h"

#define NEED_DAYS 5

static TidemarkFinding *
pursue_reactive_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) days = tidemark_measure_days (span, TIDEMARK_ROWS_MOVE, TIDEMARK_PURSUIT_BITS);
  int n_days, n_rated, n_events;
  g_autofree double *grid = tidemark_measure_grid (span, &n_days, &n_rated);
  g_autofree gboolean *events = tidemark_measure_grid_events (span, days, n_days, &n_events);
  TidemarkEventTest test;
  TidemarkFinding *finding;

  if (n_events < NEED_DAYS)
    return tidemark_finding_new_missing (tidemark_need_days_with_move (n_events, NEED_DAYS));

  test = tidemark_level_test (grid, events, n_days, -1, 0, NEED_DAYS);
  if (!test.available)
    return tidemark_finding_new_missing (tidemark_need_comparable_days ());

  finding = tidemark_finding_new_tested ((TidemarkTest) { test.p_higher, test.p_lower });
  tidemark_finding_set_number (finding, "diff", test.effect);
  tidemark_finding_set_count (finding, "spells", test.n_spells);
  tidemark_finding_set_count (finding, "n", test.n);
  tidemark_support_add_level (finding, span, TIDEMARK_ROWS_MOVE, TIDEMARK_PURSUIT_BITS, grid,
                              n_days, -1, 0, test.others);
  return finding;
}

static char *
pursue_reactive_describe (const TidemarkFinding *finding, const char *alias)
{
  int n = tidemark_finding_get_count (finding, "n");
  double difference = tidemark_finding_get_number (finding, "diff");

  /* Translators: %1$d days, %2$s an alias, %3$.1f points. */
  return g_strdup_printf (
      difference > 0
          ? ngettext ("Around the %1$d day on which you reached out or pressed you rated "
                      "%2$s %3$.1f points further away than on other days.",
                      "Around the %1$d days on which you reached out or pressed you rated "
                      "%2$s %3$.1f points further away than on other days.",
                      n)
          : ngettext ("Around the %1$d day on which you reached out or pressed you rated "
                      "%2$s %3$.1f points closer than on other days.",
                      "Around the %1$d days on which you reached out or pressed you rated "
                      "%2$s %3$.1f points closer than on other days.",
                      n),
      n, alias, fabs (difference));
}

const TidemarkSignalInfo tidemark_signal_pursue_reactive = {
  .id = "pursue_reactive",
  .title = N_ ("When you reached out or pressed"),
  .source = "why-men-walk-away",
  .how = N_ ("Ratings of the day before and the day itself when you reached out or pressed, "
             "against other days: is it on far days that you reach out?"),
  .cluster = TIDEMARK_CLUSTER_PRESSURE,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = pursue_reactive_evaluate,
  .describe = pursue_reactive_describe,
};
