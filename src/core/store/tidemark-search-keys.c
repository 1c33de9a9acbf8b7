/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-query.h"

#include "tidemark-entry-filter.h"
#include "tidemark-journal-private.h"
#include "tidemark-search-words.h"

/* A word found up to so often is looked up in the index and sorted by time; a more common one is
 * cheaper to meet on a walk through time. */
#define RARE_MAX 2000

/* Parameters: 1 to 9 as in tidemark-entry-filter.h. */
#define PARAMETER_MATCH 20
#define PARAMETER_LIMIT 21
#define PARAMETER_PIECES 30

#define ENTRY_TEXT_SQL                                                                             \
  "coalesce (e.note, '') || char (10) || coalesce (e.answer, '') || char (10) || "                 \
  "coalesce (e.who, '')"
#define MESSAGE_TEXT_SQL                                                                           \
  "(SELECT coalesce (t.text, '') || char (10) || coalesce (t.note, '') FROM message_text AS t "    \
  "WHERE t.message = m.id)"

typedef struct
{
  TidemarkConnection *connection;
  const TidemarkEntryFilter *filter;
  const TidemarkSearchWords *words;
  const TidemarkSearchKey *after;
  guint max_keys;
  GArray *keys;
} Search;

/* Which of the ways to the answer to go. */
typedef enum
{
  PLAN_INDEX,  /* from the index of words, then sort */
  PLAN_WALK,   /* through time, asking the index of words whether a row is in it */
  PLAN_LETTERS /* through time, looking at the texts themselves */
} SearchPlan;

static gboolean
choose_plan (Search *self, const char *table, SearchPlan *out_plan, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM (SELECT 1 FROM %s (?1) LIMIT %d)",
                                          table, RARE_MAX + 1);
  sqlite3_stmt *statement;
  gboolean row;

  if (self->words->match == NULL)
    {
      *out_plan = PLAN_LETTERS;
      return TRUE;
    }

  statement = tidemark_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, self->words->match, -1, SQLITE_STATIC);
  if (!tidemark_connection_step (self->connection, statement, &row, error))
    return FALSE;

  *out_plan = sqlite3_column_int (statement, 0) <= RARE_MAX ? PLAN_INDEX : PLAN_WALK;
  sqlite3_reset (statement);
  return TRUE;
}

static void
append_pieces (Search *self, GString *sql, const char *text_sql)
{
  for (guint i = 0; i < self->words->pieces->len; i++)
    g_string_append_printf (sql, " AND instr (%s, ?%u) > 0", text_sql, PARAMETER_PIECES + i);
}

static void
append_entry_source (GString *sql, SearchPlan plan)
{
  switch (plan)
    {
    case PLAN_INDEX:
      g_string_append (sql, "entry_words (?20) AS w CROSS JOIN entry AS e ON e.id = w.rowid "
                            "WHERE e.deleted = 0");
      break;
    case PLAN_WALK:
      g_string_append (sql, "entry AS e INDEXED BY entry_timeline WHERE e.deleted = 0 "
                            "AND e.id IN (SELECT rowid FROM entry_words (?20))");
      break;
    case PLAN_LETTERS:
    default:
      g_string_append (sql, "entry AS e INDEXED BY entry_timeline WHERE e.deleted = 0");
    }
}

static void
append_message_source (GString *sql, SearchPlan plan)
{
  switch (plan)
    {
    case PLAN_INDEX:
      g_string_append (sql, "message_words (?20) AS w CROSS JOIN message AS m ON m.id = w.rowid "
                            "WHERE m.person = ?1 AND m.deleted = 0");
      break;
    case PLAN_WALK:
      g_string_append (sql, "message AS m INDEXED BY message_day "
                            "WHERE m.person = ?1 AND m.deleted = 0 "
                            "AND m.id IN (SELECT rowid FROM message_words (?20))");
      break;
    case PLAN_LETTERS:
    default:
      g_string_append (sql, "message AS m INDEXED BY message_day "
                            "WHERE m.person = ?1 AND m.deleted = 0 "
                            "AND m.id IN (SELECT message FROM message_text)");
    }
}

