/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "log-maker.h"
#include "tidemark-measures.h"
#include "tidemark-times-away.h"
#include "tidemark-weeks.h"

static const TidemarkFinding *
evaluate (const LogMaker *log, const char *id, TidemarkReflection **out)
{
  *out = log_maker_reflect (log);
  return tidemark_reflection_get_finding (*out, id);
}

static void
ratings_that_ride_on_an_entry_count_as_rows (void)
{
  g_autoptr (LogMaker) log = log_maker_new (10, 20, 0);
  TidemarkEntry *date = log_maker_add (log, TIDEMARK_KIND_DATE, 3, 19);
  g_autoptr (TidemarkSpan) span = NULL;
  const TidemarkSpanRow *rows;
  const TidemarkSpanDay *rated;
  int n;

  date->distance = 0;
  date->wanted = 7;
  date->marks =
      TIDEMARK_MARK_BIT (TIDEMARK_MARK_OPENED_UP) | TIDEMARK_MARK_BIT (TIDEMARK_MARK_MILESTONE);
  log_maker_rate (log, 3, 20, 5);
  span = log_maker_finish (log);

  rated = tidemark_span_get_rated (span, &n);
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpfloat (rated[0].value, ==, 2.5);
  tidemark_span_get_rows (span, TIDEMARK_ROWS_WANTED, &n);
  g_assert_cmpint (n, ==, 1);
  rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_MARK, &n);
  g_assert_cmpint (n, ==, 2);
  g_assert_cmpstr (tidemark_span_get_entry_id (span, rows[0].entry), ==, date->id);
  g_assert_cmpint (tidemark_span_get_n_entries (span), ==, 2);
}

static void
entries_after_now_are_ignored (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) before = log_maker_reflect (log);
  g_autoptr (TidemarkReflection) after = NULL;
  g_autofree char *text_before = tidemark_reflection_to_json (before);
  g_autofree char *text_after = NULL;

  log_maker_rate (log, 99, 20.001, 10);
  log_maker_message (log, 100, 9, TIDEMARK_WHO_THEM, 400);
  log_maker_talk (log, 101, 9, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_AGREED);
  log_maker_mark (log, 102, 9, TIDEMARK_MARK_PAST_HURT);
  after = log_maker_reflect (log);
  text_after = tidemark_reflection_to_json (after);

  g_assert_cmpstr (text_after, ==, text_before);
}

static void
hand_texts_are_dropped_on_days_with_messages (void)
{
  g_autoptr (LogMaker) log = log_maker_new (10, 20, 0);
  g_autoptr (TidemarkSpan) span = NULL;
  int n;

  log_maker_message (log, 2, 9, TIDEMARK_WHO_THEM, 10);
  log_maker_contact (log, TIDEMARK_KIND_TEXT, 2, 10, TIDEMARK_WHO_THEM);
  log_maker_contact (log, TIDEMARK_KIND_CALL, 2, 11, TIDEMARK_WHO_ME);
  log_maker_contact (log, TIDEMARK_KIND_TEXT, 3, 10, TIDEMARK_WHO_THEM);
  span = log_maker_finish (log);

  tidemark_span_get_rows (span, TIDEMARK_ROWS_CONTACT, &n);
  g_assert_cmpint (n, ==, 2);
  tidemark_span_get_stream (span, &n);
  g_assert_cmpint (n, ==, 3);
}

static void
call_that_nobody_took_is_contact_only_from_its_caller (void)
{
  g_autoptr (LogMaker) log = log_maker_new (10, 20, 0);
  g_autoptr (TidemarkSpan) span = NULL;
  TidemarkEntry *mine = log_maker_add (log, TIDEMARK_KIND_CALL, 2, 9);
  TidemarkEntry *theirs = log_maker_add (log, TIDEMARK_KIND_CALL, 3, 9);
  TidemarkEntry *moved = log_maker_add (log, TIDEMARK_KIND_DATE, 4, 9);
  const TidemarkSpanEvent *events;
  int n;

  mine->by = TIDEMARK_WHO_ME;
  mine->answered = TIDEMARK_ANSWER_NO;
  theirs->by = TIDEMARK_WHO_THEM;
  theirs->answered = TIDEMARK_ANSWER_NO;
  moved->by = TIDEMARK_WHO_THEM;
  moved->happened = TIDEMARK_HAPPENED_MOVED;
  span = log_maker_finish (log);

  events = tidemark_span_get_their_times (span, &n);
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpint (events[0].day, ==, LOG_DAY_0 + 3);
  tidemark_span_get_stream (span, &n);
  g_assert_cmpint (n, ==, 2);
}

