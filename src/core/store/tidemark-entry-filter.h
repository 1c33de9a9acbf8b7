/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-entry-query.h"

G_BEGIN_DECLS

/* The part of a query that a filter and a key make, on a table with the columns of an entry. They
 * use the parameters 1 to 9; those of the query itself come from 20 on. */
void
tidemark_entry_filter_append (const TidemarkEntryFilter *self, GString *sql, const char *prefix);
void tidemark_entry_key_append (const TidemarkEntryKey *after,
                                TidemarkEntryOrder order,
                                GString *sql,
                                const char *prefix);
sqlite3_stmt *tidemark_entry_filter_prepare (TidemarkConnection *connection,
                                             const TidemarkEntryFilter *self,
                                             const TidemarkEntryKey *after,
                                             const char *sql,
                                             GError **error);

void tidemark_entry_key_read (TidemarkEntryKey *self, sqlite3_stmt *statement);

G_END_DECLS
