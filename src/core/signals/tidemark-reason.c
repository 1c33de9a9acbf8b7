/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reason.h"

#include <glib/gi18n-lib.h>

const TidemarkReasonInfo tidemark_reasons[TIDEMARK_N_REASONS] = {
  { .id = "pressure",
    .title = N_("Feeling pressed"),
    .weights = {
      { "pursue_after", 2.0 },
      { "moving_fast", 1.0 },
      { "space_after", 0.8 },
      { "onset_press", 0.7 },
      { "pursuit_rate", 0.5 },
      { "stress_assoc", -0.4 },
    } },
  { .id = "not_winning",
    .title = N_("Feeling that nothing lands"),
    .weights = {
      { "appreciation", 1.8 },
      { "self_doubt", 0.3 },
      { "needs_met", 0.2 },
    } },
  { .id = "unwilling_deep",
    .title = N_("Not wanting to go deeper"),
    .weights = {
      { "openness", 1.6 },
      { "needs_met", 0.8 },
      { "excl_dodged", 0.5 },
      { "follow_through", 0.4 },
      { "onset_milestone", 0.4 },
    } },
  { .id = "hurt_before",
    .title = N_("Caution after an earlier hurt"),
    .weights = {
      { "hurt_context", 1.6 },
      { "consistency", 0.5 },
      { "moving_fast", 0.4 },
      { "excl_dodged", 0.2 },
      { "promises", -0.5 },
    } },
  { .id = "someone_else",
    .title = N_("Somebody else"),
    .weights = {
      { "free_time", 1.8 },
      { "habits", 1.6 },
      { "excl_dodged", 0.9 },
      { "reply_delay", 0.3 },
      { "promises", 0.3 },
      { "stress_assoc", -0.6 },
      { "consistency", -0.5 },
    } },
  { .id = "low_confidence",
    .title = N_("Self-doubt or money worries"),
    .weights = {
      { "self_doubt", 1.8 },
      { "appreciation", 0.2 },
    } },
  { .id = "red_flag",
    .title = N_("A problem that was named"),
    .weights = {
      { "red_flag", 1.8 },
      { "misread", 0.2 },
    } },
  { .id = "incompatible",
    .title = N_("Values or plans that clash"),
    .weights = {
      { "clash", 1.8 },
      { "stage_mismatch", 0.5 },
      { "closeness_gap", 0.3 },
    } },
  { .id = "not_ready",
    .title = N_("Not ready for the same thing"),
    .weights = {
      { "stage_mismatch", 1.8 },
      { "excl_dodged", 0.6 },
      { "closeness_gap", 0.3 },
      { "pursuit_rate", 0.2 },
    } },
  { .id = "comm_style",
    .title = N_("Different ways of talking"),
    .weights = {
      { "misread", 1.4 },
      { "openness", 0.6 },
      { "space_asked", 0.4 },
      { "unanswered", 0.2 },
    } },
  { .id = "commit_avoid",
    .title = N_("Keeping clear of commitment"),
    .weights = {
      { "excl_dodged", 1.5 },
      { "follow_through", 0.8 },
      { "promises", 0.6 },
      { "consistency", -0.2 },
    } },
  { .id = "not_right",
    .title = N_("A slow fading of interest"),
    .weights = {
      { "dates_rate", 0.7 },
      { "vol_trend", 0.6 },
      { "dist_trend", 0.6 },
      { "follow_through", 0.5 },
      { "init_shift", 0.4 },
      { "consistency", -0.8 },
      { "cycle_returns", -0.6 },
    } },
  { .id = "not_over_ex",
    .title = N_("Thoughts of an ex"),
    .weights = {
      { "ex_mentions", 1.9 },
      { "hurt_context", 0.2 },
    } },
  { .id = "work_stress",
    .title = N_("Stress at work or at home"),
    .weights = {
      { "stress_assoc", 2.0 },
      { "onset_stress", 0.9 },
      { "free_time", -0.3 },
    } },
  { .id = "chase_over",
    .title = N_("A milestone just passed"),
    .weights = {
      { "onset_milestone", 1.3 },
      { "init_shift", 0.6 },
      { "dist_shape", 0.3 },
    } },
  { .id = "dance",
    .title = N_("A usual back and forth"),
    .weights = {
      { "cycle_returns", 2.2 },
      { "consistency", 0.3 },
      { "time_away", -1.5 },
      { "gap_closer", -0.5 },
      { "vol_trend", -0.5 },
    } },
  { .id = "space_unasked",
    .title = N_("Space taken without a word"),
    .weights = {
      { "space_asked", 1.4 },
      { "cycle_returns", 0.5 },
      { "openness", 0.2 },
    } },
};

/**
 * tidemark_reason_largest_weight:
 * @signal: id of a signal
 *
 * Returns: the largest weight that it has in any reason. Pure, any thread.
 */
double
tidemark_reason_largest_weight (const char *signal)
{
  double largest = 0;

  for (int i = 0; i < TIDEMARK_N_REASONS; i++)
    for (const TidemarkWeight *weight = tidemark_reasons[i].weights; weight->signal != NULL;
         weight++)
      if (g_str_equal (weight->signal, signal))
        largest = MAX (largest, weight->weight);

  return largest;
}
