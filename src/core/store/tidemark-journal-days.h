/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkJournalDay:
 * @day: the day
 * @is_logged: something happened, and it was logged or imported
 * @is_nothing: "nothing happened" was logged
 * @n_distance: how often distance was rated
 * @distance_sum: of these ratings
 * @n_wanted: how often wanted closeness was
 * @wanted_sum: of these
 *
 * What is known about one day. Private notes and safety marks count for nothing.
 */
typedef struct
{
  int day;
  gboolean is_logged;
  gboolean is_nothing;
  int n_distance;
  int distance_sum;
  int n_wanted;
  int wanted_sum;
} TidemarkJournalDay;

/**
 * TidemarkJournalEvent:
 * @day: when
 * @kind: a date that happened, a talk or a move
 * @move: of a move
 */
typedef struct
{
  int day;
  TidemarkKind kind;
  TidemarkMove move;
} TidemarkJournalEvent;

GArray *
tidemark_journal_list_days (TidemarkConnection *connection, const char *person_id, GError **error);
GArray *tidemark_journal_list_events (TidemarkConnection *connection,
                                      const char *person_id,
                                      GError **error);
GPtrArray *tidemark_journal_list_promises (TidemarkConnection *connection,
                                           const char *person_id,
                                           GError **error);
GPtrArray *
tidemark_journal_list_talks (TidemarkConnection *connection, const char *person_id, GError **error);

G_END_DECLS
