/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-friends.h"

#include "tidemark-journal-private.h"

static const char friends_sql[] =
    "SELECT who, friend, day FROM entry WHERE kind = 11 AND deleted = 0 AND who IS NOT NULL AND "
    "(person IS NULL OR person = ?1) ORDER BY day DESC, at DESC, id DESC";

G_STATIC_ASSERT (TIDEMARK_KIND_FRIEND == 11);

static void
friend_free (gpointer data)
{
  TidemarkJournalFriend *self = data;

  g_free (self->who);
  g_free (self);
}

/* One person may be fun and known for long: these are two. */
static void
add_time (GPtrArray *friends, GHashTable *known, const char *name, TidemarkFriend kind, int day)
{
  g_autofree char *who = g_strstrip (g_strdup (name));
  g_autofree char *folded = g_utf8_casefold (who, -1);
  g_autofree char *key = g_strdup_printf ("%d %s", (int) kind, folded);
  TidemarkJournalFriend *one = g_hash_table_lookup (known, key);

  if (*who == '\0')
    return;
  if (one == NULL)
    {
      one = g_new0 (TidemarkJournalFriend, 1);
      one->who = g_steal_pointer (&who);
      one->kind = kind;
      one->last_day = day;
      g_ptr_array_add (friends, one);
      g_hash_table_insert (known, g_steal_pointer (&key), one);
    }
  one->n_times++;
}

/**
 * tidemark_journal_list_friends:
 * @connection: a journal
 * @person_id: whom the window shows; time with friends is about nobody, or about them
 *
 * Returns: (transfer full) (element-type TidemarkJournalFriend): who was seen, the latest first;
 *   a name counts as the same however its letters are set. %NULL with @error.
 */
GPtrArray *
tidemark_journal_list_friends (TidemarkConnection *connection,
                               const char *person_id,
                               GError **error)
{
  g_autoptr (GPtrArray) friends = g_ptr_array_new_with_free_func (friend_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *statement;
  gboolean row = TRUE;
  gint64 person;

  if (!tidemark_journal_find_person (connection, person_id, &person, error))
    return NULL;
  statement = tidemark_connection_prepare (connection, friends_sql, error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, person);
  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        add_time (friends, known, (const char *) sqlite3_column_text (statement, 0),
                  (TidemarkFriend) sqlite3_column_int (statement, 1),
                  sqlite3_column_int (statement, 2));
    }

  return g_steal_pointer (&friends);
}
