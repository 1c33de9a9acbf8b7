/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-calendar-query.h"

#define AT "2026-03-27T21:41:00+01:00"

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkPerson *ana;
  TidemarkPerson *ben;
  int day; /* of AT */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);

  store_fixture_init (&self->fixture);
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->ana = store_fixture_put_person (self->connection, "A.");
  self->ben = store_fixture_put_person (self->connection, "B.");
  self->day = entry->day;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_connection_close (self->connection);
  tidemark_person_unref (self->ana);
  tidemark_person_unref (self->ben);
  store_fixture_clear (&self->fixture);
}

static TidemarkEntry *
make (Fixture *self, TidemarkKind kind, TidemarkWho by, int days_later)
{
  TidemarkEntry *entry = store_fixture_make_entry (kind, self->ana->id, AT);

  entry->day += days_later;
  entry->by = by;
  return entry;
}

static void
put (Fixture *self, TidemarkKind kind, TidemarkWho by, int days_later)
{
  g_autoptr (TidemarkEntry) entry = make (self, kind, by, days_later);

  store_fixture_put (self->connection, entry);
}

static GArray *
query (Fixture *self, TidemarkEntryFilter filter)
{
  g_autoptr (GError) error = NULL;
  GArray *days;

  filter.from_day = self->day;
  filter.to_day = self->day + 9;
  days = tidemark_query_calendar_days (self->connection, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 10);

  return days;
}

static const TidemarkCalendarDay *
day_at (GArray *days, guint i)
{
  return &g_array_index (days, TidemarkCalendarDay, i);
}

static void
day_counts_what_it_had (Fixture *self, gconstpointer data)
{
  TidemarkEntryFilter filter = { self->ana->id, 0, 0, 0, 0 };
  g_autoptr (GArray) days = NULL;

  put (self, TIDEMARK_KIND_TEXT, TIDEMARK_WHO_THEM, 0);
  put (self, TIDEMARK_KIND_CALL, TIDEMARK_WHO_ME, 0);
  put (self, TIDEMARK_KIND_MESSAGE, TIDEMARK_WHO_ME, 0);
  put (self, TIDEMARK_KIND_MESSAGE, TIDEMARK_WHO_THEM, 0);
  put (self, TIDEMARK_KIND_MESSAGE, TIDEMARK_WHO_THEM, 0);
  put (self, TIDEMARK_KIND_DATE, TIDEMARK_WHO_BOTH, 0);
  put (self, TIDEMARK_KIND_TALK, TIDEMARK_WHO_NONE, 0);
  put (self, TIDEMARK_KIND_NOTHING, TIDEMARK_WHO_NONE, 2);
  put (self, TIDEMARK_KIND_TEXT, TIDEMARK_WHO_THEM, -1);
  put (self, TIDEMARK_KIND_TEXT, TIDEMARK_WHO_THEM, 10);

  days = query (self, filter);
  g_assert_cmpint (day_at (days, 0)->day, ==, self->day);
  g_assert_cmpuint (day_at (days, 0)->n_entries, ==, 4);
  g_assert_cmpuint (day_at (days, 0)->n_messages, ==, 3);
  g_assert_cmpuint (day_at (days, 0)->n_theirs, ==, 3);
  g_assert_cmpuint (day_at (days, 0)->n_mine, ==, 2);
  g_assert_cmpuint (day_at (days, 0)->n_dates, ==, 1);
  g_assert_cmpuint (day_at (days, 0)->n_talks, ==, 1);
  g_assert_false (day_at (days, 0)->is_nothing);
  g_assert_true (day_at (days, 2)->is_nothing);
  g_assert_cmpuint (day_at (days, 2)->n_entries, ==, 1);
  g_assert_cmpuint (day_at (days, 1)->n_entries + day_at (days, 9)->n_entries, ==, 0);
}

static void
ratings_of_a_day_are_taken_together (Fixture *self, gconstpointer data)
{
  TidemarkEntryFilter filter = { self->ana->id, 0, 0, 0, 0 };
  g_autoptr (TidemarkEntry) felt = make (self, TIDEMARK_KIND_DISTANCE, TIDEMARK_WHO_NONE, 1);
  g_autoptr (TidemarkEntry) wanted = make (self, TIDEMARK_KIND_WANTED, TIDEMARK_WHO_NONE, 1);
  g_autoptr (TidemarkEntry) date = make (self, TIDEMARK_KIND_DATE, TIDEMARK_WHO_BOTH, 1);
  g_autoptr (GArray) days = NULL;

  felt->value = 8;
  wanted->value = 10;
  date->distance = 3;
  store_fixture_put (self->connection, felt);
  store_fixture_put (self->connection, wanted);
  store_fixture_put (self->connection, date);

  days = query (self, filter);
  g_assert_cmpint (day_at (days, 1)->n_distance, ==, 2);
  g_assert_cmpint (tidemark_calendar_day_get_distance (day_at (days, 1)), ==, 6);
  g_assert_cmpint (tidemark_calendar_day_get_distance (day_at (days, 0)), ==, TIDEMARK_UNSAID);
}

