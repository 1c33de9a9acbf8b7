/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflection-decisions.h"

#include <math.h>

#include "tidemark-signal-registry.h"

#define FALSE_DISCOVERIES 0.15
#define SIMES_NOW 0.02
#define SIMES_BEFORE 0.05
#define LOOK_BACK_S (3 * TIDEMARK_SPAN_DAY_S)
#define LIKELY 0.90
#define KIND_LIKELY 0.70

static gboolean
is_withdrawal_signal (const TidemarkSignalInfo *info)
{
  return info->cluster == TIDEMARK_CLUSTER_WITHDRAWAL;
}

static void
keep_discoveries (const GPtrArray *findings, gboolean family, gboolean worse, gboolean *out_kept)
{
  int n_signals, n = 0;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n_signals);
  g_autofree double *p = g_new (double, n_signals);
  g_autofree int *places = g_new (int, n_signals);
  g_autofree gboolean *kept = g_new0 (gboolean, n_signals);

  for (int i = 0; i < n_signals; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (findings, i);

      if (!finding->available || !finding->tested || is_withdrawal_signal (signals[i]) != family)
        continue;
      places[n] = i;
      p[n++] = worse ? finding->p_worse : finding->p_better;
    }

  tidemark_benjamini_hochberg (p, n, FALSE_DISCOVERIES, kept);
  for (int i = 0; i < n; i++)
    out_kept[places[i]] = kept[i];
}

/**
 * tidemark_decide_evidence:
 * @findings: (element-type TidemarkFinding): of all signals; the evidence of tests is filled in
 * @out_kept_worse: (out caller-allocates): which survive on the worrying side
 *
 * Control of false discoveries over each family and side. A side that does not survive adds
 * nothing.
 */
void
tidemark_decide_evidence (GPtrArray *findings, gboolean *out_kept_worse)
{
  g_autofree gboolean *kept_better = g_new0 (gboolean, findings->len);
  TidemarkFinding *free_time;

  for (int family = 0; family < 2; family++)
    {
      keep_discoveries (findings, family, TRUE, out_kept_worse);
      keep_discoveries (findings, family, FALSE, kept_better);
    }

  for (guint i = 0; i < findings->len; i++)
    {
      TidemarkFinding *finding = g_ptr_array_index (findings, i);

      if (finding->available && finding->tested)
        finding->e = (out_kept_worse[i] ? tidemark_evidence (finding->p_worse) : 0) -
                     (kept_better[i] ? tidemark_evidence (finding->p_better) : 0);
    }

  /* Fewer evenings are nothing of their own where there is less contact altogether. */
  free_time = g_ptr_array_index (findings, tidemark_signal_registry_find ("free_time"));
  if (out_kept_worse[tidemark_signal_registry_find ("vol_step")] ||
      out_kept_worse[tidemark_signal_registry_find ("vol_trend")])
    free_time->e = MIN (free_time->e, 0);
}

/* Of the signals of a withdrawal that do not rest on single marks. */
double
tidemark_decide_simes (const GPtrArray *findings)
{
  int n_signals, n = 0;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n_signals);
  g_autofree double *p = g_new (double, n_signals);

  for (int i = 0; i < n_signals; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (findings, i);

      if (is_withdrawal_signal (signals[i]) && signals[i] != &tidemark_signal_felt_signs &&
          finding->available)
        p[n++] = finding->p_worse;
    }

  return tidemark_simes (p, n);
}

/* The same, on the log as it stood some days ago: one bad day never raises an alarm. */
static double
find_simes_before (const TidemarkSpan *span)
{
  int n_signals, n = 0;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n_signals);
  g_autofree double *p = g_new (double, n_signals);
  g_autoptr (TidemarkSpan) before =
      tidemark_span_as_of (span, tidemark_span_get_now_s (span) - LOOK_BACK_S);

  for (int i = 0; i < n_signals; i++)
    if (is_withdrawal_signal (signals[i]) && signals[i] != &tidemark_signal_felt_signs)
      {
        g_autoptr (TidemarkFinding) finding = signals[i]->evaluate (before);

        if (finding->available)
          p[n++] = finding->p_worse;
      }

  return tidemark_simes (p, n);
}

gboolean
tidemark_decide_enough (const TidemarkSpan *span, const GPtrArray *findings)
{
  return tidemark_span_get_n_days (span) >= TIDEMARK_MIN_SPAN_DAYS &&
         tidemark_span_get_n_observed (span, G_MININT, G_MAXINT) >= TIDEMARK_MIN_OBSERVED_DAYS &&
         !isnan (tidemark_decide_simes (findings));
}

static void
set_flag (TidemarkReflection *self, TidemarkFlag flag, gboolean is_set)
{
  if (is_set)
    self->flags |= 1u << flag;
}

static void
set_note (TidemarkReflection *self, TidemarkNote note, gboolean is_set)
{
  if (is_set)
    self->notes |= 1u << note;
}

