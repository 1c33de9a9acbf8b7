/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-ledger.h"

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkPerson *person;
  TidemarkInstant now;
  int today;
} LedgerTest;

static void
set_up (LedgerTest *self, gconstpointer data)
{
  store_fixture_init (&self->fixture);
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (self->connection, "N.");
  g_assert_true (tidemark_instant_parse ("2026-11-12T20:00:00+01:00", &self->now));
  self->today = tidemark_day_of (self->now, TIDEMARK_DAY_START_HOUR);
}

static void
tear_down (LedgerTest *self, gconstpointer data)
{
  tidemark_person_unref (self->person);
  tidemark_connection_close (self->connection);
  store_fixture_clear (&self->fixture);
}

static TidemarkEntry *
make (LedgerTest *self, TidemarkWho by, int days_ago, TidemarkOutcome outcome)
{
  TidemarkInstant at = { self->now.ms - days_ago * G_GINT64_CONSTANT (86400000),
                         self->now.offset_minutes };
  TidemarkEntry *entry = tidemark_entry_new (TIDEMARK_KIND_PROMISE, at, TIDEMARK_DAY_START_HOUR);

  entry->person_id = g_strdup (self->person->id);
  entry->by = by;
  entry->outcome = outcome;
  return entry;
}

static void
put (LedgerTest *self, TidemarkWho by, int days_ago, TidemarkOutcome outcome)
{
  g_autoptr (TidemarkEntry) entry = make (self, by, days_ago, outcome);

  store_fixture_put (self->connection, entry);
}

static TidemarkLedger *
load (LedgerTest *self)
{
  g_autoptr (TidemarkTide) tide = NULL;
  g_autoptr (GError) error = NULL;
  TidemarkLedger *ledger;

  tide = tidemark_tide_load (self->connection, self->person->id, self->now, NULL, NULL, &error);
  g_assert_no_error (error);
  ledger = tidemark_ledger_load (self->connection, self->person->id, tide, &error);
  g_assert_no_error (error);

  return ledger;
}

