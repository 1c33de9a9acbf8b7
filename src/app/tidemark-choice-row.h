/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a choice row holds where nothing was chosen. */
#define TIDEMARK_CHOICE_NONE (-1)

/**
 * TidemarkChoiceRow:
 *
 * A question with a few answers side by side. None has to be given, and a given one can be taken
 * back by the small button that shows with the pointer or the focus, or by Backspace.
 *
 * Property "subtitle" (nullable): a word of explanation under the title.
 * Property "low", "high" (nullable): words under the first and the last answer of a scale.
 * Property "value": of the chosen answer, or TIDEMARK_CHOICE_NONE.
 * Property "required": a given answer can only be changed for another one.
 * Property "vertical": the answers stand under the title.
 */
#define TIDEMARK_TYPE_CHOICE_ROW (tidemark_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkChoiceRow,
                      tidemark_choice_row,
                      TIDEMARK,
                      CHOICE_ROW,
                      AdwPreferencesRow)

void tidemark_choice_row_add (TidemarkChoiceRow *self, int value, const char *label);
void tidemark_choice_row_add_scale (TidemarkChoiceRow *self);
void tidemark_choice_row_set_title_width (TidemarkChoiceRow *self, int n_chars);

int tidemark_choice_row_get_value (TidemarkChoiceRow *self);
void tidemark_choice_row_set_value (TidemarkChoiceRow *self, int value);

G_END_DECLS
