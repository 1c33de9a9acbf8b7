/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log-maker.h"
#include "tidemark-ledger-group.h"

/* 12 November 2026 */
#define TODAY 20769

static TidemarkEntry *
make_promise (int due_day, TidemarkOutcome outcome)
{
  TidemarkInstant noon = tidemark_day_midnight (TODAY - 30, 60);
  TidemarkEntry *promise = tidemark_entry_new (TIDEMARK_KIND_PROMISE, noon, 0);

  promise->by = TIDEMARK_WHO_THEM;
  promise->due.day = due_day;
  promise->outcome = outcome;
  return promise;
}

static TidemarkEntry *
make_talk (TidemarkOutcome outcome)
{
  TidemarkEntry *talk =
      tidemark_entry_new (TIDEMARK_KIND_TALK, tidemark_day_midnight (TODAY - 3, 60), 0);

  talk->outcome = outcome;
  return talk;
}

static void
promise_is_listed_by_its_day (void)
{
  static const struct
  {
    int due_day;
    TidemarkOutcome outcome;
    TidemarkLedgerGroup group;
  } promises[] = {
    { TODAY - 400, TIDEMARK_OUTCOME_OPEN, TIDEMARK_LEDGER_OVERDUE },
    { TODAY - 1, TIDEMARK_OUTCOME_NONE, TIDEMARK_LEDGER_OVERDUE },
    { TODAY, TIDEMARK_OUTCOME_OPEN, TIDEMARK_LEDGER_DUE },
    { TODAY + 6, TIDEMARK_OUTCOME_OPEN, TIDEMARK_LEDGER_DUE },
    { TODAY + 7, TIDEMARK_OUTCOME_OPEN, TIDEMARK_LEDGER_OPEN },
    { TODAY - 1, TIDEMARK_OUTCOME_KEPT, TIDEMARK_LEDGER_SETTLED },
    { TODAY - 1, TIDEMARK_OUTCOME_PARTLY, TIDEMARK_LEDGER_SETTLED },
    { TODAY - 1, TIDEMARK_OUTCOME_LATE, TIDEMARK_LEDGER_SETTLED },
    { TODAY + 9, TIDEMARK_OUTCOME_BROKEN, TIDEMARK_LEDGER_SETTLED },
    { TIDEMARK_DAY_NONE, TIDEMARK_OUTCOME_EXCUSED, TIDEMARK_LEDGER_SETTLED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_autoptr (TidemarkEntry) promise = make_promise (promises[i].due_day, promises[i].outcome);

      g_assert_cmpint (tidemark_ledger_group_of (promise, TODAY), ==, promises[i].group);
    }
}

/* Due at seven in the evening there, which is the next day here. */
static void
promise_due_at_an_hour_is_due_on_its_own_day (void)
{
  g_autoptr (TidemarkEntry) promise = make_promise (TIDEMARK_DAY_NONE, TIDEMARK_OUTCOME_OPEN);

  g_assert_true (tidemark_instant_parse ("2026-11-12T19:00:00-10:00", &promise->due.at));
  g_assert_cmpint (tidemark_ledger_due_day (promise), ==, TODAY);
  g_assert_cmpint (tidemark_ledger_group_of (promise, TODAY), ==, TIDEMARK_LEDGER_DUE);
  g_assert_cmpint (tidemark_ledger_group_of (promise, TODAY + 1), ==, TIDEMARK_LEDGER_OVERDUE);
}

static void
undated_promise_is_never_overdue (void)
{
  g_autoptr (TidemarkEntry) promise = make_promise (TIDEMARK_DAY_NONE, TIDEMARK_OUTCOME_OPEN);

  for (int later = 0; later < 4000; later += 100)
    g_assert_cmpint (tidemark_ledger_group_of (promise, TODAY + later), ==, TIDEMARK_LEDGER_OPEN);
}

static const TidemarkFinding *
find_promises (const TidemarkReflection *reflection)
{
  return g_ptr_array_index (reflection->findings, tidemark_signal_registry_find ("promises"));
}

/* Not in the engine either: twenty old ones without a day change nothing, one with a day does. */
static void
undated_promise_is_never_broken (void)
{
  g_autoptr (LogMaker) without = log_maker_new (200, 20, 60);
  g_autoptr (TidemarkReflection) before = NULL;
  g_autoptr (TidemarkReflection) after = NULL;
  g_autoptr (TidemarkReflection) dated = NULL;

  for (int i = 0; i < 4; i++)
    log_maker_promise (without, 100 + i, 12, 2, TIDEMARK_OUTCOME_KEPT);
  before = log_maker_reflect (without);
  for (int i = 0; i < 20; i++)
    log_maker_promise (without, 10 + i, 12, 0, TIDEMARK_OUTCOME_OPEN)->due = TIDEMARK_DUE_NONE;
  after = log_maker_reflect (without);
  log_maker_promise (without, 50, 12, 2, TIDEMARK_OUTCOME_OPEN);
  dated = log_maker_reflect (without);

  g_assert_true (find_promises (before)->available);
  g_assert_cmpint (tidemark_finding_get_count (find_promises (after), "kept"), ==, 4);
  g_assert_cmpint (tidemark_finding_get_count (find_promises (after), "overdue"), ==, 0);
  g_assert_cmpint (tidemark_finding_get_count (find_promises (after), "broken"), ==, 0);
  g_assert_true (tidemark_finding_get_number (find_promises (after), "mean") ==
                 tidemark_finding_get_number (find_promises (before), "mean"));
  g_assert_cmpint (tidemark_finding_get_count (find_promises (dated), "overdue"), ==, 1);
  g_assert_true (tidemark_finding_get_number (find_promises (dated), "mean") <
                 tidemark_finding_get_number (find_promises (before), "mean"));
}

/* A day is over at midnight on the clock that the promise was made by, whatever that is set to
 * meanwhile; three days later it counts. */
static void
day_of_a_promise_ends_at_midnight_of_the_place (void)
{
  static const int offsets[] = { 60, -10 * 60, 13 * 60, 10 * 60 + 30 };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      g_autoptr (LogMaker) log = log_maker_new (200, 20, offsets[i]);
      TidemarkInstant midnight = tidemark_day_midnight (LOG_DAY_0 + 151, offsets[i]);
      g_autoptr (TidemarkReflection) in_time = NULL;
      g_autoptr (TidemarkReflection) over = NULL;

      for (int k = 0; k < 4; k++)
        log_maker_promise (log, 100 + k, 12, 2, TIDEMARK_OUTCOME_KEPT);
      log_maker_promise (log, 140, 12, 0, TIDEMARK_OUTCOME_OPEN)->due =
          (TidemarkDue) { TIDEMARK_INSTANT_NONE, LOG_DAY_0 + 150 };

      /* Seen from another place, whose clock shows something else. */
      log->now = midnight;
      log->now.offset_minutes = 0;
      log->now.ms += G_GINT64_CONSTANT (3) * 86400000;
      in_time = log_maker_reflect (log);
      log->now.ms += 1000;
      over = log_maker_reflect (log);

      g_assert_cmpint (tidemark_finding_get_count (find_promises (in_time), "overdue"), ==, 0);
      g_assert_cmpint (tidemark_finding_get_count (find_promises (over), "overdue"), ==, 1);
    }
}

