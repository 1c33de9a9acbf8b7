/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-journal-reader.h"

G_BEGIN_DECLS

/**
 * TidemarkJournalMerge:
 *
 * Brings the items of a journal file into a journal: what is new is stored, what is newer by
 * changed_at replaces what is there, and anything else stays as it is. Counts into a report.
 * Inside the caller's transaction. One thread at a time.
 */
typedef struct _TidemarkJournalMerge TidemarkJournalMerge;

TidemarkJournalMerge *tidemark_journal_merge_new (TidemarkConnection *connection,
                                                  gboolean stores,
                                                  TidemarkImportReport *report);
void tidemark_journal_merge_free (TidemarkJournalMerge *self);

gboolean tidemark_journal_merge_collect (TidemarkJournalList list,
                                         gpointer item,
                                         gpointer self,
                                         GError **error);
gboolean tidemark_journal_merge_put_collected (TidemarkJournalMerge *self,
                                               const char *extra_json,
                                               GError **error);
gboolean
tidemark_journal_merge_put (TidemarkJournalList list, gpointer item, gpointer self, GError **error);
void tidemark_journal_merge_finish (TidemarkJournalMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkJournalMerge, tidemark_journal_merge_free)

G_END_DECLS
