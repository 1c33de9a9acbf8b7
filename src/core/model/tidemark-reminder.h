/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tidemark-instant.h"

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_REMINDER_OFF,
  TIDEMARK_REMINDER_DAILY,
  TIDEMARK_REMINDER_WEEKLY,
} TidemarkReminderRate;

/* Of a reminder whose time went by while the computer slept: after that it is left out. */
#define TIDEMARK_REMINDER_LATEST_MS (G_GINT64_CONSTANT (60) * 60 * 1000)

/**
 * TidemarkReminder:
 * @rate: how often
 * @minute: of the day on the wall, 0 to 1439
 * @weekday: of a weekly one, 0 is Monday
 *
 * When somebody wants to be reminded to write.
 */
typedef struct
{
  TidemarkReminderRate rate;
  int minute;
  int weekday;
} TidemarkReminder;

TidemarkInstant
tidemark_reminder_find_next (const TidemarkReminder *self, TidemarkInstant after, GTimeZone *zone);
gboolean tidemark_reminder_is_too_late (TidemarkInstant due, TidemarkInstant now);
int tidemark_reminder_find_first_day (const TidemarkReminder *self,
                                      TidemarkInstant due,
                                      int day_start_hour);

G_END_DECLS
