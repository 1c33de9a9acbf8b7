/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-entry-links.h"
#include "tidemark-entry-query.h"
#include "tidemark-message-query.h"

#define AT "2026-03-27T21:41:00+01:00"
#define N_ENTRIES 120

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkPerson *ana;
  TidemarkPerson *ben;
  int day; /* of AT */
} QueryTest;

/* Entries of Ana, of Ben and of nobody, many at the same time, over ten days. */
static void
put_entries (QueryTest *self)
{
  static const TidemarkKind kinds[] = { TIDEMARK_KIND_TEXT, TIDEMARK_KIND_NOTHING,
                                        TIDEMARK_KIND_NOTE };

  g_assert_true (tidemark_connection_begin (self->connection, NULL));
  for (int i = 0; i < N_ENTRIES; i++)
    {
      TidemarkKind kind = kinds[i % 3];
      const char *person_id = i % 3 == 2 ? NULL : i % 2 == 0 ? self->ana->id : self->ben->id;
      g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (kind, person_id, AT);

      entry->day += i % 10;
      entry->at.ms += (i % 7) * 1000;
      entry->note = g_strdup_printf ("%d", i);
      entry->deleted = i % 12 == 0;
      g_assert_true (tidemark_journal_put_entry (self->connection, entry, NULL));
    }
  g_assert_true (tidemark_connection_commit (self->connection, NULL));
}

static void
set_up (QueryTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);

  store_fixture_init (&self->fixture);
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->ana = store_fixture_put_person (self->connection, "A.");
  self->ben = store_fixture_put_person (self->connection, "B.");
  self->day = entry->day;
  put_entries (self);
}

static void
tear_down (QueryTest *self, gconstpointer data)
{
  tidemark_connection_close (self->connection);
  tidemark_person_unref (self->ana);
  tidemark_person_unref (self->ben);
  store_fixture_clear (&self->fixture);
}

static const TidemarkEntryKey *
key_at (GArray *keys, guint i)
{
  return &g_array_index (keys, TidemarkEntryKey, i);
}

static GArray *
read_pages (QueryTest *self,
            const TidemarkEntryFilter *filter,
            TidemarkEntryOrder order,
            guint page_size)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (TidemarkEntryKey));
  guint n_new;

  do
    {
      g_autoptr (GError) error = NULL;
      TidemarkEntryKey after = { 0 };
      g_autoptr (GArray) page = NULL;

      if (all->len > 0)
        after = *key_at (all, all->len - 1);
      page = tidemark_query_entry_keys (self->connection, filter, order,
                                        all->len > 0 ? &after : NULL, page_size, &error);
      g_assert_no_error (error);
      n_new = page->len;
      if (n_new > 0)
        g_array_append_vals (all, page->data, n_new);
    }
  while (n_new == page_size);

  return all;
}

static gboolean
is_before (const TidemarkEntryKey *a, const TidemarkEntryKey *b)
{
  if (a->day != b->day)
    return a->day < b->day;
  if (a->at_ms != b->at_ms)
    return a->at_ms < b->at_ms;
  return a->rowid < b->rowid;
}

static void
pages_of_any_size_make_the_same_timeline (QueryTest *self, gconstpointer data)
{
  static const guint sizes[] = { 1, 7, 110, 1000 };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (GArray) newest =
          read_pages (self, &TIDEMARK_ENTRY_FILTER_ALL, TIDEMARK_ORDER_NEWEST_FIRST, sizes[s]);
      g_autoptr (GArray) oldest =
          read_pages (self, &TIDEMARK_ENTRY_FILTER_ALL, TIDEMARK_ORDER_OLDEST_FIRST, sizes[s]);

      g_assert_cmpuint (newest->len, ==, N_ENTRIES - N_ENTRIES / 12);
      g_assert_cmpuint (oldest->len, ==, newest->len);
      for (guint i = 1; i < newest->len; i++)
        g_assert_true (is_before (key_at (newest, i), key_at (newest, i - 1)));
      for (guint i = 0; i < newest->len; i++)
        g_assert_cmpint (key_at (newest, i)->rowid, ==,
                         key_at (oldest, oldest->len - 1 - i)->rowid);
    }
}

