/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflection-words.h"

#include <glib/gi18n-lib.h>

#include "tidemark-article.h"
#include "tidemark-signal-support.h"

#define EVEN_E 0.5

/* (transfer full): takes over @sentence. */
static char *
tidy (char *sentence)
{
  GString *text = g_string_new_take (sentence);

  tidemark_tidy_stops (text);
  return g_string_free_and_steal (text);
}

/* The first thing to say: what weighs most, or that nothing is unusual. */
static int
find_first_flag (const TidemarkReflection *self)
{
  for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
    if (tidemark_reflection_has_flag (self, flag))
      return flag;

  return -1;
}

/* (transfer full): takes over @sentence; says how much was left out. */
static char *
add_left_out (char *sentence, int n_left_out)
{
  g_autofree char *own = tidy (sentence);

  if (n_left_out == 0)
    return g_steal_pointer (&own);
  /* Translators: %1$s a sentence, %2$d stretches of days. */
  return g_strdup_printf (ngettext ("%1$s %2$d stretch left out.", "%1$s %2$d stretches left out.",
                                    (gulong) n_left_out),
                          own, n_left_out);
}

/**
 * tidemark_reflection_say_state:
 *
 * Returns: (transfer full): the first line, in plain words.
 */
char *
tidemark_reflection_say_state (const TidemarkReflection *self)
{
  int flag = find_first_flag (self);
  char *sentence;

  if (flag >= 0)
    sentence = tidemark_reflection_say_flag (self, flag);
  else if (self->state == TIDEMARK_STATE_NOT_ENOUGH)
    sentence = g_strdup_printf (
        _ ("Not enough is logged yet to see anything about %s. That is a good answer, too."),
        self->alias);
  else if (self->set_aside_flags != 0)
    sentence = g_strdup_printf (_ ("Apart from what you set aside, nothing in what you logged is "
                                   "unusual for %s."),
                                self->alias);
  else
    sentence = g_strdup_printf (_ ("Nothing in what you logged is unusual for %s."), self->alias);

  return add_left_out (sentence, self->n_left_out);
}

/* (transfer full): how much was read. */
char *
tidemark_reflection_say_extent (const TidemarkReflection *self)
{
  g_autofree char *entries =
      g_strdup_printf (ngettext ("%d entry", "%d entries", self->n_entries), self->n_entries);
  g_autofree char *days =
      g_strdup_printf (ngettext ("%d day", "%d days", self->n_days), self->n_days);

  /* Translators: "812 entries on 90 days". */
  return g_strdup_printf (_ ("%1$s on %2$s"), entries, days);
}

static gboolean
has_named_reason (const TidemarkReflection *self)
{
  for (guint i = 0; i < self->reasons->len; i++)
    if (((const TidemarkReason *) g_ptr_array_index (self->reasons, i))->named)
      return TRUE;

  return FALSE;
}

/* The strongest of the signs of a withdrawal that were felt, or counted; -1 without. */
static int
find_strongest (const TidemarkReflection *self, gboolean felt)
{
  int n, best = -1;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);
  double best_e = 0;

  for (int i = 0; i < n; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (self->findings, i);

      if (signals[i]->cluster == TIDEMARK_CLUSTER_WITHDRAWAL && finding->available &&
          !tidemark_reflection_is_set_aside (self, i) &&
          tidemark_signal_is_felt (signals[i]) == felt && finding->e > best_e)
        {
          best = i;
          best_e = finding->e;
        }
    }

  return best;
}

/* What speaks most clearly for an ordinary time; else what has not changed; -1 without. */
static int
find_against (const TidemarkReflection *self)
{
  int n, best = -1;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);
  double best_weight = 0;

  for (int i = 0; i < n; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (self->findings, i);
      gboolean family = signals[i]->cluster == TIDEMARK_CLUSTER_WITHDRAWAL;
      gboolean theirs = family || signals[i]->cluster == TIDEMARK_CLUSTER_ACTIONS ||
                        signals[i]->cluster == TIDEMARK_CLUSTER_ANSWERS ||
                        signals[i]->cluster == TIDEMARK_CLUSTER_OPENNESS;
      double weight;

      if (!finding->available || !theirs || tidemark_reflection_is_set_aside (self, i))
        continue;
      if (signals[i] == &tidemark_signal_consistency)
        weight = finding->e >= EVEN_E ? finding->e : 0;
      else if (finding->e < 0)
        weight = 1 - finding->e;
      else
        weight = family && finding->e == 0 && finding->p_worse >= 0.5 ? finding->p_worse / 2 : 0;
      if (weight > best_weight)
        {
          best = i;
          best_weight = weight;
        }
    }

  return best;
}

/* (transfer full): what it is called, with its counts. */
static char *
say_title (const TidemarkReflection *self, int signal)
{
  int n;
  const TidemarkSignalInfo *info = tidemark_signal_registry_list (&n)[signal];
  g_autofree char *title = tidemark_article_say (info->title, self->alias);
  g_autofree char *brief =
      tidemark_finding_say_briefly (g_ptr_array_index (self->findings, signal));

  /* Translators: a title and counts, such as "Promises (2 of 7)". */
  return g_strdup_printf (_ ("%1$s (%2$s)"), title, brief);
}

