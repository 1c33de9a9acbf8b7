/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tidemark-reflection-words.h"
#include "tidemark-signal-support.h"

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

static const TidemarkFinding *
get_finding (const TidemarkReflection *self, const char *id)
{
  return tidemark_reflection_get_finding (self, id);
}

static char *
say_promises (const TidemarkReflection *self)
{
  const TidemarkFinding *promises = get_finding (self, "promises");
  int kept = tidemark_finding_get_count (promises, "kept");
  int n = kept + tidemark_finding_get_count (promises, "late") +
          tidemark_finding_get_count (promises, "broken") +
          tidemark_finding_get_count (promises, "overdue");

  /* Translators: %1$d of %2$d promises, %3$s an alias. */
  return g_strdup_printf (ngettext ("You logged %2$d promise from %3$s, %1$d of them as kept. Kept "
                                    "ones easily go unlogged, which makes this look worse.",
                                    "You logged %2$d promises from %3$s, %1$d of them as kept. "
                                    "Kept ones easily go unlogged, which makes this look worse.",
                                    (gulong) n),
                          kept, n, self->alias);
}

static char *
say_open_question (const TidemarkReflection *self)
{
  const TidemarkFinding *dodged = get_finding (self, "excl_dodged");
  int dodges = tidemark_finding_get_count (dodged, "dodges");

  /* Translators: %1$s an alias, %2$d times, %3$d days. */
  return g_strdup_printf (ngettext ("You logged %2$d talk with %1$s about being exclusive without "
                                    "an answer; the question has been open for %3$d days.",
                                    "You logged %2$d talks with %1$s about being exclusive without "
                                    "an answer; the question has been open for %3$d days.",
                                    (gulong) dodges),
                          self->alias, dodges, tidemark_finding_get_count (dodged, "open_days"));
}

static char *
say_limit (const TidemarkReflection *self)
{
  const TidemarkFinding *waited = get_finding (self, "waited");
  int limit = tidemark_finding_get_count (waited, "limit_days");

  /* Translators: %1$s an alias, %2$d and %3$d days. */
  return g_strdup_printf (
      ngettext ("You have waited for %1$s for %2$d days; the limit that you set "
                "yourself was %3$d day.",
                "You have waited for %1$s for %2$d days; the limit that you set "
                "yourself was %3$d days.",
                (gulong) limit),
      self->alias, tidemark_finding_get_count (waited, "open_days"), limit);
}

static char *
say_needs (const TidemarkReflection *self)
{
  const TidemarkFinding *needs = get_finding (self, "needs_met");
  int good = tidemark_finding_get_count (needs, "good");
  int n = good + tidemark_finding_get_count (needs, "bad");

  /* Translators: %1$d of %2$d talks, %3$s an alias. */
  return g_strdup_printf (ngettext ("You told %3$s what you need %2$d time, %1$d of them with an "
                                    "agreement.",
                                    "You told %3$s what you need %2$d times, %1$d of them with an "
                                    "agreement.",
                                    (gulong) n),
                          good, n, self->alias);
}

/**
 * tidemark_reflection_say_flag:
 * @flag: one that is set
 *
 * Returns: (transfer full): the flag as a sentence with its counts.
 */
char *
tidemark_reflection_say_flag (const TidemarkReflection *self, TidemarkFlag flag)
{
  switch (flag)
    {
    case TIDEMARK_FLAG_WITHDRAWAL:
      return say_withdrawal (self);
    case TIDEMARK_FLAG_WORDS_ACTIONS:
      return say_promises (self);
    case TIDEMARK_FLAG_EXCL_DODGED:
      return say_open_question (self);
    case TIDEMARK_FLAG_LIMIT_PASSED:
      return say_limit (self);
    case TIDEMARK_FLAG_NEEDS_UNMET:
      return say_needs (self);
    case TIDEMARK_N_FLAGS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
say_dance (const TidemarkReflection *self)
{
  const TidemarkFinding *cycle = get_finding (self, "cycle_returns");
  int n = tidemark_finding_get_count (cycle, "n");

  /* Translators: %1$d of %2$d times, %3$s an alias. */
  return g_strdup_printf (ngettext ("The log is consistent with times away that end by themselves: "
                                    "%3$s came back from %1$d of %2$d within three weeks.",
                                    "The log is consistent with times away that end by themselves: "
                                    "%3$s came back from %1$d of %2$d within three weeks.",
                                    (gulong) n),
                          tidemark_finding_get_count (cycle, "returns"), n, self->alias);
}

static char *
say_stress (const TidemarkReflection *self)
{
  int n = tidemark_finding_get_count (get_finding (self, "stress_assoc"), "n");

  /* Translators: %1$s an alias, %2$d days. */
  return g_strdup_printf (
      ngettext ("In what you wrote, distance from %1$s goes with stressful days "
                "(%2$d rated day).",
                "In what you wrote, distance from %1$s goes with stressful days "
                "(%2$d rated days).",
                (gulong) n),
      self->alias, n);
}

static char *
say_pressure (const TidemarkReflection *self)
{
  int n = tidemark_finding_get_count (get_finding (self, "pursue_after"), "n");

  /* Translators: %1$s an alias, %2$d days. */
  return g_strdup_printf (
      ngettext ("On the days after you pressed or reached out (%2$d time), %1$s tended to feel "
                "further away than otherwise at the same level. This does not make it your doing.",
                "On the days after you pressed or reached out (%2$d times), %1$s tended to feel "
                "further away than otherwise at the same level. This does not make it your doing.",
                (gulong) n),
      self->alias, n);
}

static char *
say_caution (const TidemarkReflection *self)
{
  int k = tidemark_finding_get_count (get_finding (self, "hurt_context"), "k");

  /* Translators: %1$s an alias, %2$d days. */
  return g_strdup_printf (ngettext ("You logged an earlier hurt of %1$s on %2$d day, and evenness "
                                    "all the same.",
                                    "You logged an earlier hurt of %1$s on %2$d days, and evenness "
                                    "all the same.",
                                    (gulong) k),
                          self->alias, k);
}

/**
 * tidemark_reflection_say_note:
 * @note: one that is set
 *
 * Returns: (transfer full): the note as a sentence with its counts.
 */
char *
tidemark_reflection_say_note (const TidemarkReflection *self, TidemarkNote note)
{
  switch (note)
    {
    case TIDEMARK_NOTE_DANCE:
      return say_dance (self);
    case TIDEMARK_NOTE_STRESS:
      return say_stress (self);
    case TIDEMARK_NOTE_PRESSURE:
      return say_pressure (self);
    case TIDEMARK_NOTE_CAUTIOUS_CONSISTENT:
      return say_caution (self);
    case TIDEMARK_N_NOTES:
    default:
      g_return_val_if_reached (NULL);
    }
}
