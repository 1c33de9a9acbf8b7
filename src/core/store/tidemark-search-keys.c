/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-query.h"

#include "tidemark-entry-filter.h"
#include "tidemark-journal-private.h"
#include "tidemark-search-plan.h"

typedef struct
{
  TidemarkConnection *connection;
  const TidemarkEntryFilter *filter;
  const TidemarkSearch *search;
  const TidemarkSearchKey *after;
  guint max_keys;
  GArray *keys;
} Page;

/* Where the page goes on in this table: rows of the other one that are equal in time come before
 * or after all of this one's. */
static gboolean
find_start (Page *self, gboolean is_message, TidemarkEntryKey *out_after)
{
  if (self->after == NULL)
    return FALSE;

  *out_after = self->after->key;
  if (self->after->is_message != is_message)
    out_after->rowid = is_message ? G_MAXINT64 : G_MININT64;
  return TRUE;
}

static gboolean
read_keys (Page *self,
           TidemarkSearchPlan plan,
           sqlite3_stmt *statement,
           gboolean is_message,
           GError **error)
{
  gboolean row = TRUE;

  tidemark_search_bind (self->search, plan, statement);
  sqlite3_bind_int64 (statement, TIDEMARK_SEARCH_PARAMETER_LIMIT, self->max_keys);
  while (row)
    {
      TidemarkSearchKey key = { .is_message = is_message };

      if (!tidemark_connection_step (self->connection, statement, &row, error))
        return FALSE;
      if (!row)
        break;

      tidemark_entry_key_read (&key.key, statement);
      g_array_append_val (self->keys, key);
    }

  return TRUE;
}

static gboolean
search_entries (Page *self, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT e.id, e.at, e.day FROM ");
  TidemarkEntryKey after;
  gboolean has_start = find_start (self, FALSE, &after);
  TidemarkSearchPlan plan;
  sqlite3_stmt *statement;

  if (!tidemark_search_choose_plan (self->search, TIDEMARK_SEARCH_ENTRIES, self->max_keys, &plan,
                                    error))
    return FALSE;

  tidemark_search_append_source (self->search, TIDEMARK_SEARCH_ENTRIES, plan, sql);
  tidemark_entry_filter_append (self->filter, sql, "e.");
  tidemark_entry_key_append (has_start ? &after : NULL, TIDEMARK_ORDER_NEWEST_FIRST, sql, "e.");
  g_string_append (sql, " ORDER BY e.day DESC, e.at DESC, e.id DESC LIMIT ?21");

  statement = tidemark_entry_filter_prepare (self->connection, self->filter,
                                             has_start ? &after : NULL, sql->str, error);
  return statement != NULL && read_keys (self, plan, statement, FALSE, error);
}

/* The messages of one day are soon looked through. */
static gboolean
choose_message_plan (Page *self, TidemarkSearchPlan *out_plan, GError **error)
{
  if (self->filter->from_day != TIDEMARK_DAY_NONE && self->filter->from_day == self->filter->to_day)
    {
      *out_plan = TIDEMARK_PLAN_WALK;
      return TRUE;
    }

  return tidemark_search_choose_plan (self->search, TIDEMARK_SEARCH_MESSAGES, self->max_keys,
                                      out_plan, error);
}

static gboolean
search_messages (Page *self, gint64 person, GError **error)
{
  /* The person is part of the plan here, and the kind is known. */
  TidemarkEntryFilter days = { NULL, 0, self->filter->from_day, self->filter->to_day, 0 };
  g_autoptr (GString) sql = g_string_new ("SELECT m.id, m.at, m.day FROM ");
  TidemarkEntryKey after;
  gboolean has_start = find_start (self, TRUE, &after);
  TidemarkSearchPlan plan;
  sqlite3_stmt *statement;

  if (!choose_message_plan (self, &plan, error))
    return FALSE;

  tidemark_search_append_source (self->search, TIDEMARK_SEARCH_MESSAGES, plan, sql);
  tidemark_entry_filter_append (&days, sql, "m.");
  tidemark_entry_key_append (has_start ? &after : NULL, TIDEMARK_ORDER_NEWEST_FIRST, sql, "m.");
  g_string_append (sql, " ORDER BY m.day DESC, m.at DESC, m.id DESC LIMIT ?21");

  statement = tidemark_entry_filter_prepare (self->connection, &days, has_start ? &after : NULL,
                                             sql->str, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, person);
  return read_keys (self, plan, statement, TRUE, error);
}

static gboolean
search_messages_of_everybody (Page *self, GError **error)
{
  sqlite3_stmt *people =
      tidemark_connection_prepare (self->connection, "SELECT id FROM person", error);
  gboolean row = people != NULL;

  while (row)
    {
      if (!tidemark_connection_step (self->connection, people, &row, error))
        return FALSE;
      if (row && !search_messages (self, sqlite3_column_int64 (people, 0), error))
        {
          sqlite3_reset (people);
          return FALSE;
        }
    }

  return people != NULL;
}

static gboolean
search_all_messages (Page *self, GError **error)
{
  gint64 person;

  if (self->filter->person_id == NULL)
    return search_messages_of_everybody (self, error);

  return tidemark_journal_find_person (self->connection, self->filter->person_id, &person, error) &&
         search_messages (self, person, error);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const TidemarkSearchKey *first = a, *second = b;

  if (first->key.day != second->key.day)
    return first->key.day > second->key.day ? -1 : 1;
  if (first->key.at_ms != second->key.at_ms)
    return first->key.at_ms > second->key.at_ms ? -1 : 1;
  if (first->is_message != second->is_message)
    return first->is_message ? 1 : -1;
  return (first->key.rowid < second->key.rowid) - (first->key.rowid > second->key.rowid);
}

/**
 * tidemark_query_search_keys:
 * @filter: where to look; messages are looked at unless its kinds leave them out
 * @typed: what somebody typed, taken as words and nothing else
 * @after: (nullable): the last key of the page before; %NULL for the first page
 * @max_keys: how many at most; fewer come only where nothing comes after them
 *
 * One page of entries and kept messages that have all the words, the last of them perhaps only
 * begun, the newest first. Typing nothing that could be found finds nothing.
 *
 * Returns: (transfer full) (element-type TidemarkSearchKey): in their order; %NULL on failure
 */
GArray *
tidemark_query_search_keys (TidemarkConnection *connection,
                            const TidemarkEntryFilter *filter,
                            const char *typed,
                            const TidemarkSearchKey *after,
                            guint max_keys,
                            GError **error)
{
  g_auto (TidemarkSearch) search = { 0 };
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (TidemarkSearchKey));
  Page page = { connection, filter, &search, after, max_keys, keys };
  guint message_bit = TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE);
  gboolean has_messages =
      filter->marks == 0 && (filter->kinds == 0 || (filter->kinds & message_bit) != 0);

  tidemark_search_init (&search, connection, typed);
  if (tidemark_search_words_is_empty (search.words))
    return g_steal_pointer (&keys);

  if ((filter->kinds != message_bit && !search_entries (&page, error)) ||
      (has_messages && !search_all_messages (&page, error)))
    return NULL;

  g_array_sort (keys, compare_keys);
  if (keys->len > max_keys)
    g_array_set_size (keys, max_keys);

  return g_steal_pointer (&keys);
}
