/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-model-private.h"

/* A screen with all that it shows, then keys alone. A list view makes widgets of all rows that it
 * hears of, up to some two hundred, before it does anything else: until it has that many it hears
 * of a screen at a time, so that a key that is pressed meanwhile is not late. */
#define N_FIRST_PAGE 24
#define N_NEXT_PAGE 5000
#define N_WIDGETS 256
#define N_ROWS_AT_ONCE 256
#define MAX_FINDS 5000

/* Past this many steps one splice is less work for a list view. */
#define MAX_STEPS 64

/* Locating */

typedef struct
{
  char *id;
  gboolean asked;
  gboolean found;   /* and @key is where */
  gboolean missing; /* the list will never have it */
  TidemarkTimelineKey key;
} Location;

static void
location_free (gpointer data)
{
  Location *self = data;

  g_free (self->id);
  g_free (self);
}

static gboolean
can_answer (TidemarkTimelineModel *self, const Location *location)
{
  guint position;

  return location->missing || (location->found && self->complete) ||
         (location->found &&
          tidemark_timeline_keys_find_row (self->keys, &location->key, &position));
}

static GTask *
pop_answerable (TidemarkTimelineModel *self)
{
  for (GList *link = self->locations.head; link != NULL; link = link->next)
    {
      GTask *task = link->data;

      if (!g_cancellable_is_cancelled (g_task_get_cancellable (task)) &&
          !can_answer (self, g_task_get_task_data (task)))
        continue;
      g_queue_delete_link (&self->locations, link);
      return task;
    }

  return NULL;
}

/* Whoever is answered may ask for another list at once, so a task leaves the queue first. */
static void
answer_locations (TidemarkTimelineModel *self)
{
  GTask *task;

  while ((task = pop_answerable (self)) != NULL)
    {
      const Location *location = g_task_get_task_data (task);
      guint position;

      if (location->found &&
          tidemark_timeline_keys_find_row (self->keys, &location->key, &position))
        g_task_return_boolean (task, TRUE);
      else if (!g_task_return_error_if_cancelled (task))
        g_task_return_new_error (task, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND,
                                 "It is not in this list");
      g_object_unref (task);
    }
}

static Location *
find_unknown_location (TidemarkTimelineModel *self)
{
  for (GList *link = self->locations.head; link != NULL; link = link->next)
    {
      Location *location = g_task_get_task_data (link->data);

      if (!location->asked)
        return location;
    }

  return NULL;
}

/* Requests */

typedef void (*ReplyFunc) (TidemarkTimelineModel *self, TidemarkTimelineReply *reply);

typedef struct
{
  TidemarkTimelineModel *self;
  GCancellable *cancellable;
  ReplyFunc func;
} Flight;

static void
flight_free (Flight *flight)
{
  g_object_unref (flight->self);
  g_object_unref (flight->cancellable);
  g_free (flight);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flight, flight_free)

/* What is not answered now never will be. */
static void
fail (TidemarkTimelineModel *self, GError *error)
{
  GTask *task;

  g_array_set_size (self->wanted, 0);
  while ((task = g_queue_pop_head (&self->locations)) != NULL)
    {
      g_task_return_error (task, g_error_copy (error));
      g_object_unref (task);
    }
  self->broken = TRUE;
  tidemark_timeline_model_set_loading (self, FALSE);
  g_signal_emit_by_name (self, "failed", error);
}

static void
reply_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Flight) flight = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkTimelineReply) reply =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  /* Another filter, or the end: the answer is to a question that nobody asks any more. */
  if (g_cancellable_is_cancelled (flight->cancellable))
    return;

  g_clear_object (&flight->self->request);
  if (error != NULL)
    {
      fail (flight->self, error);
      return;
    }

  flight->func (flight->self, reply);
  answer_locations (flight->self);
  tidemark_timeline_model_queue (flight->self);
}

static void
send_request (TidemarkTimelineModel *self, TidemarkTimelineRequest *request, ReplyFunc func)
{
  Flight *flight = g_new0 (Flight, 1);

  self->request = g_cancellable_new ();
  flight->self = g_object_ref (self);
  flight->cancellable = g_object_ref (self->request);
  flight->func = func;
  tidemark_store_read_async (self->store, tidemark_timeline_request_run, request,
                             (GDestroyNotify) tidemark_timeline_request_free,
                             tidemark_timeline_reply_free, self->request, reply_cb, flight);
}

/* Nobody looks through more finds than that. */
static gboolean
is_complete_with (TidemarkTimelineModel *self, guint n_known, const TidemarkTimelineReply *reply)
{
  return reply->at_end || (self->filter->words != NULL && n_known + reply->rows->len >= MAX_FINDS);
}

/* They were read before the change that is to be looked at, and are read again. */
static void
forget_coming (TidemarkTimelineModel *self)
{
  g_clear_pointer (&self->coming, g_array_unref);
}

