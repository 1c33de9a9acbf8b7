/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-statistics.h"

#include <math.h>

#define MAX_STEPS 100000
#define TINY 1e-300

static double
gamma_front (double a, double x)
{
  int sign;

  return exp (a * log (x) - x - lgamma_r (a, &sign));
}

static double
gamma_by_series (double a, double x)
{
  double term = 1 / a, sum = term;

  for (int i = 1; i < MAX_STEPS && term > sum * 1e-17; i++)
    {
      term *= x / (a + i);
      sum += term;
    }

  return gamma_front (a, x) * sum;
}

/* The upper tail, by Lentz's method. */
static double
gamma_by_fraction (double a, double x)
{
  double b = x + 1 - a, c = 1 / TINY, d = 1 / b, h = d;

  for (int i = 1; i < MAX_STEPS; i++)
    {
      double term = -i * (i - a), factor;

      b += 2;
      d = term * d + b;
      c = b + term / c;
      d = 1 / (fabs (d) < TINY ? TINY : d);
      c = fabs (c) < TINY ? TINY : c;
      factor = c * d;
      h *= factor;
      if (fabs (factor - 1) < 1e-16)
        break;
    }

  return gamma_front (a, x) * h;
}

/**
 * tidemark_gamma_cdf:
 * @a: above 0
 * @x: anything; below 0 counts as 0
 *
 * Returns: the regularised lower incomplete gamma function, P(X ≤ x) of a Gamma(a, 1).
 */
double
tidemark_gamma_cdf (double a, double x)
{
  if (x <= 0)
    return 0;
  return x < a + 1 ? gamma_by_series (a, x) : 1 - gamma_by_fraction (a, x);
}

/**
 * tidemark_normal_cdf:
 *
 * Returns: P(Z ≤ z) of the standard normal distribution.
 */
double
tidemark_normal_cdf (double z)
{
  return erfc (-z / G_SQRT2) / 2;
}
