/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-moves.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-tide-summary.h"

/* What distance did around some days, as far as the log tells. */
typedef enum
{
  UNCLEAR,
  FURTHER,
  CLOSER,
} Change;

static Change
get_change (const TidemarkAround *around)
{
  if (tidemark_evidence (around->test.p_higher) > 0)
    return FURTHER;

  return tidemark_evidence (around->test.p_lower) > 0 ? CLOSER : UNCLEAR;
}

/**
 * tidemark_moves_note:
 * @self: distance around moves
 * @panel: which of them
 *
 * Returns: (transfer full): how many days there are and from which level it started; how many of
 *   how many that are needed, where they are not drawn. Any thread.
 */
char *
tidemark_moves_note (const TidemarkMoves *self, TidemarkMovesPanel panel)
{
  const TidemarkMovesKind *kind = &self->kinds[panel];
  int n = (int) kind->days->len;
  g_autofree char *level = NULL;
  g_autofree char *days = NULL;

  if (!tidemark_moves_is_drawn (self, panel))
    /* Translators: how many there are of how many that are needed */
    return g_strdup_printf (ngettext ("%d of %d day", "%d of %d days", TIDEMARK_MOVES_MIN_TIMES),
                            MIN (n, TIDEMARK_MOVES_MIN_TIMES), TIDEMARK_MOVES_MIN_TIMES);

  days = g_strdup_printf (ngettext ("%d day", "%d days", (gulong) n), n);
  if (isnan (kind->level))
    return g_steal_pointer (&days);

  level = tidemark_tide_format_rating (kind->level);
  if (panel == TIDEMARK_MOVES_STRESS)
    /* Translators: "5 days", and the distance on other days */
    return g_strdup_printf (_ ("%s · else %s"), days, level);

  /* Translators: "5 days", and the distance from which it started */
  return g_strdup_printf (_ ("%s · from %s"), days, level);
}

/**
 * tidemark_moves_caption:
 * @self: distance around moves
 * @today: the day that is now
 *
 * Returns: (transfer full): how many days it rests on, and from when to when. Any thread.
 */
char *
tidemark_moves_caption (const TidemarkMoves *self, int today)
{
  int n = self->around[TIDEMARK_AROUND_PURSUIT]->n_rated;
  g_autofree char *days = tidemark_tide_format_range (tidemark_moves_get_days (self), today);

  /* Translators: a count and two days, such as "53 rated days · 15 Aug to 12 Nov" */
  return g_strdup_printf (ngettext ("%d rated day · %s", "%d rated days · %s", (gulong) n), n,
                          days);
}

/* (nullable) (transfer full): how far from the same level it went after such days. */
static char *
pursuit_text (const TidemarkMoves *self)
{
  const TidemarkAround *around = self->around[TIDEMARK_AROUND_PURSUIT];
  int n = around->test.n;
  g_autofree char *level = tidemark_tide_format_rating (tidemark_around_level (around, NULL));

  if (!around->test.available)
    return NULL;

  switch (get_change (around))
    {
    case FURTHER:
      return g_strdup_printf (
          /* Translators: %1$d days, %2$s an alias, %3$.1f points, %4$s a rating */
          ngettext ("On the days after the %1$d day on which you reached out or pressed, you rated "
                    "%2$s %3$.1f points further away than otherwise from the same level (%4$s); "
                    "this does not make it your doing.",
                    "On the days after the %1$d days on which you reached out or pressed, you "
                    "rated %2$s %3$.1f points further away than otherwise from the same level "
                    "(%4$s); this does not make it your doing.",
                    (gulong) n),
          n, self->alias, fabs (around->test.effect), level);
    case CLOSER:
      return g_strdup_printf (
          /* Translators: %1$d days, %2$s an alias, %3$.1f points, %4$s a rating */
          ngettext ("On the days after the %1$d day on which you reached out or pressed, you rated "
                    "%2$s %3$.1f points closer than otherwise from the same level (%4$s); this "
                    "does not make it your doing.",
                    "On the days after the %1$d days on which you reached out or pressed, you "
                    "rated %2$s %3$.1f points closer than otherwise from the same level (%4$s); "
                    "this does not make it your doing.",
                    (gulong) n),
          n, self->alias, fabs (around->test.effect), level);
    case UNCLEAR:
    default:
      return g_strdup_printf (
          /* Translators: %1$d days, %2$s an alias, %3$s a rating */
          ngettext ("On the days after the %1$d day on which you reached out or pressed, you rated "
                    "%2$s much as otherwise from the same level (%3$s).",
                    "On the days after the %1$d days on which you reached out or pressed, you "
                    "rated %2$s much as otherwise from the same level (%3$s).",
                    (gulong) n),
          n, self->alias, level);
    }
}

