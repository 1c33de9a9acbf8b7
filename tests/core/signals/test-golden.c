/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "log-maker.h"
#include "tidemark-signal-registry.h"

/* Values with nine digits; the place is that of a number within an array, or -1. */
typedef struct
{
  const char *signal;
  const char *name;
  int place;
  double value;
} Expected;

static const Expected sudden_values[] = {
  { "dist_shape", "size", -1, 3.988856679 },
  { "dist_shape", "r1", -1, 0.000000000 },
  { "dist_shape", "e", -1, 1.000000000 },
  { "dist_trend", "p_worse", -1, 0.000602430 },
  { "dist_trend", "slope", -1, 0.095238095 },
  { "dist_trend", "S", -1, 455.000000000 },
  { "dist_trend", "r1", -1, 0.321300627 },
  { "dist_trend", "z", -1, 3.237727069 },
  { "dist_trend", "e", -1, 1.000000000 },
  { "vol_step", "p_worse", -1, 0.000900407 },
  { "vol_step", "ratio", -1, 0.383297893 },
  { "vol_step", "t", -1, -4.086300390 },
  { "vol_step", "e", -1, 1.000000000 },
  { "vol_trend", "p_worse", -1, 0.245378481 },
  { "vol_trend", "slope", -1, -0.077829435 },
  { "vol_trend", "S", -1, -23.000000000 },
  { "vol_trend", "r1", -1, 0.661477745 },
  { "vol_trend", "e", -1, 0.000000000 },
  { "init_shift", "p_worse", -1, 0.012523609 },
  { "init_shift", "recent", 0, 2.000000000 },
  { "init_shift", "recent", 1, 14.000000000 },
  { "init_shift", "base", 0, 39.000000000 },
  { "init_shift", "base", 1, 84.000000000 },
  { "init_shift", "share", -1, 0.222222222 },
  { "init_shift", "e", -1, 0.451135257 },
  { "reply_delay", "p_worse", -1, 0.000022566 },
  { "reply_delay", "factor", -1, 2.142857143 },
  { "reply_delay", "n", 0, 12.000000000 },
  { "reply_delay", "n", 1, 83.000000000 },
  { "reply_delay", "e", -1, 1.000000000 },
  { "unanswered", "p_better", -1, 0.959658455 },
  { "unanswered", "recent", 0, 1.000000000 },
  { "unanswered", "recent", 1, 11.000000000 },
  { "unanswered", "base", 0, 1.000000000 },
  { "unanswered", "base", 1, 83.000000000 },
  { "unanswered", "e", -1, 0.000000000 },
  { "silence_now", "p_worse", -1, 0.523851165 },
  { "silence_now", "hours", -1, 10.100000000 },
  { "silence_now", "median_h", -1, 22.241666667 },
  { "silence_now", "q90_h", -1, 23.696666667 },
  { "silence_now", "e", -1, 0.000000000 },
  { "dates_rate", "p_worse", -1, 0.211833112 },
  { "dates_rate", "p_better", -1, 0.986704510 },
  { "dates_rate", "e", -1, 0.000000000 },
  { "time_away", "p_worse", -1, 0.143170197 },
  { "time_away", "days", -1, 23.000000000 },
  { "time_away", "e", -1, 0.000000000 },
  { "promises", "p_worse", -1, 0.128133212 },
  { "promises", "mean", -1, 0.312500000 },
  { "promises", "lo", -1, 0.088115603 },
  { "promises", "hi", -1, 0.592884680 },
  { "promises", "p_below_half", -1, 0.871866788 },
  { "promises", "e", -1, 0.000000000 },
  { "consistency", "parts", 0, 0.000000000 },
  { "consistency", "parts", 1, -1.000000000 },
  { "consistency", "parts", 2, -1.000000000 },
  { "consistency", "parts", 3, 0.000000000 },
  { "consistency", "e", -1, -0.500000000 },
  { "excl_dodged", "dodges", -1, 2.000000000 },
  { "excl_dodged", "open_days", -1, 47.000000000 },
  { "excl_dodged", "e", -1, 0.800000000 },
  { "waited", "ratio", -1, 1.175000000 },
  { "waited", "e", -1, 1.000000000 },
  { "needs_met", "p_worse", -1, 0.312500000 },
  { "needs_met", "e", -1, 0.000000000 },
  { "pursue_after", "p_worse", -1, 0.276858493 },
  { "pursue_after", "T", -1, 0.086910274 },
  { "pursue_after", "n", -1, 11.000000000 },
  { "pursue_after", "e", -1, 0.000000000 },
  { "pursuit_rate", "p_worse", -1, 0.699679112 },
  { "pursuit_rate", "p_better", -1, 0.578306111 },
  { "pursuit_rate", "e", -1, 0.000000000 },
  { "pursue_reactive", "p_worse", -1, 0.917666783 },
  { "pursue_reactive", "diff", -1, -0.534218590 },
  { "pursue_reactive", "spells", -1, 11.000000000 },
  { "pursue_reactive", "e", -1, 0.000000000 },
  { "onset_press", "p_worse", -1, 0.348117924 },
  { "onset_press", "k", -1, 2.000000000 },
  { "onset_press", "e", -1, 0.000000000 },
  { "closeness_gap", "p_worse", -1, 0.003906250 },
  { "closeness_gap", "median", -1, 3.000000000 },
  { "closeness_gap", "e", -1, 0.704119983 },
  { "len_step", "p_better", -1, 0.764355229 },
  { "len_step", "ratio", -1, 0.933910032 },
  { "len_step", "t", -1, -0.746034272 },
  { "len_step", "e", -1, 0.000000000 },
  { "support_variety", "kinds", -1, 2.000000000 },
  { "support_variety", "effective", -1, 1.754765351 },
  { "support_variety", "e", -1, 0.000000000 },
};

