/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-follow-through.h"

/* Days with a date, a call from them or a talk that ended in an agreement. */
static GArray *
list_deeds (const TidemarkSpan *span)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));
  int n;
  const TidemarkSpanRow *rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_CONTACT, &n);

  for (int i = 0; i < n; i++)
    if (rows[i].what == TIDEMARK_KIND_DATE ||
        (rows[i].what == TIDEMARK_KIND_CALL && rows[i].by == TIDEMARK_WHO_THEM))
      g_array_append_val (days, rows[i].day);

  rows = tidemark_span_get_rows (span, TIDEMARK_ROWS_TALK, &n);
  for (int i = 0; i < n; i++)
    if (rows[i].value == TIDEMARK_OUTCOME_AGREED)
      g_array_append_val (days, rows[i].day);

  return days;
}

/**
 * tidemark_follow_through_list:
 *
 * Returns: (transfer full) (element-type TidemarkWarmWords): days with warm words, rising, and
 *   whether something followed. Pure, any thread.
 */
GArray *
tidemark_follow_through_list (const TidemarkSpan *span)
{
  g_autoptr (GArray) days =
      tidemark_measure_days (span, TIDEMARK_ROWS_MARK, TIDEMARK_WARM_WORDS_BITS);
  g_autoptr (GArray) deeds = list_deeds (span);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (TidemarkWarmWords));
  int today = tidemark_span_get_today (span);

  for (guint i = 0; i < days->len; i++)
    {
      int day = g_array_index (days, int, i);
      TidemarkWarmWords said = {
        .day = day,
        .followed = tidemark_measure_count_days (deeds, day + 1, day + TIDEMARK_FOLLOW_DAYS) > 0,
        .is_over = today - day >= TIDEMARK_FOLLOW_DAYS,
      };

      g_array_append_val (list, said);
    }

  return list;
}
