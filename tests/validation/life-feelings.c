/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "life-private.h"

#define ECHO_DAYS 3

/* A day of the two of them as the one who keeps the log has it. */
typedef struct
{
  const Life *life;
  GeneratedLog *log;
  Dice *dice;
  int day;
  int echo_until; /* last day that my pressing still shows on */
} Diary;

static double
find_distance (const Diary *diary)
{
  const Life *life = diary->life;
  double echo = diary->day <= diary->echo_until ? life->press_echo : 0;

  return life->base + life->mood[diary->day] + life->away[diary->day] + echo;
}

/* Nobody rates to a tenth, nor the same thing twice the same. */
static int
round_rating (Dice *dice, double value)
{
  double said = value + 0.4 * dice_normal (dice);

  return (int) lround (CLAMP (said, 0, 10));
}

static void
rate (Diary *diary, double distance, gboolean ratings_alone)
{
  const Life *life = diary->life;
  double hour = dice_between (diary->dice, 17, 20);
  gboolean near = distance < life->base && diary->day >= life->near_from;

  if (!dice_chance (diary->dice, near ? life->rated_share_near : life->rated_share))
    return;
  log_maker_rate (diary->log->made, diary->day, hour, round_rating (diary->dice, distance));
  if (!ratings_alone && dice_chance (diary->dice, 0.25))
    log_maker_want (diary->log->made, diary->day, hour,
                    round_rating (diary->dice, 10 - life->base));
}

/* Most people reach out more when the other one is far. */
static void
move (Diary *diary, double distance)
{
  const Life *life = diary->life;
  double more = CLAMP (exp (0.2 * (distance - life->base)), 0.5, 3);
  LogMaker *made = diary->log->made;
  double hour = dice_between (diary->dice, 9, 16);

  if (dice_chance (diary->dice, life->presses_a_week / 7 * more))
    {
      log_maker_move (made, diary->day, hour, TIDEMARK_MOVE_PRESS);
      if (life->press_echo > 0)
        diary->echo_until = diary->day + ECHO_DAYS;
    }
  if (dice_chance (diary->dice, life->pursues_a_week / 7 * more))
    log_maker_move (made, diary->day, hour + 0.5, TIDEMARK_MOVE_PURSUE);
  if (dice_chance (diary->dice, 0.25 / 7 * more))
    log_maker_move (made, diary->day, hour + 1, TIDEMARK_MOVE_SPACE);
}

/* Ratings, what I wanted, and what I did, day by day. */
void
life_log_feelings (const Life *self, GeneratedLog *log, Dice *dice, gboolean ratings_alone)
{
  Diary diary = { self, log, dice, 0, -1 };

  for (diary.day = self->first_logged; diary.day < self->n_days; diary.day++)
    {
      double distance = find_distance (&diary);

      rate (&diary, distance, ratings_alone);
      if (!ratings_alone)
        move (&diary, distance);
    }
}