static const Expected dance_values[] = {
  { "dist_shape", "p_flat", -1, 0.899293572 },
  { "dist_shape", "p_step", -1, 0.051732073 },
  { "dist_shape", "p_ramp", -1, 0.048974355 },
  { "dist_shape", "p_up", -1, 0.008751831 },
  { "dist_shape", "r1", -1, 0.441002169 },
  { "dist_shape", "e", -1, 0.000000000 },
  { "dist_trend", "S", -1, -129.000000000 },
  { "dist_trend", "r1", -1, 0.485411279 },
  { "dist_trend", "z", -1, -0.833755377 },
  { "dist_trend", "e", -1, 0.000000000 },
  { "vol_step", "p_better", -1, 0.593649282 },
  { "vol_step", "ratio", -1, 0.897833002 },
  { "vol_step", "t", -1, -0.242703077 },
  { "vol_step", "e", -1, 0.000000000 },
  { "init_shift", "p_worse", -1, 0.682091454 },
  { "init_shift", "recent", 0, 4.000000000 },
  { "init_shift", "recent", 1, 6.000000000 },
  { "init_shift", "base", 0, 24.000000000 },
  { "init_shift", "base", 1, 44.000000000 },
  { "init_shift", "e", -1, 0.000000000 },
  { "silence_now", "p_worse", -1, 0.588516746 },
  { "silence_now", "q90_h", -1, 110.400000000 },
  { "silence_now", "e", -1, 0.000000000 },
  { "cycle_returns", "returns", -1, 5.000000000 },
  { "cycle_returns", "n", -1, 5.000000000 },
  { "cycle_returns", "median_days", -1, 7.000000000 },
  { "cycle_returns", "share", -1, 0.857142857 },
  { "cycle_returns", "e", -1, 0.857142857 },
  { "gap_closer", "p_worse", -1, 0.000756860 },
  { "gap_closer", "him", -1, 5.000000000 },
  { "gap_closer", "n", -1, 26.000000000 },
  { "gap_closer", "limit_h", -1, 48.000000000 },
  { "gap_closer", "e", -1, 1.000000000 },
  { "promises", "p_worse", -1, 0.937500000 },
  { "promises", "mean", -1, 0.750000000 },
  { "promises", "lo", -1, 0.479297026 },
  { "promises", "hi", -1, 0.946624500 },
  { "promises", "e", -1, -0.102059991 },
  { "consistency", "parts", 0, 0.000000000 },
  { "consistency", "parts", 1, 1.000000000 },
  { "consistency", "parts", 2, 1.000000000 },
  { "consistency", "parts", 3, 0.000000000 },
  { "consistency", "e", -1, 0.500000000 },
  { "openness", "p_worse", -1, 0.996093750 },
  { "openness", "good", -1, 7.000000000 },
  { "openness", "bad", -1, 0.000000000 },
  { "openness", "e", -1, -0.704119983 },
  { "free_time", "p_worse", -1, 0.528819776 },
  { "free_time", "prime", 0, 4.000000000 },
  { "free_time", "prime", 1, 12.000000000 },
  { "free_time", "prime", 2, 12.000000000 },
  { "free_time", "prime", 3, 36.000000000 },
  { "free_time", "other", 0, 10.000000000 },
  { "free_time", "other", 1, 16.000000000 },
  { "free_time", "other", 2, 22.000000000 },
  { "free_time", "other", 3, 46.000000000 },
  { "free_time", "e", -1, 0.000000000 },
  { "support_variety", "kinds", -1, 3.000000000 },
  { "support_variety", "effective", -1, 3.000000000 },
  { "support_variety", "e", -1, 0.000000000 },
};

