/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-key.h"

/**
 * tidemark_timeline_key_compare:
 *
 * The order of the timeline: newest day first, in a day newest first, its messages last.
 *
 * Returns: below 0 where @a stands before @b. Pure, any thread.
 */
int
tidemark_timeline_key_compare (const TidemarkTimelineKey *a, const TidemarkTimelineKey *b)
{
  if (a->day != b->day)
    return a->day > b->day ? -1 : 1;
  if (a->at_ms != b->at_ms)
    return a->at_ms > b->at_ms ? -1 : 1;
  if (a->rowid != b->rowid)
    return a->rowid > b->rowid ? -1 : 1;

  return 0;
}

/**
 * tidemark_timeline_key_hash:
 * @key: a TidemarkTimelineKey
 *
 * Returns: the same for the same row, wherever it has moved to. Pure, any thread.
 */
guint
tidemark_timeline_key_hash (gconstpointer key)
{
  const TidemarkTimelineKey *self = key;
  gint64 row = self->rowid != TIDEMARK_TIMELINE_MESSAGES ? self->rowid : self->day;

  return g_int64_hash (&row);
}

/**
 * tidemark_timeline_key_is_row:
 * @a: a TidemarkTimelineKey
 * @b: another
 *
 * Returns: whether both are of one row: the same entry, whatever its time is now, or the messages
 *   of the same day. Pure, any thread.
 */
gboolean
tidemark_timeline_key_is_row (gconstpointer a, gconstpointer b)
{
  const TidemarkTimelineKey *key_a = a;
  const TidemarkTimelineKey *key_b = b;

  if (key_a->rowid != key_b->rowid)
    return FALSE;

  return key_a->rowid != TIDEMARK_TIMELINE_MESSAGES || key_a->day == key_b->day;
}

/* The first position whose key does not stand before @key. */
static guint
find_lower_bound (GArray *keys, const TidemarkTimelineKey *key)
{
  guint low = 0;
  guint high = keys->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tidemark_timeline_key_compare (&g_array_index (keys, TidemarkTimelineKey, middle), key) <
          0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * tidemark_timeline_keys_find:
 * @keys: (element-type TidemarkTimelineKey): in order
 * @key: any key
 * @out_position: (out): where it is, or where it would have to be put
 *
 * Returns: whether it is there. Any thread.
 */
gboolean
tidemark_timeline_keys_find (GArray *keys, const TidemarkTimelineKey *key, guint *out_position)
{
  guint position = find_lower_bound (keys, key);

  *out_position = position;

  return position < keys->len &&
         tidemark_timeline_key_compare (&g_array_index (keys, TidemarkTimelineKey, position),
                                        key) == 0;
}

/**
 * tidemark_timeline_keys_find_row:
 * @keys: (element-type TidemarkTimelineKey):
 * @key: of a row that may have moved
 * @out_position: (out): where the row is
 *
 * Looks at every key: a hundred thousand take well under a millisecond.
 *
 * Returns: whether it is there. Any thread.
 */
gboolean
tidemark_timeline_keys_find_row (GArray *keys, const TidemarkTimelineKey *key, guint *out_position)
{
  for (guint i = 0; i < keys->len; i++)
    if (tidemark_timeline_key_is_row (&g_array_index (keys, TidemarkTimelineKey, i), key))
      {
        *out_position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * tidemark_timeline_keys_get_day:
 * @keys: (element-type TidemarkTimelineKey): in order
 * @position: of any row
 * @out_start: (out): the first row of the same day
 * @out_end: (out): one past the last row of the same day
 */
void
tidemark_timeline_keys_get_day (GArray *keys, guint position, guint *out_start, guint *out_end)
{
  int day = g_array_index (keys, TidemarkTimelineKey, position).day;
  TidemarkTimelineKey first = { G_MAXINT64, G_MAXINT64, day };
  TidemarkTimelineKey next = { G_MAXINT64, G_MAXINT64, day - 1 };

  *out_start = find_lower_bound (keys, &first);
  *out_end = find_lower_bound (keys, &next);
}

/**
 * tidemark_timeline_keys_count_days:
 * @keys: (element-type TidemarkTimelineKey): in order
 *
 * Returns: on how many days something stands. Any thread.
 */
guint
tidemark_timeline_keys_count_days (GArray *keys)
{
  guint n = 0;

  for (guint i = 0; i < keys->len; i++)
    if (i == 0 || g_array_index (keys, TidemarkTimelineKey, i).day !=
                      g_array_index (keys, TidemarkTimelineKey, i - 1).day)
      n++;

  return n;
}