/* Counts for what the first line claims, and one thing on the other side. */
static void
add_evidence (const TidemarkReflection *self, GPtrArray *remarks)
{
  int felt = find_strongest (self, TRUE), contact = find_strongest (self, FALSE);
  int against = find_against (self);
  g_autofree char *felt_text = felt >= 0 ? say_title (self, felt) : NULL;
  g_autofree char *contact_text = contact >= 0 ? say_title (self, contact) : NULL;
  g_autofree char *against_text = against >= 0 ? say_title (self, against) : NULL;

  if (felt_text != NULL && contact_text != NULL)
    g_ptr_array_add (remarks,
                     g_strdup_printf (_ ("Clearest in: %1$s and %2$s."), felt_text, contact_text));
  else if (felt_text != NULL || contact_text != NULL)
    g_ptr_array_add (remarks, g_strdup_printf (_ ("Clearest in: %s."),
                                               felt_text != NULL ? felt_text : contact_text));
  g_ptr_array_add (remarks, against_text != NULL
                                ? g_strdup_printf (_ ("On the other side: %s."), against_text)
                                : g_strdup (_ ("Nothing in the log speaks on the other side.")));
}

/* What makes a log look worse than the days were. */
static void
add_cautions (const TidemarkReflection *self, GPtrArray *remarks)
{
  if (self->is_denser_when_far && self->state != TIDEMARK_STATE_NOT_ENOUGH)
    g_ptr_array_add (remarks, g_strdup (_ ("You rated far days more densely than near ones, and "
                                           "that makes any log look worse than the days were.")));
  else if (self->withdrawal.flagged && self->withdrawal.basis == TIDEMARK_BASIS_FELT)
    g_ptr_array_add (remarks,
                     g_strdup (_ ("Ratings are yours: where mostly the far days get logged, "
                                  "a log looks worse than the days were.")));
}

/* (transfer full): the titles of what the first line leaves out, where it would be another one. */
static char *
say_set_aside (const TidemarkReflection *self)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (int i = 0; i < n; i++)
    if (tidemark_reflection_is_set_aside (self, i))
      g_ptr_array_add (titles, tidemark_article_say (signals[i]->title, self->alias));
  g_ptr_array_add (titles, NULL);
  list = g_strjoinv (C_ ("list", " · "), (char **) titles->pdata);
  /* Translators: a list of titles, such as "Promises · Talks about exclusivity". */
  return g_strdup_printf (_ ("Set aside by you, and not in the first line: %s."), list);
}

static char *
say_too_little (const TidemarkReflection *self)
{
  /* Translators: %1$d of %2$d days that have an entry, %3$d of %4$d days. */
  return g_strdup_printf (
      ngettext ("So far there are %1$d of %2$d day with an entry, over %3$d of "
                "%4$d days.",
                "So far there are %1$d of %2$d days with an entry, over %3$d of "
                "%4$d days.",
                TIDEMARK_MIN_OBSERVED_DAYS),
      MIN (self->n_days, TIDEMARK_MIN_OBSERVED_DAYS), TIDEMARK_MIN_OBSERVED_DAYS,
      MIN (self->n_span_days, TIDEMARK_MIN_SPAN_DAYS), TIDEMARK_MIN_SPAN_DAYS);
}

/**
 * tidemark_reflection_list_remarks:
 *
 * Returns: (transfer full) (element-type utf8): what is to be said after the first line, a few
 *   sentences each.
 */
GPtrArray *
tidemark_reflection_list_remarks (const TidemarkReflection *self)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func (g_free);
  int first = find_first_flag (self);

  for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
    if (flag != first && tidemark_reflection_has_flag (self, flag))
      g_ptr_array_add (remarks, tidy (tidemark_reflection_say_flag (self, flag)));
  for (int note = 0; note < TIDEMARK_N_NOTES; note++)
    if (tidemark_reflection_has_note (self, note))
      g_ptr_array_add (remarks, tidy (tidemark_reflection_say_note (self, note)));

  if (self->withdrawal.flagged)
    add_evidence (self, remarks);
  if (self->set_aside_flags != 0)
    g_ptr_array_add (remarks, tidy (say_set_aside (self)));
  add_cautions (self, remarks);
  if (self->withdrawal.flagged && !has_named_reason (self))
    g_ptr_array_add (
        remarks,
        tidy (g_strdup_printf (_ ("The log shows more distance from %s, not why."), self->alias)));
  if (self->state == TIDEMARK_STATE_NOT_ENOUGH && first >= 0)
    g_ptr_array_add (remarks, g_strdup (_ ("For everything else not enough is logged yet.")));
  if (self->state == TIDEMARK_STATE_NOT_ENOUGH)
    g_ptr_array_add (remarks, say_too_little (self));

  return remarks;
}

/**
 * tidemark_reflection_say_finding:
 * @signal: place in the registry
 *
 * Returns: (transfer full) (nullable): what the signal says, with its counts and how much was left
 *   out; %NULL where it is not available.
 */
char *
tidemark_reflection_say_finding (const TidemarkReflection *self, int signal)
{
  const TidemarkFinding *finding = g_ptr_array_index (self->findings, signal);
  int n;
  const TidemarkSignalInfo *info = tidemark_signal_registry_list (&n)[signal];

  return finding->available
             ? add_left_out (info->describe (finding, self->alias), finding->n_left_out)
             : NULL;
}
