/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-erasure-private.h"

#include <json-glib/json-glib.h>

/* In the order that the references between the tables ask for. What is about nobody but came with
 * an import of theirs stays, and forgets where it came from. */
static const char *const take_out_sql[] = {
  "DELETE FROM amendment WHERE uuid IN (SELECT uuid FROM entry WHERE person = ?1 UNION ALL "
  "SELECT uuid FROM message WHERE person = ?1)",
  "DELETE FROM message_text WHERE message IN (SELECT id FROM message WHERE person = ?1)",
  "DELETE FROM message WHERE person = ?1",
  "DELETE FROM entry WHERE person = ?1",
  "UPDATE entry SET import = NULL, key = NULL WHERE import IN "
  "(SELECT id FROM import WHERE person = ?1)",
  "UPDATE message SET import = NULL, key = NULL WHERE import IN "
  "(SELECT id FROM import WHERE person = ?1)",
  "DELETE FROM import WHERE person = ?1",
  "DELETE FROM exclusion WHERE person = ?1",
  "DELETE FROM look WHERE person = ?1",
  "DELETE FROM person WHERE id = ?1",
};

/* Word by word it would take minutes, and the index would keep its old shape: it is emptied, and
 * filled from what is left. */
static const char empty_words_sql[] =
    "INSERT INTO entry_words (entry_words) VALUES ('delete-all');"
    "INSERT INTO message_words (message_words) VALUES ('delete-all');";
static const char fill_words_sql[] =
    "INSERT INTO entry_words (rowid, note, answer, who) SELECT id, note, answer, who FROM entry "
    "WHERE note IS NOT NULL OR answer IS NOT NULL OR who IS NOT NULL;"
    "INSERT INTO message_words (rowid, text, note) SELECT message, text, note FROM message_text;";

/* The triggers that keep the index of words up to date, with what makes them again. */
static GHashTable *
list_triggers (TidemarkConnection *connection, GError **error)
{
  g_autoptr (GHashTable) triggers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = tidemark_connection_prepare (
      connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", error);
  gboolean row = statement != NULL;

  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        g_hash_table_insert (triggers, g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                             g_strdup ((const char *) sqlite3_column_text (statement, 1)));
    }

  return statement != NULL ? g_steal_pointer (&triggers) : NULL;
}

static gboolean
drop_triggers (TidemarkConnection *connection, GHashTable *triggers, GError **error)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, triggers);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *sql = g_strdup_printf ("DROP TRIGGER %s", (const char *) name);

      if (!tidemark_connection_execute (connection, sql, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
make_triggers (TidemarkConnection *connection, GHashTable *triggers, GError **error)
{
  GHashTableIter iter;
  gpointer sql;

  g_hash_table_iter_init (&iter, triggers);
  while (g_hash_table_iter_next (&iter, NULL, &sql))
    if (!tidemark_connection_execute (connection, sql, error))
      return FALSE;

  return TRUE;
}

static gboolean
take_out_rows (TidemarkConnection *connection, gint64 person, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (take_out_sql); i++)
    {
      sqlite3_stmt *statement = tidemark_connection_prepare (connection, take_out_sql[i], error);

      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, person);
      if (!tidemark_connection_run (connection, statement, error))
        return FALSE;
    }

  return TRUE;
}

static JsonObject *
parse_object (const char *text)
{
  g_autoptr (JsonNode) root = text != NULL ? json_from_string (text, NULL) : NULL;

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root) : NULL;
}

static gboolean
is_text (JsonNode *node, const char *text)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
         g_ascii_strcasecmp (json_node_get_string (node), text) == 0;
}

/* Who is who in imported files: an author's name → the id of the person. Of anything else that
 * names the person nothing is kept. */
static char *
strip_setting (const char *value, const char *person_id)
{
  g_autoptr (JsonObject) object = parse_object (value);
  g_autoptr (GList) names = object != NULL ? json_object_get_members (object) : NULL;
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *stripped = NULL;

  if (object == NULL)
    return NULL;

  for (GList *name = names; name != NULL; name = name->next)
    if (is_text (json_object_get_member (object, name->data), person_id))
      json_object_remove_member (object, name->data);
  json_node_set_object (root, object);
  stripped = json_to_string (root, FALSE);

  return strstr (stripped, person_id) == NULL ? g_steal_pointer (&stripped) : NULL;
}

/* Pairs of a key and a value, one after the other. */
static GPtrArray *
list_texts (TidemarkConnection *connection, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = tidemark_connection_prepare (connection, sql, error);
  gboolean row = statement != NULL;

  while (row)
    {
      TidemarkColumns columns;

      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (!row)
        break;
      tidemark_columns_init (&columns, statement);
      g_ptr_array_add (texts, tidemark_columns_text (&columns));
      g_ptr_array_add (texts, tidemark_columns_text (&columns));
    }

  return statement != NULL ? g_steal_pointer (&texts) : NULL;
}

