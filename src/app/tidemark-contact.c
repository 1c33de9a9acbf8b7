/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-contact.h"

#include <math.h>

#include "tidemark-measures.h"
#include "tidemark-statistics.h"
#include "tidemark-weeks.h"

/* How sure the interval beside a count is. */
#define INTERVAL_LEVEL 0.9

#define MIDDLE_DAY (TIDEMARK_CHART_WEEK_DAYS / 2)

static const TidemarkContactWeek *
get_week (const TidemarkContact *self, guint i)
{
  return &g_array_index (self->weeks, TidemarkContactWeek, i);
}

/* The week of so many weeks ago. */
static TidemarkContactWeek *
get_age (const TidemarkContact *self, int age)
{
  return &g_array_index (self->weeks, TidemarkContactWeek, self->weeks->len - 1 - (guint) age);
}

static int
count_weeks (const TidemarkSpan *span)
{
  int n, first_day = tidemark_span_get_first_day (span);
  const TidemarkSpanEvent *stream = tidemark_span_get_stream (span, &n);

  if (n == 0)
    return 0;

  return MAX (tidemark_measure_week_of (span, MIN (stream[0].at, tidemark_span_get_end_s (span))),
              (tidemark_span_get_end_day (span) - first_day) / TIDEMARK_CHART_WEEK_DAYS) +
         1;
}

/* What nobody logged is not known; a chat knows all of its time. */
static gboolean
is_known (const TidemarkSpan *span, int from_day)
{
  int age = tidemark_span_get_today (span) - from_day, n;
  const TidemarkSpanMessage *messages = tidemark_span_get_messages (span, &n);

  if (n > 0 && messages[0].day < from_day + TIDEMARK_CHART_WEEK_DAYS)
    return TRUE;

  return tidemark_span_get_n_observed (span, age - TIDEMARK_CHART_WEEK_DAYS + 1, age + 1) > 0;
}

static void
add_weeks (TidemarkContact *self, int n_weeks)
{
  int end_day = tidemark_span_get_end_day (self->span);

  for (int age = n_weeks - 1; age >= 0; age--)
    {
      TidemarkContactWeek week = { 0 };

      week.week.from_day = end_day - age * TIDEMARK_CHART_WEEK_DAYS - TIDEMARK_CHART_WEEK_DAYS + 1;
      week.week.is_broken = !tidemark_measure_week_is_sound (self->span, age);
      week.is_known = !week.week.is_broken && is_known (self->span, week.week.from_day);
      g_array_append_val (self->weeks, week);
    }
}

static void
add_starts (TidemarkContact *self)
{
  g_autoptr (GArray) starts = tidemark_measure_starts (self->span);

  for (guint i = 0; i < starts->len; i++)
    {
      const TidemarkStart *start = &g_array_index (starts, TidemarkStart, i);
      int age = tidemark_span_get_end_day (self->span) - start->day;
      TidemarkContactWeek *week;

      if (age < 0 || age / TIDEMARK_CHART_WEEK_DAYS >= (int) self->weeks->len)
        continue;
      week = get_age (self, age / TIDEMARK_CHART_WEEK_DAYS);
      if (start->by == TIDEMARK_WHO_ME)
        week->mine[TIDEMARK_BARS_STARTS]++;
      else
        week->theirs[TIDEMARK_BARS_STARTS]++;
    }
}

static void
add_counts (TidemarkContact *self, TidemarkBarsUnit unit, int *theirs, int *mine)
{
  for (guint age = 0; age < self->weeks->len; age++)
    {
      get_age (self, (int) age)->theirs[unit] = theirs[age];
      get_age (self, (int) age)->mine[unit] = mine[age];
    }
  g_free (theirs);
  g_free (mine);
}

static void
add_lengths (TidemarkContact *self, int n_weeks)
{
  g_autofree double *theirs =
      tidemark_measure_week_lengths (self->span, TIDEMARK_WHO_THEM, n_weeks);
  g_autofree double *mine = tidemark_measure_week_lengths (self->span, TIDEMARK_WHO_ME, n_weeks);

  for (int age = 0; age < n_weeks; age++)
    {
      get_age (self, age)->theirs[TIDEMARK_BARS_CHARACTERS] = theirs[age];
      get_age (self, age)->mine[TIDEMARK_BARS_CHARACTERS] = mine[age];
    }
}

/* A week that is not known has no counts, and one that is has some in the totals. */
static void
add_totals (TidemarkContact *self)
{
  for (guint i = 0; i < self->weeks->len; i++)
    {
      TidemarkContactWeek *week = &g_array_index (self->weeks, TidemarkContactWeek, i);

      for (int unit = 0; unit < TIDEMARK_N_CONTACT_UNITS; unit++)
        {
          if (!week->is_known)
            week->theirs[unit] = week->mine[unit] = NAN;
          else if (unit == TIDEMARK_BARS_CHARACTERS)
            self->totals[unit] += !isnan (week->theirs[unit]) || !isnan (week->mine[unit]);
          else
            self->totals[unit] += (int) (week->theirs[unit] + week->mine[unit]);
        }
    }
}

