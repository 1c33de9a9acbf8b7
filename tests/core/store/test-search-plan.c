/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-search-plan.h"
#include "tidemark-search-query.h"

#define AT "2026-03-27T21:41:00+01:00"
#define N_TEXTS 400
#define N_SEARCHES 600

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkPerson *person;
} PlanTest;

/* Few enough to meet again, with all that could be taken for something else. */
static const char *const parts[] = {
  "sea",   "seaside", "se",         "Sea",  "SEA",  "salt",
  "a",     "don't",   "well-known", "café", "cafe", "Cafe\xcc\x81",
  "Größe", "ışık",    "Πού",        "που",  "МОРЯ", "моря",
  "й",     "바다에",  "바",         "海边", "समुद्र", "البحر",
  "2026",  "21:41",   "x\"y",       "\x02", "(",    "❤",
  "ß",     "ss",      "ﬁn",         "fin",  "Ⅳ",    "µ",
  "και",   "σοφός",   "ΣΟΦΟΣ",      "מִ",    "מ",    "がか",
};

static char *
make_text (int max_words)
{
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (1, max_words + 1);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

  return g_string_free (text, FALSE);
}

static char *
make_text_or_none (void)
{
  return g_test_rand_int_range (0, 3) == 0 ? NULL : make_text (12);
}

static void
put_texts (PlanTest *self)
{
  g_assert_true (tidemark_connection_begin (self->connection, NULL));
  for (int i = 0; i < N_TEXTS; i++)
    {
      gboolean is_message = g_test_rand_bit ();
      g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (
          is_message ? TIDEMARK_KIND_MESSAGE : TIDEMARK_KIND_TALK, self->person->id, AT);

      entry->at.ms += i * 1000;
      entry->by = TIDEMARK_WHO_THEM;
      entry->day += g_test_rand_int_range (0, 40);
      entry->note = make_text_or_none ();
      if (is_message)
        entry->text = make_text_or_none ();
      else
        entry->answer = make_text_or_none ();
      entry->deleted = g_test_rand_int_range (0, 10) == 0;
      g_assert_true (tidemark_journal_put_entry (self->connection, entry, NULL));
    }
  g_assert_true (tidemark_connection_commit (self->connection, NULL));
}

static void
set_up (PlanTest *self, gconstpointer data)
{
  store_fixture_init (&self->fixture);
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (self->connection, "A.");
  put_texts (self);
}

static void
tear_down (PlanTest *self, gconstpointer data)
{
  tidemark_connection_close (self->connection);
  tidemark_person_unref (self->person);
  store_fixture_clear (&self->fixture);
}

static char *
find (PlanTest *self,
      const TidemarkSearch *search,
      TidemarkSearchTable table,
      TidemarkSearchPlan plan)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  GString *found = g_string_new (NULL);
  sqlite3_stmt *statement;
  gboolean row = TRUE;

  g_string_printf (sql, "SELECT %1$s.id, ?21 FROM ", table == TIDEMARK_SEARCH_ENTRIES ? "e" : "m");
  tidemark_search_append_source (search, table, plan, sql);
  g_string_append (sql, table == TIDEMARK_SEARCH_ENTRIES ? " ORDER BY e.id" : " ORDER BY m.id");
  statement = tidemark_connection_prepare (self->connection, sql->str, &error);
  g_assert_no_error (error);
  sqlite3_bind_int64 (statement, 1, 1);
  tidemark_search_bind (search, plan, statement);
  while (row)
    {
      g_assert_true (tidemark_connection_step (self->connection, statement, &row, &error));
      if (row)
        g_string_append_printf (found, "%d ", sqlite3_column_int (statement, 0));
    }

  return g_string_free (found, FALSE);
}

static void
assert_plan_finds (PlanTest *self,
                   const TidemarkSearch *search,
                   TidemarkSearchTable table,
                   TidemarkSearchPlan plan,
                   const char *typed)
{
  g_autofree char *wanted = find (self, search, table, TIDEMARK_PLAN_INDEX);
  g_autofree char *found = find (self, search, table, plan);

  if (!g_str_equal (wanted, found))
    g_error ("“%s” finds %s by plan %d instead of %s", typed, found, plan, wanted);
}

static void
all_plans_find_the_same (PlanTest *self, gconstpointer data)
{
  for (int i = 0; i < N_SEARCHES; i++)
    {
      g_autofree char *typed = make_text (3);
      g_auto (TidemarkSearch) search = { 0 };

      tidemark_search_init (&search, self->connection, typed);
      if (search.matcher == NULL)
        continue;

      for (TidemarkSearchTable table = 0; table <= TIDEMARK_SEARCH_MESSAGES; table++)
        {
          gboolean has_begun = tidemark_search_matcher_get_begun (search.matcher) != NULL;

          assert_plan_finds (self, &search, table, TIDEMARK_PLAN_WALK, typed);
          if (has_begun)
            assert_plan_finds (self, &search, table, TIDEMARK_PLAN_BEGUN, typed);
          if (has_begun && search.words->whole != NULL)
            assert_plan_finds (self, &search, table, TIDEMARK_PLAN_WHOLE, typed);
        }
    }
}

/* From the keys of all finds. */
static char *
list_message_days (GArray *keys, guint max_days)
{
  GString *days = g_string_new (NULL);
  int last = TIDEMARK_DAY_NONE;
  guint n = 0;

  for (guint i = 0; i < keys->len && n < max_days; i++)
    {
      const TidemarkSearchKey *key = &g_array_index (keys, TidemarkSearchKey, i);

      if (!key->is_message || key->key.day == last)
        continue;
      last = key->key.day;
      g_string_append_printf (days, "%d ", last);
      n++;
    }

  return g_string_free (days, FALSE);
}

static void
days_are_those_of_the_messages (PlanTest *self, gconstpointer data)
{
  for (int i = 0; i < N_SEARCHES / 4; i++)
    {
      g_autofree char *typed = make_text (2);
      TidemarkEntryFilter filter = TIDEMARK_ENTRY_FILTER_ALL;
      guint max_days = (guint) g_test_rand_int_range (1, 50);
      g_autoptr (GArray) keys = NULL, days = NULL;
      g_autoptr (GString) found = g_string_new (NULL);
      g_autofree char *wanted = NULL;

      filter.person_id = g_test_rand_bit () ? self->person->id : NULL;
      keys = tidemark_query_search_keys (self->connection, &filter, typed, NULL, 100000, NULL);
      days = tidemark_query_search_message_days (self->connection, &filter, typed, max_days, NULL);
      g_assert_nonnull (days);
      for (guint j = 0; j < days->len; j++)
        g_string_append_printf (found, "%d ", g_array_index (days, int, j));

      wanted = list_message_days (keys, max_days);
      g_assert_cmpstr (found->str, ==, wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/store/search-plan/" #name, PlanTest, NULL, set_up, name, tear_down)
  ADD (all_plans_find_the_same);
  ADD (days_are_those_of_the_messages);
#undef ADD

  return g_test_run ();
}
