/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is advised on logs of every kind: that everything can be reached, and that it fits. */

#include "advice-scenes.h"
#include "tidemark-article.h"
#include "tidemark-reflection-words.h"

static const TidemarkPiece *
find_piece (const char *id)
{
  const GPtrArray *articles = tidemark_article_list ();

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->pieces->len; k++)
        {
          const TidemarkPiece *piece = g_ptr_array_index (article->pieces, k);

          if (g_str_equal (piece->id, id))
            return piece;
        }
    }

  g_assert_not_reached ();
}

static gboolean
has_advice (const TidemarkReflection *reflection, const char *id)
{
  for (guint i = 0; i < reflection->advice->len; i++)
    if (g_str_equal (((const TidemarkAdvice *) g_ptr_array_index (reflection->advice, i))->id, id))
      return TRUE;

  return FALSE;
}

static void
say_advice (const TidemarkReflection *reflection)
{
  g_autoptr (GPtrArray) topics = tidemark_reflection_list_topics (reflection, NULL);

  for (guint i = 0; i < topics->len; i++)
    g_test_message ("    about %s", (const char *) g_ptr_array_index (topics, i));
  for (guint i = 0; i < reflection->advice->len; i++)
    g_test_message ("    %s", ((TidemarkAdvice *) g_ptr_array_index (reflection->advice, i))->id);
}

static void
every_log_brings_up_its_topic_and_gets_advice_for_it (void)
{
  for (guint i = 0; i < n_scenes; i++)
    {
      g_autoptr (TidemarkReflection) reflection = scene_reflect (&scenes[i], FALSE);
      g_autoptr (GPtrArray) topics = tidemark_reflection_list_topics (reflection, NULL);
      gboolean advised = FALSE;

      for (guint k = 0; k < reflection->advice->len; k++)
        {
          const TidemarkAdvice *advice = g_ptr_array_index (reflection->advice, k);
          const TidemarkPiece *piece = find_piece (advice->id);

          advised |= g_strv_contains ((const char *const *) piece->topics, scenes[i].topic);
        }
      if (!g_ptr_array_find_with_equal_func (topics, scenes[i].topic, g_str_equal, NULL) ||
          !advised)
        {
          g_test_message ("%s: %s", scenes[i].topic, advised ? "not brought up" : "no advice");
          say_advice (reflection);
          g_test_fail ();
        }
    }
}

/* What every piece has, whichever log it is for. */
static void
check_advice (const TidemarkAdvice *advice)
{
  const TidemarkArticle *article = tidemark_article_find (advice->source);
  const char *const texts[] = { advice->title,  advice->about, advice->stance,
                                advice->limits, advice->why,   advice->sign,
                                advice->text,   advice->step,  advice->unless };

  g_assert_nonnull (article);
  g_assert_cmpstr (advice->title, ==, article->title);
  g_assert_nonnull (strstr (advice->limits, "opinion"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_cmpstr (texts[i], !=, "");
      g_assert_false (g_regex_match_simple ("[{}]", texts[i], 0, 0));
    }
}

static void
never_more_than_three_and_none_twice (void)
{
  for (guint i = 0; i < n_scenes; i++)
    {
      g_autoptr (TidemarkReflection) reflection = scene_reflect (&scenes[i], FALSE);
      g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (reflection->advice->len, >, 0);
      g_assert_cmpuint (reflection->advice->len, <=, TIDEMARK_MAX_ADVICE);
      for (guint k = 0; k < reflection->advice->len; k++)
        {
          const TidemarkAdvice *advice = g_ptr_array_index (reflection->advice, k);

          check_advice (advice);
          g_assert_true (g_hash_table_add (ids, advice->id));
        }
    }
}

static void
collect (const TidemarkReflection *reflection, GHashTable *seen)
{
  for (guint i = 0; i < reflection->advice->len; i++)
    {
      const TidemarkAdvice *advice = g_ptr_array_index (reflection->advice, i);

      g_hash_table_add (seen, g_strdup (advice->id));
      g_hash_table_add (seen, g_strdup (advice->item));
      g_hash_table_add (seen, g_strdup (advice->source));
    }
}

static void
assert_reached (GHashTable *seen, const char *id)
{
  if (!g_hash_table_contains (seen, id))
    {
      g_test_message ("never said: %s", id);
      g_test_fail ();
    }
}

/* Every title, stance, reason, sign and piece of advice comes with some log. */
static void
nothing_is_out_of_reach (void)
{
  const GPtrArray *articles = tidemark_article_list ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_scenes; i++)
    {
      g_autoptr (TidemarkReflection) reflection = scene_reflect (&scenes[i], FALSE);

      collect (reflection, seen);
    }

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      assert_reached (seen, article->slug);
      for (guint k = 0; k < article->items->len; k++)
        assert_reached (seen, ((TidemarkItem *) g_ptr_array_index (article->items, k))->id);
      for (guint k = 0; k < article->pieces->len; k++)
        assert_reached (seen, ((TidemarkPiece *) g_ptr_array_index (article->pieces, k))->id);
    }
}

