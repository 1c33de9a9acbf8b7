/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-request-private.h"

#include "tidemark-journal.h"
#include "tidemark-message-query.h"

/* As many rows as are asked for at once; more than a page that is to be painted has. */
#define N_FILLED 256

static gboolean
has_entries (const TidemarkTimelineFilter *filter)
{
  return filter->kinds != TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE);
}

/* Replies */

static void
clear_row (gpointer data)
{
  TidemarkTimelineRow *row = data;

  g_clear_pointer (&row->entry, tidemark_entry_unref);
}

static TidemarkTimelineReply *
new_reply (void)
{
  TidemarkTimelineReply *reply = g_new0 (TidemarkTimelineReply, 1);

  reply->rows = g_array_new (FALSE, TRUE, sizeof (TidemarkTimelineRow));
  g_array_set_clear_func (reply->rows, clear_row);

  return reply;
}

void
tidemark_timeline_reply_free (gpointer reply)
{
  TidemarkTimelineReply *self = reply;

  g_array_unref (self->rows);
  g_free (self);
}

static void
add_entry (TidemarkTimelineReply *reply, const TidemarkTimelineKey *key)
{
  TidemarkTimelineRow row = { .key = *key, .listed = TRUE };

  g_array_append_val (reply->rows, row);
}

static void
add_messages (TidemarkTimelineReply *reply, const TidemarkMessageDay *day)
{
  TidemarkTimelineRow row = {
    .key = { TIDEMARK_TIMELINE_MESSAGES, G_MININT64, day->day },
    .listed = TRUE,
    .n_messages = day->n_mine + day->n_theirs,
    .n_from_them = day->n_theirs,
  };

  g_array_append_val (reply->rows, row);
}

/* An entry may have gone since its key was read: then its row stays empty until the list hears. */
static void
set_entry (TidemarkTimelineRow *row, TidemarkEntry *entry)
{
  row->entry = entry != NULL ? tidemark_entry_ref (entry) : NULL;
}

static gboolean
read_entries (TidemarkConnection *connection, GArray *rows, guint n_rows, GError **error)
{
  g_autoptr (GArray) rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) entries = NULL;
  guint n = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      const TidemarkTimelineRow *row = &g_array_index (rows, TidemarkTimelineRow, i);

      if (row->key.rowid != TIDEMARK_TIMELINE_MESSAGES)
        g_array_append_val (rowids, row->key.rowid);
    }
  entries = tidemark_query_entries (connection, (const gint64 *) rowids->data, rowids->len, error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      TidemarkTimelineRow *row = &g_array_index (rows, TidemarkTimelineRow, i);

      if (row->key.rowid != TIDEMARK_TIMELINE_MESSAGES)
        set_entry (row, g_ptr_array_index (entries, n++));
    }

  return TRUE;
}

static gboolean
count_hits (TidemarkConnection *connection,
            const TidemarkTimelineFilter *filter,
            TidemarkTimelineRow *row,
            GError **error)
{
  g_autoptr (GPtrArray) messages =
      tidemark_timeline_search_messages (connection, filter, row->key.day, error);

  if (messages == NULL)
    return FALSE;

  row->n_messages = (int) messages->len;
  for (guint i = 0; i < messages->len; i++)
    {
      const TidemarkEntry *message = g_ptr_array_index (messages, i);

      row->n_from_them += message->by == TIDEMARK_WHO_THEM;
    }

  return TRUE;
}

static gboolean
count_messages (TidemarkConnection *connection,
                const TidemarkTimelineFilter *filter,
                TidemarkTimelineRow *row,
                GError **error)
{
  g_autoptr (GArray) days = NULL;
  const TidemarkMessageDay *day;

  if (filter->words != NULL)
    return count_hits (connection, filter, row, error);

  days = tidemark_query_message_days (connection, filter->person_id, row->key.day, row->key.day,
                                      error);
  if (days == NULL)
    return FALSE;
  if (days->len == 0)
    return TRUE;

  day = &g_array_index (days, TidemarkMessageDay, 0);
  row->n_messages = day->n_mine + day->n_theirs;
  row->n_from_them = day->n_theirs;

  return TRUE;
}

