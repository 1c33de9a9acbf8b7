/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-event-test.h"
#include "tidemark-measures.h"

G_BEGIN_DECLS

#define TIDEMARK_PURSUIT_BITS                                                                      \
  (TIDEMARK_BIT (TIDEMARK_MOVE_PURSUE) | TIDEMARK_BIT (TIDEMARK_MOVE_PRESS))
#define TIDEMARK_STRESS_BITS                                                                       \
  (TIDEMARK_BIT (TIDEMARK_MARK_WORK_STRESS) | TIDEMARK_BIT (TIDEMARK_MARK_FAMILY_STRESS))

/* The days that distance is looked at around. */
typedef enum
{
  TIDEMARK_AROUND_PURSUIT, /* I reached out or pressed: the days after against those before */
  TIDEMARK_AROUND_SPACE,   /* I gave space: the same */
  TIDEMARK_AROUND_STRESS,  /* marked with stress, and the next day: against other days */
  TIDEMARK_N_AROUND,
} TidemarkAroundKind;

/**
 * TidemarkAround:
 * @kind: which days
 * @first_day: the day of the first place of @grid
 * @n_days: how many days, the last one is today
 * @n_rated: how many of them are rated
 * @n_events: how many of them are such days
 * @grid: (array length=n_days): distance, NAN where not rated
 * @events: (array length=n_days): which of them are such days
 * @test: what distance does around them; not available where there is too little
 *
 * Distance around some days of the last 112. Never changed once it is made; any thread.
 */
typedef struct
{
  TidemarkAroundKind kind;
  int first_day;
  int n_days;
  int n_rated;
  int n_events;
  double *grid;
  gboolean *events;
  TidemarkEventTest test;
} TidemarkAround;

TidemarkAround *tidemark_around_new (const TidemarkSpan *span, TidemarkAroundKind kind);
void tidemark_around_free (TidemarkAround *self);

guint64 tidemark_around_get_bits (TidemarkAroundKind kind);
double tidemark_around_before (const TidemarkAround *self, int i);
double tidemark_around_after (const TidemarkAround *self, int i);
double tidemark_around_level (const TidemarkAround *self, const GArray *days);
char *tidemark_around_need (const TidemarkAround *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkAround, tidemark_around_free)

G_END_DECLS
