/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-signal-registry.h"

#include "tidemark-signal.h"

/* In the order in which they are listed everywhere. */
static const TidemarkSignalInfo *const signals[] = {
  &tidemark_signal_dist_shape,      &tidemark_signal_dist_trend,
  &tidemark_signal_vol_step,        &tidemark_signal_vol_trend,
  &tidemark_signal_len_step,        &tidemark_signal_init_shift,
  &tidemark_signal_reply_delay,     &tidemark_signal_unanswered,
  &tidemark_signal_silence_now,     &tidemark_signal_dates_rate,
  &tidemark_signal_felt_signs,      &tidemark_signal_cycle_returns,
  &tidemark_signal_time_away,       &tidemark_signal_gap_closer,
  &tidemark_signal_space_asked,     &tidemark_signal_promises,
  &tidemark_signal_follow_through,  &tidemark_signal_consistency,
  &tidemark_signal_excl_dodged,     &tidemark_signal_waited,
  &tidemark_signal_needs_met,       &tidemark_signal_stage_mismatch,
  &tidemark_signal_pursue_after,    &tidemark_signal_space_after,
  &tidemark_signal_pursuit_rate,    &tidemark_signal_pursue_reactive,
  &tidemark_signal_onset_press,     &tidemark_signal_onset_stress,
  &tidemark_signal_onset_milestone, &tidemark_signal_moving_fast,
  &tidemark_signal_stress_assoc,    &tidemark_signal_hurt_context,
  &tidemark_signal_ex_mentions,     &tidemark_signal_self_doubt,
  &tidemark_signal_misread,         &tidemark_signal_clash,
  &tidemark_signal_red_flag,        &tidemark_signal_habits,
  &tidemark_signal_openness,        &tidemark_signal_appreciation,
  &tidemark_signal_free_time,       &tidemark_signal_closeness_gap,
  &tidemark_signal_support_variety,
};

/**
 * tidemark_signal_registry_list:
 * @out_n: (out): how many
 *
 * Returns: (array length=out_n) (transfer none): all signals. Pure, any thread.
 */
const TidemarkSignalInfo *const *
tidemark_signal_registry_list (int *out_n)
{
  *out_n = G_N_ELEMENTS (signals);
  return signals;
}

/**
 * tidemark_signal_registry_find:
 * @id: of a signal
 *
 * Returns: its place in the list, or -1. Pure, any thread.
 */
int
tidemark_signal_registry_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    if (g_str_equal (signals[i]->id, id))
      return (int) i;

  return -1;
}
