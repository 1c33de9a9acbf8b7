/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-span.h"

G_BEGIN_DECLS

/* What several signals draw from a span. All of it is pure and works on any thread. */

#define TIDEMARK_RECENT_DAYS 14
#define TIDEMARK_BASE_DAYS 98
#define TIDEMARK_WINDOW_DAYS 112

#define TIDEMARK_BIT(value) (G_GUINT64_CONSTANT (1) << (value))

/**
 * TidemarkDays:
 * @n: how many
 * @days: (array length=n): rising
 * @values: (array length=n): one a day
 *
 * A dated series, only of the days that have a value.
 */
typedef struct
{
  int n;
  double *days;
  double *values;
} TidemarkDays;

TidemarkDays *tidemark_days_take (const TidemarkSpanDay *days, int n, int today, int max_age);
void tidemark_days_free (TidemarkDays *self);

GArray *tidemark_measure_days (const TidemarkSpan *span, TidemarkRowsKind kind, guint64 what_bits);
int tidemark_measure_count_days (const GArray *days, int from_day, int to_day);

/* The last days up to today, one place each, for tests that move days about. */
double *tidemark_measure_grid (const TidemarkSpan *span, int *out_n_days, int *out_n_rated);
gboolean *tidemark_measure_grid_events (const TidemarkSpan *span,
                                        const GArray *days,
                                        int n_days,
                                        int *out_n_events);

gboolean tidemark_measure_is_denser_when_far (const TidemarkSpan *span);

/**
 * TidemarkStart:
 * @day: as logged
 * @by: who began the first conversation of that day
 * @entry: of a contact
 */
typedef struct
{
  int day;
  TidemarkWho by;
  guint entry;
} TidemarkStart;

GArray *tidemark_measure_starts (const TidemarkSpan *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkDays, tidemark_days_free)

G_END_DECLS
