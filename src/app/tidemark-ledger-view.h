/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-person.h"
#include "tidemark-recorder.h"

G_BEGIN_DECLS

/**
 * TidemarkLedgerView:
 *
 * All promises, or all talks, with one person, grouped by what became of them. Follows the store.
 *
 * GObject signal "opened" (const char *id): this entry is to be shown.
 */
#define TIDEMARK_TYPE_LEDGER_VIEW (tidemark_ledger_view_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLedgerView, tidemark_ledger_view, TIDEMARK, LEDGER_VIEW, AdwBin)

void tidemark_ledger_view_set_topic (TidemarkLedgerView *self, TidemarkTopic topic);
void tidemark_ledger_view_open (TidemarkLedgerView *self,
                                TidemarkKind kind,
                                TidemarkRecorder *recorder,
                                const TidemarkPerson *person);
GListModel *tidemark_ledger_view_get_items (TidemarkLedgerView *self);

G_END_DECLS
