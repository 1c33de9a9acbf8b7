/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_JOURNAL_TABLE_PERSON,
  TIDEMARK_JOURNAL_TABLE_IMPORT,
  TIDEMARK_JOURNAL_TABLE_EXCLUSION,
  TIDEMARK_JOURNAL_TABLE_ENTRY, /* messages among them */
  TIDEMARK_JOURNAL_N_TABLES,
} TidemarkJournalTable;

gboolean tidemark_journal_find_known (TidemarkConnection *connection,
                                      TidemarkJournalTable table,
                                      const char *id,
                                      gboolean *out_known,
                                      gint64 *out_changed_at_ms,
                                      GError **error);

G_END_DECLS