/* All notes but the one that has to wait for the flags. */
void
tidemark_decide_notes (TidemarkReflection *self)
{
  const TidemarkFinding *cycle = tidemark_reflection_get_finding (self, "cycle_returns");

  set_note (self, TIDEMARK_NOTE_DANCE,
            cycle->available && tidemark_finding_get_count (cycle, "returns") >= 3 &&
                cycle->e >= 0.5);
  set_note (self, TIDEMARK_NOTE_STRESS,
            tidemark_reflection_get_finding (self, "stress_assoc")->e > 0.10);
  set_note (self, TIDEMARK_NOTE_PRESSURE,
            tidemark_reflection_get_finding (self, "pursue_after")->e > 0.10);
}

static void
describe_withdrawal (TidemarkReflection *self, const gboolean *kept_worse)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);
  const TidemarkFinding *shape = tidemark_reflection_get_finding (self, "dist_shape");
  gboolean felt = FALSE, contact = FALSE;

  for (int i = 0; i < n; i++)
    if (is_withdrawal_signal (signals[i]) && kept_worse[i])
      *(tidemark_signal_is_felt (signals[i]) ? &felt : &contact) = TRUE;
  self->withdrawal.basis = felt && contact ? TIDEMARK_BASIS_BOTH
                           : felt          ? TIDEMARK_BASIS_FELT
                                           : TIDEMARK_BASIS_CONTACT;

  if (!shape->available || tidemark_finding_get_number (shape, "p_up") < 0.5)
    return;
  if (tidemark_finding_get_number (shape, "p_step") >= KIND_LIKELY)
    self->withdrawal.kind = TIDEMARK_WITHDRAWAL_SUDDEN;
  else if (tidemark_finding_get_number (shape, "p_ramp") >= KIND_LIKELY)
    self->withdrawal.kind = TIDEMARK_WITHDRAWAL_GRADUAL;
  self->withdrawal.onset_day = tidemark_finding_get_count (shape, "onset");
}

/**
 * tidemark_decide_withdrawal:
 * @kept_worse: which findings survived on the worrying side
 *
 * Whether the person has moved further away than is usual for them: now, and three days ago too,
 * and not within a time away of the usual length.
 */
void
tidemark_decide_withdrawal (TidemarkReflection *self,
                            const TidemarkSpan *span,
                            const gboolean *kept_worse)
{
  const TidemarkFinding *away = tidemark_reflection_get_finding (self, "time_away");
  gboolean usual = tidemark_reflection_has_note (self, TIDEMARK_NOTE_DANCE) &&
                   (!away->available || away->p_worse >= 0.10);

  if (usual || !(self->withdrawal.simes <= SIMES_NOW) ||
      !(find_simes_before (span) <= SIMES_BEFORE))
    return;

  self->withdrawal.flagged = TRUE;
  set_flag (self, TIDEMARK_FLAG_WITHDRAWAL, TRUE);
  describe_withdrawal (self, kept_worse);
}

static double
get_decided (const TidemarkFinding *finding)
{
  return finding->available ? tidemark_finding_get_number (finding, "good") +
                                  tidemark_finding_get_number (finding, "bad")
                            : 0;
}

/* Facts that speak for themselves, also in a log that is short. */
void
tidemark_decide_other_flags (TidemarkReflection *self)
{
  const TidemarkFinding *promises = tidemark_reflection_get_finding (self, "promises");
  const TidemarkFinding *dodged = tidemark_reflection_get_finding (self, "excl_dodged");
  const TidemarkFinding *waited = tidemark_reflection_get_finding (self, "waited");
  const TidemarkFinding *needs = tidemark_reflection_get_finding (self, "needs_met");
  const TidemarkFinding *hurt = tidemark_reflection_get_finding (self, "hurt_context");
  const TidemarkFinding *consistency = tidemark_reflection_get_finding (self, "consistency");

  set_flag (self, TIDEMARK_FLAG_WORDS_ACTIONS,
            get_decided (promises) >= 4 &&
                tidemark_finding_get_number (promises, "p_below_half") >= LIKELY);
  set_flag (self, TIDEMARK_FLAG_EXCL_DODGED,
            tidemark_finding_get_count (dodged, "dodges") >= 2 &&
                tidemark_finding_get_count (dodged, "open_days") >= 14);
  set_flag (self, TIDEMARK_FLAG_LIMIT_PASSED, tidemark_finding_get_number (waited, "ratio") >= 1);
  set_flag (self, TIDEMARK_FLAG_NEEDS_UNMET,
            get_decided (needs) >= 3 &&
                tidemark_finding_get_number (needs, "p_below_half") >= LIKELY);

  set_note (self, TIDEMARK_NOTE_CAUTIOUS_CONSISTENT,
            self->flags == 0 && hurt->available && hurt->e >= 0.4 && consistency->available &&
                consistency->e >= 0.5);
}
