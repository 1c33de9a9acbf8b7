/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-evidence.h"
#include "tidemark-sample.h"
#include "tidemark-tide-summary.h"

#include <math.h>

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkPerson *person;
  TidemarkInstant now;
  int today;
} TideTest;

static void
set_up (TideTest *self, gconstpointer data)
{
  store_fixture_init (&self->fixture);
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (self->connection, "N.");
  g_assert_true (tidemark_instant_parse ("2026-11-12T20:00:00+01:00", &self->now));
  self->today = tidemark_day_of (self->now, TIDEMARK_DAY_START_HOUR);
}

static void
tear_down (TideTest *self, gconstpointer data)
{
  tidemark_person_unref (self->person);
  tidemark_connection_close (self->connection);
  store_fixture_clear (&self->fixture);
}

static TidemarkEntry *
make (TideTest *self, TidemarkKind kind, int days_ago)
{
  TidemarkInstant at = { self->now.ms - days_ago * G_GINT64_CONSTANT (86400000),
                         self->now.offset_minutes };
  TidemarkEntry *entry = tidemark_entry_new (kind, at, TIDEMARK_DAY_START_HOUR);

  entry->person_id = g_strdup (self->person->id);
  return entry;
}

static void
put_rating (TideTest *self, int days_ago, int value)
{
  g_autoptr (TidemarkEntry) entry = make (self, TIDEMARK_KIND_DISTANCE, days_ago);

  entry->value = value;
  store_fixture_put (self->connection, entry);
}

static void
put_nothing (TideTest *self, int days_ago)
{
  g_autoptr (TidemarkEntry) entry = make (self, TIDEMARK_KIND_NOTHING, days_ago);

  store_fixture_put (self->connection, entry);
}

static void
leave_out (TideTest *self, int from_days_ago, int to_days_ago)
{
  g_autoptr (TidemarkExclusion) exclusion = tidemark_exclusion_new (
      self->person->id, self->today - from_days_ago, self->today - to_days_ago, "A trip");
  g_autoptr (GError) error = NULL;

  tidemark_connection_begin (self->connection, &error);
  g_assert_no_error (error);
  tidemark_journal_put_exclusion (self->connection, exclusion, &error);
  g_assert_no_error (error);
  tidemark_connection_commit (self->connection, &error);
  g_assert_no_error (error);
}

static TidemarkTide *
load (TideTest *self)
{
  g_autoptr (GError) error = NULL;
  TidemarkTide *tide =
      tidemark_tide_load (self->connection, self->person->id, self->now, NULL, NULL, &error);

  g_assert_no_error (error);
  return tide;
}

static void
assert_sentence (const TidemarkTide *tide, int n_days, const char *expected)
{
  TidemarkTideSummary summary;
  g_autofree char *sentence = NULL;

  tidemark_tide_summarize (tide, tidemark_tide_get_range (tide, n_days), &summary);
  sentence = tidemark_tide_summary_sentence (&summary, tide);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
several_ratings_of_a_day_are_one (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTide) tide = NULL;

  put_rating (self, 2, 3);
  put_rating (self, 2, 4);
  put_rating (self, 0, 8);
  tide = load (self);

  g_assert_cmpint (tidemark_tide_get_n_rated (tide), ==, 2);
  g_assert_cmpfloat (tidemark_tide_get_day (tide, self->today - 2)->distance, ==, 3.5);
  g_assert_true (isnan (tidemark_tide_get_day (tide, self->today - 1)->distance));
  assert_sentence (tide, 0, "You rated 2 of 3 days; the middle rating was 5.8.");
}

