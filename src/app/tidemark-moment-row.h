/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkMomentRow:
 *
 * A day, a day with a time, or none.
 *
 * Property "moment": as the journal file has it: a day, an instant, or empty for none.
 * Property "valid": whether what was typed is a time.
 */
#define TIDEMARK_TYPE_MOMENT_ROW (tidemark_moment_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMomentRow, tidemark_moment_row, TIDEMARK, MOMENT_ROW, AdwActionRow)

TidemarkDue tidemark_moment_row_get_due (TidemarkMomentRow *self);
void tidemark_moment_row_set_due (TidemarkMomentRow *self, TidemarkDue due);
gboolean tidemark_moment_row_get_valid (TidemarkMomentRow *self);

G_END_DECLS
