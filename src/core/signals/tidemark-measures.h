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

/* Weeks, counted back from the end of the log. */
#define TIDEMARK_N_WEEKS 14

/**
 * TidemarkWeeks:
 * @counts: contacts from them, week 0 the newest
 * @whole: whether the week lies after the first of them and nothing of it is left out
 */
typedef struct
{
  int counts[TIDEMARK_N_WEEKS];
  gboolean whole[TIDEMARK_N_WEEKS];
} TidemarkWeeks;

TidemarkWeeks tidemark_measure_weeks (const TidemarkSpan *span);
int tidemark_measure_week_of (const TidemarkSpan *span, gint64 at);
gboolean tidemark_measure_week_is_sound (const TidemarkSpan *span, int week);

/**
 * TidemarkRun:
 * @at: of my first message
 * @day: of that
 * @answered_at: of their next message, G_MAXINT64 without one
 */
typedef struct
{
  gint64 at;
  int day;
  gint64 answered_at;
} TidemarkRun;

GArray *tidemark_measure_runs (const TidemarkSpan *span);

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
GArray *tidemark_measure_gaps (const TidemarkSpan *span,
                               const TidemarkSpanEvent *events,
                               int n_events,
                               double min_hours);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkDays, tidemark_days_free)

G_END_DECLS
