/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-request-private.h"

TidemarkTimelineFilter *
tidemark_timeline_filter_new (const char *person_id)
{
  TidemarkTimelineFilter *self = g_new0 (TidemarkTimelineFilter, 1);

  self->person_id = g_strdup (person_id);
  self->from_day = TIDEMARK_DAY_NONE;
  self->to_day = TIDEMARK_DAY_NONE;

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
         a->from_day == b->from_day && a->to_day == b->to_day && a->marks == b->marks &&
         g_strcmp0 (a->words, b->words) == 0;
}

/**
 * tidemark_timeline_filter_get_entries:
 *
 * Returns: the same for the queries of the store, which borrows from @self
 */
TidemarkEntryFilter
tidemark_timeline_filter_get_entries (const TidemarkTimelineFilter *self)
{
  return (TidemarkEntryFilter) { self->person_id, self->kinds, self->from_day, self->to_day,
                                 self->marks };
}

/* Messages have no marks. */
gboolean
tidemark_timeline_filter_has_messages (const TidemarkTimelineFilter *self)
{
  return self->marks == 0 &&
         (self->kinds == 0 || (self->kinds & TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE)) != 0);
}

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

  self->run = tidemark_timeline_read_page;
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

  self->run = tidemark_timeline_read_rows;
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

  self->run = tidemark_timeline_read_places;
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

  return tidemark_timeline_read_messages (connection, self->filter, self->day, error);
}
