/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-calendar-query.h"

G_BEGIN_DECLS

/**
 * TidemarkMonthGrid:
 *
 * The days of one month. One of them has the cursor, and is where Tab goes: the arrows move it by
 * days and weeks, Page Up and Page Down by months, with Shift by years, Home and End to the first
 * and last day of the month. It leads into other months. Enter and the pointer choose a day.
 *
 * Property "cursor": the day that has it; the month shown is always its own.
 * GObject signal "chosen" (int day): somebody chose that day.
 */
#define TIDEMARK_TYPE_MONTH_GRID (tidemark_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMonthGrid, tidemark_month_grid, TIDEMARK, MONTH_GRID, GtkWidget)

int tidemark_month_grid_get_cursor (TidemarkMonthGrid *self);
void tidemark_month_grid_set_cursor (TidemarkMonthGrid *self, int day);
void tidemark_month_grid_move_month (TidemarkMonthGrid *self, int n_months);
int tidemark_month_grid_get_first_day (TidemarkMonthGrid *self);
int tidemark_month_grid_get_last_day (TidemarkMonthGrid *self);

void tidemark_month_grid_set_chosen (TidemarkMonthGrid *self, int day);
void tidemark_month_grid_set_days (TidemarkMonthGrid *self, GArray *days);

G_END_DECLS
