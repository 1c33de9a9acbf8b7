/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-request.h"

#include "tidemark-journal.h"
#include "tidemark-message-query.h"

struct _TidemarkTimelineRequest
{
  gpointer (*run) (TidemarkConnection *connection,
                   const TidemarkTimelineRequest *self,
                   GError **error);
  TidemarkTimelineFilter *filter;

  /* A page. */
  gboolean has_after;
  TidemarkTimelineKey after;
  guint n_entries;
  gboolean with_entries;

  GArray *keys;   /* rows */
  GPtrArray *ids; /* find */
  int day;        /* messages */
};

TidemarkTimelineFilter *
tidemark_timeline_filter_new (const char *person_id)
{
  TidemarkTimelineFilter *self = g_new0 (TidemarkTimelineFilter, 1);

  self->person_id = g_strdup (person_id);
  self->from_day = TIDEMARK_DAY_NONE;

  return self;
}

TidemarkTimelineFilter *
tidemark_timeline_filter_copy (const TidemarkTimelineFilter *self)
{
  TidemarkTimelineFilter *copy = g_memdup2 (self, sizeof (TidemarkTimelineFilter));

  copy->person_id = g_strdup (self->person_id);
  copy->words = g_strdup (self->words);

  return copy;
}

void
tidemark_timeline_filter_free (TidemarkTimelineFilter *self)
{
  g_free (self->person_id);
  g_free (self->words);
  g_free (self);
}

/**
 * tidemark_timeline_filter_is_equal:
 * @a: (nullable): a filter
 * @b: (nullable): another
 *
 * Returns: whether both let the same pass. Any thread.
 */
gboolean
tidemark_timeline_filter_is_equal (const TidemarkTimelineFilter *a, const TidemarkTimelineFilter *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strcmp0 (a->person_id, b->person_id) == 0 && a->kinds == b->kinds &&
         a->from_day == b->from_day && g_strcmp0 (a->words, b->words) == 0;
}

static gboolean
has_messages (const TidemarkTimelineFilter *filter)
{
  return filter->kinds == 0 || (filter->kinds & TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE)) != 0;
}

static gboolean
has_entries (const TidemarkTimelineFilter *filter)
{
  return filter->kinds != TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE);
}

static TidemarkEntryFilter
get_entry_filter (const TidemarkTimelineFilter *filter)
{
  return (TidemarkEntryFilter) { filter->person_id, filter->kinds, filter->from_day,
                                 TIDEMARK_DAY_NONE };
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
read_entries (TidemarkConnection *connection, TidemarkTimelineReply *reply, GError **error)
{
  g_autoptr (GArray) rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) entries = NULL;
  guint n = 0;

  for (guint i = 0; i < reply->rows->len; i++)
    {
      const TidemarkTimelineRow *row = &g_array_index (reply->rows, TidemarkTimelineRow, i);

      if (row->key.rowid != TIDEMARK_TIMELINE_MESSAGES)
        g_array_append_val (rowids, row->key.rowid);
    }
  entries = tidemark_query_entries (connection, (const gint64 *) rowids->data, rowids->len, error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < reply->rows->len; i++)
    {
      TidemarkTimelineRow *row = &g_array_index (reply->rows, TidemarkTimelineRow, i);

      if (row->key.rowid != TIDEMARK_TIMELINE_MESSAGES)
        set_entry (row, g_ptr_array_index (entries, n++));
    }

  return TRUE;
}

/* Pages */

