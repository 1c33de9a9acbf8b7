/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-follow-through.h"
#include "tidemark-signal-support.h"

#define FROM_AGE TIDEMARK_FOLLOW_DAYS
#define TO_AGE 126
#define NEED_DAYS 3
static TidemarkFinding *
follow_through_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) words = tidemark_follow_through_list (span);
  int today = tidemark_span_get_today (span), good = 0, bad = 0;
  TidemarkFinding *finding;

  for (guint i = 0; i < words->len; i++)
    {
      const TidemarkWarmWords *said = &g_array_index (words, TidemarkWarmWords, i);
      int age = today - said->day;

      if (age < FROM_AGE || age >= TO_AGE)
        continue;
      if (said->followed)
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
      const TidemarkWarmWords *said = &g_array_index (words, TidemarkWarmWords, i);
      int age = today - said->day;

      if (age >= FROM_AGE && age < TO_AGE)
        tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_MARK, TIDEMARK_WARM_WORDS_BITS,
                                   said->day, said->day,
                                   said->followed ? TIDEMARK_SIDE_AGAINST : TIDEMARK_SIDE_FOR);
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
