/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-erasure-private.h"

void
tidemark_amendment_free (TidemarkAmendment *self)
{
  g_free (self->note);
  g_free (self);
}

/**
 * tidemark_journal_keep_amendment:
 * @uuid: of an entry or a message
 * @old_note: (nullable): what the journal holds
 * @new_note: (nullable): what replaces it
 *
 * Keeps the wording that is about to go. A note that is added where there was none replaces
 * nothing.
 */
gboolean
tidemark_journal_keep_amendment (TidemarkConnection *connection,
                                 const guint8 uuid[TIDEMARK_UUID_BYTES],
                                 const char *old_note,
                                 const char *new_note,
                                 GError **error)
{
  sqlite3_stmt *statement;
  TidemarkBinder binder;

  if (old_note == NULL || *old_note == '\0' || g_strcmp0 (old_note, new_note) == 0)
    return TRUE;

  statement = tidemark_connection_prepare (
      connection, "INSERT INTO amendment (uuid, at, note) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  tidemark_binder_int (&binder, g_get_real_time () / 1000);
  tidemark_binder_text (&binder, old_note);
  return tidemark_connection_run (connection, statement, error);
}

/**
 * tidemark_journal_list_amendments:
 *
 * Returns: (transfer full) (element-type TidemarkAmendment): the earlier wordings of the note of
 *   an entry, the oldest first; empty where it never changed
 */
GPtrArray *
tidemark_journal_list_amendments (TidemarkConnection *connection,
                                  const char *entry_id,
                                  GError **error)
{
  g_autoptr (GPtrArray) amendments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_amendment_free);
  guint8 uuid[TIDEMARK_UUID_BYTES];
  sqlite3_stmt *statement;
  TidemarkBinder binder;
  gboolean row = TRUE;

  if (!tidemark_journal_parse_uuid (entry_id, uuid, error) ||
      (statement = tidemark_connection_prepare (
           connection, "SELECT at, note FROM amendment WHERE uuid = ? ORDER BY at, id", error)) ==
          NULL)
    return NULL;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  while (row)
    {
      TidemarkAmendment *amendment;
      TidemarkColumns columns;

      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (!row)
        break;

      tidemark_columns_init (&columns, statement);
      amendment = g_new0 (TidemarkAmendment, 1);
      amendment->at_ms = tidemark_columns_int (&columns);
      amendment->note = tidemark_columns_text (&columns);
      g_ptr_array_add (amendments, amendment);
    }

  return g_steal_pointer (&amendments);
}

/**
 * tidemark_journal_forget_amendments:
 * @n_kept: how many of the oldest stay
 *
 * Takes away the later of the earlier wordings of a note: a change that is taken back leaves none.
 * Inside a transaction.
 */
gboolean
tidemark_journal_forget_amendments (TidemarkConnection *connection,
                                    const char *entry_id,
                                    guint n_kept,
                                    GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  sqlite3_stmt *statement;
  TidemarkBinder binder;

  if (!tidemark_journal_parse_uuid (entry_id, uuid, error) ||
      (statement = tidemark_connection_prepare (
           connection,
           "DELETE FROM amendment WHERE id IN (SELECT id FROM amendment WHERE uuid = ? "
           "ORDER BY at, id LIMIT -1 OFFSET ?)",
           error)) == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  tidemark_binder_int (&binder, n_kept);
  return tidemark_connection_run (connection, statement, error);
}

/**
 * tidemark_journal_purge:
 *
 * Takes away for good what is deleted, with its texts and earlier wordings. Inside a transaction.
 */
gboolean
tidemark_journal_purge (TidemarkConnection *connection, GError **error)
{
  return tidemark_connection_execute (
      connection,
      "DELETE FROM amendment WHERE uuid IN (SELECT uuid FROM entry WHERE deleted <> 0 UNION ALL "
      "SELECT uuid FROM message WHERE deleted <> 0);"
      "DELETE FROM entry WHERE deleted <> 0;"
      "DELETE FROM message WHERE deleted <> 0;"
      "DELETE FROM exclusion WHERE deleted <> 0;"
      "DELETE FROM setting WHERE key = '" TIDEMARK_ERASURE_SETTING "' AND value IS NULL;",
      error);
}
