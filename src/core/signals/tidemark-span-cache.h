/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/**
 * TidemarkSpanCache:
 *
 * The messages of the person whose log was read last, for the next reading. Half a million of them
 * are most of the work and hardly ever change; everything else is read anew each time. What is
 * given out is what the journal holds at that moment, whoever wrote it. Any thread.
 */
typedef struct _TidemarkSpanCache TidemarkSpanCache;

TidemarkSpanCache *tidemark_span_cache_new (void);
TidemarkSpanCache *tidemark_span_cache_get_for (GObject *owner);
TidemarkSpanCache *tidemark_span_cache_ref (TidemarkSpanCache *self);
void tidemark_span_cache_unref (TidemarkSpanCache *self);

GArray *tidemark_span_cache_read_messages (TidemarkSpanCache *self,
                                           TidemarkConnection *connection,
                                           const char *person_id,
                                           GCancellable *cancellable,
                                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSpanCache, tidemark_span_cache_unref)

G_END_DECLS
