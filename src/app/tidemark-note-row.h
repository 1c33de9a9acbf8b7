/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkNoteRow:
 *
 * A note of any length, and whether it is written while upset.
 *
 * Property "text": what was written; empty for nothing.
 * Property "hot": written while upset.
 * Property "prompt" (nullable): stands there until something is written.
 */
#define TIDEMARK_TYPE_NOTE_ROW (tidemark_note_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkNoteRow, tidemark_note_row, TIDEMARK, NOTE_ROW, AdwPreferencesRow)

char *tidemark_note_row_get_text (TidemarkNoteRow *self);
void tidemark_note_row_set_text (TidemarkNoteRow *self, const char *text);
gboolean tidemark_note_row_get_hot (TidemarkNoteRow *self);
void tidemark_note_row_set_hot (TidemarkNoteRow *self, gboolean hot);
void tidemark_note_row_set_prompt (TidemarkNoteRow *self, const char *prompt);
GtkWidget *tidemark_note_row_get_view (TidemarkNoteRow *self);

G_END_DECLS
