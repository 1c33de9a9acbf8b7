/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-year.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-statistics.h"
#include "tidemark-tide-summary.h"
#include "tidemark-year-grid.h"

/* A year of one measure in numbers. */
typedef struct
{
  int n_days;   /* that are known of, without those left out */
  int n_values; /* days with a value */
  double sum;
  double middle;
} Summary;

static int
get_first_day (const TidemarkYear *self)
{
  return self->tide->days->len > 0 ? g_array_index (self->tide->days, TidemarkTideDay, 0).day
                                   : self->tide->today;
}

/**
 * tidemark_year_new:
 * @tide: distance and coverage, which have to outlive this
 *
 * Returns: (transfer full): what there is to draw. Pure, any thread.
 */
TidemarkYear *
tidemark_year_new (const TidemarkTide *tide)
{
  TidemarkYear *self = g_new0 (TidemarkYear, 1);

  self->tide = tide;
  self->counts = tidemark_day_counts_find (tide->span, get_first_day (self), (int) tide->days->len);

  return self;
}

void
tidemark_year_free (TidemarkYear *self)
{
  g_free (self->counts);
  g_free (self);
}

/* The first year of which anything is known. */
int
tidemark_year_get_first (const TidemarkYear *self)
{
  return tidemark_year_of (get_first_day (self));
}

/* That of today. */
int
tidemark_year_get_last (const TidemarkYear *self)
{
  return tidemark_year_of (self->tide->today);
}

/**
 * tidemark_year_get_days:
 * @self: years
 * @year: one of them
 *
 * Returns: its days from the first known one to today; none where the last one comes before the
 *   first. Any thread.
 */
TidemarkStretch
tidemark_year_get_days (const TidemarkYear *self, int year)
{
  return (TidemarkStretch) { MAX (get_first_day (self), tidemark_year_first_day (year)),
                             MIN (self->tide->today, tidemark_year_first_day (year + 1) - 1) };
}

static double
count_or_none (int n)
{
  return n > 0 ? n : NAN;
}

/**
 * tidemark_year_get_day:
 * @self: years
 * @measure: of what
 * @place: of the day among those of the tide
 *
 * Returns: what is known about it. Any thread.
 */
TidemarkYearDay
tidemark_year_get_day (const TidemarkYear *self, TidemarkYearMeasure measure, guint place)
{
  const TidemarkTideDay *day = &g_array_index (self->tide->days, TidemarkTideDay, place);
  const TidemarkDayCount *count = &self->counts[place];

  switch (measure)
    {
    case TIDEMARK_YEAR_DISTANCE:
      return (TidemarkYearDay) { day->coverage, day->distance };
    case TIDEMARK_YEAR_WANTED:
      return (TidemarkYearDay) { day->coverage, day->wanted };
    case TIDEMARK_YEAR_CONTACTS:
      return (TidemarkYearDay) { day->coverage, count_or_none (count->contacts) };
    case TIDEMARK_YEAR_MESSAGES:
    case TIDEMARK_N_YEAR_MEASURES:
    default:
      return (TidemarkYearDay) { day->coverage, count_or_none (count->theirs + count->mine) };
    }
}

static Summary
summarize (const TidemarkYear *self, TidemarkYearMeasure measure, int year)
{
  TidemarkStretch days = tidemark_year_get_days (self, year);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  Summary summary = { 0 };

  for (int number = days.from_day; number <= days.to_day; number++)
    {
      TidemarkYearDay day =
          tidemark_year_get_day (self, measure, (guint) (number - get_first_day (self)));

      if (day.coverage == TIDEMARK_COVERAGE_LEFT_OUT)
        continue;
      summary.n_days++;
      if (isnan (day.value))
        continue;
      summary.sum += day.value;
      g_array_append_val (values, day.value);
    }
  summary.n_values = (int) values->len;
  summary.middle = tidemark_median ((const double *) values->data, summary.n_values);

  return summary;
}

/**
 * tidemark_year_caption:
 * @self: years
 * @year: which
 *
 * Returns: (transfer full): how many days it rests on, and from when to when. Any thread.
 */
