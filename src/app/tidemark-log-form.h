/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkLogForm:
 *
 * Everything that can be said about something that happened, on one page: the questions are those
 * of the kind, and what was answered stays when the kind changes. Nothing but the kind has to be
 * said, save where the kind is nothing without it.
 *
 * Property "kind": TidemarkKind.
 * Property "complete": whether enough was said to store it.
 * GObject signal "changed": something was said.
 */
#define TIDEMARK_TYPE_LOG_FORM (tidemark_log_form_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLogForm, tidemark_log_form, TIDEMARK, LOG_FORM, AdwBin)

void tidemark_log_form_set_alias (TidemarkLogForm *self, const char *alias);
void tidemark_log_form_set_day_start_hour (TidemarkLogForm *self, int day_start_hour);

TidemarkKind tidemark_log_form_get_kind (TidemarkLogForm *self);
void tidemark_log_form_set_kind (TidemarkLogForm *self, TidemarkKind kind);
gboolean tidemark_log_form_get_complete (TidemarkLogForm *self);

void tidemark_log_form_load_entry (TidemarkLogForm *self, const TidemarkEntry *entry);
GPtrArray *tidemark_log_form_make_entries (TidemarkLogForm *self, const char *person_id);

char *tidemark_log_form_save_draft (TidemarkLogForm *self);
gboolean tidemark_log_form_load_draft (TidemarkLogForm *self, const char *draft, TidemarkKind only);
void tidemark_log_form_reset (TidemarkLogForm *self);
gboolean tidemark_log_form_is_blank (TidemarkLogForm *self);

void tidemark_log_form_set_distance (TidemarkLogForm *self, int distance);
void tidemark_log_form_set_wanted (TidemarkLogForm *self, int wanted);
void tidemark_log_form_next_by (TidemarkLogForm *self);
void tidemark_log_form_move_when (TidemarkLogForm *self, int steps);
gboolean tidemark_log_form_is_picking (TidemarkLogForm *self);
void tidemark_log_form_set_prompt (TidemarkLogForm *self, const char *prompt);
GtkWidget *tidemark_log_form_get_note_widget (TidemarkLogForm *self);
void tidemark_log_form_grab_note (TidemarkLogForm *self);
gboolean tidemark_log_form_grab_marks (TidemarkLogForm *self);
gboolean tidemark_log_form_is_writing (TidemarkLogForm *self);

G_END_DECLS
