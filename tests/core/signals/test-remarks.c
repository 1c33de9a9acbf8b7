/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said around a finding so that nobody reads more into it than there is. */

#include "evidence-logs.h"
#include "tidemark-reflection-words.h"
#include "tidemark-signal-registry.h"

#define TODAY EVIDENCE_TODAY

static const EvidenceLog *
find_log (const char *id)
{
  for (int i = 0; i < n_evidence_logs; i++)
    if (g_str_equal (evidence_logs[i].id, id))
      return &evidence_logs[i];

  g_assert_not_reached ();
}

static LogMaker *
make_log (const char *id, Evidence evidence)
{
  return evidence_log_make (find_log (id), evidence);
}

static void
add_even_contact (LogMaker *log)
{
  for (int d = 0; d <= TODAY; d++)
    log_maker_contact (log, TIDEMARK_KIND_TEXT, d, 9, TIDEMARK_WHO_THEM);
}

/* (transfer full): all remarks, a line each. */
static char *
list_remarks (const TidemarkReflection *reflection)
{
  g_autoptr (GPtrArray) remarks = tidemark_reflection_list_remarks (reflection);

  g_ptr_array_add (remarks, NULL);
  return g_strjoinv ("\n", (char **) remarks->pdata);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    {
      g_test_message ("“%s” is not in: %s", part, text);
      g_test_fail ();
    }
}

static gboolean
matches (const char *pattern, const char *text)
{
  return g_regex_match_simple (pattern, text, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT);
}

static void
felt_distance_says_that_contact_has_not_changed (void)
{
  g_autoptr (LogMaker) log = make_log ("dist_shape", EVIDENCE_FOR);
  g_autoptr (TidemarkReflection) reflection = NULL;
  g_autofree char *state = NULL, *remarks = NULL;

  add_even_contact (log);
  reflection = log_maker_reflect (log);
  state = tidemark_reflection_say_state (reflection);
  remarks = list_remarks (reflection);

  g_assert_cmpint (reflection->withdrawal.basis, ==, TIDEMARK_BASIS_FELT);
  assert_has (state, "You logged more distance from Kim since about");
  assert_has (state, "the contact has not clearly changed");
  assert_has (remarks, "Ratings are yours");
  /* The counts behind it, and one thing against it. */
  assert_has (remarks, "Clearest in: How far away Kim felt (112 days).");
  assert_has (remarks, "On the other side: The quiet right now (111 quiet gaps).");
  assert_has (remarks, "not why");
}

static void
withdrawal_without_anything_against_it_says_so (void)
{
  g_autoptr (LogMaker) log = make_log ("dist_shape", EVIDENCE_FOR);
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  g_autofree char *remarks = list_remarks (reflection);

  g_assert_true (reflection->withdrawal.flagged);
  assert_has (remarks, "Nothing in the log speaks on the other side.");
}

/* Two weeks near, two weeks far, all the time; how densely each is rated is up to the caller. */
static TidemarkReflection *
reflect_on_density (int near_every, int far_every, int ratings_a_far_day)
{
  g_autoptr (LogMaker) log = log_maker_new (TODAY, 20, 0);

  add_even_contact (log);
  for (int d = 0; d <= TODAY; d++)
    {
      gboolean far = d / 14 % 2 == 1;

      if (d % (far ? far_every : near_every) != 0)
        continue;
      for (int k = 0; k < (far ? ratings_a_far_day : 1); k++)
        log_maker_rate (log, d, 10 + k, far ? 7 : 2);
    }
  return log_maker_reflect (log);
}

static void
denser_ratings_of_far_days_are_said (void)
{
  static const char said[] = "You rated far days more densely than near ones";
  g_autoptr (TidemarkReflection) dense = reflect_on_density (3, 1, 1);
  g_autoptr (TidemarkReflection) often = reflect_on_density (1, 1, 3);
  g_autoptr (TidemarkReflection) even = reflect_on_density (1, 1, 1);
  g_autoptr (TidemarkReflection) sparse = reflect_on_density (2, 2, 1);
  g_autoptr (TidemarkReflection) near = reflect_on_density (1, 3, 1);
  g_autofree char *dense_text = list_remarks (dense);
  g_autofree char *often_text = list_remarks (often);
  g_autofree char *even_text = list_remarks (even);

  g_assert_true (dense->is_denser_when_far);
  g_assert_true (often->is_denser_when_far);
  g_assert_false (even->is_denser_when_far);
  g_assert_false (sparse->is_denser_when_far);
  g_assert_false (near->is_denser_when_far);
  assert_has (dense_text, said);
  assert_has (often_text, said);
  g_assert_null (strstr (even_text, said));
}

