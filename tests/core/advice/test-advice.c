/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-advice.h"
#include "tidemark-article.h"
#include "tidemark-reflection.h"
#include "tidemark-signal-registry.h"

static GPtrArray *
list_topics (void)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < TIDEMARK_N_REASONS; i++)
    g_ptr_array_add (topics, g_strconcat ("reason:", tidemark_reasons[i].id, NULL));
  for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
    g_ptr_array_add (topics, g_strconcat ("flag:", tidemark_flag_id (flag), NULL));
  for (int note = 0; note < TIDEMARK_N_NOTES; note++)
    g_ptr_array_add (topics, g_strconcat ("note:", tidemark_note_id (note), NULL));
  g_ptr_array_add (topics, g_strdup ("state:steady"));
  g_ptr_array_add (topics, g_strdup ("state:not_enough"));

  return topics;
}

static GPtrArray *
choose_one (const char *topic, gboolean has_safety)
{
  g_autoptr (GPtrArray) topics = g_ptr_array_new ();

  g_ptr_array_add (topics, (gpointer) topic);
  return tidemark_advice_choose (topics, "A.", has_safety);
}

static void
everything_that_is_said_has_advice_with_its_source (void)
{
  g_autoptr (GPtrArray) topics = list_topics ();

  for (guint i = 0; i < topics->len; i++)
    {
      g_autoptr (GPtrArray) chosen = choose_one (g_ptr_array_index (topics, i), FALSE);
      const TidemarkAdvice *advice;

      if (chosen->len == 0)
        g_error ("no advice for %s", (char *) g_ptr_array_index (topics, i));
      advice = g_ptr_array_index (chosen, 0);
      g_assert_nonnull (tidemark_article_find (advice->source));
      g_assert_null (strstr (advice->text, "{"));
      g_assert_null (strstr (advice->limits, "{"));
    }
}

static void
never_more_than_three_pieces (void)
{
  g_autoptr (GPtrArray) topics = list_topics ();
  g_autoptr (GPtrArray) chosen = tidemark_advice_choose (topics, "A.", FALSE);

  g_assert_cmpuint (chosen->len, ==, TIDEMARK_MAX_ADVICE);
}

static gboolean
gives_space (const char *id)
{
  const GPtrArray *articles = tidemark_article_list ();

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->pieces->len; k++)
        if (g_str_equal (((TidemarkPiece *) g_ptr_array_index (article->pieces, k))->id, id))
          return ((TidemarkPiece *) g_ptr_array_index (article->pieces, k))->gives_space;
    }

  g_assert_not_reached ();
}

static void
space_is_never_advised_beside_a_safety_mark (void)
{
  g_autoptr (GPtrArray) topics = list_topics ();

  for (guint i = 0; i < topics->len; i++)
    {
      g_autoptr (GPtrArray) chosen = choose_one (g_ptr_array_index (topics, i), TRUE);

      for (guint k = 0; k < chosen->len; k++)
        g_assert_false (gives_space (((TidemarkAdvice *) g_ptr_array_index (chosen, k))->id));
    }
}

static void
text_that_speaks_of_space_is_marked_so (void)
{
  const GPtrArray *articles = tidemark_article_list ();

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->pieces->len; k++)
        {
          const TidemarkPiece *piece = g_ptr_array_index (article->pieces, k);

          if (g_regex_match_simple ("[Ss]tep back a little|[Ee]ase off|[Gg]ive it room|give space|"
                                    "steps? well back|its room",
                                    piece->text, 0, 0) &&
              !piece->gives_space)
            g_error ("%s advises space and is not marked so", piece->id);
        }
    }
}

static void
articles_are_whole (void)
{
  const GPtrArray *articles = tidemark_article_list ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (articles->len, ==, 5);
  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      g_assert_nonnull (article->title);
      g_assert_nonnull (article->about);
      g_assert_nonnull (article->purpose);
      g_assert_nonnull (strstr (article->limits, "threat"));
      g_assert_cmpuint (article->reasons->len, >, 0);
      for (int k = 0; article->signs[k] != NULL; k++)
        g_assert_cmpint (tidemark_signal_registry_find (article->signs[k]), >=, 0);
      for (guint k = 0; k < article->pieces->len; k++)
        {
          const TidemarkPiece *piece = g_ptr_array_index (article->pieces, k);

          g_assert_true (g_hash_table_add (ids, piece->id));
          g_assert_nonnull (piece->text);
          g_assert_nonnull (piece->step);
        }
    }
}

static void
topics_of_pieces_exist (void)
{
  const GPtrArray *articles = tidemark_article_list ();
  g_autoptr (GPtrArray) topics = list_topics ();

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->pieces->len; k++)
        {
          const TidemarkPiece *piece = g_ptr_array_index (article->pieces, k);

          for (int t = 0; piece->topics[t] != NULL; t++)
            if (!g_ptr_array_find_with_equal_func (topics, piece->topics[t], g_str_equal, NULL))
              g_error ("%s is for %s, which nothing is about", piece->id, piece->topics[t]);
        }
    }
}

static void
every_reason_is_explained_by_an_article (void)
{
  const GPtrArray *articles = tidemark_article_list ();
  g_autoptr (GHashTable) explained = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->reasons->len; k++)
        {
          const TidemarkArticleReason *reason = g_ptr_array_index (article->reasons, k);

          g_assert_nonnull (reason->text);
          g_hash_table_add (explained, reason->id);
        }
    }
  for (int i = 0; i < TIDEMARK_N_REASONS; i++)
    g_assert_true (g_hash_table_contains (explained, tidemark_reasons[i].id));
}

static void
broken_article_is_refused_with_its_place (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      tidemark_article_parse ("<article slug='a'>\n<advice id='x'/></article>", -1, &error));
  g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_MISSING_ATTRIBUTE);
  g_assert_nonnull (strstr (error->message, "2"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/advice/" #name, name)
  ADD (everything_that_is_said_has_advice_with_its_source);
  ADD (never_more_than_three_pieces);
  ADD (space_is_never_advised_beside_a_safety_mark);
  ADD (text_that_speaks_of_space_is_marked_so);
  ADD (articles_are_whole);
  ADD (topics_of_pieces_exist);
  ADD (every_reason_is_explained_by_an_article);
  ADD (broken_article_is_refused_with_its_place);
#undef ADD

  return g_test_run ();
}
