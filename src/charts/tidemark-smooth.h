/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A window of the running median, in days; odd. */
#define TIDEMARK_SMOOTH_WINDOW_DAYS 9

/* Fewer ratings in a window say nothing about its middle. */
#define TIDEMARK_SMOOTH_MIN_RATED 3

/* Ratings further apart have a gap between them, and nothing is said about it. */
#define TIDEMARK_SMOOTH_MAX_GAP_DAYS 7

void tidemark_smooth_running_median (const double *values,
                                     const gboolean *left_out,
                                     int n_days,
                                     double *out);

G_END_DECLS
