/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-extra.h"

#include "tidemark-json-writer.h"

/**
 * tidemark_extra_get:
 * @extra_json: (nullable): an object
 * @name: of a member
 *
 * Returns: (transfer full) (nullable): its value, or %NULL where it is not there. Any thread.
 */
JsonNode *
tidemark_extra_get (const char *extra_json, const char *name)
{
  g_autoptr (JsonNode) root = extra_json != NULL ? json_from_string (extra_json, NULL) : NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  return json_object_dup_member (json_node_get_object (root), name);
}

/**
 * tidemark_extra_set:
 * @extra_json: (nullable): an object
 * @name: of a member
 * @value: what it becomes
 *
 * Returns: (transfer full) (nullable): the object with that member; all others stay as they were
 *   written. What is damaged and no object stays as it is. Any thread.
 */
char *
tidemark_extra_set (const char *extra_json, const char *name, JsonNode *value)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (TidemarkJsonWriter) writer = tidemark_json_writer_new (out);
  g_autofree char *text = json_to_string (value, FALSE);

  tidemark_json_writer_begin_object (writer, TIDEMARK_JSON_INLINE);
  tidemark_json_writer_name (writer, name);
  if (!tidemark_json_writer_json (writer, text, NULL) ||
      !tidemark_json_writer_members_of (writer, extra_json, NULL))
    return g_strdup (extra_json);
  tidemark_json_writer_end (writer);

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/**
 * tidemark_extra_get_list:
 * @extra_json: (nullable):
 * @name: of a member that is a list
 *
 * Returns: (transfer full): the list as it is in the journal; what is no list is kept as its first
 *   item. Any thread.
 */
JsonArray *
tidemark_extra_get_list (const char *extra_json, const char *name)
{
  g_autoptr (JsonNode) node = tidemark_extra_get (extra_json, name);
  JsonArray *list;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_node_dup_array (node);

  list = json_array_new ();
  if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
    json_array_add_element (list, g_steal_pointer (&node));
  return list;
}

/**
 * tidemark_extra_replace_list:
 * @extra_json: (inout) (nullable):
 * @name: of a member that is a list
 *
 * Puts the list in place of the one that is there. Any thread.
 */
void
tidemark_extra_replace_list (char **extra_json, const char *name, JsonArray *list)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  char *extra;

  json_node_set_array (node, list);
  extra = tidemark_extra_set (*extra_json, name, node);
  g_free (*extra_json);
  *extra_json = extra;
}

/**
 * tidemark_extra_get_text:
 *
 * Returns: (transfer none) (nullable): the member of an item where it is a text. Any thread.
 */
const char *
tidemark_extra_get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}
