/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tidemark-entry.h"

G_BEGIN_DECLS

/**
 * TidemarkEntryRow:
 *
 * What a list shows of an entry: icon, title, one dim line, how distant they felt, the time. Goes
 * into a row of a list box or of a list view.
 *
 * Property "entry" (TidemarkEntry, nullable): what it shows.
 * Property "words" (nullable): what is searched for; its matches stand out.
 * Property "alias" (nullable): what the person that it is about is called.
 * Property "show-mark": whether a TidemarkDistanceMark stands before the number, where there is
 * one; a narrow page leaves it out.
 * Property "sentence" (read-only): all of it in words, for the accessible label of the list's row.
 */
#define TIDEMARK_TYPE_ENTRY_ROW (tidemark_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkEntryRow, tidemark_entry_row, TIDEMARK, ENTRY_ROW, GtkWidget)

GtkWidget *tidemark_entry_row_new (void);
void tidemark_entry_row_set_entry (TidemarkEntryRow *self, TidemarkEntry *entry);
void tidemark_entry_row_set_alias (TidemarkEntryRow *self, const char *alias);
void tidemark_entry_row_set_words (TidemarkEntryRow *self, const char *words);
void tidemark_entry_row_set_show_mark (TidemarkEntryRow *self, gboolean show_mark);
const char *tidemark_entry_row_get_sentence (TidemarkEntryRow *self);

G_END_DECLS
