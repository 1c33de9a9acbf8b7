/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-measures.h"

G_BEGIN_DECLS

/* Within so many days after warm words something is done about them, or not. */
#define TIDEMARK_FOLLOW_DAYS 14

/* The marks that are warm words. */
#define TIDEMARK_WARM_WORDS_BITS                                                                   \
  (TIDEMARK_BIT (TIDEMARK_MARK_FUTURE_TALK) | TIDEMARK_BIT (TIDEMARK_MARK_SAID_WANTS_ME))

/**
 * TidemarkWarmWords:
 * @day: with such words
 * @followed: whether a date, a call from them or a talk with an agreement came after
 * @is_over: whether the time for that is over
 */
typedef struct
{
  int day;
  gboolean followed;
  gboolean is_over;
} TidemarkWarmWords;

GArray *tidemark_follow_through_list (const TidemarkSpan *span);

G_END_DECLS