static void
put_exclusion (Fixture *self, int from, int to, gboolean deleted)
{
  g_autoptr (TidemarkExclusion) exclusion =
      tidemark_exclusion_new (self->ana->id, self->day + from, self->day + to, "away");

  exclusion->deleted = deleted;
  g_assert_true (tidemark_connection_begin (self->connection, NULL));
  g_assert_true (tidemark_journal_put_exclusion (self->connection, exclusion, NULL));
  g_assert_true (tidemark_connection_commit (self->connection, NULL));
}

static void
left_out_days_are_marked (Fixture *self, gconstpointer data)
{
  TidemarkEntryFilter of_ana = { self->ana->id, 0, 0, 0, 0 };
  TidemarkEntryFilter of_ben = { self->ben->id, 0, 0, 0, 0 };
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) others = NULL;

  put_exclusion (self, -3, 1, FALSE);
  put_exclusion (self, 8, 20, FALSE);
  put_exclusion (self, 4, 5, TRUE);

  days = query (self, of_ana);
  others = query (self, of_ben);
  for (guint i = 0; i < days->len; i++)
    {
      g_assert_cmpint (day_at (days, i)->is_left_out, ==, i <= 1 || i >= 8);
      g_assert_false (day_at (others, i)->is_left_out);
    }
}

static void
seal (Fixture *self)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_copy (self->ana);

  person->ended_day = tidemark_journal_get_today (self->connection);
  person->sealed_until_day = person->ended_day + 100;
  g_assert_true (tidemark_connection_begin (self->connection, NULL));
  g_assert_true (tidemark_journal_put_person (self->connection, person, NULL));
  g_assert_true (tidemark_connection_commit (self->connection, NULL));
}

static void
sealed_person_is_not_in_everybodys_month (Fixture *self, gconstpointer data)
{
  TidemarkEntryFilter everybody = { NULL, 0, 0, 0, 0 };
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  put (self, TIDEMARK_KIND_TEXT, TIDEMARK_WHO_THEM, 0);
  put (self, TIDEMARK_KIND_MESSAGE, TIDEMARK_WHO_THEM, 0);
  before = query (self, everybody);
  g_assert_cmpuint (day_at (before, 0)->n_entries, ==, 1);
  g_assert_cmpuint (day_at (before, 0)->n_messages, ==, 1);

  seal (self);
  after = query (self, everybody);
  g_assert_cmpuint (day_at (after, 0)->n_entries, ==, 0);
  g_assert_cmpuint (day_at (after, 0)->n_messages, ==, 0);
}

static void
filter_narrows_what_counts (Fixture *self, gconstpointer data)
{
  TidemarkEntryFilter of_ben = { self->ben->id, 0, 0, 0, 0 };
  TidemarkEntryFilter texts = { self->ana->id, TIDEMARK_KIND_BIT (TIDEMARK_KIND_TEXT), 0, 0, 0 };
  TidemarkEntryFilter marked = { NULL, 0, 0, 0, TIDEMARK_MARK_BIT (TIDEMARK_MARK_MILESTONE) };
  g_autoptr (TidemarkEntry) date = make (self, TIDEMARK_KIND_DATE, TIDEMARK_WHO_BOTH, 0);
  g_autoptr (GArray) days = NULL;

  date->marks = TIDEMARK_MARK_BIT (TIDEMARK_MARK_MILESTONE);
  store_fixture_put (self->connection, date);
  put (self, TIDEMARK_KIND_TEXT, TIDEMARK_WHO_THEM, 0);
  put (self, TIDEMARK_KIND_MESSAGE, TIDEMARK_WHO_THEM, 0);

  days = query (self, of_ben);
  g_assert_cmpuint (day_at (days, 0)->n_entries + day_at (days, 0)->n_messages, ==, 0);
  g_clear_pointer (&days, g_array_unref);
  days = query (self, texts);
  g_assert_cmpuint (day_at (days, 0)->n_entries, ==, 1);
  g_assert_cmpuint (day_at (days, 0)->n_messages, ==, 0);
  g_clear_pointer (&days, g_array_unref);
  days = query (self, marked);
  g_assert_cmpuint (day_at (days, 0)->n_dates, ==, 1);
  g_assert_cmpuint (day_at (days, 0)->n_entries, ==, 1);
  g_assert_cmpuint (day_at (days, 0)->n_messages, ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/calendar-query/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("day-counts-what-it-had", day_counts_what_it_had);
  ADD ("ratings-of-a-day-are-taken-together", ratings_of_a_day_are_taken_together);
  ADD ("left-out-days-are-marked", left_out_days_are_marked);
  ADD ("sealed-person-is-not-in-everybodys-month", sealed_person_is_not_in_everybodys_month);
  ADD ("filter-narrows-what-counts", filter_narrows_what_counts);

  return g_test_run ();
}
