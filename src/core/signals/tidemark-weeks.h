/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-span.h"

G_BEGIN_DECLS

/* Weeks, counted back from the end of the log; week 0 is the newest. */

/* How many of them are compared with each other. */
#define TIDEMARK_N_WEEKS 14

/* Fewer messages than this have no usual length. */
#define TIDEMARK_WEEK_MIN_MESSAGES 5

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

int *tidemark_measure_week_messages (const TidemarkSpan *span, TidemarkWho by, int n_weeks);
int *tidemark_measure_week_contacts (const TidemarkSpan *span, TidemarkWho by, int n_weeks);
double *tidemark_measure_week_lengths (const TidemarkSpan *span, TidemarkWho by, int n_weeks);

G_END_DECLS
