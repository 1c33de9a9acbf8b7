/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-chart.h"
#include "tidemark-chart-mark.h"
#include "tidemark-series.h"

G_BEGIN_DECLS

/**
 * TidemarkLedgerChart:
 *
 * Promises on the days on which they fell due: theirs above, mine below, each as what became of it;
 * below them days with warm words, each as whether something followed.
 */
#define TIDEMARK_TYPE_LEDGER_CHART (tidemark_ledger_chart_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLedgerChart,
                      tidemark_ledger_chart,
                      TIDEMARK,
                      LEDGER_CHART,
                      TidemarkChart)

GtkWidget *tidemark_ledger_chart_new (void);

void tidemark_ledger_chart_set_promises (TidemarkLedgerChart *self,
                                         const char *their_name,
                                         TidemarkSeries *theirs,
                                         TidemarkSeries *mine);
void tidemark_ledger_chart_set_words (TidemarkLedgerChart *self, TidemarkSeries *words);

G_END_DECLS
