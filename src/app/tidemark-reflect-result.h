/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"
#include "tidemark-past-reflection.h"
#include "tidemark-patterns.h"
#include "tidemark-span-cache.h"
#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkReflectResult:
 * @reflection: what the log says, without what is set aside
 * @person: as in the journal when it was read
 * @entries: (element-type utf8 TidemarkEntry): what it points at, by id
 * @today: the day that it was when it was read
 * @patterns: (nullable): what the charts draw, of the same span; only of a look
 * @before: (nullable): what the last look came to, or the one before where that is shown again
 * @is_kept: whether this is what was worked out before, and not up to now
 * @n_since: what was logged since it was worked out, where it is kept
 * @log_revision: of the journal when it was read
 *
 * What the Reflect page shows, read in one go. Immutable, reference-counted.
 */
typedef struct
{
  TidemarkReflection *reflection;
  TidemarkPerson *person;
  GHashTable *entries;
  int today;
  TidemarkPatterns *patterns;
  TidemarkPastReflection *before;
  gboolean is_kept;
  int n_since;
  gint64 log_revision;
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
void tidemark_reflect_result_look_async (TidemarkStore *store,
                                         const char *person_id,
                                         gboolean asked,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
TidemarkReflectResult *
tidemark_reflect_result_read_finish (TidemarkStore *store, GAsyncResult *result, GError **error);
void tidemark_reflect_result_keep_async (TidemarkReflectResult *self,
                                         TidemarkStore *store,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
TidemarkReflectResult *tidemark_reflect_result_ref (TidemarkReflectResult *self);
void tidemark_reflect_result_unref (TidemarkReflectResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkReflectResult, tidemark_reflect_result_unref)

G_END_DECLS
