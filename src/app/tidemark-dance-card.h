/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkDanceCard:
 *
 * Times away laid over each other from their start: how long, who closed them, what I did in them
 * and whom I saw.
 */
#define TIDEMARK_TYPE_DANCE_CARD (tidemark_dance_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkDanceCard,
                      tidemark_dance_card,
                      TIDEMARK,
                      DANCE_CARD,
                      TidemarkChartCard)

G_END_DECLS
