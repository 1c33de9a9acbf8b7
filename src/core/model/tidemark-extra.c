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
