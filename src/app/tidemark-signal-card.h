/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/* (nullable) (transfer floating): the card of Patterns that draws what the signal rests on. */
TidemarkChartCard *tidemark_signal_card_new (const char *signal_id);

/* Whether both are drawn by the same card; also where neither is. */
gboolean tidemark_signal_card_fits (TidemarkChartCard *card, const char *signal_id);

/* Of a card that fits: the one of its charts that draws what the signal rests on. */
void tidemark_signal_card_show (TidemarkChartCard *card, const char *signal_id);

G_END_DECLS
