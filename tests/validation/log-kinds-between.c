/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Logs in which the distance comes and goes, each time for a reason of its own. */

#include <math.h>

#include "life.h"
#include "log-kinds.h"

/* Away for four to nine days, back for about two weeks, and so on: being apart is part of it. */
GeneratedLog *
generate_dance (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);
  double points = dice_between (dice, 3.5, 5);
  int start = dice_count_between (dice, 3, 20);

  while (start < life->n_days)
    {
      int n_days = dice_count_between (dice, 4, 9);

      life_go_away (life, start, n_days, points, 0.6);
      start += n_days + dice_count_between (dice, 11, 19);
    }
  return life_log (life, dice);
}

/* Three to six spells of stress of three to seven days, marked on most of their days; with them,
 * more distance and a little less contact. */
GeneratedLog *
generate_stress (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);
  g_autofree gboolean *stressed = g_new0 (gboolean, life->n_days);
  double points = dice_between (dice, 2, 3);
  TidemarkMark mark =
      dice_chance (dice, 0.6) ? TIDEMARK_MARK_WORK_STRESS : TIDEMARK_MARK_FAMILY_STRESS;
  GeneratedLog *log;

  for (int spell = dice_count_between (dice, 3, 6); spell > 0; spell--)
    {
      int start = dice_count_between (dice, 0, life->n_days - 4);
      int end = start + dice_count_between (dice, 3, 7);

      for (int d = start; d < MIN (end, life->n_days); d++)
        if (!stressed[d])
          {
            stressed[d] = TRUE;
            life_go_away (life, d, 1, points, 0.3);
          }
    }

  log = life_log (life, dice);
  for (int d = 0; d < life->n_days; d++)
    if (stressed[d] && dice_chance (dice, 0.7))
      log_maker_mark (log->made, d, dice_between (dice, 17, 20), mark);
  return log;
}

/* Pressed about once a week, and further away for three days every time. */
GeneratedLog *
generate_pressure (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);

  life->presses_a_week = dice_between (dice, 0.8, 1.2);
  life->pursues_a_week = 0.1;
  life->press_echo = dice_between (dice, 2.5, 4);
  return life_log (life, dice);
}
