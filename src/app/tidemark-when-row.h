/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-day.h"

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_WHEN_NOW,
  TIDEMARK_WHEN_HOUR_AGO,
  TIDEMARK_WHEN_MORNING,
  TIDEMARK_WHEN_LAST_NIGHT,
  TIDEMARK_WHEN_PICK,
} TidemarkWhen;

/**
 * TidemarkWhenRow:
 *
 * When something happened: a chip for each of the usual answers, and any day and time.
 *
 * GObject signal "changed": another answer was given.
 */
#define TIDEMARK_TYPE_WHEN_ROW (tidemark_when_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkWhenRow, tidemark_when_row, TIDEMARK, WHEN_ROW, AdwPreferencesRow)

TidemarkInstant tidemark_when_instant (TidemarkWhen when, TidemarkInstant now, int day_start_hour);

void tidemark_when_row_set_day_start_hour (TidemarkWhenRow *self, int day_start_hour);
TidemarkInstant tidemark_when_row_get_instant (TidemarkWhenRow *self);
void tidemark_when_row_pick (TidemarkWhenRow *self, TidemarkInstant instant);
TidemarkWhen tidemark_when_row_get_when (TidemarkWhenRow *self);
void tidemark_when_row_set_when (TidemarkWhenRow *self, TidemarkWhen when);
gboolean tidemark_when_row_get_valid (TidemarkWhenRow *self);
gboolean tidemark_when_row_grab_focus (TidemarkWhenRow *self);

G_END_DECLS
