/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include <math.h>

#include "tidemark-weeks.h"

#define NEED_BASE 4
#define SD_FLOOR 0.12
#define DROP 0.75

static TidemarkFinding *
len_step_evaluate (const TidemarkSpan *span)
{
  g_autofree double *lengths =
      tidemark_measure_week_lengths (span, TIDEMARK_WHO_THEM, TIDEMARK_N_WEEKS);
  double recent[2], base[TIDEMARK_N_WEEKS], t, difference;
  int n_recent = 0, n_base = 0;
  TidemarkFinding *finding;

  if (!tidemark_span_has_messages (span))
    return tidemark_finding_new_missing (tidemark_need_messages ());
  if (!tidemark_span_is_live (span))
    return tidemark_finding_new_missing (tidemark_need_live ());

  for (int week = 0; week < TIDEMARK_N_WEEKS; week++)
    {
      double y = log1p (lengths[week]);

      if (isnan (y) || !tidemark_measure_week_is_sound (span, week))
        continue;
      if (week < 2)
        recent[n_recent++] = y;
      else
        base[n_base++] = y;
    }
  if (n_recent == 0)
    return tidemark_finding_new_missing (tidemark_need_weeks (0, 1));
  if (n_base < NEED_BASE)
    return tidemark_finding_new_missing (tidemark_need_earlier_weeks (n_base, NEED_BASE));

  finding = tidemark_finding_new_tested (
      tidemark_step_t (recent, n_recent, base, n_base, SD_FLOOR, log (DROP), &t, &difference));
  tidemark_finding_set_number (finding, "ratio", exp (difference));
  tidemark_finding_set_number (finding, "t", t);
  tidemark_finding_set_number (finding, "recent", expm1 (tidemark_mean (recent, n_recent)));
  tidemark_finding_set_number (finding, "usual", expm1 (tidemark_mean (base, n_base)));
  tidemark_finding_set_count (finding, "weeks", n_recent + n_base);
  return finding;
}

static char *
len_step_describe (const TidemarkFinding *finding, const char *alias)
{
  int weeks = tidemark_finding_get_count (finding, "weeks");

  /* Translators: %1$s an alias, %2$.0f and %3$.0f characters, %4$d weeks. */
  return g_strdup_printf (
      ngettext ("In the last two weeks a message from %1$s had about %2$.0f characters, before "
                "about %3$.0f (%4$d week).",
                "In the last two weeks a message from %1$s had about %2$.0f characters, before "
                "about %3$.0f (%4$d weeks).",
                weeks),
      alias, tidemark_finding_get_number (finding, "recent"),
      tidemark_finding_get_number (finding, "usual"), weeks);
}

const TidemarkSignalInfo tidemark_signal_len_step = {
  .id = "len_step",
  .title = N_ ("How long the messages from {alias} were"),
  .source = "why-men-walk-away",
  .how =
      N_ ("Of each week with at least five messages from {alias} the middle length is taken. The "
          "last two weeks are compared with up to twelve before."),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = TIDEMARK_BASE_DAYS,
  .reads_messages = TRUE,
  .evaluate = len_step_evaluate,
  .describe = len_step_describe,
};
