/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "table.h"
#include "trial.h"

/* Seeds of the logs that were looked at while the generators were written. No others. */
#define FIRST_TUNING_SEED 1000
#define LAST_TUNING_SEED 99999

/* Seeds of the logs that the engine is judged by, of the whole table and of the short test. */
#define FIRST_TABLE_SEED 300000
#define FIRST_TEST_SEED 700000

/**
 * SurveyPlan:
 * @first_seed: of each kind; the next logs have the next ones
 * @n_logs: of each kind
 * @n_large: of each kind with very many messages
 * @n_followed: of each kind: how many are asked again with an entry more, and with some lost
 * @n_selective: lives of which far days alone are rated, and then the near ones as well
 * @n_watched: logs that are looked at day by day, from which on they are steady or dropped
 * @look_step: days between two looks at a steady one
 * @n_mixture: logs for how often a stated withdrawal comes true
 * @n_promises: logs for how often a stated share of promises comes true
 * @with_slack: see Table
 */
typedef struct
{
  guint64 first_seed;
  int n_logs;
  int n_large;
  int n_followed;
  int n_selective;
  int n_watched;
  int look_step;
  int n_mixture;
  int n_promises;
  gboolean with_slack;
} SurveyPlan;

/* (transfer full): what was reached, in the order in which it is aimed at. */
Table *survey_run (const SurveyPlan *plan);

/* How often what the engine states as a probability is so. */
void survey_check_withdrawal_chance (const SurveyPlan *plan, Table *table);
void survey_check_promise_chance (const SurveyPlan *plan, Table *table);

/* Of what rating mostly far days brings, how much is worded as felt. */
void survey_check_selective_rating (const SurveyPlan *plan, Table *table);
