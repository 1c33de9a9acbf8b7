/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Logs of somebody who really moved away, without a cause that the log could show. */

#include "life.h"
#include "log-kinds.h"

/* Further away by so many points in the end; contact goes back with it, to a half or less. */
static void
withdraw (Life *life, Dice *dice, int onset, int ramp_days)
{
  life_withdraw (life, onset, ramp_days, dice_between (dice, 2.5, 4.5),
                 dice_between (dice, 0.6, 1));
}

static void
fade (Life *life, Dice *dice, int *out_onset)
{
  int ramp_days = dice_count_between (dice, 35, 56);

  *out_onset = life->n_days - ramp_days;
  withdraw (life, dice, *out_onset, ramp_days);
}

static void
drop (Life *life, Dice *dice, int *out_onset)
{
  *out_onset = life->n_days - dice_count_between (dice, 14, 35);
  withdraw (life, dice, *out_onset, 0);
}

static GeneratedLog *
log_with_onset (const Life *life, Dice *dice, int onset)
{
  GeneratedLog *log = life_log (life, dice);

  log->onset = onset;
  return log;
}

/* Over five to eight weeks, up to today. */
GeneratedLog *
generate_fade (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);
  int onset;

  fade (life, dice, &onset);
  return log_with_onset (life, dice, onset);
}

/* From one day to the next, two to five weeks ago. */
GeneratedLog *
generate_sudden (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);
  int onset;

  drop (life, dice, &onset);
  return log_with_onset (life, dice, onset);
}

GeneratedLog *
generate_fade_large (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new_large (dice);
  int onset;

  fade (life, dice, &onset);
  return log_with_onset (life, dice, onset);
}

/* The same in a life whose moods and weeks drift: what that costs. */
GeneratedLog *
generate_sudden_drifting (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, drifting_unevenness);
  int onset;

  drop (life, dice, &onset);
  return log_with_onset (life, dice, onset);
}

/* Four in five of them nothing. */
GeneratedLog *
generate_mixture (Dice *dice)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), TRUE, usual_unevenness);
  double which = dice_unit (dice);
  int onset = NO_ONSET;
  GeneratedLog *log;

  if (which < 0.1)
    fade (life, dice, &onset);
  else if (which < 0.2)
    drop (life, dice, &onset);
  log = life_log_ratings (life, dice);
  log->onset = onset;
  return log;
}
