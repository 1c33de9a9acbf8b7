/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-statistics.h"

#include <math.h>
#include <stdlib.h>

/**
 * tidemark_mean:
 * @values: (array length=n):
 *
 * Returns: the mean, NAN of nothing.
 */
double
tidemark_mean (const double *values, int n)
{
  double sum = 0;

  for (int i = 0; i < n; i++)
    sum += values[i];

  return n > 0 ? sum / n : NAN;
}

/**
 * tidemark_sd:
 * @values: (array length=n):
 *
 * Returns: the standard deviation with n − 1, NAN of fewer than two.
 */
double
tidemark_sd (const double *values, int n)
{
  double mean = tidemark_mean (values, n), sum = 0;

  for (int i = 0; i < n; i++)
    sum += (values[i] - mean) * (values[i] - mean);

  return n > 1 ? sqrt (sum / (n - 1)) : NAN;
}

static int
compare_doubles (const void *a, const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

/**
 * tidemark_sorted:
 * @values: (array length=n):
 *
 * Returns: (transfer full) (array length=n): the same values, rising.
 */
double *
tidemark_sorted (const double *values, int n)
{
  double *sorted = g_new (double, n + 1);

  for (int i = 0; i < n; i++)
    sorted[i] = values[i];
  qsort (sorted, n, sizeof *sorted, compare_doubles);

  return sorted;
}

/**
 * tidemark_quantile:
 * @values: (array length=n): in any order
 * @p: 0 to 1
 *
 * Returns: the quantile, linear between the two nearest values; NAN of nothing.
 */
double
tidemark_quantile (const double *values, int n, double p)
{
  g_autofree double *sorted = tidemark_sorted (values, n);
  double at;
  int below;

  if (n == 0)
    return NAN;

  at = p * (n - 1);
  below = MIN ((int) floor (at), n - 1);
  if (below + 1 >= n)
    return sorted[below];
  return sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
}

/**
 * tidemark_median:
 * @values: (array length=n): in any order
 *
 * Returns: the median, NAN of nothing.
 */
double
tidemark_median (const double *values, int n)
{
  return tidemark_quantile (values, n, 0.5);
}

/**
 * tidemark_acf1:
 * @values: (array length=n): oldest first
 *
 * Returns: how far each value goes with the next one, 0 to 0.8.
 */
double
tidemark_acf1 (const double *values, int n)
{
  double mean = tidemark_mean (values, n), up = 0, down = 0;

  for (int i = 0; i < n; i++)
    {
      down += (values[i] - mean) * (values[i] - mean);
      if (i + 1 < n)
        up += (values[i] - mean) * (values[i + 1] - mean);
    }

  return down <= 1e-12 ? 0 : CLAMP (up / down, 0, 0.8);
}
