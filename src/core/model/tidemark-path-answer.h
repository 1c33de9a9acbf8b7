/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-person.h"

G_BEGIN_DECLS

/* Which question an answer is to: its name in the journal file. */
#define TIDEMARK_PATH_MY_WISH "my_wish"
#define TIDEMARK_PATH_THEIR_WISH "their_wish_general"
#define TIDEMARK_PATH_WITH_ME "their_wish_with_me"
#define TIDEMARK_PATH_MATCH "wishes_match"
#define TIDEMARK_PATH_WAITING "waiting"

/**
 * TidemarkPathAnswer:
 * @text: what was answered; empty where an answer was taken back
 * @day: when
 *
 * An answer on the way through what one wants and how long one waits, kept with its day.
 */
typedef struct
{
  char *text;
  int day;
} TidemarkPathAnswer;

void tidemark_path_answer_free (TidemarkPathAnswer *self);

GPtrArray *tidemark_path_answers_of (const TidemarkPerson *person, const char *question);
int tidemark_path_answer_find_day (const TidemarkPerson *person,
                                   const char *question,
                                   const char *text);
void tidemark_path_answer_add (TidemarkPerson *person,
                               const char *question,
                               const char *text,
                               int today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkPathAnswer, tidemark_path_answer_free)

G_END_DECLS
