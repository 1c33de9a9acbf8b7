/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-private.h"
#include "tidemark-search-excerpt.h"
#include "tidemark-search-query.h"

#define MAX_TEXTS 3

void
tidemark_search_hit_free (TidemarkSearchHit *self)
{
  tidemark_entry_unref (self->entry);
  g_free (self->excerpt);
  g_array_unref (self->matches);
  g_free (self);
}

static gboolean
read_entry (TidemarkConnection *connection,
            const TidemarkSearchKey *key,
            TidemarkEntry **out_entry,
            GError **error)
{
  g_autofree char *sql = key->is_message
                             ? g_strconcat (tidemark_message_select_sql, "WHERE m.id = ?1", NULL)
                             : g_strconcat (tidemark_entry_select_sql, "WHERE e.id = ?1", NULL);
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, key->key.rowid);
  if (!tidemark_connection_step (connection, statement, &row, error))
    return FALSE;

  if (row && key->is_message)
    *out_entry = tidemark_journal_read_message (connection, statement);
  else if (row)
    *out_entry = tidemark_journal_read_entry (connection, statement);
  sqlite3_reset (statement);
  return TRUE;
}

/* The first text in which something was found, or else the first that there is. */
static void
fill_excerpt (TidemarkSearchHit *hit, gboolean is_message, const TidemarkSearchWords *words)
{
  const TidemarkEntry *entry = hit->entry;
  const char *texts[MAX_TEXTS] = { is_message ? entry->text : entry->note,
                                   is_message ? entry->note : entry->answer,
                                   is_message ? NULL : entry->who };

  for (int i = 0; i < MAX_TEXTS; i++)
    {
      g_autoptr (GArray) matches = NULL;

      if (texts[i] == NULL)
        continue;

      matches = tidemark_search_words_find (words, texts[i]);
      if (hit->excerpt != NULL && matches->len == 0)
        continue;

      g_free (hit->excerpt);
      g_clear_pointer (&hit->matches, g_array_unref);
      hit->excerpt = tidemark_search_cut_excerpt (texts[i], matches);
      hit->matches = g_steal_pointer (&matches);
      if (hit->matches->len > 0)
        return;
    }

  if (hit->excerpt == NULL)
    hit->excerpt = g_strdup ("");
  if (hit->matches == NULL)
    hit->matches = g_array_new (FALSE, FALSE, sizeof (TidemarkTextRange));
}

static gboolean
add_hit (TidemarkConnection *connection,
         const TidemarkSearchKey *key,
         const TidemarkSearchWords *words,
         GPtrArray *hits,
         GError **error)
{
  TidemarkEntry *entry = NULL;
  TidemarkSearchHit *hit;

  if (!read_entry (connection, key, &entry, error))
    return FALSE;
  if (entry == NULL)
    return TRUE;

  hit = g_new0 (TidemarkSearchHit, 1);
  hit->entry = entry;
  fill_excerpt (hit, key->is_message, words);
  g_ptr_array_add (hits, hit);

  return TRUE;
}

/**
 * tidemark_query_search_hits:
 * @typed: what the keys were found with
 * @keys: (array length=n_keys): of tidemark_query_search_keys ()
 *
 * Returns: (transfer full) (element-type TidemarkSearchHit): what was found, in the order of the
 *   keys, without what is gone meanwhile; %NULL on failure
 */
GPtrArray *
tidemark_query_search_hits (TidemarkConnection *connection,
                            const char *typed,
                            const TidemarkSearchKey *keys,
                            gsize n_keys,
                            GError **error)
{
  g_autoptr (TidemarkSearchWords) words = tidemark_search_words_parse (typed);
  g_autoptr (GPtrArray) hits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_search_hit_free);

  for (gsize i = 0; i < n_keys; i++)
    if (!add_hit (connection, &keys[i], words, hits, error))
      return NULL;

  return g_steal_pointer (&hits);
}
