/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tidemark-entry.h"
#include "tidemark-import.h"
#include "tidemark-person.h"

G_BEGIN_DECLS

/**
 * TidemarkSpan:
 *
 * The log about one person as the engine reads it, up to an instant: compact arrays sorted by
 * time, exclusions and holes applied. Built from entries with a TidemarkSpanBuilder, from a
 * journal with tidemark_span_load (). Immutable once built; any thread.
 */
typedef struct _TidemarkSpan TidemarkSpan;
typedef struct _TidemarkSpanBuilder TidemarkSpanBuilder;

TidemarkSpanBuilder *tidemark_span_builder_new (const TidemarkPerson *person, TidemarkInstant now);
void tidemark_span_builder_add_entry (TidemarkSpanBuilder *self, const TidemarkEntry *entry);
void tidemark_span_builder_add_message (TidemarkSpanBuilder *self,
                                        gint64 at_ms,
                                        int offset_minutes,
                                        int day,
                                        TidemarkWho by,
                                        int length);
void tidemark_span_builder_add_exclusion (TidemarkSpanBuilder *self, int from_day, int to_day);
void tidemark_span_builder_add_import (TidemarkSpanBuilder *self, const TidemarkImport *import);
TidemarkSpan *tidemark_span_builder_finish (TidemarkSpanBuilder *self); /* frees the builder */

TidemarkSpan *tidemark_span_ref (TidemarkSpan *self);
void tidemark_span_unref (TidemarkSpan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkSpan, tidemark_span_unref)

G_END_DECLS
