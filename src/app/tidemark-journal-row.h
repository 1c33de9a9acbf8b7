/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkJournalRow:
 *
 * A row of the journal, for a narrow list of very many: icon, title, time, a dim line below, and
 * before them a check button while rows are being selected.
 *
 * A list view keeps some two hundred rows, of which a dozen are seen, and gives a place only to
 * these. So a row makes its texts, and its sentence for a screen reader, when it is given its
 * place; and it asks for the same room whatever they say, so that nothing is measured for them.
 *
 * Property "words" (nullable): what is searched for; its matches stand out.
 * Property "sentence" (read-only, nullable): all of it in words, for the accessible label of the
 * list's row; %NULL out of sight.
 *
 * GObject signal "toggled" (gboolean extend): somebody selects the row or no longer does, or with
 * @extend all rows up to it.
 */
#define TIDEMARK_TYPE_JOURNAL_ROW (tidemark_journal_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkJournalRow, tidemark_journal_row, TIDEMARK, JOURNAL_ROW, GtkWidget)

GtkWidget *tidemark_journal_row_new (void);

void
tidemark_journal_row_show_entry (TidemarkJournalRow *self, TidemarkEntry *entry, const char *alias);
void tidemark_journal_row_show_messages (TidemarkJournalRow *self,
                                         int n_messages,
                                         int n_from_them,
                                         const char *alias);
void tidemark_journal_row_show_nothing (TidemarkJournalRow *self);
const char *tidemark_journal_row_get_sentence (TidemarkJournalRow *self);

void tidemark_journal_row_set_selectable (TidemarkJournalRow *self, gboolean selectable);
void tidemark_journal_row_show_selection (TidemarkJournalRow *self,
                                          gboolean selecting,
                                          gboolean selected);

G_END_DECLS
