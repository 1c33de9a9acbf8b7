/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether somebody who moved away is seen to, when, and how; and nobody else. */

#include "survey-private.h"

#define FADES (KIND_BIT (LOG_KIND_FADE) | KIND_BIT (LOG_KIND_FADE_LARGE))
#define WITHDRAWALS (FADES | KIND_BIT (LOG_KIND_SUDDEN))

static gboolean
has_any_flag (const Trial *trial, const void *data)
{
  return trial->flags != 0;
}

static gboolean
is_withdrawal (const Trial *trial, const void *data)
{
  return trial->withdrawal.flagged;
}

static gboolean
is_withdrawal_of_basis (const Trial *trial, const void *basis)
{
  return trial->withdrawal.flagged &&
         trial->withdrawal.basis == (TidemarkBasis) GPOINTER_TO_INT (basis);
}

static gboolean
is_not_enough (const Trial *trial, const void *data)
{
  return trial->state == TIDEMARK_STATE_NOT_ENOUGH;
}

void
survey_tabulate_healthy (const Survey *self)
{
  guint steady = KIND_BIT (LOG_KIND_STEADY) | KIND_BIT (LOG_KIND_STEADY_LARGE);
  guint healthy = steady | KIND_BIT (LOG_KIND_HURT_BEFORE) | KIND_BIT (LOG_KIND_DANCE) |
                  KIND_BIT (LOG_KIND_STRESS) | KIND_BIT (LOG_KIND_PRESSURE);
  int felt, both, k, n;

  k = survey_count (self, steady, has_any_flag, NULL, &n);
  table_add_at_most (self->table, "steady, also large: any flag at a look", 0.03, k, n);
  k = survey_count (self, healthy, has_any_flag, NULL, &n);
  table_add_note (self->table, "  all healthy kinds",
                  g_strdup_printf ("%.1f%% (%d/%d)", 100.0 * k / n, k, n));

  k = survey_count (self, KIND_BIT (LOG_KIND_FAR_DAYS_RATED), is_withdrawal, NULL, &n);
  table_add_at_most (self->table, "healthy, but far days rated: withdrawal", 0.04, k, n);
  felt = survey_count (self, KIND_BIT (LOG_KIND_FAR_DAYS_RATED), is_withdrawal_of_basis,
                       GINT_TO_POINTER (TIDEMARK_BASIS_FELT), &n);
  both = survey_count (self, KIND_BIT (LOG_KIND_FAR_DAYS_RATED), is_withdrawal_of_basis,
                       GINT_TO_POINTER (TIDEMARK_BASIS_BOTH), &n);
  table_add_at_most (self->table, "  its ratings taken for more than a feeling", 0.01, both, n);
  table_add_note (self->table, "  worded as felt, both, contact alone",
                  g_strdup_printf ("%d, %d, %d", felt, both, k - felt - both));

  k = survey_count (self, KIND_BIT (LOG_KIND_DRIFTING), is_withdrawal, NULL, &n);
  table_add_at_most (self->table, "healthy, but moods drift and weeks swing: withdrawal", 0.05, k,
                     n);
  k = survey_count (self, KIND_BIT (LOG_KIND_SUDDEN_DRIFTING), is_withdrawal, NULL, &n);
  table_add_note (self->table, "  recall of a sudden drop there",
                  g_strdup_printf ("%.1f%% (%d/%d)", 100.0 * k / n, k, n));
  survey_add_recall (self, "under 9 days: says that it is not enough", 1, KIND_BIT (LOG_KIND_SHORT),
                     is_not_enough, NULL);
  k = survey_count (self, KIND_BIT (LOG_KIND_SHORT), has_any_flag, NULL, &n);
  table_add_note (self->table, "  a plain fact flags all the same",
                  g_strdup_printf ("%.1f%% (%d/%d)", 100.0 * k / n, k, n));
}

static gboolean
is_by_hand (const Trial *trial, const void *by_hand)
{
  return trial->by_hand == (by_hand != NULL);
}

