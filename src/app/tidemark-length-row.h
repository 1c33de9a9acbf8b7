/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkLengthRow:
 *
 * How long something took, typed in minutes, or as minutes and seconds, or hours, minutes and
 * seconds: "12", "12:30", "1:02:30".
 *
 * Property "seconds": TIDEMARK_UNSAID where nothing was typed, which is not 0.
 * Property "valid": whether what was typed is a length.
 */
#define TIDEMARK_TYPE_LENGTH_ROW (tidemark_length_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLengthRow, tidemark_length_row, TIDEMARK, LENGTH_ROW, AdwEntryRow)

int tidemark_length_row_get_seconds (TidemarkLengthRow *self);
void tidemark_length_row_set_seconds (TidemarkLengthRow *self, int seconds);
gboolean tidemark_length_row_get_valid (TidemarkLengthRow *self);

G_END_DECLS
