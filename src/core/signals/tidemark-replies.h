/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-measures.h"

G_BEGIN_DECLS

/* Runs are only asked about within the baseline; the margin covers clocks that are off. */
#define TIDEMARK_RUN_WINDOW_DAYS (TIDEMARK_BASE_DAYS + 7)

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

GArray *tidemark_runs_list (const TidemarkSpan *span, int window_days);

/**
 * TidemarkReplyDay:
 * @day: on which I wrote
 * @middle: median of the times to their next message, as log1p () of minutes
 * @n: how many these are
 * @n_open: of them those that nobody had answered by the end of the log
 */
typedef struct
{
  int day;
  double middle;
  int n;
  int n_open;
} TidemarkReplyDay;

GArray *tidemark_reply_days_list (const TidemarkSpan *span, int window_days);

G_END_DECLS
