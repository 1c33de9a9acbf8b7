/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-smooth.h"

#include <math.h>

#define HALF_WINDOW (TIDEMARK_SMOOTH_WINDOW_DAYS / 2)

/* The median of small whole numbers moves in steps; this many passes make slopes of them without
 * reaching beyond the window. */
#define N_HANN_PASSES 8

/* Sorts by insertion: there are nine at most. */
static double
median_of (double *values, int n)
{
  for (int i = 1; i < n; i++)
    {
      double value = values[i];
      int k = i;

      for (; k > 0 && values[k - 1] > value; k--)
        values[k] = values[k - 1];
      values[k] = value;
    }

  return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

static void
medians (const double *values, int from, int to, double *out)
{
  for (int day = from; day <= to; day++)
    {
      double window[TIDEMARK_SMOOTH_WINDOW_DAYS];
      int n = 0;

      for (int i = MAX (from, day - HALF_WINDOW); i <= MIN (to, day + HALF_WINDOW); i++)
        {
          if (!isnan (values[i]))
            window[n++] = values[i];
        }

      out[day] = n >= TIDEMARK_SMOOTH_MIN_RATED ? median_of (window, n) : NAN;
    }
}

/* A quarter, a half, a quarter. A neighbour that is not there counts as the day itself. */
static void
hann (int from, int to, double *out)
{
  double before = NAN;

  for (int day = from; day <= to; day++)
    {
      double here = out[day];
      double after = day < to ? out[day + 1] : NAN;

      if (!isnan (here))
        out[day] =
            (isnan (before) ? here : before) / 4 + here / 2 + (isnan (after) ? here : after) / 4;
      before = here;
    }
}

static void
smooth_run (const double *values, int from, int to, double *out)
{
  medians (values, from, to, out);
  for (int i = 0; i < N_HANN_PASSES; i++)
    hann (from, to, out);
}

/**
 * tidemark_smooth_running_median:
 * @values: (array length=n_days): one a day, oldest first; NAN where nothing was rated
 * @left_out: (array length=n_days) (nullable): days that nothing is drawn across
 * @n_days: how many
 * @out: (out caller-allocates) (array length=n_days): same shape and unit as @values
 *
 * Median of the nine days around each, then hanned: robust first, soft second. A day whose window
 * holds under three ratings gives NAN, and so does every day of a gap (more than seven days from
 * one rating to the next, or a day left out in between): no window reaches across one. The result
 * stays between the smallest and the largest rating of its window's neighbourhood.
 *
 * Pure, any thread, cannot fail.
 */
void
tidemark_smooth_running_median (const double *values,
                                const gboolean *left_out,
                                int n_days,
                                double *out)
{
  int first = -1, last = -1;

  for (int day = 0; day < n_days; day++)
    {
      gboolean rated = !isnan (values[day]) && !(left_out && left_out[day]);

      out[day] = NAN;
      if (first >= 0 && (day - last > TIDEMARK_SMOOTH_MAX_GAP_DAYS || (left_out && left_out[day])))
        {
          smooth_run (values, first, last, out);
          first = -1;
        }
      if (rated && first < 0)
        first = day;
      if (rated)
        last = day;
    }

  if (first >= 0)
    smooth_run (values, first, last, out);
}
