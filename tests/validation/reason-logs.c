/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One kind of log for each of the reasons. Most of them are a sudden drop four weeks ago, for a
 * reason is only named where there is something to explain, with what the articles speak of marked
 * about once in ten days. */

#include "reason-logs.h"

#include "life.h"
#include "log-kinds.h"

#define N_DAYS 110
#define ONSET (N_DAYS - 28)

static Life *
new_dropped_life (Dice *dice)
{
  Life *life = life_new (dice, N_DAYS, FALSE, usual_unevenness);

  life->rated_share = life->rated_share_near = 0.75;
  life->marks_a_week[TIDEMARK_MARK_MILESTONE] = 0;
  life_withdraw (life, ONSET, 0, 4, 0.8);
  return life;
}

/* On @n days of the last eleven weeks, at random ones. */
static void
mark_days (GeneratedLog *log, Dice *dice, TidemarkMark mark, int n)
{
  for (int i = 0; i < n; i++)
    {
      int from = N_DAYS - 78 + i * 76 / n, to = N_DAYS - 78 + (i + 1) * 76 / n - 1;

      log_maker_mark (log->made, dice_count_between (dice, from, to), 20, mark);
    }
}

static GeneratedLog *
generate_marked (Dice *dice, TidemarkMark mark, int n, TidemarkMark opposite)
{
  g_autoptr (Life) life = new_dropped_life (dice);
  GeneratedLog *log;

  life->marks_a_week[opposite] = 0;
  log = life_log (life, dice);
  mark_days (log, dice, mark, n);
  return log;
}

static GeneratedLog *
generate_pressed (Dice *dice)
{
  return generate_pressure (dice, FALSE);
}

static GeneratedLog *
generate_not_winning (Dice *dice)
{
  return generate_marked (dice, TIDEMARK_MARK_FELT_CRITICISED, 11, TIDEMARK_MARK_APPRECIATED);
}

static GeneratedLog *
generate_unwilling_deep (Dice *dice)
{
  return generate_marked (dice, TIDEMARK_MARK_SHUT_DOWN, 13, TIDEMARK_MARK_OPENED_UP);
}

static GeneratedLog *
generate_hurt (Dice *dice)
{
  return generate_marked (dice, TIDEMARK_MARK_PAST_HURT, 4, TIDEMARK_MARK_NONE);
}

static GeneratedLog *
generate_evenings_lost (Dice *dice)
{
  return generate_someone_else (dice, FALSE);
}

static GeneratedLog *
generate_low_confidence (Dice *dice)
{
  return generate_marked (dice, TIDEMARK_MARK_SELF_DOUBT, 9, TIDEMARK_MARK_NONE);
}

static GeneratedLog *
generate_red_flag (Dice *dice)
{
  return generate_marked (dice, TIDEMARK_MARK_HE_NAMED_PROBLEM, 8, TIDEMARK_MARK_NONE);
}

static GeneratedLog *
generate_incompatible (Dice *dice)
{
  return generate_marked (dice, TIDEMARK_MARK_VALUES_CLASH, 8, TIDEMARK_MARK_NONE);
}

static GeneratedLog *
generate_not_ready (Dice *dice)
{
  g_autoptr (GeneratedLog) log =
      generate_marked (dice, TIDEMARK_MARK_NOT_READY, 10, TIDEMARK_MARK_WANTS_SERIOUS);

  log_maker_talk (log->made, N_DAYS - 40, 19, TIDEMARK_TOPIC_EXCLUSIVITY,
                  TIDEMARK_OUTCOME_DECLINED);
  return g_steal_pointer (&log);
}

static GeneratedLog *
generate_misread (Dice *dice)
{
  return generate_marked (dice, TIDEMARK_MARK_MISUNDERSTANDING, 11, TIDEMARK_MARK_OPENED_UP);
}

static GeneratedLog *
generate_dodged (Dice *dice)
{
  return generate_exclusivity_dodged (dice, FALSE);
}

/* Over ten weeks less and less of everything but words about a future, which nothing follows. */
static GeneratedLog *
generate_not_right (Dice *dice)
{
  g_autoptr (Life) life = life_new (dice, N_DAYS, FALSE, usual_unevenness);
  GeneratedLog *log;

  life->n_promises = 0;
  life->marks_a_week[TIDEMARK_MARK_FUTURE_TALK] = 0;
  life->marks_a_week[TIDEMARK_MARK_SAID_WANTS_ME] = 0;
  life_withdraw (life, N_DAYS - 70, 60, 4, 1);
  log = life_log (life, dice);

  for (guint i = log->made->entries->len; i > 0; i--)
    {
      const TidemarkEntry *entry = g_ptr_array_index (log->made->entries, i - 1);

      if (entry->day >= LOG_DAY_0 + N_DAYS - 66 &&
          (entry->kind == TIDEMARK_KIND_DATE || entry->kind == TIDEMARK_KIND_CALL ||
           entry->kind == TIDEMARK_KIND_TALK))
        g_ptr_array_remove_index (log->made->entries, i - 1);
    }
  for (int i = 0; i < 14; i++)
    log_maker_mark (log->made, N_DAYS - 62 + 3 * i, 20, TIDEMARK_MARK_FUTURE_TALK);
  return log;
}

static GeneratedLog *
generate_ex_mentioned (Dice *dice)
{
  return generate_marked (dice, TIDEMARK_MARK_EX_MENTIONED, 9, TIDEMARK_MARK_NONE);
}

static GeneratedLog *
generate_stressed (Dice *dice)
{
  return generate_stress (dice, FALSE);
}

/* Two days after something that both had wanted. */
static GeneratedLog *
generate_chase_over (Dice *dice)
{
  g_autoptr (GeneratedLog) log = generate_marked (dice, TIDEMARK_MARK_NONE, 0, TIDEMARK_MARK_NONE);

  log_maker_mark (log->made, ONSET - 2, 20, TIDEMARK_MARK_MILESTONE);
  return g_steal_pointer (&log);
}

static GeneratedLog *
generate_back_and_forth (Dice *dice)
{
  return generate_dance (dice, FALSE);
}

static GeneratedLog *
generate_space_unasked (Dice *dice)
{
  return generate_marked (dice, TIDEMARK_MARK_SPACE_TAKEN, 11, TIDEMARK_MARK_SPACE_ASKED);
}

const ReasonLog reason_logs[TIDEMARK_N_REASONS] = {
  { "pressure", generate_pressed },
  { "not_winning", generate_not_winning },
  { "unwilling_deep", generate_unwilling_deep },
  { "hurt_before", generate_hurt },
  { "someone_else", generate_evenings_lost },
  { "low_confidence", generate_low_confidence },
  { "red_flag", generate_red_flag },
  { "incompatible", generate_incompatible },
  { "not_ready", generate_not_ready },
  { "comm_style", generate_misread },
  { "commit_avoid", generate_dodged },
  { "not_right", generate_not_right },
  { "not_over_ex", generate_ex_mentioned },
  { "work_stress", generate_stressed },
  { "chase_over", generate_chase_over },
  { "dance", generate_back_and_forth },
  { "space_unasked", generate_space_unasked },
};
