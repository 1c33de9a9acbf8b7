/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gsk/gsk.h>

G_BEGIN_DECLS

GskPath *tidemark_curve_line (const graphene_point_t *points, guint n_points);
GskPath *tidemark_curve_area (const graphene_point_t *points, guint n_points, float bottom);

G_END_DECLS
