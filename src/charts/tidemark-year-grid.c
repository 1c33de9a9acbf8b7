/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-year-grid.h"

#include "tidemark-date-scale.h"

/* GDate counts 1 January of year 1 as day 1. */
#define JULIAN_OF_EPOCH 719163

#define LEAST_CELL 11
#define LARGEST_CELL 18

/* From one line on: how many, and how many weeks the longest of them can touch. */
static const struct
{
  int n_lines;
  int n_columns;
} shapes[] = { { 1, 54 }, { 2, 28 }, { 3, 19 }, { 4, 15 }, { 6, 10 } };

/* Pure, any thread. */
int
tidemark_year_of (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + JULIAN_OF_EPOCH));

  return g_date_get_year (&date);
}

/* Pure, any thread. */
int
tidemark_year_first_day (int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear) year);

  return (int) g_date_get_julian (&date) - JULIAN_OF_EPOCH;
}

/**
 * tidemark_year_grid_init:
 * @self: (out caller-allocates):
 * @year: which
 * @first_weekday: of the first row: 0 for Monday to 6 for Sunday
 * @width: how much room there is, pixels
 *
 * In as few lines as leave a day large enough to be seen and hit. Pure, any thread.
 */
void
tidemark_year_grid_init (TidemarkYearGrid *self, int year, int first_weekday, double width)
{
  guint shape = 0;

  while (shape + 1 < G_N_ELEMENTS (shapes) && width / shapes[shape].n_columns < LEAST_CELL)
    shape++;

  self->first_weekday = first_weekday;
  self->n_lines = shapes[shape].n_lines;
  self->n_columns = shapes[shape].n_columns;
  self->cell = MIN (width / self->n_columns, LARGEST_CELL);
  for (int month = 0; month <= TIDEMARK_YEAR_MONTHS; month++)
    self->month_days[month] = tidemark_date_add_months (tidemark_year_first_day (year), month);
}

int
tidemark_year_grid_get_months_a_line (const TidemarkYearGrid *self)
{
  return TIDEMARK_YEAR_MONTHS / self->n_lines;
}

static int
line_start (const TidemarkYearGrid *self, int line)
{
  return self->month_days[line * tidemark_year_grid_get_months_a_line (self)];
}

/* Cells that stay empty before the first day of a line. */
static int
line_lead (const TidemarkYearGrid *self, int line)
{
  /* 1970-01-01 was a Thursday. */
  int weekday = ((line_start (self, line) + 3) % 7 + 7) % 7;

  return (weekday - self->first_weekday + 7) % 7;
}

/**
 * tidemark_year_grid_map:
 * @self: a grid
 * @day: of its year
 *
 * Returns: where it lies. Pure, any thread.
 */
TidemarkYearPlace
tidemark_year_grid_map (const TidemarkYearGrid *self, int day)
{
  TidemarkYearPlace place = { 0, 0, 0 };
  int cell;

  while (place.line + 1 < self->n_lines && day >= line_start (self, place.line + 1))
    place.line++;
  cell = day - line_start (self, place.line) + line_lead (self, place.line);
  place.column = cell / TIDEMARK_YEAR_ROWS;
  place.row = cell % TIDEMARK_YEAR_ROWS;

  return place;
}

/**
 * tidemark_year_grid_unmap:
 * @self: a grid
 * @place: some cell
 * @out_day: (out): the day that lies there
 *
 * Returns: whether one does. Pure, any thread.
 */
gboolean
tidemark_year_grid_unmap (const TidemarkYearGrid *self, TidemarkYearPlace place, int *out_day)
{
  int day;

  if (place.line < 0 || place.line >= self->n_lines || place.column < 0 || place.row < 0 ||
      place.row >= TIDEMARK_YEAR_ROWS)
    return FALSE;

  day = line_start (self, place.line) + place.column * TIDEMARK_YEAR_ROWS + place.row -
        line_lead (self, place.line);
  if (day < line_start (self, place.line) || day >= line_start (self, place.line + 1))
    return FALSE;

  *out_day = day;
  return TRUE;
}
