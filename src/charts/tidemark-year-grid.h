/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIDEMARK_YEAR_MONTHS 12
#define TIDEMARK_YEAR_ROWS 7

/**
 * TidemarkYearGrid:
 * @month_days: first day of each month, and of the next year
 * @first_weekday: of the first row: 0 for Monday to 6 for Sunday
 * @n_lines: below each other, each with as many months
 * @n_columns: weeks that a line has room for
 * @cell: how wide and high a day is, pixels
 *
 * The days of a year as cells: weekdays down, weeks across, in one line where there is room for
 * it. Knows no drawing.
 */
typedef struct
{
  int month_days[TIDEMARK_YEAR_MONTHS + 1];
  int first_weekday;
  int n_lines;
  int n_columns;
  double cell;
} TidemarkYearGrid;

/* Where a day lies: in which line, which week of that, and on which weekday. */
typedef struct
{
  int line;
  int column;
  int row;
} TidemarkYearPlace;

int tidemark_year_of (int day);
int tidemark_year_first_day (int year);

void tidemark_year_grid_init (TidemarkYearGrid *self, int year, int first_weekday, double width);
int tidemark_year_grid_get_months_a_line (const TidemarkYearGrid *self);
TidemarkYearPlace tidemark_year_grid_map (const TidemarkYearGrid *self, int day);
gboolean
tidemark_year_grid_unmap (const TidemarkYearGrid *self, TidemarkYearPlace place, int *out_day);

G_END_DECLS
