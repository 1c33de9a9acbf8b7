/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-change.h"
#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkStore:
 *
 * The journal as the window sees it: one writer thread that owns the read-write connection, a few
 * reader threads with read-only ones, jobs carried by GTask. Belongs to the main thread.
 *
 * GObject signal "changed" (TidemarkChange *change): after something was stored, by this process
 * or, within a second, by another one. Emitted on the main thread.
 */
#define TIDEMARK_TYPE_STORE (tidemark_store_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkStore, tidemark_store, TIDEMARK, STORE, GObject)

/* Runs on a thread of the store. Returns the result, or NULL with @error set; NULL without error
 * is a result too. A job that writes runs inside one IMMEDIATE transaction, which is committed and
 * synced before the callback hears of it, and rolled back on error. */
typedef gpointer (*TidemarkStoreJob) (TidemarkConnection *connection,
                                      gpointer data,
                                      GCancellable *cancellable,
                                      GError **error);

void tidemark_store_open_async (const char *path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
void tidemark_store_open_locked_async (const char *path,
                                       TidemarkPassphrase *passphrase,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
TidemarkStore *tidemark_store_open_finish (GAsyncResult *result, GError **error);
void tidemark_store_close (TidemarkStore *self); /* waits for running writes, checkpoints */

const char *tidemark_store_get_path (TidemarkStore *self);
TidemarkPassphrase *tidemark_store_get_passphrase (TidemarkStore *self);

void tidemark_store_read_async (TidemarkStore *self,
                                TidemarkStoreJob job,
                                gpointer data,
                                GDestroyNotify free_data,
                                GDestroyNotify free_result,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
void tidemark_store_write_async (TidemarkStore *self,
                                 TidemarkStoreJob job,
                                 gpointer data,
                                 GDestroyNotify free_data,
                                 GDestroyNotify free_result,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void tidemark_store_maintain_async (TidemarkStore *self,
                                    TidemarkStoreJob job,
                                    gpointer data,
                                    GDestroyNotify free_data,
                                    GDestroyNotify free_result,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gpointer tidemark_store_job_finish (TidemarkStore *self, GAsyncResult *result, GError **error);

/* The usual write: one entry. The change of entries is emitted before the callback. */
void tidemark_store_put_entry_async (TidemarkStore *self,
                                     TidemarkEntry *entry,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean
tidemark_store_put_entry_finish (TidemarkStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
