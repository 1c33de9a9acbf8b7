/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-talks.h"

#define N_DAYS 100

typedef struct
{
  TidemarkPerson *person;
  TidemarkSpanBuilder *builder;
  TidemarkInstant now;
  int today;
} TalksTest;

/* Noon, so that days ago are days whatever the hour. */
static void
set_up (TalksTest *self, gconstpointer data)
{
  self->now = (TidemarkInstant) { G_GINT64_CONSTANT (1794571200000), 0 };
  self->today = tidemark_day_of (self->now, TIDEMARK_DAY_START_HOUR);
  self->person = tidemark_person_new ("N.");
  self->person->waiting_limit_days = GPOINTER_TO_INT (data);
  self->builder = tidemark_span_builder_new (self->person, self->now);
}

static void
tear_down (TalksTest *self, gconstpointer data)
{
  tidemark_person_unref (self->person);
}

static void
add_talk (TalksTest *self, int days_ago, TidemarkTopic topic, TidemarkOutcome outcome)
{
  TidemarkInstant at = self->now;
  g_autoptr (TidemarkEntry) entry = NULL;

  at.ms -= days_ago * TIDEMARK_SPAN_DAY_S * 1000;
  entry = tidemark_entry_new (TIDEMARK_KIND_TALK, at, TIDEMARK_DAY_START_HOUR);
  entry->person_id = g_strdup (self->person->id);
  entry->topic = topic;
  entry->outcome = outcome;
  entry->raised_by = TIDEMARK_WHO_ME;
  tidemark_span_builder_add_entry (self->builder, entry);
}

static TidemarkTalks *
finish (TalksTest *self)
{
  g_autoptr (TidemarkSpan) span = tidemark_span_builder_finish (self->builder);

  return tidemark_talks_new (span);
}

static TidemarkStretch
all_days (TalksTest *self)
{
  return (TidemarkStretch) { self->today - N_DAYS, self->today };
}

static const TidemarkTalksPoint *
get_point (const TidemarkTalks *talks, guint i)
{
  return &g_array_index (talks->talks, TidemarkTalk, i).point;
}

static void
a_log_without_talks_says_so (TalksTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTalks) talks = finish (self);
  g_autofree char *missing = tidemark_talks_missing (talks, all_days (self));

  g_assert_cmpstr (missing, ==, "No talk about being exclusive or a need logged yet");
  g_assert_cmpuint (talks->lines->len, ==, 0);
}

static void
one_yes_opens_nothing (TalksTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTalks) talks = NULL;
  g_autofree char *sentence = NULL;

  add_talk (self, 10, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_AGREED);
  talks = finish (self);
  sentence = tidemark_talks_sentence (talks, all_days (self));

  g_assert_cmpstr (sentence, ==, "You logged 1 talk about being exclusive or a need: 1 agreed.");
  g_assert_cmpuint (talks->lines->len, ==, 0);
  g_assert_cmpint (talks->open_days, ==, 0);
}

static void
a_question_is_open_from_the_first_dodge_on (TalksTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTalks) talks = NULL;
  g_autofree char *sentence = NULL;

  add_talk (self, 40, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
  add_talk (self, 20, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_POSTPONED);
  talks = finish (self);
  sentence = tidemark_talks_sentence (talks, all_days (self));

  g_assert_cmpint (get_point (talks, 0)->open_days, ==, 0);
  g_assert_cmpint (get_point (talks, 1)->open_days, ==, 20);
  g_assert_cmpint (talks->open_days, ==, 40);
  g_assert_cmpstr (sentence, ==,
                   "You logged 2 talks about being exclusive or a need: 1 postponed, 1 dodged. The "
                   "question of being exclusive was open for 40 days; the limit you set yourself "
                   "was 30.");
}

static void
an_answer_settles_it_and_the_next_dodge_begins_anew (TalksTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTalks) talks = NULL;
  const TidemarkTalksLine *lines;

  add_talk (self, 60, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
  add_talk (self, 50, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DECLINED);
  add_talk (self, 5, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_UNANSWERED);
  talks = finish (self);
  lines = (const TidemarkTalksLine *) talks->lines->data;

  g_assert_cmpuint (talks->lines->len, ==, 2);
  g_assert_cmpint (self->today - lines[0].from_day, ==, 60);
  g_assert_cmpint (self->today - lines[0].to_day, ==, 50);
  g_assert_cmpint (self->today - lines[1].from_day, ==, 5);
  g_assert_cmpint (talks->open_days, ==, 5);
}

static void
needs_are_a_question_of_their_own (TalksTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTalks) talks = NULL;
  g_autofree char *sentence = NULL;

  add_talk (self, 30, TIDEMARK_TOPIC_NEEDS, TIDEMARK_OUTCOME_DODGED);
  add_talk (self, 10, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_AGREED);
  add_talk (self, 8, TIDEMARK_TOPIC_WANTS, TIDEMARK_OUTCOME_DODGED);
  talks = finish (self);
  sentence = tidemark_talks_sentence (talks, all_days (self));

  g_assert_cmpuint (talks->talks->len, ==, 2);
  g_assert_cmpuint (talks->lines->len, ==, 1);
  g_assert_cmpint (g_array_index (talks->lines, TidemarkTalksLine, 0).topic, ==,
                   TIDEMARK_TALKS_NEEDS);
  g_assert_cmpstr (sentence, ==,
                   "You logged 2 talks about being exclusive or a need: 1 agreed, 1 dodged.");
}

static void
days_without_a_talk_say_so_unless_one_was_waited_for (TalksTest *self, gconstpointer data)
{
  g_autoptr (TidemarkTalks) talks = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *sentence = NULL;

  add_talk (self, 60, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_DODGED);
  add_talk (self, 40, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_AGREED);
  talks = finish (self);
  missing = tidemark_talks_missing (talks, (TidemarkStretch) { self->today - 29, self->today });
  waiting =
      tidemark_talks_missing (talks, (TidemarkStretch) { self->today - 55, self->today - 45 });

  g_assert_cmpstr (missing, ==, "None of these days has such a talk. All shows 2.");
  g_assert_null (waiting);

  sentence =
      tidemark_talks_sentence (talks, (TidemarkStretch) { self->today - 55, self->today - 45 });
  g_assert_cmpstr (sentence, ==,
                   "You logged no talk about being exclusive or a need in this time.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, limit_days)                                                                      \
  g_test_add ("/talks/" #name, TalksTest, GINT_TO_POINTER (limit_days), set_up, name, tear_down)
  ADD (a_log_without_talks_says_so, 0);
  ADD (one_yes_opens_nothing, 30);
  ADD (a_question_is_open_from_the_first_dodge_on, 30);
  ADD (an_answer_settles_it_and_the_next_dodge_begins_anew, 0);
  ADD (needs_are_a_question_of_their_own, 0);
  ADD (days_without_a_talk_say_so_unless_one_was_waited_for, 0);

  return g_test_run ();
}
