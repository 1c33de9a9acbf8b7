/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include "tidemark-gaps.h"

#define MIN_HOURS 36
#define NEED_KNOWN 4

/* From how many hours on a gap is a long one. */
static double
find_limit (const GArray *gaps)
{
  g_autoptr (GArray) hours = tidemark_gaps_list_hours (gaps);

  if (hours->len == 0)
    return MIN_HOURS;
  return MAX (MIN_HOURS, tidemark_quantile ((const double *) hours->data, (int) hours->len, 0.75));
}

static void
add_closer (TidemarkFinding *finding, const TidemarkSpan *span, const TidemarkGap *gap)
{
  if (gap->by == TIDEMARK_WHO_ME)
    tidemark_finding_add_for (finding, span, gap->entry);
  else
    tidemark_finding_add_against (finding, span, gap->entry);
}

static TidemarkFinding *
gap_closer_evaluate (const TidemarkSpan *span)
{
  int n, them = 0;
  const TidemarkSpanEvent *stream = tidemark_span_get_stream (span, &n);
  g_autoptr (GArray) gaps =
      tidemark_gaps_list (span, stream, n, TIDEMARK_QUIET_HOURS, TIDEMARK_WINDOW_DAYS);
  double limit = find_limit (gaps);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  TidemarkFinding *finding;

  for (guint i = 0; i < gaps->len; i++)
    {
      TidemarkGap *gap = &g_array_index (gaps, TidemarkGap, i);

      if (gap->hours < limit || (gap->by != TIDEMARK_WHO_ME && gap->by != TIDEMARK_WHO_THEM))
        continue;
      g_ptr_array_add (known, gap);
      them += gap->by == TIDEMARK_WHO_THEM;
    }
  if (known->len < NEED_KNOWN)
    return tidemark_finding_new_missing (tidemark_need_gaps ((int) known->len, NEED_KNOWN));

  finding = tidemark_finding_new_tested (tidemark_share (them, (int) known->len - them));
  tidemark_finding_set_count (finding, "him", them);
  tidemark_finding_set_count (finding, "n", (int) known->len);
  tidemark_finding_set_number (finding, "limit_h", limit);
  for (guint i = 0; i < known->len; i++)
    add_closer (finding, span, g_ptr_array_index (known, i));
  return finding;
}

static char *
gap_closer_describe (const TidemarkFinding *finding, const char *alias)
{
  int n = tidemark_finding_get_count (finding, "n");

  /* Translators: %1$s an alias, %2$d of %3$d gaps, %4$.0f hours. */
  return g_strdup_printf (ngettext ("%1$s ended %2$d of %3$d quiet gap of %4$.0f hours or more.",
                                    "%1$s ended %2$d of %3$d quiet gaps of %4$.0f hours or more.",
                                    n),
                          alias, tidemark_finding_get_count (finding, "him"), n,
                          tidemark_finding_get_number (finding, "limit_h"));
}

const TidemarkSignalInfo tidemark_signal_gap_closer = {
  .id = "gap_closer",
  .title = N_ ("Who ended the quiet"),
  .source = "the-intimacy-distance-dance",
  .how = N_ ("Of the long quiet gaps of the last 112 days, who broke them? A gap is long from 36 "
             "hours on, or from the longest quarter on where gaps are usually longer."),
  .cluster = TIDEMARK_CLUSTER_CLOSENESS,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .reads_messages = TRUE,
  .evaluate = gap_closer_evaluate,
  .describe = gap_closer_describe,
};
