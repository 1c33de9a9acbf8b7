/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "survey-private.h"

#define LOOK_DAYS 45

static int
count_logs (const SurveyPlan *plan, LogKind kind)
{
  return log_kinds[kind].is_large ? plan->n_large : plan->n_logs;
}

static GArray *
run_trials (const SurveyPlan *plan)
{
  GArray *trials = g_array_new (FALSE, FALSE, sizeof (Trial));

  for (int kind = 0; kind < N_LOG_KINDS; kind++)
    for (int i = 0; i < count_logs (plan, kind); i++)
      {
        Trial trial = trial_run (kind, plan->first_seed + (guint64) i,
                                 i < plan->n_followed && i < count_logs (plan, kind));

        g_array_append_val (trials, trial);
      }

  return trials;
}

int
survey_count (const Survey *self, guint kinds, SurveyTest test, const void *data, int *out_n)
{
  int k = 0;

  *out_n = 0;
  for (guint i = 0; i < self->trials->len; i++)
    {
      const Trial *trial = &g_array_index (self->trials, Trial, i);

      if (!(kinds & KIND_BIT (trial->kind)))
        continue;
      *out_n += 1;
      k += test (trial, data);
    }

  return k;
}

/* The same day by day: how often a steady log is ever flagged, and how soon a dropped one is. */
static void
watch (const SurveyPlan *plan, Table *table)
{
  int ever = 0, looks = 0, n_looks = 0;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < plan->n_watched; i++)
    {
      guint64 seed = plan->first_seed + (guint64) i;
      int n = trial_count_flagged_looks (LOG_KIND_STEADY, seed, LOOK_DAYS, plan->look_step);
      int until = trial_count_days_to_flag (LOG_KIND_SUDDEN, seed);

      ever += n > 0;
      looks += n;
      n_looks += (LOOK_DAYS + plan->look_step - 1) / plan->look_step;
      g_array_append_val (days, until);
    }

  table_add_at_most (table, "steady: withdrawal ever flagged in 45 days of looks", 0.15, ever,
                     plan->n_watched);
  table_add_note (table, "  of these looks",
                  g_strdup_printf ("%.1f%% (%d/%d)", 100.0 * looks / n_looks, looks, n_looks));
  table_add_median (table, "sudden drop: days until it is flagged", 12, days);
}

Table *
survey_run (const SurveyPlan *plan)
{
  Table *table = table_new (plan->with_slack);
  Survey self = { run_trials (plan), table };

  survey_tabulate_healthy (&self);
  survey_check_selective_rating (plan, table);
  watch (plan, table);
  survey_tabulate_withdrawal (&self);
  survey_tabulate_notes (&self);
  survey_tabulate_reasons (&self);
  survey_tabulate_changes (&self);
  survey_check_withdrawal_chance (plan, table);
  survey_check_promise_chance (plan, table);

  g_array_unref (self.trials);
  return table;
}
