/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry-query.h"

G_BEGIN_DECLS

/**
 * TidemarkCalendarDay:
 * @day: the day
 * @n_entries: how many entries it has
 * @n_messages: how many messages, which are not among the entries
 * @n_theirs: contacts and promises that came from them, messages among them
 * @n_mine: the same from me, and my moves
 * @n_dates: dates
 * @n_talks: talks
 * @n_others: feelings, marks, friends, notes and all else
 * @is_nothing: "nothing happened" was logged
 * @is_left_out: it is left out of the patterns
 * @n_distance: how often distance was rated
 * @distance_sum: of these ratings
 *
 * What a calendar shows of one day.
 */
typedef struct
{
  int day;
  guint n_entries;
  guint n_messages;
  guint n_theirs;
  guint n_mine;
  guint n_dates;
  guint n_talks;
  guint n_others;
  gboolean is_nothing;
  gboolean is_left_out;
  int n_distance;
  int distance_sum;
} TidemarkCalendarDay;

GArray *tidemark_query_calendar_days (TidemarkConnection *connection,
                                      const TidemarkEntryFilter *filter,
                                      GError **error);
int tidemark_calendar_day_get_distance (const TidemarkCalendarDay *self);

G_END_DECLS
