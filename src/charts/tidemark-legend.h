/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-chart-mark.h"

G_BEGIN_DECLS

/**
 * TidemarkLegend:
 *
 * The marks of a chart, each with its name, in as many lines as it takes.
 */
#define TIDEMARK_TYPE_LEGEND (tidemark_legend_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLegend, tidemark_legend, TIDEMARK, LEGEND, AdwBin)

GtkWidget *tidemark_legend_new (void);

const TidemarkChartMark *tidemark_legend_get_marks (TidemarkLegend *self, guint *out_n_marks);
void
tidemark_legend_set_marks (TidemarkLegend *self, const TidemarkChartMark *marks, guint n_marks);

G_END_DECLS