/* The number at a place of nested arrays, counted from the left. */
static double
get_number (GVariant *value, int *place)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
    return (*place)-- <= 0 ? g_variant_get_int32 (value) : NAN;
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    return (*place)-- <= 0 ? g_variant_get_double (value) : NAN;

  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);
      double number = get_number (child, place);

      if (!isnan (number))
        return number;
    }
  return NAN;
}

static double
find_value (const TidemarkReflection *reflection, const Expected *expected)
{
  const TidemarkFinding *finding = tidemark_reflection_get_finding (reflection, expected->signal);
  int place = expected->place;
  GVariant *value;

  if (!finding->available)
    g_error ("%s is not available: %s", expected->signal, finding->need);
  if (g_str_equal (expected->name, "p_worse"))
    return finding->p_worse;
  if (g_str_equal (expected->name, "p_better"))
    return finding->p_better;
  if (g_str_equal (expected->name, "e"))
    return finding->e;

  value = tidemark_finding_get (finding, expected->name);
  if (value == NULL)
    g_error ("%s has no value %s", expected->signal, expected->name);
  return get_number (value, &place);
}

static void
assert_values (const TidemarkReflection *reflection, const Expected *expected, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      double value = find_value (reflection, &expected[i]);

      if (!(fabs (value - expected[i].value) <= 6e-10))
        {
          g_test_message ("%s %s[%d]: %.9f instead of %.9f", expected[i].signal, expected[i].name,
                          expected[i].place, value, expected[i].value);
          g_test_fail ();
        }
    }
}

static void
assert_score (const TidemarkReflection *reflection, guint place, const char *id, double score)
{
  const TidemarkReason *reason = g_ptr_array_index (reflection->reasons, place);

  g_assert_cmpstr (reason->info->id, ==, id);
  g_assert_cmpfloat_with_epsilon (reason->score, score, 6e-10);
}

static void
assert_contribution (const TidemarkReflection *reflection,
                     guint reason_place,
                     guint place,
                     const char *id,
                     double value)
{
  const TidemarkReason *reason = g_ptr_array_index (reflection->reasons, reason_place);
  const TidemarkContribution *contribution;
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  g_assert_cmpuint (place, <, reason->contributions->len);
  contribution = &g_array_index (reason->contributions, TidemarkContribution, place);
  g_assert_cmpstr (signals[contribution->signal]->id, ==, id);
  g_assert_cmpfloat_with_epsilon (contribution->value, value, 6e-10);
}

static int
count_named (const TidemarkReflection *reflection)
{
  int n = 0;

  for (guint i = 0; i < reflection->reasons->len; i++)
    n += ((const TidemarkReason *) g_ptr_array_index (reflection->reasons, i))->named;

  return n;
}

