/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-filter.h"

#include "tidemark-journal-private.h"

G_STATIC_ASSERT (TIDEMARK_KIND_MARK == 10);

/**
 * tidemark_entry_filter_append:
 * @sql: has a condition already
 * @prefix: of the columns, such as "e."
 */
void
tidemark_entry_filter_append (const TidemarkEntryFilter *self, GString *sql, const char *prefix)
{
  if (self->person_id != NULL)
    g_string_append_printf (sql, " AND (%1$sperson = ?1 OR %1$sperson IS NULL)", prefix);
  else
    g_string_append_printf (
        sql, " AND (%1$sperson IS NULL OR %1$sperson NOT IN (" TIDEMARK_SEALED_SQL ("?9") "))",
        prefix);
  if (self->kinds != 0)
    g_string_append_printf (sql, " AND (1 << %skind) & ?2", prefix);
  if (self->from_day != TIDEMARK_DAY_NONE)
    g_string_append_printf (sql, " AND %sday >= ?3", prefix);
  if (self->to_day != TIDEMARK_DAY_NONE)
    g_string_append_printf (sql, " AND %sday <= ?4", prefix);
  /* A mark is an entry of its own, or one of those that another entry carries. */
  if (self->marks != 0)
    g_string_append_printf (
        sql, " AND ((%1$smarks | ((%1$skind = 10 AND %1$smark > 0) << %1$smark)) & ?8)", prefix);
}

/**
 * tidemark_entry_key_append:
 * @after: (nullable): the last key of the page before
 * @sql: has a condition already
 */
void
tidemark_entry_key_append (const TidemarkEntryKey *after,
                           TidemarkEntryOrder order,
                           GString *sql,
                           const char *prefix)
{
  if (after != NULL)
    g_string_append_printf (sql, " AND (%1$sday, %1$sat, %1$sid) %2$s (?5, ?6, ?7)", prefix,
                            order == TIDEMARK_ORDER_NEWEST_FIRST ? "<" : ">");
}

/**
 * tidemark_entry_filter_prepare:
 * @after: (nullable): the last key of the page before
 *
 * Returns: (transfer none): the statement with the values of the filter; %NULL on failure, INVALID
 *   where the journal does not have the person
 */
sqlite3_stmt *
tidemark_entry_filter_prepare (TidemarkConnection *connection,
                               const TidemarkEntryFilter *self,
                               const TidemarkEntryKey *after,
                               const char *sql,
                               GError **error)
{
  gint64 person = 0;
  sqlite3_stmt *statement;

  if (self->person_id != NULL &&
      !tidemark_journal_find_person (connection, self->person_id, &person, error))
    return NULL;

  statement = tidemark_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, person);
  sqlite3_bind_int64 (statement, 2, self->kinds);
  sqlite3_bind_int64 (statement, 3, self->from_day);
  sqlite3_bind_int64 (statement, 4, self->to_day);
  sqlite3_bind_int64 (statement, 8, (gint64) self->marks);
  if (self->person_id == NULL)
    sqlite3_bind_int64 (statement, 9, tidemark_journal_get_today (connection));
  if (after != NULL)
    {
      sqlite3_bind_int64 (statement, 5, after->day);
      sqlite3_bind_int64 (statement, 6, after->at_ms);
      sqlite3_bind_int64 (statement, 7, after->rowid);
    }

  return statement;
}

/**
 * tidemark_entry_key_read:
 * @self: (out caller-allocates):
 * @statement: on a row that begins with id, at and day
 */
void
tidemark_entry_key_read (TidemarkEntryKey *self, sqlite3_stmt *statement)
{
  self->rowid = sqlite3_column_int64 (statement, 0);
  self->at_ms = sqlite3_column_int64 (statement, 1);
  self->day = sqlite3_column_int (statement, 2);
}
