/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkEntryKey:
 * @rowid: of the entry in its table; the same for as long as the journal has it
 * @at_ms: when it happened
 * @day: the day that it belongs to
 *
 * The place of an entry in the timeline, whose order is that of (day, at, rowid).
 */
typedef struct
{
  gint64 rowid;
  gint64 at_ms;
  int day;
} TidemarkEntryKey;

/**
 * TidemarkEntryFilter:
 * @person_id: (nullable): whose entries, beside those about nobody; %NULL for everybody's but
 *   those of people who are sealed
 * @kinds: bits of TIDEMARK_KIND_BIT, or 0 for every kind
 * @from_day: nothing earlier, or TIDEMARK_DAY_NONE
 * @to_day: nothing later, or TIDEMARK_DAY_NONE
 * @marks: bits of TIDEMARK_MARK_BIT, of which an entry has at least one, or 0 for any entry;
 *   messages have none
 *
 * What of the journal is wanted. Deleted entries and messages never are.
 */
typedef struct
{
  const char *person_id;
  guint kinds;
  int from_day;
  int to_day;
  TidemarkMarkSet marks;
} TidemarkEntryFilter;

#define TIDEMARK_KIND_BIT(kind) (1u << (kind))
#define TIDEMARK_ENTRY_FILTER_ALL                                                                  \
  ((TidemarkEntryFilter) { NULL, 0, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, 0 })

typedef enum
{
  TIDEMARK_ORDER_NEWEST_FIRST,
  TIDEMARK_ORDER_OLDEST_FIRST,
} TidemarkEntryOrder;

GArray *tidemark_query_entry_keys (TidemarkConnection *connection,
                                   const TidemarkEntryFilter *filter,
                                   TidemarkEntryOrder order,
                                   const TidemarkEntryKey *after,
                                   guint max_keys,
                                   GError **error);
gboolean tidemark_query_count_entries (TidemarkConnection *connection,
                                       const TidemarkEntryFilter *filter,
                                       guint *out_count,
                                       GError **error);
gboolean tidemark_query_find_entry_key (TidemarkConnection *connection,
                                        const TidemarkEntryFilter *filter,
                                        const char *id,
                                        TidemarkEntryKey *out_key,
                                        gboolean *out_listed,
                                        GError **error);

GPtrArray *tidemark_query_entries (TidemarkConnection *connection,
                                   const gint64 *rowids,
                                   gsize n_rowids,
                                   GError **error);
GPtrArray *tidemark_query_day_entries (TidemarkConnection *connection,
                                       const char *person_id,
                                       int day,
                                       GError **error);
GPtrArray *tidemark_query_due_promises (TidemarkConnection *connection,
                                        const char *person_id,
                                        int until_day,
                                        GError **error);

G_END_DECLS
