/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-measures.h"

G_BEGIN_DECLS

/* The last four weeks beside the twelve before, up to the end of the log. */
#define TIDEMARK_HOURS_RECENT_DAYS 28

#define TIDEMARK_HOURS_A_DAY 24
#define TIDEMARK_WEEKDAYS 7

typedef enum
{
  TIDEMARK_HOURS_RECENT,
  TIDEMARK_HOURS_BASE,
  TIDEMARK_N_HOURS_WINDOWS,
} TidemarkHoursWindow;

/**
 * TidemarkContactHours:
 * @end_day: the day of age 0
 * @contact: by age: bit h is set where they were in contact in the hour that begins at h
 * @known: by age: bit h is set where nothing of that hour is left out or missing
 *
 * When in the day contact came from them, by the clock on the wall. The first hours after midnight
 * belong to the night of the day before, as entries do.
 */
typedef struct
{
  int end_day;
  guint32 contact[TIDEMARK_WINDOW_DAYS];
  guint32 known[TIDEMARK_WINDOW_DAYS];
} TidemarkContactHours;

/**
 * TidemarkHoursCount:
 * @with: days with contact in these hours
 * @all: days on which it would be known
 */
typedef struct
{
  int with;
  int all;
} TidemarkHoursCount;

void tidemark_contact_hours_find (const TidemarkSpan *span, TidemarkContactHours *out);
TidemarkHoursCount tidemark_contact_hours_count (const TidemarkContactHours *self,
                                                 TidemarkHoursWindow window,
                                                 int weekday,
                                                 int from_hour,
                                                 int n_hours);
TidemarkHoursCount tidemark_contact_hours_count_evenings (const TidemarkContactHours *self,
                                                          TidemarkHoursWindow window,
                                                          gboolean is_weekend);
int tidemark_contact_hours_count_days (const TidemarkContactHours *self);
int
tidemark_contact_hours_count_known (const TidemarkContactHours *self, TidemarkHoursWindow window);

int tidemark_contact_hours_of (const TidemarkSpanEvent *event);
gboolean tidemark_contact_hours_is_evening (const TidemarkSpanEvent *event);
gboolean tidemark_contact_hours_is_weekend (int day);

G_END_DECLS
