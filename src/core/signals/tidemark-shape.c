/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-shape.h"

#include <math.h>

#include "tidemark-statistics.h"

/* How sure we are beforehand that nothing changed, and how wide a change may be. */
#define PRIOR_FLAT 0.8
#define PRIOR_STEP 0.1
#define PRIOR_RAMP 0.1
#define PRIOR_PRECISION 0.1
#define MIN_RAMP_DAYS 21
#define MIN_SIZE 1.0

/* What lies outside the days that are named as those of the onset, on either side. */
#define ONSET_TAIL 0.1

typedef struct
{
  gboolean ramp;
  int tau;
  double log_bf;
  double size;
  double weight;
} Candidate;

static void
fill_regressor (const Candidate *candidate, const double *days, int n, double *x)
{
  double start = days[candidate->tau], mean;

  for (int i = 0; i < n; i++)
    x[i] = candidate->ramp ? MAX (0, (days[i] - start) / (days[n - 1] - start))
                           : (i >= candidate->tau ? 1 : 0);

  mean = tidemark_mean (x, n);
  for (int i = 0; i < n; i++)
    x[i] -= mean;
}

static void
fit_candidate (Candidate *candidate, const double *days, const double *y, int n, double *x)
{
  double s_xx = 0, s_xy = 0, s_yy = 0, b_0, a;

  fill_regressor (candidate, days, n, x);
  for (int i = 0; i < n; i++)
    {
      s_xx += x[i] * x[i];
      s_xy += x[i] * y[i];
      s_yy += y[i] * y[i];
    }

  b_0 = 2 + s_yy / 2;
  a = 2 + (n - 1) / 2.0;
  candidate->log_bf = 0.5 * log (PRIOR_PRECISION / (PRIOR_PRECISION + s_xx)) -
                      a * (log (b_0 - 0.5 * s_xy * s_xy / (s_xx + PRIOR_PRECISION)) - log (b_0));
  candidate->size = s_xy / (s_xx + PRIOR_PRECISION);
}

/* Sorted by day, a step before a ramp of the same day. */
static GArray *
list_candidates (const double *days, int n, int *out_n_steps, int *out_n_ramps)
{
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));

  *out_n_steps = *out_n_ramps = 0;
  for (int tau = 0; tau < n; tau++)
    {
      if (tau >= 3 && tau <= n - 3)
        {
          g_array_append_val (candidates, ((Candidate) { .tau = tau }));
          *out_n_steps += 1;
        }
      if (tau <= n - 6 && days[n - 1] - days[tau] >= MIN_RAMP_DAYS)
        {
          g_array_append_val (candidates, ((Candidate) { .tau = tau, .ramp = TRUE }));
          *out_n_ramps += 1;
        }
    }

  return candidates;
}

static double
find_rest_acf1 (const Candidate *best, const double *days, const double *y, int n, double *x)
{
  g_autofree double *rest = g_new (double, n);

  fill_regressor (best, days, n, x);
  for (int i = 0; i < n; i++)
    rest[i] = y[i] - best->size * x[i];

  return tidemark_acf1 (rest, n);
}

static gboolean
is_of_direction (const Candidate *candidate, gboolean up)
{
  return up ? candidate->size >= MIN_SIZE : candidate->size <= -MIN_SIZE;
}

/* The first day at which so much of the weight of one direction has come together. */
static double
find_day_of_weight (const GArray *candidates, const double *days, gboolean up, double weight)
{
  const Candidate *last = NULL;
  double so_far = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (!is_of_direction (candidate, up))
        continue;
      last = candidate;
      so_far += candidate->weight;
      if (so_far >= weight)
        break;
    }

  return days[last->tau];
}

static void
find_onset (TidemarkShape *self, const GArray *candidates, const double *days)
{
  gboolean up = self->p_up >= self->p_down;
  double total = 0, size = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (is_of_direction (candidate, up))
        {
          total += candidate->weight;
          size += candidate->weight * candidate->size;
        }
    }
  if (total <= 0)
    return;

  self->has_onset = TRUE;
  self->size = size / total;
  self->onset = find_day_of_weight (candidates, days, up, total / 2);
  self->onset_from = find_day_of_weight (candidates, days, up, total * ONSET_TAIL);
  self->onset_to = find_day_of_weight (candidates, days, up, total * (1 - ONSET_TAIL));
}

static void
weigh_candidates (TidemarkShape *self, GArray *candidates, int n_steps, int n_ramps)
{
  double lambda = (1 - self->r1) / (1 + self->r1);
  /* Relative to the best one, so that nothing overflows. */
  double top = MAX (0, lambda * self->best_log_bf);
  double total = PRIOR_FLAT * exp (-top);

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      double prior = candidate->ramp ? PRIOR_RAMP / n_ramps : PRIOR_STEP / n_steps;

      candidate->weight = prior * exp (lambda * candidate->log_bf - top);
      total += candidate->weight;
    }

  self->p_flat = PRIOR_FLAT * exp (-top) / total;
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      candidate->weight /= total;
      *(candidate->ramp ? &self->p_ramp : &self->p_step) += candidate->weight;
      if (candidate->size >= MIN_SIZE)
        self->p_up += candidate->weight;
      else if (candidate->size <= -MIN_SIZE)
        self->p_down += candidate->weight;
    }
}

/**
 * tidemark_shape_fit:
 * @days: (array length=n): rising
 * @values: (array length=n): one a day
 * @n: at least 6
 *
 * Weighs "flat" against a step and a ramp at every day, each with a size of its own.
 *
 * Returns: the shape. Pure, any thread, cannot fail.
 */
TidemarkShape
tidemark_shape_fit (const double *days, const double *values, int n)
{
  TidemarkShape self = { .p_flat = 1 };
  int n_steps, n_ramps;
  g_autoptr (GArray) candidates = list_candidates (days, n, &n_steps, &n_ramps);
  g_autofree double *x = g_new (double, n + 1);
  g_autofree double *y = g_new (double, n + 1);
  const Candidate *best = NULL;
  double mean = tidemark_mean (values, n);

  for (int i = 0; i < n; i++)
    y[i] = values[i] - mean;

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      fit_candidate (candidate, days, y, n, x);
      if (best == NULL || candidate->log_bf > best->log_bf)
        best = candidate;
    }
  if (best == NULL)
    return self;

  self.best_log_bf = best->log_bf;
  self.r1 = find_rest_acf1 (best, days, y, n, x);
  weigh_candidates (&self, candidates, n_steps, n_ramps);
  find_onset (&self, candidates, days);
  return self;
}
