/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#define QUIET_HOURS 6
#define MIN_HOURS 36
#define NEED_KNOWN 4

static TidemarkFinding *
gap_closer_evaluate (const TidemarkSpan *span)
{
  gint64 end = tidemark_span_get_end_s (span);
  int n, them = 0, known = 0;
  const TidemarkSpanEvent *stream = tidemark_span_get_stream (span, &n);
  g_autoptr (GArray) gaps = tidemark_measure_gaps (span, stream, n, QUIET_HOURS);
  double limit =
      gaps->len > 0
          ? MAX (MIN_HOURS, tidemark_quantile ((const double *) gaps->data, (int) gaps->len, 0.75))
          : MIN_HOURS;
  g_autoptr (TidemarkFinding) finding = NULL;
  g_autoptr (GArray) closers = g_array_new (FALSE, FALSE, sizeof (TidemarkSpanEvent));

  for (int i = 1; i < n; i++)
    {
      if (end - stream[i - 1].at >= TIDEMARK_WINDOW_DAYS * TIDEMARK_SPAN_DAY_S ||
          (double) (stream[i].at - stream[i - 1].at) < limit * 3600 ||
          (stream[i].by != TIDEMARK_WHO_ME && stream[i].by != TIDEMARK_WHO_THEM) ||
          tidemark_span_is_broken (span, stream[i - 1].at, stream[i - 1].day, stream[i].at,
                                   stream[i].day))
        continue;
      known++;
      them += stream[i].by == TIDEMARK_WHO_THEM;
      g_array_append_val (closers, stream[i]);
    }
  if (known < NEED_KNOWN)
    return tidemark_finding_new_missing (tidemark_need_gaps (known, NEED_KNOWN));

  finding = tidemark_finding_new_tested (tidemark_share (them, known - them));
  tidemark_finding_set_count (finding, "him", them);
  tidemark_finding_set_count (finding, "n", known);
  tidemark_finding_set_number (finding, "limit_h", limit);
  for (guint i = 0; i < closers->len; i++)
    {
      const TidemarkSpanEvent *closer = &g_array_index (closers, TidemarkSpanEvent, i);

      if (closer->by == TIDEMARK_WHO_ME)
        tidemark_finding_add_for (finding, span, closer->entry);
      else
        tidemark_finding_add_against (finding, span, closer->entry);
    }
  return g_steal_pointer (&finding);
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
