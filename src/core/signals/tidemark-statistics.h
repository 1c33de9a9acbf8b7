/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Small-sample statistics for the signals. All of it is pure, works on any thread and cannot fail;
 * what it does not have enough values for is NAN. */

/**
 * TidemarkTest:
 * @p_worse: error probability of saying "further away"
 * @p_better: error probability of saying the opposite
 */
typedef struct
{
  double p_worse;
  double p_better;
} TidemarkTest;

/* Distributions. */
double tidemark_beta_cdf (double a, double b, double x);
double tidemark_beta_quantile (double a, double b, double p);
double tidemark_gamma_cdf (double a, double x);
double tidemark_student_cdf (double df, double t);
double tidemark_normal_cdf (double z);
double tidemark_binomial_at_least (int k, int n);
double tidemark_negative_binomial_at_least (int k, double a, double q);

/* Plain numbers about a series. */
double *tidemark_sorted (const double *values, int n);
double tidemark_mean (const double *values, int n);
double tidemark_sd (const double *values, int n);
double tidemark_quantile (const double *values, int n, double p);
double tidemark_median (const double *values, int n);
double tidemark_acf1 (const double *values, int n);

/* Evidence and false discoveries. */
double tidemark_evidence (double p);
double tidemark_simes (const double *p, int n);
void tidemark_benjamini_hochberg (const double *p, int n, double level, gboolean *out_kept);

/* Shares and rates. */
double tidemark_beta_greater (int a1, int b1, int a2, int b2);
TidemarkTest tidemark_two_share (int recent_k, int recent_n, int base_k, int base_n, double margin);
double tidemark_share_below_half (double good, double bad);
TidemarkTest tidemark_share (double good, double bad);
void
tidemark_share_interval (double good, double bad, double level, double *out_low, double *out_high);
double tidemark_ratio_below (double k1, double t1, double k2, double t2, double ratio);
TidemarkTest tidemark_step_t (const double *recent,
                              int n_recent,
                              const double *base,
                              int n_base,
                              double floor,
                              double drop,
                              double *out_t,
                              double *out_difference);

/* Durations. */
double tidemark_age_tail (const double *gaps, int n, double current);
double tidemark_lomax_tail (int n, double total, double current);
double tidemark_kaplan_meier_median (const double *gaps, int n, double censored);

/**
 * TidemarkKendall:
 * @s: pairs that rise less pairs that fall
 * @slope: median of the slopes of all pairs
 * @r1: autocorrelation of what the slope leaves over
 * @z: standard normal
 */
typedef struct
{
  double s;
  double slope;
  double r1;
  double z;
} TidemarkKendall;

TidemarkKendall tidemark_mann_kendall (const double *x, const double *y, int n);

double
tidemark_mann_whitney (const double *a, int n_a, const double *b, int n_b, double *out_shift);

G_END_DECLS
