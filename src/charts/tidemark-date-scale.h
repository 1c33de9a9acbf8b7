/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TidemarkDateScale:
 * @from_day: first day, as days since 1970-01-01
 * @to_day: last day; before @from_day for an empty scale
 *
 * From days to a place on an axis, 0 to 1. A day is as wide as every other; its place is its
 * middle.
 */
typedef struct
{
  int from_day;
  int to_day;
} TidemarkDateScale;

/**
 * TidemarkDateTick:
 * @day: the first day of a week, a month or a year
 * @label: its name, as short as can be told apart
 */
typedef struct
{
  int day;
  char *label;
} TidemarkDateTick;

int tidemark_date_scale_get_n_days (const TidemarkDateScale *self);
double tidemark_date_scale_map (const TidemarkDateScale *self, double day);
int tidemark_date_scale_unmap (const TidemarkDateScale *self, double place);
GPtrArray *tidemark_date_scale_ticks (const TidemarkDateScale *self, int max_ticks);

void tidemark_date_tick_free (TidemarkDateTick *self);

int tidemark_date_add_months (int day, int n_months);
char *tidemark_date_format (int day, const char *format);
char *tidemark_date_format_stretch (int from_day, int to_day, gboolean is_short);

G_END_DECLS
