/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-around.h"
#include "tidemark-moves-chart.h"
#include "tidemark-tide-chart.h"

G_BEGIN_DECLS

/* Fewer days of one kind are not drawn. */
#define TIDEMARK_MOVES_MIN_TIMES 3

/* Fewer rated days leave nothing to draw around a move. */
#define TIDEMARK_MOVES_MIN_RATED 10

/**
 * TidemarkMovesKind:
 * @days: (element-type int): such days
 * @level: the distance from which it started, of stress that of the other days; NAN where it
 *   cannot be told
 * @columns: what their ratings come to
 * @points: (element-type TidemarkMovesPoint): their ratings
 *
 * One kind of days, and distance around them.
 */
typedef struct
{
  GArray *days;
  double level;
  TidemarkMovesColumn columns[TIDEMARK_MOVES_COLUMNS];
  GArray *points;
} TidemarkMovesKind;

/**
 * TidemarkMoves:
 * @alias: what the other one is called
 * @around: by TidemarkAroundKind: what the engine says about them
 * @kinds: by TidemarkMovesPanel
 *
 * Never changed once it is made; any thread.
 */
typedef struct
{
  char *alias;
  TidemarkAround *around[TIDEMARK_N_AROUND];
  TidemarkMovesKind kinds[TIDEMARK_N_MOVES];
} TidemarkMoves;

TidemarkMoves *tidemark_moves_new (const TidemarkSpan *span);
void tidemark_moves_free (TidemarkMoves *self);

gboolean tidemark_moves_is_drawn (const TidemarkMoves *self, TidemarkMovesPanel panel);
gboolean tidemark_moves_is_in_column (const TidemarkMoves *self,
                                      TidemarkMovesPanel panel,
                                      int column,
                                      int day);
guint64 tidemark_moves_get_bits (TidemarkMovesPanel panel);
TidemarkStretch tidemark_moves_get_days (const TidemarkMoves *self);

char *tidemark_moves_note (const TidemarkMoves *self, TidemarkMovesPanel panel);
char *tidemark_moves_caption (const TidemarkMoves *self, int today);
char *tidemark_moves_sentence (const TidemarkMoves *self);
char *tidemark_moves_too_few (const TidemarkMoves *self);
char *tidemark_moves_missing (const TidemarkMoves *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkMoves, tidemark_moves_free)

G_END_DECLS
