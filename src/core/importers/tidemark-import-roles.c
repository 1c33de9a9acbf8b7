/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-roles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-import-text.h"
#include "tidemark-journal.h"

/* A journal setting: {"whatsapp:Ana": "<id of the person>", "whatsapp:Ben": "me", …}. */
#define SETTING "import-authors"

typedef struct
{
  TidemarkImportChat *chat;
  TidemarkConnection *connection;
  const TidemarkImportOptions *options;
  const char *place;
  TidemarkImportReport *report;
  TidemarkImportRoles *result;
  JsonObject *remembered; /* (nullable) */
  char *person_id;        /* (nullable): whom the remembered authors are */
} Deciding;

void
tidemark_import_roles_free (TidemarkImportRoles *self)
{
  g_array_unref (self->roles);
  g_clear_pointer (&self->person, tidemark_person_unref);
  g_free (self);
}

/**
 * tidemark_import_roles_get:
 * @author: index into the chat's authors
 *
 * Returns: the role. Pure.
 */
TidemarkImportRole
tidemark_import_roles_get (TidemarkImportRoles *self, guint author)
{
  return g_array_index (self->roles, TidemarkImportRole, author);
}

static void
set_role (Deciding *self, guint author, TidemarkImportRole role)
{
  g_array_index (self->result->roles, TidemarkImportRole, author) = role;
}

static TidemarkImportAuthor *
get_author (Deciding *self, guint i)
{
  return g_ptr_array_index (self->chat->authors, i);
}

static guint
count_role (Deciding *self, TidemarkImportRole role, guint *out_last)
{
  guint n = 0;

  for (guint i = 0; i < self->chat->authors->len; i++)
    if (tidemark_import_roles_get (self->result, i) == role)
      {
        n++;
        if (out_last != NULL)
          *out_last = i;
      }

  return n;
}

static gboolean
has_role (Deciding *self, TidemarkImportRole role)
{
  return count_role (self, role, NULL) > 0;
}

static void
settle_rest (Deciding *self, TidemarkImportRole role)
{
  for (guint i = 0; i < self->chat->authors->len; i++)
    if (tidemark_import_roles_get (self->result, i) == TIDEMARK_IMPORT_ROLE_UNKNOWN)
      set_role (self, i, role);
}

static gboolean
apply_names (Deciding *self, GStrv names, TidemarkImportRole role, GError **error)
{
  for (guint n = 0; names != NULL && names[n] != NULL; n++)
    {
      g_autofree char *wanted = tidemark_text_clean (names[n], -1);
      gboolean found = FALSE;

      for (guint i = 0; i < self->chat->authors->len; i++)
        {
          g_autofree char *name = tidemark_text_clean (get_author (self, i)->name, -1);

          if (!g_str_equal (name, wanted) && !g_str_equal (get_author (self, i)->id, wanted))
            continue;
          set_role (self, i, role);
          found = TRUE;
        }
      if (!found)
        {
          tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_OPTION, self->place, 0, 0, 0,
                                     _ ("nobody in the file is called “%s”"), names[n]);
          return FALSE;
        }
    }

  return TRUE;
}

static char *
make_key (Deciding *self, guint author)
{
  return g_strconcat (self->chat->format, ":", get_author (self, author)->id, NULL);
}

static JsonObject *
load_remembered (TidemarkConnection *connection, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  g_autofree char *text = tidemark_journal_get_setting (connection, SETTING, &own_error);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (own_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return NULL;
    }
  /* Written by this file alone; anything else in its place is forgotten. */
  if (text == NULL || !json_parser_load_from_data (parser, text, -1, NULL))
    return json_object_new ();

  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root)
             ? json_object_ref (json_node_get_object (root))
             : json_object_new ();
}

static void
apply_remembered (Deciding *self)
{
  for (guint i = 0; i < self->chat->authors->len; i++)
    {
      g_autofree char *key = make_key (self, i);
      const char *value;

      if (tidemark_import_roles_get (self->result, i) != TIDEMARK_IMPORT_ROLE_UNKNOWN)
        continue;
      value = json_object_get_string_member_with_default (self->remembered, key, NULL);
      if (value == NULL)
        continue;

      if (g_str_equal (value, "me"))
        set_role (self, i, TIDEMARK_IMPORT_ROLE_ME);
      else if (g_str_equal (value, "ignored"))
        set_role (self, i, TIDEMARK_IMPORT_ROLE_IGNORED);
      else if (self->options->them == NULL)
        set_role (self, i, TIDEMARK_IMPORT_ROLE_THEM);
    }
}

