/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-mark.h"
#include "tidemark-chart.h"

G_BEGIN_DECLS

/* One small drawing for each. */
typedef enum
{
  TIDEMARK_MOVES_REACHED_OUT,
  TIDEMARK_MOVES_PRESSED,
  TIDEMARK_MOVES_GAVE_SPACE,
  TIDEMARK_MOVES_STRESS,
  TIDEMARK_N_MOVES,
} TidemarkMovesPanel;

/* Days looked at before and after a move. */
#define TIDEMARK_MOVES_REACH 3
#define TIDEMARK_MOVES_COLUMNS (2 * TIDEMARK_MOVES_REACH + 1)

/* The two columns of stress. */
#define TIDEMARK_MOVES_STRESS_DAYS 0
#define TIDEMARK_MOVES_OTHER_DAYS 1

const char *tidemark_moves_panel_get_name (TidemarkMovesPanel panel);
int tidemark_moves_panel_get_n_columns (TidemarkMovesPanel panel);

/**
 * TidemarkMovesColumn:
 * @n: how many days are rated
 * @low: a quarter of the ratings is nearer
 * @middle: their median; NAN where there are too few to speak of one
 * @high: a quarter is further
 *
 * Distance, 0 near to 10 far, so many days before or after.
 */
typedef struct
{
  int n;
  double low;
  double middle;
  double high;
} TidemarkMovesColumn;

/* One rated day: in which column, and how far. */
typedef struct
{
  int column;
  double value;
} TidemarkMovesPoint;

/**
 * TidemarkMovesChart:
 *
 * Distance on the days before and after some days of one's own, one small drawing for each kind:
 * every time is a faint dot, their median a line, and half of them lie in the band around it. Near
 * is up, as in the tide. Days of stress stand beside the other days.
 *
 * An item is a column: that of the first drawing is its number, each drawing has eight.
 */
#define TIDEMARK_TYPE_MOVES_CHART (tidemark_moves_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMovesChart,
                      tidemark_moves_chart,
                      TIDEMARK,
                      MOVES_CHART,
                      TidemarkChart)

GtkWidget *tidemark_moves_chart_new (void);

void tidemark_moves_chart_set_panel (TidemarkMovesChart *self,
                                     TidemarkMovesPanel panel,
                                     const char *note,
                                     const TidemarkMovesColumn *columns,
                                     const TidemarkMovesPoint *points,
                                     guint n_points);
void tidemark_moves_chart_clear_panel (TidemarkMovesChart *self, TidemarkMovesPanel panel);

int tidemark_moves_chart_get_item (TidemarkMovesPanel panel, int column);
TidemarkMovesPanel tidemark_moves_chart_get_panel (int item);
int tidemark_moves_chart_get_column (int item);
char *tidemark_moves_chart_name_item (int item);

G_END_DECLS
