/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-entry-row.h"

G_BEGIN_DECLS

/**
 * TidemarkJournalRow:
 *
 * A row of the journal: an entry row, and before it a check button while rows are being selected.
 *
 * GObject signal "toggled" (gboolean extend): somebody selects the row or no longer does, or with
 * @extend all rows up to it.
 */
#define TIDEMARK_TYPE_JOURNAL_ROW (tidemark_journal_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkJournalRow, tidemark_journal_row, TIDEMARK, JOURNAL_ROW, GtkWidget)

GtkWidget *tidemark_journal_row_new (void);

TidemarkEntryRow *tidemark_journal_row_get_entry_row (TidemarkJournalRow *self);
void tidemark_journal_row_set_selectable (TidemarkJournalRow *self, gboolean selectable);
void tidemark_journal_row_show_selection (TidemarkJournalRow *self,
                                          gboolean selecting,
                                          gboolean selected);

G_END_DECLS
