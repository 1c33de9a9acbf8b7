/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The same targets as those of the whole table, on few logs of each kind. */

#include "survey.h"

/* Thirty logs tell little about a share of a hundredth: the table has slack for what chance alone
 * does in one of a thousand samples, so that what is missed here is broken and not unlucky. Two
 * logs of a kind with very many messages, and a look in five days, keep it short. */
static const SurveyPlan few = {
  .first_seed = FIRST_TEST_SEED,
  .n_logs = 30,
  .n_large = 2,
  .n_followed = 6,
  .n_selective = 150,
  .n_watched = 10,
  .look_step = 5,
  .n_mixture = 150,
  .n_promises = 400,
  .with_slack = TRUE,
};

static void
few_logs_of_each_kind_meet_the_targets (void)
{
  g_autoptr (Table) table = survey_run (&few);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const TableRow *row = g_ptr_array_index (table->rows, i);

      g_test_message ("%s: %s, reached %s%s", row->metric, row->target, row->reached,
                      row->met ? "" : ": missed");
      if (!row->met)
        g_test_fail ();
    }
}

static void
same_seed_gives_the_same_log (void)
{
  for (int kind = 0; kind < N_LOG_KINDS; kind++)
    {
      g_autoptr (GeneratedLog) log = NULL;
      g_autoptr (GeneratedLog) again = NULL;
      g_autoptr (TidemarkReflection) here = NULL;
      g_autoptr (TidemarkReflection) there = NULL;
      g_autofree char *text = NULL, *text_again = NULL;

      if (log_kinds[kind].is_large)
        continue;
      log = log_kind_generate (kind, FIRST_TEST_SEED);
      again = log_kind_generate (kind, FIRST_TEST_SEED);
      g_assert_cmpmem (log->messages->data, log->messages->len * sizeof (GeneratedMessage),
                       again->messages->data, again->messages->len * sizeof (GeneratedMessage));
      here = generated_log_reflect (log);
      there = generated_log_reflect (again);
      text = tidemark_reflection_to_json (here);
      text_again = tidemark_reflection_to_json (there);
      g_assert_cmpstr (text, ==, text_again);
    }
}

/* The generators are worth nothing where the dice depend on the machine. */
static void
dice_fall_the_same_everywhere (void)
{
  Dice dice = dice_new (3, 700001);
  int counts[] = { 0, 0, 0, 0, 0, 0 };

  g_assert_cmpint (dice_count_between (&dice, 0, 999999), ==, 566515);
  g_assert_cmpint (dice_count_between (&dice, 0, 999999), ==, 26732);
  g_assert_cmpint (dice_count_between (&dice, 0, 999999), ==, 171120);
  for (int i = 0; i < 6000; i++)
    counts[dice_count_between (&dice, 0, 5)]++;
  for (int i = 0; i < 6; i++)
    {
      g_assert_cmpint (counts[i], >, 900);
      g_assert_cmpint (counts[i], <, 1100);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/validation/survey/" #name, name)
  ADD (dice_fall_the_same_everywhere);
  ADD (same_seed_gives_the_same_log);
  ADD (few_logs_of_each_kind_meet_the_targets);
#undef ADD

  return g_test_run ();
}
