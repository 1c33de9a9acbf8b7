/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflection-decisions.h"

#include "tidemark-measures.h"
#include "tidemark-signal-registry.h"

static TidemarkReflection *
new_reflection (const TidemarkSpan *span)
{
  TidemarkReflection *self = g_atomic_rc_box_new0 (TidemarkReflection);

  self->alias = g_strdup (tidemark_span_get_person (span)->alias);
  self->pronoun = tidemark_span_get_person (span)->pronoun;
  self->now = tidemark_span_get_now (span);
  self->has_safety = tidemark_span_has_safety (span);
  self->n_entries = tidemark_span_get_n_entries (span);
  self->n_days = tidemark_span_get_n_observed (span, G_MININT, G_MAXINT);
  self->n_span_days = tidemark_span_get_n_days (span);
  self->is_denser_when_far = tidemark_measure_is_denser_when_far (span);
  self->n_left_out = tidemark_span_count_left_out (span, G_MININT);
  self->withdrawal.onset_day = TIDEMARK_DAY_NONE;
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_finding_unref);
  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_reason_free);

  return self;
}

static gboolean
evaluate_signals (TidemarkReflection *self,
                  const TidemarkSpan *span,
                  GCancellable *cancellable,
                  GError **error)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (int i = 0; i < n; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_ptr_array_add (self->findings, tidemark_signal_evaluate (signals[i], span));
    }

  return TRUE;
}

static gboolean
do_actions_contradict (const TidemarkReflection *self)
{
  const TidemarkFinding *promises = tidemark_reflection_get_finding (self, "promises");

  return tidemark_reflection_has_flag (self, TIDEMARK_FLAG_WORDS_ACTIONS) ||
         tidemark_reflection_has_flag (self, TIDEMARK_FLAG_EXCL_DODGED) ||
         tidemark_finding_get_number (promises, "mean") < 0.45 ||
         tidemark_reflection_get_finding (self, "follow_through")->e > 0;
}

/**
 * tidemark_reflection_new:
 * @span: the log about one person
 * @cancellable: (nullable): asked between signals
 * @error: only ever G_IO_ERROR_CANCELLED
 *
 * The same span gives the same reflection, byte for byte. Pure, any thread.
 *
 * Returns: (transfer full): what the log says.
 */
TidemarkReflection *
tidemark_reflection_new (const TidemarkSpan *span, GCancellable *cancellable, GError **error)
{
  g_autoptr (TidemarkReflection) self = new_reflection (span);
  g_autofree gboolean *kept_worse = NULL;
  gboolean enough;

  if (!evaluate_signals (self, span, cancellable, error))
    return NULL;

  kept_worse = g_new0 (gboolean, self->findings->len);
  tidemark_decide_evidence (self->findings, kept_worse);
  enough = tidemark_decide_enough (span, self->findings);
  self->withdrawal.simes = tidemark_decide_simes (self->findings);

  tidemark_decide_notes (self);
  if (enough)
    tidemark_decide_withdrawal (self, span, kept_worse);
  tidemark_decide_other_flags (self);
  self->state = !enough            ? TIDEMARK_STATE_NOT_ENOUGH
                : self->flags != 0 ? TIDEMARK_STATE_FLAGGED
                                   : TIDEMARK_STATE_STEADY;

  tidemark_decide_reasons (self);
  self->my_side = tidemark_my_side_find (span, self->findings, do_actions_contradict (self));
  tidemark_decide_advice (self);
  return g_steal_pointer (&self);
}

TidemarkReflection *
tidemark_reflection_ref (TidemarkReflection *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_reflection (gpointer data)
{
  TidemarkReflection *self = data;

  g_free (self->alias);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->advice, g_ptr_array_unref);
}

void
tidemark_reflection_unref (TidemarkReflection *self)
{
  g_atomic_rc_box_release_full (self, clear_reflection);
}

gboolean
tidemark_reflection_has_flag (const TidemarkReflection *self, TidemarkFlag flag)
{
  return (self->flags & (1u << flag)) != 0;
}

gboolean
tidemark_reflection_has_note (const TidemarkReflection *self, TidemarkNote note)
{
  return (self->notes & (1u << note)) != 0;
}

/* Owned by the reflection; @id has to be that of a signal. */
const TidemarkFinding *
tidemark_reflection_get_finding (const TidemarkReflection *self, const char *id)
{
  int place = tidemark_signal_registry_find (id);

  g_return_val_if_fail (place >= 0, NULL);
  return g_ptr_array_index (self->findings, place);
}

const char *
tidemark_flag_id (TidemarkFlag flag)
{
  static const char *const ids[TIDEMARK_N_FLAGS] = { "withdrawal", "words_actions", "excl_dodged",
                                                     "limit_passed", "needs_unmet" };

  return ids[flag];
}

const char *
tidemark_note_id (TidemarkNote note)
{
  static const char *const ids[TIDEMARK_N_NOTES] = { "dance", "stress", "pressure",
                                                     "cautious_consistent" };

  return ids[note];
}

const char *
tidemark_state_id (TidemarkState state)
{
  static const char *const ids[] = { "not_enough", "steady", "flagged" };

  return ids[state];
}
