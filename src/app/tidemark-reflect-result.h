/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"
#include "tidemark-reflection.h"
#include "tidemark-span-cache.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkReflectResult:
 * @reflection: what the log says
 * @person: as in the journal when it was read
 * @entries: (element-type utf8 TidemarkEntry): what it points at, by id
 * @today: day of @reflection's now
 *
 * What the Reflect page shows, read in one go. Immutable, reference-counted.
 */
typedef struct
{
  TidemarkReflection *reflection;
  TidemarkPerson *person;
  GHashTable *entries;
  int today;
} TidemarkReflectResult;

TidemarkReflectResult *tidemark_reflect_result_load (TidemarkConnection *connection,
                                                     const char *person_id,
                                                     TidemarkInstant now,
                                                     TidemarkSpanCache *cache,
                                                     GCancellable *cancellable,
                                                     GError **error);
void tidemark_reflect_result_read_async (TidemarkStore *store,
                                         const char *person_id,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
TidemarkReflectResult *
tidemark_reflect_result_read_finish (TidemarkStore *store, GAsyncResult *result, GError **error);
TidemarkReflectResult *tidemark_reflect_result_ref (TidemarkReflectResult *self);
void tidemark_reflect_result_unref (TidemarkReflectResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkReflectResult, tidemark_reflect_result_unref)

G_END_DECLS
