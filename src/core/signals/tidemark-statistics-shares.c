/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-statistics.h"

#include <math.h>

/**
 * tidemark_two_share:
 * @recent_k: good ones lately
 * @recent_n: of how many, above 0
 * @base_k: good ones before
 * @base_n: of how many, above 0
 * @margin: by how much the share has to differ to count
 *
 * Returns: whether the share of good ones fell (worse) or rose (better).
 */
TidemarkTest
tidemark_two_share (int recent_k, int recent_n, int base_k, int base_n, double margin)
{
  double below = 1 - tidemark_beta_greater (1 + base_k, 1 + base_n - base_k, 1 + recent_k,
                                            1 + recent_n - recent_k);
  double change = (double) recent_k / recent_n - (double) base_k / base_n;

  return (TidemarkTest) {
    .p_worse = change <= -margin ? 1 - below : MAX (1 - below, 0.5),
    .p_better = change >= margin ? below : MAX (below, 0.5),
  };
}

/**
 * tidemark_share_below_half:
 *
 * Returns: how likely it is that less than half of such things are good, after @good good and
 *   @bad bad ones.
 */
double
tidemark_share_below_half (double good, double bad)
{
  return tidemark_beta_cdf (1 + good, 1 + bad, 0.5);
}

/**
 * tidemark_share:
 *
 * Returns: whether mostly bad (worse) or mostly good (better), after @good good and @bad bad ones.
 */
TidemarkTest
tidemark_share (double good, double bad)
{
  double below = tidemark_share_below_half (good, bad);

  return (TidemarkTest) { .p_worse = 1 - below, .p_better = below };
}

/**
 * tidemark_share_interval:
 * @level: 0 to 1: how sure
 * @out_low: (out): the least share of good ones
 * @out_high: (out): the greatest
 *
 * What share goes with @good good and @bad bad ones: between these with @level, as much left out
 * below as above.
 */
void
tidemark_share_interval (double good, double bad, double level, double *out_low, double *out_high)
{
  *out_low = tidemark_beta_quantile (1 + good, 1 + bad, (1 - level) / 2);
  *out_high = tidemark_beta_quantile (1 + good, 1 + bad, (1 + level) / 2);
}

/**
 * tidemark_ratio_below:
 * @k1: events in the first stretch
 * @t1: its length, above 0
 * @k2: events in the second stretch
 * @t2: its length, above 0
 * @ratio: above 0
 *
 * Returns: P(first rate ÷ second rate < @ratio).
 */
double
tidemark_ratio_below (double k1, double t1, double k2, double t2, double ratio)
{
  return tidemark_beta_cdf (0.5 + k1, 0.5 + k2, ratio * t1 / (ratio * t1 + t2));
}

/**
 * tidemark_step_t:
 * @recent: (array length=n_recent): at least one
 * @base: (array length=n_base): at least two
 * @floor: the least standard deviation that is believed
 * @drop: below 0: the least fall that counts
 * @out_t: (out) (optional): Student's t
 * @out_difference: (out) (optional): mean of @recent less mean of @base
 *
 * Returns: whether @recent is below (worse) or above (better) @base.
 */
TidemarkTest
tidemark_step_t (const double *recent,
                 int n_recent,
                 const double *base,
                 int n_base,
                 double floor,
                 double drop,
                 double *out_t,
                 double *out_difference)
{
  double s = MAX (tidemark_sd (base, n_base), floor);
  double difference = tidemark_mean (recent, n_recent) - tidemark_mean (base, n_base);
  double t = difference / (s * sqrt (1.0 / n_base + 1.0 / n_recent));
  double p = tidemark_student_cdf (n_base - 1, t);

  if (out_t != NULL)
    *out_t = t;
  if (out_difference != NULL)
    *out_difference = difference;
  return (TidemarkTest) {
    .p_worse = difference <= drop ? p : MAX (p, 0.5),
    .p_better = difference >= -drop ? 1 - p : MAX (1 - p, 0.5),
  };
}
