/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-timeline-item.h"

G_BEGIN_DECLS

/**
 * TidemarkTimelineCache:
 *
 * Knows every item that anybody holds, so that a row is the same object for as long, and holds the
 * last few hundred itself, so that scrolling back does not read again.
 */
typedef struct _TidemarkTimelineCache TidemarkTimelineCache;

TidemarkTimelineCache *tidemark_timeline_cache_new (void);
void tidemark_timeline_cache_free (TidemarkTimelineCache *self);

TidemarkTimelineItem *
tidemark_timeline_cache_get (TidemarkTimelineCache *self, const TidemarkTimelineKey *key);
TidemarkTimelineItem *
tidemark_timeline_cache_peek (TidemarkTimelineCache *self, const TidemarkTimelineKey *key);
void tidemark_timeline_cache_forget (TidemarkTimelineCache *self, const TidemarkTimelineKey *key);
GPtrArray *tidemark_timeline_cache_list (TidemarkTimelineCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkTimelineCache, tidemark_timeline_cache_free)

G_END_DECLS
