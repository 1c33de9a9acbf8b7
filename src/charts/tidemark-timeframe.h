/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "tidemark-date-scale.h"

G_BEGIN_DECLS

/* A cursor that is nowhere. */
#define TIDEMARK_CHART_NO_DAY G_MININT

/* Fewer days than this are not zoomed into. */
#define TIDEMARK_TIMEFRAME_MIN_DAYS 7

/* Panned or zoomed by hand: neither the last so many days nor all. */
#define TIDEMARK_TIMEFRAME_FREE (-1)

/* So long after the last step of panning or zooming the days have settled. */
#define TIDEMARK_TIMEFRAME_SETTLE_MS 120

/**
 * TidemarkTimeframe:
 *
 * The days that several charts show together, of all the days there are, with the day under the
 * cursor and the days that are selected. What one chart changes, all of them follow.
 *
 * Property "n-days": the last so many days are shown and stay shown as days are added; 0 for all;
 *   TIDEMARK_TIMEFRAME_FREE after panning and zooming.
 * Property "cursor-day": TIDEMARK_CHART_NO_DAY where there is none.
 * GObject signal "range-changed": other days are shown.
 * GObject signal "settled": other days are shown, and stay for the moment: at once, but where one
 *   pans or zooms a little after that. For what nobody reads while it moves.
 * GObject signal "selection-changed": other days are selected, or none.
 *
 * Main thread only.
 */
#define TIDEMARK_TYPE_TIMEFRAME (tidemark_timeframe_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTimeframe, tidemark_timeframe, TIDEMARK, TIMEFRAME, GObject)

TidemarkTimeframe *tidemark_timeframe_new (void);

TidemarkDateScale tidemark_timeframe_get_bounds (TidemarkTimeframe *self);
void tidemark_timeframe_set_bounds (TidemarkTimeframe *self, int first_day, int last_day);

TidemarkDateScale tidemark_timeframe_get_range (TidemarkTimeframe *self);
void tidemark_timeframe_show (TidemarkTimeframe *self, int from_day, int to_day);
void tidemark_timeframe_reveal (TidemarkTimeframe *self, int day);
void tidemark_timeframe_pan (TidemarkTimeframe *self, int n_days);
void tidemark_timeframe_zoom (TidemarkTimeframe *self, double factor, int day);

int tidemark_timeframe_get_n_days (TidemarkTimeframe *self);
void tidemark_timeframe_set_n_days (TidemarkTimeframe *self, int n_days);

int tidemark_timeframe_get_cursor_day (TidemarkTimeframe *self);
void tidemark_timeframe_set_cursor_day (TidemarkTimeframe *self, int day);

gboolean tidemark_timeframe_get_selection (TidemarkTimeframe *self, TidemarkDateScale *out);
void tidemark_timeframe_select (TidemarkTimeframe *self, int from_day, int to_day);
void tidemark_timeframe_clear_selection (TidemarkTimeframe *self);

G_END_DECLS
