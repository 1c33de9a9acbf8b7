/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-talk-card.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "tidemark-journal.h"

/* Their names in the draft. */
static const char *const names[TIDEMARK_N_TALK_TEXTS] = {
  "want", "when", "feel", "ask", "occasion", "limit",
};

/**
 * tidemark_talk_card_new:
 *
 * Returns: (transfer full): an empty card. Any thread.
 */
TidemarkTalkCard *
tidemark_talk_card_new (const char *person_id)
{
  TidemarkTalkCard *self = g_new0 (TidemarkTalkCard, 1);

  self->person_id = g_strdup (person_id);
  self->day = TIDEMARK_DAY_NONE;
  for (int i = 0; i < TIDEMARK_N_TALK_TEXTS; i++)
    self->texts[i] = g_strdup ("");
  return self;
}

void
tidemark_talk_card_free (TidemarkTalkCard *self)
{
  g_free (self->person_id);
  for (int i = 0; i < TIDEMARK_N_TALK_TEXTS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

void
tidemark_talk_card_set_text (TidemarkTalkCard *self, TidemarkTalkText which, const char *text)
{
  g_free (self->texts[which]);
  self->texts[which] = g_strstrip (g_strdup (text));
}

/**
 * tidemark_talk_card_is_blank:
 *
 * Returns: whether nothing was written; a day alone is nothing
 */
gboolean
tidemark_talk_card_is_blank (const TidemarkTalkCard *self)
{
  for (int i = 0; i < TIDEMARK_N_TALK_TEXTS; i++)
    if (*self->texts[i] != '\0')
      return FALSE;

  return TRUE;
}

/* What goes on within a sentence has no full stop of its own. */
static char *
take_clause (const TidemarkTalkCard *self, TidemarkTalkText which)
{
  char *clause = g_strdup (self->texts[which]);
  gsize length = strlen (clause);

  while (length > 0 && strchr (".,;", clause[length - 1]) != NULL)
    clause[--length] = '\0';
  g_strchomp (clause);
  if (*clause != '\0')
    return clause;

  g_free (clause);
  return g_strdup ("…");
}

/**
 * tidemark_talk_card_say:
 *
 * Returns: (transfer full) (nullable): the sentence as it can be read aloud, with "…" for what is
 *   not written yet; %NULL where nothing of it is. Any thread.
 */
char *
tidemark_talk_card_say (const TidemarkTalkCard *self)
{
  g_autofree char *when = take_clause (self, TIDEMARK_TALK_WHEN);
  g_autofree char *feel = take_clause (self, TIDEMARK_TALK_FEEL);
  g_autofree char *ask = take_clause (self, TIDEMARK_TALK_ASK);

  if (*self->texts[TIDEMARK_TALK_WHEN] == '\0' && *self->texts[TIDEMARK_TALK_FEEL] == '\0' &&
      *self->texts[TIDEMARK_TALK_ASK] == '\0')
    return NULL;

  /* Translators: what somebody says to the person they are dating: what was noticed, how it is for
   * oneself, and what one would like. The three are written by the person. */
  return g_strdup_printf (_ ("When %1$s, I feel %2$s. I would like %3$s."), when, feel, ask);
}

static void
add_line (GString *note, const char *line)
{
  if (note->len > 0)
    g_string_append_c (note, '\n');
  g_string_append (note, line);
}

/**
 * tidemark_talk_card_make_note:
 *
 * Returns: (transfer full) (nullable): the card as the note of a talk, the sentence first. Any
 *   thread.
 */
char *
tidemark_talk_card_make_note (const TidemarkTalkCard *self)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *sentence = tidemark_talk_card_say (self);

  if (sentence != NULL)
    add_line (note, sentence);
  if (*self->texts[TIDEMARK_TALK_WANT] != '\0')
    {
      /* Translators: what I wanted to reach with a talk */
      g_autofree char *want =
          g_strdup_printf (_ ("What I want: %s"), self->texts[TIDEMARK_TALK_WANT]);

      add_line (note, want);
    }
  if (*self->texts[TIDEMARK_TALK_LIMIT] != '\0')
    {
      /* Translators: what I decided for myself before a talk */
      g_autofree char *limit =
          g_strdup_printf (_ ("My limit: %s"), self->texts[TIDEMARK_TALK_LIMIT]);

      add_line (note, limit);
    }

  return note->len > 0 ? g_string_free_and_steal (g_steal_pointer (&note)) : NULL;
}

/**
 * tidemark_talk_card_find_accusation:
 *
 * Returns: (transfer full) (nullable): words in it that are easily heard as an accusation, as they
 *   are in the language of the program. Any thread.
 */
char *
tidemark_talk_card_find_accusation (const TidemarkTalkCard *self)
{
  /* Translators: beginnings of accusations, in small letters with "|" between them. They are looked
   * for in what somebody means to say, and named gently where they are found. */
  g_auto (GStrv) accusations =
      g_strsplit (_ ("you always|you never|you make me|your fault"), "|", -1);

  for (int i = TIDEMARK_TALK_WHEN; i <= TIDEMARK_TALK_ASK; i++)
    {
      g_autofree char *text = g_utf8_strdown (self->texts[i], -1);

      for (guint k = 0; accusations[k] != NULL; k++)
        if (*accusations[k] != '\0' && strstr (text, accusations[k]) != NULL)
          return g_strdup (accusations[k]);
    }

  return NULL;
}

static char *
make_slot (const char *person_id)
{
  return g_strconcat ("talk-card:", person_id, NULL);
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static TidemarkTalkCard *
parse (const char *person_id, const char *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  TidemarkTalkCard *self = tidemark_talk_card_new (person_id);
  JsonObject *object;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return self;

  object = json_node_get_object (root);
  for (int i = 0; i < TIDEMARK_N_TALK_TEXTS; i++)
    {
      const char *text = get_text (object, names[i]);

      if (text != NULL)
        tidemark_talk_card_set_text (self, (TidemarkTalkText) i, text);
    }
  if (get_text (object, "day") == NULL ||
      !tidemark_day_parse (get_text (object, "day"), &self->day))
    self->day = TIDEMARK_DAY_NONE;
  return self;
}

/**
 * tidemark_talk_card_read:
 * @person_id: with whom
 *
 * Returns: (transfer full) (nullable): the card that was begun; %NULL without error for none. On a
 *   thread of the store.
 */
TidemarkTalkCard *
tidemark_talk_card_read (TidemarkConnection *connection, const char *person_id, GError **error)
{
  g_autofree char *slot = make_slot (person_id);
  g_autofree char *json = tidemark_journal_get_draft (connection, slot, error);

  return json != NULL ? parse (person_id, json) : NULL;
}

static char *
to_json (const TidemarkTalkCard *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (root, object);
  json_object_set_string_member (object, "person", self->person_id);
  for (int i = 0; i < TIDEMARK_N_TALK_TEXTS; i++)
    if (*self->texts[i] != '\0')
      json_object_set_string_member (object, names[i], self->texts[i]);
  if (self->day != TIDEMARK_DAY_NONE)
    {
      g_autofree char *day = tidemark_day_format (self->day);

      json_object_set_string_member (object, "day", day);
    }
  return json_to_string (root, FALSE);
}

/**
 * tidemark_talk_card_put:
 *
 * Keeps the card in place of the one before it; a blank one is none. Inside a transaction.
 */
gboolean
tidemark_talk_card_put (TidemarkConnection *connection,
                        const TidemarkTalkCard *self,
                        GError **error)
{
  g_autofree char *slot = make_slot (self->person_id);
  g_autofree char *json = NULL;

  if (tidemark_talk_card_is_blank (self))
    return tidemark_journal_clear_draft (connection, slot, error);

  json = to_json (self);
  return tidemark_journal_put_draft (connection, slot, json, error);
}
