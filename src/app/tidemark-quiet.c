/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-quiet.h"

#include <math.h>

#include "tidemark-replies.h"
#include "tidemark-statistics.h"
#include "tidemark-weeks.h"

/* The days from @first on that lie in the stretch, and which one comes after them. */
static TidemarkReplySum
sum_days (const GArray *days, guint first, TidemarkStretch range, guint *out_end)
{
  g_autoptr (GArray) middles = g_array_new (FALSE, FALSE, sizeof (double));
  TidemarkReplySum sum = { 0 };
  guint i = first;

  while (i < days->len && g_array_index (days, TidemarkReplyDay, i).day < range.from_day)
    i++;
  for (; i < days->len && g_array_index (days, TidemarkReplyDay, i).day <= range.to_day; i++)
    {
      const TidemarkReplyDay *day = &g_array_index (days, TidemarkReplyDay, i);

      g_array_append_val (middles, day->middle);
      sum.n_replies += day->n;
      sum.n_open += day->n_open;
    }

  *out_end = i;
  sum.n_days = (int) middles->len;
  sum.low = expm1 (tidemark_quantile ((const double *) middles->data, sum.n_days, 0.25));
  sum.middle = expm1 (tidemark_median ((const double *) middles->data, sum.n_days));
  sum.high = expm1 (tidemark_quantile ((const double *) middles->data, sum.n_days, 0.75));
  return sum;
}

/* Weeks as they are compared: counted back from the end of the log. */
static void
add_weeks (TidemarkQuiet *self)
{
  int end_day = tidemark_span_get_end_day (self->span), n_weeks;
  guint next = 0;

  if (self->reply_days->len == 0)
    return;

  n_weeks = (end_day - g_array_index (self->reply_days, TidemarkReplyDay, 0).day) /
                TIDEMARK_CHART_WEEK_DAYS +
            1;
  for (int age = n_weeks - 1; age >= 0; age--)
    {
      TidemarkStretch days = { end_day - (age + 1) * TIDEMARK_CHART_WEEK_DAYS + 1,
                               end_day - age * TIDEMARK_CHART_WEEK_DAYS };
      TidemarkReplySum sum = sum_days (self->reply_days, next, days, &next);
      TidemarkReplyWeek week = {
        .spread = { .week = { days.from_day, sum.n_days == 0 && !tidemark_measure_week_is_sound (
                                                                    self->span, age) },
                    .n = sum.n_days,
                    .low = sum.low,
                    .middle = sum.middle,
                    .high = sum.high },
        .n_replies = sum.n_replies,
        .n_open = sum.n_open,
      };

      g_array_append_val (self->reply_weeks, week);
    }
}

/**
 * tidemark_quiet_new:
 * @span: (transfer none): a log
 *
 * Returns: (transfer full): what it says about waiting and silence. Any thread.
 */
TidemarkQuiet *
tidemark_quiet_new (TidemarkSpan *span)
{
  TidemarkQuiet *self = g_new0 (TidemarkQuiet, 1);
  int n;
  const TidemarkSpanEvent *stream = tidemark_span_get_stream (span, &n);

  self->span = tidemark_span_ref (span);
  self->gaps = tidemark_gaps_list (span, stream, n, TIDEMARK_QUIET_HOURS, G_MAXINT);
  self->now = tidemark_quiet_now_find (span);
  self->reply_days = tidemark_reply_days_list (span, G_MAXINT);
  self->reply_weeks = g_array_new (FALSE, FALSE, sizeof (TidemarkReplyWeek));
  add_weeks (self);

  return self;
}

void
tidemark_quiet_free (TidemarkQuiet *self)
{
  g_array_unref (self->gaps);
  tidemark_quiet_now_free (self->now);
  g_array_unref (self->reply_days);
  g_array_unref (self->reply_weeks);
  tidemark_span_unref (self->span);
  g_free (self);
}

gboolean
tidemark_quiet_has_gaps (const TidemarkQuiet *self)
{
  return self->gaps->len >= TIDEMARK_GAPS_NEED;
}

gboolean
tidemark_quiet_has_replies (const TidemarkQuiet *self)
{
  return self->reply_days->len >= TIDEMARK_QUIET_MIN_REPLY_DAYS;
}

/* Whether the time since their last contact can be told, and is long enough to be quiet. */
gboolean
tidemark_quiet_has_gap_now (const TidemarkQuiet *self)
{
  return self->now->need == NULL && self->now->hours >= TIDEMARK_QUIET_HOURS;
}

/**
 * tidemark_quiet_list_gaps:
 * @self: quiet
 * @range: the days that are shown
 *
 * Returns: (transfer full) (element-type TidemarkGap): those that ended on one of these days.
 *   Pure, any thread.
 */
GArray *
tidemark_quiet_list_gaps (const TidemarkQuiet *self, TidemarkStretch range)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (TidemarkGap));

  for (guint i = 0; i < self->gaps->len; i++)
    {
      const TidemarkGap *gap = &g_array_index (self->gaps, TidemarkGap, i);

      if (gap->to_day >= range.from_day && gap->to_day <= range.to_day)
        g_array_append_vals (gaps, gap, 1);
    }

  return gaps;
}

/* NAN without any. */
double
tidemark_quiet_get_median_hours (const GArray *gaps)
{
  g_autoptr (GArray) hours = tidemark_gaps_list_hours (gaps);

  return tidemark_median ((const double *) hours->data, (int) hours->len);
}

/**
 * tidemark_quiet_sum_replies:
 * @self: quiet
 * @range: the days that are shown
 *
 * Returns: how long replies took on these days. Pure, any thread.
 */
TidemarkReplySum
tidemark_quiet_sum_replies (const TidemarkQuiet *self, TidemarkStretch range)
{
  guint end;

  return sum_days (self->reply_days, 0, range, &end);
}
