/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-facts.h"

static TidemarkEntry *
make_entry (TidemarkKind kind)
{
  TidemarkInstant at;

  g_assert_true (tidemark_instant_parse ("2026-11-10T19:30:00+01:00", &at));

  return tidemark_entry_new (kind, at, 4);
}

/* "Title: value; Title: value" */
static void
assert_facts (const TidemarkEntry *entry, const char *expected)
{
  g_autoptr (GArray) facts = tidemark_entry_facts_list (entry, "N.", entry->day);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      const TidemarkFact *fact = &g_array_index (facts, TidemarkFact, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", fact->title, fact->value);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
date_tells_who_planned_and_what_became_of_it (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_DATE);

  entry->planned_by = TIDEMARK_WHO_THEM;
  entry->happened = TIDEMARK_HAPPENED_YES;
  entry->distance = 3;
  entry->wanted = 7;
  assert_facts (entry,
                "Planned by: N.; Happened: Yes; Felt distance: 3, on a scale from 0 near to 10 "
                "far; Closeness I wanted: 7 of 10");

  entry->happened = TIDEMARK_HAPPENED_MOVED;
  entry->changed_by = TIDEMARK_WHO_ME;
  entry->distance = entry->wanted = TIDEMARK_UNSAID;
  g_assert_true (tidemark_day_parse ("2026-11-20", &entry->due.day));
  assert_facts (entry, "Planned by: N.; Happened: Moved; Moved by: Me; Moved to: 20 November");
}

static void
zero_is_an_answer (void)
{
  g_autoptr (TidemarkEntry) entry = make_entry (TIDEMARK_KIND_TEXT);

  assert_facts (entry, "");
  entry->distance = 0;
  assert_facts (entry, "Felt distance: 0, on a scale from 0 near to 10 far");
}

static void
every_kind_tells_what_it_has (void)
{
  g_autoptr (TidemarkEntry) message = make_entry (TIDEMARK_KIND_MESSAGE);
  g_autoptr (TidemarkEntry) call = make_entry (TIDEMARK_KIND_CALL);
  g_autoptr (TidemarkEntry) wanted = make_entry (TIDEMARK_KIND_WANTED);
  g_autoptr (TidemarkEntry) promise = make_entry (TIDEMARK_KIND_PROMISE);
  g_autoptr (TidemarkEntry) talk = make_entry (TIDEMARK_KIND_TALK);
  g_autoptr (TidemarkEntry) friend = make_entry (TIDEMARK_KIND_FRIEND);

  message->by = TIDEMARK_WHO_THEM;
  message->type = TIDEMARK_MESSAGE_STICKER;
  assert_facts (message, "Sent by: N.; What it was: Sticker");

  call->by = TIDEMARK_WHO_BOTH;
  call->answered = TIDEMARK_ANSWER_YES;
  call->seconds = 720;
  assert_facts (call, "Called by: Both; Answered: Yes; Length: 12 minutes");

  wanted->value = 7;
  assert_facts (wanted, "Closeness I wanted: 7 of 10");

  promise->by = TIDEMARK_WHO_THEM;
  promise->outcome = TIDEMARK_OUTCOME_LATE;
  g_assert_true (tidemark_instant_parse ("2026-11-12T08:00:00+01:00", &promise->resolved_at));
  assert_facts (promise, "Promised by: N.; Outcome: Kept late; Settled on: 12 November, 08:00");

  talk->topic = TIDEMARK_TOPIC_NEEDS;
  talk->raised_by = TIDEMARK_WHO_ME;
  talk->outcome = TIDEMARK_OUTCOME_POSTPONED;
  talk->answer = g_strdup ("“In January”");
  assert_facts (talk, "About: A need of mine; Raised by: Me; What came of it: Put off until later; "
                      "Answer: “In January”");

  friend->who = g_strdup ("Mara");
  friend->friend = TIDEMARK_FRIEND_OLD;
  assert_facts (friend, "With: Mara; What it was: Old friends");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entry-facts/date_tells_who_planned_and_what_became_of_it",
                   date_tells_who_planned_and_what_became_of_it);
  g_test_add_func ("/entry-facts/zero_is_an_answer", zero_is_an_answer);
  g_test_add_func ("/entry-facts/every_kind_tells_what_it_has", every_kind_tells_what_it_has);

  return g_test_run ();
}