/* Where the page goes on in this table: rows of the other one that are equal in time come before
 * or after all of this one's. */
static gboolean
find_start (Search *self, gboolean is_message, TidemarkEntryKey *out_after)
{
  if (self->after == NULL)
    return FALSE;

  *out_after = self->after->key;
  if (self->after->is_message != is_message)
    out_after->rowid = is_message ? G_MAXINT64 : G_MININT64;
  return TRUE;
}

static gboolean
read_keys (Search *self, sqlite3_stmt *statement, gboolean is_message, GError **error)
{
  gboolean row = TRUE;

  sqlite3_bind_text (statement, PARAMETER_MATCH, self->words->match, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, PARAMETER_LIMIT, self->max_keys);
  for (guint i = 0; i < self->words->pieces->len; i++)
    sqlite3_bind_text (statement, PARAMETER_PIECES + (int) i,
                       g_ptr_array_index (self->words->pieces, i), -1, SQLITE_STATIC);

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
search_entries (Search *self, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT e.id, e.at, e.day FROM ");
  TidemarkEntryKey after;
  gboolean has_start = find_start (self, FALSE, &after);
  SearchPlan plan;
  sqlite3_stmt *statement;

  if (!choose_plan (self, "entry_words", &plan, error))
    return FALSE;

  append_entry_source (sql, plan);
  append_pieces (self, sql, ENTRY_TEXT_SQL);
  tidemark_entry_filter_append (self->filter, sql, "e.");
  tidemark_entry_key_append (has_start ? &after : NULL, TIDEMARK_ORDER_NEWEST_FIRST, sql, "e.");
  g_string_append (sql, " ORDER BY e.day DESC, e.at DESC, e.id DESC LIMIT ?21");

  statement = tidemark_entry_filter_prepare (self->connection, self->filter,
                                             has_start ? &after : NULL, sql->str, error);
  return statement != NULL && read_keys (self, statement, FALSE, error);
}

static gboolean
search_messages (Search *self, gint64 person, GError **error)
{
  /* The person is part of the plan here, and the kind is known. */
  TidemarkEntryFilter days = { NULL, 0, self->filter->from_day, self->filter->to_day, 0 };
  g_autoptr (GString) sql = g_string_new ("SELECT m.id, m.at, m.day FROM ");
  TidemarkEntryKey after;
  gboolean has_start = find_start (self, TRUE, &after);
  SearchPlan plan;
  sqlite3_stmt *statement;

  if (!choose_plan (self, "message_words", &plan, error))
    return FALSE;

  append_message_source (sql, plan);
  append_pieces (self, sql, MESSAGE_TEXT_SQL);
  tidemark_entry_filter_append (&days, sql, "m.");
  tidemark_entry_key_append (has_start ? &after : NULL, TIDEMARK_ORDER_NEWEST_FIRST, sql, "m.");
  g_string_append (sql, " ORDER BY m.day DESC, m.at DESC, m.id DESC LIMIT ?21");

  statement = tidemark_entry_filter_prepare (self->connection, &days, has_start ? &after : NULL,
                                             sql->str, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, person);
  return read_keys (self, statement, TRUE, error);
}

static gboolean
search_messages_of_everybody (Search *self, GError **error)
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
search_all_messages (Search *self, GError **error)
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
  g_autoptr (TidemarkSearchWords) words = tidemark_search_words_parse (typed);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (TidemarkSearchKey));
  Search search = { connection, filter, words, after, max_keys, keys };
  guint message_bit = TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE);
  gboolean has_messages =
      filter->marks == 0 && (filter->kinds == 0 || (filter->kinds & message_bit) != 0);

  if (tidemark_search_words_is_empty (words))
    return g_steal_pointer (&keys);

  if ((filter->kinds != message_bit && !search_entries (&search, error)) ||
      (has_messages && !search_all_messages (&search, error)))
    return NULL;

  g_array_sort (keys, compare_keys);
  if (keys->len > max_keys)
    g_array_set_size (keys, max_keys);

  return g_steal_pointer (&keys);
}
