/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkUndoStep:
 *
 * What is stored in one go, and how it is taken back. Filled in on the main thread, and from the
 * moment that a recorder has it, left alone; what it stores runs on a thread of the store.
 */
typedef struct _TidemarkUndoStep TidemarkUndoStep;

/* Part of a step that none of the below covers: does or undoes it inside the transaction. */
typedef gboolean (*TidemarkUndoStepFunc) (TidemarkConnection *connection,
                                          gpointer data,
                                          GError **error);

TidemarkUndoStep *tidemark_undo_step_new (const char *what);
TidemarkUndoStep *tidemark_undo_step_ref (TidemarkUndoStep *self);
void tidemark_undo_step_unref (TidemarkUndoStep *self);
const char *tidemark_undo_step_get_what (TidemarkUndoStep *self);

void
tidemark_undo_step_add_entry (TidemarkUndoStep *self, TidemarkEntry *entry, TidemarkEntry *before);
void tidemark_undo_step_add_deletion (TidemarkUndoStep *self, TidemarkEntry *entry);
void tidemark_undo_step_add_person (TidemarkUndoStep *self,
                                    TidemarkPerson *person,
                                    TidemarkPerson *before);
void tidemark_undo_step_add_exclusion (TidemarkUndoStep *self,
                                       TidemarkExclusion *exclusion,
                                       TidemarkExclusion *before);
void tidemark_undo_step_add_job (TidemarkUndoStep *self,
                                 TidemarkUndoStepFunc do_job,
                                 TidemarkUndoStepFunc undo_job,
                                 gpointer data,
                                 GDestroyNotify free_data);

gboolean
tidemark_undo_step_do (TidemarkUndoStep *self, TidemarkConnection *connection, GError **error);
gboolean
tidemark_undo_step_undo (TidemarkUndoStep *self, TidemarkConnection *connection, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkUndoStep, tidemark_undo_step_unref)

G_END_DECLS
