/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-path-answer.h"

#include "tidemark-extra.h"

/* Of a person in the journal file: a list of {question, text, day}, the latest last. */
#define MEMBER "answers"

void
tidemark_path_answer_free (TidemarkPathAnswer *self)
{
  g_free (self->text);
  g_free (self);
}

/* (nullable): where the node is an answer to that question. */
static JsonObject *
get_answer (JsonNode *node, const char *question)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  return object != NULL && g_strcmp0 (tidemark_extra_get_text (object, "question"), question) == 0
             ? object
             : NULL;
}

static int
get_day (JsonObject *object)
{
  const char *text = tidemark_extra_get_text (object, "day");
  int day;

  return text != NULL && tidemark_day_parse (text, &day) ? day : TIDEMARK_DAY_NONE;
}

/**
 * tidemark_path_answers_of:
 * @question: such as TIDEMARK_PATH_MY_WISH
 *
 * Returns: (transfer full) (element-type TidemarkPathAnswer): every answer to it, the latest last.
 *   Any thread.
 */
GPtrArray *
tidemark_path_answers_of (const TidemarkPerson *person, const char *question)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_path_answer_free);
  g_autoptr (JsonArray) list = tidemark_extra_get_list (person->extra_json, MEMBER);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = get_answer (json_array_get_element (list, i), question);
      const char *text = object != NULL ? tidemark_extra_get_text (object, "text") : NULL;
      TidemarkPathAnswer *answer;

      if (object == NULL)
        continue;
      answer = g_new0 (TidemarkPathAnswer, 1);
      answer->text = g_strdup (text != NULL ? text : "");
      answer->day = get_day (object);
      g_ptr_array_add (answers, answer);
    }

  return answers;
}

/**
 * tidemark_path_answer_find_day:
 * @text: the answer as it stands
 *
 * Returns: the day on which it was given, or TIDEMARK_DAY_NONE where that is not known. Any thread.
 */
int
tidemark_path_answer_find_day (const TidemarkPerson *person, const char *question, const char *text)
{
  g_autoptr (GPtrArray) answers = tidemark_path_answers_of (person, question);
  const TidemarkPathAnswer *last =
      answers->len > 0 ? g_ptr_array_index (answers, answers->len - 1) : NULL;

  return last != NULL && g_strcmp0 (last->text, text) == 0 ? last->day : TIDEMARK_DAY_NONE;
}

/* What is written anew on the same day is the same answer, put better. */
static void
remove_last_of_today (JsonArray *list, const char *question, int today)
{
  for (guint i = json_array_get_length (list); i > 0; i--)
    {
      JsonObject *object = get_answer (json_array_get_element (list, i - 1), question);

      if (object == NULL)
        continue;
      if (get_day (object) == today)
        json_array_remove_element (list, i - 1);
      return;
    }
}

/**
 * tidemark_path_answer_add:
 * @person: one's own copy
 * @question: such as TIDEMARK_PATH_MY_WISH
 * @text: (nullable): the answer, or %NULL where it is taken back
 * @today: the day that it is
 *
 * Adds the answer to those before it, which stay for ever; only one of the same day gives way. Any
 * thread.
 */
void
tidemark_path_answer_add (TidemarkPerson *person, const char *question, const char *text, int today)
{
  g_autoptr (JsonArray) list = tidemark_extra_get_list (person->extra_json, MEMBER);
  g_autofree char *day = tidemark_day_format (today);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "question", question);
  json_object_set_string_member (object, "text", text != NULL ? text : "");
  json_object_set_string_member (object, "day", day);
  remove_last_of_today (list, question, today);
  json_array_add_object_element (list, object);
  tidemark_extra_replace_list (&person->extra_json, MEMBER, list);
}
