/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define FROM_AGE 14
#define TO_AGE 126
#define FOLLOW_DAYS 14
#define NEED_DAYS 3
#define WORDS_BITS                                                                                 \
  (TIDEMARK_BIT (TIDEMARK_MARK_FUTURE_TALK) | TIDEMARK_BIT (TIDEMARK_MARK_SAID_WANTS_ME))

/* Days with a date, a call from {alias} or a talk that ended in an agreement. */
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

static TidemarkFinding *
follow_through_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) words = tidemark_measure_days (span, TIDEMARK_ROWS_MARK, WORDS_BITS);
  g_autoptr (GArray) deeds = list_deeds (span);
  int today = tidemark_span_get_today (span), good = 0, bad = 0;
  TidemarkFinding *finding;

  for (guint i = 0; i < words->len; i++)
    {
      int day = g_array_index (words, int, i), age = today - day;

      if (age < FROM_AGE || age >= TO_AGE)
        continue;
      if (tidemark_measure_count_days (deeds, day + 1, day + FOLLOW_DAYS) > 0)
        good++;
      else
        bad++;
    }
  if (good + bad < NEED_DAYS)
    return tidemark_finding_new_missing (tidemark_need_days_with_mark (good + bad, NEED_DAYS));

  finding = tidemark_finding_new_tested (tidemark_share (good, bad));
  tidemark_finding_set_count (finding, "good", good);
  tidemark_finding_set_count (finding, "bad", bad);
  for (guint i = 0; i < words->len; i++)
    {
      int day = g_array_index (words, int, i), age = today - day;
      gboolean followed = tidemark_measure_count_days (deeds, day + 1, day + FOLLOW_DAYS) > 0;

      if (age >= FROM_AGE && age < TO_AGE)
        tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_MARK, WORDS_BITS, day, day,
                                   followed ? TIDEMARK_SIDE_AGAINST : TIDEMARK_SIDE_FOR);
    }
  return finding;
}

static char *
follow_through_describe (const TidemarkFinding *finding, const char *alias)
{
  int good = tidemark_finding_get_count (finding, "good");
  int n = good + tidemark_finding_get_count (finding, "bad");

  /* Translators: %1$s an alias, %2$d of %3$d days. */
  return g_strdup_printf (
      ngettext ("After %2$d of %3$d day of warm words from %1$s, a date, a call "
                "or an agreement followed within two weeks.",
                "After %2$d of %3$d days of warm words from %1$s, a date, a "
                "call or an agreement followed within two weeks.",
                n),
      alias, good, n);
}

const TidemarkSignalInfo tidemark_signal_follow_through = {
  .id = "follow_through",
  .title = N_ ("After warm words"),
  .source = "why-is-he-backing-away",
  .how = N_ (
      "Days on which {alias} spoke of a future together or of wanting you, two weeks to four "
      "months "
      "ago: did a date, a call from {alias} or a talk with an agreement follow within two weeks?"),
  .cluster = TIDEMARK_CLUSTER_ACTIONS,
  .window_days = 126,
  .evaluate = follow_through_evaluate,
  .describe = follow_through_describe,
};
