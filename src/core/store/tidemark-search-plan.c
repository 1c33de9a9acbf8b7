/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-search-plan.h"

#include <string.h>

#include "tidemark-connection-private.h"
#include "tidemark-search-tokenizer.h"

/* What the index finds up to so often is sorted by time; something more common is sooner met on a
 * walk through time. The more rows are wanted, the longer the walk. */
#define FEW_ROWS 100
#define RARE_MAX_FOR_FEW 4000
#define RARE_MAX 40000

#define PARAMETER_MATCH 20
#define PARAMETER_MATCHER 22
#define PARAMETER_BEGUN 23
#define PARAMETER_BEHIND 24

/* Every place of every word, in the order of the words. On the connection alone, not in the
 * journal. */
static const char vocabulary_sql[] =
    "CREATE VIRTUAL TABLE temp.entry_places USING fts5vocab (main, entry_words, instance);"
    "CREATE VIRTUAL TABLE temp.message_places USING fts5vocab (main, message_words, instance);";

/* How the parts of the statements are called. */
typedef struct
{
  const char *words;
  const char *places;
  const char *by_rowid;
  const char *by_time;
  const char *has_words;
} Names;

static const Names names[] = {
  [TIDEMARK_SEARCH_ENTRIES] = {
    .words = "entry_words",
    .places = "temp.entry_places",
    .by_rowid = "CROSS JOIN entry AS e ON e.id = w.rowid WHERE e.deleted = 0",
    .by_time = "entry AS e INDEXED BY entry_timeline WHERE e.deleted = 0",
    .has_words = "has_words (?22, e.note, e.answer, e.who)",
  },
  [TIDEMARK_SEARCH_MESSAGES] = {
    .words = "message_words",
    .places = "temp.message_places",
    .by_rowid =
        "CROSS JOIN message AS m ON m.id = w.rowid WHERE m.person = ?1 AND m.deleted = 0",
    .by_time = "message AS m INDEXED BY message_day WHERE m.person = ?1 AND m.deleted = 0",
    .has_words = "EXISTS (SELECT 1 FROM message_text AS t WHERE t.message = m.id "
                 "AND has_words (?22, t.text, t.note))",
  },
};

/**
 * tidemark_search_prepare_connection:
 *
 * What the searches of a connection use. Writes nothing to the journal.
 *
 * Returns: what SQLite says
 */
int
tidemark_search_prepare_connection (sqlite3 *db)
{
  int result = tidemark_search_tokenizer_add (db);

  if (result == SQLITE_OK)
    result = tidemark_search_matcher_add_function (db);
  return result == SQLITE_OK ? sqlite3_exec (db, vocabulary_sql, NULL, NULL, NULL) : result;
}

/**
 * tidemark_search_init:
 * @self: (out caller-allocates): to be cleared
 * @typed: what somebody typed, taken as words and nothing else
 */
void
tidemark_search_init (TidemarkSearch *self, TidemarkConnection *connection, const char *typed)
{
  *self = (TidemarkSearch) { connection, tidemark_search_words_parse (typed), NULL };
  if (!tidemark_search_words_is_empty (self->words))
    self->matcher = tidemark_search_matcher_new (self->words);
}

void
tidemark_search_clear (TidemarkSearch *self)
{
  g_clear_pointer (&self->matcher, tidemark_search_matcher_free);
  g_clear_pointer (&self->words, tidemark_search_words_free);
}

/* The first word that does not begin so: UTF-8 sorts as its characters do. */
static void
bind_begun (const TidemarkSearch *self, sqlite3_stmt *statement, int from_index, int behind_index)
{
  const char *begun = tidemark_search_matcher_get_begun (self->matcher);
  g_autofree char *behind = g_strdup (begun);

  behind[strlen (behind) - 1]++;
  sqlite3_bind_text (statement, from_index, begun, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, behind_index, behind, -1, SQLITE_TRANSIENT);
}

