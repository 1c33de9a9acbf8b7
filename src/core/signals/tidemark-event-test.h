/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-statistics.h"

G_BEGIN_DECLS

/**
 * TidemarkEventTest:
 * @available: whether there was enough to tell
 * @p_higher: error probability of saying that the days asked about are higher
 * @p_lower: error probability of the opposite
 * @effect: mean of the days asked about; level test: less the mean of the other days
 * @others: level test: mean of the other days
 * @n: event days that have a value
 * @n_shifts: shift test: how many shifts it was compared with
 * @n_spells: level test: events no more than three days apart are one spell
 *
 * What a daily series does around some days.
 */
typedef struct
{
  gboolean available;
  double p_higher;
  double p_lower;
  double effect;
  double others;
  int n;
  int n_shifts;
  int n_spells;
} TidemarkEventTest;

double tidemark_mean_around (const double *values, int n_days, int day, int from, int to);

TidemarkEventTest tidemark_shift_test (const double *values,
                                       const gboolean *events,
                                       int n_days,
                                       int before_from,
                                       int before_to,
                                       int after_from,
                                       int after_to,
                                       int need);

TidemarkEventTest tidemark_level_test (const double *values,
                                       const gboolean *events,
                                       int n_days,
                                       int from,
                                       int to,
                                       int need);

G_END_DECLS
