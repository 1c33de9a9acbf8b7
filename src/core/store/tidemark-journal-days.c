/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-days.h"

#include "tidemark-journal-private.h"

/* The kinds are those of TidemarkKind; friend time need not name anybody. The first two run on an
 * index alone. */
static const char days_sql[] =
    "SELECT day, kind, value, distance, wanted FROM entry INDEXED BY entry_kind "
    "WHERE person = ?1 AND deleted = 0 "
    "UNION ALL "
    "SELECT day, kind, value, distance, wanted FROM entry INDEXED BY entry_kind "
    "WHERE person IS NULL AND kind = 11 AND deleted = 0";

static const char message_days_sql[] =
    "SELECT DISTINCT day FROM message WHERE person = ?1 AND deleted = 0";

static const char events_sql[] =
    "SELECT day, kind, happened, move FROM entry "
    "WHERE person = ?1 AND kind IN (4, 8, 9) AND deleted = 0 ORDER BY day, at, id";

/* After the columns of an entry. */
static const char of_kind_where_sql[] =
    " WHERE e.person = ?1 AND e.kind = ?2 AND e.deleted = 0 ORDER BY e.at, e.id";

G_STATIC_ASSERT (TIDEMARK_KIND_DATE == 4);
G_STATIC_ASSERT (TIDEMARK_KIND_TALK == 8);
G_STATIC_ASSERT (TIDEMARK_KIND_MOVE == 9);
G_STATIC_ASSERT (TIDEMARK_KIND_FRIEND == 11);

static sqlite3_stmt *
prepare (TidemarkConnection *connection, const char *sql, const char *person_id, GError **error)
{
  sqlite3_stmt *statement;
  gint64 person;

  if (!tidemark_journal_find_person (connection, person_id, &person, error))
    return NULL;

  statement = tidemark_connection_prepare (connection, sql, error);
  if (statement != NULL)
    sqlite3_bind_int64 (statement, 1, person);
  return statement;
}

static TidemarkJournalDay *
ensure_day (GHashTable *days, int day)
{
  TidemarkJournalDay *known = g_hash_table_lookup (days, GINT_TO_POINTER (day));

  if (known == NULL)
    {
      known = g_new0 (TidemarkJournalDay, 1);
      known->day = day;
      g_hash_table_insert (days, GINT_TO_POINTER (day), known);
    }

  return known;
}

static void
add_distance (TidemarkJournalDay *day, int distance)
{
  day->n_distance++;
  day->distance_sum += distance;
}

static void
add_wanted (TidemarkJournalDay *day, int wanted)
{
  day->n_wanted++;
  day->wanted_sum += wanted;
}

static void
add_entry (GHashTable *days, sqlite3_stmt *statement)
{
  TidemarkColumns columns;
  TidemarkJournalDay *day;
  TidemarkKind kind;
  int value, distance, wanted, number;

  tidemark_columns_init (&columns, statement);
  number = (int) tidemark_columns_int (&columns);
  kind = (TidemarkKind) tidemark_columns_int (&columns);
  value = (int) tidemark_columns_int_or (&columns, TIDEMARK_UNSAID);
  distance = (int) tidemark_columns_int_or (&columns, TIDEMARK_UNSAID);
  wanted = (int) tidemark_columns_int_or (&columns, TIDEMARK_UNSAID);
  if (kind == TIDEMARK_KIND_NOTE || kind == TIDEMARK_KIND_SAFETY)
    return;

  day = ensure_day (days, number);
  if (kind == TIDEMARK_KIND_NOTHING)
    day->is_nothing = TRUE;
  else
    day->is_logged = TRUE;
  if (kind == TIDEMARK_KIND_DISTANCE && value != TIDEMARK_UNSAID)
    add_distance (day, value);
  if (kind == TIDEMARK_KIND_WANTED && value != TIDEMARK_UNSAID)
    add_wanted (day, value);
  if (distance != TIDEMARK_UNSAID)
    add_distance (day, distance);
  if (wanted != TIDEMARK_UNSAID)
    add_wanted (day, wanted);
}