static GArray *
read_keys (TidemarkConnection *connection, const TidemarkTimelineRequest *self, GError **error)
{
  TidemarkEntryFilter filter = get_entry_filter (self->filter);

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
  int to_day = TIDEMARK_DAY_NONE;

  if (!has_messages (self->filter))
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

static gpointer
run_page (TidemarkConnection *connection, const TidemarkTimelineRequest *self, GError **error)
{
  g_autoptr (TidemarkTimelineReply) reply = new_reply ();
  g_autoptr (GArray) keys = read_keys (connection, self, error);
  g_autoptr (GArray) days = NULL;

  if (keys == NULL)
    return NULL;

  reply->at_end = keys->len < self->n_entries;
  days = read_days (
      connection, self,
      reply->at_end ? NULL : &g_array_index (keys, TidemarkTimelineKey, keys->len - 1), error);
  if (days == NULL)
    return NULL;

  merge (reply, keys, days);
  if (self->with_entries && !read_entries (connection, reply, error))
    return NULL;

  return g_steal_pointer (&reply);
}

/* Rows */

static gpointer
run_rows (TidemarkConnection *connection, const TidemarkTimelineRequest *self, GError **error)
{
  g_autoptr (TidemarkTimelineReply) reply = new_reply ();

  for (guint i = 0; i < self->keys->len; i++)
    {
      const TidemarkTimelineKey *key = &g_array_index (self->keys, TidemarkTimelineKey, i);
      g_autoptr (GArray) days = NULL;

      if (key->rowid != TIDEMARK_TIMELINE_MESSAGES)
        {
          add_entry (reply, key);
          continue;
        }
      days = tidemark_query_message_days (connection, self->filter->person_id, key->day, key->day,
                                          error);
      if (days == NULL)
        return NULL;
      if (days->len > 0)
        add_messages (reply, &g_array_index (days, TidemarkMessageDay, 0));
    }
  if (!read_entries (connection, reply, error))
    return NULL;

  return g_steal_pointer (&reply);
}

/* Find */

static gpointer
run_find (TidemarkConnection *connection, const TidemarkTimelineRequest *self, GError **error)
{
  g_autoptr (TidemarkTimelineReply) reply = new_reply ();
  TidemarkEntryFilter filter = get_entry_filter (self->filter);

  for (guint i = 0; i < self->ids->len; i++)
    {
      TidemarkTimelineRow row = { 0 };
      g_autoptr (GError) local_error = NULL;

      if (tidemark_query_find_entry_key (connection, &filter, g_ptr_array_index (self->ids, i),
                                         &row.key, &row.listed, &local_error))
        {
          row.listed = row.listed && has_entries (self->filter);
          g_array_append_val (reply->rows, row);
        }
      else if (!g_error_matches (local_error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
  if (!read_entries (connection, reply, error))
    return NULL;

  return g_steal_pointer (&reply);
}

/* Requests */

static TidemarkTimelineRequest *
new_request (const TidemarkTimelineFilter *filter)
{
  TidemarkTimelineRequest *self = g_new0 (TidemarkTimelineRequest, 1);

  self->filter = tidemark_timeline_filter_copy (filter);

  return self;
}

/**
 * tidemark_timeline_request_new_page:
 * @filter: what to list
 * @after: (nullable): the last row of the page before
 * @n_entries: how many entries to read, and the messages between them
 * @with_entries: whether to read what the rows show
 *
 * Returns: (transfer full): rows in the order of the timeline
 */
TidemarkTimelineRequest *
tidemark_timeline_request_new_page (const TidemarkTimelineFilter *filter,
                                    const TidemarkTimelineKey *after,
                                    guint n_entries,
                                    gboolean with_entries)
{
  TidemarkTimelineRequest *self = new_request (filter);

  self->run = run_page;
  self->has_after = after != NULL;
  if (after != NULL)
    self->after = *after;
  self->n_entries = n_entries;
  self->with_entries = with_entries;

  return self;
}

/**
 * tidemark_timeline_request_new_rows:
 * @filter: of the list
 * @keys: (element-type TidemarkTimelineKey): of rows
 *
 * Returns: (transfer full): what these rows show
 */
TidemarkTimelineRequest *
tidemark_timeline_request_new_rows (const TidemarkTimelineFilter *filter, GArray *keys)
{
  TidemarkTimelineRequest *self = new_request (filter);

  self->run = run_rows;
  self->keys = g_array_ref (keys);

  return self;
}

/**
 * tidemark_timeline_request_new_find:
 * @filter: of the list
 * @ids: (element-type utf8): of entries
 *
 * Returns: (transfer full): where these entries stand now, and what they say
 */
TidemarkTimelineRequest *
tidemark_timeline_request_new_find (const TidemarkTimelineFilter *filter, GPtrArray *ids)
{
  TidemarkTimelineRequest *self = new_request (filter);

  self->run = run_find;
  self->ids = g_ptr_array_ref (ids);

  return self;
}

/**
 * tidemark_timeline_request_new_messages:
 * @filter: whose, and with which words
 * @day: of which day
 *
 * Returns: (transfer full): for tidemark_timeline_request_run_messages ()
 */
TidemarkTimelineRequest *
tidemark_timeline_request_new_messages (const TidemarkTimelineFilter *filter, int day)
{
  TidemarkTimelineRequest *self = new_request (filter);

  self->day = day;

  return self;
}

void
tidemark_timeline_request_free (TidemarkTimelineRequest *self)
{
  tidemark_timeline_filter_free (self->filter);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_free (self);
}

/**
 * tidemark_timeline_request_run:
 * @data: a TidemarkTimelineRequest
 *
 * A TidemarkStoreJob. Errors are those of the store.
 *
 * Returns: (transfer full) (nullable): a TidemarkTimelineReply
 */
gpointer
tidemark_timeline_request_run (TidemarkConnection *connection,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error)
{
  const TidemarkTimelineRequest *self = data;

  return self->run (connection, self, error);
}

/**
 * tidemark_timeline_request_run_messages:
 * @data: a TidemarkTimelineRequest for messages
 *
 * A TidemarkStoreJob. Errors are those of the store.
 *
 * Returns: (transfer full) (nullable) (element-type TidemarkEntry): the messages, oldest first
 */
gpointer
tidemark_timeline_request_run_messages (TidemarkConnection *connection,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error)
{
  const TidemarkTimelineRequest *self = data;

  return tidemark_query_day_messages (connection, self->filter->person_id, self->day, error);
}
