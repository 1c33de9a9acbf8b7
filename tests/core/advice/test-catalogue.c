/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "seed-rows.h"
#include "tidemark-article.h"
#include "tidemark-reflection.h"
#include "tidemark-signal-registry.h"

static const TidemarkItem *
find_item (const TidemarkArticle *article, const char *id)
{
  for (guint i = 0; i < article->items->len; i++)
    {
      const TidemarkItem *item = g_ptr_array_index (article->items, i);

      if (g_str_equal (item->id, id))
        return item;
    }

  return NULL;
}

static const TidemarkPiece *
find_piece (const TidemarkArticle *article, const char *id)
{
  for (guint i = 0; i < article->pieces->len; i++)
    {
      const TidemarkPiece *piece = g_ptr_array_index (article->pieces, i);

      if (g_str_equal (piece->id, id))
        return piece;
    }

  return NULL;
}

static void
assert_words (char **words, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", words);

  g_assert_cmpstr (joined, ==, expected);
}

static void
every_row_is_in_the_catalogue (void)
{
  g_assert_cmpint (n_seed_rows, ==, 47);
  for (int i = 0; i < n_seed_rows; i++)
    {
      const SeedRow *row = &seed_rows[i];
      const TidemarkArticle *article = tidemark_article_find (row->article);
      const TidemarkItem *item;

      g_assert_nonnull (article);
      item = find_item (article, row->item);
      if (item == NULL)
        g_error ("%s lacks “%s”", row->article, row->item);
      g_assert_cmpstr (item->reason, ==, row->reason);
      assert_words (item->signs_for, row->signs_for);
      assert_words (item->signs_against, row->signs_against);
      assert_words (item->advice, row->advice);
      for (int k = 0; item->advice[k] != NULL; k++)
        g_assert_nonnull (find_piece (article, item->advice[k]));
    }
}

static void
catalogue_says_nothing_besides_the_rows (void)
{
  const GPtrArray *articles = tidemark_article_list ();
  int n = 0;

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->items->len; k++, n++)
        {
          const TidemarkItem *item = g_ptr_array_index (article->items, k);

          /* In the same order as well. */
          g_assert_cmpint (n, <, n_seed_rows);
          g_assert_cmpstr (seed_rows[n].article, ==, article->slug);
          g_assert_cmpstr (seed_rows[n].item, ==, item->id);
        }
    }
  g_assert_cmpint (n, ==, n_seed_rows);
}

static gboolean
is_in_a_row (const char *id)
{
  for (int i = 0; i < n_seed_rows; i++)
    {
      g_auto (GStrv) advice = g_strsplit (seed_rows[i].advice, " ", -1);

      if (g_strv_contains ((const char *const *) advice, id))
        return TRUE;
    }

  return FALSE;
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

      g_assert_true (tidemark_article_find (article->slug) == article);
      g_assert_nonnull (strstr (article->limits, "opinion"));
      g_assert_nonnull (strstr (article->limits, "fear, a threat or control"));
      for (guint k = 0; k < article->items->len; k++)
        g_assert_true (
            g_hash_table_add (ids, ((TidemarkItem *) g_ptr_array_index (article->items, k))->id));
      for (guint k = 0; k < article->pieces->len; k++)
        {
          const TidemarkPiece *piece = g_ptr_array_index (article->pieces, k);

          g_assert_true (g_hash_table_add (ids, piece->id));
          if (!is_in_a_row (piece->id))
            g_error ("no row leads to “%s”", piece->id);
        }
    }
}

static void
every_reason_is_explained_and_has_advice (void)
{
  const GPtrArray *articles = tidemark_article_list ();

  for (int r = 0; r < TIDEMARK_N_REASONS; r++)
    {
      g_autofree char *topic = g_strconcat ("reason:", tidemark_reasons[r].id, NULL);
      int explained = 0, advised = 0;

      for (guint i = 0; i < articles->len; i++)
        {
          const TidemarkArticle *article = g_ptr_array_index (articles, i);

          for (guint k = 0; k < article->items->len; k++)
            {
              const TidemarkItem *item = g_ptr_array_index (article->items, k);

              explained += g_strcmp0 (item->reason, tidemark_reasons[r].id) == 0;
            }
          for (guint k = 0; k < article->pieces->len; k++)
            {
              const TidemarkPiece *piece = g_ptr_array_index (article->pieces, k);

              advised += g_strv_contains ((const char *const *) piece->topics, topic);
            }
        }
      /* Each article that explains it advises on it. */
      g_assert_cmpint (explained, >, 0);
      g_assert_cmpint (advised, ==, explained);
    }
}

