/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart.h"

G_BEGIN_DECLS

/* From wheel, drag, pinch and keys to the days that a chart shows together with others. */

void tidemark_chart_gestures_install (GtkWidgetClass *widget_class);
void tidemark_chart_gestures_init (TidemarkChart *self);

G_END_DECLS