static void
every_topic_of_the_catalogue_has_a_log (void)
{
  const GPtrArray *articles = tidemark_article_list ();

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->pieces->len; k++)
        {
          const TidemarkPiece *piece = g_ptr_array_index (article->pieces, k);

          for (int t = 0; piece->topics[t] != NULL; t++)
            {
              gboolean found = FALSE;

              for (guint s = 0; s < n_scenes; s++)
                found |= g_str_equal (scenes[s].topic, piece->topics[t]);
              if (!found)
                g_error ("no log for %s, which %s is about", piece->topics[t], piece->id);
            }
        }
    }
}

static void
safety_wins_over_every_advice_about_nearness (void)
{
  int n_space = 0;

  for (guint i = 0; i < n_scenes; i++)
    {
      g_autoptr (TidemarkReflection) plain = scene_reflect (&scenes[i], FALSE);
      g_autoptr (TidemarkReflection) unsafe = scene_reflect (&scenes[i], TRUE);

      for (guint k = 0; k < plain->advice->len; k++)
        n_space +=
            find_piece (((TidemarkAdvice *) g_ptr_array_index (plain->advice, k))->id)->nature &
            TIDEMARK_NATURE_SPACE;
      for (guint k = 0; k < unsafe->advice->len; k++)
        g_assert_cmpuint (
            find_piece (((TidemarkAdvice *) g_ptr_array_index (unsafe->advice, k))->id)->nature, ==,
            0);
    }
  /* It would have been advised otherwise. */
  g_assert_cmpint (n_space, >, 10);
}

static void
safety_changes_nothing_that_is_found (void)
{
  for (guint i = 0; i < n_scenes; i++)
    {
      g_autoptr (TidemarkReflection) plain = scene_reflect (&scenes[i], FALSE);
      g_autoptr (TidemarkReflection) unsafe = scene_reflect (&scenes[i], TRUE);

      g_assert_cmpuint (plain->flags, ==, unsafe->flags);
      g_assert_cmpuint (plain->notes, ==, unsafe->notes);
      g_assert_cmpint (plain->state, ==, unsafe->state);
      g_assert_cmpint (plain->n_entries, ==, unsafe->n_entries);
      g_assert_cmpint (plain->n_days, ==, unsafe->n_days);
      for (guint k = 0; k < plain->reasons->len; k++)
        g_assert_cmpfloat (((TidemarkReason *) g_ptr_array_index (plain->reasons, k))->score, ==,
                           ((TidemarkReason *) g_ptr_array_index (unsafe->reasons, k))->score);
    }
}

/* The marks themselves, beside the bit that there are any. */
static void
safety_marks_never_reach_the_engine (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) before = log_maker_reflect (log);
  g_autoptr (TidemarkReflection) after = NULL;
  g_autofree char *before_text = tidemark_reflection_to_json (before);
  g_autofree char *after_text = NULL;

  for (int d = -40; d < 99; d += 2)
    log_maker_add (log, TIDEMARK_KIND_SAFETY, d, 12)->safety =
        (TidemarkSafety) (TIDEMARK_SAFETY_AFRAID + (d + 40) / 2 % 5);
  after = log_maker_reflect (log);
  after_text = tidemark_reflection_to_json (after);

  g_assert_cmpstr (after_text, ==, before_text);
}

static void
unsafe_steps_lead_neither_to_nor_from_anybody (void)
{
  for (int step = 0; step < TIDEMARK_N_STEPS; step++)
    {
      g_autofree char *text = tidemark_step_say ((TidemarkStep) step, "Kim", TRUE);

      g_assert_null (strstr (text, "Kim"));
      g_assert_null (strstr (text, "step back"));
      g_assert_null (strstr (text, "available"));
    }
}

