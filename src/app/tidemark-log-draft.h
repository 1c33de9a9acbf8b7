/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-log-form.h"
#include "tidemark-store.h"
#include "tidemark-undo-step.h"

G_BEGIN_DECLS

/**
 * TidemarkLogDraft:
 *
 * Keeps what is answered in a form and not stored yet, in the journal itself, a moment after each
 * change: it outlives the dialog, a lock and a crash. What was begun before comes back; what is
 * begun beside it is kept beside it. Belongs to the main thread.
 *
 * Property "restored": the form shows what was begun before.
 */
#define TIDEMARK_TYPE_LOG_DRAFT (tidemark_log_draft_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLogDraft, tidemark_log_draft, TIDEMARK, LOG_DRAFT, GObject)

TidemarkLogDraft *
tidemark_log_draft_new (TidemarkStore *store, TidemarkLogForm *form, const char *place);

void tidemark_log_draft_restore (TidemarkLogDraft *self, TidemarkKind only);
gboolean tidemark_log_draft_get_restored (TidemarkLogDraft *self);
gboolean tidemark_log_draft_set_aside (TidemarkLogDraft *self);
void tidemark_log_draft_discard (TidemarkLogDraft *self);
gboolean tidemark_log_draft_flush (TidemarkLogDraft *self);

void tidemark_log_draft_hold (TidemarkLogDraft *self, TidemarkUndoStep *step);
void tidemark_log_draft_release (TidemarkLogDraft *self);

G_END_DECLS
