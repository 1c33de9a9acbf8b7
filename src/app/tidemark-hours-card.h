/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkHoursCard:
 *
 * The card of weekdays and hours: when contact came from them, lately beside before. It is about
 * the weeks up to the end of the log, whatever days the other cards show.
 */
#define TIDEMARK_TYPE_HOURS_CARD (tidemark_hours_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkHoursCard,
                      tidemark_hours_card,
                      TIDEMARK,
                      HOURS_CARD,
                      TidemarkChartCard)

G_END_DECLS