static void
list_coming (TidemarkTimelineModel *self)
{
  g_autoptr (GArray) rows = g_array_ref (self->coming);
  guint from = self->n_come, n_left = rows->len - from;
  guint n = self->keys->len < N_WIDGETS ? MIN (n_left, N_FIRST_PAGE) : n_left;

  self->n_come += n;
  if (n == n_left)
    {
      self->complete = self->comes_to_end;
      forget_coming (self);
    }
  tidemark_timeline_model_append (self, rows, from, n);
}

/* In one step a list view makes the new rows of the widgets of those that go. */
static void
first_page_reply (TidemarkTimelineModel *self, TidemarkTimelineReply *reply)
{
  self->complete = is_complete_with (self, 0, reply);
  self->fresh = FALSE;
  tidemark_timeline_model_replace (self, reply->rows, 1);
  tidemark_timeline_model_set_loading (self, FALSE);
}

static void
request_first_page (TidemarkTimelineModel *self)
{
  send_request (self, tidemark_timeline_request_new_page (self->filter, NULL, N_FIRST_PAGE, TRUE),
                first_page_reply);
}

static void
next_page_reply (TidemarkTimelineModel *self, TidemarkTimelineReply *reply)
{
  self->coming = g_array_ref (reply->rows);
  self->n_come = 0;
  self->comes_to_end = is_complete_with (self, self->keys->len, reply);
  list_coming (self);
}

static void
request_next_page (TidemarkTimelineModel *self)
{
  send_request (self,
                tidemark_timeline_request_new_page (
                    self->filter,
                    &g_array_index (self->keys, TidemarkTimelineKey, self->keys->len - 1),
                    N_NEXT_PAGE, FALSE),
                next_page_reply);
}

static void
request_page (TidemarkTimelineModel *self)
{
  if (self->fresh || self->keys->len == 0)
    request_first_page (self);
  else
    request_next_page (self);
}

static void
all_reply (TidemarkTimelineModel *self, TidemarkTimelineReply *reply)
{
  self->complete = is_complete_with (self, 0, reply);
  tidemark_timeline_model_replace (self, reply->rows, MAX_STEPS);
  tidemark_timeline_model_set_loading (self, FALSE);
}

static void
request_all (TidemarkTimelineModel *self)
{
  self->stale = FALSE;
  self->broken = FALSE;
  g_ptr_array_set_size (self->changed, 0);
  forget_coming (self);
  send_request (self, tidemark_timeline_request_new_page (self->filter, NULL, G_MAXUINT, FALSE),
                all_reply);
}

static void
rows_reply (TidemarkTimelineModel *self, TidemarkTimelineReply *reply)
{
  for (guint i = 0; i < reply->rows->len; i++)
    tidemark_timeline_model_fill (self, &g_array_index (reply->rows, TidemarkTimelineRow, i));
}

/* The rows asked for last are those on screen now. */
static void
request_rows (TidemarkTimelineModel *self)
{
  guint n = MIN (self->wanted->len, N_ROWS_AT_ONCE);
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (TidemarkTimelineKey), n);

  g_array_append_vals (
      keys, &g_array_index (self->wanted, TidemarkTimelineKey, self->wanted->len - n), n);
  g_array_set_size (self->wanted, self->wanted->len - n);
  send_request (self, tidemark_timeline_request_new_rows (self->filter, keys), rows_reply);
}

static void
changed_reply (TidemarkTimelineModel *self, TidemarkTimelineReply *reply)
{
  for (guint i = 0; i < reply->rows->len; i++)
    tidemark_timeline_model_follow (self, &g_array_index (reply->rows, TidemarkTimelineRow, i));
}

static void
request_changed (TidemarkTimelineModel *self)
{
  g_autoptr (GPtrArray) ids = g_steal_pointer (&self->changed);

  forget_coming (self);
  self->changed = g_ptr_array_new_with_free_func (g_free);
  send_request (self, tidemark_timeline_request_new_find (self->filter, ids), changed_reply);
}

static void
location_reply (TidemarkTimelineModel *self, TidemarkTimelineReply *reply)
{
  const TidemarkTimelineRow *row =
      reply->rows->len > 0 ? &g_array_index (reply->rows, TidemarkTimelineRow, 0) : NULL;

  for (GList *link = self->locations.head; link != NULL; link = link->next)
    {
      Location *location = g_task_get_task_data (link->data);

      if (!location->asked || location->found || location->missing)
        continue;
      location->found = row != NULL && row->listed;
      location->missing = !location->found;
      if (location->found)
        location->key = row->key;
    }
}

static void
request_location (TidemarkTimelineModel *self, Location *location)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  location->asked = TRUE;
  g_ptr_array_add (ids, g_strdup (location->id));
  send_request (self, tidemark_timeline_request_new_find (self->filter, ids), location_reply);
}

