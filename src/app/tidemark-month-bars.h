/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-import-report.h"

G_BEGIN_DECLS

/**
 * TidemarkMonthBars:
 *
 * What an import brings, a bar a month: what is new solid, what is known pale, holes hatched.
 * A screen reader is told the same as a sentence.
 */
#define TIDEMARK_TYPE_MONTH_BARS (tidemark_month_bars_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMonthBars, tidemark_month_bars, TIDEMARK, MONTH_BARS, GtkWidget)

void tidemark_month_bars_set_report (TidemarkMonthBars *self, const TidemarkImportReport *report);

G_END_DECLS
