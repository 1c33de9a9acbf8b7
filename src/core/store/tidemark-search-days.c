/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-filter.h"
#include "tidemark-journal-private.h"
#include "tidemark-search-plan.h"
#include "tidemark-search-query.h"

typedef struct
{
  TidemarkConnection *connection;
  const TidemarkSearch *search;
  TidemarkSearchPlan plan;
  TidemarkEntryFilter days; /* the person and the kind are part of the statements */
  guint max_days;
  GArray *found;
} DaySearch;

static sqlite3_stmt *
prepare (DaySearch *self, gint64 person, const char *what, guint limit, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  sqlite3_stmt *statement;

  g_string_append_printf (sql, "%s FROM ", what);
  tidemark_search_append_source (self->search, TIDEMARK_SEARCH_MESSAGES, self->plan, sql);
  tidemark_entry_filter_append (&self->days, sql, "m.");
  g_string_append (sql, " ORDER BY m.day DESC LIMIT ?21");

  statement = tidemark_entry_filter_prepare (self->connection, &self->days, NULL, sql->str, error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, person);
  sqlite3_bind_int64 (statement, TIDEMARK_SEARCH_PARAMETER_LIMIT, limit);
  tidemark_search_bind (self->search, self->plan, statement);
  return statement;
}

/* All at once, from the words. */
static gboolean
list_days (DaySearch *self, gint64 person, GError **error)
{
  sqlite3_stmt *statement = prepare (self, person, "DISTINCT m.day", self->max_days, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  while (row)
    {
      if (!tidemark_connection_step (self->connection, statement, &row, error))
        return FALSE;
      if (row)
        {
          int day = sqlite3_column_int (statement, 0);

          g_array_append_val (self->found, day);
        }
    }

  return TRUE;
}

/* One after the other: of a day that has the words no more than the first message is looked at. */
static gboolean
walk_days (DaySearch *self, gint64 person, GError **error)
{
  int to_day = self->days.to_day;
  gboolean row = TRUE;

  for (guint i = 0; row && i < self->max_days; i++)
    {
      sqlite3_stmt *statement = prepare (self, person, "m.day", 1, error);

      if (statement == NULL || !tidemark_connection_step (self->connection, statement, &row, error))
        return FALSE;
      if (row)
        {
          int day = sqlite3_column_int (statement, 0);

          g_array_append_val (self->found, day);
          self->days.to_day = day - 1;
        }
      sqlite3_reset (statement);
    }

  self->days.to_day = to_day;
  return TRUE;
}

static gboolean
search_person (DaySearch *self, gint64 person, GError **error)
{
  return self->plan == TIDEMARK_PLAN_WALK ? walk_days (self, person, error)
                                          : list_days (self, person, error);
}

static gboolean
search_everybody (DaySearch *self, GError **error)
{
  sqlite3_stmt *people =
      tidemark_connection_prepare (self->connection, "SELECT id FROM person", error);
  gboolean row = people != NULL;

  while (row)
    {
      if (!tidemark_connection_step (self->connection, people, &row, error))
        return FALSE;
      if (row && !search_person (self, sqlite3_column_int64 (people, 0), error))
        {
          sqlite3_reset (people);
          return FALSE;
        }
    }

  return people != NULL;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  int left = *(const int *) a, right = *(const int *) b;

  return (left < right) - (left > right);
}

/* Newest first, each once: several people may have found the same one. */
static void
sort_days (GArray *days, guint max_days)
{
  guint n_kept = 0;

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    if (n_kept == 0 || g_array_index (days, int, i) != g_array_index (days, int, n_kept - 1))
      g_array_index (days, int, n_kept++) = g_array_index (days, int, i);

  g_array_set_size (days, MIN (n_kept, max_days));
}

/**
 * tidemark_query_search_message_days:
 * @filter: where to look; its kinds and marks do not matter
 * @typed: as for tidemark_query_search_keys ()
 * @max_days: how many at most; fewer come only where there are no more
 *
 * Returns: (transfer full) (element-type int): the days on which a kept message has all the words,
 *   the newest first; %NULL on failure
 */
GArray *
tidemark_query_search_message_days (TidemarkConnection *connection,
                                    const TidemarkEntryFilter *filter,
                                    const char *typed,
                                    guint max_days,
                                    GError **error)
{
  g_auto (TidemarkSearch) search = { 0 };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  DaySearch self = {
    .connection = connection,
    .search = &search,
    .days = { NULL, 0, filter->from_day, filter->to_day, 0 },
    .max_days = max_days,
    .found = days,
  };
  gint64 person;

  tidemark_search_init (&search, connection, typed);
  if (tidemark_search_words_is_empty (search.words))
    return g_steal_pointer (&days);

  if (!tidemark_search_choose_plan (&search, TIDEMARK_SEARCH_MESSAGES, max_days, &self.plan,
                                    error) ||
      (filter->person_id != NULL &&
       !tidemark_journal_find_person (connection, filter->person_id, &person, error)) ||
      !(filter->person_id != NULL ? search_person (&self, person, error)
                                  : search_everybody (&self, error)))
    return NULL;

  sort_days (days, max_days);
  return g_steal_pointer (&days);
}
