/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-article.h"

typedef struct
{
  TidemarkArticle *article;
  GString *text;
} Parse;

static const struct
{
  const char *name;
  TidemarkNature nature;
} natures[] = {
  { "space", TIDEMARK_NATURE_SPACE },       { "wait", TIDEMARK_NATURE_WAIT },
  { "closer", TIDEMARK_NATURE_CLOSER },     { "leave", TIDEMARK_NATURE_LEAVE },
  { "asks", TIDEMARK_NATURE_ASKS },         { "quiet", TIDEMARK_NATURE_QUIET },
  { "timeline", TIDEMARK_NATURE_TIMELINE },
};

static void
free_item (gpointer data)
{
  TidemarkItem *self = data;

  g_free (self->id);
  g_free (self->reason);
  g_strfreev (self->signs_for);
  g_strfreev (self->signs_against);
  g_strfreev (self->advice);
  g_free (self->text);
  g_free (self->sign);
  g_free (self);
}

static void
free_piece (gpointer data)
{
  TidemarkPiece *self = data;

  g_free (self->id);
  g_strfreev (self->topics);
  g_free (self->text);
  g_free (self->step);
  g_free (self->unless);
  g_free (self);
}

void
tidemark_article_free (TidemarkArticle *self)
{
  g_free (self->slug);
  g_free (self->title);
  g_free (self->about);
  g_free (self->stance);
  g_free (self->limits);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

/* (transfer full): empty where there is nothing. */
static GStrv
split (const char *words)
{
  return words != NULL ? g_strsplit (words, " ", -1) : g_new0 (char *, 1);
}

static gboolean
read_nature (const char *words, guint *out_nature, GError **error)
{
  g_auto (GStrv) names = split (words);

  for (int i = 0; names[i] != NULL; i++)
    {
      guint known = 0;

      while (known < G_N_ELEMENTS (natures) && !g_str_equal (names[i], natures[known].name))
        known++;
      if (known == G_N_ELEMENTS (natures))
        {
          g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                       "no nature is called “%s”", names[i]);
          return FALSE;
        }
      *out_nature |= natures[known].nature;
    }

  return TRUE;
}

static gboolean
start_item (Parse *parse, const char **names, const char **values, GError **error)
{
  const GMarkupCollectType needed = G_MARKUP_COLLECT_STRING;
  const GMarkupCollectType optional = G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL;
  TidemarkItem *item = g_new0 (TidemarkItem, 1);
  const char *id, *reason, *signs_for, *against, *advice;

  g_ptr_array_add (parse->article->items, item);
  if (!g_markup_collect_attributes ("item", names, values, error, needed, "id", &id, optional,
                                    "reason", &reason, needed, "for", &signs_for, optional,
                                    "against", &against, needed, "advice", &advice,
                                    G_MARKUP_COLLECT_INVALID))
    return FALSE;

  item->id = g_strdup (id);
  item->reason = g_strdup (reason);
  item->signs_for = split (signs_for);
  item->signs_against = split (against);
  item->advice = split (advice);
  return TRUE;
}

static gboolean
start_piece (Parse *parse, const char **names, const char **values, GError **error)
{
  TidemarkPiece *piece = g_new0 (TidemarkPiece, 1);
  const char *id, *topics, *nature;

  g_ptr_array_add (parse->article->pieces, piece);
  if (!g_markup_collect_attributes ("advice", names, values, error, G_MARKUP_COLLECT_STRING, "id",
                                    &id, G_MARKUP_COLLECT_STRING, "topics", &topics,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "nature",
                                    &nature, G_MARKUP_COLLECT_INVALID))
    return FALSE;

  piece->id = g_strdup (id);
  piece->topics = split (topics);
  return read_nature (nature, &piece->nature, error);
}

static gpointer
last_of (const GPtrArray *array)
{
  return array->len > 0 ? g_ptr_array_index (array, array->len - 1) : NULL;
}

