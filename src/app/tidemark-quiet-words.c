/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-quiet-words.h"

#include <glib/gi18n.h>

#include "tidemark-duration-scale.h"
#include "tidemark-measures.h"
#include "tidemark-tide-summary.h"

static int
count_by (const GArray *gaps, TidemarkWho who)
{
  int n = 0;

  for (guint i = 0; i < gaps->len; i++)
    n += g_array_index (gaps, TidemarkGap, i).by == who;

  return n;
}

/**
 * tidemark_quiet_caption:
 * @self: quiet
 * @view: what is looked at
 * @range: the days that are shown
 * @alias: what the other one is called
 * @today: the day that is now
 *
 * Returns: (transfer full): how much it is about, and from when to when. Any thread.
 */
char *
tidemark_quiet_caption (const TidemarkQuiet *self,
                        TidemarkQuietView view,
                        TidemarkStretch range,
                        const char *alias,
                        int today)
{
  g_autofree char *days = tidemark_tide_format_range (range, today);
  g_autoptr (GArray) gaps = NULL;
  int n;

  if (view == TIDEMARK_QUIET_NOW)
    {
      n = (int) self->now->gaps->len;
      /* Translators: a count, hours, an alias, and a count of days */
      return g_strdup_printf (
          ngettext ("%d gap of %d hours or more in the contact from %s · last %d days",
                    "%d gaps of %d hours or more in the contact from %s · last %d days",
                    (gulong) n),
          n, TIDEMARK_QUIET_HOURS, alias, TIDEMARK_WINDOW_DAYS);
    }
  if (view == TIDEMARK_QUIET_REPLIES)
    {
      n = tidemark_quiet_sum_replies (self, range).n_replies;
      /* Translators: a count, and two days */
      return g_strdup_printf (ngettext ("%d reply · %s", "%d replies · %s", (gulong) n), n, days);
    }

  gaps = tidemark_quiet_list_gaps (self, range);
  /* Translators: a count, hours, and two days */
  return g_strdup_printf (ngettext ("%d gap of %d hours or more · %s",
                                    "%d gaps of %d hours or more · %s", (gulong) gaps->len),
                          (int) gaps->len, TIDEMARK_QUIET_HOURS, days);
}

static char *
gaps_sentence (const TidemarkQuiet *self, TidemarkStretch range, const char *alias)
{
  g_autoptr (GArray) gaps = tidemark_quiet_list_gaps (self, range);
  int theirs = count_by (gaps, TIDEMARK_WHO_THEM), mine = count_by (gaps, TIDEMARK_WHO_ME);

  if (theirs + mine == 0)
    return g_strdup_printf (ngettext ("Who ended %d quiet gap is not known.",
                                      "Who ended %d quiet gaps is not known.", (gulong) gaps->len),
                            (int) gaps->len);

  /* Translators: how many gaps, an alias, and after how many each got in touch */
  return g_strdup_printf (
      ngettext ("After %1$d quiet gap of which you know who ended it, %2$s got in touch first %3$d "
                "times and you %4$d times.",
                "After %1$d quiet gaps of which you know who ended them, %2$s got in touch first "
                "%3$d times and you %4$d times.",
                (gulong) (theirs + mine)),
      theirs + mine, alias, theirs, mine);
}

static int
count_longer (const GArray *gaps, double hours)
{
  int n = 0;

  for (guint i = 0; i < gaps->len; i++)
    n += g_array_index (gaps, TidemarkGap, i).hours >= hours;

  return n;
}

/* Where it stands among the others; not how long it is: nobody is helped by a clock. */
static char *
now_sentence (const TidemarkQuiet *self, const char *alias)
{
  const GArray *gaps = self->now->gaps;
  g_autofree char *usual = tidemark_duration_format (tidemark_quiet_get_median_hours (gaps) * 60);
  g_autofree char *past = NULL;
  g_autofree char *now = NULL;
  int n_longer;

  /* Translators: an alias, and a time such as "14 hours" */
  past = g_strdup_printf (_ ("Half of the gaps in the contact from %s lasted %s or less."), alias,
                          usual);
  if (!tidemark_quiet_has_gap_now (self))
    return g_strjoin (" ", past, _ ("None was open when the log ended."), NULL);

  n_longer = count_longer (gaps, self->now->hours);
  now = g_strdup_printf (
      /* Translators: how many gaps lasted as long as the one that is not over, of how many */
      ngettext ("Of %2$d gap before, %1$d lasted at least as long as the one that is still open.",
                "Of %2$d gaps before, %1$d lasted at least as long as the one that is still open.",
                (gulong) gaps->len),
      n_longer, (int) gaps->len);
  return g_strjoin (" ", past, now, NULL);
}

