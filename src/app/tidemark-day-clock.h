/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tidemark-day.h"

G_BEGIN_DECLS

/* A day begins in the small hours: at midnight at the earliest. */
#define TIDEMARK_DAY_START_HOUR_MAX 6

/**
 * TidemarkNowFunc:
 *
 * Returns: what the clock on the wall says
 */
typedef TidemarkInstant (*TidemarkNowFunc) (gpointer data);

/**
 * TidemarkDayClock:
 *
 * Which day is being lived, and when a day begins: the one place that the window asks. Belongs to
 * the main thread.
 *
 * Property "start-hour": the hour at which a day begins, 0 to 6; kept as a preference. What was
 * logged before keeps its day.
 * Property "today": the day that it is; notifies when it turns, also after the computer slept
 * through that or its clock was set.
 */
#define TIDEMARK_TYPE_DAY_CLOCK (tidemark_day_clock_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkDayClock, tidemark_day_clock, TIDEMARK, DAY_CLOCK, GObject)

TidemarkDayClock *tidemark_day_clock_get_default (void);
TidemarkDayClock *tidemark_day_clock_new (GSettings *settings);

int tidemark_day_clock_get_start_hour (TidemarkDayClock *self);
void tidemark_day_clock_set_start_hour (TidemarkDayClock *self, int hour);
void tidemark_day_clock_suggest_start_hour (TidemarkDayClock *self, int hour);

int tidemark_day_clock_get_today (TidemarkDayClock *self);
TidemarkInstant tidemark_day_clock_find_instant (int day);
void tidemark_day_clock_check (TidemarkDayClock *self);
void tidemark_day_clock_set_now_func (TidemarkDayClock *self, TidemarkNowFunc now, gpointer data);

G_END_DECLS
