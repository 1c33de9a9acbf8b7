/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log-maker.h"
#include "tidemark-article.h"
#include "tidemark-reflection-words.h"
#include "tidemark-signal-registry.h"

/* What the program never says: a diagnosis, a motive, a forecast, a verdict. */
static const char banned[] =
    "\\b(he|she|they) (is|are|feels?|wants to leave|loves?|will)\\b|because (he|she|they)\\b|"
    "\\b(avoidant|anxious|attachment style|narciss|toxic|disorder|diagnos|gaslight|manipulat)|"
    "\\b(risk|love) score|percent|\\d ?%|probab|\\bstreak|well done|congratulat|"
    "\\b(definitely|certainly|obviously|never ever)\\b|does not love|doesn.t love|cheat";

static void
assert_words (const char *text)
{
  if (text != NULL && g_regex_match_simple (banned, text, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT))
    {
      g_test_message ("not to be said: %s", text);
      g_test_fail ();
    }
}

static void
assert_sentence (const char *text)
{
  assert_words (text);
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  if (!g_str_has_suffix (text, ".") && !g_str_has_suffix (text, "?"))
    {
      g_test_message ("not a sentence: %s", text);
      g_test_fail ();
    }
  /* A format that was not filled in. */
  g_assert_null (strstr (text, "%"));
  /* The alias has a full stop of its own. */
  g_assert_null (strstr (text, ".."));
  g_assert_false (g_regex_match_simple ("\\bnan\\b", text, 0, 0));
}

/* The person goes by the alias, whose place is filled in. */
static void
assert_alias (const char *text)
{
  if (g_regex_match_simple ("\\b(he|him|his|she|hers?)\\b|\\{", text, G_REGEX_CASELESS,
                            G_REGEX_MATCH_DEFAULT))
    {
      g_test_message ("not the alias: %s", text);
      g_test_fail ();
    }
}

static void
assert_state (const TidemarkReflection *reflection)
{
  g_autofree char *state = tidemark_reflection_say_state (reflection);
  g_autofree char *extent = tidemark_reflection_say_extent (reflection);
  g_autoptr (GPtrArray) remarks = tidemark_reflection_list_remarks (reflection);

  assert_sentence (state);
  assert_words (extent);
  for (guint i = 0; i < remarks->len; i++)
    assert_sentence (g_ptr_array_index (remarks, i));
}

static void
assert_reflection (const TidemarkReflection *reflection)
{
  assert_state (reflection);
  for (int i = 0; i < (int) reflection->findings->len; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, i);
      g_autofree char *brief = tidemark_finding_say_briefly (finding);
      g_autofree char *sentence = NULL;

      g_assert_cmpstr (brief, !=, "");
      assert_words (brief);
      if (!finding->available)
        continue;
      sentence = tidemark_reflection_say_finding (reflection, i);
      assert_sentence (sentence);
    }

  for (guint i = 0; i < reflection->reasons->len; i++)
    {
      g_autofree char *grounds = tidemark_reason_say_grounds (
          g_ptr_array_index (reflection->reasons, i), reflection->alias);

      assert_words (grounds);
    }
  for (guint i = 0; i < reflection->advice->len; i++)
    {
      const TidemarkAdvice *advice = g_ptr_array_index (reflection->advice, i);

      assert_sentence (advice->text);
      assert_sentence (advice->step);
      assert_sentence (advice->limits);
    }
}

/* Everything that can be marked, often enough for every signal to speak. */
static LogMaker *
new_full_log (void)
{
  LogMaker *log = log_maker_new_sudden ();

  for (int mark = TIDEMARK_MARK_NONE + 1; mark < TIDEMARK_N_MARKS; mark++)
    for (int d = 2; d < 98; d += 7)
      log_maker_mark (log, d + mark % 3, 18, mark);
  for (int d = 3; d < 98; d += 6)
    {
      log_maker_move (log, d, 15, TIDEMARK_MOVE_SPACE);
      log_maker_contact (log, TIDEMARK_KIND_CALL, d, 21, TIDEMARK_WHO_THEM);
    }
  for (int d = 0; d < 99; d++)
    log_maker_contact (log, TIDEMARK_KIND_CALL, d, 20, TIDEMARK_WHO_THEM);
  return log;
}

static void
sentences_of_every_kind_of_log_keep_to_the_words (void)
{
  LogMaker *(*const makers[]) (void) = { log_maker_new_sudden, log_maker_new_dance, new_full_log };
  g_autoptr (GHashTable) spoken = g_hash_table_new (g_str_hash, g_str_equal);
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (LogMaker) log = makers[i]();
      g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);

      assert_reflection (reflection);
      for (int k = 0; k < n; k++)
        if (((TidemarkFinding *) g_ptr_array_index (reflection->findings, k))->available)
          g_hash_table_add (spoken, (gpointer) signals[k]->id);
    }

  for (int k = 0; k < n; k++)
    if (!g_hash_table_contains (spoken, signals[k]->id))
      {
        g_test_message ("%s has not said anything", signals[k]->id);
        g_test_fail ();
      }
}

static void
every_state_and_flag_is_said (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);

  for (guint flags = 0; flags < 1u << TIDEMARK_N_FLAGS; flags++)
    for (int basis = TIDEMARK_BASIS_FELT; basis <= TIDEMARK_BASIS_BOTH; basis++)
      for (int state = TIDEMARK_STATE_NOT_ENOUGH; state <= TIDEMARK_STATE_FLAGGED; state++)
        {
          reflection->flags = flags;
          reflection->notes = (1u << TIDEMARK_N_NOTES) - 1;
          reflection->state = state;
          reflection->withdrawal.flagged = (flags & 1) != 0;
          reflection->withdrawal.basis = basis;
          reflection->withdrawal.onset_day = flags & 2 ? LOG_DAY_0 : TIDEMARK_DAY_NONE;
          assert_state (reflection);
        }
}

static void
titles_and_explanations_keep_to_the_words (void)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *title = tidemark_article_say (signals[i]->title, "N.");
      g_autofree char *how = tidemark_article_say (signals[i]->how, "N.");

      assert_words (title);
      assert_alias (title);
      assert_sentence (how);
      assert_alias (how);
      g_assert_nonnull (tidemark_article_find (signals[i]->source));
    }
  for (int i = 0; i < TIDEMARK_N_REASONS; i++)
    assert_words (tidemark_reasons[i].title);
  for (int step = 0; step < TIDEMARK_N_STEPS; step++)
    {
      g_autofree char *text = tidemark_step_say (step, "N.", FALSE);

      assert_sentence (text);
      assert_alias (text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/words/" #name, name)
  ADD (sentences_of_every_kind_of_log_keep_to_the_words);
  ADD (every_state_and_flag_is_said);
  ADD (titles_and_explanations_keep_to_the_words);
#undef ADD

  return g_test_run ();
}
