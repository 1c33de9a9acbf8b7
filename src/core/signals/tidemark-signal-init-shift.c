/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define NEED_RECENT 6
#define NEED_BASE 12
#define MARGIN 0.15

static void
add_recent (TidemarkFinding *finding, const TidemarkSpan *span, const GArray *starts)
{
  for (guint i = 0; i < starts->len; i++)
    {
      const TidemarkStart *start = &g_array_index (starts, TidemarkStart, i);
      int age = tidemark_span_get_end_day (span) - start->day;

      if (age < 0 || age >= TIDEMARK_RECENT_DAYS)
        continue;
      if (start->by == TIDEMARK_WHO_ME)
        tidemark_finding_add_for (finding, span, start->entry);
      else
        tidemark_finding_add_against (finding, span, start->entry);
    }
}

static TidemarkFinding *
init_shift_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) starts = tidemark_measure_starts (span);
  int end_day = tidemark_span_get_end_day (span);
  int recent_k = 0, recent_n = 0, base_k = 0, base_n = 0;
  TidemarkFinding *finding;

  if (!tidemark_span_is_live (span))
    return tidemark_finding_new_missing (tidemark_need_live ());

  for (guint i = 0; i < starts->len; i++)
    {
      const TidemarkStart *start = &g_array_index (starts, TidemarkStart, i);
      int age = end_day - start->day, theirs = start->by == TIDEMARK_WHO_THEM;

      if (age >= 0 && age < TIDEMARK_RECENT_DAYS)
        {
          recent_n++;
          recent_k += theirs;
        }
      else if (age >= 0 && age < TIDEMARK_BASE_DAYS)
        {
          base_n++;
          base_k += theirs;
        }
    }
  if (recent_n < NEED_RECENT)
    return tidemark_finding_new_missing (tidemark_need_recent_days (recent_n, NEED_RECENT));
  if (base_n < NEED_BASE)
    return tidemark_finding_new_missing (tidemark_need_earlier_days (base_n, NEED_BASE));

  finding =
      tidemark_finding_new_tested (tidemark_two_share (recent_k, recent_n, base_k, base_n, MARGIN));
  tidemark_finding_set_pair (finding, "recent", recent_k, recent_n);
  tidemark_finding_set_pair (finding, "base", base_k, base_n);
  tidemark_finding_set_number (finding, "share", (2.0 + recent_k) / (4.0 + recent_n));
  add_recent (finding, span, starts);
  return finding;
}

static char *
init_shift_describe (const TidemarkFinding *finding, const char *alias)
{
  int recent_k, recent_n, base_k, base_n;

  tidemark_finding_get_pair (finding, "recent", &recent_k, &recent_n);
  tidemark_finding_get_pair (finding, "base", &base_k, &base_n);
  /* Translators: %1$s an alias, then "2 of 14" and "39 of 84" days. */
  return g_strdup_printf (ngettext ("%1$s began the first conversation on %2$d of %3$d day in the "
                                    "last two weeks, and on %4$d of %5$d before.",
                                    "%1$s began the first conversation on %2$d of %3$d days in the "
                                    "last two weeks, and on %4$d of %5$d before.",
                                    recent_n),
                          alias, recent_k, recent_n, base_k, base_n);
}

const TidemarkSignalInfo tidemark_signal_init_shift = {
  .id = "init_shift",
  .title = N_ ("Who started"),
  .source = "why-is-he-pushing-me-away",
  .how =
      N_ ("Of each day the first conversation after six quiet hours is taken: who began it? "
          "The share of {alias} in the last two weeks is compared with that of the twelve before."),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = TIDEMARK_BASE_DAYS,
  .reads_messages = TRUE,
  .evaluate = init_shift_evaluate,
  .describe = init_shift_describe,
};
