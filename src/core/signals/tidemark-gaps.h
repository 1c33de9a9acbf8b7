/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-span.h"

G_BEGIN_DECLS

/* From so many hours on it is quiet, and a conversation that begins after them is a new one. */
#define TIDEMARK_QUIET_HOURS 6

/* So many are needed to tell a usual gap from another. */
#define TIDEMARK_GAPS_NEED 10

/**
 * TidemarkGap:
 * @from_s: when it began, seconds since 1970 UTC
 * @to_s: when it ended
 * @from_day: as logged
 * @to_day: as logged
 * @hours: how long it was
 * @by: who ended it, TIDEMARK_WHO_UNKNOWN for both and not said
 * @entry: what ended it, TIDEMARK_SPAN_NO_ENTRY for a message
 *
 * A quiet time between two contacts.
 */
typedef struct
{
  gint64 from_s;
  gint64 to_s;
  int from_day;
  int to_day;
  double hours;
  TidemarkWho by;
  guint entry;
} TidemarkGap;

GArray *tidemark_gaps_list (const TidemarkSpan *span,
                            const TidemarkSpanEvent *events,
                            int n_events,
                            double min_hours,
                            int window_days);
GArray *tidemark_gaps_list_hours (const GArray *gaps);

/**
 * TidemarkQuietNow:
 * @need: (nullable): what is missing; then the rest is empty
 * @gaps: (element-type TidemarkGap): in the contact from them, of the last 112 days
 * @hours: how long the gap under way has lasted
 * @last_entry: the contact before it, TIDEMARK_SPAN_NO_ENTRY for a message
 * @last_day: of that
 *
 * The quiet that is not over yet, and those before it.
 */
typedef struct
{
  char *need;
  GArray *gaps;
  double hours;
  guint last_entry;
  int last_day;
} TidemarkQuietNow;

TidemarkQuietNow *tidemark_quiet_now_find (const TidemarkSpan *span);
void tidemark_quiet_now_free (TidemarkQuietNow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkQuietNow, tidemark_quiet_now_free)

G_END_DECLS
