/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-questions.h"
#include "tidemark-talks-chart.h"
#include "tidemark-tide-chart.h"

G_BEGIN_DECLS

/**
 * TidemarkTalk:
 * @point: as it is drawn
 * @by: who raised it
 * @entry: for tidemark_span_get_entry_id ()
 */
typedef struct
{
  TidemarkTalksPoint point;
  TidemarkWho by;
  guint entry;
} TidemarkTalk;

/**
 * TidemarkTalks:
 * @talks: (element-type TidemarkTalk): about being exclusive and about needs, by day
 * @lines: (element-type TidemarkTalksLine): questions without an answer at once
 * @open_days: how long the question of being exclusive has been open, 0 where it is not
 * @limit_days: how long I am willing to wait, or TIDEMARK_UNSAID
 * @check_in_day: when I look again, or TIDEMARK_DAY_NONE
 *
 * Never changed once it is made; any thread.
 */
typedef struct
{
  GArray *talks;
  GArray *lines;
  int open_days;
  int limit_days;
  int check_in_day;
} TidemarkTalks;

TidemarkTalks *tidemark_talks_new (const TidemarkSpan *span);
void tidemark_talks_free (TidemarkTalks *self);

int tidemark_talks_count (const TidemarkTalks *self, TidemarkStretch range);
char *tidemark_talks_caption (const TidemarkTalks *self, TidemarkStretch range, int today);
char *tidemark_talks_sentence (const TidemarkTalks *self, TidemarkStretch range);
char *tidemark_talks_note (const TidemarkTalks *self, TidemarkStretch range, int today);
char *tidemark_talks_missing (const TidemarkTalks *self, TidemarkStretch range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkTalks, tidemark_talks_free)

G_END_DECLS