static void
filter_lets_through_what_it_names (QueryTest *self, gconstpointer data)
{
  TidemarkEntryFilter filter = { self->ana->id,
                                 TIDEMARK_KIND_BIT (TIDEMARK_KIND_TEXT) |
                                     TIDEMARK_KIND_BIT (TIDEMARK_KIND_NOTE),
                                 self->day + 2, self->day + 5, 0 };
  g_autoptr (GArray) keys = read_pages (self, &filter, TIDEMARK_ORDER_NEWEST_FIRST, 5);
  g_autoptr (GArray) rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  guint n_of_ana = 0, n_of_nobody = 0, count;

  for (guint i = 0; i < keys->len; i++)
    g_array_append_val (rowids, key_at (keys, i)->rowid);
  entries = tidemark_query_entries (self->connection, (gint64 *) (void *) rowids->data, rowids->len,
                                    &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, keys->len);

  for (guint i = 0; i < entries->len; i++)
    {
      const TidemarkEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpint (entry->day, ==, key_at (keys, i)->day);
      g_assert_cmpint (entry->day, >=, self->day + 2);
      g_assert_cmpint (entry->day, <=, self->day + 5);
      g_assert_false (entry->deleted);
      if (entry->kind == TIDEMARK_KIND_NOTE)
        n_of_nobody++;
      else
        {
          g_assert_cmpint (entry->kind, ==, TIDEMARK_KIND_TEXT);
          g_assert_cmpstr (entry->person_id, ==, self->ana->id);
          n_of_ana++;
        }
    }

  /* Of 120: day and kind and person are those of i mod 10, 3 and 2; deleted are those of 0 mod
   * 12. */
  g_assert_cmpuint (n_of_ana, ==, 4);
  g_assert_cmpuint (n_of_nobody, ==, 16);
  g_assert_true (tidemark_query_count_entries (self->connection, &filter, &count, &error));
  g_assert_cmpuint (count, ==, keys->len);
}

static char *
put_marked (QueryTest *self, TidemarkKind kind, TidemarkMark mark)
{
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (kind, self->ana->id, AT);

  entry->by = TIDEMARK_WHO_THEM;
  if (kind == TIDEMARK_KIND_MARK)
    entry->mark = mark;
  else
    entry->marks = TIDEMARK_MARK_BIT (mark) | TIDEMARK_MARK_BIT (TIDEMARK_MARK_GUARDED);
  store_fixture_put (self->connection, entry);

  return g_strdup (entry->id);
}

/* Whether it is a mark of its own or one of those of a text. */
static void
marks_are_found_wherever_they_stand (QueryTest *self, gconstpointer data)
{
  g_autofree char *carried = put_marked (self, TIDEMARK_KIND_TEXT, TIDEMARK_MARK_SPACE_ASKED);
  g_autofree char *alone = put_marked (self, TIDEMARK_KIND_MARK, TIDEMARK_MARK_SPACE_ASKED);
  g_autofree char *other = put_marked (self, TIDEMARK_KIND_MARK, TIDEMARK_MARK_WANTS_SERIOUS);
  TidemarkEntryFilter filter = TIDEMARK_ENTRY_FILTER_ALL;
  TidemarkEntryKey key;
  gboolean is_listed;
  guint count;

  filter.marks = TIDEMARK_MARK_BIT (TIDEMARK_MARK_SPACE_ASKED);
  g_assert_true (tidemark_query_count_entries (self->connection, &filter, &count, NULL));
  g_assert_cmpuint (count, ==, 2);
  g_assert_true (
      tidemark_query_find_entry_key (self->connection, &filter, carried, &key, &is_listed, NULL));
  g_assert_true (is_listed);
  g_assert_true (
      tidemark_query_find_entry_key (self->connection, &filter, other, &key, &is_listed, NULL));
  g_assert_false (is_listed);

  filter.marks |= TIDEMARK_MARK_BIT (TIDEMARK_MARK_WANTS_SERIOUS);
  g_assert_true (tidemark_query_count_entries (self->connection, &filter, &count, NULL));
  g_assert_cmpuint (count, ==, 3);
}

static TidemarkEntry *
put_linked (QueryTest *self, TidemarkKind kind, const char *goes_with)
{
  TidemarkEntry *entry = store_fixture_make_entry (kind, self->ana->id, AT);

  entry->by = TIDEMARK_WHO_THEM;
  if (goes_with != NULL)
    entry->goes_with = g_strsplit (goes_with, " ", -1);
  store_fixture_put (self->connection, entry);

  return entry;
}

static void
assert_links (QueryTest *self, const TidemarkEntry *entry, const TidemarkEntry *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = tidemark_query_links (self->connection, entry, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, expected != NULL ? 1 : 0);
  if (expected != NULL)
    store_fixture_assert_entries_equal (g_ptr_array_index (links, 0), expected);
}

