/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-statistics.h"

#include <math.h>

static double
sign_of (double value)
{
  return (value > 0) - (value < 0);
}

/* Sums f(t) over the sizes t of the groups of equal values. */
static double
sum_over_ties (const double *values, int n, double (*f) (double size))
{
  g_autofree double *sorted = tidemark_sorted (values, n);
  double sum = 0;

  for (int i = 0, start = 0; i < n; i++)
    if (i + 1 == n || sorted[i + 1] > sorted[i])
      {
        sum += f (i + 1 - start);
        start = i + 1;
      }

  return sum;
}

static double
kendall_tie (double size)
{
  return size * (size - 1) * (2 * size + 5);
}

static double
whitney_tie (double size)
{
  return size * size * size - size;
}

/**
 * tidemark_mann_kendall:
 * @x: (array length=n): rising
 * @y: (array length=n): at least two
 *
 * Returns: the trend of @y, its significance lowered by what each value owes to the one before.
 */
TidemarkKendall
tidemark_mann_kendall (const double *x, const double *y, int n)
{
  g_autofree double *slopes = g_new (double, (gsize) n *(n - 1) / 2 + 1);
  g_autofree double *rest = g_new (double, n);
  TidemarkKendall result = { 0 };
  int n_slopes = 0;
  double variance;

  for (int i = 0; i < n; i++)
    for (int k = i + 1; k < n; k++)
      {
        result.s += sign_of (y[k] - y[i]);
        slopes[n_slopes++] = (y[k] - y[i]) / (x[k] - x[i]);
      }

  result.slope = tidemark_median (slopes, n_slopes);
  for (int i = 0; i < n; i++)
    rest[i] = y[i] - result.slope * (x[i] - x[0]); /* the same to the last bit on any date */
  result.r1 = tidemark_acf1 (rest, n);

  variance = ((double) n * (n - 1) * (2 * n + 5) - sum_over_ties (y, n, kendall_tie)) / 18;
  variance *= (1 + result.r1) / (1 - result.r1);
  result.z = result.s == 0 || variance <= 0 ? 0 : (result.s - sign_of (result.s)) / sqrt (variance);
  return result;
}

/**
 * tidemark_mann_whitney:
 * @a: (array length=n_a): at least one
 * @b: (array length=n_b): at least one
 * @out_shift: (out): median of all differences of an @a and a @b
 *
 * Returns: the error probability of saying that @a is higher than @b.
 */
double
tidemark_mann_whitney (const double *a, int n_a, const double *b, int n_b, double *out_shift)
{
  int n = n_a + n_b;
  g_autofree double *differences = g_new (double, (gsize) n_a *n_b);
  g_autofree double *all = g_new (double, n);
  double u = 0, variance, d;

  for (int i = 0; i < n_a; i++)
    for (int k = 0; k < n_b; k++)
      {
        differences[i * n_b + k] = a[i] - b[k];
        u += (1 + sign_of (a[i] - b[k])) / 2;
      }
  for (int i = 0; i < n; i++)
    all[i] = i < n_a ? a[i] : b[i - n_a];

  *out_shift = tidemark_median (differences, n_a * n_b);
  variance = (double) n_a * n_b / 12 *
             (n + 1 - sum_over_ties (all, n, whitney_tie) / ((double) n * (n - 1)));
  d = u - (double) n_a * n_b / 2;
  if (variance <= 0)
    return 0.5;
  return 1 - tidemark_normal_cdf ((d - 0.5 * sign_of (d)) / sqrt (variance));
}
