/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-chart-card.h"
#include "tidemark-reflect-result.h"

G_BEGIN_DECLS

/**
 * TidemarkFindingPane:
 *
 * One signal in full: what it says, its chart as in Patterns, what speaks for and against it and
 * what is missing, other explanations, how it is worked out, and what its article advises. Its
 * buttons are the actions "reflect.set-aside" and "reflect.take-up", with the id of the signal.
 *
 * Property "narrow": whether For, Against and Missing are pages instead of columns.
 * Property "stacked": whether they stand one below the other.
 * GObject signal "activate-item" (TidemarkChartCard *card, int item): an item of the chart was
 * opened.
 */
#define TIDEMARK_TYPE_FINDING_PANE (tidemark_finding_pane_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkFindingPane, tidemark_finding_pane, TIDEMARK, FINDING_PANE, AdwBin)

void tidemark_finding_pane_show (TidemarkFindingPane *self,
                                 const TidemarkReflectResult *result,
                                 int signal);
void tidemark_finding_pane_scroll_up (TidemarkFindingPane *self);

G_END_DECLS
