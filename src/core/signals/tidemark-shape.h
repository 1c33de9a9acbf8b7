/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkShape:
 * @p_flat: probability of no change
 * @p_step: of a jump from one day to the next
 * @p_ramp: of a steady climb or fall since some day
 * @p_up: of a rise by 1 or more
 * @p_down: of a fall by 1 or more
 * @has_onset: whether there is a day when it began
 * @onset: that day
 * @onset_from: the day before which it began with a probability of a tenth, if it did
 * @onset_to: the day up to which it had begun with one of nine tenths
 * @size: how much, in the unit of the values
 * @best_log_bf: log Bayes factor of the best single candidate
 * @r1: autocorrelation of what the best candidate leaves over
 *
 * Whether a series stayed flat, jumped or drifted.
 */
typedef struct
{
  double p_flat;
  double p_step;
  double p_ramp;
  double p_up;
  double p_down;
  gboolean has_onset;
  double onset;
  double onset_from;
  double onset_to;
  double size;
  double best_log_bf;
  double r1;
} TidemarkShape;

TidemarkShape tidemark_shape_fit (const double *days, const double *values, int n);

G_END_DECLS
