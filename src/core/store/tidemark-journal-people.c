/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tidemark-journal-erasure.h"
#include "tidemark-journal-private.h"

#define PERSON_COLUMNS                                                                             \
  "uuid, alias, pronoun, since_day, archived, ended_day, sealed_until_day, waiting_limit_days, "   \
  "check_in_day, "                                                                                 \
  "agreed_until_day, my_wish, their_wish_general, their_wish_with_me, wishes_match, changed_at, "  \
  "extra"

static const char put_person_sql[] =
    "INSERT INTO person (" PERSON_COLUMNS ", revision) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (uuid) DO UPDATE SET alias = excluded.alias, pronoun = excluded.pronoun, "
    "since_day = excluded.since_day, archived = excluded.archived, "
    "ended_day = excluded.ended_day, sealed_until_day = excluded.sealed_until_day, "
    "waiting_limit_days = excluded.waiting_limit_days, check_in_day = excluded.check_in_day, "
    "agreed_until_day = excluded.agreed_until_day, my_wish = excluded.my_wish, "
    "their_wish_general = excluded.their_wish_general, "
    "their_wish_with_me = excluded.their_wish_with_me, wishes_match = excluded.wishes_match, "
    "changed_at = excluded.changed_at, extra = excluded.extra, revision = excluded.revision";

static gboolean
check_person (const TidemarkPerson *person, GError **error)
{
  return tidemark_journal_check_text (person->id, person->alias, error) &&
         tidemark_journal_check_text (person->id, person->my_wish, error) &&
         tidemark_journal_check_text (person->id, person->their_wish_general, error) &&
         tidemark_journal_check_text (person->id, person->their_wish_with_me, error) &&
         tidemark_journal_check_text (person->id, person->extra_json, error);
}

/**
 * tidemark_journal_put_person:
 *
 * Stores a person, or replaces the one with the same id. Inside a transaction.
 */
gboolean
tidemark_journal_put_person (TidemarkConnection *connection,
                             const TidemarkPerson *person,
                             GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  gint64 revision;
  sqlite3_stmt *statement;
  TidemarkBinder binder;

  if (!tidemark_journal_parse_uuid (person->id, uuid, error) || !check_person (person, error) ||
      !tidemark_connection_next_revision (connection, &revision, error) ||
      (statement = tidemark_connection_prepare (connection, put_person_sql, error)) == NULL)
    return FALSE;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  tidemark_binder_text (&binder, person->alias != NULL ? person->alias : "");
  tidemark_binder_int (&binder, person->pronoun);
  tidemark_binder_int_or_null (&binder, person->since_day, TIDEMARK_DAY_NONE);
  tidemark_binder_int (&binder, person->archived != FALSE);
  tidemark_binder_int_or_null (&binder, person->ended_day, TIDEMARK_DAY_NONE);
  tidemark_binder_int_or_null (&binder, person->sealed_until_day, TIDEMARK_DAY_NONE);
  tidemark_binder_int_or_null (&binder, person->waiting_limit_days, TIDEMARK_UNSAID);
  tidemark_binder_int_or_null (&binder, person->check_in_day, TIDEMARK_DAY_NONE);
  tidemark_binder_int_or_null (&binder, person->agreed_until_day, TIDEMARK_DAY_NONE);
  tidemark_binder_text (&binder, person->my_wish);
  tidemark_binder_text (&binder, person->their_wish_general);
  tidemark_binder_text (&binder, person->their_wish_with_me);
  tidemark_binder_int (&binder, person->wishes_match);
  tidemark_binder_int (&binder, person->changed_at_ms);
  tidemark_binder_text (&binder, person->extra_json);
  tidemark_binder_int (&binder, revision);

  return tidemark_connection_run (connection, statement, error);
}

/**
 * tidemark_journal_remove_person:
 * @id: of somebody about whom nothing was logged yet
 *
 * Takes back that they were added; otherwise see tidemark_journal_ask_erasure (). Inside a
 * transaction.
 *
 * Returns: %FALSE with INVALID where there is no such person or something was logged
 */
