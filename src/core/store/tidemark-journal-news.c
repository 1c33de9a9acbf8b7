/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-news.h"

#include "tidemark-journal-private.h"

/* Private notes are nothing that a reflection reads. */
static const char news_sql[] =
    "SELECT EXISTS (SELECT 1 FROM entry WHERE revision > ?2 AND kind <> ?3 AND "
    "(person = ?1 OR person IS NULL)) "
    "OR EXISTS (SELECT 1 FROM message WHERE revision > ?2 AND person = ?1) "
    "OR EXISTS (SELECT 1 FROM exclusion WHERE revision > ?2 AND "
    "(person = ?1 OR person IS NULL)) "
    "OR EXISTS (SELECT 1 FROM import WHERE revision > ?2 AND person = ?1) "
    "OR EXISTS (SELECT 1 FROM person WHERE revision > ?2 AND id = ?1)";

static const char safety_sql[] =
    "SELECT EXISTS (SELECT 1 FROM entry WHERE person = ?1 AND kind = ?2 AND deleted = 0) "
    "OR EXISTS (SELECT 1 FROM entry WHERE person IS NULL AND kind = ?2 AND deleted = 0)";

static gboolean
read_answer (TidemarkConnection *connection, sqlite3_stmt *statement, gboolean *out, GError **error)
{
  gboolean row;

  if (!tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  *out = row && sqlite3_column_int (statement, 0) != 0;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * tidemark_journal_has_news:
 * @person_id: whom it is about
 * @since_revision: what is known already, as tidemark_query_revision () had it then
 * @out_news: (out): whether anything that a reflection about them reads was stored, changed or
 *   taken away since
 *
 * Fails with TIDEMARK_STORE_ERROR.
 */
gboolean
tidemark_journal_has_news (TidemarkConnection *connection,
                           const char *person_id,
                           gint64 since_revision,
                           gboolean *out_news,
                           GError **error)
{
  sqlite3_stmt *statement;
  gint64 person;

  if (!tidemark_journal_find_person (connection, person_id, &person, error))
    return FALSE;

  statement = tidemark_connection_prepare (connection, news_sql, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, person);
  sqlite3_bind_int64 (statement, 2, since_revision);
  sqlite3_bind_int (statement, 3, TIDEMARK_KIND_NOTE);
  return read_answer (connection, statement, out_news, error);
}

/**
 * tidemark_journal_has_safety:
 * @person_id: whom it is about
 * @out_safety: (out): whether a safety mark about them or about nobody stands; never which
 *
 * Fails with TIDEMARK_STORE_ERROR.
 */
gboolean
tidemark_journal_has_safety (TidemarkConnection *connection,
                             const char *person_id,
                             gboolean *out_safety,
                             GError **error)
{
  sqlite3_stmt *statement;
  gint64 person;

  if (!tidemark_journal_find_person (connection, person_id, &person, error))
    return FALSE;

  statement = tidemark_connection_prepare (connection, safety_sql, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, person);
  sqlite3_bind_int (statement, 2, TIDEMARK_KIND_SAFETY);
  return read_answer (connection, statement, out_safety, error);
}
