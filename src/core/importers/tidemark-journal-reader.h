/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-importer.h"

G_BEGIN_DECLS

/* The lists of a journal file. */
typedef enum
{
  TIDEMARK_JOURNAL_PEOPLE,     /* of TidemarkPerson */
  TIDEMARK_JOURNAL_IMPORTS,    /* of TidemarkImport */
  TIDEMARK_JOURNAL_EXCLUSIONS, /* of TidemarkExclusion */
  TIDEMARK_JOURNAL_ENTRIES,    /* of TidemarkEntry */
  TIDEMARK_JOURNAL_N_LISTS,
} TidemarkJournalList;

/**
 * TidemarkJournalItemFunc:
 * @list: which list the item is of
 * @item: (transfer none): the struct that the list is of
 *
 * Hears of one item. What it refuses with TIDEMARK_JSON_ERROR_VALUE and "MEMBER: what is wrong"
 * gets the place of the item; any other error ends the reading as it is.
 */
typedef gboolean (*TidemarkJournalItemFunc) (TidemarkJournalList list,
                                             gpointer item,
                                             gpointer data,
                                             GError **error);

/**
 * TidemarkJournalHead:
 * @n_entries: how many are in the file
 * @extra_json: (nullable): members of the file that this version does not know, an object
 *
 * What is to be known about a journal file beside its lists.
 */
typedef struct
{
  guint n_entries;
  char *extra_json;
} TidemarkJournalHead;

gboolean tidemark_journal_reader_read (TidemarkImportSource *source,
                                       guint lists,
                                       TidemarkJournalItemFunc func,
                                       gpointer data,
                                       TidemarkJournalHead *head,
                                       TidemarkImportProgressFunc progress,
                                       gpointer progress_data,
                                       GCancellable *cancellable,
                                       GError **error);
void tidemark_journal_head_clear (TidemarkJournalHead *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TidemarkJournalHead, tidemark_journal_head_clear)

G_END_DECLS
