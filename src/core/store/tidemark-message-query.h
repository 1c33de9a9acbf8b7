/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkMessageDay:
 * @day: the day
 * @n_mine: how many I sent
 * @n_theirs: how many they sent
 * @first_ms: when the first was sent
 * @last_ms: when the last was sent
 *
 * The messages of one day.
 */
typedef struct
{
  int day;
  int n_mine;
  int n_theirs;
  gint64 first_ms;
  gint64 last_ms;
} TidemarkMessageDay;

GArray *tidemark_query_message_days (TidemarkConnection *connection,
                                     const char *person_id,
                                     int from_day,
                                     int to_day,
                                     GError **error);
GPtrArray *tidemark_query_day_messages (TidemarkConnection *connection,
                                        const char *person_id,
                                        int day,
                                        GError **error);

GPtrArray *tidemark_query_messages (TidemarkConnection *connection,
                                    const gint64 *rowids,
                                    gsize n_rowids,
                                    GError **error);

typedef void (*TidemarkKeyFunc) (const char *key, gpointer data);
gboolean tidemark_query_foreach_key (TidemarkConnection *connection,
                                     const char *person_id,
                                     TidemarkKeyFunc func,
                                     gpointer data,
                                     GError **error);
gboolean tidemark_query_count_key (TidemarkConnection *connection,
                                   const char *person_id,
                                   const char *key,
                                   guint *out_count,
                                   GError **error);

G_END_DECLS