/* (nullable) (transfer full): the same for days on which one gave space. */
static char *
space_text (const TidemarkMoves *self)
{
  const TidemarkAround *around = self->around[TIDEMARK_AROUND_SPACE];
  int n = around->test.n;
  double points = fabs (around->test.effect);

  if (!around->test.available)
    return NULL;

  switch (get_change (around))
    {
    case FURTHER:
      return g_strdup_printf (
          ngettext ("In the week after the %d day on which you gave space it was %.1f points "
                    "further than otherwise.",
                    "In the week after the %d days on which you gave space it was %.1f points "
                    "further than otherwise.",
                    (gulong) n),
          n, points);
    case CLOSER:
      return g_strdup_printf (
          ngettext ("In the week after the %d day on which you gave space it was %.1f points "
                    "closer than otherwise.",
                    "In the week after the %d days on which you gave space it was %.1f points "
                    "closer than otherwise.",
                    (gulong) n),
          n, points);
    case UNCLEAR:
    default:
      return g_strdup_printf (
          ngettext ("In the week after the %d day on which you gave space it was much as "
                    "otherwise.",
                    "In the week after the %d days on which you gave space it was much as "
                    "otherwise.",
                    (gulong) n),
          n);
    }
}

/* (nullable) (transfer full): days with stress beside others. */
static char *
stress_text (const TidemarkMoves *self)
{
  const TidemarkAround *around = self->around[TIDEMARK_AROUND_STRESS];
  int n = around->test.n;
  double points = fabs (around->test.effect);

  if (!around->test.available)
    return NULL;

  switch (get_change (around))
    {
    case FURTHER:
      return g_strdup_printf (ngettext ("On %d rated day around stress you rated %s %.1f points "
                                        "further away than on other days.",
                                        "On %d rated days around stress you rated %s %.1f points "
                                        "further away than on other days.",
                                        (gulong) n),
                              n, self->alias, points);
    case CLOSER:
      return g_strdup_printf (ngettext ("On %d rated day around stress you rated %s %.1f points "
                                        "closer than on other days.",
                                        "On %d rated days around stress you rated %s %.1f points "
                                        "closer than on other days.",
                                        (gulong) n),
                              n, self->alias, points);
    case UNCLEAR:
    default:
      return g_strdup_printf (
          ngettext ("On %d rated day around stress you rated %s much as on other days.",
                    "On %d rated days around stress you rated %s much as on other days.",
                    (gulong) n),
          n, self->alias);
    }
}

/* (transfer full): where nothing can be told apart yet. */
static char *
count_text (const TidemarkMoves *self)
{
  int n_moves = 0;

  for (int panel = 0; panel < TIDEMARK_MOVES_STRESS; panel++)
    n_moves += (int) self->kinds[panel].days->len;

  return g_strdup_printf (
      ngettext ("You logged moves of your own on %d day; that was too little to compare them with "
                "other days.",
                "You logged moves of your own on %d days; that was too little to compare them with "
                "other days.",
                (gulong) n_moves),
      n_moves);
}

/**
 * tidemark_moves_sentence:
 * @self: distance around moves
 *
 * Returns: (transfer full): what went with what, as far as the log tells, in the past tense. Any
 *   thread.
 */
char *
tidemark_moves_sentence (const TidemarkMoves *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  char *texts[] = { pursuit_text (self), space_text (self), stress_text (self) };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_strv_builder_take (builder, texts[i]);
  parts = g_strv_builder_end (builder);

  return *parts != NULL ? g_strjoinv (" ", parts) : count_text (self);
}

/**
 * tidemark_moves_too_few:
 * @self: distance around moves
 *
 * Returns: (nullable) (transfer full): which kinds are not drawn, and what is missing of them. Any
 *   thread.
 */
char *
tidemark_moves_too_few (const TidemarkMoves *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;

  for (int i = 0; i < TIDEMARK_N_MOVES; i++)
    {
      TidemarkMovesPanel panel = (TidemarkMovesPanel) i;
      g_autofree char *note = tidemark_moves_note (self, panel);

      if (!tidemark_moves_is_drawn (self, panel))
        /* Translators: what I did, and "1 of 3 days" */
        g_strv_builder_take (builder,
                             g_strdup_printf (C_ ("too few", "%s: %s"),
                                              tidemark_moves_panel_get_name (panel), note));
    }
  parts = g_strv_builder_end (builder);
  if (*parts == NULL)
    return NULL;

  list = g_strjoinv (" · ", parts);
  /* Translators: what there is too little of to be drawn */
  return g_strdup_printf (_ ("Too little logged · %s"), list);
}

/**
 * tidemark_moves_missing:
 * @self: distance around moves
 *
 * Returns: (nullable) (transfer full): what has to be logged before there is something to draw. Any
 *   thread.
 */
char *
tidemark_moves_missing (const TidemarkMoves *self)
{
  int n_rated = self->around[TIDEMARK_AROUND_PURSUIT]->n_rated, most = 0;

  if (n_rated < TIDEMARK_MOVES_MIN_RATED)
    return g_strdup_printf (ngettext ("%d of %d rated day in the last sixteen weeks logged",
                                      "%d of %d rated days in the last sixteen weeks logged",
                                      TIDEMARK_MOVES_MIN_RATED),
                            n_rated, TIDEMARK_MOVES_MIN_RATED);

  for (int panel = 0; panel < TIDEMARK_N_MOVES; panel++)
    {
      if (tidemark_moves_is_drawn (self, (TidemarkMovesPanel) panel))
        return NULL;
      most = MAX (most, (int) self->kinds[panel].days->len);
    }

  return g_strdup_printf (ngettext ("%d of %d day with the same move logged",
                                    "%d of %d days with the same move logged",
                                    TIDEMARK_MOVES_MIN_TIMES),
                          MIN (most, TIDEMARK_MOVES_MIN_TIMES - 1), TIDEMARK_MOVES_MIN_TIMES);
}
