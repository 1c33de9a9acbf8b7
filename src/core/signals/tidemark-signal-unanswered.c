/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-replies.h"
#include "tidemark-signal-support.h"

#define NEED_RECENT 6
#define NEED_BASE 12
#define MARGIN 0.15
#define ANSWER_S TIDEMARK_SPAN_DAY_S

static TidemarkFinding *
unanswered_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) runs = NULL;
  gint64 end = tidemark_span_get_end_s (span);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  int answered[2] = { 0 }, n[2] = { 0 };
  TidemarkFinding *finding;

  if (!tidemark_span_has_messages (span))
    return tidemark_finding_new_missing (tidemark_need_messages ());
  if (!tidemark_span_is_live (span))
    return tidemark_finding_new_missing (tidemark_need_live ());

  runs = tidemark_runs_list (span, TIDEMARK_RUN_WINDOW_DAYS);
  for (guint i = 0; i < runs->len; i++)
    {
      const TidemarkRun *run = &g_array_index (runs, TidemarkRun, i);
      int age = tidemark_span_get_end_day (span) - run->day;
      int base = age >= TIDEMARK_RECENT_DAYS;

      if (end - run->at < ANSWER_S || age < 0 || age >= TIDEMARK_BASE_DAYS ||
          !g_hash_table_add (seen, GINT_TO_POINTER (run->day)))
        continue;
      n[base]++;
      answered[base] += run->answered_at != G_MAXINT64 && run->answered_at - run->at <= ANSWER_S;
    }
  if (n[0] < NEED_RECENT)
    return tidemark_finding_new_missing (tidemark_need_recent_days (n[0], NEED_RECENT));
  if (n[1] < NEED_BASE)
    return tidemark_finding_new_missing (tidemark_need_earlier_days (n[1], NEED_BASE));

  finding = tidemark_finding_new_tested (
      tidemark_two_share (answered[0], n[0], answered[1], n[1], MARGIN));
  tidemark_finding_set_pair (finding, "recent", n[0] - answered[0], n[0]);
  tidemark_finding_set_pair (finding, "base", n[1] - answered[1], n[1]);
  return finding;
}

static char *
unanswered_describe (const TidemarkFinding *finding, const char *alias)
{
  int recent_k, recent_n, base_k, base_n;

  tidemark_finding_get_pair (finding, "recent", &recent_k, &recent_n);
  tidemark_finding_get_pair (finding, "base", &base_k, &base_n);
  /* Translators: %1$s an alias, then "1 of 11" and "1 of 83" days. */
  return g_strdup_printf (
      ngettext ("On %2$d of %3$d day in the last two weeks no answer from %1$s "
                "came within a day; before, on %4$d of %5$d.",
                "On %2$d of %3$d days in the last two weeks no answer from %1$s "
                "came within a day; before, on %4$d of %5$d.",
                recent_n),
      alias, recent_k, recent_n, base_k, base_n);
}

const TidemarkSignalInfo tidemark_signal_unanswered = {
  .id = "unanswered",
  .title = N_ ("Messages without an answer"),
  .source = "why-he-backs-off-after-showing-interest",
  .how = N_ ("The first of your messages in a row of each day: did an answer come within a day? "
             "The share of the last two weeks is compared with that of the twelve before."),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = TIDEMARK_BASE_DAYS,
  .reads_messages = TRUE,
  .evaluate = unanswered_evaluate,
  .describe = unanswered_describe,
};
