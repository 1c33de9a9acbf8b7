/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkQuietCard:
 *
 * How long it was quiet, and who ended that; or how long replies took, week by week. The gap that
 * is not over is shown only to someone who asks for it, and is put away again with the page.
 */
#define TIDEMARK_TYPE_QUIET_CARD (tidemark_quiet_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkQuietCard,
                      tidemark_quiet_card,
                      TIDEMARK,
                      QUIET_CARD,
                      TidemarkChartCard)

G_END_DECLS
