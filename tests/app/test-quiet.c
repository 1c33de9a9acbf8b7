/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-quiet-words.h"

#include <math.h>

#include "log-maker.h"
#include "tidemark-measures.h"

static TidemarkQuiet *
finish (LogMaker *log)
{
  g_autoptr (TidemarkSpan) span = log_maker_finish (log);

  return tidemark_quiet_new (span);
}

static TidemarkStretch
days (int from, int to)
{
  return (TidemarkStretch) { LOG_DAY_0 + from, LOG_DAY_0 + to };
}

/* A text a day at noon, of theirs and of mine in turn. */
static void
write_in_turn (LogMaker *log, int from, int to)
{
  for (int day = from; day <= to; day++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, day, 12,
                       day % 2 ? TIDEMARK_WHO_ME : TIDEMARK_WHO_THEM);
}

static void
a_log_without_contact_says_what_is_missing (void)
{
  g_autoptr (LogMaker) log = log_maker_new (20, 20, 0);
  g_autoptr (TidemarkQuiet) quiet = NULL;
  g_autofree char *gaps = NULL;
  g_autofree char *replies = NULL;

  write_in_turn (log, 13, 19);
  quiet = finish (log);
  gaps = tidemark_quiet_missing (quiet, TIDEMARK_QUIET_GAPS, days (0, 20));
  replies = tidemark_quiet_missing (quiet, TIDEMARK_QUIET_REPLIES, days (0, 20));

  g_assert_cmpstr (gaps, ==, "6 of 10 quiet gaps logged");
  g_assert_cmpstr (replies, ==, "0 of 5 days with a reply logged");
  g_assert_false (tidemark_quiet_has_gap_now (quiet));
  g_assert_nonnull (quiet->now->need);
}

static void
whoever_ended_a_gap_is_counted_on_the_day_it_ended (void)
{
  g_autoptr (LogMaker) log = log_maker_new (30, 20, 0);
  g_autoptr (TidemarkQuiet) quiet = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *other_days = NULL;
  g_autofree char *caption = NULL;

  write_in_turn (log, 0, 20);
  quiet = finish (log);
  sentence = tidemark_quiet_sentence (quiet, TIDEMARK_QUIET_GAPS, days (16, 30), "N.");
  caption =
      tidemark_quiet_caption (quiet, TIDEMARK_QUIET_GAPS, days (16, 30), "N.", LOG_DAY_0 + 30);
  other_days = tidemark_quiet_missing (quiet, TIDEMARK_QUIET_GAPS, days (25, 30));

  g_assert_cmpstr (sentence, ==,
                   "After 5 quiet gaps of which you know who ended them, N. got in touch first 3 "
                   "times and you 2 times.");
  g_assert_true (g_str_has_prefix (caption, "5 gaps of 6 hours or more · "));
  g_assert_cmpstr (other_days, ==, "No quiet gap ended on one of these days. All shows 20.");
}

static void
a_gap_over_days_left_out_is_no_gap (void)
{
  g_autoptr (LogMaker) log = log_maker_new (30, 20, 0);
  g_autoptr (TidemarkQuiet) quiet = NULL;

  write_in_turn (log, 0, 20);
  log_maker_exclude (log, 5, 6);
  quiet = finish (log);
  /* Twenty less the two within and the one around them. */
  g_assert_cmpuint (quiet->gaps->len, ==, 17);
}

static void
the_open_gap_is_set_against_others_without_its_hours (void)
{
  g_autoptr (LogMaker) log = log_maker_new (42, 12, 0);
  g_autoptr (TidemarkQuiet) quiet = NULL;
  g_autofree char *sentence = NULL;

  for (int day = 0; day <= 40; day += day < 30 ? 1 : 5)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, day, 12, TIDEMARK_WHO_THEM);
  log_maker_rate (log, 42, 11, 3);
  quiet = finish (log);
  sentence = tidemark_quiet_sentence (quiet, TIDEMARK_QUIET_NOW, days (0, 42), "N.");

  g_assert_true (tidemark_quiet_has_gap_now (quiet));
  g_assert_cmpfloat_with_epsilon (quiet->now->hours, 48, 1e-6);
  g_assert_cmpstr (sentence, ==,
                   "Half of the gaps in the contact from N. lasted 24 hours or less. Of 32 gaps "
                   "before, 2 lasted at least as long as the one that is still open.");
}

static void
replies_are_those_of_the_signal (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  const TidemarkFinding *finding = tidemark_reflection_get_finding (reflection, "reply_delay");
  g_autoptr (TidemarkQuiet) quiet = finish (log);
  TidemarkReplySum recent = tidemark_quiet_sum_replies (quiet, days (86, 99));
  TidemarkReplySum before = tidemark_quiet_sum_replies (quiet, days (2, 85));
  int n_recent, n_base;

  tidemark_finding_get_pair (finding, "n", &n_recent, &n_base);
  g_assert_cmpint (recent.n_days, ==, n_recent);
  g_assert_cmpint (before.n_days, ==, n_base);
  g_assert_cmpfloat_with_epsilon (recent.middle,
                                  tidemark_finding_get_number (finding, "recent_minutes"), 1e-6);
  g_assert_cmpfloat_with_epsilon (before.middle,
                                  tidemark_finding_get_number (finding, "base_minutes"), 1e-6);
}

static void
weeks_of_replies_hold_all_days (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkQuiet) quiet = finish (log);
  int n_days = 0;

  for (guint i = 0; i < quiet->reply_weeks->len; i++)
    {
      const TidemarkReplyWeek *week = &g_array_index (quiet->reply_weeks, TidemarkReplyWeek, i);

      n_days += week->spread.n;
      if (week->spread.n > 0)
        {
          g_assert_cmpfloat (week->spread.low, <=, week->spread.middle);
          g_assert_cmpfloat (week->spread.middle, <=, week->spread.high);
        }
      if (i > 0)
        g_assert_cmpint (
            week->spread.week.from_day, ==,
            g_array_index (quiet->reply_weeks, TidemarkReplyWeek, i - 1).spread.week.from_day + 7);
    }
  g_assert_cmpint (n_days, ==, (int) quiet->reply_days->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/quiet/" #name, name)
  ADD (a_log_without_contact_says_what_is_missing);
  ADD (whoever_ended_a_gap_is_counted_on_the_day_it_ended);
  ADD (a_gap_over_days_left_out_is_no_gap);
  ADD (the_open_gap_is_set_against_others_without_its_hours);
  ADD (replies_are_those_of_the_signal);
  ADD (weeks_of_replies_hold_all_days);

  return g_test_run ();
}
