/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-mark.h"

G_BEGIN_DECLS

/**
 * TidemarkLegendMark:
 *
 * One mark of a chart, to stand before its name in a legend.
 */
#define TIDEMARK_TYPE_LEGEND_MARK (tidemark_legend_mark_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLegendMark, tidemark_legend_mark, TIDEMARK, LEGEND_MARK, GtkWidget)

GtkWidget *tidemark_legend_mark_new (TidemarkChartMark mark);

TidemarkChartMark tidemark_legend_mark_get_mark (TidemarkLegendMark *self);
void tidemark_legend_mark_set_mark (TidemarkLegendMark *self, TidemarkChartMark mark);

G_END_DECLS