static void
link_is_seen_from_both_ends (QueryTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) promise = put_linked (self, TIDEMARK_KIND_PROMISE, NULL);
  g_autofree char *ids = g_strconcat (promise->id, " 0b6cbf4f-52d4-4f8a-8d8a-2c9c3a2f5c11", NULL);
  g_autoptr (TidemarkEntry) date = put_linked (self, TIDEMARK_KIND_DATE, ids);
  g_autoptr (TidemarkEntry) alone = put_linked (self, TIDEMARK_KIND_DATE, NULL);

  /* The other id is that of nothing in this journal. */
  assert_links (self, date, promise);
  assert_links (self, promise, date);
  assert_links (self, alone, NULL);

  date->deleted = TRUE;
  store_fixture_put (self->connection, date);
  assert_links (self, promise, NULL);
}

static void
row_that_is_gone_leaves_its_place (QueryTest *self, gconstpointer data)
{
  gint64 rowids[3] = { 0, 999999, 0 };
  g_autoptr (GArray) keys =
      read_pages (self, &TIDEMARK_ENTRY_FILTER_ALL, TIDEMARK_ORDER_OLDEST_FIRST, 1000);
  g_autoptr (GPtrArray) entries = NULL;

  rowids[0] = key_at (keys, 3)->rowid;
  rowids[2] = key_at (keys, 1)->rowid;
  entries = tidemark_query_entries (self->connection, rowids, 3, NULL);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_nonnull (entries->pdata[0]);
  g_assert_null (entries->pdata[1]);
  g_assert_nonnull (entries->pdata[2]);
}

static void
entry_is_found_by_its_id (QueryTest *self, gconstpointer data)
{
  TidemarkEntryFilter of_ben = { self->ben->id, 0, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, 0 };
  g_autoptr (TidemarkEntry) entry =
      store_fixture_make_entry (TIDEMARK_KIND_TEXT, self->ana->id, AT);
  g_autofree char *unknown_id = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;
  TidemarkEntryKey key;
  gboolean listed;

  store_fixture_put (self->connection, entry);
  g_assert_true (tidemark_query_find_entry_key (self->connection, &TIDEMARK_ENTRY_FILTER_ALL,
                                                entry->id, &key, &listed, NULL));
  g_assert_true (listed);
  g_assert_cmpint (key.day, ==, entry->day);
  g_assert_cmpint (key.at_ms, ==, entry->at.ms);

  g_assert_true (
      tidemark_query_find_entry_key (self->connection, &of_ben, entry->id, &key, &listed, NULL));
  g_assert_false (listed);

  entry->deleted = TRUE;
  store_fixture_put (self->connection, entry);
  g_assert_true (tidemark_query_find_entry_key (self->connection, &TIDEMARK_ENTRY_FILTER_ALL,
                                                entry->id, &key, &listed, NULL));
  g_assert_false (listed);

  g_assert_false (tidemark_query_find_entry_key (self->connection, &TIDEMARK_ENTRY_FILTER_ALL,
                                                 unknown_id, &key, &listed, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND);
}

static void
day_has_its_entries_in_order (QueryTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      tidemark_query_day_entries (self->connection, self->ana->id, self->day + 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, >, 2);
  for (guint i = 0; i < entries->len; i++)
    {
      const TidemarkEntry *entry = entries->pdata[i];

      g_assert_cmpint (entry->day, ==, self->day + 1);
      g_assert_true (entry->person_id == NULL || g_str_equal (entry->person_id, self->ana->id));
      if (i > 0)
        g_assert_cmpint (((TidemarkEntry *) entries->pdata[i - 1])->at.ms, <=, entry->at.ms);
    }
}

static char *
put_promise (QueryTest *self, int due_day, const char *due_at, TidemarkOutcome outcome)
{
  g_autoptr (TidemarkEntry) entry =
      store_fixture_make_entry (TIDEMARK_KIND_PROMISE, self->ana->id, AT);

  entry->by = TIDEMARK_WHO_THEM;
  entry->outcome = outcome;
  entry->due.day = due_day;
  if (due_at != NULL)
    g_assert_true (tidemark_instant_parse (due_at, &entry->due.at));
  store_fixture_put (self->connection, entry);

  return g_strdup (entry->id);
}

static void
promise_is_due_on_its_own_day (QueryTest *self, gconstpointer data)
{
  g_autofree char *by_day = put_promise (self, self->day + 2, NULL, TIDEMARK_OUTCOME_OPEN);
  /* Where it was said this is still the next day. */
  g_autofree char *by_instant =
      put_promise (self, TIDEMARK_DAY_NONE, "2026-03-28T23:30:00-05:00", TIDEMARK_OUTCOME_NONE);
  g_autofree char *kept = put_promise (self, self->day, NULL, TIDEMARK_OUTCOME_KEPT);
  g_autofree char *undated = put_promise (self, TIDEMARK_DAY_NONE, NULL, TIDEMARK_OUTCOME_OPEN);
  static const guint expected[] = { 0, 1, 2, 2 };

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) due =
          tidemark_query_due_promises (self->connection, self->ana->id, self->day + i, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (due->len, ==, expected[i]);
      if (due->len > 0)
        g_assert_cmpstr (((TidemarkEntry *) due->pdata[0])->id, ==, by_instant);
      if (due->len > 1)
        g_assert_cmpstr (((TidemarkEntry *) due->pdata[1])->id, ==, by_day);
    }
}

