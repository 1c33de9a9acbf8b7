/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkYearCard:
 *
 * The card of a year, a square a day, of one of several measures. It shows the year in which the
 * days end that the other cards show, until another one is turned to.
 */
#define TIDEMARK_TYPE_YEAR_CARD (tidemark_year_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkYearCard, tidemark_year_card, TIDEMARK, YEAR_CARD, TidemarkChartCard)

void tidemark_year_card_set_measure (TidemarkYearCard *self, TidemarkYearMeasure measure);
void tidemark_year_card_set_year (TidemarkYearCard *self, int year);

G_END_DECLS
