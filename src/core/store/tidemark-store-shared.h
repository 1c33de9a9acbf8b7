/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-change.h"
#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkStoreShared:
 * @path: (type filename): of the journal
 * @passphrase: (nullable): that the journal is locked with
 * @context: where callbacks and the GObject signal are heard
 * @store: the store, as long as it lives; resolved in @context only
 * @closing: cancelled once nothing is to be read any more
 * @lock: guards @seen_revision, and the order in which changes are sent
 * @seen_revision: the newest that the store has spoken of
 *
 * What the threads of a store have in common. Reference counting is atomic.
 */
typedef struct
{
  char *path;
  TidemarkPassphrase *passphrase;
  GMainContext *context;
  GWeakRef store;
  GCancellable *closing;

  GMutex lock;
  gint64 seen_revision;
} TidemarkStoreShared;

TidemarkStoreShared *tidemark_store_shared_new (const char *path, TidemarkPassphrase *passphrase);
TidemarkStoreShared *tidemark_store_shared_ref (TidemarkStoreShared *self);
void tidemark_store_shared_unref (TidemarkStoreShared *self);

gboolean tidemark_store_shared_begin_watching (TidemarkStoreShared *self,
                                               TidemarkConnection *connection,
                                               GError **error);
void tidemark_store_shared_send_changes (TidemarkStoreShared *self, TidemarkConnection *connection);
void tidemark_store_shared_send (TidemarkStoreShared *self,
                                 GSourceFunc func,
                                 gpointer data,
                                 GDestroyNotify free_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkStoreShared, tidemark_store_shared_unref)

G_END_DECLS
