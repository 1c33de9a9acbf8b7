/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-statistics.h"

#include <math.h>

/**
 * tidemark_evidence:
 * @p: an error probability
 *
 * Returns: 0 at 0.1 and above, a half at 0.01, 1 at 0.001 and below.
 */
double
tidemark_evidence (double p)
{
  return CLAMP ((-log10 (MAX (p, 1e-12)) - 1) / 2, 0, 1);
}

/**
 * tidemark_simes:
 * @p: (array length=n): error probabilities
 *
 * Returns: the error probability of saying that any of them holds, by Simes; NAN of nothing.
 */
double
tidemark_simes (const double *p, int n)
{
  g_autofree double *sorted = tidemark_sorted (p, n);
  double best = NAN;

  for (int i = 0; i < n; i++)
    best = fmin (best, n * sorted[i] / (i + 1));

  return best;
}

/**
 * tidemark_benjamini_hochberg:
 * @p: (array length=n): error probabilities
 * @level: share of false ones that is put up with
 * @out_kept: (out caller-allocates) (array length=n): which survive
 *
 * Control of false discoveries by Benjamini and Hochberg.
 */
void
tidemark_benjamini_hochberg (const double *p, int n, double level, gboolean *out_kept)
{
  g_autofree double *sorted = tidemark_sorted (p, n);
  double limit = -1;

  for (int i = 0; i < n; i++)
    if (sorted[i] <= level * (i + 1) / n)
      limit = sorted[i];

  for (int i = 0; i < n; i++)
    out_kept[i] = p[i] <= limit;
}
