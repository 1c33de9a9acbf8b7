/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-advice.h"

#include "tidemark-article.h"

/* A piece that could be given for a topic. */
typedef struct
{
  const TidemarkArticle *article;
  const TidemarkPiece *piece;
  const TidemarkItem *item;
  double weight;
} Candidate;

void
tidemark_advice_free (TidemarkAdvice *self)
{
  g_free (self->id);
  g_free (self->source);
  g_free (self->title);
  g_free (self->about);
  g_free (self->stance);
  g_free (self->limits);
  g_free (self->topic);
  g_free (self->item);
  g_free (self->why);
  g_free (self->sign);
  g_free (self->text);
  g_free (self->step);
  g_free (self->unless);
  g_free (self);
}

static TidemarkAdvice *
new_advice (const Candidate *from, const char *topic, const TidemarkSituation *situation)
{
  TidemarkAdvice *self = g_new0 (TidemarkAdvice, 1);
  const struct
  {
    char **place;
    const char *text;
  } texts[] = {
    { &self->title, from->article->title },   { &self->about, from->article->about },
    { &self->stance, from->article->stance }, { &self->limits, from->article->limits },
    { &self->why, from->item->text },         { &self->sign, from->item->sign },
    { &self->text, from->piece->text },       { &self->step, from->piece->step },
    { &self->unless, from->piece->unless },
  };

  self->id = g_strdup (from->piece->id);
  self->source = g_strdup (from->article->slug);
  self->topic = g_strdup (strchr (topic, ':') + 1);
  self->item = g_strdup (from->item->id);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i].place = tidemark_article_say_of (texts[i].text, situation->alias, situation->pronoun);

  return self;
}

static gboolean
is_chosen (const GArray *chosen, const TidemarkPiece *piece)
{
  for (guint i = 0; i < chosen->len; i++)
    if (g_array_index (chosen, Candidate, i).piece == piece)
      return TRUE;

  return FALSE;
}

static gboolean
has_both (guint left, guint right, TidemarkNature one, TidemarkNature other)
{
  return ((left & one) != 0 && (right & other) != 0) || ((left & other) != 0 && (right & one) != 0);
}

/* What one article advises and another one warns of is never said in one breath. */
static gboolean
contradicts_chosen (const GArray *chosen, const TidemarkPiece *piece)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      guint nature = g_array_index (chosen, Candidate, i).piece->nature;

      if (has_both (nature, piece->nature, TIDEMARK_NATURE_ASKS, TIDEMARK_NATURE_QUIET) ||
          has_both (nature, piece->nature, TIDEMARK_NATURE_CLOSER, TIDEMARK_NATURE_LEAVE) ||
          has_both (nature, piece->nature, TIDEMARK_NATURE_WAIT, TIDEMARK_NATURE_TIMELINE))
        return TRUE;
    }

  return FALSE;
}

/* Where somebody is not safe, only what leaves the other one out of it fits. */
static gboolean
fits (const TidemarkPiece *piece, const TidemarkSituation *situation)
{
  guint unfit = 0;

  if (situation->has_safety)
    return piece->nature == 0;
  if (!situation->may_ask)
    unfit |= TIDEMARK_NATURE_ASKS;
  if (!situation->may_wait)
    unfit |= TIDEMARK_NATURE_WAIT;
  if (!situation->may_set_timeline)
    unfit |= TIDEMARK_NATURE_TIMELINE;

  return (piece->nature & unfit) == 0;
}

/* The share of what the article goes by that the log shows. */
static double
weigh (const TidemarkItem *item, const TidemarkSituation *situation)
{
  double sum = 0;
  int n = 0;

  for (; item->signs_for[n] != NULL; n++)
    {
      const double *e = situation->evidence != NULL
                            ? g_hash_table_lookup (situation->evidence, item->signs_for[n])
                            : NULL;

      sum += e != NULL ? MAX (*e, 0) : 0;
    }

  return n > 0 ? sum / n : 0;
}

/* What the article says that leads to the piece: about the reason that the topic is, if any. */
static const TidemarkItem *
find_item (const TidemarkArticle *article, const TidemarkPiece *piece, const char *topic)
{
  const TidemarkItem *first = NULL;

  for (guint i = 0; i < article->items->len; i++)
    {
      const TidemarkItem *item = g_ptr_array_index (article->items, i);

      if (!g_strv_contains ((const char *const *) item->advice, piece->id))
        continue;
      if (g_str_has_prefix (topic, "reason:") &&
          g_strcmp0 (item->reason, topic + strlen ("reason:")) == 0)
        return item;
      if (first == NULL)
        first = item;
    }

  return first;
}

static void
consider (Candidate *best,
          const TidemarkArticle *article,
          const TidemarkPiece *piece,
          const char *topic,
          const TidemarkSituation *situation)
{
  Candidate candidate = { article, piece, find_item (article, piece, topic), 0 };

  candidate.weight = weigh (candidate.item, situation);
  if (best->piece == NULL || candidate.weight > best->weight)
    *best = candidate;
}

/* From the article that goes with most of what the log shows; of equal ones the first. */
static Candidate
find_best (const char *topic, const TidemarkSituation *situation, const GArray *chosen)
{
  const GPtrArray *articles = tidemark_article_list ();
  Candidate best = { 0 };

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint k = 0; k < article->pieces->len; k++)
        {
          const TidemarkPiece *piece = g_ptr_array_index (article->pieces, k);

          if (g_strv_contains ((const char *const *) piece->topics, topic) &&
              fits (piece, situation) && !is_chosen (chosen, piece) &&
              !contradicts_chosen (chosen, piece))
            consider (&best, article, piece, topic, situation);
        }
    }

  return best;
}

/* One more piece for each of the topics from @from to before @to, as long as there is room. */
static void
add_round (GPtrArray *advice,
           GArray *chosen,
           const TidemarkSituation *situation,
           guint from,
           guint to,
           gboolean only_reasons)
{
  for (guint i = from; i < to && chosen->len < TIDEMARK_MAX_ADVICE; i++)
    {
      const char *topic = g_ptr_array_index (situation->topics, i);
      Candidate best;

      if (only_reasons && !g_str_has_prefix (topic, "reason:"))
        continue;
      best = find_best (topic, situation, chosen);
      if (best.piece == NULL)
        continue;
      g_array_append_val (chosen, best);
      g_ptr_array_add (advice, new_advice (&best, topic, situation));
    }
}

/**
 * tidemark_advice_choose:
 *
 * One piece for each particular topic, then what a second article says of the reasons, then the
 * other topics. What contradicts a piece that comes first is left out, and so is what does not fit
 * the situation.
 *
 * Returns: (transfer full) (element-type TidemarkAdvice): at most three pieces. Any thread.
 */
GPtrArray *
tidemark_advice_choose (const TidemarkSituation *situation)
{
  GPtrArray *advice = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_advice_free);
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n = situation->topics->len, n_particular = MIN (situation->n_particular, n);

  add_round (advice, chosen, situation, 0, n_particular, FALSE);
  add_round (advice, chosen, situation, 0, n_particular, TRUE);
  add_round (advice, chosen, situation, n_particular, n, FALSE);
  add_round (advice, chosen, situation, 0, n, FALSE);

  return advice;
}
