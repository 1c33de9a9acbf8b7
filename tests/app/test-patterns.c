/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-patterns.h"

#include "store-fixture.h"
#include "tidemark-journal.h"

#define N_DAYS 40

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkPerson *person;
  TidemarkInstant now;
  int day_start_hour;
} PatternsTest;

/* Half past one in the night from Thursday to Friday. */
static void
set_up (PatternsTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hour = g_strdup_printf ("%d", GPOINTER_TO_INT (data));

  store_fixture_init (&self->fixture);
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (self->connection, "N.");
  self->day_start_hour = GPOINTER_TO_INT (data);
  g_assert_true (tidemark_instant_parse ("2026-11-13T01:30:00+01:00", &self->now));

  tidemark_connection_begin (self->connection, &error);
  g_assert_no_error (error);
  tidemark_journal_set_setting (self->connection, TIDEMARK_SETTING_DAY_START_HOUR, hour, &error);
  g_assert_no_error (error);
  tidemark_connection_commit (self->connection, &error);
  g_assert_no_error (error);
}

static void
tear_down (PatternsTest *self, gconstpointer data)
{
  tidemark_person_unref (self->person);
  tidemark_connection_close (self->connection);
  store_fixture_clear (&self->fixture);
}

static TidemarkEntry *
make (PatternsTest *self, TidemarkKind kind, int days_ago)
{
  TidemarkInstant at = { self->now.ms - days_ago * G_GINT64_CONSTANT (86400000),
                         self->now.offset_minutes };
  TidemarkEntry *entry = tidemark_entry_new (kind, at, self->day_start_hour);

  entry->person_id = g_strdup (self->person->id);
  return entry;
}

static void
put_day (PatternsTest *self, int days_ago)
{
  g_autoptr (TidemarkEntry) text = make (self, TIDEMARK_KIND_TEXT, days_ago);
  g_autoptr (TidemarkEntry) rating = make (self, TIDEMARK_KIND_DISTANCE, days_ago);

  text->by = TIDEMARK_WHO_THEM;
  rating->value = 3 + days_ago % 3;
  store_fixture_put (self->connection, text);
  store_fixture_put (self->connection, rating);
}

static void
put_open_question (PatternsTest *self)
{
  g_autoptr (TidemarkEntry) talk = make (self, TIDEMARK_KIND_TALK, 10);

  talk->topic = TIDEMARK_TOPIC_EXCLUSIVITY;
  talk->outcome = TIDEMARK_OUTCOME_DODGED;
  store_fixture_put (self->connection, talk);
}

static TidemarkPatterns *
load (PatternsTest *self)
{
  g_autoptr (GError) error = NULL;
  TidemarkPatterns *patterns =
      tidemark_patterns_load (self->connection, self->person->id, self->now, NULL, NULL, &error);

  g_assert_no_error (error);
  return patterns;
}

static void
all_cards_end_with_one_today (PatternsTest *self, gconstpointer data)
{
  g_autoptr (TidemarkPatterns) patterns = NULL;
  const TidemarkContactWeek *week;
  int today = tidemark_day_of (self->now, self->day_start_hour);

  for (int days_ago = 0; days_ago < N_DAYS; days_ago++)
    put_day (self, days_ago);
  put_open_question (self);
  patterns = load (self);

  g_assert_cmpint (patterns->today, ==, today);
  g_assert_cmpint (patterns->ledger->today, ==, today);
  g_assert_cmpint (tidemark_tide_get_range (patterns->tide, 30).to_day, ==, today);
  g_assert_cmpint (tidemark_span_get_today (patterns->span), ==, today);
  g_assert_cmpint (tidemark_span_get_end_day (patterns->span), ==, today);
  g_assert_cmpint (tidemark_hours_get_days (patterns->hours).to_day, ==, today);
  g_assert_cmpint (tidemark_moves_get_days (patterns->moves).to_day, ==, today);

  g_assert_cmpuint (patterns->talks->lines->len, ==, 1);
  g_assert_cmpint (g_array_index (patterns->talks->lines, TidemarkTalksLine, 0).to_day, ==, today);
  g_assert_cmpint (patterns->talks->open_days, ==, 10);

  g_assert_cmpuint (patterns->contact->weeks->len, ==, (N_DAYS + 6) / 7);
  week = &g_array_index (patterns->contact->weeks, TidemarkContactWeek,
                         patterns->contact->weeks->len - 1);
  g_assert_cmpint (week->week.from_day + 6, ==, today);
  g_assert_cmpint (tidemark_contact_get_recent_day (patterns->contact), ==, today - 13);
}

/* A promise that was settled tonight is one of today, and not of tomorrow, which is not shown. */
static void
what_was_settled_tonight_is_of_today (PatternsTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) promise = make (self, TIDEMARK_KIND_PROMISE, 3);
  g_autoptr (TidemarkPatterns) patterns = NULL;

  promise->by = TIDEMARK_WHO_THEM;
  promise->outcome = TIDEMARK_OUTCOME_KEPT;
  promise->resolved_at = self->now;
  store_fixture_put (self->connection, promise);
  patterns = load (self);

  g_assert_cmpint (g_array_index (patterns->ledger->promises, TidemarkLedgerPromise, 0).day, ==,
                   patterns->today);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, path, hour)                                                                      \
  g_test_add ("/patterns/" path, PatternsTest, GINT_TO_POINTER (hour), set_up, name, tear_down)
  ADD (all_cards_end_with_one_today, "today_begins_at_four", 4);
  ADD (all_cards_end_with_one_today, "today_begins_at_midnight", 0);
  ADD (all_cards_end_with_one_today, "today_begins_at_one", 1);
  ADD (what_was_settled_tonight_is_of_today, "settled_before_four", 4);
  ADD (what_was_settled_tonight_is_of_today, "settled_after_midnight", 0);

  return g_test_run ();
}
