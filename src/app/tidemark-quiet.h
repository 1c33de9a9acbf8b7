/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-gaps.h"
#include "tidemark-spread-chart.h"
#include "tidemark-tide-chart.h"

G_BEGIN_DECLS

/* Fewer days with a reply have no usual time. */
#define TIDEMARK_QUIET_MIN_REPLY_DAYS 5

/**
 * TidemarkReplyWeek:
 * @spread: as it is drawn: of the days of the week, each with its middle reply
 * @n_replies: how many replies these are
 * @n_open: of them those that never came
 *
 * How long replies took in one week.
 */
typedef struct
{
  TidemarkSpreadWeek spread;
  int n_replies;
  int n_open;
} TidemarkReplyWeek;

/**
 * TidemarkQuiet:
 * @span: the log
 * @gaps: (element-type TidemarkGap): all quiet gaps, oldest first
 * @now: the one that is not over, and those that it is set against
 * @reply_days: (element-type TidemarkReplyDay): by day
 * @reply_weeks: (element-type TidemarkReplyWeek): from the first to the last
 *
 * How long it was quiet, who ended that, and how long replies took. Never changed once it is made;
 * any thread.
 */
typedef struct
{
  TidemarkSpan *span;
  GArray *gaps;
  TidemarkQuietNow *now;
  GArray *reply_days;
  GArray *reply_weeks;
} TidemarkQuiet;

TidemarkQuiet *tidemark_quiet_new (TidemarkSpan *span);
void tidemark_quiet_free (TidemarkQuiet *self);

gboolean tidemark_quiet_has_gaps (const TidemarkQuiet *self);
gboolean tidemark_quiet_has_replies (const TidemarkQuiet *self);
gboolean tidemark_quiet_has_gap_now (const TidemarkQuiet *self);
GArray *tidemark_quiet_list_gaps (const TidemarkQuiet *self, TidemarkStretch range);
double tidemark_quiet_get_median_hours (const GArray *gaps);

/**
 * TidemarkReplySum:
 * @n_days: days with a reply to wait for
 * @n_replies: how many these were
 * @n_open: of them those that never came
 * @low: a quarter of the days had a shorter middle, minutes
 * @middle: half had
 * @high: three quarters had
 */
typedef struct
{
  int n_days;
  int n_replies;
  int n_open;
  double low;
  double middle;
  double high;
} TidemarkReplySum;

TidemarkReplySum tidemark_quiet_sum_replies (const TidemarkQuiet *self, TidemarkStretch range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkQuiet, tidemark_quiet_free)

G_END_DECLS
