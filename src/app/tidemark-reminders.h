/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tidemark-day-clock.h"
#include "tidemark-passphrase.h"
#include "tidemark-reminder.h"

G_BEGIN_DECLS

#define TIDEMARK_REMINDER_RATE_KEY "reminder"
#define TIDEMARK_REMINDER_MINUTE_KEY "reminder-minute"
#define TIDEMARK_REMINDER_WEEKDAY_KEY "reminder-weekday"
#define TIDEMARK_REMINDER_BACKGROUND_KEY "reminder-in-background"

/**
 * TidemarkReminders:
 *
 * Waits for the time at which somebody wants to be reminded to write, and leaves out what is
 * needless by then. Belongs to the main thread.
 *
 * GObject signal "due" (): it is time, and nothing was logged yet.
 * GObject signal "spared" (): it is time, and something was.
 * Property "in-background": whether reminders are on, and the desktop lets the program wait for
 * them without a window.
 */
#define TIDEMARK_TYPE_REMINDERS (tidemark_reminders_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkReminders, tidemark_reminders, TIDEMARK, REMINDERS, GObject)

TidemarkReminders *tidemark_reminders_new (GSettings *settings, const char *path);

gboolean tidemark_reminders_get_in_background (TidemarkReminders *self);
void tidemark_reminders_set_passphrase (TidemarkReminders *self, TidemarkPassphrase *passphrase);
void tidemark_reminders_check (TidemarkReminders *self);
void tidemark_reminders_set_now_func (TidemarkReminders *self, TidemarkNowFunc now, gpointer data);

G_END_DECLS
