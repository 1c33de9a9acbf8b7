/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-day.h"

G_BEGIN_DECLS

/**
 * TidemarkDayRow:
 *
 * A day, or none.
 *
 * Property "day": TIDEMARK_DAY_NONE where none was chosen.
 */
#define TIDEMARK_TYPE_DAY_ROW (tidemark_day_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkDayRow, tidemark_day_row, TIDEMARK, DAY_ROW, AdwActionRow)

int tidemark_day_row_get_day (TidemarkDayRow *self);
void tidemark_day_row_set_day (TidemarkDayRow *self, int day);

G_END_DECLS
