/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkChips:
 *
 * Words to choose from, as many as fit on each line.
 *
 * Property "chosen": a bit for each chosen value.
 * Property "single": choosing one lets go of the others.
 */
#define TIDEMARK_TYPE_CHIPS (tidemark_chips_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkChips, tidemark_chips, TIDEMARK, CHIPS, AdwBin)

void tidemark_chips_add (TidemarkChips *self, int value, const char *label);

guint64 tidemark_chips_get_chosen (TidemarkChips *self);
void tidemark_chips_set_chosen (TidemarkChips *self, guint64 chosen);
void tidemark_chips_set_single (TidemarkChips *self, gboolean single);

guint tidemark_chips_filter (TidemarkChips *self, const char *words);
void tidemark_chips_toggle_first (TidemarkChips *self);

G_END_DECLS