static void
what_is_about_somebody_else_is_passed_over (void)
{
  g_autoptr (LogMaker) log = log_maker_new (10, 20, 0);
  g_autoptr (TidemarkSpan) span = NULL;
  TidemarkEntry *other = log_maker_add (log, TIDEMARK_KIND_DISTANCE, 2, 9);
  TidemarkEntry *deleted = log_maker_add (log, TIDEMARK_KIND_DISTANCE, 3, 9);

  g_set_str (&other->person_id, "somebody else");
  other->value = 3;
  deleted->value = 3;
  deleted->deleted = TRUE;
  log_maker_friend (log, 4, 9, TIDEMARK_FRIEND_FUN);
  span = log_maker_finish (log);

  g_assert_cmpint (tidemark_span_get_n_entries (span), ==, 1);
  g_assert_cmpint (tidemark_span_get_first_day (span), ==, LOG_DAY_0 + 4);
}

static void
notes_and_safety_marks_leave_no_trace (void)
{
  g_autoptr (LogMaker) log = log_maker_new (10, 20, 0);
  g_autoptr (TidemarkSpan) span = NULL;

  log_maker_add (log, TIDEMARK_KIND_SAFETY, 2, 9)->safety = TIDEMARK_SAFETY_AFRAID;
  log_maker_add (log, TIDEMARK_KIND_NOTE, 3, 9);
  span = log_maker_finish (log);

  g_assert_cmpint (tidemark_span_get_n_entries (span), ==, 0);
  g_assert_cmpint (tidemark_span_get_n_observed (span, G_MININT, G_MAXINT), ==, 0);
  g_assert_cmpint (tidemark_span_get_n_days (span), ==, 0);
}

static void
day_on_which_nothing_happened_is_observed (void)
{
  g_autoptr (LogMaker) log = log_maker_new (10, 20, 0);
  g_autoptr (TidemarkSpan) span = NULL;

  log_maker_add (log, TIDEMARK_KIND_NOTHING, 4, 12);
  span = log_maker_finish (log);

  g_assert_cmpint (tidemark_span_get_n_observed (span, 0, 7), ==, 1);
  g_assert_cmpint (tidemark_span_get_n_days (span), ==, 7);
}

static void
left_out_days_are_neither_observed_nor_rated (void)
{
  g_autoptr (LogMaker) log = log_maker_new (10, 20, 0);
  g_autoptr (TidemarkSpan) span = NULL;
  int n;

  for (int d = 0; d < 10; d++)
    log_maker_rate (log, d, 12, 3);
  log_maker_exclude (log, 3, 5);
  span = log_maker_finish (log);

  tidemark_span_get_rated (span, &n);
  g_assert_cmpint (n, ==, 7);
  g_assert_cmpint (tidemark_span_get_n_observed (span, 0, 100), ==, 7);
  g_assert_true (tidemark_span_is_left_out (span, LOG_DAY_0 + 5, LOG_DAY_0 + 9));
  g_assert_false (tidemark_span_is_left_out (span, LOG_DAY_0 + 6, LOG_DAY_0 + 9));
}

static void
left_out_messages_still_cover_their_days (void)
{
  g_autoptr (LogMaker) log = log_maker_new (40, 20, 0);
  g_autoptr (TidemarkSpan) span = NULL;

  log_maker_message (log, 10, 9, TIDEMARK_WHO_THEM, 10);
  log_maker_message (log, 39, 9, TIDEMARK_WHO_THEM, 10);
  log_maker_exclude (log, 39, 39);
  span = log_maker_finish (log);

  g_assert_true (tidemark_span_is_live (span));
  g_assert_cmpint (tidemark_span_get_end_day (span), ==, LOG_DAY_0 + 39);
}

