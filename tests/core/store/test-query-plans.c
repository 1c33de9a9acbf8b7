/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-calendar-query.h"
#include "tidemark-change-query.h"
#include "tidemark-entry-links.h"
#include "tidemark-entry-query.h"
#include "tidemark-journal-days.h"
#include "tidemark-message-query.h"
#include "tidemark-search-query.h"

#define AT "2026-03-27T21:41:00+01:00"

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkPerson *person;
} PlanTest;

/* A connection on which nothing was prepared yet. */
static void
set_up (PlanTest *self, gconstpointer data)
{
  g_autoptr (TidemarkConnection) connection = NULL;

  store_fixture_init (&self->fixture);
  connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (connection, "A.");
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_ONLY);
}

static void
tear_down (PlanTest *self, gconstpointer data)
{
  tidemark_connection_close (self->connection);
  tidemark_person_unref (self->person);
  store_fixture_clear (&self->fixture);
}

static void
append_plan (sqlite3 *db, const char *sql, GString *plan)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, explain, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (plan, "%s\n", (const char *) sqlite3_column_text (statement, 3));
  sqlite3_finalize (statement);
}

/* How the statements go that were run on the connection, whatever their words are. */
static char *
explain_all (PlanTest *self)
{
  sqlite3 *db = tidemark_connection_get_handle (self->connection);
  g_autoptr (GPtrArray) sqls = g_ptr_array_new_with_free_func (g_free);
  GString *plan = g_string_new (NULL);

  for (sqlite3_stmt *statement = sqlite3_next_stmt (db, NULL); statement != NULL;
       statement = sqlite3_next_stmt (db, statement))
    g_ptr_array_add (sqls, g_strdup (sqlite3_sql (statement)));
  for (guint i = 0; i < sqls->len; i++)
    append_plan (db, g_ptr_array_index (sqls, i), plan);

  return g_string_free (plan, FALSE);
}

static void
assert_plan (PlanTest *self, const char *wanted)
{
  g_autofree char *plan = explain_all (self);

  if (strstr (plan, wanted) == NULL)
    g_error ("“%s” is not in this plan:\n%s", wanted, plan);
}

static void
assert_not_in_plan (PlanTest *self, const char *unwanted)
{
  g_autofree char *plan = explain_all (self);

  if (strstr (plan, unwanted) != NULL)
    g_error ("“%s” is in this plan:\n%s", unwanted, plan);
}

static void
page_of_the_timeline_reads_an_index (PlanTest *self, gconstpointer data)
{
  TidemarkEntryFilter filter = { self->person->id, 6, 20000, 20100, 0 };
  TidemarkEntryKey after = { 1, 0, 20050 };

  for (int order = TIDEMARK_ORDER_NEWEST_FIRST; order <= TIDEMARK_ORDER_OLDEST_FIRST; order++)
    {
      g_autoptr (GArray) keys =
          tidemark_query_entry_keys (self->connection, &filter, order, &after, 100, NULL);

      g_assert_nonnull (keys);
    }

  assert_plan (self, "SEARCH entry USING COVERING INDEX entry_timeline (day>? AND day<?)");
  assert_not_in_plan (self, "SCAN entry");
  assert_not_in_plan (self, "TEMP B-TREE");
}

static void
month_is_read_by_its_days (PlanTest *self, gconstpointer data)
{
  TidemarkEntryFilter filter = { self->person->id, 0, 20000, 20030, 0 };
  g_autoptr (GArray) days = tidemark_query_calendar_days (self->connection, &filter, NULL);

  g_assert_nonnull (days);
  assert_plan (self, "SEARCH entry USING INDEX entry_timeline (day>? AND day<?)");
  assert_plan (self,
               "SEARCH message USING COVERING INDEX message_day (person=? AND day>? AND day<?)");
  assert_not_in_plan (self, "SCAN entry");
  assert_not_in_plan (self, "SCAN message");
}

/* Few entries name others, and only these are looked at. */
static void
links_are_found_among_those_that_name_any (PlanTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry =
      store_fixture_make_entry (TIDEMARK_KIND_DATE, self->person->id, AT);
  g_autoptr (GPtrArray) links = tidemark_query_links (self->connection, entry, NULL);

  g_assert_nonnull (links);
  assert_plan (self, "SEARCH entry USING COVERING INDEX entry_goes_with");
  assert_plan (self, "SEARCH e USING INTEGER PRIMARY KEY (rowid=?)");
}

static void
whole_timeline_reads_an_index (PlanTest *self, gconstpointer data)
{
  g_autoptr (GArray) keys = tidemark_query_entry_keys (
      self->connection, &TIDEMARK_ENTRY_FILTER_ALL, TIDEMARK_ORDER_NEWEST_FIRST, NULL, 100, NULL);
  guint count;

  g_assert_nonnull (keys);
  g_assert_true (
      tidemark_query_count_entries (self->connection, &TIDEMARK_ENTRY_FILTER_ALL, &count, NULL));
  assert_plan (self, "SCAN entry USING COVERING INDEX entry_timeline");
  assert_not_in_plan (self, "TEMP B-TREE");
}

