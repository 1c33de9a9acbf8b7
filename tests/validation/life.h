/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dice.h"
#include "generated-log.h"

/**
 * Life:
 * @n_days: from the first entry to today
 * @first_logged: the day from which on anything was logged by hand
 * @by_hand: whether there is no chat to import
 * @base: how distant the person feels on an ordinary day, of 10
 * @mood: (array length=n_days): what a day adds to that by itself; tomorrow is like today
 * @away: (array length=n_days): what really happened adds to that
 * @withdrawn: (array length=n_days): how far contact has gone back with it, 0 to 1
 * @evenings: (array length=n_days): what is left of weekend evenings, 1 for all of them
 * @activity: (array length=n_days): how much went on, around 1: weeks drift, a holiday dips
 * @rated_share: of days, how many are rated
 * @rated_share_near: the same of days nearer than usual, from @near_from on
 * @near_from: the day from which on near days are rated at a share of their own
 * @messages_a_day: both together
 * @conversations_a_day: of the chat
 * @contacts_a_day: as logged by hand, both together
 * @dates_a_week: planned ones
 * @starts_share: of conversations, how many the person starts
 * @reply_minutes: median until the person replies
 * @length: median characters of a message
 * @presses_a_week: my pressing for an answer, on an ordinary day; more on a far one
 * @pursues_a_week: my reaching out more than usual, likewise
 * @press_echo: how many points further away the three days after my pressing are
 * @marks_a_week: (array length=TIDEMARK_N_MARKS): of each kind, without any bearing on the rest
 * @n_promises: made to me
 * @kept_share: of promises, how many are kept
 *
 * What really went on between two people, as a kind of log needs it, with all that makes a real log
 * uneven. A new one is ordinary and steady; a kind of log changes some of it.
 */
typedef struct
{
  int n_days;
  int first_logged;
  gboolean by_hand;
  double base;
  double *mood;
  double *away;
  double *withdrawn;
  double *evenings;
  double *activity;
  double rated_share;
  double rated_share_near;
  int near_from;
  double messages_a_day;
  double conversations_a_day;
  double contacts_a_day;
  double dates_a_week;
  double starts_share;
  double reply_minutes;
  double length;
  double presses_a_week;
  double pursues_a_week;
  double press_echo;
  double marks_a_week[TIDEMARK_N_MARKS];
  int n_promises;
  double kept_share;
} Life;

/**
 * Unevenness:
 * @drift_sd: points by which the mood drifts over weeks, beside what days do
 * @activity_swing: factor on how much weeks differ, 1 is usual
 */
typedef struct
{
  double drift_sd;
  double activity_swing;
} Unevenness;

extern const Unevenness usual_unevenness;
extern const Unevenness drifting_unevenness;

/* At least so long ago that three months can be compared with two weeks. */
int life_choose_length (Dice *dice);

Life *life_new (Dice *dice, int n_days, gboolean by_hand, Unevenness unevenness);

/* Ten to five hundred thousand messages of half a year to three years. What is logged by hand began
 * some months ago. */
Life *life_new_large (Dice *dice);
void life_free (Life *self);

/* From @onset on, over @ramp_days (0: at once), further away by @points, contact by @withdrawn. */
void life_withdraw (Life *self, int onset, int ramp_days, double points, double withdrawn);

/* Further away for @n_days from @start on, contact going back a little with it. */
void life_go_away (Life *self, int start, int n_days, double points, double withdrawn);

/* (transfer full): what one of the two would have logged of it. */
GeneratedLog *life_log (const Life *self, Dice *dice);

/* (transfer full): the ratings alone. */
GeneratedLog *life_log_ratings (const Life *self, Dice *dice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Life, life_free)
