/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-timeline-key.h"

G_BEGIN_DECLS

/**
 * TidemarkTimelineStep:
 * @position: where, once the steps before this one have been taken
 * @n_removed: how many keys go
 * @from: where in the new array those that come begin
 * @n_added: how many come
 *
 * One run of rows that went and rows that came in their place.
 */
typedef struct
{
  guint position;
  guint n_removed;
  guint from;
  guint n_added;
} TidemarkTimelineStep;

GArray *tidemark_timeline_steps_compare (GArray *before, GArray *after, guint max_steps);

G_END_DECLS
