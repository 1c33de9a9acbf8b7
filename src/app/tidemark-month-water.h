/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tidemark_month_water_append (GtkWidget *widget,
                                  GtkSnapshot *snapshot,
                                  int distance,
                                  float high,
                                  float low);
void tidemark_month_hatch_append (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