static void
what_falls_due_first_comes_first (void)
{
  g_autoptr (TidemarkEntry) long_over = make_promise (TODAY - 20, TIDEMARK_OUTCOME_OPEN);
  g_autoptr (TidemarkEntry) just_over = make_promise (TODAY - 1, TIDEMARK_OUTCOME_OPEN);
  g_autoptr (TidemarkEntry) soon = make_promise (TODAY + 2, TIDEMARK_OUTCOME_OPEN);
  g_autoptr (TidemarkEntry) later = make_promise (TODAY + 40, TIDEMARK_OUTCOME_OPEN);
  g_autoptr (TidemarkEntry) undated = make_promise (TIDEMARK_DAY_NONE, TIDEMARK_OUTCOME_OPEN);
  g_autoptr (TidemarkEntry) new_done = make_promise (TODAY - 2, TIDEMARK_OUTCOME_KEPT);
  g_autoptr (TidemarkEntry) old_done = make_promise (TODAY - 9, TIDEMARK_OUTCOME_BROKEN);
  const TidemarkEntry *order[] = { long_over, just_over, soon, later, undated, new_done, old_done };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint k = 0; k < G_N_ELEMENTS (order); k++)
      {
        int compared = tidemark_ledger_group_compare (order[i], order[k], TODAY);

        g_assert_cmpint ((compared > 0) - (compared < 0), ==, (i > k) - (i < k));
      }
}

