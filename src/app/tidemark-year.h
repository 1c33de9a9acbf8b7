/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-day-counts.h"
#include "tidemark-tide.h"
#include "tidemark-year-chart.h"

G_BEGIN_DECLS

/* Fewer days with anything logged are not a picture. */
#define TIDEMARK_YEAR_MIN_DAYS 3

/**
 * TidemarkYear:
 * @tide: distance and coverage, day by day; owned by somebody else
 * @counts: (array): of its days
 *
 * What there is to draw, a square a day. Never changed once it is made; any thread.
 */
typedef struct
{
  const TidemarkTide *tide;
  TidemarkDayCount *counts;
} TidemarkYear;

TidemarkYear *tidemark_year_new (const TidemarkTide *tide);
void tidemark_year_free (TidemarkYear *self);

int tidemark_year_get_first (const TidemarkYear *self);
int tidemark_year_get_last (const TidemarkYear *self);
TidemarkStretch tidemark_year_get_days (const TidemarkYear *self, int year);
TidemarkYearDay
tidemark_year_get_day (const TidemarkYear *self, TidemarkYearMeasure measure, guint place);

char *tidemark_year_caption (const TidemarkYear *self, int year);
char *tidemark_year_sentence (const TidemarkYear *self, TidemarkYearMeasure measure, int year);
char *tidemark_year_missing (const TidemarkYear *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkYear, tidemark_year_free)

G_END_DECLS