/* Be direct, and ask no questions: a need is raised once, and not again during that time away. */
static void
what_was_asked_is_not_asked_again_while_away (void)
{
  static const Scene raised = { "", "-time_away", { scene_ask_today } };
  static const Scene open = { "", "-time_away", { scene_write_my_wish, scene_see_friends } };
  g_autoptr (TidemarkReflection) told = scene_reflect (&raised, FALSE);
  g_autoptr (TidemarkReflection) untold = scene_reflect (&open, FALSE);
  int n_asks = 0;

  g_assert_true (told->my_side.is_away);
  g_assert_true (has_advice (told, "fewer-questions"));
  for (guint i = 0; i < told->advice->len; i++)
    g_assert_false (
        find_piece (((TidemarkAdvice *) g_ptr_array_index (told->advice, i))->id)->nature &
        TIDEMARK_NATURE_ASKS);

  /* Nothing was said yet: the step of the way that asks is open. */
  g_assert_true (untold->my_side.is_away);
  for (guint i = 0; i < untold->advice->len; i++)
    n_asks += (find_piece (((TidemarkAdvice *) g_ptr_array_index (untold->advice, i))->id)->nature &
               TIDEMARK_NATURE_ASKS) != 0;
  g_assert_cmpint (n_asks, ==, 1);
}

static void
asking_and_keeping_quiet_are_never_advised_together (void)
{
  for (guint i = 0; i < n_scenes; i++)
    {
      g_autoptr (TidemarkReflection) reflection = scene_reflect (&scenes[i], FALSE);
      guint nature = 0;

      for (guint k = 0; k < reflection->advice->len; k++)
        nature |=
            find_piece (((TidemarkAdvice *) g_ptr_array_index (reflection->advice, k))->id)->nature;
      g_assert_false ((nature & TIDEMARK_NATURE_ASKS) && (nature & TIDEMARK_NATURE_QUIET));
      g_assert_false ((nature & TIDEMARK_NATURE_CLOSER) && (nature & TIDEMARK_NATURE_LEAVE));
      g_assert_false ((nature & TIDEMARK_NATURE_WAIT) && (nature & TIDEMARK_NATURE_TIMELINE));
    }
}

/* Let them come by themselves, and set a timeline: space within a usual time away, the timeline
 * for a question that was raised. */
static void
usual_time_away_gets_space_and_an_open_question_a_timeline (void)
{
  static const Scene usual = { "",
                               "-time_away",
                               { scene_ask_question, scene_set_limit, scene_see_friends } };
  static const Scene lasting = { "",
                                 "time_away",
                                 { scene_ask_question, scene_set_limit, scene_see_friends } };
  static const Scene near = { "",
                              "",
                              { scene_add_even_contact, scene_ask_question, scene_set_limit } };
  static const Scene unasked = { "", "", { scene_add_even_contact, scene_set_limit } };
  g_autoptr (TidemarkReflection) away = scene_reflect (&usual, FALSE);
  g_autoptr (TidemarkReflection) long_away = scene_reflect (&lasting, FALSE);
  g_autoptr (TidemarkReflection) here = scene_reflect (&near, FALSE);
  g_autoptr (TidemarkReflection) nothing = scene_reflect (&unasked, FALSE);

  g_assert_true (away->my_side.is_away && !away->my_side.is_away_long);
  g_assert_true (has_advice (away, "give-the-space"));
  g_assert_false (has_advice (away, "agree-on-a-timeline"));

  g_assert_true (long_away->my_side.is_away_long);
  g_assert_false (has_advice (long_away, "give-the-space"));
  g_assert_false (has_advice (long_away, "part-of-the-dance"));

  g_assert_false (here->my_side.is_away);
  g_assert_true (has_advice (here, "agree-on-a-timeline"));
  g_assert_false (has_advice (nothing, "agree-on-a-timeline"));
}

/* All five were written about men: what is shown speaks of this person, and says what it is. */
static void
advice_speaks_of_this_person_and_says_that_it_is_opinion (void)
{
  for (guint i = 0; i < n_scenes; i++)
    {
      g_autoptr (TidemarkReflection) reflection = scene_reflect (&scenes[i], FALSE);

      for (guint k = 0; k < reflection->advice->len; k++)
        {
          const TidemarkAdvice *advice = g_ptr_array_index (reflection->advice, k);
          g_autofree char *said =
              g_strjoin (" ", advice->why, advice->sign, advice->text, advice->step, advice->unless,
                         advice->about, advice->stance, NULL);

          g_assert_false (g_regex_match_simple ("\\b(he|him|his|she|hers?|m[ae]n|wom[ae]n)\\b",
                                                said, G_REGEX_CASELESS, 0));
          g_assert_nonnull (strstr (advice->limits, "Kim"));
        }
    }
}

static void
healthy_and_short_logs_have_a_good_text_of_their_own (void)
{
  static const Scene steady = { "", "", { scene_add_even_contact } };
  static const Scene little = { "", "", { NULL } };
  g_autoptr (TidemarkReflection) healthy = scene_reflect (&steady, FALSE);
  g_autoptr (TidemarkReflection) empty = scene_reflect (&little, FALSE);

  g_assert_cmpint (healthy->state, ==, TIDEMARK_STATE_STEADY);
  g_assert_cmpuint (healthy->flags, ==, 0);
  g_assert_true (has_advice (healthy, "stay-available"));
  g_assert_cmpint (empty->state, ==, TIDEMARK_STATE_NOT_ENOUGH);
  g_assert_true (has_advice (empty, "look-at-what-is-there"));
  g_assert_false (has_advice (empty, "stay-available"));
}

