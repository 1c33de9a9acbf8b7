/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-contact-words.h"

#include <math.h>

#include "log-maker.h"
#include "tidemark-weeks.h"

static TidemarkContact *
finish (LogMaker *log)
{
  g_autoptr (TidemarkSpan) span = log_maker_finish (log);

  return tidemark_contact_new (span);
}

static TidemarkStretch
days (int from, int to)
{
  return (TidemarkStretch) { LOG_DAY_0 + from, LOG_DAY_0 + to };
}

static void
an_empty_log_has_no_weeks (void)
{
  g_autoptr (LogMaker) log = log_maker_new (20, 20, 0);
  g_autoptr (TidemarkContact) contact = finish (log);
  g_autofree char *missing = tidemark_contact_missing (contact, TIDEMARK_BARS_STARTS, days (0, 20));

  g_assert_cmpuint (contact->weeks->len, ==, 0);
  g_assert_cmpstr (missing, ==, "0 of 6 days with a first contact logged");
  g_assert_null (tidemark_contact_find_week (contact, LOG_DAY_0 + 10));
}

static void
starts_are_those_of_the_signal (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  const TidemarkFinding *finding = tidemark_reflection_get_finding (reflection, "init_shift");
  g_autoptr (TidemarkContact) contact = finish (log);
  TidemarkContactSum recent = tidemark_contact_sum (contact, TIDEMARK_BARS_STARTS, days (86, 99));
  TidemarkContactSum before = tidemark_contact_sum (contact, TIDEMARK_BARS_STARTS, days (2, 85));
  g_autofree char *sentence =
      tidemark_contact_sentence (contact, TIDEMARK_BARS_STARTS, days (2, 99), "N.");
  int k, n;

  tidemark_finding_get_pair (finding, "recent", &k, &n);
  g_assert_cmpint ((int) recent.theirs, ==, k);
  g_assert_cmpint ((int) (recent.theirs + recent.mine), ==, n);
  tidemark_finding_get_pair (finding, "base", &k, &n);
  g_assert_cmpint ((int) before.theirs, ==, k);
  g_assert_cmpint ((int) (before.theirs + before.mine), ==, n);
  g_assert_cmpstr (sentence, ==,
                   "N. got in touch first on 41 of 98 days, and you on 57. In the last two weeks "
                   "it was 2 of 14 days, before 39 of 84.");
}

static void
messages_of_a_week_are_those_of_the_signal (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkSpan) span = log_maker_finish (log);
  g_autoptr (TidemarkContact) contact = tidemark_contact_new (span);
  TidemarkWeeks weeks = tidemark_measure_weeks (span);
  guint n = contact->weeks->len;

  for (guint age = 0; age < TIDEMARK_N_WEEKS; age++)
    g_assert_cmpint ((int) g_array_index (contact->weeks, TidemarkContactWeek, n - 1 - age)
                         .theirs[TIDEMARK_BARS_MESSAGES],
                     ==, weeks.counts[age]);
}

static void
dates_and_calls_count_for_both (void)
{
  g_autoptr (LogMaker) log = log_maker_new (6, 20, 0);
  g_autoptr (TidemarkContact) contact = NULL;
  const TidemarkContactWeek *week;

  log_maker_contact (log, TIDEMARK_KIND_TEXT, 1, 12, TIDEMARK_WHO_ME);
  log_maker_contact (log, TIDEMARK_KIND_TEXT, 2, 12, TIDEMARK_WHO_ME);
  log_maker_contact (log, TIDEMARK_KIND_DATE, 3, 12, TIDEMARK_WHO_THEM);
  contact = finish (log);
  week = tidemark_contact_find_week (contact, LOG_DAY_0 + 3);

  g_assert_nonnull (week);
  g_assert_cmpfloat (week->theirs[TIDEMARK_BARS_CONTACTS], ==, 1);
  g_assert_cmpfloat (week->mine[TIDEMARK_BARS_CONTACTS], ==, 3);
  g_assert_false (tidemark_contact_has (contact, TIDEMARK_BARS_MESSAGES));
}

static void
a_year_without_a_log_is_not_known (void)
{
  g_autoptr (LogMaker) log = log_maker_new (450, 20, 0);
  g_autoptr (TidemarkContact) contact = NULL;
  const TidemarkContactWeek *hole, *after;

  for (int day = 0; day < 20; day++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, day, 12, TIDEMARK_WHO_THEM);
  for (int day = 420; day < 450; day++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, day, 12, TIDEMARK_WHO_ME);
  contact = finish (log);
  hole = tidemark_contact_find_week (contact, LOG_DAY_0 + 200);
  after = tidemark_contact_find_week (contact, LOG_DAY_0 + 440);

  g_assert_false (hole->is_known);
  g_assert_true (isnan (hole->theirs[TIDEMARK_BARS_CONTACTS]));
  g_assert_cmpfloat (after->theirs[TIDEMARK_BARS_CONTACTS], ==, 0);
  g_assert_cmpfloat (after->mine[TIDEMARK_BARS_CONTACTS], ==, 7);
}

static void
a_week_that_is_left_out_has_no_counts (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkContact) contact = NULL;
  const TidemarkContactWeek *week;

  log_maker_exclude (log, 50, 50);
  contact = finish (log);
  week = tidemark_contact_find_week (contact, LOG_DAY_0 + 50);

  g_assert_true (week->week.is_broken);
  g_assert_true (isnan (week->theirs[TIDEMARK_BARS_STARTS]));
}

static void
an_interval_holds_its_count (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkContact) contact = finish (log);
  double low, high;

  for (guint i = 0; i < contact->weeks->len; i++)
    {
      const TidemarkContactWeek *week = &g_array_index (contact->weeks, TidemarkContactWeek, i);
      double n = week->theirs[TIDEMARK_BARS_STARTS] + week->mine[TIDEMARK_BARS_STARTS];

      g_assert_true (tidemark_contact_get_interval (week, &low, &high));
      g_assert_cmpfloat (low, <, high);
      g_assert_cmpfloat (low, >=, 0);
      g_assert_cmpfloat (high, <=, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/contact/" #name, name)
  ADD (an_empty_log_has_no_weeks);
  ADD (starts_are_those_of_the_signal);
  ADD (messages_of_a_week_are_those_of_the_signal);
  ADD (dates_and_calls_count_for_both);
  ADD (a_year_without_a_log_is_not_known);
  ADD (a_week_that_is_left_out_has_no_counts);
  ADD (an_interval_holds_its_count);

  return g_test_run ();
}
