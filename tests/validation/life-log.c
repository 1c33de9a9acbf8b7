/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "life-private.h"

/* How often a promise is logged: what was broken comes to mind more readily. */
#define LOGGED_KEPT 0.6
#define LOGGED_BROKEN 0.95

static gboolean
is_felt_sign (int mark)
{
  return mark == TIDEMARK_MARK_LOOKS_AWAY || mark == TIDEMARK_MARK_COLD_AFFECTION ||
         mark == TIDEMARK_MARK_PLANS_WITHOUT_ME;
}

void
life_log_marks (const Life *self, GeneratedLog *log, Dice *dice)
{
  static const TidemarkFriend friends[] = { TIDEMARK_FRIEND_FUN, TIDEMARK_FRIEND_DEEP,
                                            TIDEMARK_FRIEND_OLD };

  for (int d = self->first_logged; d < self->n_days; d++)
    {
      for (int mark = TIDEMARK_MARK_NONE + 1; mark < TIDEMARK_N_MARKS; mark++)
        {
          double a_week =
              self->marks_a_week[mark] + (is_felt_sign (mark) ? 0.3 * self->withdrawn[d] : 0);

          if (dice_chance (dice, a_week / 7))
            log_maker_mark (log->made, d, dice_between (dice, 9, 20), mark);
        }
      if (dice_chance (dice, 0.1))
        log_maker_friend (log->made, d, dice_between (dice, 10, 20),
                          friends[dice_count_between (dice, 0, 2)]);
    }
}

static TidemarkOutcome
choose_outcome (const Life *self, Dice *dice)
{
  gboolean kept = dice_chance (dice, self->kept_share);

  if (!dice_chance (dice, kept ? LOGGED_KEPT : LOGGED_BROKEN))
    return TIDEMARK_OUTCOME_NONE;
  if (dice_chance (dice, 0.03))
    return TIDEMARK_OUTCOME_EXCUSED;
  if (kept)
    return TIDEMARK_OUTCOME_KEPT;
  return dice_chance (dice, 0.1) ? TIDEMARK_OUTCOME_LATE : TIDEMARK_OUTCOME_BROKEN;
}

void
life_log_promises (const Life *self, GeneratedLog *log, Dice *dice)
{
  for (int i = 0; i < self->n_promises; i++)
    {
      int day = dice_count_between (dice, self->first_logged, self->n_days - 2);
      int due_days = dice_count_between (dice, 1, 5);
      double hour = dice_between (dice, 9, 20);
      TidemarkOutcome outcome = choose_outcome (self, dice);

      if (outcome == TIDEMARK_OUTCOME_NONE)
        continue;
      /* Nobody knows yet about the last ones. */
      if (day + due_days >= self->n_days - 1)
        outcome = TIDEMARK_OUTCOME_OPEN;
      log_maker_promise (log->made, day, hour, dice_chance (dice, 0.6) ? due_days : -1, outcome);
    }
}

/* Some needs, most of them heard; for some an agreement, which some had to ask for twice. */
void
life_log_talks (const Life *self, GeneratedLog *log, Dice *dice)
{
  int first = self->first_logged, last = self->n_days - 2;

  for (int n = dice_poisson (dice, 2); n > 0; n--)
    log_maker_talk (log->made, dice_count_between (dice, first, last), dice_between (dice, 18, 20),
                    TIDEMARK_TOPIC_NEEDS,
                    dice_chance (dice, 0.85) ? TIDEMARK_OUTCOME_AGREED
                                             : TIDEMARK_OUTCOME_POSTPONED);
  if (dice_chance (dice, 0.3))
    {
      int day = dice_count_between (dice, first + 1, last);

      log_maker_talk (log->made, day, 19, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_AGREED);
      if (dice_chance (dice, 0.3))
        log_maker_talk (log->made, dice_count_between (dice, first, day - 1), 19,
                        TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_OUTCOME_POSTPONED);
    }
  if (dice_chance (dice, 0.3))
    log->made->person->waiting_limit_days = dice_count_between (dice, 30, 120);
}

static GeneratedLog *
start_log (const Life *self, Dice *dice)
{
  static const int offsets[] = { -300, 0, 60, 330 };

  return generated_log_new (self->n_days, dice_between (dice, 20.5, 23),
                            offsets[dice_count_between (dice, 0, G_N_ELEMENTS (offsets) - 1)]);
}

GeneratedLog *
life_log (const Life *self, Dice *dice)
{
  GeneratedLog *log = start_log (self, dice);

  log->by_hand = self->by_hand;
  if (!self->by_hand)
    {
      life_log_chat (self, log, dice);
      log_maker_import (log->made, log->made->now);
    }
  life_log_contacts (self, log, dice);
  life_log_feelings (self, log, dice, FALSE);
  life_log_marks (self, log, dice);
  life_log_promises (self, log, dice);
  life_log_talks (self, log, dice);

  return log;
}

GeneratedLog *
life_log_ratings (const Life *self, Dice *dice)
{
  GeneratedLog *log = start_log (self, dice);

  life_log_feelings (self, log, dice, TRUE);
  return log;
}