gboolean
tidemark_journal_remove_person (TidemarkConnection *connection, const char *id, GError **error)
{
  gint64 person, revision;
  sqlite3_stmt *statement;

  if (!tidemark_journal_find_person (connection, id, &person, error) ||
      !tidemark_connection_next_revision (connection, &revision, error) ||
      (statement = tidemark_connection_prepare (
           connection,
           "DELETE FROM person WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM entry WHERE person = "
           "?1) "
           "AND NOT EXISTS (SELECT 1 FROM message WHERE person = ?1) "
           "AND NOT EXISTS (SELECT 1 FROM import WHERE person = ?1) "
           "AND NOT EXISTS (SELECT 1 FROM exclusion WHERE person = ?1)",
           error)) == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, person);
  if (!tidemark_connection_run (connection, statement, error))
    return FALSE;
  if (sqlite3_changes64 (connection->db) == 1)
    return TRUE;

  g_set_error_literal (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID,
                       _ ("Something was logged about this person meanwhile"));
  return FALSE;
}

static TidemarkPerson *
read_person (sqlite3_stmt *statement)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("");
  TidemarkColumns columns;

  tidemark_columns_init (&columns, statement);
  g_free (person->id);
  person->id = tidemark_columns_uuid (&columns);
  g_free (person->alias);
  person->alias = tidemark_columns_text (&columns);
  person->pronoun = tidemark_columns_int (&columns);
  person->since_day = (int) tidemark_columns_int_or (&columns, TIDEMARK_DAY_NONE);
  person->archived = tidemark_columns_int (&columns) != 0;
  person->ended_day = (int) tidemark_columns_int_or (&columns, TIDEMARK_DAY_NONE);
  person->sealed_until_day = (int) tidemark_columns_int_or (&columns, TIDEMARK_DAY_NONE);
  person->waiting_limit_days = (int) tidemark_columns_int_or (&columns, TIDEMARK_UNSAID);
  person->check_in_day = (int) tidemark_columns_int_or (&columns, TIDEMARK_DAY_NONE);
  person->agreed_until_day = (int) tidemark_columns_int_or (&columns, TIDEMARK_DAY_NONE);
  person->my_wish = tidemark_columns_text (&columns);
  person->their_wish_general = tidemark_columns_text (&columns);
  person->their_wish_with_me = tidemark_columns_text (&columns);
  person->wishes_match = tidemark_columns_int (&columns);
  person->changed_at_ms = tidemark_columns_int (&columns);
  person->extra_json = tidemark_columns_text (&columns);

  return g_steal_pointer (&person);
}

/* (nullable) without error: there is no such person. */
static TidemarkPerson *
read_one_person (TidemarkConnection *connection, sqlite3_stmt *statement, GError **error)
{
  TidemarkPerson *person = NULL;
  gboolean row;

  if (!tidemark_connection_step (connection, statement, &row, error))
    return NULL;

  if (row)
    person = read_person (statement);
  sqlite3_reset (statement);
  return person;
}

static TidemarkPerson *
find_person (TidemarkConnection *connection, const char *id, GError **error)
{
  guint8 uuid[TIDEMARK_UUID_BYTES];
  sqlite3_stmt *statement;
  TidemarkBinder binder;

  if (!tidemark_journal_parse_uuid (id, uuid, error) ||
      (statement = tidemark_connection_prepare (
           connection, "SELECT " PERSON_COLUMNS " FROM person WHERE uuid = ?", error)) == NULL)
    return NULL;

  tidemark_binder_init (&binder, statement);
  tidemark_binder_uuid (&binder, uuid);
  return read_one_person (connection, statement, error);
}

/**
 * tidemark_journal_get_person:
 *
 * Returns: (transfer full): the person; %NULL with NOT_FOUND or another error
 */
TidemarkPerson *
tidemark_journal_get_person (TidemarkConnection *connection, const char *id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  TidemarkPerson *person = find_person (connection, id, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (person == NULL)
    tidemark_journal_set_not_found (id, error);

  return person;
}

/* Who is being erased is there no more, whatever of them still is. */
static gboolean
remove_erased (TidemarkConnection *connection, GPtrArray *people, GError **error)
{
  g_autofree char *erased = NULL;
  TidemarkErasure stage;

  if (!tidemark_journal_get_erasure (connection, &stage, &erased, error))
    return FALSE;

  for (guint i = people->len; erased != NULL && i > 0; i--)
    if (g_str_equal (((TidemarkPerson *) people->pdata[i - 1])->id, erased))
      g_ptr_array_remove_index (people, i - 1);

  return TRUE;
}

/**
 * tidemark_journal_list_people:
 *
 * Returns: (transfer full) (element-type TidemarkPerson): in the order that they came in
 */
GPtrArray *
tidemark_journal_list_people (TidemarkConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) people =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_person_unref);
  sqlite3_stmt *statement = tidemark_connection_prepare (
      connection, "SELECT " PERSON_COLUMNS " FROM person ORDER BY id", error);
  gboolean row = statement != NULL;

  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (people, read_person (statement));
    }

  return statement != NULL && remove_erased (connection, people, error) ? g_steal_pointer (&people)
                                                                        : NULL;
}

