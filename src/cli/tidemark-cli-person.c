/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-cli-person.h"

#include <glib/gi18n.h>

#include "tidemark-journal.h"

/* Of somebody who has no other name yet. */
#define FIRST_ALIAS "N."

#define CURRENT_PERSON_SETTING "current-person"

static char *
list_aliases (TidemarkConnection *connection, GPtrArray *people)
{
  g_autoptr (GString) aliases = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    if (tidemark_journal_check_open (connection, people->pdata[i], NULL))
      g_string_append_printf (aliases, "%s%s", aliases->len > 0 ? ", " : "",
                              ((TidemarkPerson *) people->pdata[i])->alias);

  return g_string_free_and_steal (g_steal_pointer (&aliases));
}

/* Nobody without an error: there is no such person. An id finds whom an alias cannot tell apart. */
static TidemarkPerson *
find_among (GPtrArray *people, const char *alias, GError **error)
{
  TidemarkPerson *found = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      TidemarkPerson *person = people->pdata[i];

      if (g_ascii_strcasecmp (person->id, alias) == 0)
        return tidemark_person_ref (person);
      if (!g_str_equal (person->alias, alias))
        continue;
      if (found != NULL)
        {
          g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND,
                       _ ("Two people have the alias “%s”: name one by the id, %s or %s"), alias,
                       found->id, person->id);
          return NULL;
        }
      found = person;
    }

  return found != NULL ? tidemark_person_ref (found) : NULL;
}

static TidemarkPerson *
find_or_fail (TidemarkConnection *connection, GPtrArray *people, const char *alias, GError **error)
{
  GError *local = NULL;
  TidemarkPerson *person = find_among (people, alias, &local);
  g_autofree char *aliases = NULL;

  if (local != NULL)
    g_propagate_error (error, local);
  else if (person == NULL)
    {
      aliases = list_aliases (connection, people);
      g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND,
                   *aliases != '\0' ? _ ("Nobody in the journal has the alias “%s”; there are: %s")
                                    : _ ("Nobody in the journal has the alias “%s”%s"),
                   alias, aliases);
    }

  return person;
}

/**
 * tidemark_cli_find_any_person:
 * @alias: of somebody in the journal, or their id
 *
 * Returns: (transfer full): whom, sealed or not, or %NULL with NOT_FOUND or another
 *   TIDEMARK_STORE_ERROR
 */
TidemarkPerson *
tidemark_cli_find_any_person (TidemarkConnection *connection, const char *alias, GError **error)
{
  g_autoptr (GPtrArray) people = tidemark_journal_list_people (connection, error);

  return people != NULL ? find_or_fail (connection, people, alias, error) : NULL;
}

/**
 * tidemark_cli_find_person:
 * @alias: of somebody in the journal, or their id
 *
 * Returns: (transfer full): whom, or %NULL with NOT_FOUND, SEALED or another TIDEMARK_STORE_ERROR
 */
TidemarkPerson *
tidemark_cli_find_person (TidemarkConnection *connection, const char *alias, GError **error)
{
  g_autoptr (TidemarkPerson) person = tidemark_cli_find_any_person (connection, alias, error);

  return person != NULL && tidemark_journal_check_open (connection, person, error)
             ? g_steal_pointer (&person)
             : NULL;
}

/* Whom the window shows, if it ever did. */
static gboolean
has_chosen_person (TidemarkConnection *connection, gboolean *out, GError **error)
{
  GError *local = NULL;
  g_autofree char *chosen =
      tidemark_journal_get_setting (connection, CURRENT_PERSON_SETTING, &local);

  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }

  *out = chosen != NULL;
  return TRUE;
}

static TidemarkPerson *
find_current_among (TidemarkConnection *connection, GPtrArray *people, GError **error)
{
  g_autofree char *aliases = NULL;
  gboolean chosen;

  if (people->len == 1)
    return tidemark_person_ref (people->pdata[0]);
  if (!has_chosen_person (connection, &chosen, error))
    return NULL;
  if (chosen)
    return tidemark_journal_get_current_person (connection, error);

  aliases = list_aliases (connection, people);
  g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND,
               _ ("The journal knows more than one person: say --person with one of %s"), aliases);
  return NULL;
}

/**
 * tidemark_cli_find_current_person:
 *
 * Returns: (transfer full): whom the window shows, or the only person; %NULL with NOT_FOUND, or
 *   another TIDEMARK_STORE_ERROR
 */
TidemarkPerson *
tidemark_cli_find_current_person (TidemarkConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) people = tidemark_journal_list_open_people (connection, error);

  if (people == NULL)
    return NULL;
  if (people->len > 0)
    return find_current_among (connection, people, error);

  g_set_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND,
               _ ("The journal knows nobody yet"));
  return NULL;
}

/**
 * tidemark_cli_ensure_person:
 * @alias: (nullable): of somebody, in the journal or new; %NULL for the current person
 *
 * As the two above, but makes whom the journal does not know. Inside a transaction.
 *
 * Returns: (transfer full): whom, or %NULL with TIDEMARK_STORE_ERROR
 */
TidemarkPerson *
tidemark_cli_ensure_person (TidemarkConnection *connection, const char *alias, GError **error)
{
  g_autoptr (GPtrArray) people = tidemark_journal_list_people (connection, error);
  g_autoptr (TidemarkPerson) person = NULL;
  GError *local = NULL;

  if (people == NULL)
    return NULL;
  if (alias == NULL && people->len > 0)
    return tidemark_cli_find_current_person (connection, error);

  if (alias != NULL)
    person = find_among (people, alias, &local);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return NULL;
    }
  if (person != NULL)
    return tidemark_journal_check_open (connection, person, error) ? g_steal_pointer (&person)
                                                                   : NULL;

  person = tidemark_person_new (alias != NULL ? alias : FIRST_ALIAS);
  return tidemark_journal_put_person (connection, person, error) ? g_steal_pointer (&person) : NULL;
}