static void
old_export_is_not_live (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = NULL;
  const TidemarkFinding *silence;

  log->now.ms += G_GINT64_CONSTANT (4) * 24 * 3600 * 1000;
  silence = evaluate (log, "silence_now", &reflection);

  g_assert_false (silence->available);
  g_assert_nonnull (silence->need);
  g_assert_true (tidemark_reflection_get_finding (reflection, "dist_shape")->available);
}

static void
hole_breaks_the_weeks_that_it_touches (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  TidemarkImport *import = g_ptr_array_index (log->imports, 0);
  g_autoptr (TidemarkSpan) span = NULL;
  TidemarkWeeks weeks;

  g_ptr_array_add (import->holes, tidemark_hole_new (log_maker_instant (log, 80, 12),
                                                     log_maker_instant (log, 81, 12), "lost"));
  span = log_maker_finish (log);
  weeks = tidemark_measure_weeks (span);

  g_assert_true (weeks.whole[1]);
  g_assert_false (weeks.whole[2]);
  g_assert_true (weeks.whole[3]);
}

static void
unlogged_days_are_not_silence (void)
{
  g_autoptr (LogMaker) log = log_maker_new (60, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;

  for (int d = 0; d < 50; d++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 18, TIDEMARK_WHO_THEM);

  g_assert_false (evaluate (log, "silence_now", &reflection)->available);
}

static void
quiet_on_a_logged_stretch_is_silence (void)
{
  g_autoptr (LogMaker) log = log_maker_new (60, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;
  const TidemarkFinding *silence;

  for (int d = 0; d < 50; d++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 18, TIDEMARK_WHO_THEM);
  for (int d = 50; d < 60; d++)
    log_maker_add (log, TIDEMARK_KIND_NOTHING, d, 18);

  silence = evaluate (log, "silence_now", &reflection);
  g_assert_true (silence->available);
  g_assert_cmpfloat (tidemark_finding_get_number (silence, "hours"), ==, 11 * 24 + 2);
  g_assert_cmpfloat (silence->p_worse, <, 0.01);
}

static void
running_quiet_over_left_out_days_is_not_told (void)
{
  g_autoptr (LogMaker) log = log_maker_new (60, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;

  for (int d = 0; d < 50; d++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 18, TIDEMARK_WHO_THEM);
  for (int d = 50; d < 61; d++)
    log_maker_add (log, TIDEMARK_KIND_NOTHING, d, 18);
  log_maker_exclude (log, 55, 56);

  g_assert_false (evaluate (log, "silence_now", &reflection)->available);
}

static void
left_out_stretch_censors_a_time_away (void)
{
  g_autoptr (LogMaker) log = log_maker_new (60, 20, 0);
  g_autoptr (TidemarkSpan) whole = NULL, cut = NULL;
  g_autoptr (TidemarkTimesAway) away = NULL, censored = NULL;

  for (int d = 0; d <= 60; d++)
    log_maker_rate (log, d, 18, d >= 20 && d < 30 ? 8 : 2);
  whole = log_maker_finish (log);
  away = tidemark_times_away_find (whole);
  g_assert_cmpuint (away->times->len, ==, 1);
  g_assert_cmpint (g_array_index (away->times, TidemarkTimeAway, 0).state, ==, TIDEMARK_AWAY_ENDED);
  g_assert_cmpint (g_array_index (away->times, TidemarkTimeAway, 0).start, ==, LOG_DAY_0 + 20);
  g_assert_cmpint (g_array_index (away->times, TidemarkTimeAway, 0).end, ==, LOG_DAY_0 + 30);

  log_maker_exclude (log, 26, 34);
  cut = log_maker_finish (log);
  censored = tidemark_times_away_find (cut);
  g_assert_cmpuint (censored->times->len, ==, 1);
  g_assert_cmpint (g_array_index (censored->times, TidemarkTimeAway, 0).state, ==,
                   TIDEMARK_AWAY_CENSORED);
}

static void
promise_due_on_a_day_runs_to_its_end (void)
{
  g_autoptr (LogMaker) log = log_maker_new (14, 0, 120);
  g_autoptr (TidemarkReflection) in_time = NULL, late = NULL;

  for (int i = 0; i < 3; i++)
    log_maker_promise (log, i, 12, -1, TIDEMARK_OUTCOME_KEPT);
  log_maker_promise (log, 3, 12, -1, TIDEMARK_OUTCOME_OPEN)->due.day = LOG_DAY_0 + 10;

  /* Three days after the midnight that ends day 10, to the second. */
  g_assert_cmpint (tidemark_finding_get_count (evaluate (log, "promises", &in_time), "overdue"), ==,
                   0);
  log->now.ms += 1000;
  g_assert_cmpint (tidemark_finding_get_count (evaluate (log, "promises", &late), "overdue"), ==,
                   1);
}

static void
my_own_promises_are_not_theirs (void)
{
  g_autoptr (LogMaker) log = log_maker_new (14, 0, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;

  for (int i = 0; i < 6; i++)
    log_maker_promise (log, i, 12, -1, TIDEMARK_OUTCOME_BROKEN)->by = TIDEMARK_WHO_ME;

  g_assert_false (evaluate (log, "promises", &reflection)->available);
}

/* Morning in Auckland, and then, half a day later, the evening before in Honolulu. */
static void
journey_across_the_date_line_keeps_the_days_in_order (void)
{
  g_autoptr (LogMaker) log = log_maker_new (120, 20, -10 * 60);
  g_autoptr (TidemarkSpan) span = NULL;
  g_autoptr (TidemarkReflection) reflection = NULL;
  const TidemarkSpanRow *rows;
  const TidemarkSpanDay *rated;
  int n;

  log->offset_minutes = 13 * 60;
  log_maker_rate (log, 100, 8, 3);
  log_maker_message (log, 100, 8, TIDEMARK_WHO_THEM, 10);
  log->offset_minutes = -10 * 60;
  log_maker_rate (log, 99, 20, 7);
  log_maker_message (log, 99, 20, TIDEMARK_WHO_ME, 10);
  span = log_maker_finish (log);
  reflection = log_maker_reflect (log);

  /* What came first is first, and the days stand in their own order. */
  rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_DISTANCE, &n);
  g_assert_cmpint (n, ==, 2);
  g_assert_cmpint (rows[0].day, ==, LOG_DAY_0 + 100);
  g_assert_cmpint (rows[1].day, ==, LOG_DAY_0 + 99);
  rated = tidemark_span_get_rated (span, &n);
  g_assert_cmpint (n, ==, 2);
  g_assert_cmpint (rated[0].day, ==, LOG_DAY_0 + 99);
  g_assert_cmpfloat (rated[0].value, ==, 7);
  g_assert_cmpint (rated[1].day, ==, LOG_DAY_0 + 100);
  g_assert_cmpfloat (rated[1].value, ==, 3);
  g_assert_cmpint (tidemark_span_get_first_day (span), ==, LOG_DAY_0 + 99);
  g_assert_cmpint (tidemark_span_get_n_observed (span, 0, 100), ==, 2);
  g_assert_cmpint (reflection->n_entries, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/span/" #name, name)
  ADD (ratings_that_ride_on_an_entry_count_as_rows);
  ADD (entries_after_now_are_ignored);
  ADD (hand_texts_are_dropped_on_days_with_messages);
  ADD (call_that_nobody_took_is_contact_only_from_its_caller);
  ADD (what_is_about_somebody_else_is_passed_over);
  ADD (notes_and_safety_marks_leave_no_trace);
  ADD (day_on_which_nothing_happened_is_observed);
  ADD (left_out_days_are_neither_observed_nor_rated);
  ADD (left_out_messages_still_cover_their_days);
  ADD (old_export_is_not_live);
  ADD (hole_breaks_the_weeks_that_it_touches);
  ADD (unlogged_days_are_not_silence);
  ADD (quiet_on_a_logged_stretch_is_silence);
  ADD (running_quiet_over_left_out_days_is_not_told);
  ADD (left_out_stretch_censors_a_time_away);
  ADD (promise_due_on_a_day_runs_to_its_end);
  ADD (my_own_promises_are_not_theirs);
  ADD (journey_across_the_date_line_keeps_the_days_in_order);
#undef ADD

  return g_test_run ();
}
