/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "life.h"

#include <math.h>

/* Of a mood that drifts, from one day to the next: half of it is left after two weeks. */
#define DRIFT_MEMORY 0.95

const Unevenness usual_unevenness = { 0, 1 };
const Unevenness drifting_unevenness = { 0.5, 2 };

int
life_choose_length (Dice *dice)
{
  return dice_count_between (dice, 85, 130);
}

static void
fill_mood (Life *self, Dice *dice, double drift_sd)
{
  double sd = dice_between (dice, 0.7, 1.2), memory = dice_between (dice, 0.2, 0.6);
  double mood = sd * dice_normal (dice), drift = drift_sd * dice_normal (dice);

  for (int d = 0; d < self->n_days; d++)
    {
      self->mood[d] = mood + drift;
      mood = memory * mood + sd * sqrt (1 - memory * memory) * dice_normal (dice);
      drift = DRIFT_MEMORY * drift +
              drift_sd * sqrt (1 - DRIFT_MEMORY * DRIFT_MEMORY) * dice_normal (dice);
    }
}

/* Weeks drift (what is much this week is much the next), days differ, and for a holiday of about a
 * week, which may also be the present one, there is about half to three quarters of everything. */
static void
fill_activity (Life *self, Dice *dice, double swing)
{
  double week_sd = 0.15 * swing, day_sd = 0.30;
  double week = week_sd * dice_normal (dice);
  int dip_start = dice_count_between (dice, 0, self->n_days - 1);
  int dip_end = dip_start + dice_count_between (dice, 5, 9);
  double dip = dice_between (dice, 0.45, 0.75);

  for (int d = 0; d < self->n_days; d++)
    {
      int weekday = tidemark_day_weekday (LOG_DAY_0 + d);

      if (d % 7 == 0)
        week = 0.5 * week + 0.866 * week_sd * dice_normal (dice);
      self->activity[d] = exp (week) * dice_factor (dice, day_sd) * (weekday >= 4 ? 1.15 : 0.9);
      if (d >= dip_start && d < dip_end)
        self->activity[d] *= dip;
    }
}

/* Ordinary things that happen now and then, and mean nothing by themselves. */
static void
fill_marks (Life *self)
{
  static const struct
  {
    TidemarkMark mark;
    double a_week;
  } ordinary[] = {
    { TIDEMARK_MARK_LOOKS_AWAY, 0.05 },       { TIDEMARK_MARK_COLD_AFFECTION, 0.05 },
    { TIDEMARK_MARK_PLANS_WITHOUT_ME, 0.1 },  { TIDEMARK_MARK_OPENED_UP, 0.5 },
    { TIDEMARK_MARK_SHUT_DOWN, 0.15 },        { TIDEMARK_MARK_SPACE_ASKED, 0.15 },
    { TIDEMARK_MARK_SPACE_TAKEN, 0.1 },       { TIDEMARK_MARK_FUTURE_TALK, 0.25 },
    { TIDEMARK_MARK_SAID_WANTS_ME, 0.25 },    { TIDEMARK_MARK_WORK_STRESS, 0.1 },
    { TIDEMARK_MARK_FAMILY_STRESS, 0.05 },    { TIDEMARK_MARK_EX_MENTIONED, 0.05 },
    { TIDEMARK_MARK_SELF_DOUBT, 0.05 },       { TIDEMARK_MARK_MONEY_STRAIN, 0.04 },
    { TIDEMARK_MARK_APPRECIATED, 0.4 },       { TIDEMARK_MARK_FELT_CRITICISED, 0.12 },
    { TIDEMARK_MARK_MISUNDERSTANDING, 0.15 }, { TIDEMARK_MARK_VALUES_CLASH, 0.03 },
    { TIDEMARK_MARK_PLANS_CLASH, 0.03 },      { TIDEMARK_MARK_HE_NAMED_PROBLEM, 0.05 },
    { TIDEMARK_MARK_HABIT_CHANGE, 0.04 },     { TIDEMARK_MARK_CANCELLED, 0.04 },
    { TIDEMARK_MARK_GUARDED, 0.02 },          { TIDEMARK_MARK_MOVING_FAST, 0.04 },
    { TIDEMARK_MARK_MILESTONE, 0.025 },       { TIDEMARK_MARK_WANTS_SERIOUS, 0.1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordinary); i++)
    self->marks_a_week[ordinary[i].mark] = ordinary[i].a_week;
}

Life *
life_new (Dice *dice, int n_days, gboolean by_hand, Unevenness unevenness)
{
  Life *self = g_new0 (Life, 1);

  self->n_days = n_days;
  self->by_hand = by_hand;
  self->base = dice_between (dice, 1.5, 4);
  self->rated_share = self->rated_share_near = dice_between (dice, 0.45, 0.75);
  self->messages_a_day = dice_between (dice, 8, 45);
  self->conversations_a_day = dice_between (dice, 2, 5);
  self->contacts_a_day = dice_between (dice, 1.2, 2.2);
  self->dates_a_week = dice_between (dice, 1.0, 2.0);
  self->starts_share = dice_between (dice, 0.35, 0.65);
  self->reply_minutes = dice_between (dice, 4, 20);
  self->length = dice_between (dice, 20, 45);
  self->presses_a_week = dice_between (dice, 0.05, 0.25);
  self->pursues_a_week = dice_between (dice, 0.05, 0.35);
  self->n_promises = dice_count_between (dice, 2, 10);
  self->kept_share = dice_between (dice, 0.75, 0.95);
  fill_marks (self);

  self->mood = g_new0 (double, n_days);
  self->away = g_new0 (double, n_days);
  self->withdrawn = g_new0 (double, n_days);
  self->evenings = g_new0 (double, n_days);
  self->activity = g_new0 (double, n_days);
  for (int d = 0; d < n_days; d++)
    self->evenings[d] = 1;
  fill_mood (self, dice, unevenness.drift_sd);
  fill_activity (self, dice, unevenness.activity_swing);

  return self;
}

Life *
life_new_large (Dice *dice)
{
  int n_days = dice_count_between (dice, 180, 1100);
  Life *self = life_new (dice, n_days, FALSE, usual_unevenness);

  self->first_logged = n_days - life_choose_length (dice);
  self->messages_a_day = exp (dice_between (dice, log (10e3), log (500e3))) / n_days;
  self->conversations_a_day = 3 + sqrt (self->messages_a_day) / 4;
  /* Who writes hundreds a day answers within minutes. */
  self->reply_minutes = MIN (self->reply_minutes, 50 / sqrt (self->messages_a_day));

  return self;
}

void
life_free (Life *self)
{
  g_free (self->mood);
  g_free (self->away);
  g_free (self->withdrawn);
  g_free (self->evenings);
  g_free (self->activity);
  g_free (self);
}

void
life_withdraw (Life *self, int onset, int ramp_days, double points, double withdrawn)
{
  for (int d = MAX (onset, 0); d < self->n_days; d++)
    {
      double share = ramp_days > 0 ? MIN (1, (double) (d - onset) / ramp_days) : 1;

      self->away[d] += share * points;
      self->withdrawn[d] = MAX (self->withdrawn[d], share * withdrawn);
    }
}

void
life_go_away (Life *self, int start, int n_days, double points, double withdrawn)
{
  for (int d = MAX (start, 0); d < MIN (start + n_days, self->n_days); d++)
    {
      self->away[d] += points;
      self->withdrawn[d] = MAX (self->withdrawn[d], withdrawn);
    }
}