static void
coverage_tells_four_things_apart (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTide) tide = NULL;
  g_autofree char *coverage = NULL;
  TidemarkTideSummary summary;

  put_rating (self, 9, 3);
  put_nothing (self, 8);
  put_nothing (self, 7);
  leave_out (self, 4, 2);
  put_rating (self, 0, 3);
  tide = load (self);
  tidemark_tide_summarize (tide, tidemark_tide_get_range (tide, 0), &summary);
  coverage = tidemark_tide_summary_coverage (&summary);

  g_assert_cmpint (summary.n_days, ==, 10);
  g_assert_cmpstr (coverage, ==, "2 days logged · 2 nothing happened · 3 not logged · 3 left out");
}

static void
a_day_left_out_says_nothing (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTide) tide = NULL;
  g_autoptr (TidemarkEntry) date = make (self, TIDEMARK_KIND_DATE, 3);

  put_rating (self, 5, 2);
  put_rating (self, 3, 10);
  store_fixture_put (self->connection, date);
  leave_out (self, 4, 2);
  tide = load (self);

  g_assert_cmpint (tidemark_tide_get_n_rated (tide), ==, 1);
  g_assert_cmpuint (tide->events->len, ==, 0);
  g_assert_cmpint (tidemark_tide_get_day (tide, self->today - 3)->coverage, ==,
                   TIDEMARK_COVERAGE_LEFT_OUT);
}

static void
two_of_the_same_on_a_day_are_one_mark (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) first = make (self, TIDEMARK_KIND_TALK, 3);
  g_autoptr (TidemarkEntry) second = make (self, TIDEMARK_KIND_TALK, 3);
  g_autoptr (TidemarkEntry) date = make (self, TIDEMARK_KIND_DATE, 3);
  g_autoptr (TidemarkTide) tide = NULL;

  store_fixture_put (self->connection, first);
  store_fixture_put (self->connection, second);
  store_fixture_put (self->connection, date);
  tide = load (self);

  g_assert_cmpuint (tide->events->len, ==, 2);
}

static void
no_range_begins_before_the_log (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTide) tide = NULL;
  g_autofree char *caption = NULL;
  TidemarkTideSummary summary;

  put_rating (self, 40, 3);
  tide = load (self);

  g_assert_cmpint (tidemark_tide_get_range (tide, 30).from_day, ==, self->today - 29);
  g_assert_cmpint (tidemark_tide_get_range (tide, 90).from_day, ==, self->today - 40);
  g_assert_cmpint (tidemark_tide_get_range (tide, 0).from_day, ==, self->today - 40);

  tidemark_tide_summarize (tide, tidemark_tide_get_range (tide, 0), &summary);
  caption = tidemark_tide_summary_caption (&summary, tide);
  g_assert_cmpstr (caption, ==, "1 rated day · 3 Oct to 12 Nov");
  assert_sentence (tide, 30, "You rated none of 30 days.");
}

static void
another_year_is_named (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTide) tide = NULL;
  g_autofree char *caption = NULL;
  TidemarkTideSummary summary;

  put_rating (self, 364, 3);
  put_rating (self, 1, 3);
  tide = load (self);
  tidemark_tide_summarize (tide, tidemark_tide_get_range (tide, 0), &summary);
  caption = tidemark_tide_summary_caption (&summary, tide);

  g_assert_cmpstr (caption, ==, "2 rated days · 13 Nov 2025 to 12 Nov");
}

static void
an_onset_divides_before_from_after (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTide) tide = NULL;

  for (int days_ago = 60; days_ago > 29; days_ago -= 2)
    put_rating (self, days_ago, 3);
  put_rating (self, 25, 10);
  for (int days_ago = 20; days_ago >= 0; days_ago -= 2)
    put_rating (self, days_ago, 7);
  tide = load (self);
  tide->has_onset = TRUE;
  tide->onset = (TidemarkStretch) { self->today - 29, self->today - 21 };

  assert_sentence (tide, 90,
                   "You logged N. as further away after 14\u2060–\u206022 October: the middle "
                   "rating was 3 on 16 days before, and 7 on 11 days after.");
  /* Nothing before it is in the range, so nothing is compared. */
  assert_sentence (tide, 30, "You rated 12 of 30 days; the middle rating was 7.");
}

