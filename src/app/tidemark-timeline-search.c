/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-request-private.h"

#include "tidemark-search-query.h"

/* More finds than anybody looks through; the newest are kept. */
#define MAX_FINDS 5000

static void
add_row (GArray *rows, const TidemarkTimelineKey *key)
{
  TidemarkTimelineRow row = { .key = *key, .listed = TRUE };

  g_array_append_val (rows, row);
}

static void
add_messages (GArray *rows, int day)
{
  TidemarkTimelineKey key = { TIDEMARK_TIMELINE_MESSAGES, G_MININT64, day };

  add_row (rows, &key);
}

/* Finds come newest first, but the messages of a day are one row behind its entries. */
static void
add_finds (GArray *rows, GArray *finds)
{
  int message_day = TIDEMARK_DAY_NONE;

  for (guint i = 0; i < finds->len; i++)
    {
      const TidemarkSearchKey *find = &g_array_index (finds, TidemarkSearchKey, i);

      if (message_day != TIDEMARK_DAY_NONE && find->key.day != message_day)
        {
          add_messages (rows, message_day);
          message_day = TIDEMARK_DAY_NONE;
        }
      if (find->is_message)
        message_day = find->key.day;
      else
        add_row (rows, &find->key);
    }
  if (message_day != TIDEMARK_DAY_NONE)
    add_messages (rows, message_day);
}

/* Appends every row in which the words are found; what the rows show is left open. */
gboolean
tidemark_timeline_search_rows (TidemarkConnection *connection,
                               const TidemarkTimelineFilter *filter,
                               GArray *rows,
                               GError **error)
{
  TidemarkEntryFilter entry_filter = tidemark_timeline_filter_get_entries (filter);
  g_autoptr (GArray) finds =
      tidemark_query_search_keys (connection, &entry_filter, filter->words, NULL, MAX_FINDS, error);

  if (finds == NULL)
    return FALSE;

  add_finds (rows, finds);

  return TRUE;
}

/* The messages of one day that have the words, oldest first. */
GPtrArray *
tidemark_timeline_search_messages (TidemarkConnection *connection,
                                   const TidemarkTimelineFilter *filter,
                                   int day,
                                   GError **error)
{
  TidemarkEntryFilter entry_filter = { filter->person_id, TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE),
                                       day, day, 0 };
  g_autoptr (GArray) finds =
      tidemark_query_search_keys (connection, &entry_filter, filter->words, NULL, MAX_FINDS, error);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) messages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);

  if (finds == NULL)
    return NULL;

  hits = tidemark_query_search_hits (connection, filter->words,
                                     (const TidemarkSearchKey *) finds->data, finds->len, error);
  if (hits == NULL)
    return NULL;

  for (guint i = hits->len; i > 0; i--)
    {
      const TidemarkSearchHit *hit = g_ptr_array_index (hits, i - 1);

      g_ptr_array_add (messages, tidemark_entry_ref (hit->entry));
    }

  return g_steal_pointer (&messages);
}
