/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkContactCard:
 *
 * Who got in touch first on a day, how often both did, how much they wrote and how long that was:
 * week by week, one of it at a time.
 */
#define TIDEMARK_TYPE_CONTACT_CARD (tidemark_contact_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkContactCard,
                      tidemark_contact_card,
                      TIDEMARK,
                      CONTACT_CARD,
                      TidemarkChartCard)

G_END_DECLS
