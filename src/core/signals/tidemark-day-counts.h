/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-span.h"

G_BEGIN_DECLS

/**
 * TidemarkDayCount:
 * @contacts: texts, calls and dates that were logged; without texts on a day with a chat, which
 *   would count them twice
 * @theirs: imported messages from them
 * @mine: imported messages from me
 */
typedef struct
{
  int contacts;
  int theirs;
  int mine;
} TidemarkDayCount;

TidemarkDayCount *tidemark_day_counts_find (const TidemarkSpan *span, int first_day, int n_days);

G_END_DECLS
