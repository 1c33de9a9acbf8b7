/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reason-logs.h"
#include "survey.h"

#define N_LOGS 10
#define REASON_STREAM 200

static const TidemarkReason *
find_reason (const TidemarkReflection *reflection, const char *id)
{
  for (guint i = 0; i < reflection->reasons->len; i++)
    {
      const TidemarkReason *reason = g_ptr_array_index (reflection->reasons, i);

      if (g_str_equal (reason->info->id, id))
        return reason;
    }

  g_assert_not_reached ();
}

/* In the larger half of the logs: a drop may be missed, and a test needs luck as well. */
static void
log_that_looks_like_it_names_the_reason (gconstpointer data)
{
  const ReasonLog *reason_log = data;
  guint stream = REASON_STREAM + (guint) (reason_log - reason_logs);
  int n = 0;

  for (int i = 0; i < N_LOGS; i++)
    {
      Dice dice = dice_new (stream, FIRST_TEST_SEED + (guint64) i);
      g_autoptr (GeneratedLog) log = reason_log->generate (&dice);
      g_autoptr (TidemarkReflection) reflection = generated_log_reflect (log);
      const TidemarkReason *reason = find_reason (reflection, reason_log->reason);

      g_test_message ("score %.2f%s", reason->score, reason->named ? ", named" : "");
      n += reason->named;
    }

  g_assert_cmpint (n, >, N_LOGS / 2);
}

/* The same reason is seldom named in a drop that has no cause. */
static void
drop_without_a_cause_seldom_names_one (void)
{
  int named = 0;

  for (int i = 0; i < 3 * N_LOGS; i++)
    {
      g_autoptr (GeneratedLog) log =
          log_kind_generate (LOG_KIND_SUDDEN, FIRST_TEST_SEED + (guint64) i);
      g_autoptr (TidemarkReflection) reflection = generated_log_reflect (log);

      for (guint k = 0; k < reflection->reasons->len; k++)
        named += ((const TidemarkReason *) g_ptr_array_index (reflection->reasons, k))->named;
    }

  g_assert_cmpint (named, <, N_LOGS);
}

static void
every_reason_has_a_log (void)
{
  for (int i = 0; i < TIDEMARK_N_REASONS; i++)
    g_assert_cmpstr (reason_logs[i].reason, ==, tidemark_reasons[i].id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/validation/reasons/every_reason_has_a_log", every_reason_has_a_log);
  g_test_add_func ("/validation/reasons/drop_without_a_cause_seldom_names_one",
                   drop_without_a_cause_seldom_names_one);
  for (int i = 0; i < TIDEMARK_N_REASONS; i++)
    {
      g_autofree char *path = g_strconcat ("/validation/reasons/log_that_looks_like_it_names/",
                                           reason_logs[i].reason, NULL);

      g_test_add_data_func (path, &reason_logs[i], log_that_looks_like_it_names_the_reason);
    }

  return g_test_run ();
}
