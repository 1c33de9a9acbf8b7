/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart.h"

G_BEGIN_DECLS

/* The cursor of a chart: from pointer and keys to days, and from days to words and marks. */

void tidemark_chart_cursor_install (GtkWidgetClass *widget_class);
void tidemark_chart_cursor_init (TidemarkChart *self);
void tidemark_chart_cursor_snapshot (TidemarkChart *self,
                                     GtkSnapshot *snapshot,
                                     const TidemarkChartFrame *frame);

/* The day under the cursor of another chart. */
void tidemark_chart_cursor_snapshot_shared (TidemarkChart *self,
                                            GtkSnapshot *snapshot,
                                            const TidemarkChartFrame *frame,
                                            int day);

int tidemark_chart_cursor_day_at (TidemarkChart *self, const TidemarkChartFrame *frame, double x);

/* (transfer full): the words about the item of @day in one line. */
char *tidemark_chart_cursor_words (TidemarkChart *self, int day);

/* What the item of a day says where it is spoken; emits "activate-item". */
void tidemark_chart_activate_item (TidemarkChart *self, int day);

G_END_DECLS
