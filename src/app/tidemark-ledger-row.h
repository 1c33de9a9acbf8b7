/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-entry-item.h"

G_BEGIN_DECLS

/**
 * TidemarkLedgerRow:
 *
 * A promise or a talk in a list, with the outcome to be set in place.
 *
 * Property "entry" (TidemarkEntry, nullable): what it shows.
 * Property "alias": what the other one is called.
 * Property "outcome": its word of the journal file, "open" where nothing was said. Setting it
 * changes nothing here: it is asked for by "settled".
 * Property "sentence": all of it for a screen reader.
 * GObject signal "settled" (TidemarkEntry *before, TidemarkEntry *entry): @entry is to be stored.
 */
#define TIDEMARK_TYPE_LEDGER_ROW (tidemark_ledger_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkLedgerRow, tidemark_ledger_row, TIDEMARK, LEDGER_ROW, AdwBin)

GtkWidget *tidemark_ledger_row_new (void);
void tidemark_ledger_row_set_alias (TidemarkLedgerRow *self, const char *alias);
void tidemark_ledger_row_set_entry (TidemarkLedgerRow *self, TidemarkEntry *entry);

G_END_DECLS
