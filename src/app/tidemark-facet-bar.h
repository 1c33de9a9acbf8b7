/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-timeline-request.h"

G_BEGIN_DECLS

/**
 * TidemarkFacetBar:
 *
 * What the journal is narrowed to: kinds, a person, marks and a range of days, together. Each can
 * be seen, changed and taken off, and all at once.
 *
 * GObject signal "changed": to something else.
 */
#define TIDEMARK_TYPE_FACET_BAR (tidemark_facet_bar_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkFacetBar, tidemark_facet_bar, TIDEMARK, FACET_BAR, AdwBin)

void tidemark_facet_bar_set_people (TidemarkFacetBar *self,
                                    GPtrArray *people,
                                    const TidemarkPerson *current);
void tidemark_facet_bar_apply (TidemarkFacetBar *self, TidemarkTimelineFilter *filter);
gboolean tidemark_facet_bar_is_active (TidemarkFacetBar *self);
void tidemark_facet_bar_clear (TidemarkFacetBar *self);

void tidemark_facet_bar_set_kinds (TidemarkFacetBar *self, guint kinds);
void tidemark_facet_bar_set_marks (TidemarkFacetBar *self, TidemarkMarkSet marks);
void tidemark_facet_bar_set_days (TidemarkFacetBar *self, int from_day, int to_day);

G_END_DECLS