static void
a_journal_without_a_word_has_no_days (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTide) tide = load (self);

  g_assert_cmpuint (tide->days->len, ==, 0);
  g_assert_cmpint (tidemark_tide_get_n_rated (tide), ==, 0);
  g_assert_null (tidemark_tide_get_day (tide, self->today));
}

static TidemarkTide *
load_sample (TideTest *self, TidemarkSample sample)
{
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (GError) error = NULL;
  TidemarkTide *tide;

  tidemark_connection_begin (self->connection, &error);
  g_assert_no_error (error);
  tidemark_sample_put (self->connection, sample, self->now, &error);
  g_assert_no_error (error);
  tidemark_connection_commit (self->connection, &error);
  g_assert_no_error (error);

  person = tidemark_journal_get_current_person (self->connection, &error);
  g_assert_no_error (error);
  tide = tidemark_tide_load (self->connection, person->id, self->now, NULL, NULL, &error);
  g_assert_no_error (error);

  return tide;
}

static void
a_withdrawal_has_an_onset_that_the_sentence_names (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTide) tide = load_sample (self, TIDEMARK_SAMPLE_WITHDRAWAL);
  g_autofree char *sentence = NULL;
  TidemarkTideSummary summary;

  g_assert_true (tide->has_onset);
  g_assert_cmpint (tide->onset.from_day, <=, tide->onset.to_day);
  g_assert_cmpint (tide->onset.to_day, <, self->today);

  tidemark_tide_summarize (tide, tidemark_tide_get_range (tide, 0), &summary);
  sentence = tidemark_tide_summary_sentence (&summary, tide);
  g_assert_true (g_str_has_prefix (sentence, "You logged "));
  g_assert_cmpfloat (summary.median_after, >, summary.median_before);
}

static void
a_healthy_log_has_none (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTide) tide = load_sample (self, TIDEMARK_SAMPLE_HEALTHY);
  g_autofree char *sentence = NULL;
  TidemarkTideSummary summary;

  g_assert_false (tide->has_onset);
  tidemark_tide_summarize (tide, tidemark_tide_get_range (tide, 0), &summary);
  sentence = tidemark_tide_summary_sentence (&summary, tide);
  g_assert_true (g_str_has_prefix (sentence, "You rated "));
}

static void
evidence_is_what_was_logged_that_day (TideTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) message = make (self, TIDEMARK_KIND_MESSAGE, 3);
  g_autoptr (TidemarkEvidenceQuestion) question = NULL;
  g_autoptr (TidemarkEvidence) evidence = NULL;
  g_autoptr (GError) error = NULL;

  put_rating (self, 3, 7);
  put_rating (self, 4, 2);
  message->by = TIDEMARK_WHO_ME;
  store_fixture_put (self->connection, message);
  question = tidemark_evidence_question_new (self->today - 3, self->today - 3);
  evidence = tidemark_evidence_load (self->connection, self->person->id, question, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (evidence->entries->len, ==, 1);
  g_assert_cmpint (((TidemarkEntry *) g_ptr_array_index (evidence->entries, 0))->value, ==, 7);
  g_assert_cmpint (evidence->n_mine, ==, 1);
  g_assert_cmpint (evidence->n_theirs, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/tide/" #name, TideTest, NULL, set_up, name, tear_down)
  ADD (several_ratings_of_a_day_are_one);
  ADD (coverage_tells_four_things_apart);
  ADD (a_day_left_out_says_nothing);
  ADD (two_of_the_same_on_a_day_are_one_mark);
  ADD (no_range_begins_before_the_log);
  ADD (another_year_is_named);
  ADD (an_onset_divides_before_from_after);
  ADD (a_journal_without_a_word_has_no_days);
  ADD (a_withdrawal_has_an_onset_that_the_sentence_names);
  ADD (a_healthy_log_has_none);
  ADD (evidence_is_what_was_logged_that_day);

  return g_test_run ();
}
