/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-store-shared.h"

G_BEGIN_DECLS

/**
 * TidemarkStoreWatcher:
 *
 * A thread that notices what other processes store in the journal.
 */
typedef struct _TidemarkStoreWatcher TidemarkStoreWatcher;

TidemarkStoreWatcher *tidemark_store_watcher_new (TidemarkStoreShared *shared);
void tidemark_store_watcher_stop (TidemarkStoreWatcher *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkStoreWatcher, tidemark_store_watcher_stop)

G_END_DECLS
