/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the engine says about generated logs, target beside reached. Ends with 1 where a target is
 * missed. */

#include "survey.h"

static const SurveyPlan whole = {
  .first_seed = FIRST_TABLE_SEED,
  .n_logs = 300,
  .n_large = 75,
  .n_followed = 300,
  .n_selective = 4000,
  .n_watched = 300,
  .look_step = 1,
  .n_mixture = 3000,
  .n_promises = 4000,
};

int
main (int argc, char **argv)
{
  gboolean tuning = FALSE;
  const GOptionEntry options[] = {
    { "tuning", 0, 0, G_OPTION_ARG_NONE, &tuning,
      "Use the logs that the generators were written with", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Table) table = NULL;
  SurveyPlan plan = whole;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
  if (tuning)
    plan.first_seed = FIRST_TUNING_SEED;

  table = survey_run (&plan);
  table_print (table);
  return table_count_missed (table) == 0 ? 0 : 1;
}
