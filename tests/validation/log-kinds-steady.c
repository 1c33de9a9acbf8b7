/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Logs in which nothing happens but life. */

#include "life.h"
#include "log-kinds.h"

GeneratedLog *
generate_steady (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);

  return life_log (life, dice);
}

GeneratedLog *
generate_steady_large (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new_large (dice);

  return life_log (life, dice);
}

/* Somebody who was hurt before told so, once or a few times, and is steady all the same: keeps
 * promises, and is no more moody than most. */
GeneratedLog *
generate_hurt_before (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);
  GeneratedLog *log;

  life->kept_share = dice_between (dice, 0.85, 0.97);
  log = life_log (life, dice);
  for (int n = dice_count_between (dice, 1, 4); n > 0; n--)
    log_maker_mark (log->made, dice_count_between (dice, 0, life->n_days - 2), 20,
                    dice_chance (dice, 0.7) ? TIDEMARK_MARK_PAST_HURT
                                            : TIDEMARK_MARK_RECENT_BREAKUP);
  return log;
}

static GeneratedLog *
generate_rated (Dice *dice, gboolean by_hand, gboolean evenly)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);

  life->rated_share = dice_between (dice, 0.6, 0.8);
  life->rated_share_near = evenly ? life->rated_share : life->rated_share / 8;
  life->near_from = life->n_days - dice_count_between (dice, 21, 60);
  return life_log (life, dice);
}

/* For three to eight weeks hardly anything but far days has been rated: a log of bad days. */
GeneratedLog *
generate_far_days_rated (Dice *dice, gboolean by_hand)
{
  return generate_rated (dice, by_hand, FALSE);
}

/* The same life and the same contact, by the same dice, with near days rated as well. */
GeneratedLog *
generate_same_days_rated (Dice *dice, gboolean by_hand)
{
  return generate_rated (dice, by_hand, TRUE);
}

/* Moods that last for a week or two, and weeks that differ twice as much as usual. */
GeneratedLog *
generate_drifting (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, drifting_unevenness);

  return life_log (life, dice);
}

/* Begun three to eight days ago, the chat as well, and every day rated. */
GeneratedLog *
generate_short (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life =
      life_new (dice, dice_count_between (dice, 3, 8), by_hand, usual_unevenness);

  life->rated_share = life->rated_share_near = 1;
  life->n_promises = dice_count_between (dice, 0, 2);
  return life_log (life, dice);
}