/**
 * tidemark_contact_new:
 * @span: (transfer none): a log
 *
 * Returns: (transfer full): what it says about contact, week by week. Any thread.
 */
TidemarkContact *
tidemark_contact_new (TidemarkSpan *span)
{
  TidemarkContact *self = g_new0 (TidemarkContact, 1);
  int n_weeks = count_weeks (span);

  self->span = tidemark_span_ref (span);
  self->weeks = g_array_new (FALSE, FALSE, sizeof (TidemarkContactWeek));
  add_weeks (self, n_weeks);
  add_starts (self);
  add_counts (self, TIDEMARK_BARS_CONTACTS,
              tidemark_measure_week_contacts (span, TIDEMARK_WHO_THEM, n_weeks),
              tidemark_measure_week_contacts (span, TIDEMARK_WHO_ME, n_weeks));
  add_counts (self, TIDEMARK_BARS_MESSAGES,
              tidemark_measure_week_messages (span, TIDEMARK_WHO_THEM, n_weeks),
              tidemark_measure_week_messages (span, TIDEMARK_WHO_ME, n_weeks));
  add_lengths (self, n_weeks);
  add_totals (self);

  return self;
}

void
tidemark_contact_free (TidemarkContact *self)
{
  g_array_unref (self->weeks);
  tidemark_span_unref (self->span);
  g_free (self);
}

/**
 * tidemark_contact_has:
 * @self: contact
 * @unit: what is counted
 *
 * Returns: whether there is enough of it to draw. Any thread.
 */
gboolean
tidemark_contact_has (const TidemarkContact *self, TidemarkBarsUnit unit)
{
  return self->totals[unit] >= (unit == TIDEMARK_BARS_STARTS ? TIDEMARK_CONTACT_MIN_STARTS : 1);
}

static double
median (const GArray *values)
{
  return tidemark_median ((const double *) values->data, (int) values->len);
}

/**
 * tidemark_contact_sum:
 * @self: contact
 * @unit: what is counted
 * @range: the days that are shown
 *
 * Returns: what the weeks hold whose middle day is shown. Pure, any thread.
 */
TidemarkContactSum
tidemark_contact_sum (const TidemarkContact *self, TidemarkBarsUnit unit, TidemarkStretch range)
{
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) mine = g_array_new (FALSE, FALSE, sizeof (double));
  TidemarkContactSum sum = { 0 };

  for (guint i = 0; i < self->weeks->len; i++)
    {
      const TidemarkContactWeek *week = get_week (self, i);
      int day = week->week.from_day + MIDDLE_DAY;

      if (day < range.from_day || day > range.to_day ||
          (isnan (week->theirs[unit]) && isnan (week->mine[unit])))
        continue;
      sum.n_weeks++;
      if (!isnan (week->theirs[unit]))
        {
          sum.theirs += week->theirs[unit];
          g_array_append_val (theirs, week->theirs[unit]);
        }
      if (!isnan (week->mine[unit]))
        {
          sum.mine += week->mine[unit];
          g_array_append_val (mine, week->mine[unit]);
        }
    }

  sum.their_middle = median (theirs);
  sum.my_middle = median (mine);
  return sum;
}

/**
 * tidemark_contact_get_interval:
 * @week: one with starts
 * @out_low: (out): how few of theirs go with their count
 * @out_high: (out): how many do
 *
 * Returns: whether there is anything to say so of. Pure, any thread.
 */
gboolean
tidemark_contact_get_interval (const TidemarkContactWeek *week, double *out_low, double *out_high)
{
  double theirs = week->theirs[TIDEMARK_BARS_STARTS], mine = week->mine[TIDEMARK_BARS_STARTS];

  *out_low = *out_high = NAN;
  if (isnan (theirs) || isnan (mine) || theirs + mine < 1)
    return FALSE;

  tidemark_share_interval (theirs, mine, INTERVAL_LEVEL, out_low, out_high);
  *out_low *= theirs + mine;
  *out_high *= theirs + mine;
  return TRUE;
}

/* The first of the last two weeks, which are set against those before. */
int
tidemark_contact_get_recent_day (const TidemarkContact *self)
{
  return tidemark_span_get_end_day (self->span) - TIDEMARK_RECENT_DAYS + 1;
}

/* (nullable): the one that @day belongs to. */
const TidemarkContactWeek *
tidemark_contact_find_week (const TidemarkContact *self, int day)
{
  int age = tidemark_span_get_end_day (self->span) - day;

  if (age < 0 || age / TIDEMARK_CHART_WEEK_DAYS >= (int) self->weeks->len)
    return NULL;

  return get_age (self, age / TIDEMARK_CHART_WEEK_DAYS);
}
