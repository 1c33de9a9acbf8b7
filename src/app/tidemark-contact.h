/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-bars-chart.h"
#include "tidemark-span.h"
#include "tidemark-tide-chart.h"

G_BEGIN_DECLS

/* Fewer days with a first contact tell nothing of who starts. */
#define TIDEMARK_CONTACT_MIN_STARTS 6

/* A week belongs to the days with its middle one, and the first week of a log has to. */
#define TIDEMARK_CONTACT_MIN_DAYS 4

#define TIDEMARK_N_CONTACT_UNITS (TIDEMARK_BARS_CHARACTERS + 1)

/**
 * TidemarkContactWeek:
 * @week: as it is drawn; counted back from the end of the log
 * @is_known: whether anything is logged of it
 * @theirs: by TidemarkBarsUnit; NAN where it is not known
 * @mine: likewise
 *
 * One week of contact.
 */
typedef struct
{
  TidemarkChartWeek week;
  gboolean is_known;
  double theirs[TIDEMARK_N_CONTACT_UNITS];
  double mine[TIDEMARK_N_CONTACT_UNITS];
} TidemarkContactWeek;

/**
 * TidemarkContact:
 * @span: the log
 * @weeks: (element-type TidemarkContactWeek): from the first to the last
 * @totals: of both, by TidemarkBarsUnit; of characters the weeks that have a usual length
 *
 * Who got in touch first, how often both did, and how much they wrote. Never changed once it is
 * made; any thread.
 */
typedef struct
{
  TidemarkSpan *span;
  GArray *weeks;
  int totals[TIDEMARK_N_CONTACT_UNITS];
} TidemarkContact;

TidemarkContact *tidemark_contact_new (TidemarkSpan *span);
void tidemark_contact_free (TidemarkContact *self);

/**
 * TidemarkContactSum:
 * @n_weeks: weeks of the range that count
 * @theirs: of all of them; of characters the middle one
 * @mine: likewise
 * @their_middle: of a week
 * @my_middle: likewise
 */
typedef struct
{
  int n_weeks;
  double theirs;
  double mine;
  double their_middle;
  double my_middle;
} TidemarkContactSum;

TidemarkContactSum
tidemark_contact_sum (const TidemarkContact *self, TidemarkBarsUnit unit, TidemarkStretch range);
gboolean tidemark_contact_has (const TidemarkContact *self, TidemarkBarsUnit unit);
gboolean
tidemark_contact_get_interval (const TidemarkContactWeek *week, double *out_low, double *out_high);
int tidemark_contact_get_recent_day (const TidemarkContact *self);
const TidemarkContactWeek *tidemark_contact_find_week (const TidemarkContact *self, int day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkContact, tidemark_contact_free)

G_END_DECLS
