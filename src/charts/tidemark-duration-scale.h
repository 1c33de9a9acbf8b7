/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkDurationScale:
 * @from: the shortest time of the axis, minutes, more than 0
 * @to: the longest
 *
 * From minutes to a place on an axis, 0 to 1, on which twice as long is always as far away. Knows
 * no pixels.
 */
typedef struct
{
  double from;
  double to;
} TidemarkDurationScale;

double tidemark_duration_scale_map (const TidemarkDurationScale *self, double minutes);
GArray *tidemark_duration_scale_ticks (const TidemarkDurationScale *self);

char *tidemark_duration_format_short (double minutes);
char *tidemark_duration_format (double minutes);
char *tidemark_duration_format_between (double from_minutes, double to_minutes);

G_END_DECLS