static gboolean
strip_settings (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autoptr (GPtrArray) settings = list_texts (
      connection, "SELECT key, value FROM setting WHERE value IS NOT NULL ORDER BY key", error);

  for (guint i = 0; settings != NULL && i < settings->len; i += 2)
    {
      const char *key = settings->pdata[i];
      const char *value = settings->pdata[i + 1];
      g_autofree char *stripped = NULL;

      if (strstr (value, person_id) == NULL || g_str_equal (key, TIDEMARK_ERASURE_SETTING))
        continue;
      stripped = strip_setting (value, person_id);
      if (!tidemark_journal_set_setting (connection, key, stripped, error))
        return FALSE;
    }

  return settings != NULL;
}

/* Words that were not stored yet may be about the person wherever they do not name another one. */
static gboolean
clear_drafts (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autoptr (GPtrArray) drafts =
      list_texts (connection, "SELECT slot, payload FROM draft ORDER BY slot", error);

  for (guint i = 0; drafts != NULL && i < drafts->len; i += 2)
    {
      const char *payload = drafts->pdata[i + 1];
      g_autoptr (JsonObject) object = parse_object (payload);
      JsonNode *person = object != NULL ? json_object_get_member (object, "person") : NULL;

      if (person != NULL && !is_text (person, person_id) && strstr (payload, person_id) == NULL)
        continue;
      if (!tidemark_journal_clear_draft (connection, drafts->pdata[i], error))
        return FALSE;
    }

  return drafts != NULL;
}

static gboolean
is_theirs (TidemarkConnection *connection, gint64 person, const char *id)
{
  sqlite3_stmt *statement = tidemark_connection_prepare (
      connection, "SELECT 1 FROM entry WHERE uuid = ?1 AND person = ?2", NULL);
  guint8 uuid[TIDEMARK_UUID_BYTES];
  gboolean row = FALSE;

  if (statement == NULL || !tidemark_uuid_parse (id, uuid))
    return FALSE;

  sqlite3_bind_blob (statement, 1, uuid, TIDEMARK_UUID_BYTES, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, person);
  if (tidemark_connection_step (connection, statement, &row, NULL))
    sqlite3_reset (statement);
  return row;
}

/* (nullable): without the ids of entries of theirs. */
static char *
strip_links (TidemarkConnection *connection, gint64 person, const char *goes_with)
{
  g_auto (GStrv) ids = g_strsplit (goes_with, " ", -1);
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!is_theirs (connection, person, ids[i]))
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", ids[i]);

  return rest->len > 0 ? g_string_free_and_steal (g_steal_pointer (&rest)) : NULL;
}

/* Others' entries may name theirs. */
static gboolean
forget_links (TidemarkConnection *connection, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) links = list_texts (
      connection, "SELECT id, goes_with FROM entry WHERE goes_with IS NOT NULL ORDER BY id", error);
  sqlite3_stmt *statement = tidemark_connection_prepare (
      connection, "UPDATE entry SET goes_with = ?2 WHERE id = ?1", error);

  if (links == NULL || statement == NULL)
    return FALSE;

  for (guint i = 0; i < links->len; i += 2)
    {
      g_autofree char *rest = strip_links (connection, person, links->pdata[i + 1]);

      if (g_strcmp0 (rest, links->pdata[i + 1]) == 0)
        continue;
      sqlite3_bind_text (statement, 1, links->pdata[i], -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 2, rest, -1, SQLITE_TRANSIENT);
      if (!tidemark_connection_run (connection, statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tidemark_erasure_take_out:
 * @person_id: who is erased
 *
 * Takes everything that is about this person out of all tables and of the index of words: entries,
 * messages, earlier wordings, imports, left-out stretches, the names of imported authors, drafts.
 * What is about others or about nobody stays. Inside a transaction; that there is no such person is
 * no error.
 */
gboolean
tidemark_erasure_take_out (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autoptr (GHashTable) triggers = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 person, revision;

  if (!tidemark_journal_find_person (connection, person_id, &person, &local_error))
    {
      if (g_error_matches (local_error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  triggers = list_triggers (connection, error);
  return triggers != NULL && tidemark_connection_next_revision (connection, &revision, error) &&
         tidemark_connection_execute (connection, empty_words_sql, error) &&
         drop_triggers (connection, triggers, error) && forget_links (connection, person, error) &&
         take_out_rows (connection, person, error) &&
         strip_settings (connection, person_id, error) &&
         clear_drafts (connection, person_id, error) &&
         tidemark_connection_execute (connection, fill_words_sql, error) &&
         make_triggers (connection, triggers, error);
}
