/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A drawing in words, one line for each fill, stroke, clip and rectangle, in the order in which
 * they are drawn, rounded to tenths of a pixel. Texts are left out: they depend on the fonts. */
char *tidemark_drawing_describe (GskRenderNode *node);

/* Compares @drawing with tests/fixtures/charts/@name.txt. With TIDEMARK_UPDATE_FIXTURES set it
 * writes that file instead. */
void tidemark_drawing_assert (const char *name, const char *drawing);

G_END_DECLS
