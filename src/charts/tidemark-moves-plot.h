/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-moves-chart.h"

G_BEGIN_DECLS

/**
 * TidemarkMovesDrawing:
 * @is_drawn: whether there is enough
 * @note: (nullable): below its name
 * @columns: what the ratings of each column come to
 * @points: (element-type TidemarkMovesPoint): the ratings
 *
 * One of the small drawings of a TidemarkMovesChart.
 */
typedef struct
{
  gboolean is_drawn;
  char *note;
  TidemarkMovesColumn columns[TIDEMARK_MOVES_COLUMNS];
  GArray *points;
} TidemarkMovesDrawing;

/**
 * TidemarkMovesLayout:
 * @n_drawn: how many drawings there are
 * @places: by TidemarkMovesPanel: which of them it is, from 0 on
 * @n_across: how many stand side by side
 *
 * Where the small drawings stand. Knows no drawing.
 */
typedef struct
{
  int n_drawn;
  int places[TIDEMARK_N_MOVES];
  int n_across;
} TidemarkMovesLayout;

void tidemark_moves_layout_init (TidemarkMovesLayout *self,
                                 const TidemarkMovesDrawing *drawings,
                                 double width);
double
tidemark_moves_layout_get_height (const TidemarkMovesLayout *self, const TidemarkChartStyle *style);
graphene_rect_t tidemark_moves_layout_get_area (const TidemarkMovesLayout *self,
                                                const TidemarkChartFrame *frame,
                                                TidemarkMovesPanel panel);
graphene_rect_t tidemark_moves_layout_get_column (const TidemarkMovesLayout *self,
                                                  const TidemarkChartFrame *frame,
                                                  TidemarkMovesPanel panel,
                                                  int column);

void tidemark_moves_plot_append (const TidemarkMovesDrawing *drawings,
                                 GtkSnapshot *snapshot,
                                 const TidemarkChartFrame *frame);

G_END_DECLS