static void
days_with_messages_read_an_index (PlanTest *self, gconstpointer data)
{
  g_autoptr (GArray) days = tidemark_query_message_days (
      self->connection, self->person->id, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, NULL);

  g_assert_nonnull (days);
  assert_plan (self, "SEARCH message USING COVERING INDEX message_day (person=? AND day>?");
  assert_not_in_plan (self, "TEMP B-TREE");
}

static void
messages_of_a_day_read_only_that_day (PlanTest *self, gconstpointer data)
{
  g_autoptr (GPtrArray) messages =
      tidemark_query_day_messages (self->connection, self->person->id, 20000, NULL);

  g_assert_nonnull (messages);
  assert_plan (self, "SEARCH m USING INDEX message_day (person=? AND day=?)");
  assert_not_in_plan (self, "TEMP B-TREE");
}

static void
days_of_charts_read_an_index (PlanTest *self, gconstpointer data)
{
  g_autoptr (GArray) days = tidemark_journal_list_days (self->connection, self->person->id, NULL);

  g_assert_nonnull (days);
  assert_plan (self, "SEARCH entry USING COVERING INDEX entry_kind (person=?)");
  assert_plan (self, "SEARCH message USING COVERING INDEX message_day (person=?)");
  assert_not_in_plan (self, "SCAN");
}

static void
key_foreach_cb (const char *key, gpointer data)
{
}

static void
keys_of_records_read_an_index (PlanTest *self, gconstpointer data)
{
  guint count;

  g_assert_true (
      tidemark_query_foreach_key (self->connection, self->person->id, key_foreach_cb, NULL, NULL));
  g_assert_true (tidemark_query_count_key (self->connection, self->person->id, "k", &count, NULL));
  assert_plan (self, "SEARCH message USING COVERING INDEX message_key (person=? AND key=?)");
  assert_plan (self, "SEARCH entry USING COVERING INDEX entry_key (person=? AND key=?)");
  assert_not_in_plan (self, "SCAN");
}

static void
promises_read_only_open_ones (PlanTest *self, gconstpointer data)
{
  g_autoptr (GPtrArray) due =
      tidemark_query_due_promises (self->connection, self->person->id, 20000, NULL);

  g_assert_nonnull (due);
  assert_plan (self, "SEARCH entry USING INDEX entry_promise (person=?)");
  assert_not_in_plan (self, "SCAN");
}

static void
changes_read_only_what_is_newer (PlanTest *self, gconstpointer data)
{
  g_autoptr (TidemarkChange) change = tidemark_query_changes (self->connection, 7, 500, NULL);

  g_assert_nonnull (change);
  assert_plan (self, "SEARCH e USING INDEX entry_revision (revision>?)");
  assert_plan (self, "SEARCH message USING COVERING INDEX message_revision (revision>?)");
  assert_plan (self, "SEARCH person USING COVERING INDEX person_revision (revision>?)");
  assert_plan (self, "SEARCH import USING COVERING INDEX import_revision (revision>?)");
  assert_plan (self, "SEARCH exclusion USING COVERING INDEX exclusion_revision (revision>?)");
  assert_not_in_plan (self, "SCAN e\n");
  assert_not_in_plan (self, "SCAN message\n");
}

/* While it is being prepared, that is to say: the statements of a walk are not kept. */
static gboolean
explain_walk_cb (TidemarkEntry *entry, gpointer data, GError **error)
{
  PlanTest *self = data;

  assert_plan (self, "SEARCH e USING INDEX entry_person (person=?)");
  assert_plan (self, "SEARCH m USING INDEX message_person (person=?)");
  assert_plan (self, "USE TEMP B-TREE FOR LAST TERM OF ORDER BY");
  assert_not_in_plan (self, "USE TEMP B-TREE FOR ORDER BY");
  assert_not_in_plan (self, "SCAN");
  return TRUE;
}

static void
walk_through_everything_sorts_nothing (PlanTest *self, gconstpointer data)
{
  g_autoptr (TidemarkConnection) writer =
      store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  g_autoptr (TidemarkEntry) entry =
      store_fixture_make_entry (TIDEMARK_KIND_TEXT, self->person->id, AT);

  store_fixture_put (writer, entry);
  g_assert_true (tidemark_journal_foreach_entry (self->connection, self->person->id,
                                                 TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, FALSE,
                                                 explain_walk_cb, self, NULL));
}

static gboolean
explain_day_cb (TidemarkEntry *entry, gpointer data, GError **error)
{
  PlanTest *self = data;

  assert_plan (self, "SEARCH m USING INDEX message_day (person=? AND day>? AND day<?)");
  assert_not_in_plan (self, "SCAN");
  return TRUE;
}

static void
walk_through_some_days_reads_only_these (PlanTest *self, gconstpointer data)
{
  g_autoptr (TidemarkConnection) writer =
      store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  g_autoptr (TidemarkEntry) entry =
      store_fixture_make_entry (TIDEMARK_KIND_TEXT, self->person->id, AT);

  store_fixture_put (writer, entry);
  g_assert_true (tidemark_journal_foreach_entry (self->connection, self->person->id, entry->day,
                                                 entry->day, FALSE, explain_day_cb, self, NULL));
}

