/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "tidemark-event-test.h"
#include "tidemark-shape.h"
#include "tidemark-statistics.h"

/* The worked numbers have nine digits. */
#define assert_near(value, expected) g_assert_cmpfloat_with_epsilon (value, expected, 6e-10)

static const double shape_days[] = { 0, 2, 3, 5, 6, 8, 9, 11, 13, 14, 16, 17, 20, 21, 23, 24 };
static const double shape_values[] = { 3, 2, 4, 3, 3, 2, 3, 4, 3, 6, 7, 6, 8, 7, 6, 7 };
static const double ten_gaps[] = { 8, 10, 12, 9, 30, 11, 14, 26, 7, 16 };

static void
distributions_agree_with_worked_numbers (void)
{
  assert_near (tidemark_beta_cdf (3, 5, 0.3), 0.352930500);
  assert_near (tidemark_gamma_cdf (2.5, 3), 0.693781082);
  assert_near (tidemark_student_cdf (7, -2), 0.042809664);
  assert_near (tidemark_student_cdf (7, 2), 1 - 0.042809664);
  assert_near (tidemark_normal_cdf (-2.655313565), 0.003961736);
}

static void
distributions_hold_at_their_ends (void)
{
  assert_near (tidemark_beta_cdf (3, 5, -1), 0);
  assert_near (tidemark_beta_cdf (3, 5, 2), 1);
  assert_near (tidemark_gamma_cdf (0.5, 0), 0);
  assert_near (tidemark_gamma_cdf (0.5, 1000), 1);
  assert_near (tidemark_student_cdf (3, 0), 0.5);
  /* Of an exponential, on both sides of where the method changes. */
  assert_near (tidemark_gamma_cdf (1, 1.99), 1 - exp (-1.99));
  assert_near (tidemark_gamma_cdf (1, 2.01), 1 - exp (-2.01));
  g_assert_cmpfloat (tidemark_beta_cdf (500, 500, 0.3), <, 1e-30);
}

static void
beta_quantiles_agree_with_worked_numbers (void)
{
  assert_near (tidemark_beta_quantile (3, 6, 0.05), 0.111112707);
  assert_near (tidemark_beta_quantile (3, 6, 0.95), 0.599689389);
}

static void
shares_agree_with_worked_numbers (void)
{
  assert_near (tidemark_beta_greater (13, 9, 3, 8), 0.034518225);
  assert_near (tidemark_ratio_below (1, 4, 10, 12, 0.6), 0.729406533);
  assert_near (tidemark_share_below_half (7, 0), 1 - 0.996093750);
  assert_near (tidemark_binomial_at_least (8, 8), 0.003906250);
}

static void
share_that_did_not_move_far_is_no_evidence (void)
{
  TidemarkTest test = tidemark_two_share (450, 1000, 500, 1000, 0.15);

  g_assert_cmpfloat (test.p_worse, >=, 0.5);
  g_assert_cmpfloat (test.p_better, >=, 0.5);
}

static void
evidence_agrees_with_worked_numbers (void)
{
  assert_near (tidemark_evidence (0.1), 0);
  assert_near (tidemark_evidence (0.03), 0.261439373);
  assert_near (tidemark_evidence (0.004), 0.698970004);
  assert_near (tidemark_evidence (0), 1);
  assert_near (tidemark_evidence (1), 0);
}

static void
discovery_control_agrees_with_worked_numbers (void)
{
  static const double simes[] = { 0.004, 0.03, 0.2, 0.6 };
  static const double p[] = { 0.004, 0.03, 0.2, 0.6, 0.09 };
  static const gboolean expected[] = { TRUE, TRUE, FALSE, FALSE, TRUE };
  gboolean kept[G_N_ELEMENTS (p)];

  assert_near (tidemark_simes (simes, G_N_ELEMENTS (simes)), 0.016);
  tidemark_benjamini_hochberg (p, G_N_ELEMENTS (p), 0.15, kept);
  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    g_assert_cmpint (kept[i], ==, expected[i]);

  g_assert_true (isnan (tidemark_simes (p, 0)));
}

static void
shape_agrees_with_worked_numbers (void)
{
  TidemarkShape shape = tidemark_shape_fit (shape_days, shape_values, G_N_ELEMENTS (shape_days));

  assert_near (shape.best_log_bf, 13.716153465);
  assert_near (shape.p_flat, 0.000091373);
  assert_near (shape.p_step, 0.955540980);
  assert_near (shape.p_ramp, 0.044367647);
  assert_near (shape.p_up, 0.999908627);
  assert_near (shape.size, 3.671009978);
  g_assert_true (shape.has_onset);
  assert_near (shape.onset, 14);
  g_assert_cmpfloat (shape.onset_from, <=, 14);
  g_assert_cmpfloat (shape.onset_to, >=, 14);
}

static void
a_vague_onset_is_a_wider_one (void)
{
  double days[40], values[40], clear_values[40];
  TidemarkShape vague, clear;

  for (int i = 0; i < 40; i++)
    {
      days[i] = i;
      values[i] = 3 + CLAMP ((i - 10) / 20.0, 0, 1) * 3 + (7 * i % 5) * 0.6;
      clear_values[i] = (i < 20 ? 2 : 8) + i % 2;
    }
  vague = tidemark_shape_fit (days, values, 40);
  clear = tidemark_shape_fit (days, clear_values, 40);

  g_assert_cmpfloat (vague.onset_from, <, vague.onset);
  g_assert_cmpfloat (vague.onset, <, vague.onset_to);
  assert_near (clear.onset, 20);
  assert_near (clear.onset_from, 20);
  assert_near (clear.onset_to, 20);
}

