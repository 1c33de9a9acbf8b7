/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflection-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tidemark-article.h"
#include "tidemark-signal-support.h"

#define REPEATED_E 0.5
#define MEDIUM_SCORE 1.0
#define LONG_SCORE 2.0

/* (transfer full): takes over @sentence. */
static char *
tidy (char *sentence)
{
  GString *text = g_string_new_take (sentence);

  tidemark_tidy_stops (text);
  return g_string_free_and_steal (text);
}

/* Since when, where that can be told. */
static char *
say_withdrawal (const TidemarkReflection *self)
{
  const TidemarkWithdrawal *withdrawal = &self->withdrawal;
  g_autofree char *day = withdrawal->onset_day != TIDEMARK_DAY_NONE
                             ? tidemark_support_format_day (withdrawal->onset_day)
                             : NULL;

  switch (withdrawal->basis)
    {
    case TIDEMARK_BASIS_FELT:
      /* Translators: %1$s an alias, %2$s a day. */
      return day != NULL
                 ? g_strdup_printf (_ ("You logged more distance from %1$s since about %2$s; "
                                       "the contact has not clearly changed."),
                                    self->alias, day)
                 : g_strdup_printf (_ ("You logged more distance from %s; the contact has not "
                                       "clearly changed."),
                                    self->alias);
    case TIDEMARK_BASIS_CONTACT:
      return g_strdup_printf (_ ("You logged less contact from %s than is usual."), self->alias);
    case TIDEMARK_BASIS_BOTH:
    default:
      /* Translators: %1$s an alias, %2$s a day. */
      return day != NULL
                 ? g_strdup_printf (
                       _ ("You logged more distance from %1$s since about %2$s, and less "
                          "contact than is usual."),
                       self->alias, day)
                 : g_strdup_printf (_ ("You logged more distance from %s, and less contact than is "
                                       "usual."),
                                    self->alias);
    }
}

