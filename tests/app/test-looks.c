/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-journal-erasure.h"
#include "tidemark-looks.h"

#define MINUTE_MS G_GINT64_CONSTANT (60000)

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkPerson *person;
  TidemarkInstant morning; /* of a day, 08:00 there */
} Fixture;

static void
put (Fixture *self, TidemarkKind kind, const char *person_id, const char *at)
{
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (kind, person_id, at);

  if (kind == TIDEMARK_KIND_DISTANCE)
    entry->value = 4;
  if (kind == TIDEMARK_KIND_SAFETY)
    entry->safety = TIDEMARK_SAFETY_AFRAID;
  store_fixture_put (self->connection, entry);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  store_fixture_init (&self->fixture);
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (self->connection, "N.");
  g_assert_true (tidemark_instant_parse ("2026-11-03T08:00:00+01:00", &self->morning));
  put (self, TIDEMARK_KIND_DISTANCE, self->person->id, "2026-11-02T20:00:00+01:00");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_person_unref (self->person);
  tidemark_connection_close (self->connection);
  store_fixture_clear (&self->fixture);
}

static TidemarkInstant
after (Fixture *self, gint64 minutes)
{
  return (TidemarkInstant) { self->morning.ms + minutes * MINUTE_MS, self->morning.offset_minutes };
}

static TidemarkLookNews
read_look (Fixture *self, gint64 minutes)
{
  g_autoptr (GError) error = NULL;
  TidemarkLookNews look;

  g_assert_true (tidemark_looks_read (self->connection, self->person->id, after (self, minutes),
                                      &look, &error));
  g_assert_no_error (error);
  return look;
}

static void
see (Fixture *self, gint64 minutes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tidemark_connection_begin (self->connection, &error));
  g_assert_true (
      tidemark_looks_note (self->connection, self->person->id, after (self, minutes), &error));
  g_assert_true (tidemark_connection_commit (self->connection, &error));
}

static void
first_look_finds_everything_new (Fixture *self, gconstpointer data)
{
  TidemarkLookNews look = read_look (self, 0);

  g_assert_false (look.nothing_new);
  g_assert_false (tidemark_instant_is_set (look.seen_at));
  g_assert_cmpint (look.hint, ==, TIDEMARK_LOOK_HINT_NONE);
}

static void
look_that_goes_on_is_not_asked_about (Fixture *self, gconstpointer data)
{
  see (self, 0);
  g_assert_false (read_look (self, TIDEMARK_LOOK_MINUTES - 1).nothing_new);
}

static void
without_news_the_last_look_is_told (Fixture *self, gconstpointer data)
{
  TidemarkLookNews look;

  see (self, 0);
  look = read_look (self, 90);
  g_assert_true (look.nothing_new);
  g_assert_cmpint (look.seen_at.ms, ==, self->morning.ms);
  g_assert_cmpint (look.seen_at.offset_minutes, ==, 60);
}

static void
only_what_a_reflection_reads_is_news (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkPerson) other = store_fixture_put_person (self->connection, "M.");

  see (self, 0);
  put (self, TIDEMARK_KIND_NOTE, NULL, "2026-11-03T09:00:00+01:00");
  put (self, TIDEMARK_KIND_DISTANCE, other->id, "2026-11-03T09:00:00+01:00");
  g_assert_true (read_look (self, 90).nothing_new);

  put (self, TIDEMARK_KIND_DISTANCE, self->person->id, "2026-11-03T09:10:00+01:00");
  g_assert_false (read_look (self, 90).nothing_new);
}

static void
fourth_look_of_a_day_brings_a_hint (Fixture *self, gconstpointer data)
{
  see (self, 0);
  see (self, 5);
  see (self, 60);
  g_assert_cmpint (read_look (self, 120).hint, ==, TIDEMARK_LOOK_HINT_NONE);
  see (self, 120);
  g_assert_cmpint (read_look (self, 180).hint, ==, TIDEMARK_LOOK_HINT_OFTEN);
  g_assert_cmpint (read_look (self, 24 * 60).hint, ==, TIDEMARK_LOOK_HINT_NONE);
}

static void
many_ratings_on_three_days_bring_a_hint (Fixture *self, gconstpointer data)
{
  static const char *const days[] = { "2026-10-28", "2026-10-30", "2026-11-01" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_assert_cmpint (read_look (self, 0).hint, ==, TIDEMARK_LOOK_HINT_NONE);
      for (int hour = 15; hour < 20; hour++)
        {
          g_autofree char *at = g_strdup_printf ("%sT%d:00:00+01:00", days[i], hour);

          put (self, TIDEMARK_KIND_DISTANCE, self->person->id, at);
        }
    }
  g_assert_cmpint (read_look (self, 0).hint, ==, TIDEMARK_LOOK_HINT_RATED);
  g_assert_cmpint (read_look (self, 24 * 60 * 3).hint, ==, TIDEMARK_LOOK_HINT_NONE);
}

static void
safety_marks_are_told (Fixture *self, gconstpointer data)
{
  g_assert_false (read_look (self, 0).has_safety);
  put (self, TIDEMARK_KIND_SAFETY, self->person->id, "2026-11-03T07:00:00+01:00");
  g_assert_true (read_look (self, 0).has_safety);
}

static void
looks_at_an_erased_person_are_forgotten (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  see (self, 0);
  g_assert_true (
      tidemark_journal_erase_person (self->connection, self->person->id, NULL, NULL, &error));
  g_assert_no_error (error);
  kept = tidemark_journal_list_drafts (self->connection, "look:", &error);
  g_assert_cmpuint (kept->len, ==, 0);
}

static void
unreadable_memory_is_none (Fixture *self, gconstpointer data)
{
  g_autofree char *slot = g_strconcat ("look:", self->person->id, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tidemark_connection_begin (self->connection, &error));
  g_assert_true (tidemark_journal_put_draft (self->connection, slot, "[\"?\"]", &error));
  g_assert_true (tidemark_connection_commit (self->connection, &error));
  g_assert_false (read_look (self, 0).nothing_new);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(test) g_test_add ("/looks/" #test, Fixture, NULL, set_up, test, tear_down)
  ADD (first_look_finds_everything_new);
  ADD (look_that_goes_on_is_not_asked_about);
  ADD (without_news_the_last_look_is_told);
  ADD (only_what_a_reflection_reads_is_news);
  ADD (fourth_look_of_a_day_brings_a_hint);
  ADD (many_ratings_on_three_days_bring_a_hint);
  ADD (safety_marks_are_told);
  ADD (looks_at_an_erased_person_are_forgotten);
  ADD (unreadable_memory_is_none);
#undef ADD

  return g_test_run ();
}