static void
what_follows_pressing_is_not_your_doing (void)
{
  g_autoptr (LogMaker) log = make_log ("pursue_after", EVIDENCE_FOR);
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  int place = tidemark_signal_registry_find ("pursue_after");
  g_autofree char *sentence = tidemark_reflection_say_finding (reflection, place);
  g_autofree char *remarks = list_remarks (reflection);

  assert_has (sentence, "tended to feel further away than otherwise at the same level");
  assert_has (sentence, "this does not make it your doing");
  g_assert_true (tidemark_reflection_has_note (reflection, TIDEMARK_NOTE_PRESSURE));
  assert_has (remarks, "This does not make it your doing.");
}

static void
named_reason_has_its_grounds (void)
{
  g_autoptr (LogMaker) log = make_log ("stress_assoc", EVIDENCE_FOR);
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
  g_autoptr (GPtrArray) named = tidemark_reflection_list_named (reflection);
  g_autofree char *remarks = list_remarks (reflection);
  g_autofree char *grounds = NULL;

  g_assert_cmpuint (named->len, >, 0);
  grounds = tidemark_reason_say_grounds (g_ptr_array_index (named, 0), "Kim");
  g_assert_null (strstr (remarks, "not why"));
  assert_has (grounds, "Goes with: ");
  assert_has (grounds, "Nothing logged speaks against it.");
}

/* An even log speaks against an avoided commitment. */
static void
one_thing_against_a_reason_is_named (void)
{
  g_autoptr (LogMaker) log = make_log ("excl_dodged", EVIDENCE_FOR);
  g_autoptr (TidemarkReflection) reflection = NULL;
  g_autoptr (GPtrArray) named = NULL;
  g_autofree char *grounds = NULL;

  for (int k = 0; k < 12; k++)
    log_maker_promise (log, 5 * k, 12, 2, TIDEMARK_OUTCOME_KEPT);
  for (int d = 0; d <= TODAY; d++)
    log_maker_rate (log, d, 19, 2);
  add_even_contact (log);
  reflection = log_maker_reflect (log);
  for (guint i = 0; i < reflection->reasons->len; i++)
    {
      const TidemarkReason *reason = g_ptr_array_index (reflection->reasons, i);

      if (g_str_equal (reason->info->id, "commit_avoid"))
        grounds = tidemark_reason_say_grounds (reason, "Kim");
    }

  assert_has (grounds, "Goes with: Talks about exclusivity");
  assert_has (grounds, "Against it: Promises.");
}

static void
mostly_broken_promises_come_with_a_caution (void)
{
  static const char caution[] = "easily go unlogged";
  g_autoptr (LogMaker) broken_log = make_log ("promises", EVIDENCE_FOR);
  g_autoptr (LogMaker) kept_log = make_log ("promises", EVIDENCE_OTHER);
  g_autoptr (TidemarkReflection) broken = NULL, kept = NULL;
  int place = tidemark_signal_registry_find ("promises");
  g_autofree char *broken_text = NULL, *kept_text = NULL, *state = NULL;

  add_even_contact (broken_log);
  broken = log_maker_reflect (broken_log);
  kept = log_maker_reflect (kept_log);
  broken_text = tidemark_reflection_say_finding (broken, place);
  kept_text = tidemark_reflection_say_finding (kept, place);
  state = tidemark_reflection_say_state (broken);

  g_assert_true (tidemark_reflection_has_flag (broken, TIDEMARK_FLAG_WORDS_ACTIONS));
  assert_has (broken_text, caution);
  assert_has (state, caution);
  g_assert_null (strstr (kept_text, caution));
}

