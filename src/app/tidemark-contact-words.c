/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-contact-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-statistics.h"
#include "tidemark-tide-summary.h"

/* How sure the interval beside a count is. */
#define INTERVAL_LEVEL 0.9

/* Two shares are told apart only where each rests on as many days. */
#define MIN_PART 6

/**
 * tidemark_contact_caption:
 * @self: contact
 * @unit: what is counted
 * @range: the days that are shown
 * @today: the day that is now
 *
 * Returns: (transfer full): how much it is about, and from when to when. Any thread.
 */
char *
tidemark_contact_caption (const TidemarkContact *self,
                          TidemarkBarsUnit unit,
                          TidemarkStretch range,
                          int today)
{
  TidemarkContactSum sum = tidemark_contact_sum (self, unit, range);
  int n = (int) (sum.theirs + sum.mine);
  g_autofree char *days = tidemark_tide_format_range (range, today);
  g_autofree char *weeks =
      g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) sum.n_weeks), sum.n_weeks);

  switch (unit)
    {
    case TIDEMARK_BARS_STARTS:
      /* Translators: a count of days, "13 weeks", two days "15 Aug to 12 Nov" */
      return g_strdup_printf (ngettext ("%d day with a first contact · %s · %s",
                                        "%d days with a first contact · %s · %s", (gulong) n),
                              n, weeks, days);
    case TIDEMARK_BARS_MESSAGES:
      return g_strdup_printf (
          ngettext ("%d message · %s · %s", "%d messages · %s · %s", (gulong) n), n, weeks, days);
    case TIDEMARK_BARS_CONTACTS:
    case TIDEMARK_BARS_CHARACTERS:
    default:
      /* Translators: "13 weeks", and two days "15 Aug to 12 Nov" */
      return g_strdup_printf (C_ ("caption", "%s · %s"), weeks, days);
    }
}

/* (nullable) (transfer full): the last two weeks beside those before, where both are shown. */
static char *
split_text (const TidemarkContact *self, TidemarkStretch range)
{
  int recent_day = tidemark_contact_get_recent_day (self);
  TidemarkContactSum recent =
      tidemark_contact_sum (self, TIDEMARK_BARS_STARTS,
                            (TidemarkStretch) { MAX (recent_day, range.from_day), range.to_day });
  TidemarkContactSum before = tidemark_contact_sum (
      self, TIDEMARK_BARS_STARTS,
      (TidemarkStretch) { range.from_day, MIN (recent_day - 1, range.to_day) });
  int recent_n = (int) (recent.theirs + recent.mine),
      before_n = (int) (before.theirs + before.mine);

  if (recent_n < MIN_PART || before_n < MIN_PART)
    return NULL;

  /* Translators: counts of days, "2 of 14" and "34 of 59" */
  return g_strdup_printf (ngettext ("In the last two weeks it was %d of %d day, before %d of %d.",
                                    "In the last two weeks it was %d of %d days, before %d of %d.",
                                    (gulong) recent_n),
                          (int) recent.theirs, recent_n, (int) before.theirs, before_n);
}

static char *
starts_sentence (const TidemarkContact *self,
                 const TidemarkContactSum *sum,
                 TidemarkStretch range,
                 const char *alias)
{
  int n = (int) (sum->theirs + sum->mine);
  g_autofree char *split = split_text (self, range);
  /* Translators: an alias, days of theirs, of all days, and of mine */
  g_autofree char *whole = g_strdup_printf (
      ngettext ("%s got in touch first on %d of %d day, and you on %d.",
                "%s got in touch first on %d of %d days, and you on %d.", (gulong) n),
      alias, (int) sum->theirs, n, (int) sum->mine);

  return split != NULL ? g_strjoin (" ", whole, split, NULL) : g_steal_pointer (&whole);
}

/* The last sentence of both counts. */
static char *
middle_text (const TidemarkContactSum *sum, const char *alias)
{
  /* Translators: counts of a middle week: of an alias, and of mine */
  return g_strdup_printf (_ ("The middle week had %.0f from %s and %.0f from you."),
                          sum->their_middle, alias, sum->my_middle);
}

static char *
counts_sentence (const TidemarkContactSum *sum, TidemarkBarsUnit unit, const char *alias)
{
  int theirs = (int) sum->theirs;
  g_autofree char *middle = middle_text (sum, alias);
  g_autofree char *whole =
      unit == TIDEMARK_BARS_MESSAGES
          /* Translators: a count, an alias, and a count of mine */
          ? g_strdup_printf (ngettext ("%d message came from %s, and %d from you.",
                                       "%d messages came from %s, and %d from you.",
                                       (gulong) theirs),
                             theirs, alias, (int) sum->mine)
          : g_strdup_printf (ngettext ("You logged %d contact from %s and %d from you; dates and "
                                       "calls count for both.",
                                       "You logged %d contacts from %s and %d from you; dates and "
                                       "calls count for both.",
                                       (gulong) theirs),
                             theirs, alias, (int) sum->mine);

  return g_strjoin (" ", whole, middle, NULL);
}