/* The scan that the engine makes. */
static void
scan_of_messages_in_order_of_time_reads_an_index (PlanTest *self, gconstpointer data)
{
  g_assert_nonnull (
      tidemark_connection_prepare (self->connection,
                                   "SELECT at, at_offset, day, sent_by, length, type FROM message "
                                   "WHERE person = ?1 AND deleted = 0 ORDER BY at",
                                   NULL));
  assert_plan (self, "SEARCH message USING COVERING INDEX message_person (person=?)");
  assert_not_in_plan (self, "TEMP B-TREE");
}

static void
search_of_rare_words_begins_at_the_words (PlanTest *self, gconstpointer data)
{
  g_autoptr (GArray) keys = tidemark_query_search_keys (
      self->connection, &TIDEMARK_ENTRY_FILTER_ALL, "salt sea", NULL, 50, NULL);

  g_assert_nonnull (keys);
  assert_plan (self, "SCAN w VIRTUAL TABLE");
  assert_plan (self, "SEARCH e USING INTEGER PRIMARY KEY (rowid=?)");
  assert_plan (self, "SEARCH m USING INTEGER PRIMARY KEY (rowid=?)");
  assert_not_in_plan (self, "SCAN e\n");
  assert_not_in_plan (self, "SCAN m\n");
}

static void
search_of_a_rare_begun_word_begins_at_the_words (PlanTest *self, gconstpointer data)
{
  g_autoptr (GArray) keys = tidemark_query_search_keys (
      self->connection, &TIDEMARK_ENTRY_FILTER_ALL, "sea", NULL, 50, NULL);

  g_assert_nonnull (keys);
  assert_plan (self, "SCAN temp.entry_places VIRTUAL TABLE");
  assert_plan (self, "SCAN temp.message_places VIRTUAL TABLE");
  assert_plan (self, "SEARCH e USING INTEGER PRIMARY KEY (rowid=?)");
  assert_not_in_plan (self, "SCAN e\n");
  assert_not_in_plan (self, "SCAN m\n");
}

static void
put_common_words (PlanTest *self)
{
  g_autoptr (TidemarkConnection) writer =
      store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);

  g_assert_true (tidemark_connection_begin (writer, NULL));
  for (int i = 0; i < 9000; i++)
    {
      g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (
          i % 2 == 0 ? TIDEMARK_KIND_MESSAGE : TIDEMARK_KIND_NOTE, self->person->id, AT);

      entry->by = TIDEMARK_WHO_ME;
      entry->note = g_strdup ("the sea");
      g_assert_true (tidemark_journal_put_entry (writer, entry, NULL));
    }
  g_assert_true (tidemark_connection_commit (writer, NULL));
}

static void
search_of_common_words_walks_through_time (PlanTest *self, gconstpointer data)
{
  g_autoptr (GArray) keys = NULL;

  put_common_words (self);
  keys = tidemark_query_search_keys (self->connection, &TIDEMARK_ENTRY_FILTER_ALL, "sea", NULL, 50,
                                     NULL);
  g_assert_cmpuint (keys->len, ==, 50);
  assert_plan (self, "SCAN e USING INDEX entry_timeline");
  assert_plan (self, "SEARCH m USING COVERING INDEX message_day (person=?)");
  assert_not_in_plan (self, "TEMP B-TREE");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/query-plans/" name, PlanTest, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("page-of-the-timeline-reads-an-index", page_of_the_timeline_reads_an_index);
  ADD ("month-is-read-by-its-days", month_is_read_by_its_days);
  ADD ("links-are-found-among-those-that-name-any", links_are_found_among_those_that_name_any);
  ADD ("whole-timeline-reads-an-index", whole_timeline_reads_an_index);
  ADD ("days-with-messages-read-an-index", days_with_messages_read_an_index);
  ADD ("messages-of-a-day-read-only-that-day", messages_of_a_day_read_only_that_day);
  ADD ("days-of-charts-read-an-index", days_of_charts_read_an_index);
  ADD ("keys-of-records-read-an-index", keys_of_records_read_an_index);
  ADD ("promises-read-only-open-ones", promises_read_only_open_ones);
  ADD ("changes-read-only-what-is-newer", changes_read_only_what_is_newer);
  ADD ("walk-through-everything-sorts-nothing", walk_through_everything_sorts_nothing);
  ADD ("walk-through-some-days-reads-only-these", walk_through_some_days_reads_only_these);
  ADD ("scan-of-messages-in-order-of-time-reads-an-index",
       scan_of_messages_in_order_of_time_reads_an_index);
  ADD ("search-of-rare-words-begins-at-the-words", search_of_rare_words_begins_at_the_words);
  ADD ("search-of-a-rare-begun-word-begins-at-the-words",
       search_of_a_rare_begun_word_begins_at_the_words);
  ADD ("search-of-common-words-walks-through-time", search_of_common_words_walks_through_time);

  return g_test_run ();
}
