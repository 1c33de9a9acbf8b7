/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-support.h"

#include "tidemark-onset.h"

static TidemarkFinding *
dist_shape_evaluate (const TidemarkSpan *span)
{
  g_autoptr (TidemarkOnset) onset = tidemark_onset_find (span);
  int today = tidemark_span_get_today (span), from;
  TidemarkFinding *finding;

  if (onset->need != NULL)
    return tidemark_finding_new_missing (g_steal_pointer (&onset->need));

  finding = tidemark_finding_new_tested (onset->test);
  tidemark_finding_set_number (finding, "size", onset->shape.size);
  tidemark_finding_set_number (finding, "p_up", onset->shape.p_up);
  tidemark_finding_set_number (finding, "p_down", onset->shape.p_down);
  tidemark_finding_set_number (finding, "p_flat", onset->shape.p_flat);
  tidemark_finding_set_number (finding, "p_step", onset->shape.p_step);
  tidemark_finding_set_number (finding, "p_ramp", onset->shape.p_ramp);
  tidemark_finding_set_number (finding, "r1", onset->shape.r1);
  if (onset->shape.has_onset)
    tidemark_finding_set_count (finding, "onset", onset->day);
  tidemark_finding_set_count (finding, "held", onset->held);
  tidemark_finding_set_number (finding, "usual", onset->usual);
  tidemark_finding_set_count (finding, "days", onset->n);

  from = onset->shape.p_up >= 0.5 ? onset->day : today - TIDEMARK_RECENT_DAYS + 1;
  tidemark_support_add_ratings (finding, span, from, today, onset->usual + 1);
  return finding;
}

static char *
dist_shape_describe (const TidemarkFinding *finding, const char *alias)
{
  int days = tidemark_finding_get_count (finding, "days");
  double size = tidemark_finding_get_number (finding, "size");
  gboolean rose = tidemark_finding_get_number (finding, "p_up") >= 0.5;
  gboolean fell = tidemark_finding_get_number (finding, "p_down") >= 0.5;
  g_autofree char *onset = NULL;

  if (rose && !tidemark_finding_get_count (finding, "held"))
    /* Translators: %1$s an alias, %2$d days. */
    return g_strdup_printf (ngettext ("Your ratings of %1$s rose for a while and have come back "
                                      "since, on %2$d rated day.",
                                      "Your ratings of %1$s rose for a while and have come back "
                                      "since, over %2$d rated days.",
                                      days),
                            alias, days);
  if (rose || fell)
    onset = tidemark_support_format_day (tidemark_finding_get_count (finding, "onset"));
  if (fell)
    /* Translators: %1$s a day, %2$s an alias, %3$.0f points of ten, %4$d days. */
    return g_strdup_printf (ngettext ("Since about %1$s you rated %2$s %3$.0f points closer than "
                                      "before, on %4$d rated day.",
                                      "Since about %1$s you rated %2$s %3$.0f points closer than "
                                      "before, over %4$d rated days.",
                                      days),
                            onset, alias, -size, days);
  if (rose)
    {
      /* Translators: %1$s a day, %2$s an alias, %3$.0f points of ten, %4$d days. */
      return g_strdup_printf (
          ngettext ("Since about %1$s you rated %2$s %3$.0f points further away "
                    "than before, on %4$d rated day.",
                    "Since about %1$s you rated %2$s %3$.0f points further away "
                    "than before, over %4$d rated days.",
                    days),
          onset, alias, size, days);
    }

  return g_strdup_printf (
      ngettext (
          "You rated %2$s on %1$d day, and the ratings stayed around where they usually were.",
          "You rated %2$s on %1$d days, and the ratings stayed around where they usually were.",
          days),
      days, alias);
}

const TidemarkSignalInfo tidemark_signal_dist_shape = {
  .id = "dist_shape",
  .title = N_ ("How far away {alias} felt"),
  .source = "the-intimacy-distance-dance",
  .how = N_ ("The ratings of the last 112 days are compared with three stories: nothing changed, a "
             "jump from one day to the next, a slow drift. The story that explains them best "
             "without being forced wins, and only if the last two weeks still look like it."),
  .cluster = TIDEMARK_CLUSTER_WITHDRAWAL,
  .window_days = TIDEMARK_WINDOW_DAYS,
  .evaluate = dist_shape_evaluate,
  .describe = dist_shape_describe,
};
