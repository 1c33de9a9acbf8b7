/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-replies.h"

#include <math.h>

#include "tidemark-statistics.h"

/* What nobody has answered counts once it is a day old. */
#define OPEN_S TIDEMARK_SPAN_DAY_S

/**
 * tidemark_runs_list:
 * @span: a log
 * @window_days: how far back; G_MAXINT for all
 *
 * Returns: (transfer full) (element-type TidemarkRun): my messages in a row, oldest first. One
 *   whose answer is left out or missing is not among them. Pure, any thread.
 */
GArray *
tidemark_runs_list (const TidemarkSpan *span, int window_days)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (TidemarkRun));
  gint64 end = tidemark_span_get_end_s (span);
  int n, i = 0;
  const TidemarkSpanMessage *messages = tidemark_span_get_messages (span, &n);

  while (i < n && end - messages[i].at > window_days * TIDEMARK_SPAN_DAY_S)
    i++;

  while (i < n)
    {
      TidemarkRun run = { messages[i].at, messages[i].day, G_MAXINT64 };
      int answer_day = tidemark_span_get_end_day (span);

      if (messages[i++].by != TIDEMARK_WHO_ME)
        continue;
      while (i < n && messages[i].by == TIDEMARK_WHO_ME)
        i++;
      if (i < n)
        {
          run.answered_at = messages[i].at;
          answer_day = messages[i].day;
        }
      if (!tidemark_span_is_broken (span, run.at, run.day, MIN (run.answered_at, end), answer_day))
        g_array_append_val (runs, run);
    }

  return runs;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const TidemarkRun *left = a, *right = b;

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  return (left->at > right->at) - (left->at < right->at);
}

static void
close_day (GArray *days, TidemarkReplyDay *day, GArray *values)
{
  day->middle = tidemark_median ((const double *) values->data, (int) values->len);
  day->n = (int) values->len;
  if (values->len > 0)
    g_array_append_vals (days, day, 1);
  g_array_set_size (values, 0);
}

/**
 * tidemark_reply_days_list:
 * @span: a log
 * @window_days: how far back; G_MAXINT for all
 *
 * Returns: (transfer full) (element-type TidemarkReplyDay): how long it took from the first of my
 *   messages in a row to the next of theirs, for each day that has any, rising. One without an
 *   answer counts once it is a day old, up to the end of the log. Pure, any thread.
 */
GArray *
tidemark_reply_days_list (const TidemarkSpan *span, int window_days)
{
  g_autoptr (GArray) runs = tidemark_runs_list (span, window_days);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *days = g_array_new (FALSE, FALSE, sizeof (TidemarkReplyDay));
  TidemarkReplyDay day = { .day = TIDEMARK_DAY_NONE };
  gint64 end = tidemark_span_get_end_s (span);

  g_array_sort (runs, compare_runs);
  for (guint i = 0; i < runs->len; i++)
    {
      const TidemarkRun *run = &g_array_index (runs, TidemarkRun, i);
      gboolean answered = run->answered_at != G_MAXINT64;
      double value = log1p ((double) ((answered ? run->answered_at : end) - run->at) / 60);

      if (i == 0 || run->day != day.day)
        {
          close_day (days, &day, values);
          day = (TidemarkReplyDay) { .day = run->day };
        }
      if (answered || end - run->at >= OPEN_S)
        {
          g_array_append_val (values, value);
          day.n_open += !answered;
        }
    }
  close_day (days, &day, values);

  return days;
}