static void
remove_sealed (TidemarkConnection *connection, GPtrArray *people)
{
  int today = tidemark_journal_get_today (connection);

  for (guint i = people->len; i > 0; i--)
    if (tidemark_person_is_sealed (people->pdata[i - 1], today))
      g_ptr_array_remove_index (people, i - 1);
}

/**
 * tidemark_journal_list_open_people:
 *
 * Returns: (transfer full) (element-type TidemarkPerson): in the order that they came in, without
 *   those who are sealed today
 */
GPtrArray *
tidemark_journal_list_open_people (TidemarkConnection *connection, GError **error)
{
  GPtrArray *people = tidemark_journal_list_people (connection, error);

  if (people != NULL)
    remove_sealed (connection, people);
  return people;
}

/* (nullable): the one with this id, or else the first who is not archived, or else the first. */
static TidemarkPerson *
choose_current (GPtrArray *people, const char *id)
{
  TidemarkPerson *first = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      TidemarkPerson *person = g_ptr_array_index (people, i);

      if (g_strcmp0 (person->id, id) == 0)
        return person;
      if (first == NULL || (first->archived && !person->archived))
        first = person;
    }

  return first;
}

/**
 * tidemark_journal_get_current_person:
 *
 * Returns: (transfer full) (nullable): whom the window shows: the one that was chosen, or else the
 *   first who is not archived, and never somebody who is sealed; %NULL without error where there is
 *   nobody to show
 */
TidemarkPerson *
tidemark_journal_get_current_person (TidemarkConnection *connection, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *id =
      tidemark_journal_get_setting (connection, TIDEMARK_CURRENT_PERSON_SETTING, &local_error);
  g_autoptr (GPtrArray) people = NULL;
  TidemarkPerson *person;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  people = tidemark_journal_list_open_people (connection, error);
  person = people != NULL ? choose_current (people, id) : NULL;
  return person != NULL ? tidemark_person_ref (person) : NULL;
}

/**
 * tidemark_journal_set_current_person:
 * @id: of a person in the journal
 *
 * Chooses whom the window shows. Inside a transaction; INVALID where there is no such person.
 */
gboolean
tidemark_journal_set_current_person (TidemarkConnection *connection, const char *id, GError **error)
{
  gint64 rowid;

  return tidemark_journal_find_person (connection, id, &rowid, error) &&
         tidemark_journal_set_setting (connection, TIDEMARK_CURRENT_PERSON_SETTING, id, error);
}

/**
 * tidemark_journal_count_sealed:
 * @out_count: (out): how many people are sealed today; untouched on failure
 */
gboolean
tidemark_journal_count_sealed (TidemarkConnection *connection, guint *out_count, GError **error)
{
  g_autoptr (GPtrArray) people = tidemark_journal_list_people (connection, error);
  guint n_all;

  if (people == NULL)
    return FALSE;

  n_all = people->len;
  remove_sealed (connection, people);
  *out_count = n_all - people->len;
  return TRUE;
}

/**
 * tidemark_journal_check_open:
 * @person: somebody in the journal
 *
 * Returns: %FALSE with SEALED where they are sealed today
 */
gboolean
tidemark_journal_check_open (TidemarkConnection *connection,
                             const TidemarkPerson *person,
                             GError **error)
{
  g_autofree char *day = NULL;

  if (!tidemark_person_is_sealed (person, tidemark_journal_get_today (connection)))
    return TRUE;

  day = tidemark_day_format (person->sealed_until_day);
  g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_SEALED,
               /* Translators: %s is a day such as 2027-05-01 */
               _ ("This person is sealed until %s"), day);
  return FALSE;
}
