/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define WINDOW_DAYS 56
#define NEED_DAYS 6
#define MIN_GAP 1

/* Wanted closeness less what there was, of the days that have both. */
static GArray *
list_gaps (const TidemarkSpan *span, GArray *out_days)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (double));
  int today = tidemark_span_get_today (span), n_wanted, n_rated, k = 0;
  const TidemarkSpanDay *wanted = tidemark_span_get_wanted (span, &n_wanted);
  const TidemarkSpanDay *rated = tidemark_span_get_rated (span, &n_rated);

  for (int i = 0; i < n_wanted; i++)
    {
      int age = today - wanted[i].day;

      while (k < n_rated && rated[k].day < wanted[i].day)
        k++;
      if (age >= 0 && age < WINDOW_DAYS && k < n_rated && rated[k].day == wanted[i].day)
        {
          double gap = wanted[i].value - (10 - rated[k].value);

          g_array_append_val (gaps, gap);
          g_array_append_val (out_days, wanted[i].day);
        }
    }

  return gaps;
}

/* Both ratings of each day: for where one wanted more than there was, else against. */
static void
add_days (TidemarkFinding *finding,
          const TidemarkSpan *span,
          const GArray *gaps,
          const GArray *days)
{
  for (guint i = 0; i < gaps->len; i++)
    {
      int day = g_array_index (days, int, i);
      TidemarkSide side =
          g_array_index (gaps, double, i) > 0 ? TIDEMARK_SIDE_FOR : TIDEMARK_SIDE_AGAINST;

      tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_WANTED, G_MAXUINT64, day, day, side);
      tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_DISTANCE, G_MAXUINT64, day, day,
                                 side);
    }
}

static TidemarkFinding *
closeness_gap_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) gaps = list_gaps (span, days);
  int above = 0, below = 0;
  double median = tidemark_median ((const double *) gaps->data, (int) gaps->len);
  TidemarkTest test;
  TidemarkFinding *finding;

  for (guint i = 0; i < gaps->len; i++)
    {
      above += g_array_index (gaps, double, i) > 0;
      below += g_array_index (gaps, double, i) < 0;
    }
  if (above + below < NEED_DAYS)
    return tidemark_finding_new_missing (
        g_strdup_printf (ngettext ("%d of %d day with both ratings",
                                   "%d of %d days with both "
                                   "ratings",
                                   NEED_DAYS),
                         above + below, NEED_DAYS));

  test.p_worse = tidemark_binomial_at_least (above, above + below);
  test.p_better = tidemark_binomial_at_least (below, above + below);
  if (median < MIN_GAP)
    test.p_worse = MAX (test.p_worse, 0.5);
  if (median > -MIN_GAP)
    test.p_better = MAX (test.p_better, 0.5);

  finding = tidemark_finding_new_tested (test);
  tidemark_finding_set_number (finding, "median", median);
  tidemark_finding_set_count (finding, "above", above);
  tidemark_finding_set_count (finding, "n", (int) gaps->len);
  add_days (finding, span, gaps, days);
  return finding;
}

static char *
closeness_gap_describe (const TidemarkFinding *finding, const char *alias)
{
  int n = tidemark_finding_get_count (finding, "n");

  /* Translators: %1$d of %2$d days, %3$s an alias. */
  return g_strdup_printf (ngettext ("On %1$d of %2$d day you wanted to be closer to %3$s than it "
                                    "felt.",
                                    "On %1$d of %2$d days you wanted to be closer to %3$s than it "
                                    "felt.",
                                    n),
                          tidemark_finding_get_count (finding, "above"), n, alias);
}

const TidemarkSignalInfo tidemark_signal_closeness_gap = {
  .id = "closeness_gap",
  .title = N_ ("Closeness you wanted and had"),
  .source = "the-intimacy-distance-dance",
  .how =
      N_ ("Days of the last eight weeks on which you rated both how distant {alias} felt and how "
          "close you wanted to be: on how many did you want more closeness than there was?"),
  .cluster = TIDEMARK_CLUSTER_SUPPORT,
  .window_days = WINDOW_DAYS,
  .evaluate = closeness_gap_evaluate,
  .describe = closeness_gap_describe,
};