static void
assert_sentence (LedgerTest *self, const TidemarkLedger *ledger, int n_days, const char *expected)
{
  TidemarkStretch range = { self->today - n_days + 1, self->today };
  g_autofree char *sentence = tidemark_ledger_sentence (ledger, range);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
every_outcome_is_counted (LedgerTest *self, gconstpointer data)
{
  g_autoptr (TidemarkLedger) ledger = NULL;
  g_autofree char *caption = NULL;

  put (self, TIDEMARK_WHO_THEM, 20, TIDEMARK_OUTCOME_KEPT);
  put (self, TIDEMARK_WHO_THEM, 18, TIDEMARK_OUTCOME_KEPT);
  put (self, TIDEMARK_WHO_THEM, 16, TIDEMARK_OUTCOME_LATE);
  put (self, TIDEMARK_WHO_THEM, 14, TIDEMARK_OUTCOME_PARTLY);
  put (self, TIDEMARK_WHO_THEM, 12, TIDEMARK_OUTCOME_BROKEN);
  put (self, TIDEMARK_WHO_THEM, 10, TIDEMARK_OUTCOME_EXCUSED);
  put (self, TIDEMARK_WHO_THEM, 8, TIDEMARK_OUTCOME_OPEN);
  put (self, TIDEMARK_WHO_THEM, 6, TIDEMARK_OUTCOME_NONE);
  put (self, TIDEMARK_WHO_ME, 5, TIDEMARK_OUTCOME_BROKEN);
  put (self, TIDEMARK_WHO_ME, 4, TIDEMARK_OUTCOME_KEPT);
  ledger = load (self);

  assert_sentence (self, ledger, 30,
                   "N. kept 2 of 8 promises that you logged; 2 came late or in part, 1 was "
                   "excused, 2 are still open. You kept 1 of 2.");
  g_assert_cmpint (tidemark_ledger_get_n_decided (ledger), ==, 8);
  caption = tidemark_ledger_caption (ledger, (TidemarkStretch) { self->today - 29, self->today });
  g_assert_cmpstr (caption, ==, "8 promises by N. · 14 Oct to 12 Nov");
}

static void
what_is_nothing_is_not_said (LedgerTest *self, gconstpointer data)
{
  g_autoptr (TidemarkLedger) ledger = NULL;

  put (self, TIDEMARK_WHO_THEM, 20, TIDEMARK_OUTCOME_KEPT);
  ledger = load (self);

  assert_sentence (self, ledger, 30, "N. kept 1 of 1 promise that you logged.");
  assert_sentence (self, ledger, 10, "You logged no promise by N. that fell due in this time.");
}

static void
days_without_a_promise_say_so (LedgerTest *self, gconstpointer data)
{
  g_autoptr (TidemarkLedger) ledger = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *few = NULL;

  put (self, TIDEMARK_WHO_THEM, 20, TIDEMARK_OUTCOME_KEPT);
  ledger = load (self);
  few = tidemark_ledger_missing (ledger, (TidemarkStretch) { self->today - 29, self->today });
  g_assert_cmpstr (few, ==, "1 of 3 promises has an outcome");
  g_clear_pointer (&ledger, tidemark_ledger_free);

  put (self, TIDEMARK_WHO_THEM, 18, TIDEMARK_OUTCOME_KEPT);
  put (self, TIDEMARK_WHO_ME, 16, TIDEMARK_OUTCOME_BROKEN);
  ledger = load (self);
  missing = tidemark_ledger_missing (ledger, (TidemarkStretch) { self->today - 14, self->today });
  shown = tidemark_ledger_missing (ledger, (TidemarkStretch) { self->today - 16, self->today });
  g_assert_cmpstr (missing, ==, "No promise fell due on these days. All shows 3.");
  g_assert_null (shown);
}

static void
a_promise_counts_when_it_falls_due (LedgerTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) by_day = make (self, TIDEMARK_WHO_THEM, 60, TIDEMARK_OUTCOME_KEPT);
  g_autoptr (TidemarkEntry) by_hour = make (self, TIDEMARK_WHO_THEM, 60, TIDEMARK_OUTCOME_BROKEN);
  g_autoptr (TidemarkEntry) settled = make (self, TIDEMARK_WHO_THEM, 60, TIDEMARK_OUTCOME_LATE);
  g_autoptr (TidemarkEntry) to_come = make (self, TIDEMARK_WHO_THEM, 1, TIDEMARK_OUTCOME_OPEN);
  g_autoptr (TidemarkLedger) ledger = NULL;

  by_day->due.day = self->today - 4;
  store_fixture_put (self->connection, by_day);
  g_assert_true (tidemark_instant_parse ("2026-11-10T23:30:00+01:00", &by_hour->due.at));
  store_fixture_put (self->connection, by_hour);
  g_assert_true (tidemark_instant_parse ("2026-11-11T12:00:00+01:00", &settled->resolved_at));
  store_fixture_put (self->connection, settled);
  to_come->due.day = self->today + 3;
  store_fixture_put (self->connection, to_come);
  ledger = load (self);

  g_assert_cmpuint (ledger->promises->len, ==, 4);
  g_assert_cmpint (g_array_index (ledger->promises, TidemarkLedgerPromise, 0).day, ==,
                   self->today - 4);
  g_assert_cmpint (g_array_index (ledger->promises, TidemarkLedgerPromise, 1).day, ==,
                   self->today - 2);
  g_assert_cmpint (g_array_index (ledger->promises, TidemarkLedgerPromise, 2).day, ==,
                   self->today - 1);
  assert_sentence (self, ledger, 30,
                   "N. kept 1 of 3 promises that you logged; 1 came late or in part.");
}

static void
what_was_made_on_a_day_left_out_does_not_count (LedgerTest *self, gconstpointer data)
{
  g_autoptr (TidemarkExclusion) exclusion =
      tidemark_exclusion_new (self->person->id, self->today - 12, self->today - 8, "A trip");
  g_autoptr (TidemarkLedger) ledger = NULL;
  g_autoptr (GError) error = NULL;

  put (self, TIDEMARK_WHO_THEM, 20, TIDEMARK_OUTCOME_KEPT);
  put (self, TIDEMARK_WHO_THEM, 10, TIDEMARK_OUTCOME_BROKEN);
  tidemark_connection_begin (self->connection, &error);
  g_assert_no_error (error);
  tidemark_journal_put_exclusion (self->connection, exclusion, &error);
  g_assert_no_error (error);
  tidemark_connection_commit (self->connection, &error);
  g_assert_no_error (error);
  ledger = load (self);

  assert_sentence (self, ledger, 30, "N. kept 1 of 1 promise that you logged.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/ledger/" #name, LedgerTest, NULL, set_up, name, tear_down)
  ADD (every_outcome_is_counted);
  ADD (what_is_nothing_is_not_said);
  ADD (days_without_a_promise_say_so);
  ADD (a_promise_counts_when_it_falls_due);
  ADD (what_was_made_on_a_day_left_out_does_not_count);

  return g_test_run ();
}
