/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two things are stated as probabilities; of all logs that state 0.9, nine in ten have to be so. */

#include <math.h>

#include "survey.h"
#include "tidemark-signal-registry.h"

#define N_BINS 5
#define PROMISE_STREAM 101
#define WITHDRAWAL_STREAM 102

typedef struct
{
  double stated[N_BINS];
  int came_true[N_BINS];
  int n[N_BINS];
  double brier;
  int n_all;
} Calibration;

static void
add_statement (Calibration *self, const double *edges, double stated, gboolean is_so)
{
  int bin = 0;

  while (bin < N_BINS - 1 && stated >= edges[bin])
    bin++;
  self->stated[bin] += stated;
  self->came_true[bin] += is_so;
  self->n[bin]++;
  self->brier += (stated - is_so) * (stated - is_so);
  self->n_all++;
}

static void
add_bin (const Calibration *self, Table *table, const char *name, int bin, gboolean has_target)
{
  int n = self->n[bin];
  double stated = self->stated[bin] / MAX (n, 1),
         observed = (double) self->came_true[bin] / MAX (n, 1);

  if (has_target)
    table_add_within (table, name, 0.05, stated, observed, n);
  else
    table_add_note (table, name, g_strdup_printf ("%.3f -> %.3f (n = %d)", stated, observed, n));
}

/* Eight in ten steady, one a sudden drop, one a slow fade: as the engine itself expects. */
void
survey_check_withdrawal_chance (const SurveyPlan *plan, Table *table)
{
  static const double edges[N_BINS - 1] = { 0.1, 0.35, 0.65, 0.9 };
  static const char *const names[N_BINS] = { "p_up under 0.1: stated -> observed",
                                             "p_up 0.1 to 0.35", "p_up 0.35 to 0.65",
                                             "p_up 0.65 to 0.9",
                                             "p_up over 0.9: stated -> observed" };
  Calibration calibration = { 0 };
  double brier;

  for (int i = 0; i < plan->n_mixture; i++)
    {
      Dice dice = dice_new (WITHDRAWAL_STREAM, plan->first_seed + (guint64) i);
      g_autoptr (GeneratedLog) log = generate_mixture (&dice);
      g_autoptr (TidemarkSpan) span = generated_log_read (log);
      g_autoptr (TidemarkFinding) shape = tidemark_signal_dist_shape.evaluate (span);

      if (shape->available)
        add_statement (&calibration, edges, tidemark_finding_get_number (shape, "p_up"),
                       log->onset != NO_ONSET);
    }

  for (int bin = 0; bin < N_BINS; bin++)
    add_bin (&calibration, table, names[bin], bin, bin == 0 || bin == N_BINS - 1);
  brier = calibration.brier / calibration.n_all;
  table_add_row (table, "p_up: Brier score", g_strdup ("at most 0.02"),
                 g_strdup_printf ("%.4f (n = %d)", brier, calibration.n_all),
                 brier <= (plan->with_slack ? 0.03 : 0.02));
}

/* Somebody who keeps any share of three to fourteen promises, all shares equally likely. */
static Calibration
state_promises (const SurveyPlan *plan, double kept_logged)
{
  static const double edges[N_BINS - 1] = { 0.1, 0.35, 0.65, 0.9 };
  Calibration self = { 0 };

  for (int i = 0; i < plan->n_promises; i++)
    {
      Dice dice = dice_new (PROMISE_STREAM, plan->first_seed + (guint64) i);
      g_autoptr (LogMaker) log = log_maker_new (60, 20, 0);
      g_autoptr (TidemarkSpan) span = NULL;
      g_autoptr (TidemarkFinding) promises = NULL;
      double kept_share = dice_unit (&dice);

      for (int n = dice_count_between (&dice, 3, 14); n > 0; n--)
        {
          gboolean kept = dice_chance (&dice, kept_share);

          if (!kept || dice_chance (&dice, kept_logged))
            log_maker_promise (log, dice_count_between (&dice, 0, 50), 12, -1,
                               kept ? TIDEMARK_OUTCOME_KEPT : TIDEMARK_OUTCOME_BROKEN);
        }
      span = log_maker_finish (log);
      promises = tidemark_signal_promises.evaluate (span);
      if (promises->available)
        add_statement (&self, edges, tidemark_finding_get_number (promises, "p_below_half"),
                       kept_share < 0.5);
    }

  return self;
}

void
survey_check_promise_chance (const SurveyPlan *plan, Table *table)
{
  static const char *const names[N_BINS] = {
    "P(rate < 1/2) under 0.1: stated -> observed", "P(rate < 1/2) 0.1 to 0.35",
    "P(rate < 1/2) 0.35 to 0.65", "P(rate < 1/2) 0.65 to 0.9", "P(rate < 1/2) over 0.9"
  };
  Calibration all = state_promises (plan, 1), some = state_promises (plan, 0.6);
  double worst = 0;

  for (int bin = 0; bin < N_BINS; bin++)
    {
      add_bin (&all, table, names[bin], bin, TRUE);
      if (some.n[bin] > 0)
        worst = MAX (worst, (some.stated[bin] - some.came_true[bin]) / some.n[bin]);
    }
  table_add_note (table, "  with 40 % of the kept ones not logged: over-states by up to",
                  g_strdup_printf ("%.2f", worst));
}