/* A weight that no article would know of would be a reason of our own. */
static void
every_strong_weight_stands_in_a_row (void)
{
  for (int r = 0; r < TIDEMARK_N_REASONS; r++)
    for (const TidemarkWeight *weight = tidemark_reasons[r].weights; weight->signal != NULL;
         weight++)
      {
        gboolean found = FALSE;

        for (int i = 0; i < n_seed_rows && weight->weight >= 0.8; i++)
          {
            g_auto (GStrv) signs = g_strsplit (seed_rows[i].signs_for, " ", -1);

            found |= g_strcmp0 (seed_rows[i].reason, tidemark_reasons[r].id) == 0 &&
                     g_strv_contains ((const char *const *) signs, weight->signal);
          }
        if (weight->weight >= 0.8 && !found &&
            !(g_str_equal (tidemark_reasons[r].id, "pressure") &&
              g_str_equal (weight->signal, "space_after")))
          g_error ("%s: no row goes by %s", tidemark_reasons[r].id, weight->signal);
      }
}

static void
every_signal_names_its_source (void)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (int i = 0; i < n; i++)
    g_assert_nonnull (tidemark_article_find (signals[i]->source));
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
          g_autofree char *text = g_strconcat (piece->text, " ", piece->step, NULL);

          if (g_regex_match_simple (
                  "\\b(step(s|ping)? (well )?back|ease off|back off|slow the pace|"
                  "(give|make|its) (it |this time )?(its )?(room|space)|ask less|"
                  "let it grow|stop pushing|push further|would let it|"
                  "do not write first)",
                  text, G_REGEX_CASELESS, 0) &&
              !(piece->nature & TIDEMARK_NATURE_SPACE))
            g_error ("%s advises space and is not marked so", piece->id);
        }
    }
}

static void
broken_article_is_refused_with_its_place (void)
{
  static const struct
  {
    const char *xml;
    GMarkupError code;
    const char *place;
  } broken[] = {
    { "<article slug='a'>\n<advice id='x'/></article>", G_MARKUP_ERROR_MISSING_ATTRIBUTE, "2" },
    { "<article slug='a'>\n<advice id='x' topics='t' nature='odd'/></article>",
      G_MARKUP_ERROR_INVALID_CONTENT, "odd" },
    { "<article slug='a'>\n\n<reason>x</reason></article>", G_MARKUP_ERROR_UNKNOWN_ELEMENT, "3" },
    { "<article slug='a'><title>a</title><title>b</title></article>",
      G_MARKUP_ERROR_INVALID_CONTENT, "title" },
    { "<article slug='a'><title> </title></article>", G_MARKUP_ERROR_INVALID_CONTENT, "title" },
    { "<article slug='a'><title>a</title></article>", G_MARKUP_ERROR_INVALID_CONTENT,
      "the article" },
    { "<article slug='a'>", G_MARKUP_ERROR_PARSE, "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tidemark_article_parse (broken[i].xml, -1, &error));
      g_assert_error (error, G_MARKUP_ERROR, (int) broken[i].code);
      g_assert_nonnull (strstr (error->message, broken[i].place));
    }
}

static void
pronouns_are_those_of_the_person (void)
{
  static const char text[] = "{alias} comes of {their} own accord; nobody pulls {them}.";
  static const struct
  {
    TidemarkPronoun pronoun;
    const char *said;
  } expected[] = {
    { TIDEMARK_PRONOUN_NONE, "Kim comes of their own accord; nobody pulls them." },
    { TIDEMARK_PRONOUN_THEY, "Kim comes of their own accord; nobody pulls them." },
    { TIDEMARK_PRONOUN_HE, "Kim comes of his own accord; nobody pulls him." },
    { TIDEMARK_PRONOUN_SHE, "Kim comes of her own accord; nobody pulls her." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *said = tidemark_article_say_of (text, "Kim", expected[i].pronoun);

      g_assert_cmpstr (said, ==, expected[i].said);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/advice/catalogue/" #name, name)
  ADD (every_row_is_in_the_catalogue);
  ADD (catalogue_says_nothing_besides_the_rows);
  ADD (articles_are_whole);
  ADD (every_reason_is_explained_and_has_advice);
  ADD (every_strong_weight_stands_in_a_row);
  ADD (every_signal_names_its_source);
  ADD (text_that_speaks_of_space_is_marked_so);
  ADD (broken_article_is_refused_with_its_place);
  ADD (pronouns_are_those_of_the_person);
#undef ADD

  return g_test_run ();
}
