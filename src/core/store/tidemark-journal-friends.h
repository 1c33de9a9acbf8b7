/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkJournalFriend:
 * @who: as written the last time
 * @kind: what time with them is
 * @last_day: when they were last seen
 * @n_times: how often that was logged
 *
 * One of my people, as far as time with them was logged.
 */
typedef struct
{
  char *who;
  TidemarkFriend kind;
  int last_day;
  int n_times;
} TidemarkJournalFriend;

GPtrArray *tidemark_journal_list_friends (TidemarkConnection *connection,
                                          const char *person_id,
                                          GError **error);

G_END_DECLS
