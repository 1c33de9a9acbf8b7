/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-tide-summary.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-day-text.h"

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The median of the rated days from the one day to the other, and how many they are. */
static double
median_between (const TidemarkTide *tide, int from_day, int to_day, int *out_n)
{
  g_autoptr (GArray) ratings = g_array_new (FALSE, FALSE, sizeof (double));

  for (int number = from_day; number <= to_day; number++)
    {
      const TidemarkTideDay *day = tidemark_tide_get_day (tide, number);

      if (day != NULL && !isnan (day->distance))
        g_array_append_val (ratings, day->distance);
    }

  *out_n = (int) ratings->len;
  if (ratings->len == 0)
    return NAN;

  g_array_sort (ratings, compare_doubles);
  return (g_array_index (ratings, double, (ratings->len - 1) / 2) +
          g_array_index (ratings, double, ratings->len / 2)) /
         2;
}

static void
count_coverage (const TidemarkTide *tide, TidemarkTideSummary *self)
{
  for (int number = self->from_day; number <= self->to_day; number++)
    {
      const TidemarkTideDay *day = tidemark_tide_get_day (tide, number);

      switch (day != NULL ? day->coverage : TIDEMARK_COVERAGE_NONE)
        {
        case TIDEMARK_COVERAGE_LOGGED:
          self->n_logged++;
          break;
        case TIDEMARK_COVERAGE_NOTHING:
          self->n_nothing++;
          break;
        case TIDEMARK_COVERAGE_LEFT_OUT:
          self->n_left_out++;
          break;
        case TIDEMARK_COVERAGE_NONE:
        default:
          self->n_missing++;
        }
    }
}

static void
split_at_onset (const TidemarkTide *tide, TidemarkTideSummary *self)
{
  if (!tide->has_onset || tide->onset.to_day < self->from_day ||
      tide->onset.from_day > self->to_day)
    return;

  self->median_before =
      median_between (tide, self->from_day, tide->onset.from_day - 1, &self->n_before);
  self->median_after = median_between (tide, tide->onset.to_day + 1, self->to_day, &self->n_after);
  self->has_onset = self->n_before > 0 && self->n_after > 0;
}

/**
 * tidemark_tide_summarize:
 * @tide: a tide
 * @range: the days that count
 * @out: (out caller-allocates):
 *
 * Pure, any thread.
 */
void
tidemark_tide_summarize (const TidemarkTide *tide, TidemarkStretch range, TidemarkTideSummary *out)
{
  *out = (TidemarkTideSummary) {
    .from_day = range.from_day,
    .to_day = range.to_day,
    .n_days = range.to_day - range.from_day + 1,
    .median_before = NAN,
    .median_after = NAN,
  };
  out->median = median_between (tide, range.from_day, range.to_day, &out->n_rated);
  count_coverage (tide, out);
  split_at_onset (tide, out);
}

/**
 * tidemark_tide_format_rating:
 * @rating: 0 to 10
 *
 * Returns: (transfer full): "7", or "6.5" where it is no whole number. Any thread.
 */
char *
tidemark_tide_format_rating (double rating)
{
  return fabs (rating - round (rating)) < 0.05 ? g_strdup_printf ("%.0f", rating)
                                               : g_strdup_printf ("%.1f", rating);
}

static char *
format_days (int n_days)
{
  /* Translators: part of a sentence: on 15 days */
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) n_days), n_days);
}

static char *
onset_sentence (const TidemarkTideSummary *self, const TidemarkTide *tide)
{
  g_autofree char *when =
      tidemark_date_format_stretch (tide->onset.from_day, tide->onset.to_day, FALSE);
  g_autofree char *before = tidemark_tide_format_rating (self->median_before);
  g_autofree char *after = tidemark_tide_format_rating (self->median_after);
  g_autofree char *days_before = format_days (self->n_before);
  g_autofree char *days_after = format_days (self->n_after);

  /* Translators: N., 14–22 October, 3, 35 days, 7, 15 days */
  return g_strdup_printf (_ ("You logged %s as further away after %s: the middle rating was %s on "
                             "%s before, and %s on %s after."),
                          tide->alias, when, before, days_before, after, days_after);
}