/* Each end of the way, and the step that is open before it. */
static void
the_way_ends_where_words_actions_and_wishes_say (void)
{
  static const struct
  {
    const char *signals;
    Change change;
    TidemarkStep step;
    const char *advice;
  } ways[] = {
    { "", NULL, TIDEMARK_STEP_MY_WISH, "know-your-wish" },
    { "", scene_write_my_wish, TIDEMARK_STEP_ASK_GENERAL, "ask-in-general" },
    { "", scene_write_their_wish, TIDEMARK_STEP_ASK_WITH_ME, "ask-with-you" },
    { "", scene_write_all_wishes, TIDEMARK_STEP_WATCH_ACTIONS, "watch-actions" },
    { "-promises", scene_write_all_wishes, TIDEMARK_STEP_COMPARE_WISHES, "compare-wishes" },
    { "-promises", scene_match_wishes, TIDEMARK_STEP_STAY_AVAILABLE, "stay-available" },
    { "-promises", scene_part_wishes, TIDEMARK_STEP_CLEAR_CHOICE, "keep-your-wants" },
    { "promises", scene_write_all_wishes, TIDEMARK_STEP_BELIEVE_ACTIONS, "believe-actions" },
    { "promises", scene_match_wishes, TIDEMARK_STEP_BELIEVE_ACTIONS, "believe-actions" },
    { "promises", scene_part_wishes, TIDEMARK_STEP_BELIEVE_ACTIONS, "believe-actions" },
    { "follow_through", scene_match_wishes, TIDEMARK_STEP_BELIEVE_ACTIONS, "believe-actions" },
    { "excl_dodged", scene_match_wishes, TIDEMARK_STEP_BELIEVE_ACTIONS, "exclusivity-once" },
    { "-follow_through", scene_match_wishes, TIDEMARK_STEP_STAY_AVAILABLE, "stay-available" },
    { "-excl_dodged", scene_match_wishes, TIDEMARK_STEP_STAY_AVAILABLE, "stay-available" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      Scene scene = { "", ways[i].signals, { scene_add_even_contact, ways[i].change } };
      g_autoptr (TidemarkReflection) reflection = scene_reflect (&scene, FALSE);

      g_assert_cmpint (reflection->my_side.step, ==, ways[i].step);
      if (!has_advice (reflection, ways[i].advice))
        {
          g_test_message ("%u: not %s", i, ways[i].advice);
          say_advice (reflection);
          g_test_fail ();
        }
    }
}

/* What counts beside a suspicion comes before it. */
static void
a_grave_suspicion_never_comes_first (void)
{
  static const Scene two = { "", "habits dates_rate misread", { scene_pass_limit } };
  g_autoptr (TidemarkReflection) reflection = scene_reflect (&two, FALSE);
  g_autoptr (GPtrArray) named = tidemark_reflection_list_named (reflection);
  const TidemarkReason *last = g_ptr_array_index (named, named->len - 1);

  g_assert_cmpuint (named->len, >, 1);
  g_assert_cmpstr (last->info->id, ==, "someone_else");
  /* By its score alone it would. */
  g_assert_cmpstr (((TidemarkReason *) g_ptr_array_index (reflection->reasons, 0))->info->id, ==,
                   "someone_else");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/advice/" #name, name)
  ADD (every_log_brings_up_its_topic_and_gets_advice_for_it);
  ADD (never_more_than_three_and_none_twice);
  ADD (nothing_is_out_of_reach);
  ADD (every_topic_of_the_catalogue_has_a_log);
  ADD (safety_wins_over_every_advice_about_nearness);
  ADD (safety_changes_nothing_that_is_found);
  ADD (safety_marks_never_reach_the_engine);
  ADD (unsafe_steps_lead_neither_to_nor_from_anybody);
  ADD (what_was_asked_is_not_asked_again_while_away);
  ADD (asking_and_keeping_quiet_are_never_advised_together);
  ADD (usual_time_away_gets_space_and_an_open_question_a_timeline);
  ADD (advice_speaks_of_this_person_and_says_that_it_is_opinion);
  ADD (healthy_and_short_logs_have_a_good_text_of_their_own);
  ADD (the_way_ends_where_words_actions_and_wishes_say);
  ADD (a_grave_suspicion_never_comes_first);
#undef ADD

  return g_test_run ();
}
