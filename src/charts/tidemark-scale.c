/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-scale.h"

#include <math.h>

static gboolean
is_empty (const TidemarkScale *self)
{
  return !isfinite (self->from) || !isfinite (self->to) || self->from == self->to;
}

/**
 * tidemark_scale_map:
 * @self: a scale
 * @value: a value, or NAN
 *
 * Values beyond the ends land beyond 0 and 1.
 *
 * Returns: 0 at the start to 1 at the end; 0.5 if the scale is empty; NAN for NAN. Pure, any
 * thread.
 */
double
tidemark_scale_map (const TidemarkScale *self, double value)
{
  if (isnan (value))
    return NAN;
  if (is_empty (self))
    return 0.5;

  return (value - self->from) / (self->to - self->from);
}

/**
 * tidemark_scale_unmap:
 * @self: a scale
 * @place: 0 to 1
 *
 * Returns: the value at @place; the one value of an empty scale. Pure, any thread.
 */
double
tidemark_scale_unmap (const TidemarkScale *self, double place)
{
  if (is_empty (self))
    return self->from;

  return self->from + place * (self->to - self->from);
}

/* The smallest of 1, 2, 5 times a power of ten that is not below @least. */
static double
round_step (double least)
{
  double power = pow (10, floor (log10 (least)));
  static const double factors[] = { 1, 2, 5, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      if (factors[i] * power >= least * (1 - 1e-9))
        return factors[i] * power;
    }

  return 10 * power;
}

/**
 * tidemark_scale_ticks:
 * @self: a scale
 * @max_ticks: at least 2
 * @out_n_ticks: (out): how many
 *
 * Round values of the scale, both ends included where they are round, in rising order.
 *
 * Returns: (transfer full) (array length=out_n_ticks): at most @max_ticks values; one for an empty
 *   scale, none (and %NULL) for one that is not finite. Any thread.
 */
double *
tidemark_scale_ticks (const TidemarkScale *self, int max_ticks, int *out_n_ticks)
{
  double low = MIN (self->from, self->to);
  double high = MAX (self->from, self->to);
  double step, first;
  double *ticks;
  int n_ticks;

  g_return_val_if_fail (max_ticks >= 2, NULL);

  *out_n_ticks = 0;
  if (!isfinite (self->from) || !isfinite (self->to))
    return NULL;

  step = is_empty (self) ? 1 : round_step ((high - low) / (max_ticks - 1));
  first = is_empty (self) ? low : ceil (low / step - 1e-9) * step;
  n_ticks = (int) floor ((high - first) / step + 1e-9) + 1;

  ticks = g_new (double, n_ticks);
  for (int i = 0; i < n_ticks; i++)
    ticks[i] = first + i * step;

  *out_n_ticks = n_ticks;
  return ticks;
}
