/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-timeline-request.h"

G_BEGIN_DECLS

/**
 * TidemarkMonthView:
 *
 * The month calendar: its name with the ways to the months around it, the days, and what their
 * signs mean. Reads a month in one query on a thread of the store, and follows the journal.
 *
 * Property "legend": whether the signs are explained.
 * GObject signal "chosen" (int day): somebody chose that day.
 */
#define TIDEMARK_TYPE_MONTH_VIEW (tidemark_month_view_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMonthView, tidemark_month_view, TIDEMARK, MONTH_VIEW, AdwBin)

void tidemark_month_view_set_source (TidemarkMonthView *self,
                                     TidemarkStore *store,
                                     const TidemarkTimelineFilter *filter);
int tidemark_month_view_get_day (TidemarkMonthView *self);
void tidemark_month_view_set_day (TidemarkMonthView *self, int day);
int tidemark_month_view_get_cursor (TidemarkMonthView *self);
void tidemark_month_view_set_cursor (TidemarkMonthView *self, int day);
void tidemark_month_view_refresh (TidemarkMonthView *self);

G_END_DECLS