static void
sudden_log_gives_its_values (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);

  assert_values (reflection, sudden_values, G_N_ELEMENTS (sudden_values));
  g_assert_cmpfloat (tidemark_reflection_get_finding (reflection, "dist_shape")->p_worse, <, 1e-9);
  g_assert_cmpfloat (reflection->withdrawal.simes, <, 1e-9);
}

static void
sudden_log_has_the_messages_and_ratings_meant (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkSpan) span = log_maker_finish (log);
  int n;

  tidemark_span_get_messages (span, &n);
  g_assert_cmpint (n, ==, 756);
  tidemark_span_get_rows (span, TIDEMARK_ROWS_DISTANCE, &n);
  g_assert_cmpint (n, ==, 80);
}

static void
sudden_log_is_flagged (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);

  g_assert_cmpint (reflection->state, ==, TIDEMARK_STATE_FLAGGED);
  g_assert_cmpuint (reflection->flags, ==,
                    1u << TIDEMARK_FLAG_WITHDRAWAL | 1u << TIDEMARK_FLAG_EXCL_DODGED |
                        1u << TIDEMARK_FLAG_LIMIT_PASSED);
  g_assert_cmpuint (reflection->notes, ==, 0);
  g_assert_cmpint (reflection->withdrawal.kind, ==, TIDEMARK_WITHDRAWAL_SUDDEN);
  g_assert_cmpint (reflection->withdrawal.basis, ==, TIDEMARK_BASIS_BOTH);
  g_assert_cmpint (reflection->withdrawal.onset_day, ==, LOG_DAY_0 + 76);
}

static void
sudden_log_names_one_reason (void)
{
  g_autoptr (LogMaker) log = log_maker_new_sudden ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);

  assert_score (reflection, 0, "commit_avoid", 1.2);
  assert_contribution (reflection, 0, 0, "excl_dodged", 1.2);
  assert_score (reflection, 1, "someone_else", 1.02);
  assert_contribution (reflection, 1, 0, "excl_dodged", 0.72);
  assert_contribution (reflection, 1, 1, "reply_delay", 0.3);
  assert_score (reflection, 2, "not_ready", 0.691235995);
  assert_contribution (reflection, 2, 0, "excl_dodged", 0.48);
  assert_contribution (reflection, 2, 1, "closeness_gap", 0.211235995);
  assert_score (reflection, 3, "not_right", 0.690227051);
  assert_contribution (reflection, 3, 0, "dist_trend", 0.6);
  assert_contribution (reflection, 3, 1, "init_shift", 0.090227051);

  g_assert_cmpint (count_named (reflection), ==, 1);
  g_assert_true (((const TidemarkReason *) g_ptr_array_index (reflection->reasons, 0))->named);
}

static void
dance_log_gives_its_values (void)
{
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);

  assert_values (reflection, dance_values, G_N_ELEMENTS (dance_values));
  g_assert_cmpfloat_with_epsilon (reflection->withdrawal.simes, 0.957348693, 6e-10);
}

static void
dance_log_is_steady (void)
{
  g_autoptr (LogMaker) log = log_maker_new_dance ();
  g_autoptr (TidemarkReflection) reflection = log_maker_reflect (log);

  g_assert_cmpint (reflection->state, ==, TIDEMARK_STATE_STEADY);
  g_assert_cmpuint (reflection->flags, ==, 0);
  g_assert_cmpuint (reflection->notes, ==, 1u << TIDEMARK_NOTE_DANCE);
  assert_score (reflection, 0, "dance", 1.785714286);
  assert_contribution (reflection, 0, 0, "cycle_returns", 1.885714286);
  assert_contribution (reflection, 0, 1, "gap_closer", -0.25);
  assert_contribution (reflection, 0, 2, "consistency", 0.15);
  g_assert_cmpint (count_named (reflection), ==, 1);
  g_assert_true (((const TidemarkReason *) g_ptr_array_index (reflection->reasons, 0))->named);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/golden/" #name, name)
  ADD (sudden_log_gives_its_values);
  ADD (sudden_log_has_the_messages_and_ratings_meant);
  ADD (sudden_log_is_flagged);
  ADD (sudden_log_names_one_reason);
  ADD (dance_log_gives_its_values);
  ADD (dance_log_is_steady);
#undef ADD

  return g_test_run ();
}
