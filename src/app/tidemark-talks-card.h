/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkTalksCard:
 *
 * The card of talks: about being exclusive and about needs, how each ended, and how long an answer
 * was waited for.
 */
#define TIDEMARK_TYPE_TALKS_CARD (tidemark_talks_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTalksCard,
                      tidemark_talks_card,
                      TIDEMARK,
                      TALKS_CARD,
                      TidemarkChartCard)

G_END_DECLS
