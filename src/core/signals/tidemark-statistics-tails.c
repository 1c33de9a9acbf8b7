/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-statistics.h"

#include <math.h>

/**
 * tidemark_age_tail:
 * @gaps: (array length=n): lengths, above 0
 * @current: length so far of the one that is running
 *
 * The share of gaps longer than @current would raise false alarms, because long gaps are more
 * often the one that is found running.
 *
 * Returns: the chance that at a random look the running gap is at least @current old.
 */
double
tidemark_age_tail (const double *gaps, int n, double current)
{
  double longest = 0, sum = 0, beyond = 0;

  for (int i = 0; i < n; i++)
    {
      longest = MAX (longest, gaps[i]);
      sum += gaps[i];
      beyond += MAX (gaps[i] - current, 0);
    }
  /* One gap longer than any seen yet. */
  sum += 2 * longest;
  beyond += MAX (2 * longest - current, 0);

  return sum > 0 ? beyond / sum : NAN;
}

/**
 * tidemark_lomax_tail:
 * @n: how many ended
 * @total: how long these were together, days
 * @current: how long the open one is already, days
 *
 * Returns: the chance that one lasts longer than @current.
 */
double
tidemark_lomax_tail (int n, double total, double current)
{
  return pow ((14 + total) / (14 + total + current), 2 + n);
}

/**
 * tidemark_kaplan_meier_median:
 * @gaps: (array length=n): those that ended
 * @censored: how long the one that has not ended is already
 *
 * Returns: the length that half of them reach; NAN where fewer than half ended.
 */
double
tidemark_kaplan_meier_median (const double *gaps, int n, double censored)
{
  g_autofree double *sorted = tidemark_sorted (gaps, n);
  double survival = 1;

  for (int i = 0; i < n; i++)
    {
      int at_risk = n - i + (censored >= sorted[i] ? 1 : 0);

      survival *= 1 - 1.0 / at_risk;
      if (survival <= 0.5 + 1e-12)
        return sorted[i];
    }

  return NAN;
}
