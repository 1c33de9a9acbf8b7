/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-private.h"

/* One sorted stream: the entries or the messages of one person, or the entries of nobody. */
typedef struct
{
  sqlite3_stmt *statement;
  TidemarkEntry *(*read) (TidemarkConnection *connection, sqlite3_stmt *statement);
  TidemarkEntry *head;
} EntryStream;

static void
entry_stream_free (EntryStream *self)
{
  sqlite3_finalize (self->statement);
  g_clear_pointer (&self->head, tidemark_entry_unref);
  g_free (self);
}

typedef struct
{
  int from_day;
  int to_day;
  gboolean with_deleted;
  gboolean without_sealed;
} EntryRange;

/* Without a stretch of days the order of time is that of an index; a stretch is found by another
 * one, and sorted. */
static char *
make_sql (const char *select_sql, const char *table, gboolean has_person, const EntryRange *range)
{
  GString *sql = g_string_new (select_sql);

  g_string_append_printf (sql, "WHERE %s.person IS %s", table, has_person ? "?1" : "NULL");
  if (range->from_day != TIDEMARK_DAY_NONE)
    g_string_append_printf (sql, " AND %s.day >= ?2", table);
  if (range->to_day != TIDEMARK_DAY_NONE)
    g_string_append_printf (sql, " AND %s.day <= ?3", table);
  if (!range->with_deleted)
    g_string_append_printf (sql, " AND %s.deleted = 0", table);
  g_string_append_printf (sql, " ORDER BY %1$s.at, %1$s.uuid", table);

  return g_string_free (sql, FALSE);
}

static gboolean
advance (TidemarkConnection *connection, EntryStream *stream, GError **error)
{
  gboolean row;

  g_clear_pointer (&stream->head, tidemark_entry_unref);
  if (!tidemark_connection_step (connection, stream->statement, &row, error))
    return FALSE;
  if (row)
    stream->head = stream->read (connection, stream->statement);
  return TRUE;
}

static gboolean
add_stream (TidemarkConnection *connection,
            GPtrArray *streams,
            gboolean is_messages,
            gint64 person,
            const EntryRange *range,
            GError **error)
{
  g_autofree char *sql =
      make_sql (is_messages ? tidemark_message_select_sql : tidemark_entry_select_sql,
                is_messages ? "m" : "e", person != 0, range);
  EntryStream *stream = g_new0 (EntryStream, 1);
  int result = sqlite3_prepare_v2 (connection->db, sql, -1, &stream->statement, NULL);

  g_ptr_array_add (streams, stream);
  if (result != SQLITE_OK)
    {
      tidemark_connection_set_error (connection, result, error);
      return FALSE;
    }

  if (person != 0)
    sqlite3_bind_int64 (stream->statement, 1, person);
  sqlite3_bind_int (stream->statement, 2, range->from_day);
  sqlite3_bind_int (stream->statement, 3, range->to_day);
  stream->read = is_messages ? tidemark_journal_read_message : tidemark_journal_read_entry;

  return advance (connection, stream, error);
}

static gboolean
add_person (TidemarkConnection *connection,
            GPtrArray *streams,
            gint64 person,
            const EntryRange *range,
            GError **error)
{
  return add_stream (connection, streams, FALSE, person, range, error) &&
         add_stream (connection, streams, TRUE, person, range, error);
}

static gboolean
add_everybody (TidemarkConnection *connection,
               GPtrArray *streams,
               const EntryRange *range,
               GError **error)
{
  sqlite3_stmt *people = tidemark_connection_prepare (
      connection,
      range->without_sealed
          ? "SELECT id FROM person WHERE id NOT IN (" TIDEMARK_SEALED_SQL ("?1") ")"
          : "SELECT id FROM person",
      error);
  gboolean row = TRUE;

  if (people == NULL || !add_stream (connection, streams, FALSE, 0, range, error))
    return FALSE;
  if (range->without_sealed)
    sqlite3_bind_int (people, 1, tidemark_journal_get_today (connection));

  while (row)
    {
      if (!tidemark_connection_step (connection, people, &row, error))
        return FALSE;
      if (row && !add_person (connection, streams, sqlite3_column_int64 (people, 0), range, error))
        {
          sqlite3_reset (people);
          return FALSE;
        }
    }

  return TRUE;
}

static GPtrArray *
streams_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entry_stream_free);
}

static EntryStream *
find_earliest (GPtrArray *streams)
{
  EntryStream *earliest = NULL;

  for (guint i = 0; i < streams->len; i++)
    {
      EntryStream *stream = g_ptr_array_index (streams, i);

      if (stream->head == NULL)
        continue;
      if (earliest == NULL || stream->head->at.ms < earliest->head->at.ms ||
          (stream->head->at.ms == earliest->head->at.ms &&
           g_strcmp0 (stream->head->id, earliest->head->id) < 0))
        earliest = stream;
    }

  return earliest;
}

static gboolean
merge (TidemarkConnection *connection,
       GPtrArray *streams,
       TidemarkEntryFunc func,
       gpointer data,
       GError **error)
{
  EntryStream *stream;

  while ((stream = find_earliest (streams)) != NULL)
    if (!func (stream->head, data, error) || !advance (connection, stream, error))
      return FALSE;

  return TRUE;
}

/**
 * tidemark_journal_foreach_entry:
 * @person_id: (nullable): whose; %NULL for everybody's and what is about nobody
 * @from_day: first day, or TIDEMARK_DAY_NONE
 * @to_day: last day, or TIDEMARK_DAY_NONE
 * @with_deleted: whether those that are deleted are among them
 * @func: (scope call): hears of each; %FALSE ends it
 *
 * Streams entries of every kind, messages among them, in the order of (at, id), from a few
 * statements whose rows come sorted from an index.
 *
 * Returns: %FALSE where @func did so, with the error that it set, and on failure
 */
gboolean
tidemark_journal_foreach_entry (TidemarkConnection *connection,
                                const char *person_id,
                                int from_day,
                                int to_day,
                                gboolean with_deleted,
                                TidemarkEntryFunc func,
                                gpointer data,
                                GError **error)
{
  g_autoptr (GPtrArray) streams = streams_new ();
  EntryRange range = { from_day, to_day, with_deleted, FALSE };
  gint64 person;

  if (person_id == NULL)
    {
      if (!add_everybody (connection, streams, &range, error))
        return FALSE;
    }
  else if (!tidemark_journal_find_person (connection, person_id, &person, error) ||
           !add_person (connection, streams, person, &range, error))
    return FALSE;

  return merge (connection, streams, func, data, error);
}

/**
 * tidemark_journal_foreach_open_entry:
 *
 * As tidemark_journal_foreach_entry () for everybody but people who are sealed, whose entries are
 * not even read.
 */
gboolean
tidemark_journal_foreach_open_entry (TidemarkConnection *connection,
                                     int from_day,
                                     int to_day,
                                     gboolean with_deleted,
                                     TidemarkEntryFunc func,
                                     gpointer data,
                                     GError **error)
{
  g_autoptr (GPtrArray) streams = streams_new ();
  EntryRange range = { from_day, to_day, with_deleted, TRUE };

  return add_everybody (connection, streams, &range, error) &&
         merge (connection, streams, func, data, error);
}
