/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-journal-days.h"

#define DAY(name, text)                                                                            \
  int name;                                                                                        \
  g_assert_true (tidemark_day_parse (text, &name))

static TidemarkEntry *
make (TidemarkKind kind, const TidemarkPerson *person, const char *day)
{
  g_autofree char *at = g_strconcat (day, "T20:00:00+01:00", NULL);

  return store_fixture_make_entry (kind, person != NULL ? person->id : NULL, at);
}

static void
put_kind (TidemarkConnection *connection,
          TidemarkKind kind,
          const TidemarkPerson *person,
          const char *day)
{
  g_autoptr (TidemarkEntry) entry = make (kind, person, day);

  if (kind == TIDEMARK_KIND_FRIEND)
    entry->friend = TIDEMARK_FRIEND_FUN;
  if (kind == TIDEMARK_KIND_SAFETY)
    entry->safety = TIDEMARK_SAFETY_AFRAID;
  store_fixture_put (connection, entry);
}

static void
put_rating (TidemarkConnection *connection,
            TidemarkKind kind,
            const TidemarkPerson *person,
            const char *day,
            int value)
{
  g_autoptr (TidemarkEntry) entry = make (kind, person, day);

  entry->value = value;
  store_fixture_put (connection, entry);
}

static GArray *
list_days (TidemarkConnection *connection, const TidemarkPerson *person)
{
  g_autoptr (GError) error = NULL;
  GArray *days = tidemark_journal_list_days (connection, person->id, &error);

  g_assert_no_error (error);
  return days;
}

static void
ratings_of_a_day_add_up (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkEntry) text = NULL;
  g_autoptr (GArray) days = NULL;
  const TidemarkJournalDay *day;
  DAY (expected, "2026-11-03");

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "N.");
  put_rating (connection, TIDEMARK_KIND_DISTANCE, person, "2026-11-03", 7);
  put_rating (connection, TIDEMARK_KIND_WANTED, person, "2026-11-03", 9);
  text = make (TIDEMARK_KIND_TEXT, person, "2026-11-03");
  text->by = TIDEMARK_WHO_THEM;
  text->distance = 0;
  store_fixture_put (connection, text);

  days = list_days (connection, person);
  g_assert_cmpuint (days->len, ==, 1);
  day = &g_array_index (days, TidemarkJournalDay, 0);
  g_assert_cmpint (day->day, ==, expected);
  g_assert_true (day->is_logged);
  g_assert_false (day->is_nothing);
  g_assert_cmpint (day->n_distance, ==, 2);
  g_assert_cmpint (day->distance_sum, ==, 7);
  g_assert_cmpint (day->n_wanted, ==, 1);
  g_assert_cmpint (day->wanted_sum, ==, 9);
}

static void
nothing_happened_is_not_the_same_as_not_logged (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (GArray) days = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "N.");
  put_kind (connection, TIDEMARK_KIND_NOTHING, person, "2026-11-03");
  put_kind (connection, TIDEMARK_KIND_NOTE, NULL, "2026-11-04");
  put_kind (connection, TIDEMARK_KIND_SAFETY, person, "2026-11-05");
  put_kind (connection, TIDEMARK_KIND_FRIEND, NULL, "2026-11-06");

  days = list_days (connection, person);
  g_assert_cmpuint (days->len, ==, 2);
  g_assert_true (g_array_index (days, TidemarkJournalDay, 0).is_nothing);
  g_assert_false (g_array_index (days, TidemarkJournalDay, 0).is_logged);
  g_assert_true (g_array_index (days, TidemarkJournalDay, 1).is_logged);
}

