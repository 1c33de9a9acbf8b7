/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-store-shared.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkStoreWorker:
 *
 * A thread of a store with a connection of its own, which takes jobs from a queue until it is
 * told to stop.
 */
typedef struct _TidemarkStoreWorker TidemarkStoreWorker;

GTask *tidemark_store_worker_make_task (gpointer source,
                                        TidemarkStoreJob job,
                                        gpointer data,
                                        GDestroyNotify free_data,
                                        GDestroyNotify free_result,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);

void tidemark_store_worker_set_bare (GTask *task);

TidemarkStoreWorker *
tidemark_store_worker_new (TidemarkStoreShared *shared, TidemarkOpenMode mode, GAsyncQueue *queue);
void tidemark_store_worker_stop (TidemarkStoreWorker **workers, guint n_workers);

G_END_DECLS