static void
add_message_day (GHashTable *days, sqlite3_stmt *statement)
{
  ensure_day (days, sqlite3_column_int (statement, 0))->is_logged = TRUE;
}

static gboolean
foreach_row (TidemarkConnection *connection,
             const char *sql,
             const char *person_id,
             void (*add) (GHashTable *days, sqlite3_stmt *statement),
             GHashTable *days,
             GError **error)
{
  sqlite3_stmt *statement = prepare (connection, sql, person_id, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return FALSE;
      if (row)
        add (days, statement);
    }

  return TRUE;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const TidemarkJournalDay *first = a;
  const TidemarkJournalDay *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/**
 * tidemark_journal_list_days:
 * @connection: a journal
 * @person_id: whom the days are about
 *
 * What is known day by day: entries about that person, friend time, imported messages. A day
 * without any of these is not in it.
 *
 * Returns: (transfer full) (element-type TidemarkJournalDay): in their order, or %NULL with @error
 */
GArray *
tidemark_journal_list_days (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autoptr (GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GArray *list;
  GHashTableIter iter;
  gpointer day;

  if (!foreach_row (connection, days_sql, person_id, add_entry, days, error) ||
      !foreach_row (connection, message_days_sql, person_id, add_message_day, days, error))
    return NULL;

  list = g_array_sized_new (FALSE, FALSE, sizeof (TidemarkJournalDay), g_hash_table_size (days));
  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, NULL, &day))
    g_array_append_vals (list, day, 1);
  g_array_sort (list, compare_days);

  return list;
}

/**
 * tidemark_journal_list_events:
 * @connection: a journal
 * @person_id: whom they are about
 *
 * Dates that happened or of which that was not said, talks and moves.
 *
 * Returns: (transfer full) (element-type TidemarkJournalEvent): in their order, or %NULL with
 *   @error
 */
GArray *
tidemark_journal_list_events (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autoptr (GArray) events = g_array_new (FALSE, TRUE, sizeof (TidemarkJournalEvent));
  sqlite3_stmt *statement = prepare (connection, events_sql, person_id, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;

  while (row)
    {
      TidemarkJournalEvent event = { 0 };
      TidemarkHappened happened;

      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (!row)
        break;

      event.day = sqlite3_column_int (statement, 0);
      event.kind = (TidemarkKind) sqlite3_column_int (statement, 1);
      happened = (TidemarkHappened) sqlite3_column_int (statement, 2);
      event.move = (TidemarkMove) sqlite3_column_int (statement, 3);
      if (happened != TIDEMARK_HAPPENED_MOVED && happened != TIDEMARK_HAPPENED_CANCELLED)
        g_array_append_val (events, event);
    }

  return g_steal_pointer (&events);
}

static GPtrArray *
list_kind (TidemarkConnection *connection, const char *person_id, TidemarkKind kind, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  g_autofree char *sql = g_strconcat (tidemark_entry_select_sql, of_kind_where_sql, NULL);
  sqlite3_stmt *statement = prepare (connection, sql, person_id, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int (statement, 2, (int) kind);
  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (entries, tidemark_journal_read_entry (connection, statement));
    }

  return g_steal_pointer (&entries);
}

/**
 * tidemark_journal_list_promises:
 * @connection: a journal
 * @person_id: between whom and me
 *
 * Returns: (transfer full) (element-type TidemarkEntry): all promises in the order in which they
 *   were made, or %NULL with @error
 */
GPtrArray *
tidemark_journal_list_promises (TidemarkConnection *connection,
                                const char *person_id,
                                GError **error)
{
  return list_kind (connection, person_id, TIDEMARK_KIND_PROMISE, error);
}

/**
 * tidemark_journal_list_talks:
 * @connection: a journal
 * @person_id: with whom
 *
 * Returns: (transfer full) (element-type TidemarkEntry): all talks in their order, or %NULL with
 *   @error
 */
GPtrArray *
tidemark_journal_list_talks (TidemarkConnection *connection, const char *person_id, GError **error)
{
  return list_kind (connection, person_id, TIDEMARK_KIND_TALK, error);
}
