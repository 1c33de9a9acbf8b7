/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define RECENT_DAYS 28
#define NEED_BASE 4
#define NEED_BASE_WEEKS 4
#define NEED_RECENT_WEEKS 2
#define FALL 0.6

static TidemarkFinding *
dates_rate_evaluate (const TidemarkSpan *span)
{
  g_autoptr (GArray) days =
      tidemark_measure_days (span, TIDEMARK_ROWS_CONTACT, TIDEMARK_BIT (TIDEMARK_KIND_DATE));
  int today = tidemark_span_get_today (span);
  int recent = tidemark_measure_count_days (days, today - RECENT_DAYS + 1, today);
  int base =
      tidemark_measure_count_days (days, today - TIDEMARK_WINDOW_DAYS + 1, today - RECENT_DAYS);
  double recent_weeks = tidemark_span_get_exposure (span, 0, RECENT_DAYS);
  double base_weeks = tidemark_span_get_exposure (span, RECENT_DAYS, TIDEMARK_WINDOW_DAYS);
  TidemarkFinding *finding;

  if (base < NEED_BASE)
    return tidemark_finding_new_missing (g_strdup_printf (
        ngettext ("%d of %d earlier date", "%d of %d earlier dates", NEED_BASE), base, NEED_BASE));
  if (base_weeks < NEED_BASE_WEEKS)
    return tidemark_finding_new_missing (
        tidemark_need_earlier_weeks ((int) base_weeks, NEED_BASE_WEEKS));
  if (recent_weeks < NEED_RECENT_WEEKS)
    return tidemark_finding_new_missing (
        tidemark_need_weeks ((int) recent_weeks, NEED_RECENT_WEEKS));

  finding = tidemark_finding_new_tested ((TidemarkTest) {
      1 - tidemark_ratio_below (recent, recent_weeks, base, base_weeks, FALL),
      tidemark_ratio_below (recent, recent_weeks, base, base_weeks, 1 / FALL),
  });
  tidemark_finding_set_count (finding, "recent", recent);
  tidemark_finding_set_count (finding, "base", base);
  tidemark_finding_set_number (finding, "recent_weeks", recent_weeks);
  tidemark_finding_set_number (finding, "base_weeks", base_weeks);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_CONTACT,
                             TIDEMARK_BIT (TIDEMARK_KIND_DATE), today - TIDEMARK_WINDOW_DAYS + 1,
                             today - RECENT_DAYS, TIDEMARK_SIDE_FOR);
  tidemark_support_add_rows (finding, span, TIDEMARK_ROWS_CONTACT,
                             TIDEMARK_BIT (TIDEMARK_KIND_DATE), today - RECENT_DAYS + 1, today,
                             TIDEMARK_SIDE_AGAINST);
  return finding;
}

static char *
dates_rate_describe (const TidemarkFinding *finding, const char *alias)
{
  int recent = tidemark_finding_get_count (finding, "recent");

  /* Translators: %1$d days, %2$s an alias, %3$d days. */
  return g_strdup_printf (
      ngettext ("You met %2$s on %1$d day in the last four weeks, and on %3$d in "
                "the twelve weeks before.",
                "You met %2$s on %1$d days in the last four weeks, and on %3$d "
                "in the twelve weeks before.",
                recent),
      recent, alias, tidemark_finding_get_count (finding, "base"));
}

const TidemarkSignalInfo tidemark_signal_dates_rate = {
  .id = "dates_rate",
  .title = N_ ("How often you met"),
  .source = "why-men-walk-away",
  .how = N_ ("Days with a date in the last four weeks are compared with the twelve weeks before, "
             "as a rate over the days on which anything was logged."),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = dates_rate_evaluate,
  .describe = dates_rate_describe,
};
