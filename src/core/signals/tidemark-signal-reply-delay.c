/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-replies.h"

#define NEED_RECENT 5
#define NEED_BASE 10
#define FACTOR 1.5

static void
collect_medians (const TidemarkSpan *span, GArray **out_recent, GArray **out_base)
{
  g_autoptr (GArray) days = tidemark_reply_days_list (span, TIDEMARK_RUN_WINDOW_DAYS);

  *out_recent = g_array_new (FALSE, FALSE, sizeof (double));
  *out_base = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < days->len; i++)
    {
      const TidemarkReplyDay *day = &g_array_index (days, TidemarkReplyDay, i);
      int age = tidemark_span_get_end_day (span) - day->day;

      if (age >= 0 && age < TIDEMARK_RECENT_DAYS)
        g_array_append_val (*out_recent, day->middle);
      else if (age >= 0 && age < TIDEMARK_BASE_DAYS)
        g_array_append_val (*out_base, day->middle);
    }
}

static TidemarkFinding *
reply_delay_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) recent = NULL, base = NULL;
  double shift, p;
  TidemarkTest test;
  TidemarkFinding *finding;

  if (!tidemark_span_has_messages (span))
    return tidemark_finding_new_missing (tidemark_need_messages ());
  if (!tidemark_span_is_live (span))
    return tidemark_finding_new_missing (tidemark_need_live ());

  collect_medians (span, &recent, &base);
  if (recent->len < NEED_RECENT)
    return tidemark_finding_new_missing (
        tidemark_need_recent_days ((int) recent->len, NEED_RECENT));
  if (base->len < NEED_BASE)
    return tidemark_finding_new_missing (tidemark_need_earlier_days ((int) base->len, NEED_BASE));

  p = tidemark_mann_whitney ((const double *) recent->data, (int) recent->len,
                             (const double *) base->data, (int) base->len, &shift);
  test.p_worse = shift >= log (FACTOR) ? p : MAX (p, 0.5);
  test.p_better = shift <= -log (FACTOR) ? 1 - p : MAX (1 - p, 0.5);

  finding = tidemark_finding_new_tested (test);
  tidemark_finding_set_number (finding, "factor", exp (shift));
  tidemark_finding_set_pair (finding, "n", (int) recent->len, (int) base->len);
  tidemark_finding_set_number (
      finding, "recent_minutes",
      expm1 (tidemark_median ((const double *) recent->data, (int) recent->len)));
  tidemark_finding_set_number (
      finding, "base_minutes",
      expm1 (tidemark_median ((const double *) base->data, (int) base->len)));
  return finding;
}

static char *
reply_delay_describe (const TidemarkFinding *finding, const char *alias)
{
  int recent, base;
  g_autofree char *lately =
      tidemark_support_format_minutes (tidemark_finding_get_number (finding, "recent_minutes"));
  g_autofree char *before =
      tidemark_support_format_minutes (tidemark_finding_get_number (finding, "base_minutes"));

  tidemark_finding_get_pair (finding, "n", &recent, &base);
  /* Translators: %1$s and %2$s "20 minutes" or "4 hours", %3$s an alias, %4$d days. */
  return g_strdup_printf (ngettext ("A reply from %3$s took about %1$s in the last two weeks and "
                                    "about %2$s before, on %4$d day with messages.",
                                    "A reply from %3$s took about %1$s in the last two weeks and "
                                    "about %2$s before, over %4$d days with messages.",
                                    recent + base),
                          lately, before, alias, recent + base);
}

const TidemarkSignalInfo tidemark_signal_reply_delay = {
  .id = "reply_delay",
  .title = N_ ("How long replies took"),
  .source = "why-men-walk-away",
  .how =
      N_ ("From the first of your messages in a row to the next one from {alias}; of each day the "
          "middle time. "
          "The days of the last two weeks are compared, by rank, with those of the twelve before."),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = TIDEMARK_BASE_DAYS,
  .reads_messages = TRUE,
  .evaluate = reply_delay_evaluate,
  .describe = reply_delay_describe,
};
