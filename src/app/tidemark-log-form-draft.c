/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-form-private.h"

#include <json-glib/json-glib.h>

static JsonNode *
value_to_node (const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    return json_node_init_string (json_node_alloc (), g_value_get_string (value));
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return json_node_init_boolean (json_node_alloc (), g_value_get_boolean (value));
  if (G_VALUE_HOLDS_DOUBLE (value))
    return json_node_init_double (json_node_alloc (), g_value_get_double (value));
  if (G_VALUE_HOLDS_UINT64 (value))
    return json_node_init_int (json_node_alloc (), (gint64) g_value_get_uint64 (value));
  if (G_VALUE_HOLDS_UINT (value))
    return json_node_init_int (json_node_alloc (), g_value_get_uint (value));

  return json_node_init_int (json_node_alloc (), g_value_get_int (value));
}

static void
node_to_value (JsonNode *node, GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, json_node_get_string (node));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, json_node_get_boolean (node));
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, json_node_get_double (node));
  else if (G_VALUE_HOLDS_UINT64 (value))
    g_value_set_uint64 (value, (guint64) json_node_get_int (node));
  else if (G_VALUE_HOLDS_UINT (value))
    g_value_set_uint (value, (guint) json_node_get_int (node));
  else
    g_value_set_int (value, (int) json_node_get_int (node));
}

static JsonObject *
collect_answers (TidemarkLogForm *self)
{
  JsonObject *answers = json_object_new ();

  for (guint i = 0; i < tidemark_log_n_questions; i++)
    {
      GObject *question = tidemark_log_form_get_question (self, i);
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (question),
                                                        tidemark_log_questions[i].property);
      g_autofree char *name = g_strconcat (tidemark_log_questions[i].name, ".", pspec->name, NULL);
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, pspec->value_type);
      g_object_get_property (question, pspec->name, &value);
      json_object_set_member (answers, name, value_to_node (&value));
    }

  return answers;
}

/**
 * tidemark_log_form_save_draft:
 *
 * Returns: (transfer full): everything that was answered so far, as JSON
 */
char *
tidemark_log_form_save_draft (TidemarkLogForm *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), NULL);

  json_node_take_object (root, object);
  json_object_set_string_member (object, "kind",
                                 tidemark_words_name (&tidemark_kind_words, (int) self->kind));
  if (tidemark_when_row_get_when (self->when_row) != TIDEMARK_WHEN_NOW)
    {
      g_autofree char *at =
          tidemark_instant_format (tidemark_when_row_get_instant (self->when_row));

      json_object_set_string_member (object, "at", at);
    }
  json_object_set_object_member (object, "answers", collect_answers (self));

  return json_to_string (root, FALSE);
}

/* What is the same in every draft of a form that nobody answered, whatever its kind. */
static char *
describe_answers (TidemarkLogForm *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  TidemarkInstant at = TIDEMARK_INSTANT_NONE;
  g_autofree char *when = NULL;
  g_autofree char *answers = NULL;

  json_node_take_object (root, collect_answers (self));
  answers = json_to_string (root, FALSE);
  if (tidemark_when_row_get_when (self->when_row) == TIDEMARK_WHEN_PICK)
    at = tidemark_when_row_get_instant (self->when_row);
  when = g_strdup_printf ("%d %" G_GINT64_FORMAT, (int) tidemark_when_row_get_when (self->when_row),
                          at.ms);

  return g_strjoin ("\n", when, answers, NULL);
}

/**
 * tidemark_log_form_remember_blank:
 *
 * From here on the form is blank as long as it says what it says now.
 */
void
tidemark_log_form_remember_blank (TidemarkLogForm *self)
{
  g_free (self->blank);
  self->blank = describe_answers (self);
}

/**
 * tidemark_log_form_is_blank:
 *
 * Returns: whether there is nothing in it that it would be a pity to lose
 */
gboolean
tidemark_log_form_is_blank (TidemarkLogForm *self)
{
  g_autofree char *answers = NULL;

  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), TRUE);

  answers = describe_answers (self);
  return g_strcmp0 (self->blank, answers) == 0;
}

static void
load_answers (TidemarkLogForm *self, JsonObject *answers)
{
  for (guint i = 0; i < tidemark_log_n_questions; i++)
    {
      GObject *question = tidemark_log_form_get_question (self, i);
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (question),
                                                        tidemark_log_questions[i].property);
      g_autofree char *name = g_strconcat (tidemark_log_questions[i].name, ".", pspec->name, NULL);
      JsonNode *node = json_object_get_member (answers, name);
      g_auto (GValue) value = G_VALUE_INIT;

      if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
        continue;

      g_value_init (&value, pspec->value_type);
      node_to_value (node, &value);
      g_param_value_validate (pspec, &value);
      g_object_set_property (question, pspec->name, &value);
    }
}

static int
find_kind (JsonObject *object)
{
  return tidemark_words_value (&tidemark_kind_words,
                               json_object_get_string_member_with_default (object, "kind", ""));
}

/**
 * tidemark_log_form_load_draft:
 * @draft: of tidemark_log_form_save_draft()
 * @only: of this kind alone, or TIDEMARK_KIND_NONE for any
 *
 * Returns: whether it was one, and is shown now
 */
gboolean
tidemark_log_form_load_draft (TidemarkLogForm *self, const char *draft, TidemarkKind only)
{
  g_autoptr (JsonNode) root = json_from_string (draft, NULL);
  TidemarkInstant at;
  JsonObject *object, *answers;
  int kind;

  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), FALSE);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  object = json_node_get_object (root);
  answers = json_object_get_object_member (object, "answers");
  kind = find_kind (object);
  if (answers == NULL || kind <= TIDEMARK_KIND_MESSAGE ||
      (only != TIDEMARK_KIND_NONE && kind != (int) only))
    return FALSE;

  self->loading = TRUE;
  load_answers (self, answers);
  if (tidemark_instant_parse (json_object_get_string_member_with_default (object, "at", ""), &at))
    tidemark_when_row_pick (self->when_row, at);
  tidemark_log_form_set_kind (self, (TidemarkKind) kind);
  self->loading = FALSE;
  tidemark_log_form_update (self);

  return TRUE;
}
