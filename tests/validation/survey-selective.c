/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What rating mostly far days does to a healthy log, and how it is then worded. */

#include "survey.h"

/* Most by far: six in seven is what these rules were seen to reach on few logs. */
#define FELT_SHARE 0.75

static TidemarkWithdrawal
find_withdrawal (GeneratedLog *(*generate) (Dice *dice, gboolean by_hand), guint64 seed)
{
  Dice dice = dice_new (LOG_KIND_FAR_DAYS_RATED, seed);
  g_autoptr (GeneratedLog) log = generate (&dice, seed % 3 == 0);
  g_autoptr (TidemarkReflection) reflection = generated_log_reflect (log);

  return reflection->withdrawal;
}

/* A withdrawal by contact has nothing to do with what is rated and comes about as often either way:
 * only the same life rated evenly tells which flags the rating brought. */
void
survey_check_selective_rating (const SurveyPlan *plan, Table *table)
{
  int n_brought = 0, n_felt = 0;

  for (int i = 0; i < plan->n_selective; i++)
    {
      guint64 seed = plan->first_seed + i;
      TidemarkWithdrawal uneven = find_withdrawal (generate_far_days_rated, seed);

      if (!uneven.flagged || find_withdrawal (generate_same_days_rated, seed).flagged)
        continue;
      n_brought++;
      n_felt += uneven.basis == TIDEMARK_BASIS_FELT;
    }

  table_add_at_least (table, "  flags that such rating brings: worded as felt", FELT_SHARE, n_felt,
                      n_brought);
}
