/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TidemarkSeries:
 *
 * A dated series: days in rising order, each with a value. Either read from the items of a list
 * model by two expressions, again whenever the model changes, or given as arrays.
 *
 * GObject signal "changed": the points are different ones. Main thread only.
 */
#define TIDEMARK_TYPE_SERIES (tidemark_series_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkSeries, tidemark_series, TIDEMARK, SERIES, GObject)

TidemarkSeries *tidemark_series_new (GListModel *model, GtkExpression *day, GtkExpression *value);
TidemarkSeries *
tidemark_series_new_from_arrays (const int *days, const double *values, guint n_points);

guint tidemark_series_get_n_points (TidemarkSeries *self);
int tidemark_series_get_day (TidemarkSeries *self, guint point);
double tidemark_series_get_value (TidemarkSeries *self, guint point);
guint tidemark_series_find (TidemarkSeries *self, int day);
gboolean tidemark_series_find_day (TidemarkSeries *self, int day, gboolean backwards, int *out_day);

G_END_DECLS