/* What the first of the rows show; a page may have more than anybody looks at. */
static gboolean
fill_rows (TidemarkConnection *connection,
           const TidemarkTimelineRequest *self,
           TidemarkTimelineReply *reply,
           GError **error)
{
  guint n_rows = MIN (reply->rows->len, N_FILLED);

  for (guint i = 0; i < n_rows; i++)
    {
      TidemarkTimelineRow *row = &g_array_index (reply->rows, TidemarkTimelineRow, i);

      if (row->key.rowid == TIDEMARK_TIMELINE_MESSAGES && row->n_messages == 0 &&
          !count_messages (connection, self->filter, row, error))
        return FALSE;
    }

  return read_entries (connection, reply->rows, n_rows, error);
}

/* Pages */

static GArray *
read_keys (TidemarkConnection *connection, const TidemarkTimelineRequest *self, GError **error)
{
  TidemarkEntryFilter filter = tidemark_timeline_filter_get_entries (self->filter);

  if (!has_entries (self->filter))
    return g_array_new (FALSE, FALSE, sizeof (TidemarkTimelineKey));

  return tidemark_query_entry_keys (connection, &filter, TIDEMARK_ORDER_NEWEST_FIRST,
                                    self->has_after ? &self->after : NULL, self->n_entries, error);
}

/* The days whose messages belong to a page that ends with @last, or at the end of the journal: a
 * day's messages come after all its entries. */
static GArray *
read_days (TidemarkConnection *connection,
           const TidemarkTimelineRequest *self,
           const TidemarkTimelineKey *last,
           GError **error)
{
  int from_day = self->filter->from_day;
  int to_day = self->filter->to_day;

  if (!tidemark_timeline_filter_has_messages (self->filter))
    return g_array_new (FALSE, FALSE, sizeof (TidemarkMessageDay));

  if (last != NULL)
    from_day = last->day + 1;
  if (self->has_after)
    to_day = self->after.day - (self->after.rowid == TIDEMARK_TIMELINE_MESSAGES ? 1 : 0);

  return tidemark_query_message_days (connection, self->filter->person_id, from_day, to_day, error);
}

/* Days come oldest first, keys newest first. */
static void
merge (TidemarkTimelineReply *reply, GArray *keys, GArray *days)
{
  guint n_days = days->len;

  for (guint i = 0; i < keys->len; i++)
    {
      const TidemarkTimelineKey *key = &g_array_index (keys, TidemarkTimelineKey, i);

      while (n_days > 0 && g_array_index (days, TidemarkMessageDay, n_days - 1).day > key->day)
        add_messages (reply, &g_array_index (days, TidemarkMessageDay, --n_days));
      add_entry (reply, key);
    }
  while (n_days > 0)
    add_messages (reply, &g_array_index (days, TidemarkMessageDay, --n_days));
}

static gboolean
read_timeline (TidemarkConnection *connection,
               const TidemarkTimelineRequest *self,
               TidemarkTimelineReply *reply,
               GError **error)
{
  g_autoptr (GArray) keys = read_keys (connection, self, error);
  g_autoptr (GArray) days = NULL;

  if (keys == NULL)
    return FALSE;

  reply->at_end = keys->len < self->n_entries;
  days = read_days (
      connection, self,
      reply->at_end ? NULL : &g_array_index (keys, TidemarkTimelineKey, keys->len - 1), error);
  if (days == NULL)
    return FALSE;

  merge (reply, keys, days);

  return TRUE;
}

