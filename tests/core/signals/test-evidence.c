/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What every signal says when there is too little, plenty on one side or the other, and something
 * left out. */

#include "evidence-logs.h"
#include "tidemark-article.h"
#include "tidemark-reflection-words.h"
#include "tidemark-signal-registry.h"

/* Messages of a chat have no entry of their own to open. */
static const char *const without_entries[] = {
  "vol_step", "vol_trend", "len_step", "reply_delay", "unanswered", NULL,
};

static TidemarkReflection *
reflect (const EvidenceLog *row, Evidence evidence)
{
  g_autoptr (LogMaker) log = evidence_log_make (row, evidence);

  return log_maker_reflect (log);
}

static void
fail (const EvidenceLog *row, const char *what, const char *text)
{
  g_test_message ("%s: %s: %s", row->id, what, text);
  g_test_fail ();
}

static gboolean
matches (const char *pattern, const char *text)
{
  return g_regex_match_simple (pattern, text, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT);
}

static void
every_signal_has_a_row (void)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  g_assert_cmpint (n, ==, n_evidence_logs);
  for (int i = 0; i < n; i++)
    g_assert_cmpstr (evidence_logs[i].id, ==, signals[i]->id);
}

static void
too_little_says_what_is_missing (void)
{
  for (int i = 0; i < n_evidence_logs; i++)
    {
      const EvidenceLog *row = &evidence_logs[i];
      g_autoptr (TidemarkReflection) reflection = reflect (row, EVIDENCE_LITTLE);
      const TidemarkFinding *finding = tidemark_reflection_get_finding (reflection, row->id);
      g_autofree char *brief = tidemark_finding_say_briefly (finding);

      if (finding->available || g_strcmp0 (finding->need, row->need) != 0)
        fail (row, "should be missing, and is", finding->need != NULL ? finding->need : "there");
      else
        g_assert_cmpstr (brief, ==, row->need);
      g_assert_cmpfloat (finding->e, ==, 0);
      g_assert_null (tidemark_reflection_say_finding (reflection, i));
    }
}

static char *
say_evidence (const TidemarkFinding *finding)
{
  return finding->available
             ? g_strdup_printf ("%g (p %g, %g)", finding->e, finding->p_worse, finding->p_better)
             : g_strdup (finding->need);
}

static void
evidence_weighs_on_the_side_that_the_log_shows (void)
{
  for (int i = 0; i < n_evidence_logs; i++)
    {
      const EvidenceLog *row = &evidence_logs[i];
      g_autoptr (TidemarkReflection) plenty = reflect (row, EVIDENCE_FOR);
      g_autoptr (TidemarkReflection) other = reflect (row, EVIDENCE_OTHER);
      const TidemarkFinding *left = tidemark_reflection_get_finding (plenty, row->id);
      const TidemarkFinding *right = tidemark_reflection_get_finding (other, row->id);

      g_autofree char *left_text = say_evidence (left), *right_text = say_evidence (right);

      if (!left->available || left->e < row->least_for)
        fail (row, "too weak", left_text);
      if (!right->available || right->e > row->most_other)
        fail (row, "too strong", right_text);
    }
}

static void
entries_stand_on_the_side_that_they_speak_for (void)
{
  for (int i = 0; i < n_evidence_logs; i++)
    {
      const EvidenceLog *row = &evidence_logs[i];
      g_autoptr (TidemarkReflection) plenty = reflect (row, EVIDENCE_FOR);
      g_autoptr (TidemarkReflection) other = reflect (row, EVIDENCE_OTHER);
      const TidemarkFinding *left = tidemark_reflection_get_finding (plenty, row->id);
      const TidemarkFinding *right = tidemark_reflection_get_finding (other, row->id);

      if (g_strv_contains (without_entries, row->id))
        {
          g_assert_cmpint (left->n_messages, >, 0);
          continue;
        }
      g_assert_cmpint (left->n_messages, ==, 0);
      if (left->entries_for->len + left->entries_against->len == 0)
        fail (row, "nothing to open", "for");
      if (left->tested && left->entries_for->len < right->entries_for->len)
        fail (row, "more entries for it", "on the other side");
      if (left->tested && right->e < 0 && right->entries_against->len + left->entries_for->len == 0)
        fail (row, "no entry", "on either side");
    }
}

/* A sentence with its counts, about the person by the alias. */
static void
check_sentence (const EvidenceLog *row, const char *sentence)
{
  if (!matches ("\\d", sentence) &&
      !matches ("ended in an agreement|got a no|logged no milestone", sentence))
    fail (row, "no count", sentence);
  if (!g_str_has_suffix (sentence, "."))
    fail (row, "no sentence", sentence);
  if (matches ("\\b(he|him|his|she|her|hers)\\b|%|\\bnan\\b|\\{", sentence))
    fail (row, "not as it should be said", sentence);
  if (strstr (sentence, "Kim") == NULL && !g_str_equal (row->id, "support_variety"))
    fail (row, "no alias", sentence);
}

static void
sentences_have_counts_and_the_alias (void)
{
  for (int i = 0; i < n_evidence_logs; i++)
    for (int evidence = EVIDENCE_FOR; evidence <= EVIDENCE_OTHER; evidence++)
      {
        const EvidenceLog *row = &evidence_logs[i];
        g_autoptr (TidemarkReflection) reflection = reflect (row, evidence);
        const TidemarkFinding *finding = tidemark_reflection_get_finding (reflection, row->id);
        g_autofree char *sentence = tidemark_reflection_say_finding (reflection, i);
        g_autofree char *brief = tidemark_finding_say_briefly (finding);

        g_assert_nonnull (sentence);
        check_sentence (row, sentence);
        if (strstr (sentence, "left out") != NULL)
          fail (row, "nothing was left out", sentence);
        if (!matches ("\\d|answered", brief))
          fail (row, "no count", brief);
      }
}

