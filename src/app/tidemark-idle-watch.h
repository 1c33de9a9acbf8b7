/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-day-clock.h"

G_BEGIN_DECLS

/**
 * TidemarkIdleWatch:
 *
 * Notices that nobody has used a window for a while, by the clock on the wall: the time that the
 * computer sleeps counts.
 *
 * GObject signal "idle": nobody has; once, until it is used again.
 */
#define TIDEMARK_TYPE_IDLE_WATCH (tidemark_idle_watch_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkIdleWatch, tidemark_idle_watch, TIDEMARK, IDLE_WATCH, GObject)

TidemarkIdleWatch *tidemark_idle_watch_new (GtkWidget *window);

void tidemark_idle_watch_set_minutes (TidemarkIdleWatch *self, int minutes);
void tidemark_idle_watch_touch (TidemarkIdleWatch *self);
void tidemark_idle_watch_check (TidemarkIdleWatch *self);
void tidemark_idle_watch_set_now_func (TidemarkIdleWatch *self, TidemarkNowFunc now, gpointer data);

G_END_DECLS
