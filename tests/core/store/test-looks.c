/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-change-query.h"
#include "tidemark-journal-looks.h"

static void
add_look (TidemarkConnection *connection, const char *person_id, gint64 at_ms, gint64 revision)
{
  g_autoptr (GError) error = NULL;
  TidemarkStoredLook look = { { at_ms, 60 }, revision, (char *) "{}" };

  g_assert_true (tidemark_connection_begin (connection, NULL));
  g_assert_true (tidemark_journal_add_look (connection, person_id, &look, &error));
  g_assert_no_error (error);
  g_assert_true (tidemark_connection_commit (connection, NULL));
}

static gint64
get_revision (TidemarkConnection *connection)
{
  gint64 revision = -1;

  g_assert_true (tidemark_query_revision (connection, &revision, NULL));
  return revision;
}

static int
count_since (TidemarkConnection *connection, const char *person_id, gint64 revision)
{
  int entries = -1, messages = -1;

  g_assert_true (
      tidemark_journal_count_since (connection, person_id, revision, &entries, &messages, NULL));
  return entries + 10 * messages;
}

static guint
count_looks (TidemarkConnection *connection, const char *person_id)
{
  g_autoptr (GPtrArray) looks = tidemark_journal_list_looks (connection, person_id, NULL);

  return looks->len;
}

static void
last_look_and_the_one_before_are_kept (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL, other = NULL;
  g_autoptr (GPtrArray) looks = NULL;
  gint64 before;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");
  other = store_fixture_put_person (connection, "B.");
  before = get_revision (connection);
  add_look (connection, other->id, 500, 1);
  for (int i = 1; i <= 3; i++)
    add_look (connection, person->id, i * 1000, i);

  looks = tidemark_journal_list_looks (connection, person->id, NULL);
  g_assert_cmpuint (looks->len, ==, TIDEMARK_MAX_LOOKS);
  g_assert_cmpint (((TidemarkStoredLook *) looks->pdata[0])->at.ms, ==, 3000);
  g_assert_cmpint (((TidemarkStoredLook *) looks->pdata[0])->at.offset_minutes, ==, 60);
  g_assert_cmpint (((TidemarkStoredLook *) looks->pdata[1])->log_revision, ==, 2);
  g_assert_cmpuint (count_looks (connection, other->id), ==, 1);
  /* No view has to read anything again because somebody looked. */
  g_assert_cmpint (get_revision (connection), ==, before);
}

static void
what_came_since_a_look_is_counted (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL, other = NULL;
  g_autoptr (TidemarkEntry) old = NULL, theirs = NULL, others = NULL, nobodys = NULL;
  g_autoptr (TidemarkEntry) message = NULL;
  gint64 looked;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");
  other = store_fixture_put_person (connection, "B.");
  old = store_fixture_make_entry (TIDEMARK_KIND_TEXT, person->id, "2026-03-01T10:00:00+01:00");
  store_fixture_put (connection, old);
  looked = get_revision (connection);
  g_assert_cmpint (count_since (connection, person->id, looked), ==, 0);

  /* Whenever it happened. */
  theirs = store_fixture_make_entry (TIDEMARK_KIND_CALL, person->id, "2026-01-01T10:00:00+01:00");
  others = store_fixture_make_entry (TIDEMARK_KIND_CALL, other->id, "2026-03-02T10:00:00+01:00");
  nobodys = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, "2026-03-02T10:00:00+01:00");
  store_fixture_put (connection, theirs);
  store_fixture_put (connection, others);
  store_fixture_put (connection, nobodys);
  store_fixture_put (connection, old);
  g_assert_cmpint (count_since (connection, person->id, looked), ==, 3);
  g_assert_cmpint (count_since (connection, other->id, looked), ==, 2);

  message = store_fixture_make_entry (TIDEMARK_KIND_MESSAGE, person->id, "2026-03-03T10:00:00Z");
  message->by = TIDEMARK_WHO_THEM;
  store_fixture_put (connection, message);
  g_assert_cmpint (count_since (connection, person->id, looked), ==, 13);
}

static void
looks_go_with_the_person (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");
  add_look (connection, person->id, 1000, 1);
  g_assert_true (tidemark_connection_begin (connection, NULL));
  g_assert_true (tidemark_journal_remove_person (connection, person->id, &error));
  g_assert_no_error (error);
  g_assert_true (tidemark_connection_commit (connection, NULL));
  faults = tidemark_connection_check (connection, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/store/looks/" #name, name)
  ADD (last_look_and_the_one_before_are_kept);
  ADD (what_came_since_a_look_is_counted);
  ADD (looks_go_with_the_person);
#undef ADD

  return g_test_run ();
}
