/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Logs of somebody who says one thing and does another. */

#include "life.h"
#include "log-kinds.h"

/* Many promises, one to three in ten of them kept. */
GeneratedLog *
generate_words (Dice *dice, gboolean by_hand)
{
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);

  life->n_promises = dice_count_between (dice, 16, 24);
  life->kept_share = dice_between (dice, 0.1, 0.3);
  return life_log (life, dice);
}

static gboolean
is_exclusivity (const TidemarkEntry *entry)
{
  return entry->kind == TIDEMARK_KIND_TALK && entry->topic == TIDEMARK_TOPIC_EXCLUSIVITY;
}

static void
drop_exclusivity (GeneratedLog *log)
{
  for (guint i = log->made->entries->len; i > 0; i--)
    if (is_exclusivity (g_ptr_array_index (log->made->entries, i - 1)))
      g_ptr_array_remove_index (log->made->entries, i - 1);
}

/* Asked three times in three to eleven weeks, and never answered. Somebody like that seldom speaks
 * of a future by himself. */
GeneratedLog *
generate_exclusivity_dodged (Dice *dice, gboolean by_hand)
{
  static const TidemarkOutcome outcomes[] = { TIDEMARK_OUTCOME_DODGED, TIDEMARK_OUTCOME_POSTPONED,
                                              TIDEMARK_OUTCOME_UNANSWERED };
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);
  int first_age = dice_count_between (dice, 21, 77);
  GeneratedLog *log;

  life->marks_a_week[TIDEMARK_MARK_FUTURE_TALK] = 0.12;
  life->marks_a_week[TIDEMARK_MARK_SAID_WANTS_ME] = 0.12;
  log = life_log (life, dice);
  drop_exclusivity (log);
  for (int i = 0; i < 3; i++)
    {
      int age = i == 0 ? first_age : dice_count_between (dice, 1, first_age - 1);

      log_maker_talk (log->made, life->n_days - 1 - age, 19, TIDEMARK_TOPIC_EXCLUSIVITY,
                      outcomes[dice_count_between (dice, 0, 2)]);
    }
  return log;
}

/* For four to six weeks, hardly a weekend evening, other habits, things called off; and so further
 * away, though the rest of the week goes on as before. */
GeneratedLog *
generate_someone_else (Dice *dice, gboolean by_hand)
{
  static const TidemarkMark habits[] = { TIDEMARK_MARK_HABIT_CHANGE, TIDEMARK_MARK_CANCELLED,
                                         TIDEMARK_MARK_GUARDED };
  g_autoptr (Life) life = life_new (dice, life_choose_length (dice), by_hand, usual_unevenness);
  int onset = life->n_days - dice_count_between (dice, 28, 42);
  double a_week = dice_between (dice, 1, 1.6);
  GeneratedLog *log;

  life_withdraw (life, onset, 0, dice_between (dice, 2, 3.5), 0);
  for (int d = onset; d < life->n_days; d++)
    life->evenings[d] = 0.1;
  log = life_log (life, dice);
  log->onset = onset;
  for (int d = onset; d < life->n_days; d++)
    if (dice_chance (dice, a_week / 7))
      log_maker_mark (log->made, d, 20, habits[dice_count_between (dice, 0, 2)]);
  return log;
}