static void
put_message (QueryTest *self, const char *at, TidemarkWho by, const char *key, const char *text)
{
  g_autoptr (TidemarkEntry) entry =
      store_fixture_make_entry (TIDEMARK_KIND_MESSAGE, self->ana->id, at);

  entry->by = by;
  entry->key = g_strdup (key);
  entry->text = g_strdup (text);
  store_fixture_put (self->connection, entry);
}

static void
messages_are_counted_by_day (QueryTest *self, gconstpointer data)
{
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) everybodys = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GError) error = NULL;
  const TidemarkMessageDay *day;

  put_message (self, "2026-03-27T21:41:00+01:00", TIDEMARK_WHO_ME, NULL, NULL);
  put_message (self, "2026-03-28T03:59:00+01:00", TIDEMARK_WHO_THEM, NULL, "good night");
  put_message (self, "2026-03-27T22:00:00+01:00", TIDEMARK_WHO_THEM, NULL, NULL);
  put_message (self, "2026-04-02T22:00:00+01:00", TIDEMARK_WHO_THEM, NULL, NULL);

  days = tidemark_query_message_days (self->connection, self->ana->id, TIDEMARK_DAY_NONE,
                                      self->day + 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 1);
  day = &g_array_index (days, TidemarkMessageDay, 0);
  g_assert_cmpint (day->day, ==, self->day);
  g_assert_cmpint (day->n_mine, ==, 1);
  g_assert_cmpint (day->n_theirs, ==, 2);
  g_assert_cmpint (day->last_ms - day->first_ms, ==, (6 * 60 + 18) * 60 * 1000);

  everybodys = tidemark_query_message_days (self->connection, NULL, TIDEMARK_DAY_NONE,
                                            TIDEMARK_DAY_NONE, &error);
  g_assert_cmpuint (everybodys->len, ==, 2);

  messages = tidemark_query_day_messages (self->connection, self->ana->id, self->day, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, 3);
  g_assert_cmpstr (((TidemarkEntry *) messages->pdata[2])->text, ==, "good night");
}

static void
collect_key_cb (const char *key, gpointer data)
{
  g_ptr_array_add (data, g_strdup (key));
}

static void
equal_keys_are_counted (QueryTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) call = store_fixture_make_entry (TIDEMARK_KIND_CALL, self->ana->id, AT);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint count;

  call->key = g_strdup ("a");
  store_fixture_put (self->connection, call);
  put_message (self, AT, TIDEMARK_WHO_ME, "a", NULL);
  put_message (self, AT, TIDEMARK_WHO_ME, "a", NULL);
  put_message (self, AT, TIDEMARK_WHO_ME, "b", NULL);
  put_message (self, AT, TIDEMARK_WHO_ME, NULL, NULL);

  g_assert_true (tidemark_query_count_key (self->connection, self->ana->id, "a", &count, &error));
  g_assert_cmpuint (count, ==, 3);
  g_assert_true (tidemark_query_count_key (self->connection, self->ben->id, "a", &count, &error));
  g_assert_cmpuint (count, ==, 0);
  g_assert_true (
      tidemark_query_foreach_key (self->connection, self->ana->id, collect_key_cb, keys, &error));
  g_assert_cmpuint (keys->len, ==, 4);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/entry-query/" name, QueryTest, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("pages-of-any-size-make-the-same-timeline", pages_of_any_size_make_the_same_timeline);
  ADD ("filter-lets-through-what-it-names", filter_lets_through_what_it_names);
  ADD ("marks-are-found-wherever-they-stand", marks_are_found_wherever_they_stand);
  ADD ("link-is-seen-from-both-ends", link_is_seen_from_both_ends);
  ADD ("row-that-is-gone-leaves-its-place", row_that_is_gone_leaves_its_place);
  ADD ("entry-is-found-by-its-id", entry_is_found_by_its_id);
  ADD ("day-has-its-entries-in-order", day_has_its_entries_in_order);
  ADD ("promise-is-due-on-its-own-day", promise_is_due_on_its_own_day);
  ADD ("messages-are-counted-by-day", messages_are_counted_by_day);
  ADD ("equal-keys-are-counted", equal_keys_are_counted);

  return g_test_run ();
}
