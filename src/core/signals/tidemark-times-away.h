/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-measures.h"

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_AWAY_ENDED,
  TIDEMARK_AWAY_OPEN,
  TIDEMARK_AWAY_CENSORED, /* nobody knows how it went on */
} TidemarkAwayState;

/**
 * TidemarkTimeAway:
 * @start: first day
 * @end: day of the return; today where there was none
 * @state: how it ended
 * @last: last rated day before the return, or before nothing was known any more
 */
typedef struct
{
  int start;
  int end;
  TidemarkAwayState state;
  int last;
} TidemarkTimeAway;

/**
 * TidemarkTimesAway:
 * @need: (nullable): what is missing; then the rest is empty
 * @times: (element-type TidemarkTimeAway): oldest first
 * @open_is_broken: whether something of the one under way is left out or missing
 * @far: from this distance on a day counts as away
 *
 * Stretches during which the person felt further away than is usual for them.
 */
typedef struct
{
  char *need;
  GArray *times;
  gboolean open_is_broken;
  double far;
} TidemarkTimesAway;

TidemarkTimesAway *tidemark_times_away_find (const TidemarkSpan *span);
void tidemark_times_away_free (TidemarkTimesAway *self);
gboolean tidemark_times_away_contains (const TidemarkTimesAway *self, int day);
const TidemarkTimeAway *tidemark_times_away_get_open (const TidemarkTimesAway *self);
GArray *tidemark_times_away_list_ended (const TidemarkTimesAway *self);
TidemarkWho tidemark_time_away_find_closer (const TidemarkTimeAway *self, const GArray *starts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkTimesAway, tidemark_times_away_free)

G_END_DECLS
