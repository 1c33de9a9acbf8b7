/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-calendar-query.h"

G_BEGIN_DECLS

/**
 * TidemarkMonthDay:
 *
 * One day of the month calendar, a button: its number, how near they felt as the height of the
 * water, marks for what it had, hatched where it is left out. Its accessible name says all that.
 */
#define TIDEMARK_TYPE_MONTH_DAY (tidemark_month_day_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMonthDay, tidemark_month_day, TIDEMARK, MONTH_DAY, GtkButton)

GtkWidget *tidemark_month_day_new (void);

int tidemark_month_day_get_day (TidemarkMonthDay *self);
void tidemark_month_day_show (TidemarkMonthDay *self,
                              int day,
                              int today,
                              const TidemarkCalendarDay *content);
void tidemark_month_day_set_chosen (TidemarkMonthDay *self, gboolean chosen);

char *tidemark_month_day_describe (int day, int today, const TidemarkCalendarDay *content);

G_END_DECLS
