/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkTideCard:
 *
 * The card of the tide: how distant the other one felt, day by day.
 */
#define TIDEMARK_TYPE_TIDE_CARD (tidemark_tide_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTideCard, tidemark_tide_card, TIDEMARK, TIDE_CARD, TidemarkChartCard)

G_END_DECLS
