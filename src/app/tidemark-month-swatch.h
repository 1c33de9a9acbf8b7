/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TidemarkMonthSwatch:
 *
 * A sample of a day's ground, for the legend of the calendar.
 *
 * Property "distance": how high the water stands, 0 near to 10 far; -1 for a day that is left out.
 */
#define TIDEMARK_TYPE_MONTH_SWATCH (tidemark_month_swatch_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMonthSwatch, tidemark_month_swatch, TIDEMARK, MONTH_SWATCH, GtkWidget)

G_END_DECLS
