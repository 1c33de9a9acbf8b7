/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-private.h"

#include <glib/gi18n-lib.h>

/**
 * tidemark_journal_parse_uuid:
 * @out: (out caller-allocates):
 *
 * Returns: %FALSE with INVALID where @id is not a UUID
 */
gboolean
tidemark_journal_parse_uuid (const char *id, guint8 out[TIDEMARK_UUID_BYTES], GError **error)
{
  if (tidemark_uuid_parse (id, out))
    return TRUE;

  g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID,
               _ ("“%s” is not an id: a UUID was expected"), id != NULL ? id : "");
  return FALSE;
}

/**
 * tidemark_journal_check_text:
 * @id: of what the text belongs to
 * @text: (nullable):
 *
 * Returns: %FALSE with INVALID where @text is not UTF-8
 */
gboolean
tidemark_journal_check_text (const char *id, const char *text, GError **error)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return TRUE;

  g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID,
               _ ("A text of %s is not valid UTF-8"), id);
  return FALSE;
}

/**
 * tidemark_journal_set_not_found:
 *
 * Sets @error to NOT_FOUND for something that the journal does not have.
 */
void
tidemark_journal_set_not_found (const char *id, GError **error)
{
  g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND,
               _ ("The journal has nothing with the id %s"), id);
}

/* @out_rowid stays untouched where there is no such row. */
static gboolean
look_up (TidemarkConnection *connection,
         const char *sql,
         const guint8 *uuid,
         gint64 *out_rowid,
         gboolean *out_found,
         GError **error)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  TidemarkBinder binder;

  if (statement == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  if (!tidemark_connection_step (connection, statement, out_found, error))
    return FALSE;

  if (*out_found)
    *out_rowid = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * tidemark_journal_find_uuid:
 * @out_rowid: (out): the id inside the file; untouched where the table has no such row
 *
 * Returns: %FALSE only on failure
 */
gboolean
tidemark_journal_find_uuid (TidemarkConnection *connection,
                            TidemarkTable table,
                            const guint8 uuid[TIDEMARK_UUID_BYTES],
                            gint64 *out_rowid,
                            GError **error)
{
  gboolean found;

  return look_up (connection,
                  table == TIDEMARK_TABLE_ENTRY ? "SELECT id FROM entry WHERE uuid = ?"
                                                : "SELECT id FROM message WHERE uuid = ?",
                  uuid, out_rowid, &found, error);
}

/**
 * tidemark_journal_delete_uuid:
 *
 * An id is one thing: what was stored as a message and comes as another kind is replaced, and the
 * other way round. Does nothing where the table has no such row.
 */
gboolean
tidemark_journal_delete_uuid (TidemarkConnection *connection,
                              TidemarkTable table,
                              const guint8 uuid[TIDEMARK_UUID_BYTES],
                              GError **error)
{
  gint64 rowid = 0;
  sqlite3_stmt *statement;

  /* Hardly ever there, and to ask costs far less than to delete nothing. */
  if (!tidemark_journal_find_uuid (connection, table, uuid, &rowid, error))
    return FALSE;
  if (rowid == 0)
    return TRUE;

  statement = tidemark_connection_prepare (connection,
                                           table == TIDEMARK_TABLE_ENTRY
                                               ? "DELETE FROM entry WHERE id = ?"
                                               : "DELETE FROM message WHERE id = ?",
                                           error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, rowid);
  return tidemark_connection_run (connection, statement, error);
}

static gboolean
find_remembered (TidemarkConnection *connection,
                 TidemarkRowMemory *memory,
                 const char *sql,
                 const char *id,
                 gint64 *out_rowid,
                 gboolean *out_found,
                 GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];

  if (!tidemark_journal_parse_uuid (id, uuid, error))
    return FALSE;

  if (memory->is_set && memcmp (memory->uuid, uuid, TIDEMARK_UUID_BYTES) == 0)
    {
      *out_rowid = memory->rowid;
      *out_found = TRUE;
      return TRUE;
    }

  if (!look_up (connection, sql, uuid, out_rowid, out_found, error))
    return FALSE;

  /* Outside a transaction another process could take the row away in between. */
  memory->is_set = *out_found && !sqlite3_get_autocommit (connection->db);
  memory->rowid = *out_rowid;
  memcpy (memory->uuid, uuid, TIDEMARK_UUID_BYTES);
  return TRUE;
}

/**
 * tidemark_journal_find_person:
 * @id: of a person
 * @out_rowid: (out): the id inside the file; untouched on failure
 *
 * Returns: %FALSE with INVALID where the journal has no such person
 */
gboolean
tidemark_journal_find_person (TidemarkConnection *connection,
                              const char *id,
                              gint64 *out_rowid,
                              GError **error)
{
  gint64 rowid = 0;
  gboolean found;

  if (!find_remembered (connection, &connection->person, "SELECT id FROM person WHERE uuid = ?", id,
                        &rowid, &found, error))
    return FALSE;

  if (found)
    *out_rowid = rowid;
  else
    g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID,
                 _ ("The journal has no person with the id %s"), id);
  return found;
}

/**
 * tidemark_journal_find_import:
 * @id: of an import
 * @out_rowid: (out): the id inside the file; untouched on failure
 *
 * Returns: %FALSE with INVALID where the journal has no such import
 */
gboolean
tidemark_journal_find_import (TidemarkConnection *connection,
                              const char *id,
                              gint64 *out_rowid,
                              GError **error)
{
  gint64 rowid = 0;
  gboolean found;

  if (!find_remembered (connection, &connection->import, "SELECT id FROM import WHERE uuid = ?", id,
                        &rowid, &found, error))
    return FALSE;

  if (found)
    *out_rowid = rowid;
  else
    g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID,
                 _ ("The journal has no import with the id %s"), id);
  return found;
}
