/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-advice.h"

#include "tidemark-article.h"

void
tidemark_advice_free (TidemarkAdvice *self)
{
  g_free (self->id);
  g_free (self->source);
  g_free (self->title);
  g_free (self->limits);
  g_free (self->topic);
  g_free (self->text);
  g_free (self->step);
  g_free (self);
}

static TidemarkAdvice *
new_advice (const TidemarkArticle *article,
            const TidemarkPiece *piece,
            const char *topic,
            const char *alias)
{
  TidemarkAdvice *self = g_new0 (TidemarkAdvice, 1);
  const char *colon = strchr (topic, ':');

  self->id = g_strdup (piece->id);
  self->source = g_strdup (article->slug);
  self->title = tidemark_article_say (article->title, alias);
  self->limits = tidemark_article_say (article->limits, alias);
  self->topic = g_strdup (colon + 1);
  self->text = tidemark_article_say (piece->text, alias);
  self->step = tidemark_article_say (piece->step, alias);

  return self;
}

static gboolean
is_chosen (const GPtrArray *chosen, const char *id)
{
  for (guint i = 0; i < chosen->len; i++)
    if (g_str_equal (((const TidemarkAdvice *) g_ptr_array_index (chosen, i))->id, id))
      return TRUE;

  return FALSE;
}

/* The first piece for the topic that may be given and was not yet. */
static TidemarkAdvice *
find_piece (const char *topic, const char *alias, gboolean has_safety, const GPtrArray *chosen)
{
  const GPtrArray *articles = tidemark_article_list ();

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->pieces->len; k++)
        {
          const TidemarkPiece *piece = g_ptr_array_index (article->pieces, k);

          if (g_strv_contains ((const char *const *) piece->topics, topic) &&
              !(has_safety && piece->gives_space) && !is_chosen (chosen, piece->id))
            return new_advice (article, piece, topic, alias);
        }
    }

  return NULL;
}

/**
 * tidemark_advice_choose:
 * @topics: (element-type utf8): what is asked about, such as "reason:pressure", the most
 *   particular first
 * @alias: of the person
 * @has_safety: whether the journal has safety marks: then no advice to give space
 *
 * Returns: (transfer full) (element-type TidemarkAdvice): at most three pieces, one a topic.
 *   Any thread.
 */
GPtrArray *
tidemark_advice_choose (const GPtrArray *topics, const char *alias, gboolean has_safety)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_advice_free);

  for (guint i = 0; i < topics->len && chosen->len < TIDEMARK_MAX_ADVICE; i++)
    {
      TidemarkAdvice *advice =
          find_piece (g_ptr_array_index (topics, i), alias, has_safety, chosen);

      if (advice != NULL)
        g_ptr_array_add (chosen, advice);
    }

  return chosen;
}