/* Where the text of an element goes, depending on what it is in; %NULL for one that has none. */
static char **
find_place (TidemarkArticle *article, const char *parent, const char *element)
{
  static const struct
  {
    const char *parent;
    const char *element;
    gsize offset;
  } places[] = {
    { "article", "title", G_STRUCT_OFFSET (TidemarkArticle, title) },
    { "article", "about", G_STRUCT_OFFSET (TidemarkArticle, about) },
    { "article", "stance", G_STRUCT_OFFSET (TidemarkArticle, stance) },
    { "article", "limits", G_STRUCT_OFFSET (TidemarkArticle, limits) },
    { "item", "text", G_STRUCT_OFFSET (TidemarkItem, text) },
    { "item", "sign", G_STRUCT_OFFSET (TidemarkItem, sign) },
    { "advice", "text", G_STRUCT_OFFSET (TidemarkPiece, text) },
    { "advice", "step", G_STRUCT_OFFSET (TidemarkPiece, step) },
    { "advice", "unless", G_STRUCT_OFFSET (TidemarkPiece, unless) },
  };
  gpointer owner = g_strcmp0 (parent, "item") == 0     ? last_of (article->items)
                   : g_strcmp0 (parent, "advice") == 0 ? last_of (article->pieces)
                                                       : article;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (parent, places[i].parent) == 0 && g_str_equal (element, places[i].element))
      return G_STRUCT_MEMBER_P (owner, places[i].offset);

  return NULL;
}

/* The element around the one that is being read; %NULL for the first. */
static const char *
find_parent (GMarkupParseContext *context)
{
  const GSList *stack = g_markup_parse_context_get_element_stack (context);

  return stack->next != NULL ? stack->next->data : NULL;
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
  const char *parent = find_parent (context), *slug;

  g_string_truncate (parse->text, 0);
  if (parent == NULL && g_str_equal (element, "article"))
    {
      if (g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING,
                                       "slug", &slug, G_MARKUP_COLLECT_INVALID))
        g_set_str (&parse->article->slug, slug);
    }
  else if (g_strcmp0 (parent, "article") == 0 && g_str_equal (element, "item"))
    start_item (parse, names, values, error);
  else if (g_strcmp0 (parent, "article") == 0 && g_str_equal (element, "advice"))
    start_piece (parse, names, values, error);
  else if (find_place (parse->article, parent, element) == NULL)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "no “%s” goes here",
                 element);
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
  char **place = find_place (parse->article, find_parent (context), element);
  g_autofree char *text = take_text (parse);

  if (place == NULL)
    return;
  if (*place != NULL || *text == '\0')
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                 *place != NULL ? "a second “%s”" : "an empty “%s”", element);
  else
    *place = g_steal_pointer (&text);
}

/* Nothing is shown that is half there. */
static gboolean
check_whole (const TidemarkArticle *self, GError **error)
{
  const char *missing = NULL;

  if (self->slug == NULL || self->title == NULL || self->about == NULL || self->stance == NULL ||
      self->limits == NULL)
    missing = "the article";
  for (guint i = 0; i < self->items->len; i++)
    {
      const TidemarkItem *item = g_ptr_array_index (self->items, i);

      if (item->text == NULL || item->sign == NULL)
        missing = item->id;
    }
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const TidemarkPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->text == NULL || piece->step == NULL || piece->unless == NULL)
        missing = piece->id;
    }

  if (missing != NULL)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "a text of “%s” is missing",
                 missing);
  return missing == NULL;
}

/**
 * tidemark_article_parse:
 * @xml: the file
 * @length: of @xml, or -1
 *
 * Returns: (transfer full): the article. Fails with G_MARKUP_ERROR, which names the place.
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

  article->items = g_ptr_array_new_with_free_func (free_item);
  article->pieces = g_ptr_array_new_with_free_func (free_piece);
  if (!g_markup_parse_context_parse (context, xml, length, error) ||
      !g_markup_parse_context_end_parse (context, error) || !check_whole (article, error))
    return NULL;

  return g_steal_pointer (&article);
}