static void
constant_series_is_flat (void)
{
  double days[30], values[30];
  TidemarkShape shape;

  for (int i = 0; i < 30; i++)
    {
      days[i] = i;
      values[i] = 4;
    }
  shape = tidemark_shape_fit (days, values, 30);
  g_assert_cmpfloat (shape.p_flat, >, 0.8);
  assert_near (shape.p_up, 0);
  g_assert_false (shape.has_onset);
}

static void
trend_agrees_with_worked_numbers (void)
{
  TidemarkKendall kendall =
      tidemark_mann_kendall (shape_days, shape_values, G_N_ELEMENTS (shape_days));

  assert_near (kendall.slope, 0.222222222);
  assert_near (kendall.s, 70);
  assert_near (kendall.r1, 0.181972863);
  assert_near (kendall.z, 2.655313565);
  assert_near (1 - tidemark_normal_cdf (kendall.z), 0.003961736);
}

static void
constant_series_has_no_trend (void)
{
  static const double x[] = { 0, 1, 2, 3, 4 }, y[] = { 3, 3, 3, 3, 3 };
  TidemarkKendall kendall = tidemark_mann_kendall (x, y, 5);

  assert_near (kendall.z, 0);
  assert_near (kendall.slope, 0);
}

static void
rank_test_agrees_with_worked_numbers (void)
{
  static const double a[] = { 3.1, 2.9, 3.4, 3.0, 4.2 };
  static const double b[] = { 2.0, 2.2, 2.9, 1.8, 2.4, 2.6, 2.1 };
  double shift;

  assert_near (tidemark_mann_whitney (a, 5, b, 7, &shift), 0.003634200);
  assert_near (shift, 1.0);
}

static void
tails_agree_with_worked_numbers (void)
{
  assert_near (tidemark_age_tail (ten_gaps, 10, 40), 0.098522167);
  assert_near (tidemark_age_tail (ten_gaps, 10, 20), 0.275862069);
  assert_near (tidemark_lomax_tail (3, 18, 12), 0.203463499);
  assert_near (tidemark_kaplan_meier_median (ten_gaps, 10, 40), 12);
  g_assert_true (isnan (tidemark_kaplan_meier_median (ten_gaps, 0, 40)));
}

static void
shift_test_agrees_with_worked_numbers (void)
{
  double values[48];
  gboolean events[48];
  TidemarkEventTest test;

  for (int i = 0; i < 48; i++)
    {
      values[i] = 2 + (5 * i % 3) + (i % 8 == 1 || i % 8 == 2 ? 3 : 0);
      if (i % 6 == 5)
        values[i] = NAN;
      events[i] = i % 8 == 0;
    }

  test = tidemark_shift_test (values, events, 48, -2, 0, 1, 3, 5);
  g_assert_true (test.available);
  assert_near (test.effect, 0.944668821);
  g_assert_cmpint (test.n, ==, 6);
  g_assert_cmpint (test.n_shifts, ==, 47);
  assert_near (test.p_higher, 0.043511966);
}

static void
shift_test_of_constant_days_is_no_evidence (void)
{
  double values[48];
  gboolean events[48];
  TidemarkEventTest test;

  for (int i = 0; i < 48; i++)
    {
      values[i] = 5;
      events[i] = i % 8 == 0;
    }

  test = tidemark_shift_test (values, events, 48, -2, 0, 1, 3, 5);
  assert_near (test.p_higher, 0.5);
  assert_near (test.p_lower, 0.5);
}

static void
level_test_needs_a_difference_that_matters (void)
{
  double values[60];
  gboolean events[60];
  TidemarkEventTest test;

  for (int i = 0; i < 60; i++)
    {
      events[i] = i % 10 == 4;
      values[i] = 3 + (i % 2) * 0.01 + (events[i] ? 0.5 : 0);
    }

  test = tidemark_level_test (values, events, 60, 0, 0, 5);
  g_assert_true (test.available);
  g_assert_cmpint (test.n_spells, ==, 6);
  g_assert_cmpfloat (test.p_higher, >=, 0.5);
}

static void
quantiles_lie_between_values (void)
{
  static const double values[] = { 4, 1, 3, 2 };

  assert_near (tidemark_median (values, 4), 2.5);
  assert_near (tidemark_quantile (values, 4, 0.25), 1.75);
  assert_near (tidemark_quantile (values, 4, 1), 4);
  g_assert_true (isnan (tidemark_median (values, 0)));
  g_assert_true (isnan (tidemark_sd (values, 1)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/signals/statistics/" #name, name)
  ADD (distributions_agree_with_worked_numbers);
  ADD (distributions_hold_at_their_ends);
  ADD (beta_quantiles_agree_with_worked_numbers);
  ADD (shares_agree_with_worked_numbers);
  ADD (share_that_did_not_move_far_is_no_evidence);
  ADD (evidence_agrees_with_worked_numbers);
  ADD (discovery_control_agrees_with_worked_numbers);
  ADD (shape_agrees_with_worked_numbers);
  ADD (a_vague_onset_is_a_wider_one);
  ADD (constant_series_is_flat);
  ADD (trend_agrees_with_worked_numbers);
  ADD (constant_series_has_no_trend);
  ADD (rank_test_agrees_with_worked_numbers);
  ADD (tails_agree_with_worked_numbers);
  ADD (shift_test_agrees_with_worked_numbers);
  ADD (shift_test_of_constant_days_is_no_evidence);
  ADD (level_test_needs_a_difference_that_matters);
  ADD (quantiles_lie_between_values);
#undef ADD

  return g_test_run ();
}