TidemarkTimelineReply *
tidemark_timeline_read_page (TidemarkConnection *connection,
                             const TidemarkTimelineRequest *self,
                             GError **error)
{
  g_autoptr (TidemarkTimelineReply) reply = new_reply ();

  if (self->filter->words != NULL)
    {
      if (!tidemark_timeline_search_page (connection, self, reply->rows, &reply->at_end, error))
        return NULL;
    }
  else if (!read_timeline (connection, self, reply, error))
    {
      return NULL;
    }

  if (self->with_entries && !fill_rows (connection, self, reply, error))
    return NULL;

  return g_steal_pointer (&reply);
}

TidemarkTimelineReply *
tidemark_timeline_read_rows (TidemarkConnection *connection,
                             const TidemarkTimelineRequest *self,
                             GError **error)
{
  g_autoptr (TidemarkTimelineReply) reply = new_reply ();

  for (guint i = 0; i < self->keys->len; i++)
    {
      TidemarkTimelineRow row = { .key = g_array_index (self->keys, TidemarkTimelineKey, i) };

      row.listed = TRUE;
      g_array_append_val (reply->rows, row);
    }
  if (!fill_rows (connection, self, reply, error))
    return NULL;

  return g_steal_pointer (&reply);
}

static gboolean
has_day (const TidemarkTimelineFilter *filter, int day)
{
  return (filter->from_day == TIDEMARK_DAY_NONE || day >= filter->from_day) &&
         (filter->to_day == TIDEMARK_DAY_NONE || day <= filter->to_day);
}

/* A message has no row of its own: it is found in that of its day. */
static gboolean
find_message (TidemarkConnection *connection,
              const TidemarkTimelineFilter *filter,
              const char *id,
              TidemarkTimelineRow *row,
              GError **error)
{
  g_autoptr (TidemarkEntry) entry = tidemark_journal_get_entry (connection, id, error);

  if (entry == NULL)
    return FALSE;

  row->listed = entry->kind == TIDEMARK_KIND_MESSAGE && !entry->deleted &&
                tidemark_timeline_filter_has_messages (filter) && has_day (filter, entry->day);
  row->key = (TidemarkTimelineKey) { TIDEMARK_TIMELINE_MESSAGES, G_MININT64, entry->day };

  return TRUE;
}

static gboolean
find_row (TidemarkConnection *connection,
          const TidemarkTimelineRequest *self,
          const char *id,
          TidemarkTimelineRow *row,
          GError **error)
{
  TidemarkEntryFilter filter = tidemark_timeline_filter_get_entries (self->filter);
  g_autoptr (GError) local_error = NULL;

  if (tidemark_query_find_entry_key (connection, &filter, id, &row->key, &row->listed,
                                     &local_error))
    {
      row->listed = row->listed && has_entries (self->filter);
      return TRUE;
    }
  if (g_error_matches (local_error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND))
    return find_message (connection, self->filter, id, row, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

TidemarkTimelineReply *
tidemark_timeline_read_places (TidemarkConnection *connection,
                               const TidemarkTimelineRequest *self,
                               GError **error)
{
  g_autoptr (TidemarkTimelineReply) reply = new_reply ();

  for (guint i = 0; i < self->ids->len; i++)
    {
      TidemarkTimelineRow row = { 0 };
      g_autoptr (GError) local_error = NULL;

      if (find_row (connection, self, g_ptr_array_index (self->ids, i), &row, &local_error))
        {
          g_array_append_val (reply->rows, row);
        }
      else if (!g_error_matches (local_error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
  if (!read_entries (connection, reply->rows, reply->rows->len, error))
    return NULL;

  return g_steal_pointer (&reply);
}

GPtrArray *
tidemark_timeline_read_messages (TidemarkConnection *connection,
                                 const TidemarkTimelineFilter *filter,
                                 int day,
                                 GError **error)
{
  if (filter->words != NULL)
    return tidemark_timeline_search_messages (connection, filter, day, error);

  return tidemark_query_day_messages (connection, filter->person_id, day, error);
}
