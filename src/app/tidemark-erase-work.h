/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-journal-erasure.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkEraseOutcome:
 * @stage: what is still to be done; NONE where all is done, or nothing was begun
 * @error: (nullable): why it did not come further
 */
typedef struct
{
  TidemarkErasure stage;
  GError *error;
} TidemarkEraseOutcome;

void tidemark_erase_outcome_free (TidemarkEraseOutcome *self);

/* Erasing on the writer's thread of a store, so that nothing waits for it. The function hears of
 * the stages on the main thread. */
void tidemark_erase_work_count_async (TidemarkStore *store,
                                      const char *person_id,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
TidemarkErasureCounts *
tidemark_erase_work_count_finish (TidemarkStore *store, GAsyncResult *result, GError **error);

void tidemark_erase_work_run_async (TidemarkStore *store,
                                    const char *person_id,
                                    TidemarkErasureFunc func,
                                    GObject *func_object,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
TidemarkEraseOutcome *tidemark_erase_work_run_finish (TidemarkStore *store, GAsyncResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkEraseOutcome, tidemark_erase_outcome_free)

G_END_DECLS
