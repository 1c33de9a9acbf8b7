/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkRangeDialog:
 *
 * Asks for a first and a last day, each of which may be left open.
 *
 * GObject signal "chosen" (int from_day, int to_day): in their order, or TIDEMARK_DAY_NONE.
 */
#define TIDEMARK_TYPE_RANGE_DIALOG (tidemark_range_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkRangeDialog, tidemark_range_dialog, TIDEMARK, RANGE_DIALOG, AdwDialog)

TidemarkRangeDialog *tidemark_range_dialog_new (int from_day, int to_day);

G_END_DECLS
