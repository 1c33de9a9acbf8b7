/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TidemarkDistanceMark:
 *
 * Me, solid; them, a ring as far away as they felt. A distance, not a gauge: the number stands
 * beside it.
 *
 * Property "value": 0 near to 10 far; TIDEMARK_UNSAID draws nothing.
 */
#define TIDEMARK_TYPE_DISTANCE_MARK (tidemark_distance_mark_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkDistanceMark,
                      tidemark_distance_mark,
                      TIDEMARK,
                      DISTANCE_MARK,
                      GtkWidget)

GtkWidget *tidemark_distance_mark_new (void);
int tidemark_distance_mark_get_value (TidemarkDistanceMark *self);
void tidemark_distance_mark_set_value (TidemarkDistanceMark *self, int value);

G_END_DECLS