static void
talk_without_an_answer_stays_open (void)
{
  for (int outcome = TIDEMARK_OUTCOME_NONE; outcome <= TIDEMARK_OUTCOME_UNANSWERED; outcome++)
    {
      g_autoptr (TidemarkEntry) talk = make_talk ((TidemarkOutcome) outcome);
      gboolean answered =
          outcome == TIDEMARK_OUTCOME_AGREED || outcome == TIDEMARK_OUTCOME_DECLINED;

      g_assert_cmpint (tidemark_ledger_group_of (talk, TODAY), ==,
                       answered ? TIDEMARK_LEDGER_ANSWERED : TIDEMARK_LEDGER_UNANSWERED);
    }
}

static void
outcome_has_a_time_and_loses_it (void)
{
  TidemarkInstant now = tidemark_day_midnight (TODAY, 60);
  g_autoptr (TidemarkEntry) promise = make_promise (TODAY, TIDEMARK_OUTCOME_OPEN);
  g_autoptr (TidemarkEntry) kept = tidemark_ledger_settle (promise, TIDEMARK_OUTCOME_KEPT, now);
  TidemarkInstant later = { now.ms + 1000, now.offset_minutes };
  g_autoptr (TidemarkEntry) late = tidemark_ledger_settle (kept, TIDEMARK_OUTCOME_LATE, later);
  g_autoptr (TidemarkEntry) open = tidemark_ledger_settle (late, TIDEMARK_OUTCOME_OPEN, later);

  g_assert_false (tidemark_instant_is_set (promise->resolved_at));
  g_assert_cmpint (kept->resolved_at.ms, ==, now.ms);
  g_assert_cmpint (late->resolved_at.ms, ==, now.ms);
  g_assert_cmpint (late->outcome, ==, TIDEMARK_OUTCOME_LATE);
  g_assert_false (tidemark_instant_is_set (open->resolved_at));
  g_assert_cmpint (open->changed_at_ms, >, late->changed_at_ms - 1);
}

static void
later_is_kept_beside_what_is_not_known (void)
{
  g_autoptr (TidemarkEntry) promise = make_promise (TODAY, TIDEMARK_OUTCOME_OPEN);
  g_autoptr (TidemarkEntry) later = NULL;

  promise->extra_json = g_strdup ("{\"far\":1e400,\"list\":[1,{\"a\":null}]}");
  g_assert_true (tidemark_ledger_may_ask (promise));
  later = tidemark_ledger_ask_no_more (promise, tidemark_day_midnight (TODAY, 60), TODAY);
  g_assert_false (tidemark_ledger_may_ask (later));
  g_assert_true (tidemark_ledger_may_ask (promise));
  g_assert_nonnull (strstr (later->extra_json, "1e400"));
  g_assert_nonnull (strstr (later->extra_json, "2026-11-12"));
  g_assert_cmpint (later->outcome, ==, TIDEMARK_OUTCOME_OPEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/ledger-group/" #name, name)
  ADD (promise_is_listed_by_its_day);
  ADD (promise_due_at_an_hour_is_due_on_its_own_day);
  ADD (undated_promise_is_never_overdue);
  ADD (undated_promise_is_never_broken);
  ADD (day_of_a_promise_ends_at_midnight_of_the_place);
  ADD (what_falls_due_first_comes_first);
  ADD (talk_without_an_answer_stays_open);
  ADD (outcome_has_a_time_and_loses_it);
  ADD (later_is_kept_beside_what_is_not_known);
#undef ADD

  return g_test_run ();
}
