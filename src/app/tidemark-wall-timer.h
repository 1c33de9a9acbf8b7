/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*TidemarkWallTimerFunc) (gpointer data);

/**
 * TidemarkWallTimer:
 *
 * Wakes the main thread at a time of the clock on the wall, which goes on while the computer
 * sleeps, and may be set: both wake this timer, unlike the main loop's own, which stand still
 * meanwhile. So whoever is woken looks at the clock, and sets the timer anew.
 */
typedef struct _TidemarkWallTimer TidemarkWallTimer;

TidemarkWallTimer *tidemark_wall_timer_new (TidemarkWallTimerFunc func, gpointer data);
void tidemark_wall_timer_free (TidemarkWallTimer *self);

void tidemark_wall_timer_set (TidemarkWallTimer *self, gint64 wait_ms);
void tidemark_wall_timer_stop (TidemarkWallTimer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkWallTimer, tidemark_wall_timer_free)

G_END_DECLS
