/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-today.h"

#include "tidemark-journal-private.h"

static const char day_sql[] =
    "WHERE e.day = ?1 AND e.deleted = 0 AND (e.person IS NULL OR e.person = ?2) "
    "ORDER BY e.at DESC, e.id DESC";

/* An instant is due on the day that the wall showed there. */
static const char due_sql[] =
    "WHERE e.person = ?2 AND e.kind = 7 AND e.outcome <= 1 AND e.deleted = 0 AND "
    "coalesce (e.due_day, floor ((e.due_at + e.due_at_offset * 60000) / 86400000.0)) "
    "BETWEEN ?1 AND ?3 ORDER BY e.at, e.id";

G_STATIC_ASSERT (TIDEMARK_KIND_PROMISE == 7);
G_STATIC_ASSERT (TIDEMARK_OUTCOME_OPEN == 1);

static GPtrArray *
read_entries (TidemarkConnection *connection, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  gboolean row = TRUE;

  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (entries, tidemark_journal_read_entry (connection, statement));
    }

  return g_steal_pointer (&entries);
}

static sqlite3_stmt *
prepare (TidemarkConnection *connection,
         const char *where,
         const char *person_id,
         int day,
         GError **error)
{
  g_autofree char *sql = g_strconcat (tidemark_entry_select_sql, where, NULL);
  sqlite3_stmt *statement;
  gint64 person = 0;

  if (person_id != NULL && !tidemark_journal_find_person (connection, person_id, &person, error))
    return NULL;

  statement = tidemark_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int (statement, 1, day);
  sqlite3_bind_int64 (statement, 2, person);
  return statement;
}

/**
 * tidemark_journal_list_day:
 * @person_id: (nullable): whom it is about
 * @day: a day as logged
 *
 * Returns: (transfer full) (element-type TidemarkEntry): the entries of that day about the person
 *   or about nobody, the latest first; no messages. %NULL with @error.
 */
GPtrArray *
tidemark_journal_list_day (TidemarkConnection *connection,
                           const char *person_id,
                           int day,
                           GError **error)
{
  sqlite3_stmt *statement = prepare (connection, day_sql, person_id, day, error);

  return statement != NULL ? read_entries (connection, statement, error) : NULL;
}

/**
 * tidemark_journal_list_due:
 * @person_id: (nullable): whom it is about
 * @from_day: first day
 * @to_day: last day
 *
 * Returns: (transfer full) (element-type TidemarkEntry): promises that are due on these days and
 *   of which nobody said yet what became of them. %NULL with @error.
 */
GPtrArray *
tidemark_journal_list_due (TidemarkConnection *connection,
                           const char *person_id,
                           int from_day,
                           int to_day,
                           GError **error)
{
  sqlite3_stmt *statement = prepare (connection, due_sql, person_id, from_day, error);

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int (statement, 3, to_day);
  return read_entries (connection, statement, error);
}

/**
 * tidemark_journal_has_anything:
 * @out_anything: (out): whether there is an entry or a message, about anybody
 *
 * Returns: whether that could be found out
 */
gboolean
tidemark_journal_has_anything (TidemarkConnection *connection,
                               gboolean *out_anything,
                               GError **error)
{
  sqlite3_stmt *statement =
      tidemark_connection_prepare (connection,
                                   "SELECT EXISTS (SELECT 1 FROM entry WHERE deleted = 0) OR "
                                   "EXISTS (SELECT 1 FROM message WHERE deleted = 0)",
                                   error);
  gboolean row;

  if (statement == NULL || !tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  *out_anything = sqlite3_column_int (statement, 0) != 0;
  sqlite3_reset (statement);
  return TRUE;
}
