/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-request-private.h"

#include "tidemark-message-query.h"
#include "tidemark-search-query.h"

/* No page of finds is longer. */
#define MAX_PAGE 5000

/* What was found of one page: entries and days with messages, each up to as many as were asked
 * for. */
typedef struct
{
  GArray *entries; /* TidemarkSearchKey */
  GArray *days;    /* int */
  guint max;
} Finds;

static gboolean
has_more (const Finds *self, const GArray *of)
{
  return of->len >= self->max;
}

static TidemarkTimelineKey
get_messages_key (int day)
{
  return (TidemarkTimelineKey) { TIDEMARK_TIMELINE_MESSAGES, G_MININT64, day };
}

static GArray *
find_entries (TidemarkConnection *connection,
              const TidemarkTimelineRequest *request,
              guint max,
              GError **error)
{
  TidemarkEntryFilter filter = tidemark_timeline_filter_get_entries (request->filter);
  guint message_bit = TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE);
  TidemarkSearchKey after = { request->after, FALSE };

  if (filter.kinds == message_bit)
    return g_array_new (FALSE, FALSE, sizeof (TidemarkSearchKey));

  filter.kinds = (filter.kinds != 0 ? filter.kinds : G_MAXUINT) & ~message_bit;
  return tidemark_query_search_keys (connection, &filter, request->filter->words,
                                     request->has_after ? &after : NULL, max, error);
}

/* The messages of a day come after all its entries. */
static GArray *
find_days (TidemarkConnection *connection,
           const TidemarkTimelineRequest *request,
           guint max,
           GError **error)
{
  TidemarkEntryFilter filter = tidemark_timeline_filter_get_entries (request->filter);

  if (!tidemark_timeline_filter_has_messages (request->filter))
    return g_array_new (FALSE, FALSE, sizeof (int));

  if (request->has_after)
    filter.to_day =
        request->after.day - (request->after.rowid == TIDEMARK_TIMELINE_MESSAGES ? 1 : 0);
  return tidemark_query_search_message_days (connection, &filter, request->filter->words, max,
                                             error);
}

static void
add_row (GArray *rows, const TidemarkTimelineKey *key)
{
  TidemarkTimelineRow row = { .key = *key, .listed = TRUE };

  g_array_append_val (rows, row);
}

/* Up to where both are known: behind the last of those that go on there may be others of them. */
static void
merge (const Finds *finds, GArray *rows)
{
  guint i = 0;
  guint j = 0;

  while (i < finds->entries->len || j < finds->days->len)
    {
      gboolean has_entry = i < finds->entries->len;
      gboolean has_day = j < finds->days->len;
      TidemarkTimelineKey entry, messages;

      if ((!has_entry && has_more (finds, finds->entries)) ||
          (!has_day && has_more (finds, finds->days)))
        return;

      if (has_entry)
        entry = g_array_index (finds->entries, TidemarkSearchKey, i).key;
      if (has_day)
        messages = get_messages_key (g_array_index (finds->days, int, j));

      if (has_entry && (!has_day || tidemark_timeline_key_compare (&entry, &messages) < 0))
        {
          add_row (rows, &entry);
          i++;
        }
      else
        {
          add_row (rows, &messages);
          j++;
        }
    }
}

/* Appends one page of the rows in which the words are found; what the rows show is left open. */
gboolean
tidemark_timeline_search_page (TidemarkConnection *connection,
                               const TidemarkTimelineRequest *request,
                               GArray *rows,
                               gboolean *out_at_end,
                               GError **error)
{
  Finds finds = { .max = MIN (request->n_entries, MAX_PAGE) };
  g_autoptr (GArray) entries = find_entries (connection, request, finds.max, error);
  g_autoptr (GArray) days = NULL;

  if (entries == NULL)
    return FALSE;
  days = find_days (connection, request, finds.max, error);
  if (days == NULL)
    return FALSE;

  finds.entries = entries;
  finds.days = days;
  merge (&finds, rows);
  *out_at_end = !has_more (&finds, entries) && !has_more (&finds, days);

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
      tidemark_query_search_keys (connection, &entry_filter, filter->words, NULL, MAX_PAGE, error);
  g_autofree gint64 *rowids = NULL;

  if (finds == NULL)
    return NULL;

  rowids = g_new (gint64, finds->len + 1);
  for (guint i = 0; i < finds->len; i++)
    rowids[i] = g_array_index (finds, TidemarkSearchKey, finds->len - 1 - i).key.rowid;

  return tidemark_query_messages (connection, rowids, finds->len, error);
}
