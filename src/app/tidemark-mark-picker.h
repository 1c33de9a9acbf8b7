/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkMarkPicker:
 *
 * All marks in plain groups, and a search among them: Enter chooses the first one found.
 *
 * Property "chosen": a TidemarkMarkSet.
 * Property "single": choosing one lets go of the others.
 */
#define TIDEMARK_TYPE_MARK_PICKER (tidemark_mark_picker_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMarkPicker, tidemark_mark_picker, TIDEMARK, MARK_PICKER, AdwBin)

guint64 tidemark_mark_picker_get_chosen (TidemarkMarkPicker *self);
void tidemark_mark_picker_set_chosen (TidemarkMarkPicker *self, guint64 chosen);
void tidemark_mark_picker_set_single (TidemarkMarkPicker *self, gboolean single);
void tidemark_mark_picker_grab_search (TidemarkMarkPicker *self);

G_END_DECLS