/* Of those who wrote enough. */
static char *
lengths_sentence (const TidemarkContactSum *sum, const char *alias)
{
  if (isnan (sum->my_middle))
    return g_strdup_printf (_ ("In the middle week a message from %s had %.0f characters."), alias,
                            sum->their_middle);
  if (isnan (sum->their_middle))
    return g_strdup_printf (_ ("In the middle week a message from you had %.0f characters."),
                            sum->my_middle);

  /* Translators: an alias, and characters */
  return g_strdup_printf (
      _ ("In the middle week a message from %s had %.0f characters, and one from you %.0f."), alias,
      sum->their_middle, sum->my_middle);
}

/**
 * tidemark_contact_sentence:
 * @self: contact
 * @unit: what is counted
 * @range: the days that are shown
 * @alias: what the other one is called
 *
 * Returns: (transfer full): what it was, in the past tense. Any thread.
 */
char *
tidemark_contact_sentence (const TidemarkContact *self,
                           TidemarkBarsUnit unit,
                           TidemarkStretch range,
                           const char *alias)
{
  TidemarkContactSum sum = tidemark_contact_sum (self, unit, range);

  if (unit == TIDEMARK_BARS_STARTS)
    return starts_sentence (self, &sum, range, alias);
  if (unit == TIDEMARK_BARS_CHARACTERS)
    return lengths_sentence (&sum, alias);

  return counts_sentence (&sum, unit, alias);
}

/**
 * tidemark_contact_interval:
 * @self: contact
 * @unit: what is counted
 * @range: the days that are shown
 * @alias: what the other one is called
 *
 * Returns: (nullable) (transfer full): how far the count can be trusted. Any thread.
 */
char *
tidemark_contact_interval (const TidemarkContact *self,
                           TidemarkBarsUnit unit,
                           TidemarkStretch range,
                           const char *alias)
{
  TidemarkContactSum sum = tidemark_contact_sum (self, unit, range);
  int n = (int) (sum.theirs + sum.mine);
  double low, high;

  if (unit != TIDEMARK_BARS_STARTS || n == 0)
    return NULL;

  tidemark_share_interval (sum.theirs, sum.mine, INTERVAL_LEVEL, &low, &high);
  /* Translators: a count of days, and shares in tenths, and an alias */
  return g_strdup_printf (ngettext ("With %d day, between %d and %d first contacts of every 10 by "
                                    "%s go with this count.",
                                    "With %d days, between %d and %d first contacts of every 10 by "
                                    "%s go with this count.",
                                    (gulong) n),
                          n, (int) (low * 10), (int) ceil (high * 10), alias);
}

/* Days of a log that is too young for any week of it to count; 0 for another. */
static int
count_young_days (const TidemarkContact *self)
{
  int n_days =
      tidemark_span_get_end_day (self->span) - tidemark_span_get_first_day (self->span) + 1;

  return n_days < TIDEMARK_CONTACT_MIN_DAYS ? n_days : 0;
}

static char *
missing_in_log (const TidemarkContact *self, TidemarkBarsUnit unit)
{
  if (unit == TIDEMARK_BARS_STARTS)
    /* Translators: how many there are of how many that are needed */
    return g_strdup_printf (ngettext ("%d of %d days with a first contact logged",
                                      "%d of %d days with a first contact logged",
                                      (gulong) self->totals[unit]),
                            self->totals[unit], TIDEMARK_CONTACT_MIN_STARTS);
  if (unit == TIDEMARK_BARS_CONTACTS)
    return g_strdup (_ ("No text, call or date logged yet"));
  if (unit == TIDEMARK_BARS_MESSAGES)
    return g_strdup (_ ("No chat imported yet"));

  return g_strdup (_ ("No week of an imported chat has enough messages yet"));
}

/**
 * tidemark_contact_missing:
 * @self: contact
 * @unit: what is counted
 * @range: the days that are shown
 *
 * Returns: (nullable) (transfer full): a sentence in place of an axis with nothing on it. Any
 *   thread.
 */
char *
tidemark_contact_missing (const TidemarkContact *self, TidemarkBarsUnit unit, TidemarkStretch range)
{
  TidemarkContactSum sum;
  int n_young_days;

  if (!tidemark_contact_has (self, unit))
    return missing_in_log (self, unit);

  n_young_days = count_young_days (self);
  if (n_young_days > 0)
    /* Translators: how many there are of how many that are needed */
    return g_strdup_printf (ngettext ("%d of %d days since the first entry",
                                      "%d of %d days since the first entry", (gulong) n_young_days),
                            n_young_days, TIDEMARK_CONTACT_MIN_DAYS);

  sum = tidemark_contact_sum (self, unit, range);
  if (unit == TIDEMARK_BARS_CHARACTERS ? sum.n_weeks > 0 : sum.theirs + sum.mine > 0)
    return NULL;

  return g_strdup (_ ("These days have none of it. All shows what there is."));
}
