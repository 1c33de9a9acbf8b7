/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-span-cache.h"

#include "tidemark-journal-private.h"
#include "tidemark-span.h"

/* How many rows are read between two looks at the cancellable. */
#define ROWS_A_LOOK 4096

/* On a covering index: an encrypted journal is read as fast as a plain one. */
static const char messages_sql[] = "SELECT at, at_offset, day, sent_by, length FROM message "
                                   "WHERE person = ?1 AND deleted = 0 ORDER BY at";

/* Every row that is written bears a higher revision than all before it, so while the highest is
 * the same nothing was added or changed, and then the same number means that nothing is gone. */
static const char state_sql[] =
    "SELECT (SELECT coalesce (max (revision), 0) FROM message), (SELECT count(*) FROM message)";

typedef struct
{
  gint64 revision;
  gint64 n_rows;
} State;

struct _TidemarkSpanCache
{
  GMutex lock;
  char *person_id;
  State state;
  GArray *messages; /* TidemarkSpanMessage, sorted and not changed any more */
};

static GQuark owner_quark (void);
G_DEFINE_QUARK (tidemark - span - cache - owner, owner)

/**
 * tidemark_span_cache_new:
 *
 * Returns: (transfer full): one that knows nothing yet
 */
TidemarkSpanCache *
tidemark_span_cache_new (void)
{
  TidemarkSpanCache *self = g_atomic_rc_box_new0 (TidemarkSpanCache);

  g_mutex_init (&self->lock);
  return self;
}

/**
 * tidemark_span_cache_get_for:
 * @owner: the store of the journal
 *
 * Returns: (transfer none): the one that all readers of this journal share, made when it is first
 *   asked for; gone with @owner. On the thread of @owner.
 */
TidemarkSpanCache *
tidemark_span_cache_get_for (GObject *owner)
{
  TidemarkSpanCache *self = g_object_get_qdata (owner, owner_quark ());

  if (self == NULL)
    {
      self = tidemark_span_cache_new ();
      g_object_set_qdata_full (owner, owner_quark (), self,
                               (GDestroyNotify) tidemark_span_cache_unref);
    }

  return self;
}

TidemarkSpanCache *
tidemark_span_cache_ref (TidemarkSpanCache *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_cache (gpointer data)
{
  TidemarkSpanCache *self = data;

  g_mutex_clear (&self->lock);
  g_free (self->person_id);
  g_clear_pointer (&self->messages, g_array_unref);
}

void
tidemark_span_cache_unref (TidemarkSpanCache *self)
{
  g_atomic_rc_box_release_full (self, clear_cache);
}

static gboolean
read_state (TidemarkConnection *connection, State *out_state, GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, state_sql, error);
  gboolean row;

  if (statement == NULL || !tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  *out_state = (State) { sqlite3_column_int64 (statement, 0), sqlite3_column_int64 (statement, 1) };
  sqlite3_reset (statement);
  return TRUE;
}

static GArray *
look_up (TidemarkSpanCache *self, const char *person_id, const State *state)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (g_strcmp0 (self->person_id, person_id) != 0 || self->state.revision != state->revision ||
      self->state.n_rows != state->n_rows)
    return NULL;

  return g_array_ref (self->messages);
}

static void
keep (TidemarkSpanCache *self, const char *person_id, const State *state, GArray *messages)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_set_str (&self->person_id, person_id);
  self->state = *state;
  g_clear_pointer (&self->messages, g_array_unref);
  self->messages = g_array_ref (messages);
}

static gboolean
read_rows (TidemarkConnection *connection,
           sqlite3_stmt *statement,
           GArray *messages,
           GCancellable *cancellable,
           GError **error)
{
  gboolean row = TRUE;

  for (guint i = 0;; i++)
    {
      TidemarkSpanMessage message;

      if ((i % ROWS_A_LOOK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error)) ||
          !tidemark_connection_step (connection, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;

      message = tidemark_span_message_make (
          sqlite3_column_int64 (statement, 0), sqlite3_column_int (statement, 1),
          sqlite3_column_int (statement, 2), (TidemarkWho) sqlite3_column_int (statement, 3),
          sqlite3_column_int (statement, 4));
      g_array_append_val (messages, message);
    }
}

static GArray *
read_messages (TidemarkConnection *connection,
               const char *person_id,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GArray) messages = g_array_new (FALSE, FALSE, sizeof (TidemarkSpanMessage));
  sqlite3_stmt *statement;
  gint64 person;

  if (!tidemark_journal_find_person (connection, person_id, &person, error) ||
      (statement = tidemark_connection_prepare (connection, messages_sql, error)) == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, person);
  if (!read_rows (connection, statement, messages, cancellable, error))
    {
      sqlite3_reset (statement);
      return NULL;
    }

  tidemark_span_messages_sort (messages);
  return g_steal_pointer (&messages);
}

/**
 * tidemark_span_cache_read_messages:
 * @self: (nullable): %NULL to read them in any case
 * @connection: inside a transaction
 * @person_id: with whom
 *
 * Returns: (transfer full) (element-type TidemarkSpanMessage): the messages that the journal holds,
 *   in the order of tidemark_span_messages_sort (), shared and not to be changed; %NULL on failure,
 *   G_IO_ERROR_CANCELLED or TIDEMARK_STORE_ERROR
 */
GArray *
tidemark_span_cache_read_messages (TidemarkSpanCache *self,
                                   TidemarkConnection *connection,
                                   const char *person_id,
                                   GCancellable *cancellable,
                                   GError **error)
{
  GArray *messages;
  State state;

  /* What is not committed may never be, and its revision is then given to something else. */
  if (self == NULL ||
      sqlite3_txn_state (tidemark_connection_get_handle (connection), NULL) == SQLITE_TXN_WRITE)
    return read_messages (connection, person_id, cancellable, error);
  if (!read_state (connection, &state, error))
    return NULL;

  messages = look_up (self, person_id, &state);
  if (messages != NULL)
    return messages;

  messages = read_messages (connection, person_id, cancellable, error);
  if (messages != NULL)
    keep (self, person_id, &state, messages);
  return messages;
}
