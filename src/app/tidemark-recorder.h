/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-undo-step.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkRecorder:
 *
 * Stores what the person logs, changes and deletes, one step after the other, and remembers how to
 * take each back until the journal is closed: entries, people, stretches left out and whatever else
 * is a TidemarkUndoStep. Belongs to the main thread.
 *
 * Property "can-undo": whether there is something to take back, stored or on its way to the disk.
 * GObject signal "recorded" (const char *what): a step is on disk, and Undo was not asked for while
 * it was on its way; @what is a sentence such as "Text logged".
 * GObject signal "undone" (const char *what): that step was taken back.
 * GObject signal "failed" (GError *error): a step that nobody waits for could not be stored.
 */
#define TIDEMARK_TYPE_RECORDER (tidemark_recorder_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkRecorder, tidemark_recorder, TIDEMARK, RECORDER, GObject)

TidemarkRecorder *tidemark_recorder_new (TidemarkStore *store);
TidemarkStore *tidemark_recorder_get_store (TidemarkRecorder *self);

void tidemark_recorder_record (TidemarkRecorder *self,
                               TidemarkEntry *entry,
                               TidemarkEntry *before,
                               const char *what);
void tidemark_recorder_delete (TidemarkRecorder *self, TidemarkEntry *entry, const char *what);
void tidemark_recorder_record_person (TidemarkRecorder *self,
                                      TidemarkPerson *person,
                                      TidemarkPerson *before,
                                      const char *what);
void tidemark_recorder_record_step (TidemarkRecorder *self, TidemarkUndoStep *step);

void tidemark_recorder_record_async (TidemarkRecorder *self,
                                     TidemarkUndoStep *step,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean
tidemark_recorder_record_finish (TidemarkRecorder *self, GAsyncResult *result, GError **error);

void tidemark_recorder_forget (TidemarkRecorder *self);
gboolean tidemark_recorder_get_can_undo (TidemarkRecorder *self);
void tidemark_recorder_undo (TidemarkRecorder *self);

G_END_DECLS
