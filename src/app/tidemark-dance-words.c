/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "tidemark-dance.h"
#include "tidemark-measures.h"

/**
 * tidemark_dance_caption:
 * @self: a dance
 * @range: the days that are shown
 *
 * Returns: (transfer full): how much it is about, and of how long. Any thread.
 */
char *
tidemark_dance_caption (const TidemarkDance *self, TidemarkStretch range)
{
  int n = tidemark_dance_sum (self, range).n;
  g_autofree char *times =
      g_strdup_printf (ngettext ("%d time away", "%d times away", (gulong) n), n);

  /* Translators: "5 times away", and how far back they are looked for */
  return g_strdup_printf (_ ("%s · found in the last %d days"), times, TIDEMARK_WINDOW_DAYS);
}

/* (nullable) (transfer full): who got in touch first at the returns. */
static char *
returns_text (const TidemarkDanceSum *sum, const char *alias)
{
  if (sum->n_theirs + sum->n_mine == 0)
    return NULL;

  /* Translators: an alias, and how often each was first */
  return g_strdup_printf (
      ngettext ("On the day of the return %s got in touch first %d time, and you %d.",
                "On the day of the return %s got in touch first %d times, and you %d.",
                (gulong) sum->n_theirs),
      alias, sum->n_theirs, sum->n_mine);
}

/**
 * tidemark_dance_sentence:
 * @self: a dance
 * @range: the days that are shown
 * @alias: what the other one is called
 *
 * Returns: (transfer full): how long they were, and who closed them. Any thread.
 */
char *
tidemark_dance_sentence (const TidemarkDance *self, TidemarkStretch range, const char *alias)
{
  TidemarkDanceSum sum = tidemark_dance_sum (self, range);
  g_autofree char *returns = returns_text (&sum, alias);
  g_autofree char *times = NULL;

  if (sum.n_ended == 0)
    return g_strdup_printf (ngettext ("You logged %d time in which %s felt further away, and no "
                                      "end of it.",
                                      "You logged %d times in which %s felt further away, and no "
                                      "end of them.",
                                      (gulong) sum.n),
                            sum.n, alias);

  /* Translators: a count, an alias, a count, and a number of days */
  times = g_strdup_printf (ngettext ("You logged %d time in which %s felt further away; %d ended, "
                                     "half of them within %.0f days.",
                                     "You logged %d times in which %s felt further away; %d ended, "
                                     "half of them within %.0f days.",
                                     (gulong) sum.n),
                           sum.n, alias, sum.n_ended, sum.median_days);

  return returns != NULL ? g_strjoin (" ", times, returns, NULL) : g_steal_pointer (&times);
}

/* Takes @text; one of nothing is left out. */
static void
add_part (GStrvBuilder *builder, int n, char *text)
{
  if (n > 0)
    g_strv_builder_take (builder, text);
  else
    g_free (text);
}

/**
 * tidemark_dance_moves:
 * @self: a dance
 * @range: the days that are shown
 *
 * Returns: (transfer full): what I did in them. Any thread.
 */
char *
tidemark_dance_moves (const TidemarkDance *self, TidemarkStretch range)
{
  TidemarkDanceSum sum = tidemark_dance_sum (self, range);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;
  int n_space = sum.n_marks[TIDEMARK_CHART_MARK_GAVE_SPACE];
  int n_pursued = sum.n_marks[TIDEMARK_CHART_MARK_REACHED_OUT];
  int n_pressed = sum.n_marks[TIDEMARK_CHART_MARK_PRESSED];

  /* Translators: parts of a list: what you logged of yourself */
  add_part (
      builder, n_space,
      g_strdup_printf (ngettext ("giving space %d time", "giving space %d times", (gulong) n_space),
                       n_space));
  add_part (builder, n_pursued,
            g_strdup_printf (
                ngettext ("reaching out %d time", "reaching out %d times", (gulong) n_pursued),
                n_pursued));
  add_part (builder, n_pressed,
            g_strdup_printf (ngettext ("pressing for an answer %d time",
                                       "pressing for an answer %d times", (gulong) n_pressed),
                             n_pressed));
  add_part (builder, sum.n_friend_days,
            g_strdup_printf (
                ngettext ("friends on %d day", "friends on %d days", (gulong) sum.n_friend_days),
                sum.n_friend_days));
  parts = g_strv_builder_end (builder);
  if (*parts == NULL)
    return g_strdup (_ ("In them you logged no move of yours and no friends."));

  list = g_strjoinv (", ", parts);
  /* Translators: a list such as "giving space 3 times, friends on 2 days" */
  return g_strdup_printf (_ ("In them you logged: %s."), list);
}

/**
 * tidemark_dance_missing:
 * @self: a dance
 * @range: the days that are shown
 *
 * Returns: (nullable) (transfer full): a sentence in place of an axis with nothing on it. Any
 *   thread.
 */
char *
tidemark_dance_missing (const TidemarkDance *self, TidemarkStretch range)
{
  int n = (int) self->lanes->len;

  if (self->need != NULL)
    /* Translators: what is missing, such as "4 of 12 rated days" */
    return g_strdup_printf (_ ("%s logged"), self->need);
  if (n == 0)
    return g_strdup_printf (_ ("No time away found in the last %d days"), TIDEMARK_WINDOW_DAYS);
  if (tidemark_dance_sum (self, range).n > 0)
    return NULL;

  return g_strdup_printf (ngettext ("None of these days belongs to a time away. All shows %d.",
                                    "None of these days belongs to a time away. All shows %d.",
                                    (gulong) n),
                          n);
}
