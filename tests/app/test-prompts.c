/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-prompts.h"

#include "tidemark-article.h"

/* What the program never says, nor asks: a diagnosis, a motive, a forecast, a verdict. */
static const char banned[] =
    "\\b(he|him|his|she|hers?)\\b|\\bwhy\\b|\\b(feels?|wants?|loves?) (you|for you)\\b|"
    "\\b(avoidant|anxious|attachment|narciss|toxic|disorder|diagnos|gaslight|manipulat)|"
    "\\b(score|percent|probab|streak|still|again|already|how (often|long) (has|did) (he|she|they))|"
    "\\bwill (he|she|they|it)\\b|%|\\{";

static void
prompt_passes_the_rule_of_words (void)
{
  for (guint day = 0; day < tidemark_prompts_count (); day++)
    {
      g_autofree char *prompt = tidemark_prompts_of_day ((int) day, "N.");

      if (g_regex_match_simple (banned, prompt, G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT))
        g_error ("not to be asked: %s", prompt);
      g_assert_true (g_str_has_suffix (prompt, "?"));
      g_assert_cmpint (g_utf8_strlen (prompt, -1), <=, 90);
    }
}

static void
every_prompt_is_drawn_from_an_article (void)
{
  const GPtrArray *articles = tidemark_article_list ();
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint day = 0; day < tidemark_prompts_count (); day++)
    {
      const char *slug = tidemark_prompts_source_of_day ((int) day);

      g_assert_nonnull (tidemark_article_find (slug));
      g_hash_table_add (used, (gpointer) slug);
    }
  g_assert_cmpuint (g_hash_table_size (used), ==, articles->len);
}

static void
each_day_has_its_own (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int n = (int) tidemark_prompts_count ();

  /* Before 1970 too: days are counted from there. */
  for (int day = -5; day < n - 5; day++)
    g_assert_true (g_hash_table_add (seen, tidemark_prompts_of_day (day, "N.")));
  g_assert_true (g_hash_table_contains (seen, "What did N. do lately that matched the words?"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prompts/prompt_passes_the_rule_of_words", prompt_passes_the_rule_of_words);
  g_test_add_func ("/prompts/every_prompt_is_drawn_from_an_article",
                   every_prompt_is_drawn_from_an_article);
  g_test_add_func ("/prompts/each_day_has_its_own", each_day_has_its_own);

  return g_test_run ();
}