static char *
replies_sentence (const TidemarkQuiet *self, TidemarkStretch range, const char *alias)
{
  TidemarkReplySum sum = tidemark_quiet_sum_replies (self, range);
  g_autofree char *middle = tidemark_duration_format (sum.middle);
  g_autofree char *half = tidemark_duration_format_between (sum.low, sum.high);
  /* Translators: an alias, "20 minutes", "5 minutes to 2 hours", and a count of days */
  g_autofree char *took = g_strdup_printf (
      ngettext ("On the middle day a reply from %1$s took %2$s, on half of %4$d day %3$s.",
                "On the middle day a reply from %1$s took %2$s, on half of %4$d days %3$s.",
                (gulong) sum.n_days),
      alias, middle, half, sum.n_days);
  g_autofree char *open = NULL;

  if (sum.n_open == 0)
    return g_steal_pointer (&took);

  open = g_strdup_printf (ngettext ("%d had no answer when the log ended.",
                                    "%d had no answer when the log ended.", (gulong) sum.n_open),
                          sum.n_open);
  return g_strjoin (" ", took, open, NULL);
}

/**
 * tidemark_quiet_sentence:
 * @self: quiet
 * @view: what is looked at
 * @range: the days that are shown
 * @alias: what the other one is called
 *
 * Returns: (transfer full): what it was, in the past tense. Any thread.
 */
char *
tidemark_quiet_sentence (const TidemarkQuiet *self,
                         TidemarkQuietView view,
                         TidemarkStretch range,
                         const char *alias)
{
  if (view == TIDEMARK_QUIET_NOW)
    return now_sentence (self, alias);
  if (view == TIDEMARK_QUIET_REPLIES)
    return replies_sentence (self, range, alias);

  return gaps_sentence (self, range, alias);
}

static char *
missing_gaps (const TidemarkQuiet *self, TidemarkStretch range)
{
  int n = (int) self->gaps->len;
  g_autoptr (GArray) shown = NULL;

  if (!tidemark_quiet_has_gaps (self))
    /* Translators: how many there are of how many that are needed */
    return g_strdup_printf (
        ngettext ("%d of %d quiet gaps logged", "%d of %d quiet gaps logged", (gulong) n), n,
        TIDEMARK_GAPS_NEED);

  shown = tidemark_quiet_list_gaps (self, range);
  if (shown->len > 0)
    return NULL;

  return g_strdup_printf (ngettext ("No quiet gap ended on one of these days. All shows %d.",
                                    "No quiet gap ended on one of these days. All shows %d.",
                                    (gulong) n),
                          n);
}

static char *
missing_replies (const TidemarkQuiet *self, TidemarkStretch range)
{
  int n = (int) self->reply_days->len;

  if (!tidemark_quiet_has_replies (self))
    /* Translators: how many there are of how many that are needed */
    return g_strdup_printf (ngettext ("%d of %d days with a reply logged",
                                      "%d of %d days with a reply logged", (gulong) n),
                            n, TIDEMARK_QUIET_MIN_REPLY_DAYS);
  if (tidemark_quiet_sum_replies (self, range).n_days > 0)
    return NULL;

  return g_strdup_printf (ngettext ("None of these days has a reply. All shows %d day.",
                                    "None of these days has a reply. All shows %d days.",
                                    (gulong) n),
                          n);
}

/**
 * tidemark_quiet_missing:
 * @self: quiet
 * @view: what is looked at
 * @range: the days that are shown
 *
 * Returns: (nullable) (transfer full): a sentence in place of an axis with nothing on it. Any
 *   thread.
 */
char *
tidemark_quiet_missing (const TidemarkQuiet *self, TidemarkQuietView view, TidemarkStretch range)
{
  if (view == TIDEMARK_QUIET_REPLIES)
    return missing_replies (self, range);
  if (view == TIDEMARK_QUIET_GAPS)
    return missing_gaps (self, range);

  return NULL;
}
