/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-reflection-words.h"

G_BEGIN_DECLS

/**
 * TidemarkFitBar:
 *
 * How well an explanation goes with the log: short, medium or long, and never a number.
 */
#define TIDEMARK_TYPE_FIT_BAR (tidemark_fit_bar_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkFitBar, tidemark_fit_bar, TIDEMARK, FIT_BAR, GtkWidget)

GtkWidget *tidemark_fit_bar_new (TidemarkFit fit);

G_END_DECLS