char *
tidemark_year_caption (const TidemarkYear *self, int year)
{
  TidemarkStretch days = tidemark_year_get_days (self, year);
  g_autofree char *text = tidemark_tide_format_range (days, self->tide->today);
  int n = MAX (0, days.to_day - days.from_day + 1);

  /* Translators: a count and two days, such as "317 days · 1 Jan to 12 Nov" */
  return g_strdup_printf (ngettext ("%d day · %s", "%d days · %s", (gulong) n), n, text);
}

static char *
ratings_sentence (const Summary *summary, gboolean is_wanted, int year)
{
  g_autofree char *middle = tidemark_tide_format_rating (summary->middle);

  if (is_wanted)
    return g_strdup_printf (
        /* Translators: 30 of 317 days, 2026, a rating */
        ngettext ("You wrote down how near you wanted it on %d of %d day in %d; the middle was %s.",
                  "You wrote down how near you wanted it on %d of %d days in %d; the middle was "
                  "%s.",
                  (gulong) summary->n_days),
        summary->n_values, summary->n_days, year, middle);

  return g_strdup_printf (
      /* Translators: 30 of 317 days, 2026, a rating */
      ngettext ("You rated %d of %d day in %d; the middle rating was %s.",
                "You rated %d of %d days in %d; the middle rating was %s.",
                (gulong) summary->n_days),
      summary->n_values, summary->n_days, year, middle);
}

static char *
counts_sentence (const Summary *summary, TidemarkYearMeasure measure, int year)
{
  g_autofree char *count = tidemark_year_measure_format (measure, summary->sum);

  /* Translators: "54 contacts", 30 of 317 days, 2026 */
  return g_strdup_printf (ngettext ("You logged %s on %d of %d day in %d.",
                                    "You logged %s on %d of %d days in %d.",
                                    (gulong) summary->n_days),
                          count, summary->n_values, summary->n_days, year);
}

/* What was not logged at all. */
static char *
none_sentence (TidemarkYearMeasure measure, int year)
{
  switch (measure)
    {
    case TIDEMARK_YEAR_DISTANCE:
      return g_strdup_printf (_ ("You rated no day in %d."), year);
    case TIDEMARK_YEAR_WANTED:
      return g_strdup_printf (_ ("You wrote on no day in %d how near you wanted it."), year);
    case TIDEMARK_YEAR_CONTACTS:
      return g_strdup_printf (_ ("You logged no contact by hand in %d."), year);
    case TIDEMARK_YEAR_MESSAGES:
    case TIDEMARK_N_YEAR_MEASURES:
    default:
      return g_strdup_printf (_ ("You imported no message of %d."), year);
    }
}

/**
 * tidemark_year_sentence:
 * @self: years
 * @measure: of what
 * @year: which
 *
 * Returns: (transfer full): what the year came to, in the past tense. Any thread.
 */
char *
tidemark_year_sentence (const TidemarkYear *self, TidemarkYearMeasure measure, int year)
{
  Summary summary = summarize (self, measure, year);

  if (summary.n_values == 0)
    return none_sentence (measure, year);

  return measure <= TIDEMARK_YEAR_WANTED
             ? ratings_sentence (&summary, measure == TIDEMARK_YEAR_WANTED, year)
             : counts_sentence (&summary, measure, year);
}

/**
 * tidemark_year_missing:
 * @self: years
 *
 * Returns: (nullable) (transfer full): what has to be logged before there is a picture. Any thread.
 */
char *
tidemark_year_missing (const TidemarkYear *self)
{
  int n = 0;

  for (guint i = 0; i < self->tide->days->len; i++)
    n +=
        g_array_index (self->tide->days, TidemarkTideDay, i).coverage == TIDEMARK_COVERAGE_LOGGED ||
        g_array_index (self->tide->days, TidemarkTideDay, i).coverage == TIDEMARK_COVERAGE_NOTHING;

  if (n >= TIDEMARK_YEAR_MIN_DAYS)
    return NULL;

  return g_strdup_printf (
      ngettext ("%d of %d day logged", "%d of %d days logged", TIDEMARK_YEAR_MIN_DAYS), n,
      TIDEMARK_YEAR_MIN_DAYS);
}