/* The numbers behind the sentence, with the range that is likely. */
static void
promises_say_their_likely_range (void)
{
  g_autoptr (LogMaker) log = log_maker_new (TODAY, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;
  g_autofree char *brief = NULL;

  for (int k = 0; k < 7; k++)
    log_maker_promise (log, 10 * k, 12, 2, k < 2 ? TIDEMARK_OUTCOME_KEPT : TIDEMARK_OUTCOME_BROKEN);
  reflection = log_maker_reflect (log);
  brief = tidemark_finding_say_briefly (tidemark_reflection_get_finding (reflection, "promises"));

  g_assert_cmpstr (brief, ==, "2 of 7 promises kept; likely between 11\u00a0% and 60\u00a0%");
}

/* Of everything else, only counts. */
static void
only_promises_and_times_away_are_told_as_rates (void)
{
  for (int i = 0; i < n_evidence_logs; i++)
    for (int evidence = EVIDENCE_FOR; evidence <= EVIDENCE_OTHER; evidence++)
      {
        g_autoptr (LogMaker) log = evidence_log_make (&evidence_logs[i], evidence);
        g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
        const char *id = evidence_logs[i].id;
        g_autofree char *sentence = tidemark_reflection_say_finding (reflection, i);
        g_autofree char *brief =
            tidemark_finding_say_briefly (tidemark_reflection_get_finding (reflection, id));

        g_assert_cmpint (matches ("in ten fits", sentence), ==, g_str_equal (id, "promises"));
        g_assert_cmpint (matches ("in 100\\b", sentence), ==, g_str_equal (id, "time_away"));
        g_assert_cmpint (matches ("%", brief), ==, g_str_equal (id, "promises"));
        g_assert_false (matches ("%|probab|chance", sentence));
      }
}

static void
every_flag_comes_with_its_counts (void)
{
  static const struct
  {
    const char *log;
    const char *state;
  } flags[] = {
    { "promises", "You logged 12 promises from Kim, 0 of them as kept." },
    { "excl_dodged", "You logged 3 talks with Kim about being exclusive without an answer; the "
                     "question has been open for 99 days." },
    { "waited", "You have waited for Kim for 69 days; the limit that you set yourself was 20 "
                "days." },
    { "needs_met", "You told Kim what you need 12 times, 0 of them with an agreement." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (LogMaker) log = make_log (flags[i].log, EVIDENCE_FOR);
      g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);
      g_autofree char *state = tidemark_reflection_say_state (reflection);

      g_assert_cmpuint (reflection->flags, !=, 0);
      assert_has (state, flags[i].state);
    }
}

static void
ordinary_log_is_told_plainly (void)
{
  g_autoptr (LogMaker) log = log_maker_new (TODAY, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;
  g_autoptr (GPtrArray) named = NULL;
  g_autofree char *state = NULL, *remarks = NULL;

  g_set_str (&log->person->alias, "Kim");
  add_even_contact (log);
  for (int d = 0; d <= TODAY; d++)
    log_maker_rate (log, d, 19, 2 + d % 3);
  reflection = log_maker_reflect (log);
  state = tidemark_reflection_say_state (reflection);
  remarks = list_remarks (reflection);
  named = tidemark_reflection_list_named (reflection);

  g_assert_cmpstr (state, ==, "Nothing in what you logged is unusual for Kim.");
  g_assert_cmpstr (remarks, ==, "");
  g_assert_cmpuint (named->len, ==, 0);
}

static void
short_log_says_how_much_there_is (void)
{
  g_autoptr (LogMaker) log = log_maker_new (8, 20, 0);
  g_autoptr (TidemarkReflection) reflection = NULL;
  g_autofree char *remarks = NULL;

  for (int d = 4; d <= 8; d++)
    log_maker_rate (log, d, 19, d);
  reflection = log_maker_reflect (log);
  remarks = list_remarks (reflection);

  g_assert_cmpstr (remarks, ==, "So far there are 5 of 12 days with an entry, over 5 of 21 days.");
}

static void
first_line_counts_what_is_left_out (void)
{
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (TidemarkReflection) reflection = NULL;
  g_autofree char *state = NULL;

  log_maker_exclude (log, 3, 5);
  log_maker_exclude (log, 70, 71);
  reflection = log_maker_reflect (log);
  state = tidemark_reflection_say_state (reflection);

  assert_has (state, " 2 stretches left out.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/remarks/" #name, name)
  ADD (felt_distance_says_that_contact_has_not_changed);
  ADD (withdrawal_without_anything_against_it_says_so);
  ADD (denser_ratings_of_far_days_are_said);
  ADD (what_follows_pressing_is_not_your_doing);
  ADD (named_reason_has_its_grounds);
  ADD (one_thing_against_a_reason_is_named);
  ADD (mostly_broken_promises_come_with_a_caution);
  ADD (promises_say_their_likely_range);
  ADD (only_promises_and_times_away_are_told_as_rates);
  ADD (every_flag_comes_with_its_counts);
  ADD (ordinary_log_is_told_plainly);
  ADD (short_log_says_how_much_there_is);
  ADD (first_line_counts_what_is_left_out);
#undef ADD

  return g_test_run ();
}
