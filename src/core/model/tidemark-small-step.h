/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-person.h"

G_BEGIN_DECLS

/**
 * TidemarkSmallStep:
 * @text: what I took up, as it was shown
 * @source: (nullable): slug of the article that it comes from
 * @taken_day: when I took it up
 * @look_back_day: when I want to look back at it
 *
 * The one small thing that I am doing about somebody. What came of it becomes an entry.
 */
typedef struct
{
  char *text;
  char *source;
  int taken_day;
  int look_back_day;
} TidemarkSmallStep;

TidemarkSmallStep *
tidemark_small_step_new (const char *text, const char *source, int taken_day, int look_back_day);
void tidemark_small_step_free (TidemarkSmallStep *self);

TidemarkSmallStep *tidemark_small_step_of (const TidemarkPerson *person);
void tidemark_small_step_set (TidemarkPerson *person, const TidemarkSmallStep *step);

void tidemark_small_step_tell (const TidemarkSmallStep *self, TidemarkEntry *entry);
char *tidemark_small_step_told_by (const TidemarkEntry *entry, int *out_taken_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSmallStep, tidemark_small_step_free)

G_END_DECLS
