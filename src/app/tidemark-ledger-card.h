/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-evidence.h"
#include "tidemark-ledger-chart.h"
#include "tidemark-ledger.h"

G_BEGIN_DECLS

/**
 * TidemarkLedgerCard:
 *
 * The card of words and actions: what became of promises.
 *
 * GObject signal "activate-day" (int day): a mark of that day was chosen.
 */
#define TIDEMARK_TYPE_LEDGER_CARD (tidemark_ledger_card_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLedgerCard, tidemark_ledger_card, TIDEMARK, LEDGER_CARD, AdwBin)

void tidemark_ledger_card_set_ledger (TidemarkLedgerCard *self, TidemarkLedger *ledger);
void tidemark_ledger_card_set_range (TidemarkLedgerCard *self, TidemarkStretch range);

gboolean tidemark_ledger_card_has_enough (TidemarkLedgerCard *self);
TidemarkLedgerChart *tidemark_ledger_card_get_chart (TidemarkLedgerCard *self);
TidemarkEvidence *tidemark_ledger_card_get_evidence (TidemarkLedgerCard *self, int day);

G_END_DECLS
