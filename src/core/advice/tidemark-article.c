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

typedef struct
{
  TidemarkArticle *article;
  GString *text;
} Parse;

static void
free_piece (gpointer data)
{
  TidemarkPiece *self = data;

  g_free (self->id);
  g_strfreev (self->topics);
  g_free (self->text);
  g_free (self->step);
  g_free (self);
}

static void
free_reason (gpointer data)
{
  TidemarkArticleReason *self = data;

  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

void
tidemark_article_free (TidemarkArticle *self)
{
  g_free (self->slug);
  g_free (self->title);
  g_free (self->about);
  g_free (self->purpose);
  g_free (self->limits);
  g_ptr_array_unref (self->reasons);
  g_strfreev (self->signs);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

static gboolean
start_piece (Parse *parse, const char **names, const char **values, GError **error)
{
  TidemarkPiece *piece = g_new0 (TidemarkPiece, 1);
  const char *id, *topics, *space;

  g_ptr_array_add (parse->article->pieces, piece);
  if (!g_markup_collect_attributes ("advice", names, values, error, G_MARKUP_COLLECT_STRING, "id",
                                    &id, G_MARKUP_COLLECT_STRING, "topics", &topics,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "space",
                                    &space, G_MARKUP_COLLECT_INVALID))
    return FALSE;

  piece->id = g_strdup (id);
  piece->topics = g_strsplit (topics, " ", -1);
  piece->gives_space = space != NULL;
  return TRUE;
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Parse *parse = data;
  const char *id;

  g_string_truncate (parse->text, 0);
  if (g_str_equal (element, "advice"))
    start_piece (parse, names, values, error);
  else if (g_str_equal (element, "article"))
    {
      if (g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING,
                                       "slug", &id, G_MARKUP_COLLECT_INVALID))
        parse->article->slug = g_strdup (id);
    }
  else if (g_str_equal (element, "reason"))
    {
      TidemarkArticleReason *reason = g_new0 (TidemarkArticleReason, 1);

      g_ptr_array_add (parse->article->reasons, reason);
      if (g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING, "id",
                                       &id, G_MARKUP_COLLECT_INVALID))
        reason->id = g_strdup (id);
    }
}

static void
add_text (GMarkupParseContext *context,
          const char *text,
          gsize length,
          gpointer data,
          GError **error)
{
  Parse *parse = data;

  g_string_append_len (parse->text, text, (gssize) length);
}

/* As the tools of translators do it: runs of white space are one space. */
static char *
take_text (const Parse *parse)
{
  g_auto (GStrv) words = g_strsplit_set (parse->text->str, " \n\t", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (int i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);

  kept = g_strv_builder_end (builder);
  return g_strjoinv (" ", kept);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Parse *parse = data;
  TidemarkArticle *article = parse->article;
  TidemarkPiece *piece = article->pieces->len > 0
                             ? g_ptr_array_index (article->pieces, article->pieces->len - 1)
                             : NULL;
  g_autofree char *text = take_text (parse);

  if (g_str_equal (element, "title"))
    g_set_str (&article->title, text);
  else if (g_str_equal (element, "about"))
    g_set_str (&article->about, text);
  else if (g_str_equal (element, "purpose"))
    g_set_str (&article->purpose, text);
  else if (g_str_equal (element, "limits"))
    g_set_str (&article->limits, text);
  else if (g_str_equal (element, "signs"))
    {
      g_strfreev (article->signs);
      article->signs = g_strsplit (text, " ", -1);
    }
  else if (g_str_equal (element, "reason"))
    {
      TidemarkArticleReason *reason =
          g_ptr_array_index (article->reasons, article->reasons->len - 1);

      g_set_str (&reason->text, text);
    }
  else if (g_str_equal (element, "text") && piece != NULL)
    g_set_str (&piece->text, text);
  else if (g_str_equal (element, "step") && piece != NULL)
    g_set_str (&piece->step, text);
}

/**
 * tidemark_article_parse:
 * @xml: the file
 * @length: of @xml, or -1
 *
 * Returns: (transfer full): the article. Fails with G_MARKUP_ERROR.
 */
TidemarkArticle *
tidemark_article_parse (const char *xml, gssize length, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (TidemarkArticle) article = g_new0 (TidemarkArticle, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  Parse parse = { article, text };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &parse, NULL);

  article->reasons = g_ptr_array_new_with_free_func (free_reason);
  article->pieces = g_ptr_array_new_with_free_func (free_piece);
  if (!g_markup_parse_context_parse (context, xml, length, error) ||
      !g_markup_parse_context_end_parse (context, error))
    return NULL;

  return g_steal_pointer (&article);
}

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

char *
tidemark_article_say (const char *text, const char *alias)
{
  g_autoptr (GString) said = g_string_new (g_dgettext (GETTEXT_PACKAGE, text));

  g_string_replace (said, "{alias}", alias, 0);
  tidemark_tidy_stops (said);
  return g_string_free_and_steal (g_steal_pointer (&said));
}
