/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-lanes-chart.h"
#include "tidemark-span.h"
#include "tidemark-tide-chart.h"

G_BEGIN_DECLS

/**
 * TidemarkDance:
 * @need: (nullable): what is missing; then the rest is empty
 * @lanes: (element-type TidemarkLane): times away, newest first
 * @points: (element-type TidemarkLanePoint): what was rated and done in them, by lane and day
 *
 * Times away as the engine has them, with what I did in them and whom I saw. Never changed once it
 * is made; any thread.
 */
typedef struct
{
  char *need;
  GArray *lanes;
  GArray *points;
} TidemarkDance;

TidemarkDance *tidemark_dance_new (const TidemarkSpan *span);
void tidemark_dance_free (TidemarkDance *self);

/**
 * TidemarkDanceSum:
 * @n: times away of which a day is shown
 * @n_ended: of them those that ended
 * @n_theirs: of these those on whose last day the other one got in touch first
 * @n_mine: likewise of me
 * @n_marks: how often I did something in them, by TidemarkChartMark
 * @n_friend_days: days with friends in them
 * @median_days: half of those that ended were no longer; NAN without any
 */
typedef struct
{
  int n;
  int n_ended;
  int n_theirs;
  int n_mine;
  int n_marks[TIDEMARK_N_CHART_MARKS];
  int n_friend_days;
  double median_days;
} TidemarkDanceSum;

gboolean tidemark_dance_is_shown (const TidemarkLane *lane, TidemarkStretch range);
TidemarkDanceSum tidemark_dance_sum (const TidemarkDance *self, TidemarkStretch range);
char *tidemark_dance_caption (const TidemarkDance *self, TidemarkStretch range);
char *tidemark_dance_sentence (const TidemarkDance *self, TidemarkStretch range, const char *alias);
char *tidemark_dance_moves (const TidemarkDance *self, TidemarkStretch range);
char *tidemark_dance_missing (const TidemarkDance *self, TidemarkStretch range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkDance, tidemark_dance_free)

G_END_DECLS