static void
both_sides_read_differently (void)
{
  for (int i = 0; i < n_evidence_logs; i++)
    {
      const EvidenceLog *row = &evidence_logs[i];
      g_autoptr (TidemarkReflection) plenty = reflect (row, EVIDENCE_FOR);
      g_autoptr (TidemarkReflection) other = reflect (row, EVIDENCE_OTHER);
      g_autofree char *left = tidemark_reflection_say_finding (plenty, i);
      g_autofree char *right = tidemark_reflection_say_finding (other, i);

      if (g_strcmp0 (left, right) == 0)
        fail (row, "the same on both sides", left);
    }
}

/* Of the two days left out, and of each side. */
static void
check_entries (const EvidenceLog *row, const LogMaker *log, const GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    for (guint k = 0; k < log->entries->len; k++)
      {
        const TidemarkEntry *entry = g_ptr_array_index (log->entries, k);
        int day = entry->day - LOG_DAY_0;

        if (g_str_equal (entry->id, g_ptr_array_index (ids, i)) &&
            (day == row->excluded || day == row->excluded + 1))
          fail (row, "an entry of a day that was left out", entry->id);
      }
}

static void
what_is_left_out_is_honoured_and_counted (void)
{
  for (int i = 0; i < n_evidence_logs; i++)
    {
      const EvidenceLog *row = &evidence_logs[i];
      g_autoptr (LogMaker) log = evidence_log_make (row, EVIDENCE_FOR);
      g_autoptr (TidemarkReflection) reflection = NULL;
      const TidemarkFinding *finding;
      g_autofree char *sentence = NULL, *left_out = NULL;

      log_maker_exclude (log, row->excluded, row->excluded + 1);
      reflection = log_maker_reflect (log);
      finding = tidemark_reflection_get_finding (reflection, row->id);
      sentence = tidemark_reflection_say_finding (reflection, i);
      left_out = tidemark_finding_say_left_out (finding);

      if (sentence == NULL)
        {
          fail (row, "too little without two days", finding->need);
          continue;
        }
      check_sentence (row, sentence);
      if (!g_str_has_suffix (sentence, " 1 stretch left out."))
        fail (row, "not counted", sentence);
      g_assert_cmpstr (left_out, ==, "1 stretch left out");
      check_entries (row, log, finding->entries_for);
      check_entries (row, log, finding->entries_against);
    }
}

static void
what_is_left_out_is_counted_where_too_little_is_left (void)
{
  for (int i = 0; i < n_evidence_logs; i++)
    {
      const EvidenceLog *row = &evidence_logs[i];
      g_autoptr (LogMaker) log = evidence_log_make (row, EVIDENCE_FOR);
      g_autoptr (TidemarkReflection) reflection = NULL;
      const TidemarkFinding *finding;
      g_autofree char *left_out = NULL;

      log_maker_exclude (log, -10, 55);
      log_maker_exclude (log, 56, EVIDENCE_TODAY + 10);
      reflection = log_maker_reflect (log);
      finding = tidemark_reflection_get_finding (reflection, row->id);
      left_out = tidemark_finding_say_left_out (finding);

      if (finding->available)
        fail (row, "there", "with all days left out");
      g_assert_cmpuint (finding->entries_for->len + finding->entries_against->len, ==, 0);
      g_assert_nonnull (left_out);
      g_assert_true (g_str_has_suffix (left_out, " left out"));
    }
}

static void
what_lies_outside_the_window_is_not_counted (void)
{
  int n, counted = 0;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (int i = 0; i < n_evidence_logs; i++)
    {
      const EvidenceLog *row = &evidence_logs[i];
      g_autoptr (LogMaker) log = evidence_log_make (row, EVIDENCE_FOR);
      g_autoptr (TidemarkReflection) reflection = NULL;
      const TidemarkFinding *finding;
      gboolean reaches;

      log_maker_exclude (log, 1, 2);
      log_maker_exclude (log, EVIDENCE_TODAY + 1, EVIDENCE_TODAY + 3);
      reflection = log_maker_reflect (log);
      finding = tidemark_reflection_get_finding (reflection, row->id);
      reaches = signals[i]->window_days == 0 || signals[i]->window_days >= EVIDENCE_TODAY - 1;

      g_assert_cmpint (finding->n_left_out, ==, reaches ? 1 : 0);
      counted += reaches;
    }
  g_assert_cmpint (counted, >, 0);
}

static void
how_it_is_worked_out_is_said (void)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *how = tidemark_article_say (signals[i]->how, "Kim");

      g_assert_true (g_str_has_suffix (how, ".") || g_str_has_suffix (how, "?"));
      g_assert_false (matches ("probabil|p-value|posterior|quantile|Bayes|regress", how));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/evidence/" #name, name)
  ADD (every_signal_has_a_row);
  ADD (too_little_says_what_is_missing);
  ADD (evidence_weighs_on_the_side_that_the_log_shows);
  ADD (entries_stand_on_the_side_that_they_speak_for);
  ADD (sentences_have_counts_and_the_alias);
  ADD (both_sides_read_differently);
  ADD (what_is_left_out_is_honoured_and_counted);
  ADD (what_is_left_out_is_counted_where_too_little_is_left);
  ADD (what_lies_outside_the_window_is_not_counted);
  ADD (how_it_is_worked_out_is_said);
#undef ADD

  return g_test_run ();
}
