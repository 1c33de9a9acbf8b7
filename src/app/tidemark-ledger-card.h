/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart-card.h"

G_BEGIN_DECLS

/**
 * TidemarkLedgerCard:
 *
 * The card of words and actions: what became of promises.
 */
#define TIDEMARK_TYPE_LEDGER_CARD (tidemark_ledger_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLedgerCard,
                      tidemark_ledger_card,
                      TIDEMARK,
                      LEDGER_CARD,
                      TidemarkChartCard)

G_END_DECLS
