/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkScale:
 * @from: the value at the start of the axis
 * @to: the value at its end; smaller than @from for an axis that counts down
 *
 * From values to a place on an axis, 0 to 1. Knows no pixels.
 */
typedef struct
{
  double from;
  double to;
} TidemarkScale;

double tidemark_scale_map (const TidemarkScale *self, double value);
double tidemark_scale_unmap (const TidemarkScale *self, double place);
double *tidemark_scale_ticks (const TidemarkScale *self, int max_ticks, int *out_n_ticks);

G_END_DECLS
