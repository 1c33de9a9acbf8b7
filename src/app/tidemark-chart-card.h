/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TidemarkChartCard:
 *
 * A card with a heading, how much it is about, one sentence and a chart; or, as long as too little
 * is logged, with a heading and what is missing.
 *
 * Property "title", "caption", "sentence": the texts.
 * Property "missing" (nullable): such as "4 of 12 rated days logged"; takes the place of the rest.
 * Property "hint" (nullable): stands below "missing".
 * Property "content" (nullable): the chart and what belongs to it.
 * GObject signal "view-as-table": was chosen in the menu.
 */
#define TIDEMARK_TYPE_CHART_CARD (tidemark_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkChartCard, tidemark_chart_card, TIDEMARK, CHART_CARD, AdwBin)

void tidemark_chart_card_set_caption (TidemarkChartCard *self, const char *caption);
void tidemark_chart_card_set_sentence (TidemarkChartCard *self, const char *sentence);
void tidemark_chart_card_set_missing (TidemarkChartCard *self, const char *missing);

G_END_DECLS