/**
 * tidemark_tide_summary_sentence:
 * @self: a summary
 * @tide: what it is of
 *
 * Returns: (transfer full): one sentence in the past tense. Any thread.
 */
char *
tidemark_tide_summary_sentence (const TidemarkTideSummary *self, const TidemarkTide *tide)
{
  g_autofree char *median = NULL;

  if (self->has_onset && self->median_after > self->median_before)
    return onset_sentence (self, tide);
  if (self->n_rated == 0)
    return g_strdup_printf (
        ngettext ("You rated none of %d day.", "You rated none of %d days.", (gulong) self->n_days),
        self->n_days);

  median = tidemark_tide_format_rating (self->median);
  /* Translators: 42, 90, and the median of the ratings */
  return g_strdup_printf (ngettext ("You rated %d of %d day; the middle rating was %s.",
                                    "You rated %d of %d days; the middle rating was %s.",
                                    (gulong) self->n_days),
                          self->n_rated, self->n_days, median);
}

/* A day of the caption; with its year where that is not the one of today. */
static char *
format_end (int day, int today)
{
  GDate date, now;

  tidemark_day_to_date (day, &date);
  tidemark_day_to_date (today, &now);
  if (g_date_get_year (&date) == g_date_get_year (&now))
    /* Translators: a day of this year in a caption (strftime) */
    return tidemark_date_format (day, C_ ("caption", "%-d %b"));

  /* Translators: a day of another year in a caption (strftime) */
  return tidemark_date_format (day, C_ ("caption", "%-d %b %Y"));
}

/**
 * tidemark_tide_format_range:
 * @range: some days
 * @today: the day that is now
 *
 * The days of the engine begin at midnight, so that between midnight and the hour at which a day
 * begins here they end with a day that is still to come.
 *
 * Returns: (transfer full): "15 Aug to 12 Nov", up to @today at most, with the year where it is
 *   another one. Any thread.
 */
char *
tidemark_tide_format_range (TidemarkStretch range, int today)
{
  g_autofree char *from = format_end (range.from_day, today);
  g_autofree char *to = format_end (MIN (range.to_day, today), today);

  /* Translators: two days, such as "15 Aug to 12 Nov" */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

/**
 * tidemark_tide_summary_caption:
 * @self: a summary
 * @tide: what it is of
 *
 * Returns: (transfer full): how many, and from when to when. Any thread.
 */
char *
tidemark_tide_summary_caption (const TidemarkTideSummary *self, const TidemarkTide *tide)
{
  TidemarkStretch range = { self->from_day, self->to_day };
  g_autofree char *days = tidemark_tide_format_range (range, tide->today);

  /* Translators: a count and two days, such as "53 rated days · 15 Aug to 12 Nov" */
  return g_strdup_printf (
      ngettext ("%d rated day · %s", "%d rated days · %s", (gulong) self->n_rated), self->n_rated,
      days);
}

/**
 * tidemark_tide_summary_coverage:
 * @self: a summary
 *
 * Returns: (transfer full): the four counts in words; of those that are none only the first. Any
 *   thread.
 */
char *
tidemark_tide_summary_coverage (const TidemarkTideSummary *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (
      text, ngettext ("%d day logged", "%d days logged", (gulong) self->n_logged), self->n_logged);
  if (self->n_nothing > 0)
    g_string_append_printf (
        text,
        ngettext (" · %d nothing happened", " · %d nothing happened", (gulong) self->n_nothing),
        self->n_nothing);
  if (self->n_missing > 0)
    g_string_append_printf (
        text, ngettext (" · %d not logged", " · %d not logged", (gulong) self->n_missing),
        self->n_missing);
  if (self->n_left_out > 0)
    g_string_append_printf (
        text, ngettext (" · %d left out", " · %d left out", (gulong) self->n_left_out),
        self->n_left_out);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