/* Whether there are at most @max rows, without counting on behind that. */
static gboolean
is_rare (const TidemarkSearch *self,
         const char *rows_sql,
         const char *match,
         guint max,
         gboolean *out_rare,
         GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT count(*) FROM (SELECT 1 FROM %s LIMIT %u)", rows_sql, max + 1);
  sqlite3_stmt *statement = tidemark_connection_prepare (self->connection, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  if (match != NULL)
    sqlite3_bind_text (statement, 1, match, -1, SQLITE_TRANSIENT);
  else
    bind_begun (self, statement, 1, 2);
  if (!tidemark_connection_step (self->connection, statement, &row, error))
    return FALSE;

  *out_rare = sqlite3_column_int64 (statement, 0) <= max;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * tidemark_search_choose_plan:
 * @self: with something to look for
 * @max_rows: how many are wanted
 *
 * By how common the words are. What the index has of a word that is only begun is never asked for
 * as a whole: it would first put together all places of all words that begin so.
 */
gboolean
tidemark_search_choose_plan (const TidemarkSearch *self,
                             TidemarkSearchTable table,
                             guint max_rows,
                             TidemarkSearchPlan *out_plan,
                             GError **error)
{
  guint max = max_rows <= FEW_ROWS ? RARE_MAX_FOR_FEW : RARE_MAX;
  gboolean has_begun = tidemark_search_matcher_get_begun (self->matcher) != NULL;
  g_autofree char *found = g_strconcat (names[table].words, " (?1)", NULL);
  g_autofree char *places =
      g_strconcat (names[table].places, " WHERE term >= ?1 AND term < ?2", NULL);
  gboolean rare = FALSE;

  *out_plan = TIDEMARK_PLAN_WALK;
  if (self->words->whole != NULL && !is_rare (self, found, self->words->whole, max, &rare, error))
    return FALSE;
  if (rare)
    *out_plan = has_begun ? TIDEMARK_PLAN_WHOLE : TIDEMARK_PLAN_INDEX;
  if (rare || !has_begun)
    return TRUE;

  if (!is_rare (self, places, NULL, max, &rare, error))
    return FALSE;
  if (rare)
    *out_plan = TIDEMARK_PLAN_BEGUN;
  return TRUE;
}

/**
 * tidemark_search_append_source:
 * @sql: ends in FROM; gets the tables, named e or m, and a WHERE with all that makes a row one that
 *   was looked for
 */
void
tidemark_search_append_source (const TidemarkSearch *self,
                               TidemarkSearchTable table,
                               TidemarkSearchPlan plan,
                               GString *sql)
{
  const Names *use = &names[table];

  switch (plan)
    {
    case TIDEMARK_PLAN_INDEX:
    case TIDEMARK_PLAN_WHOLE:
      g_string_append_printf (sql, "%s (?20) AS w %s", use->words, use->by_rowid);
      break;
    case TIDEMARK_PLAN_BEGUN:
      g_string_append_printf (sql,
                              "(SELECT DISTINCT doc AS rowid FROM %s WHERE term >= ?23 AND term < "
                              "?24) AS w %s",
                              use->places, use->by_rowid);
      break;
    case TIDEMARK_PLAN_WALK:
    default:
      g_string_append (sql, use->by_time);
    }

  if (plan == TIDEMARK_PLAN_WHOLE || plan == TIDEMARK_PLAN_WALK ||
      (plan == TIDEMARK_PLAN_BEGUN && !tidemark_search_matcher_is_one_word (self->matcher)))
    g_string_append_printf (sql, " AND %s", use->has_words);
}

/**
 * tidemark_search_bind:
 * @statement: made with tidemark_search_append_source () for the same plan; to be run before
 *   @self is cleared
 */
void
tidemark_search_bind (const TidemarkSearch *self, TidemarkSearchPlan plan, sqlite3_stmt *statement)
{
  const char *match = plan == TIDEMARK_PLAN_WHOLE ? self->words->whole : self->words->match;

  sqlite3_bind_text (statement, PARAMETER_MATCH, match, -1, SQLITE_TRANSIENT);
  tidemark_search_matcher_bind (self->matcher, statement, PARAMETER_MATCHER);
  if (plan == TIDEMARK_PLAN_BEGUN)
    bind_begun (self, statement, PARAMETER_BEGUN, PARAMETER_BEHIND);
}