/* Whom the authors who are them were at an earlier import. */
static void
find_remembered_person (Deciding *self)
{
  for (guint i = 0; i < self->chat->authors->len && self->person_id == NULL; i++)
    {
      g_autofree char *key = make_key (self, i);
      const char *value = json_object_get_string_member_with_default (self->remembered, key, NULL);

      if (value != NULL && !g_str_equal (value, "me") && !g_str_equal (value, "ignored") &&
          tidemark_import_roles_get (self->result, i) == TIDEMARK_IMPORT_ROLE_THEM)
        self->person_id = g_strdup (value);
    }
}

static void
apply_proofs (Deciding *self)
{
  gboolean me = has_role (self, TIDEMARK_IMPORT_ROLE_ME);
  gboolean them = has_role (self, TIDEMARK_IMPORT_ROLE_THEM);

  for (guint i = 0; i < self->chat->authors->len; i++)
    {
      if (tidemark_import_roles_get (self->result, i) != TIDEMARK_IMPORT_ROLE_UNKNOWN)
        continue;
      if (!me && get_author (self, i)->is_me)
        set_role (self, i, TIDEMARK_IMPORT_ROLE_ME);
      else if (!them && get_author (self, i)->is_them)
        set_role (self, i, TIDEMARK_IMPORT_ROLE_THEM);
    }
}

/* Whether authors of this format were mapped to somebody before: then a new name may be a new
 * person, and that is not for us to decide. */
static gboolean
somebody_is_remembered (Deciding *self)
{
  g_autofree char *prefix = g_strconcat (self->chat->format, ":", NULL);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (self->remembered == NULL)
    return FALSE;

  json_object_iter_init (&iter, self->remembered);
  while (json_object_iter_next (&iter, &key, &node))
    {
      const char *value = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

      if (g_str_has_prefix (key, prefix) && value != NULL && !g_str_equal (value, "me") &&
          !g_str_equal (value, "ignored"))
        return TRUE;
    }

  return FALSE;
}

static void
ask (Deciding *self, const char *id, const char *why)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;

  for (guint i = 0; i < self->chat->authors->len; i++)
    if (tidemark_import_roles_get (self->result, i) == TIDEMARK_IMPORT_ROLE_UNKNOWN)
      g_strv_builder_add (builder, get_author (self, i)->name);

  choices = g_strv_builder_end (builder);
  tidemark_import_report_add_question (self->report, id, (const char *const *) choices, NULL, why);
}

static void
conclude (Deciding *self)
{
  gboolean me = has_role (self, TIDEMARK_IMPORT_ROLE_ME);
  gboolean them = has_role (self, TIDEMARK_IMPORT_ROLE_THEM);
  guint last = 0;
  guint n_open = count_role (self, TIDEMARK_IMPORT_ROLE_UNKNOWN, &last);

  if (me && them)
    settle_rest (self, TIDEMARK_IMPORT_ROLE_IGNORED);
  else if (n_open == 0)
    return;
  else if (me && n_open == 1 &&
           (self->options->person_alias != NULL || !somebody_is_remembered (self)))
    set_role (self, last, TIDEMARK_IMPORT_ROLE_THEM);
  else if (me)
    ask (self, "who-is-them",
         n_open == 1 ? _ ("This name was not imported before: is it the same person?")
                     : _ ("The file has several other authors"));
  else if (them && n_open == 1)
    set_role (self, last, TIDEMARK_IMPORT_ROLE_ME);
  else
    {
      ask (self, "who-is-me", _ ("The file does not say which of the authors is you"));
      if (!them && n_open > 2)
        ask (self, "who-is-them", _ ("The file has several other authors"));
    }
}

/**
 * tidemark_import_make_alias:
 * @name: an author
 *
 * Returns: (transfer full): its first letter and a full stop. Any thread.
 */
char *
tidemark_import_make_alias (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        {
          char letter[7] = "";

          g_unichar_to_utf8 (g_unichar_toupper (c), letter);
          return g_strconcat (letter, ".", NULL);
        }
    }

  return g_strdup ("X.");
}

static const char *
get_partner_name (Deciding *self)
{
  guint partner = 0;

  if (count_role (self, TIDEMARK_IMPORT_ROLE_THEM, &partner) == 0)
    return NULL;
  for (guint i = 0; i < partner; i++)
    if (tidemark_import_roles_get (self->result, i) == TIDEMARK_IMPORT_ROLE_THEM)
      return get_author (self, i)->name;

  return get_author (self, partner)->name;
}

static TidemarkPerson *
find_alias (TidemarkConnection *connection, const char *alias, GError **error)
{
  g_autoptr (GPtrArray) people = tidemark_journal_list_people (connection, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      TidemarkPerson *person = g_ptr_array_index (people, i);

      if (g_strcmp0 (person->alias, alias) == 0)
        return tidemark_person_ref (person);
    }

  return NULL;
}

