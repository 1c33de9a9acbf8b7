/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-known.h"

#include "tidemark-journal-private.h"

static const char *const queries[TIDEMARK_JOURNAL_N_TABLES] = {
  [TIDEMARK_JOURNAL_TABLE_PERSON] = "SELECT changed_at FROM person WHERE uuid = ?1",
  [TIDEMARK_JOURNAL_TABLE_IMPORT] = "SELECT 0 FROM import WHERE uuid = ?1",
  [TIDEMARK_JOURNAL_TABLE_EXCLUSION] = "SELECT changed_at FROM exclusion WHERE uuid = ?1",
  [TIDEMARK_JOURNAL_TABLE_ENTRY] = ("SELECT changed_at FROM entry WHERE uuid = ?1 "
                                    "UNION ALL SELECT changed_at FROM message WHERE uuid = ?1"),
};

/**
 * tidemark_journal_find_known:
 * @table: what the id is of
 * @id: a UUID
 * @out_known: (out): whether the journal has it, deleted or not
 * @out_changed_at_ms: (out): if so, when it changed last; 0 for imports, which never do
 *
 * What a merge asks about every item of a file, without reading the item itself.
 *
 * Returns: %FALSE with INVALID where @id is no UUID, or another error
 */
gboolean
tidemark_journal_find_known (TidemarkConnection *connection,
                             TidemarkJournalTable table,
                             const char *id,
                             gboolean *out_known,
                             gint64 *out_changed_at_ms,
                             GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  sqlite3_stmt *statement;
  TidemarkBinder binder;
  gboolean row;

  if (!tidemark_journal_parse_uuid (id, uuid, error) ||
      (statement = tidemark_connection_prepare (connection, queries[table], error)) == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  if (!tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  if (row)
    *out_changed_at_ms = sqlite3_column_int64 (statement, 0);
  *out_known = row;
  sqlite3_reset (statement);
  return TRUE;
}
