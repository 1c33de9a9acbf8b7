/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-links.h"

#include "tidemark-journal-private.h"
#include "tidemark-journal.h"

static const char naming_where_sql[] =
    "WHERE e.id IN (SELECT id FROM entry INDEXED BY entry_goes_with "
    "WHERE goes_with IS NOT NULL AND deleted = 0 AND instr (goes_with, ?1) > 0) "
    "AND (e.person IS NULL OR e.person NOT IN (" TIDEMARK_SEALED_SQL ("?2") "))";

static gboolean
has_entry (GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const TidemarkEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->id, id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_sealed (TidemarkConnection *connection, const TidemarkEntry *entry)
{
  g_autoptr (TidemarkPerson) person =
      entry->person_id != NULL ? tidemark_journal_get_person (connection, entry->person_id, NULL)
                               : NULL;

  return person != NULL &&
         tidemark_person_is_sealed (person, tidemark_journal_get_today (connection));
}

/* What is gone, sealed, or of another journal, is passed over. */
static gboolean
add_named (TidemarkConnection *connection, const char *id, GPtrArray *entries, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TidemarkEntry) named = NULL;

  if (has_entry (entries, id))
    return TRUE;

  named = tidemark_journal_get_entry (connection, id, &local_error);
  if (named != NULL && !named->deleted && !is_sealed (connection, named))
    g_ptr_array_add (entries, g_steal_pointer (&named));
  if (local_error == NULL ||
      g_error_matches (local_error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
add_naming (TidemarkConnection *connection, const char *id, GPtrArray *entries, GError **error)
{
  g_autofree char *sql = g_strconcat (tidemark_entry_select_sql, naming_where_sql, NULL);
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 2, tidemark_journal_get_today (connection));
  while (row)
    {
      g_autoptr (TidemarkEntry) naming = NULL;

      if (!tidemark_connection_step (connection, statement, &row, error))
        return FALSE;
      if (!row)
        break;

      naming = tidemark_journal_read_entry (connection, statement);
      if (!has_entry (entries, naming->id))
        g_ptr_array_add (entries, g_steal_pointer (&naming));
    }

  return TRUE;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const TidemarkEntry *first = *(TidemarkEntry *const *) a;
  const TidemarkEntry *second = *(TidemarkEntry *const *) b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return (first->at.ms > second->at.ms) - (first->at.ms < second->at.ms);
}

/**
 * tidemark_query_links:
 * @entry: any entry
 *
 * What goes with it: the promises and talks that it names, and the entries that name it.
 *
 * Returns: (transfer full) (element-type TidemarkEntry): each once, the earliest first, without
 *   what is deleted; %NULL on failure
 */
GPtrArray *
tidemark_query_links (TidemarkConnection *connection, const TidemarkEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);

  for (guint i = 0; entry->goes_with != NULL && entry->goes_with[i] != NULL; i++)
    if (!add_named (connection, entry->goes_with[i], entries, error))
      return NULL;
  if (!add_naming (connection, entry->id, entries, error))
    return NULL;

  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}
