/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkMovesCard:
 *
 * The card of distance around one's own moves, and on days with stress. It is about the sixteen
 * weeks up to today, whatever days the other cards show.
 */
#define TIDEMARK_TYPE_MOVES_CARD (tidemark_moves_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkMovesCard,
                      tidemark_moves_card,
                      TIDEMARK,
                      MOVES_CARD,
                      TidemarkChartCard)

G_END_DECLS
