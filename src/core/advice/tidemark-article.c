/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-article.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "tidemark-core-resources.h"

#define FOLDER "/io/github/tidemark_journal/Tidemark/core/sources/"

/* In the order of the articles; advice for one thing is taken from the first that has any. */
static const char *const slugs[] = {
  "why-is-he-backing-away",
  "why-is-he-pushing-me-away",
  "why-he-backs-off-after-showing-interest",
  "why-men-walk-away",
  "the-intimacy-distance-dance",
};

static gpointer
load_articles (gpointer data)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_article_free);

  for (guint i = 0; i < G_N_ELEMENTS (slugs); i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, slugs[i], ".xml", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes =
          g_resource_lookup_data (tidemark_core_get_resource (), path, 0, &error);
      TidemarkArticle *article = NULL;

      if (bytes != NULL)
        article = tidemark_article_parse (g_bytes_get_data (bytes, NULL),
                                          (gssize) g_bytes_get_size (bytes), &error);
      /* They are part of the program. */
      if (article == NULL)
        g_error ("%s: %s", path, error->message);
      g_ptr_array_add (articles, article);
    }

  return articles;
}

const GPtrArray *
tidemark_article_list (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_articles, NULL);
}

/**
 * tidemark_article_find:
 *
 * Returns: (nullable) (transfer none): the article of that name. Any thread.
 */
const TidemarkArticle *
tidemark_article_find (const char *slug)
{
  const GPtrArray *articles = tidemark_article_list ();

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      if (g_str_equal (article->slug, slug))
        return article;
    }

  return NULL;
}

/* Whether anything that the article says goes with that signal or topic. */
gboolean
tidemark_article_has_sign (const TidemarkArticle *self, const char *sign)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const TidemarkItem *item = g_ptr_array_index (self->items, i);

      if (g_strv_contains ((const char *const *) item->signs_for, sign))
        return TRUE;
    }

  return FALSE;
}

/**
 * tidemark_tidy_stops:
 * @text: a sentence or more
 *
 * An alias such as "N." at the end of a sentence has its full stop already.
 */
void
tidemark_tidy_stops (GString *text)
{
  g_string_replace (text, "..", ".", 0);
}

/* For sentences that could not do with the alias alone; a translation is free not to use them. */
static const char *
find_pronoun (TidemarkPronoun pronoun, gboolean possessive)
{
  switch (pronoun)
    {
    case TIDEMARK_PRONOUN_HE:
      return possessive ? C_ ("pronoun", "his") : C_ ("pronoun", "him");
    case TIDEMARK_PRONOUN_SHE:
      return possessive ? C_ ("pronoun, possessive", "her") : C_ ("pronoun", "her");
    case TIDEMARK_PRONOUN_NONE:
    case TIDEMARK_PRONOUN_THEY:
    default:
      return possessive ? C_ ("pronoun", "their") : C_ ("pronoun", "them");
    }
}

/**
 * tidemark_article_say_of:
 * @text: in English; "{alias}", "{them}" and "{their}" in it stand for the person
 * @alias: of the person
 * @pronoun: of the person
 *
 * Returns: (transfer full): the text, translated and about that person. Any thread.
 */
char *
tidemark_article_say_of (const char *text, const char *alias, TidemarkPronoun pronoun)
{
  g_autoptr (GString) said = g_string_new (g_dgettext (GETTEXT_PACKAGE, text));

  g_string_replace (said, "{them}", find_pronoun (pronoun, FALSE), 0);
  g_string_replace (said, "{their}", find_pronoun (pronoun, TRUE), 0);
  g_string_replace (said, "{alias}", alias, 0);
  tidemark_tidy_stops (said);
  return g_string_free_and_steal (g_steal_pointer (&said));
}

/* The same for a text that has no pronoun in it. */
char *
tidemark_article_say (const char *text, const char *alias)
{
  return tidemark_article_say_of (text, alias, TIDEMARK_PRONOUN_NONE);
}
