/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-day-counts.h"

static void
count_contacts (const TidemarkSpan *span, int first_day, int n_days, TidemarkDayCount *counts)
{
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_CONTACT, &n);

  for (int i = 0; i < n; i++)
    if (rows[i].day >= first_day && rows[i].day - first_day < n_days)
      counts[rows[i].day - first_day].contacts++;
}

static void
count_messages (const TidemarkSpan *span, int first_day, int n_days, TidemarkDayCount *counts)
{
  int n;
  const TidemarkSpanMessage *messages = tidemark_span_get_messages (span, &n);

  for (int i = 0; i < n; i++)
    {
      int place = messages[i].day - first_day;

      if (place < 0 || place >= n_days)
        continue;
      if (messages[i].by == TIDEMARK_WHO_ME)
        counts[place].mine++;
      else
        counts[place].theirs++;
    }
}

/**
 * tidemark_day_counts_find:
 * @span: a log
 * @first_day: the day that comes first
 * @n_days: how many days
 *
 * Returns: (transfer full) (array length=n_days): what contact there was, day by day. Pure, any
 *   thread.
 */
TidemarkDayCount *
tidemark_day_counts_find (const TidemarkSpan *span, int first_day, int n_days)
{
  TidemarkDayCount *counts = g_new0 (TidemarkDayCount, MAX (n_days, 0) + 1);

  count_contacts (span, first_day, n_days, counts);
  count_messages (span, first_day, n_days, counts);

  return counts;
}