static void
go_on_listing (TidemarkTimelineModel *self)
{
  list_coming (self);
  answer_locations (self);
  tidemark_timeline_model_queue (self);
}

static gboolean
run_cb (gpointer user_data)
{
  TidemarkTimelineModel *self = TIDEMARK_TIMELINE_MODEL (user_data);
  Location *location = find_unknown_location (self);

  self->run_id = 0;
  if (self->fresh)
    request_page (self);
  else if (self->stale)
    request_all (self);
  else if (self->changed->len > 0)
    request_changed (self);
  else if (self->wanted->len > 0)
    request_rows (self);
  else if (location != NULL)
    request_location (self, location);
  else if (self->coming != NULL)
    go_on_listing (self);
  else if (!self->complete)
    request_page (self);

  return G_SOURCE_REMOVE;
}

/* Whether there is more to do than to list rows behind those that are seen. */
static gboolean
is_urgent (TidemarkTimelineModel *self)
{
  return self->fresh || self->stale || self->changed->len > 0 || self->wanted->len > 0 ||
         !g_queue_is_empty (&self->locations);
}

/* Not at once: a list view asks for its rows one by one. Before the next frame, though; later pages
 * come behind the picture of the first. */
void
tidemark_timeline_model_queue (TidemarkTimelineModel *self)
{
  if (self->request != NULL || self->store == NULL || self->broken)
    return;

  g_clear_handle_id (&self->run_id, g_source_remove);
  self->run_id = g_idle_add_full (is_urgent (self) ? G_PRIORITY_DEFAULT : G_PRIORITY_DEFAULT_IDLE,
                                  run_cb, self, NULL);
}

void
tidemark_timeline_model_changed_cb (TidemarkTimelineModel *self, TidemarkChange *change)
{
  /* Words have to be looked up again, and messages counted. */
  if (change->everything || change->messages || self->filter->words != NULL || self->broken)
    self->stale = TRUE;
  self->broken = FALSE;
  for (guint i = 0; change->entries != NULL && i < change->entries->len; i++)
    {
      const TidemarkEntry *entry = g_ptr_array_index (change->entries, i);

      g_ptr_array_add (self->changed, g_strdup (entry->id));
    }

  tidemark_timeline_model_queue (self);
}

/* Whoever waits for a place in the list that was is told so. */
static void
cancel_locations (TidemarkTimelineModel *self)
{
  GTask *task;

  while ((task = g_queue_pop_head (&self->locations)) != NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The list is another one");
      g_object_unref (task);
    }
}

void
tidemark_timeline_model_stop (TidemarkTimelineModel *self)
{
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  g_clear_handle_id (&self->run_id, g_source_remove);
  forget_coming (self);
  cancel_locations (self);
}

/* The rows that are there stay until the first new ones come, so that nothing blinks. */
void
tidemark_timeline_model_start (TidemarkTimelineModel *self)
{
  tidemark_timeline_model_stop (self);
  g_array_set_size (self->wanted, 0);
  g_ptr_array_set_size (self->changed, 0);
  self->fresh = TRUE;
  self->stale = FALSE;
  self->broken = FALSE;
  self->complete = FALSE;
  tidemark_timeline_model_set_loading (self, TRUE);
  tidemark_timeline_model_queue (self);
}

/**
 * tidemark_timeline_model_locate_async:
 * @id: of an entry
 * @cancellable: (nullable):
 * @callback: told once its row is listed
 * @user_data: for @callback
 *
 * Finds the row of an entry, which may have to arrive first.
 */
void
tidemark_timeline_model_locate_async (TidemarkTimelineModel *self,
                                      const char *id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  GTask *task;
  Location *location;

  g_return_if_fail (TIDEMARK_IS_TIMELINE_MODEL (self));
  g_return_if_fail (id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tidemark_timeline_model_locate_async);
  location = g_new0 (Location, 1);
  location->id = g_strdup (id);
  g_task_set_task_data (task, location, location_free);
  g_queue_push_tail (&self->locations, task);
  tidemark_timeline_model_queue (self);
}

/**
 * tidemark_timeline_model_locate_finish:
 * @out_position: (out): where the row stands now
 * @error: TIDEMARK_STORE_ERROR_NOT_FOUND where the list does not have it, G_IO_ERROR_CANCELLED
 *   where the filter was changed meanwhile
 *
 * Returns: whether it was found
 */
gboolean
tidemark_timeline_model_locate_finish (TidemarkTimelineModel *self,
                                       GAsyncResult *result,
                                       guint *out_position,
                                       GError **error)
{
  const Location *location;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  /* Looked up again: rows may have come before it since. */
  location = g_task_get_task_data (G_TASK (result));
  if (tidemark_timeline_keys_find_row (self->keys, &location->key, out_position))
    return TRUE;

  g_set_error_literal (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND,
                       "It is not in this list");
  return FALSE;
}
