/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-finding.h"

G_BEGIN_DECLS

/* The way from one's own wish to one's own choice; the first open step is shown. */
typedef enum
{
  TIDEMARK_STEP_MY_WISH,
  TIDEMARK_STEP_ASK_GENERAL,
  TIDEMARK_STEP_ASK_WITH_ME,
  TIDEMARK_STEP_WATCH_ACTIONS,
  TIDEMARK_STEP_COMPARE_WISHES,
  TIDEMARK_STEP_STAY_AVAILABLE,
  TIDEMARK_STEP_CLEAR_CHOICE,
  TIDEMARK_STEP_BELIEVE_ACTIONS,
  TIDEMARK_N_STEPS,
} TidemarkStep;

/**
 * TidemarkMySide:
 * @step: the first open one, or where the way ends
 * @open_days: how long a question has been open, TIDEMARK_UNSAID where none is
 * @limit_days: one's own limit, TIDEMARK_UNSAID where none is set
 * @agreed_until_day: end of an agreed timeline, TIDEMARK_DAY_NONE without
 * @check_in_day: when to look again, TIDEMARK_DAY_NONE without
 * @needs_told: talks about one's needs, whenever
 * @needs_agreed: of them with an agreement
 * @needs_unanswered: of them without an answer
 * @moves_space: while the person was away
 * @moves_pressed: while the person was away
 * @pursue_after: change of distance after one reached out, NAN where it cannot be told
 * @pursue_reactive: how much further away the days were on which one reached out, or NAN
 * @space_after: change of distance after one gave space, or NAN
 * @friends: times of each TidemarkFriend in four weeks
 * @away_days: days of times away
 * @away_friend_days: of them with friends
 * @has_told_distance: whether the distance was talked about in four weeks
 * @is_away: whether a time away is under way
 * @is_away_long: whether it is longer than usual
 * @open_moves_space: while it has been under way
 * @open_moves_pressed: likewise
 * @open_talks: talks on something that one wants, likewise
 * @open_friend_days: days with friends, likewise
 *
 * One's own part, always shown and never scored as a fault.
 */
typedef struct
{
  TidemarkStep step;
  int open_days;
  int limit_days;
  int agreed_until_day;
  int check_in_day;
  int needs_told;
  int needs_agreed;
  int needs_unanswered;
  int moves_space;
  int moves_pressed;
  double pursue_after;
  double pursue_reactive;
  double space_after;
  int friends[TIDEMARK_FRIEND_OLD + 1];
  int away_days;
  int away_friend_days;
  gboolean has_told_distance;
  gboolean is_away;
  gboolean is_away_long;
  int open_moves_space;
  int open_moves_pressed;
  int open_talks;
  int open_friend_days;
} TidemarkMySide;

/* @findings: (element-type TidemarkFinding): of all signals, in the order of the registry. */
TidemarkMySide tidemark_my_side_find (const TidemarkSpan *span,
                                      const GPtrArray *findings,
                                      gboolean actions_contradict);

const char *tidemark_step_id (TidemarkStep step);
char *tidemark_step_say (TidemarkStep step, const char *alias, gboolean has_safety);

G_END_DECLS