static gboolean
is_withdrawal_and_by_hand (const Trial *trial, const void *by_hand)
{
  return trial->withdrawal.flagged && is_by_hand (trial, by_hand);
}

static void
add_recall_by_source (const Survey *self, const char *metric, double target, gboolean by_hand)
{
  int n, all;
  int k =
      survey_count (self, WITHDRAWALS, is_withdrawal_and_by_hand, GINT_TO_POINTER (by_hand), &all);

  n = survey_count (self, WITHDRAWALS, is_by_hand, GINT_TO_POINTER (by_hand), &all);
  table_add_at_least (self->table, metric, target, k, n);
}

static gboolean
is_told (const Trial *trial, const void *data)
{
  return trial->withdrawal.flagged && trial->withdrawal.kind != TIDEMARK_WITHDRAWAL_UNCLEAR;
}

static gboolean
is_told_as (const Trial *trial, const void *kind)
{
  return trial->withdrawal.flagged &&
         trial->withdrawal.kind == (TidemarkWithdrawalKind) GPOINTER_TO_INT (kind);
}

static void
add_onset_error (const Survey *self, const char *metric, int target, guint kinds)
{
  g_autoptr (GArray) errors = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->trials->len; i++)
    {
      const Trial *trial = &g_array_index (self->trials, Trial, i);

      if ((kinds & KIND_BIT (trial->kind)) && is_told (trial, NULL))
        {
          int error = ABS (trial->withdrawal.onset_day - trial->onset);

          g_array_append_val (errors, error);
        }
    }
  table_add_median (self->table, metric, target, errors);
}

static void
add_kind_right (const Survey *self,
                const char *metric,
                double target,
                guint kinds,
                TidemarkWithdrawalKind right)
{
  int n, all;
  int k = survey_count (self, kinds, is_told_as, GINT_TO_POINTER (right), &all);

  n = survey_count (self, kinds, is_told, NULL, &all);
  table_add_at_least (self->table, metric, target, k, n);
}

void
survey_tabulate_withdrawal (const Survey *self)
{
  static const struct
  {
    LogKind kind;
    const char *metric;
  } others[] = {
    { LOG_KIND_STRESS, "stress: false withdrawal" },
    { LOG_KIND_PRESSURE, "pressure: false withdrawal" },
    { LOG_KIND_DANCE, "dance: false withdrawal" },
    { LOG_KIND_HURT_BEFORE, "hurt before: false withdrawal" },
    { LOG_KIND_WORDS, "words: false withdrawal" },
    { LOG_KIND_EXCLUSIVITY_DODGED, "dodged: false withdrawal" },
  };
  int k, n, all;

  add_recall_by_source (self, "withdrawal, imported: recall", 0.90, FALSE);
  add_recall_by_source (self, "withdrawal, by hand: recall", 0.80, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      k = survey_count (self, KIND_BIT (others[i].kind), is_withdrawal, NULL, &n);
      table_add_at_most (self->table, others[i].metric, 0.03, k, n);
    }
  add_onset_error (self, "sudden drop: onset off by, where a kind is told", 2,
                   KIND_BIT (LOG_KIND_SUDDEN));
  add_onset_error (self, "slow fade: onset off by, where a kind is told", 9, FADES);
  add_kind_right (self, "sudden drop: told as such, where a kind is told", 0.75,
                  KIND_BIT (LOG_KIND_SUDDEN), TIDEMARK_WITHDRAWAL_SUDDEN);
  add_kind_right (self, "slow fade: told as such, where a kind is told", 0.90, FADES,
                  TIDEMARK_WITHDRAWAL_GRADUAL);
  k = survey_count (self, WITHDRAWALS, is_told_as, GINT_TO_POINTER (TIDEMARK_WITHDRAWAL_UNCLEAR),
                    &all);
  n = survey_count (self, WITHDRAWALS, is_withdrawal, NULL, &all);
  table_add_note (self->table, "  no kind told, of those flagged",
                  g_strdup_printf ("%.1f%% (%d/%d)", 100.0 * k / n, k, n));
}