static void
what_is_deleted_or_about_another_does_not_count (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkPerson) other = NULL;
  g_autoptr (TidemarkEntry) gone = NULL;
  g_autoptr (TidemarkEntry) message = NULL;
  g_autoptr (GArray) days = NULL;
  DAY (expected, "2026-11-07");

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "N.");
  other = store_fixture_put_person (connection, "M.");
  put_rating (connection, TIDEMARK_KIND_DISTANCE, other, "2026-11-03", 7);
  gone = make (TIDEMARK_KIND_NOTHING, person, "2026-11-04");
  gone->deleted = TRUE;
  store_fixture_put (connection, gone);
  message = make (TIDEMARK_KIND_MESSAGE, person, "2026-11-07");
  message->by = TIDEMARK_WHO_THEM;
  store_fixture_put (connection, message);

  days = list_days (connection, person);
  g_assert_cmpuint (days->len, ==, 1);
  g_assert_cmpint (g_array_index (days, TidemarkJournalDay, 0).day, ==, expected);
  g_assert_true (g_array_index (days, TidemarkJournalDay, 0).is_logged);
}

static void
a_cancelled_date_is_no_event (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkEntry) cancelled = NULL;
  g_autoptr (TidemarkEntry) date = NULL;
  g_autoptr (TidemarkEntry) move = NULL;
  g_autoptr (GArray) events = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "N.");
  move = make (TIDEMARK_KIND_MOVE, person, "2026-11-09");
  move->move = TIDEMARK_MOVE_SPACE;
  store_fixture_put (connection, move);
  cancelled = make (TIDEMARK_KIND_DATE, person, "2026-11-07");
  cancelled->happened = TIDEMARK_HAPPENED_CANCELLED;
  store_fixture_put (connection, cancelled);
  date = make (TIDEMARK_KIND_DATE, person, "2026-11-08");
  date->happened = TIDEMARK_HAPPENED_YES;
  store_fixture_put (connection, date);

  events = tidemark_journal_list_events (connection, person->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpint (g_array_index (events, TidemarkJournalEvent, 0).kind, ==, TIDEMARK_KIND_DATE);
  g_assert_cmpint (g_array_index (events, TidemarkJournalEvent, 1).kind, ==, TIDEMARK_KIND_MOVE);
  g_assert_cmpint (g_array_index (events, TidemarkJournalEvent, 1).move, ==, TIDEMARK_MOVE_SPACE);
}

static void
promises_come_in_the_order_in_which_they_were_made (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkEntry) later = NULL;
  g_autoptr (TidemarkEntry) earlier = NULL;
  g_autoptr (GPtrArray) promises = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "N.");
  later = make (TIDEMARK_KIND_PROMISE, person, "2026-11-09");
  later->by = TIDEMARK_WHO_THEM;
  later->outcome = TIDEMARK_OUTCOME_BROKEN;
  store_fixture_put (connection, later);
  earlier = make (TIDEMARK_KIND_PROMISE, person, "2026-11-07");
  earlier->by = TIDEMARK_WHO_ME;
  store_fixture_put (connection, earlier);
  put_kind (connection, TIDEMARK_KIND_NOTHING, person, "2026-11-08");

  promises = tidemark_journal_list_promises (connection, person->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (promises->len, ==, 2);
  store_fixture_assert_entries_equal (g_ptr_array_index (promises, 0), earlier);
  store_fixture_assert_entries_equal (g_ptr_array_index (promises, 1), later);
}

static void
a_person_who_is_not_there_is_an_error (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) stranger = tidemark_person_new ("S.");
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);

  g_assert_null (tidemark_journal_list_days (connection, stranger->id, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal-days/ratings_of_a_day_add_up", ratings_of_a_day_add_up);
  g_test_add_func ("/journal-days/nothing_happened_is_not_the_same_as_not_logged",
                   nothing_happened_is_not_the_same_as_not_logged);
  g_test_add_func ("/journal-days/what_is_deleted_or_about_another_does_not_count",
                   what_is_deleted_or_about_another_does_not_count);
  g_test_add_func ("/journal-days/a_cancelled_date_is_no_event", a_cancelled_date_is_no_event);
  g_test_add_func ("/journal-days/promises_come_in_the_order_in_which_they_were_made",
                   promises_come_in_the_order_in_which_they_were_made);
  g_test_add_func ("/journal-days/a_person_who_is_not_there_is_an_error",
                   a_person_who_is_not_there_is_an_error);

  return g_test_run ();
}
