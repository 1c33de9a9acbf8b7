/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-event-test.h"

#define NEED_DAYS 5

/* The marked day and the next. */
static GArray *
list_stress_days (const TidemarkSpan *span)
{
  GArray *days = tidemark_measure_days (span, TIDEMARK_ROWS_MARK, TIDEMARK_STRESS_BITS);

  for (guint i = days->len; i > 0; i--)
    {
      int next = g_array_index (days, int, i - 1) + 1;

      if (i == days->len || g_array_index (days, int, i) != next)
        g_array_insert_val (days, i, next);
    }

  return days;
}

static TidemarkFinding *
stress_assoc_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) days = list_stress_days (span);
  int n_days, n_rated, n_events;
  g_autofree double *grid = tidemark_measure_grid (span, &n_days, &n_rated);
  g_autofree gboolean *events = tidemark_measure_grid_events (span, days, n_days, &n_events);
  TidemarkEventTest test;
  TidemarkFinding *finding;

  if (n_events < NEED_DAYS)
    return tidemark_finding_new_missing (tidemark_need_days_with_mark (n_events, NEED_DAYS));

  test = tidemark_level_test (grid, events, n_days, 0, 0, NEED_DAYS);
  if (!test.available)
    return tidemark_finding_new_missing (tidemark_need_comparable_days ());

  finding = tidemark_finding_new_tested ((TidemarkTest) { test.p_higher, test.p_lower });
  tidemark_finding_set_number (finding, "diff", test.effect);
  tidemark_finding_set_count (finding, "spells", test.n_spells);
  tidemark_finding_set_count (finding, "n", test.n);
  tidemark_support_add_level (finding, span, TIDEMARK_ROWS_MARK, TIDEMARK_STRESS_BITS, grid, n_days,
                              0, 1, test.others);
  return finding;
}

static char *
stress_assoc_describe (const TidemarkFinding *finding, const char *alias)
{
  int n = tidemark_finding_get_count (finding, "n");
  double difference = tidemark_finding_get_number (finding, "diff");

  /* Translators: %1$d days, %2$s an alias, %3$.1f points. */
  return g_strdup_printf (
      difference > 0 ? ngettext ("On %1$d rated day around stress you rated %2$s %3$.1f points "
                                 "further away than on other days.",
                                 "On %1$d rated days around stress you rated %2$s %3$.1f points "
                                 "further away than on other days.",
                                 n)
                     : ngettext ("On %1$d rated day around stress you rated %2$s %3$.1f points "
                                 "closer than on other days.",
                                 "On %1$d rated days around stress you rated %2$s %3$.1f points "
                                 "closer than on other days.",
                                 n),
      n, alias, fabs (difference));
}

const TidemarkSignalInfo tidemark_signal_stress_assoc = {
  .id = "stress_assoc",
  .title = N_ ("Distance on stressful days"),
  .source = "why-men-walk-away",
  .how = N_ ("Ratings on days on which you logged stress at work or at home, and on the day after "
             "each, against other days."),
  .cluster = TIDEMARK_CLUSTER_STRESS,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = stress_assoc_evaluate,
  .describe = stress_assoc_describe,
};
