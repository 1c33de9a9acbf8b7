/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-tide.h"

G_BEGIN_DECLS

/**
 * TidemarkTideCard:
 *
 * The card of the tide: how distant the other one felt, day by day.
 *
 * GObject signal "activate-day" (int day): a mark of that day was chosen.
 */
#define TIDEMARK_TYPE_TIDE_CARD (tidemark_tide_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkTideCard, tidemark_tide_card, TIDEMARK, TIDE_CARD, AdwBin)

void tidemark_tide_card_set_tide (TidemarkTideCard *self, TidemarkTide *tide);
void tidemark_tide_card_set_n_days (TidemarkTideCard *self, int n_days);

gboolean tidemark_tide_card_has_enough (TidemarkTideCard *self);
TidemarkStretch tidemark_tide_card_get_range (TidemarkTideCard *self);
TidemarkTideChart *tidemark_tide_card_get_chart (TidemarkTideCard *self);

G_END_DECLS
