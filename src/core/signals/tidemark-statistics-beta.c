/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-statistics.h"

#include <math.h>

#define MAX_STEPS 10000
#define TINY 1e-300

static double
log_gamma (double x)
{
  int sign;

  /* lgamma () writes a global. */
  return lgamma_r (x, &sign);
}

/* The continued fraction of the incomplete beta function, by Lentz's method. */
static double
beta_fraction (double a, double b, double x)
{
  double c = 1;
  double d = 1 - (a + b) * x / (a + 1);
  double h;

  d = 1 / (fabs (d) < TINY ? TINY : d);
  h = d;

  for (int m = 1; m < MAX_STEPS; m++)
    {
      double terms[2] = {
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      };
      double factor = 1;

      for (int i = 0; i < 2; i++)
        {
          d = 1 + terms[i] * d;
          c = 1 + terms[i] / c;
          d = 1 / (fabs (d) < TINY ? TINY : d);
          c = fabs (c) < TINY ? TINY : c;
          factor = c * d;
          h *= factor;
        }

      if (fabs (factor - 1) < 1e-16)
        break;
    }

  return h;
}

/**
 * tidemark_beta_cdf:
 * @a: above 0
 * @b: above 0
 * @x: anything; below 0 counts as 0, above 1 as 1
 *
 * Returns: the regularised incomplete beta function, P(X ≤ x) of a Beta(a, b).
 */
double
tidemark_beta_cdf (double a, double b, double x)
{
  double front;

  if (x <= 0)
    return 0;
  if (x >= 1)
    return 1;

  front = exp (log_gamma (a + b) - log_gamma (a) - log_gamma (b) + a * log (x) + b * log1p (-x));
  /* The fraction converges fast on this side of the mean only. */
  if (x < (a + 1) / (a + b + 2))
    return front * beta_fraction (a, b, x) / a;
  return 1 - front * beta_fraction (b, a, 1 - x) / b;
}

/**
 * tidemark_beta_quantile:
 * @a: above 0
 * @b: above 0
 * @p: 0 to 1
 *
 * Returns: the x with P(X ≤ x) = @p of a Beta(a, b), to the last bits of a double.
 */
double
tidemark_beta_quantile (double a, double b, double p)
{
  double low = 0, high = 1;

  for (int i = 0; i < 200 && high - low > 1e-16; i++)
    {
      double middle = (low + high) / 2;

      if (tidemark_beta_cdf (a, b, middle) < p)
        low = middle;
      else
        high = middle;
    }

  return (low + high) / 2;
}

/**
 * tidemark_student_cdf:
 * @df: degrees of freedom, above 0
 * @t: any number
 *
 * Returns: P(T ≤ t) of Student's distribution.
 */
double
tidemark_student_cdf (double df, double t)
{
  double tail = tidemark_beta_cdf (df / 2, 0.5, df / (df + t * t)) / 2;

  return t > 0 ? 1 - tail : tail;
}

/**
 * tidemark_beta_greater:
 * @a1: above 0
 * @b1: above 0
 * @a2: above 0
 * @b2: above 0
 *
 * Returns: P(X2 > X1) for X1 of a Beta(a1, b1) and X2 of a Beta(a2, b2).
 */
double
tidemark_beta_greater (int a1, int b1, int a2, int b2)
{
  double sum = 0;

  for (int i = 0; i < a2; i++)
    {
      double up = log_gamma (a1 + i) + log_gamma (b1 + b2) - log_gamma (a1 + i + b1 + b2);
      double pair = log_gamma (1 + i) + log_gamma (b2) - log_gamma (1 + i + b2);
      double down = log_gamma (a1) + log_gamma (b1) - log_gamma (a1 + b1);

      sum += exp (up - pair - down) / (b2 + i);
    }

  return CLAMP (sum, 0, 1);
}

/**
 * tidemark_binomial_at_least:
 * @k: any number
 * @n: throws of a fair coin
 *
 * Returns: P(at least @k heads).
 */
double
tidemark_binomial_at_least (int k, int n)
{
  if (k <= 0)
    return 1;
  if (k > n)
    return 0;
  return tidemark_beta_cdf (k, n - k + 1, 0.5);
}

/**
 * tidemark_negative_binomial_at_least:
 * @k: 0 or more
 * @a: above 0
 * @q: above 0, below 1
 *
 * Returns: P(at least @k events) where the rate itself is known from @a events only: the Poisson
 *   count of a Gamma(@a) rate.
 */
double
tidemark_negative_binomial_at_least (int k, double a, double q)
{
  double below = 0;

  for (int i = 0; i < k; i++)
    below +=
        exp (log_gamma (a + i) - log_gamma (a) - log_gamma (i + 1) + a * log (q) + i * log1p (-q));

  return CLAMP (1 - below, 0, 1);
}
