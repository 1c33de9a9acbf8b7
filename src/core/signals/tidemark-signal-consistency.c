/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-weeks.h"

#define N_PARTS 4
#define NEED_PARTS 2
#define N_WEEKS 12
#define RATED_DAYS 56

/* 1 for even, −1 for uneven, 0 for neither, NAN for nothing to tell from. */
static double
weekly_part (const TidemarkSpan *span)
{
  TidemarkWeeks weeks = tidemark_measure_weeks (span);
  double y[N_WEEKS], counts[N_WEEKS], sd;
  int n = 0;

  if (!tidemark_span_is_live (span))
    return NAN;
  for (int week = 0; week < N_WEEKS; week++)
    if (weeks.whole[week])
      {
        counts[n] = weeks.counts[week];
        y[n++] = log (weeks.counts[week] + 0.5);
      }
  if (n < 6 || tidemark_median (counts, n) < 3)
    return NAN;

  sd = tidemark_sd (y, n);
  return sd < 0.35 ? 1 : sd > 0.8 ? -1 : 0;
}

static double
promises_part (const TidemarkFinding *promises)
{
  double mean = tidemark_finding_get_number (promises, "mean");

  return isnan (mean) ? NAN : mean >= 0.7 ? 1 : mean < 0.45 ? -1 : 0;
}

static double
starts_part (const TidemarkSpan *span)
{
  g_autoptr (TidemarkFinding) starts = tidemark_signal_init_shift.evaluate (span);
  double share = tidemark_finding_get_number (starts, "share");

  return isnan (share) ? NAN : share >= 0.35 && share <= 0.75 ? 1 : share < 0.25 ? -1 : 0;
}

static double
ratings_part (const TidemarkSpan *span)
{
  int n;
  const TidemarkSpanDay *all = tidemark_span_get_rated (span, &n);
  g_autoptr (TidemarkDays) rated =
      tidemark_days_take (all, n, tidemark_span_get_today (span), RATED_DAYS);
  double sd;

  if (rated->n < 10)
    return NAN;
  sd = tidemark_sd (rated->values, rated->n);
  return sd < 1.6 ? 1 : sd > 2.6 ? -1 : 0;
}

static TidemarkFinding *
consistency_evaluate (const TidemarkSpan *span)
{
  g_autoptr (TidemarkFinding) promises = tidemark_signal_promises.evaluate (span);
  double parts[N_PARTS] = { weekly_part (span), promises_part (promises), starts_part (span),
                            ratings_part (span) };
  GVariantBuilder builder;
  double sum = 0;
  int n = 0;
  TidemarkFinding *finding;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ad"));
  for (int i = 0; i < N_PARTS; i++)
    if (!isnan (parts[i]))
      {
        sum += parts[i];
        n++;
        g_variant_builder_add (&builder, "d", parts[i]);
      }
  if (n < NEED_PARTS)
    {
      g_variant_builder_clear (&builder);
      return tidemark_finding_new_missing (g_strdup_printf (
          ngettext ("%d of %d part", "%d of %d parts", NEED_PARTS), n, NEED_PARTS));
    }

  finding = tidemark_finding_new_fact (sum / n);
  tidemark_finding_set (finding, "parts", g_variant_builder_end (&builder));
  tidemark_finding_set_count (finding, "n", n);
  /* What speaks against the promises speaks for evenness, and the other way round. */
  tidemark_finding_take_sides (finding, promises->entries_against, promises->entries_for);
  return finding;
}

static char *
consistency_describe (const TidemarkFinding *finding, const char *alias)
{
  GVariant *parts = tidemark_finding_get (finding, "parts");
  int n = tidemark_finding_get_count (finding, "n"), even = 0, uneven = 0;

  for (int i = 0; i < n; i++)
    {
      double part;

      g_variant_get_child (parts, i, "d", &part);
      even += part > 0;
      uneven += part < 0;
    }
  /* Translators: %1$d of %2$d parts, %3$d, %4$s an alias. */
  return g_strdup_printf (
      ngettext ("%1$d of %2$d part of the log about %4$s was even, %3$d was not.",
                "%1$d of %2$d parts of the log about %4$s were even, %3$d were "
                "not.",
                n),
      even, n, uneven, alias);
}

const TidemarkSignalInfo tidemark_signal_consistency = {
  .id = "consistency",
  .title = N_ ("How even it was"),
  .source = "why-is-he-pushing-me-away",
  .how = N_ ("The mean of up to four parts, each for, against or neither: how even the weekly "
             "contact was, the promises, who started, and how even the ratings were."),
  .cluster = TIDEMARK_CLUSTER_ACTIONS,
  .evaluate = consistency_evaluate,
  .describe = consistency_describe,
};
