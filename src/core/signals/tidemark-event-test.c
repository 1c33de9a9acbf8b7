/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-event-test.h"

#include <math.h>

#define MIN_CHANGE_DAYS 10
#define MIN_SHIFTS 20
#define MIN_OTHER_DAYS 10
#define MIN_LEVEL 0.75
#define SPELL_DAYS 3

/**
 * tidemark_mean_around:
 * @values: (array length=n_days): one a day, NAN where there is none
 * @day: the day asked about
 * @from: first day that counts, counted from @day
 * @to: last day that counts
 *
 * Returns: the mean of what there is, NAN where there is nothing.
 */
double
tidemark_mean_around (const double *values, int n_days, int day, int from, int to)
{
  double sum = 0;
  int n = 0;

  for (int i = MAX (day + from, 0); i <= MIN (day + to, n_days - 1); i++)
    if (!isnan (values[i]))
      {
        sum += values[i];
        n++;
      }

  return n > 0 ? sum / n : NAN;
}

/* Changes from before to after, less what a day that was far out would give back anyway. */
static gboolean
fill_changes (const double *before, double *changes, int n_days)
{
  double mean_x = 0, mean_y = 0, s_xx = 0, s_xy = 0, slope;
  int n = 0;

  for (int i = 0; i < n_days; i++)
    if (!isnan (changes[i]))
      {
        mean_x += before[i];
        mean_y += changes[i];
        n++;
      }
  if (n < MIN_CHANGE_DAYS)
    return FALSE;

  mean_x /= n;
  mean_y /= n;
  for (int i = 0; i < n_days; i++)
    if (!isnan (changes[i]))
      {
        s_xx += (before[i] - mean_x) * (before[i] - mean_x);
        s_xy += (before[i] - mean_x) * (changes[i] - mean_y);
      }

  slope = s_xx > 1e-12 ? s_xy / s_xx : 0;
  for (int i = 0; i < n_days; i++)
    changes[i] -= mean_y + slope * (before[i] - mean_x);
  return TRUE;
}

/* Mean over the events moved on by @shift days, the end joined to the beginning. */
static double
mean_at_shift (const double *values, const gboolean *events, int n_days, int shift, int *out_n)
{
  double sum = 0;

  *out_n = 0;
  for (int i = 0; i < n_days; i++)
    if (events[i] && !isnan (values[(i + shift) % n_days]))
      {
        sum += values[(i + shift) % n_days];
        *out_n += 1;
      }

  return *out_n > 0 ? sum / *out_n : NAN;
}

static double
mean_elsewhere (const double *values, const gboolean *events, int n_days, int *out_n)
{
  double sum = 0;

  *out_n = 0;
  for (int i = 0; i < n_days; i++)
    if (!events[i] && !isnan (values[i]))
      {
        sum += values[i];
        *out_n += 1;
      }

  return *out_n > 0 ? sum / *out_n : NAN;
}

static TidemarkEventTest
compare_with_shifts (const double *values,
                     const gboolean *events,
                     int n_days,
                     int need,
                     double effect,
                     int df)
{
  g_autofree double *null = g_new (double, n_days);
  TidemarkEventTest result = { .effect = effect, .p_higher = 0.5, .p_lower = 0.5 };
  double sd, t;
  int n;

  for (int shift = 1; shift < n_days; shift++)
    {
      double mean = mean_at_shift (values, events, n_days, shift, &n);

      if (n >= need)
        null[result.n_shifts++] = mean;
    }
  if (result.n_shifts < MIN_SHIFTS)
    return result;

  result.available = TRUE;
  sd = tidemark_sd (null, result.n_shifts);
  if (sd < 1e-12)
    return result;

  t = (effect - tidemark_mean (null, result.n_shifts)) / sd;
  result.p_lower = tidemark_student_cdf (MAX (3, df), t);
  result.p_higher = tidemark_student_cdf (MAX (3, df), -t);
  return result;
}

/**
 * tidemark_shift_test:
 * @values: (array length=n_days): one a day, NAN where there is none
 * @events: (array length=n_days): the days asked about
 * @before_from: first day before, counted from the event
 * @before_to: last day before
 * @after_from: first day after
 * @after_to: last day after
 * @need: least number of events with a value, above 0
 *
 * Whether the values change after the events more than after as many other days with the same
 * pattern: the events are moved on, day by day, round the whole stretch.
 */
TidemarkEventTest
tidemark_shift_test (const double *values,
                     const gboolean *events,
                     int n_days,
                     int before_from,
                     int before_to,
                     int after_from,
                     int after_to,
                     int need)
{
  g_autofree double *before = g_new (double, n_days + 1);
  g_autofree double *changes = g_new (double, n_days + 1);
  TidemarkEventTest result;
  double effect, others;
  int n_events, n_others;

  for (int i = 0; i < n_days; i++)
    {
      before[i] = tidemark_mean_around (values, n_days, i, before_from, before_to);
      changes[i] = tidemark_mean_around (values, n_days, i, after_from, after_to) - before[i];
    }
  if (!fill_changes (before, changes, n_days))
    return (TidemarkEventTest) { 0 };

  effect = mean_at_shift (changes, events, n_days, 0, &n_events);
  others = mean_elsewhere (changes, events, n_days, &n_others);
  if (n_events < need || n_others == 0)
    return (TidemarkEventTest) { .n = n_events };

  for (int i = 0; i < n_days; i++)
    if (events[i])
      changes[i] -= effect - others;
  result = compare_with_shifts (changes, events, n_days, need, effect, n_events - 1);
  result.n = n_events;
  return result;
}

static int
count_spells (const gboolean *events, int n_days)
{
  int last = -1, n = 0;

  for (int i = 0; i < n_days; i++)
    if (events[i])
      {
        if (last < 0 || i - last > SPELL_DAYS)
          n++;
        last = i;
      }

  return n;
}

/**
 * tidemark_level_test:
 * @values: (array length=n_days): one a day, NAN where there is none
 * @events: (array length=n_days): the days asked about
 * @from: first day that counts, counted from the event
 * @to: last day that counts
 * @need: least number of events with a value, above 0
 *
 * Whether the values are higher or lower around the events than around other days.
 */
TidemarkEventTest
tidemark_level_test (const double *values,
                     const gboolean *events,
                     int n_days,
                     int from,
                     int to,
                     int need)
{
  g_autofree double *levels = g_new (double, n_days + 1);
  TidemarkEventTest result;
  double mean, others;
  int n_events, n_others;

  for (int i = 0; i < n_days; i++)
    levels[i] = tidemark_mean_around (values, n_days, i, from, to);
  mean = mean_at_shift (levels, events, n_days, 0, &n_events);
  others = mean_elsewhere (levels, events, n_days, &n_others);
  if (n_events < need || n_others < MIN_OTHER_DAYS)
    return (TidemarkEventTest) { .n = n_events };

  for (int i = 0; i < n_days; i++)
    if (events[i])
      levels[i] -= mean - others;
  result = compare_with_shifts (levels, events, n_days, need, mean, count_spells (events, n_days));
  result.n = n_events;
  result.n_spells = count_spells (events, n_days);
  result.effect = mean - others;
  result.others = others;
  if (result.effect < MIN_LEVEL)
    result.p_higher = MAX (result.p_higher, 0.5);
  if (result.effect > -MIN_LEVEL)
    result.p_lower = MAX (result.p_lower, 0.5);
  return result;
}
