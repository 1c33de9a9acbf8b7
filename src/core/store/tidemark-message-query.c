/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-message-query.h"

#include "tidemark-journal-private.h"

/* The senders are those of TidemarkWho. */
#define MESSAGE_DAYS_SQL(whose)                                                                    \
  "SELECT day, sum (sent_by = 1), sum (sent_by = 2), min (at), max (at) "                          \
  "FROM message INDEXED BY message_day "                                                           \
  "WHERE person " whose " AND deleted = 0 AND day BETWEEN ?2 AND ?3 GROUP BY day ORDER BY day"

static const char message_days_sql[] = MESSAGE_DAYS_SQL ("= ?1");
static const char everybodys_days_sql[] =
    MESSAGE_DAYS_SQL ("IN (SELECT id FROM person WHERE coalesce (sealed_until_day <= ?4, 1))");

G_STATIC_ASSERT (TIDEMARK_WHO_ME == 1);
G_STATIC_ASSERT (TIDEMARK_WHO_THEM == 2);

/* A statement whose first parameter is a person. */
static sqlite3_stmt *
prepare (TidemarkConnection *connection, const char *sql, const char *person_id, GError **error)
{
  gint64 person = 0;
  sqlite3_stmt *statement;

  if (person_id != NULL && !tidemark_journal_find_person (connection, person_id, &person, error))
    return NULL;

  statement = tidemark_connection_prepare (connection, sql, error);
  if (statement != NULL && person_id != NULL)
    sqlite3_bind_int64 (statement, 1, person);
  return statement;
}

static void
bind_days (sqlite3_stmt *statement, int from_day, int to_day)
{
  sqlite3_bind_int (statement, 2, from_day != TIDEMARK_DAY_NONE ? from_day : G_MININT);
  sqlite3_bind_int (statement, 3, to_day != TIDEMARK_DAY_NONE ? to_day : G_MAXINT);
}

/**
 * tidemark_query_message_days:
 * @person_id: (nullable): with whom; %NULL for everybody who is not sealed
 * @from_day: first day, or TIDEMARK_DAY_NONE
 * @to_day: last day, or TIDEMARK_DAY_NONE
 *
 * Returns: (transfer full) (element-type TidemarkMessageDay): every day that has messages, the
 *   oldest first, from an index alone; %NULL on failure
 */
GArray *
tidemark_query_message_days (TidemarkConnection *connection,
                             const char *person_id,
                             int from_day,
                             int to_day,
                             GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (TidemarkMessageDay));
  sqlite3_stmt *statement = prepare (
      connection, person_id != NULL ? message_days_sql : everybodys_days_sql, person_id, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;

  bind_days (statement, from_day, to_day);
  if (person_id == NULL)
    sqlite3_bind_int (statement, 4, tidemark_journal_get_today (connection));
  while (row)
    {
      TidemarkMessageDay day;

      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (!row)
        break;

      day.day = sqlite3_column_int (statement, 0);
      day.n_mine = sqlite3_column_int (statement, 1);
      day.n_theirs = sqlite3_column_int (statement, 2);
      day.first_ms = sqlite3_column_int64 (statement, 3);
      day.last_ms = sqlite3_column_int64 (statement, 4);
      g_array_append_val (days, day);
    }

  return g_steal_pointer (&days);
}

/**
 * tidemark_query_day_messages:
 * @person_id: with whom
 *
 * Returns: (transfer full) (element-type TidemarkEntry): the messages of one day, the oldest first,
 *   with their texts where these are kept; %NULL on failure
 */
GPtrArray *
tidemark_query_day_messages (TidemarkConnection *connection,
                             const char *person_id,
                             int day,
                             GError **error)
{
  g_autoptr (GPtrArray) messages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  g_autofree char *sql = g_strconcat (
      tidemark_message_select_sql,
      "WHERE m.person = ?1 AND m.deleted = 0 AND m.day = ?2 ORDER BY m.at, m.id", NULL);
  sqlite3_stmt *statement;
  gboolean row = TRUE;

  g_return_val_if_fail (person_id != NULL, NULL);

  statement = prepare (connection, sql, person_id, error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int (statement, 2, day);
  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (messages, tidemark_journal_read_message (connection, statement));
    }

  return g_steal_pointer (&messages);
}

/**
 * tidemark_query_messages:
 * @rowids: (array length=n_rowids): of messages
 *
 * Returns: (transfer full) (element-type TidemarkEntry): these messages in this order, without
 *   those that are gone; %NULL on failure
 */
GPtrArray *
tidemark_query_messages (TidemarkConnection *connection,
                         const gint64 *rowids,
                         gsize n_rowids,
                         GError **error)
{
  g_autoptr (GPtrArray) messages =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  g_autofree char *sql = g_strconcat (tidemark_message_select_sql, "WHERE m.id = ?1", NULL);
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;

  for (gsize i = 0; i < n_rowids; i++)
    {
      gboolean row;

      sqlite3_bind_int64 (statement, 1, rowids[i]);
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (messages, tidemark_journal_read_message (connection, statement));
      sqlite3_reset (statement);
    }

  return g_steal_pointer (&messages);
}

/* Messages and calls bear keys. */
#define KEYS_SQL(what, condition)                                                                  \
  "SELECT " what " FROM message INDEXED BY message_key "                                           \
  "WHERE person = ?1 AND key " condition " AND deleted = 0 "                                       \
  "UNION ALL SELECT " what " FROM entry INDEXED BY entry_key "                                     \
  "WHERE person = ?1 AND key " condition " AND deleted = 0"

/**
 * tidemark_query_foreach_key:
 * @person_id: with whom
 * @func: (scope call): hears of the key of every message and call, as often as there are such
 *
 * What tells records that came before, from an index alone.
 */
gboolean
tidemark_query_foreach_key (TidemarkConnection *connection,
                            const char *person_id,
                            TidemarkKeyFunc func,
                            gpointer data,
                            GError **error)
{
  sqlite3_stmt *statement = prepare (connection, KEYS_SQL ("key", "IS NOT NULL"), person_id, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return FALSE;
      if (row)
        func ((const char *) sqlite3_column_text (statement, 0), data);
    }

  return TRUE;
}

/**
 * tidemark_query_count_key:
 * @person_id: with whom
 * @out_count: (out): how many messages and calls bear this key; untouched on failure
 */
gboolean
tidemark_query_count_key (TidemarkConnection *connection,
                          const char *person_id,
                          const char *key,
                          guint *out_count,
                          GError **error)
{
  sqlite3_stmt *statement = prepare (connection, KEYS_SQL ("count(*)", "= ?2"), person_id, error);
  gboolean row = TRUE;
  guint count = 0;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 2, key, -1, SQLITE_STATIC);
  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return FALSE;
      if (row)
        count += (guint) sqlite3_column_int64 (statement, 0);
    }

  *out_count = count;
  return TRUE;
}
