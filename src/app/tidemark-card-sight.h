/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkCardSight:
 *
 * Tells the cards of a page which of them are in sight and which are scrolled away, so that only
 * what is seen is worked out at once. The others follow one by one when nothing has changed for a
 * moment. Main thread only.
 */
#define TIDEMARK_TYPE_CARD_SIGHT (tidemark_card_sight_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkCardSight, tidemark_card_sight, TIDEMARK, CARD_SIGHT, GObject)

TidemarkCardSight *tidemark_card_sight_new (GtkScrolledWindow *scroller, GPtrArray *cards);
void tidemark_card_sight_queue (TidemarkCardSight *self);

G_END_DECLS