static gboolean
choose_person (Deciding *self, GError **error)
{
  TidemarkImportRoles *result = self->result;
  const char *alias = self->options->person_alias;
  const char *partner = get_partner_name (self);
  g_autoptr (GError) own_error = NULL;

  if (self->connection != NULL)
    {
      if (alias != NULL)
        result->person = find_alias (self->connection, alias, &own_error);
      else if (self->person_id != NULL)
        result->person =
            tidemark_journal_get_person (self->connection, self->person_id, &own_error);
      if (g_error_matches (own_error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND))
        g_clear_error (&own_error);
      if (result->person == NULL && own_error == NULL && alias == NULL)
        result->person = tidemark_journal_get_current_person (self->connection, &own_error);
      if (own_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&own_error));
          return FALSE;
        }
      if (result->person != NULL &&
          !tidemark_journal_check_open (self->connection, result->person, error))
        return FALSE;
    }

  if (result->person == NULL && (alias != NULL || partner != NULL))
    {
      g_autofree char *initial =
          alias != NULL ? g_strdup (alias) : tidemark_import_make_alias (partner);

      result->person = tidemark_person_new (initial);
      result->person_is_new = TRUE;
    }
  return TRUE;
}

/**
 * tidemark_import_roles_decide:
 * @connection: (nullable): the journal
 * @place: for errors
 * @report: is given the questions that stay open
 *
 * By the answers, by what was answered at an earlier import, by what the file proves, and by there
 * being only one left. Errors: TIDEMARK_IMPORT_ERROR_OPTION, TIDEMARK_STORE_ERROR.
 *
 * Returns: (transfer full): who is who.
 */
TidemarkImportRoles *
tidemark_import_roles_decide (TidemarkImportChat *chat,
                              TidemarkConnection *connection,
                              const TidemarkImportOptions *options,
                              const char *place,
                              TidemarkImportReport *report,
                              GError **error)
{
  g_autoptr (TidemarkImportRoles) result = g_new0 (TidemarkImportRoles, 1);
  g_autoptr (JsonObject) remembered = NULL;
  g_autofree char *person_id = NULL;
  Deciding self = { chat, connection, options, place, report, result, NULL, NULL };
  gboolean ok;

  result->roles = g_array_new (FALSE, TRUE, sizeof (TidemarkImportRole));
  g_array_set_size (result->roles, chat->authors->len);
  if (!apply_names (&self, options->me, TIDEMARK_IMPORT_ROLE_ME, error) ||
      !apply_names (&self, options->them, TIDEMARK_IMPORT_ROLE_THEM, error))
    return NULL;

  if (connection != NULL)
    {
      remembered = load_remembered (connection, error);
      if (remembered == NULL)
        return NULL;
      self.remembered = remembered;
    }
  if (options->me != NULL && options->them != NULL)
    settle_rest (&self, TIDEMARK_IMPORT_ROLE_IGNORED);
  else if (remembered != NULL)
    apply_remembered (&self);
  apply_proofs (&self);
  conclude (&self);
  if (remembered != NULL)
    find_remembered_person (&self);

  ok = choose_person (&self, error);
  person_id = self.person_id;
  return ok ? g_steal_pointer (&result) : NULL;
}

/**
 * tidemark_import_roles_remember:
 *
 * Keeps in the journal who is who, inside the caller's transaction: the next import need not ask.
 * Errors: TIDEMARK_STORE_ERROR.
 *
 * Returns: whether it is kept.
 */
gboolean
tidemark_import_roles_remember (TidemarkImportRoles *self,
                                TidemarkImportChat *chat,
                                TidemarkConnection *connection,
                                GError **error)
{
  g_autoptr (JsonObject) remembered = load_remembered (connection, error);
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  Deciding naming = { .chat = chat };

  if (remembered == NULL)
    return FALSE;

  for (guint i = 0; i < chat->authors->len; i++)
    {
      g_autofree char *key = make_key (&naming, i);
      TidemarkImportRole role = tidemark_import_roles_get (self, i);

      if (role == TIDEMARK_IMPORT_ROLE_ME)
        json_object_set_string_member (remembered, key, "me");
      else if (role == TIDEMARK_IMPORT_ROLE_THEM)
        json_object_set_string_member (remembered, key, self->person->id);
      else if (role == TIDEMARK_IMPORT_ROLE_IGNORED)
        json_object_set_string_member (remembered, key, "ignored");
    }

  json_node_set_object (root, remembered);
  text = json_to_string (root, FALSE);
  before = tidemark_journal_get_setting (connection, SETTING, NULL);
  return g_strcmp0 (text, before) == 0 ||
         tidemark_journal_set_setting (connection, SETTING, text, error);
}