static char *
say_flag (const TidemarkReflection *self, TidemarkFlag flag)
{
  switch (flag)
    {
    case TIDEMARK_FLAG_WITHDRAWAL:
      return say_withdrawal (self);
    case TIDEMARK_FLAG_WORDS_ACTIONS:
      return g_strdup_printf (_ ("You logged more promises from %s that were not kept than kept."),
                              self->alias);
    case TIDEMARK_FLAG_EXCL_DODGED:
      return g_strdup_printf (
          _ ("You asked %s about being exclusive, and the question is still open."), self->alias);
    case TIDEMARK_FLAG_LIMIT_PASSED:
      return g_strdup_printf (
          _ ("You have waited for %s longer than the limit that you set yourself."), self->alias);
    case TIDEMARK_FLAG_NEEDS_UNMET:
      return g_strdup_printf (_ ("You told %s what you need, and most of it got no agreement."),
                              self->alias);
    case TIDEMARK_N_FLAGS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
say_note (const TidemarkReflection *self, TidemarkNote note)
{
  switch (note)
    {
    case TIDEMARK_NOTE_DANCE:
      return g_strdup_printf (_ ("The log is consistent with times away that end by themselves: %s "
                                 "has come back before."),
                              self->alias);
    case TIDEMARK_NOTE_STRESS:
      return g_strdup_printf (_ ("In what you wrote, distance from %s goes with stressful days."),
                              self->alias);
    case TIDEMARK_NOTE_PRESSURE:
      return g_strdup_printf (
          _ ("On the days after you pressed or reached out, %s tended to feel "
             "further away than otherwise at the same level. This does not make "
             "it your doing."),
          self->alias);
    case TIDEMARK_NOTE_CAUTIOUS_CONSISTENT:
      return g_strdup_printf (_ ("You logged an earlier hurt of %s, and evenness all the same."),
                              self->alias);
    case TIDEMARK_N_NOTES:
    default:
      g_return_val_if_reached (NULL);
    }
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

/**
 * tidemark_reflection_say_state:
 *
 * Returns: (transfer full): the first line, in plain words.
 */
char *
tidemark_reflection_say_state (const TidemarkReflection *self)
{
  int flag = find_first_flag (self);

  if (flag >= 0)
    return tidy (say_flag (self, flag));
  if (self->state == TIDEMARK_STATE_NOT_ENOUGH)
    return tidy (
        g_strdup_printf (_ ("Not enough is logged yet to see anything about %s. That is a good "
                            "answer, too."),
                         self->alias));
  return tidy (g_strdup_printf (_ ("Nothing in what you logged is unusual for %s."), self->alias));
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

/**
 * tidemark_reflection_list_remarks:
 *
 * Returns: (transfer full) (element-type utf8): what is to be said after the first line, one
 *   sentence or two each.
 */
GPtrArray *
tidemark_reflection_list_remarks (const TidemarkReflection *self)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func (g_free);
  int first = find_first_flag (self);

  for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
    if (flag != first && tidemark_reflection_has_flag (self, flag))
      g_ptr_array_add (remarks, tidy (say_flag (self, flag)));
  for (int note = 0; note < TIDEMARK_N_NOTES; note++)
    if (tidemark_reflection_has_note (self, note))
      g_ptr_array_add (remarks, tidy (say_note (self, note)));

  if (self->withdrawal.flagged && self->withdrawal.basis == TIDEMARK_BASIS_FELT)
    g_ptr_array_add (remarks,
                     g_strdup (_ ("Ratings are yours: where mostly the far days get logged, "
                                  "a log looks worse than the days were.")));
  if (self->withdrawal.flagged && !has_named_reason (self))
    g_ptr_array_add (remarks, g_strdup_printf (_ ("The log shows more distance from %s, not why."),
                                               self->alias));
  if (self->state == TIDEMARK_STATE_NOT_ENOUGH && first >= 0)
    g_ptr_array_add (remarks, g_strdup (_ ("For everything else not enough is logged yet.")));

  return remarks;
}

/**
 * tidemark_reflection_say_finding:
 * @signal: place in the registry
 *
 * Returns: (transfer full) (nullable): what the signal says, with its counts; %NULL where it is
 *   not available.
 */
char *
tidemark_reflection_say_finding (const TidemarkReflection *self, int signal)
{
  const TidemarkFinding *finding = g_ptr_array_index (self->findings, signal);
  int n;
  const TidemarkSignalInfo *info = tidemark_signal_registry_list (&n)[signal];

  return finding->available ? tidy (info->describe (finding, self->alias)) : NULL;
}

TidemarkGroup
tidemark_finding_get_group (const TidemarkFinding *self)
{
  if (!self->available)
    return TIDEMARK_GROUP_TOO_LITTLE;
  return fabs (self->e) >= REPEATED_E ? TIDEMARK_GROUP_REPEATED : TIDEMARK_GROUP_MIXED;
}

static gboolean
has_value (const TidemarkFinding *self, const char *name)
{
  return tidemark_finding_get (self, name) != NULL;
}

static char *
say_pairs (const TidemarkFinding *self)
{
  int recent_k, recent_n, base_k, base_n;

  tidemark_finding_get_pair (self, "recent", &recent_k, &recent_n);
  tidemark_finding_get_pair (self, "base", &base_k, &base_n);
  if (recent_n == 0)
    return NULL;

  /* Translators: "7 of 22, before that 29 of 51". */
  return g_strdup_printf (_ ("%1$d of %2$d, before that %3$d of %4$d"), recent_k, recent_n, base_k,
                          base_n);
}

/* Of what is most telling among what was counted. */
static char *
say_count (const TidemarkFinding *self)
{
  static const char *const day_names[] = { "days", "k", "n" };

  if (has_value (self, "agreed"))
    return g_strdup (_ ("Answered"));
  if (has_value (self, "dodges"))
    return g_strdup_printf (_ ("%d without an answer"),
                            tidemark_finding_get_count (self, "dodges"));
  if (has_value (self, "returns"))
    return g_strdup_printf (
        ngettext ("%d return", "%d returns", (gulong) tidemark_finding_get_count (self, "returns")),
        tidemark_finding_get_count (self, "returns"));
  if (has_value (self, "open_days"))
    return g_strdup_printf (ngettext ("Open for %d day", "Open for %d days",
                                      (gulong) tidemark_finding_get_count (self, "open_days")),
                            tidemark_finding_get_count (self, "open_days"));
  if (has_value (self, "gaps"))
    return g_strdup_printf (ngettext ("%d quiet gap", "%d quiet gaps",
                                      (gulong) tidemark_finding_get_count (self, "gaps")),
                            tidemark_finding_get_count (self, "gaps"));
  if (has_value (self, "weeks") && !has_value (self, "k"))
    return g_strdup_printf (
        ngettext ("%d week", "%d weeks", (gulong) tidemark_finding_get_count (self, "weeks")),
        tidemark_finding_get_count (self, "weeks"));
  if (has_value (self, "kinds"))
    return g_strdup_printf (_ ("%d of 3 kinds"), tidemark_finding_get_count (self, "kinds"));
  if (has_value (self, "parts"))
    return g_strdup_printf (
        ngettext ("%d part", "%d parts", (gulong) tidemark_finding_get_count (self, "n")),
        tidemark_finding_get_count (self, "n"));

  for (guint i = 0; i < G_N_ELEMENTS (day_names); i++)
    if (has_value (self, day_names[i]))
      return g_strdup_printf (
          ngettext ("%d day", "%d days", (gulong) tidemark_finding_get_count (self, day_names[i])),
          tidemark_finding_get_count (self, day_names[i]));

  return g_strdup ("");
}

/* (transfer full): the counts behind it in a few words, or what is missing. */
char *
tidemark_finding_say_briefly (const TidemarkFinding *self)
{
  char *pairs;

  if (!self->available)
    return g_strdup (self->need);
  if ((pairs = say_pairs (self)) != NULL)
    return pairs;
  if (has_value (self, "good"))
    {
      double good = tidemark_finding_get_number (self, "good");
      double bad = tidemark_finding_get_number (self, "bad");

      /* Half ones, such as a late promise, are rounded. */
      return g_strdup_printf (_ ("%1$.0f of %2$.0f"), good, good + bad);
    }
  if (has_value (self, "him"))
    return g_strdup_printf (_ ("%1$d of %2$d"), tidemark_finding_get_count (self, "him"),
                            tidemark_finding_get_count (self, "n"));
  if (has_value (self, "recent_minutes"))
    /* Translators: how long a reply took, lately and before. */
    return g_strdup_printf (_ ("%1$.0f minutes, before that %2$.0f"),
                            tidemark_finding_get_number (self, "recent_minutes"),
                            tidemark_finding_get_number (self, "base_minutes"));
  if (has_value (self, "prime"))
    {
      int recent_k = 0, recent_n = 0, base_k = 0, base_n = 0;

      g_variant_get (tidemark_finding_get (self, "prime"), "((ii)(ii))", &recent_k, &recent_n,
                     &base_k, &base_n);
      return g_strdup_printf (_ ("%1$d of %2$d, before that %3$d of %4$d"), recent_k, recent_n,
                              base_k, base_n);
    }
  if (has_value (self, "recent_weeks"))
    /* Translators: days, lately and in a longer time before. */
    return g_strdup_printf (_ ("%1$d lately, %2$d before"),
                            tidemark_finding_get_count (self, "recent"),
                            tidemark_finding_get_count (self, "base"));

  return say_count (self);
}

TidemarkFit
tidemark_reason_get_fit (const TidemarkReason *self)
{
  return self->score >= LONG_SCORE     ? TIDEMARK_FIT_LONG
         : self->score >= MEDIUM_SCORE ? TIDEMARK_FIT_MEDIUM
                                       : TIDEMARK_FIT_SHORT;
}

/* (transfer full): the titles of what speaks for it. */
char *
tidemark_reason_say_grounds (const TidemarkReason *self, const char *alias)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < self->contributions->len; i++)
    {
      const TidemarkContribution *contribution =
          &g_array_index (self->contributions, TidemarkContribution, i);

      if (contribution->value > 0)
        g_strv_builder_take (builder,
                             tidemark_article_say (signals[contribution->signal]->title, alias));
    }

  titles = g_strv_builder_end (builder);
  /* Translators: between the titles in a list of what goes with an explanation. */
  list = g_strjoinv (C_ ("list", " · "), titles);
  /* Translators: a list of titles, such as "Promises · Talks about exclusivity". */
  return g_strdup_printf (_ ("Goes with: %s"), list);
}
