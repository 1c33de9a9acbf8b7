/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-registry.h"

#include "tidemark-signal.h"

static const TidemarkSignalInfo *const signals[] = {
#define TIDEMARK_SIGNAL(id) &tidemark_signal_##id,
#include "tidemark-signal-list.h"
#undef TIDEMARK_SIGNAL
};

/**
 * tidemark_signal_registry_list:
 * @out_n: (out): how many
 *
 * Returns: (array length=out_n) (transfer none): all signals. Pure, any thread.
 */
const TidemarkSignalInfo *const *
tidemark_signal_registry_list (int *out_n)
{
  *out_n = G_N_ELEMENTS (signals);
  return signals;
}

/**
 * tidemark_signal_registry_find:
 * @id: of a signal
 *
 * Returns: its place in the list, or -1. Pure, any thread.
 */
int
tidemark_signal_registry_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    if (g_str_equal (signals[i]->id, id))
      return (int) i;

  return -1;
}

/**
 * tidemark_signal_evaluate:
 * @span: the log about one person
 *
 * Returns: (transfer full): what the signal finds, with the number of stretches that were left out
 *   of what it looked at, and of messages in it. Pure, any thread.
 */
TidemarkFinding *
tidemark_signal_evaluate (const TidemarkSignalInfo *self, const TidemarkSpan *span)
{
  TidemarkFinding *finding = self->evaluate (span);
  int last = MIN (tidemark_span_get_today (span), tidemark_span_get_end_day (span));
  int first = self->window_days > 0 ? last - self->window_days + 1 : G_MININT;

  finding->n_left_out = tidemark_span_count_left_out (span, first);
  if (finding->available && self->reads_messages)
    finding->n_messages = tidemark_span_count_messages (
        span, tidemark_span_get_end_s (span) - self->window_days * TIDEMARK_SPAN_DAY_S);
  return finding;
}

/* Whether it rests on what was felt, as against what was counted. */
gboolean
tidemark_signal_is_felt (const TidemarkSignalInfo *self)
{
  return self == &tidemark_signal_dist_shape || self == &tidemark_signal_dist_trend ||
         self == &tidemark_signal_felt_signs;
}
