/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-past-reflection.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "tidemark-article.h"

static const char *const group_ids[TIDEMARK_N_GROUPS] = { "repeated", "mixed", "too_little" };

void
tidemark_past_reflection_free (TidemarkPastReflection *self)
{
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_free (self);
}

static TidemarkPastReflection *
past_reflection_new (TidemarkInstant at)
{
  TidemarkPastReflection *self = g_new0 (TidemarkPastReflection, 1);

  self->at = at;
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * tidemark_past_reflection_new:
 *
 * Returns: (transfer full): what is to be kept of @reflection. Any thread.
 */
TidemarkPastReflection *
tidemark_past_reflection_new (const TidemarkReflection *reflection)
{
  TidemarkPastReflection *self = past_reflection_new (reflection->now);
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  self->state = reflection->state;
  self->flags = reflection->flags;
  self->n_entries = reflection->n_entries;
  for (int i = 0; i < n; i++)
    g_hash_table_insert (
        self->groups, g_strdup (signals[i]->id),
        GINT_TO_POINTER (tidemark_finding_get_group (g_ptr_array_index (reflection->findings, i))));

  return self;
}

static void
add_flags (JsonBuilder *builder, guint flags)
{
  json_builder_set_member_name (builder, "flags");
  json_builder_begin_array (builder);
  for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
    if (flags & (1u << flag))
      json_builder_add_string_value (builder, tidemark_flag_id (flag));
  json_builder_end_array (builder);
}

/* In the order of the registry, so that the same look gives the same text. */
static void
add_groups (JsonBuilder *builder, GHashTable *groups)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  json_builder_set_member_name (builder, "groups");
  json_builder_begin_object (builder);
  for (int i = 0; i < n; i++)
    {
      gpointer group;

      if (!g_hash_table_lookup_extended (groups, signals[i]->id, NULL, &group))
        continue;
      json_builder_set_member_name (builder, signals[i]->id);
      json_builder_add_string_value (builder, group_ids[GPOINTER_TO_INT (group)]);
    }
  json_builder_end_object (builder);
}

/**
 * tidemark_past_reflection_to_json:
 *
 * Returns: (transfer full): an object for tidemark_past_reflection_parse(), without @at
 */
char *
tidemark_past_reflection_to_json (const TidemarkPastReflection *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "state");
  json_builder_add_string_value (builder, tidemark_state_id (self->state));
  json_builder_set_member_name (builder, "entries");
  json_builder_add_int_value (builder, self->n_entries);
  add_flags (builder, self->flags);
  add_groups (builder, self->groups);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
read_state (TidemarkPastReflection *self, const char *id)
{
  for (int state = 0; state <= TIDEMARK_STATE_FLAGGED; state++)
    if (g_strcmp0 (id, tidemark_state_id (state)) == 0)
      self->state = state;
}

static void
read_flags (TidemarkPastReflection *self, JsonNode *node)
{
  JsonArray *list =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
      if (g_strcmp0 (json_node_get_string (json_array_get_element (list, i)),
                     tidemark_flag_id (flag)) == 0)
        self->flags |= 1u << flag;
}

static void
read_groups (TidemarkPastReflection *self, JsonNode *node)
{
  JsonObjectIter iter;
  const char *id;
  JsonNode *value;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &id, &value))
    for (int group = 0; group < TIDEMARK_N_GROUPS; group++)
      if (JSON_NODE_HOLDS_VALUE (value) &&
          g_strcmp0 (json_node_get_string (value), group_ids[group]) == 0)
        g_hash_table_insert (self->groups, g_strdup (id), GINT_TO_POINTER (group));
}

/**
 * tidemark_past_reflection_parse:
 * @json: of tidemark_past_reflection_to_json()
 * @at: up to when the log was read
 *
 * Returns: (transfer full) (nullable): the look; %NULL where @json is none. What it says of signals
 *   that are no more is kept.
 */
TidemarkPastReflection *
tidemark_past_reflection_parse (const char *json, TidemarkInstant at)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  TidemarkPastReflection *self;
  JsonObject *object;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  self = past_reflection_new (at);
  object = json_node_get_object (root);
  read_state (self, json_object_get_string_member_with_default (object, "state", ""));
  self->n_entries = (int) json_object_get_int_member_with_default (object, "entries", 0);
  read_flags (self, json_object_get_member (object, "flags"));
  read_groups (self, json_object_get_member (object, "groups"));
  return self;
}

/* What a flag is about, in a few words. */
static const char *
name_flag (TidemarkFlag flag)
{
  static const char *const names[TIDEMARK_N_FLAGS] = {
    N_ ("More distance"),
    N_ ("Promises and what came of them"),
    N_ ("A question without an answer"),
    N_ ("Your own limit"),
    N_ ("Needs without an agreement"),
  };

  return _ (names[flag]);
}

static void
add_flag_changes (const TidemarkPastReflection *self,
                  const TidemarkReflection *now,
                  GPtrArray *changes)
{
  for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
    {
      gboolean was = (self->flags & (1u << flag)) != 0;
      gboolean is = tidemark_reflection_has_flag (now, flag);

      /* What was set aside did not go. */
      if ((now->set_aside_flags & (1u << flag)) != 0)
        continue;

      if (is && !was)
        /* Translators: what the log shows now and did not at the last look, such as "More
         * distance". */
        g_ptr_array_add (changes, g_strdup_printf (_ ("%s: now in the log"), name_flag (flag)));
      else if (was && !is)
        /* Translators: likewise, what it does not show any more. */
        g_ptr_array_add (changes,
                         g_strdup_printf (_ ("%s: no longer in the log"), name_flag (flag)));
    }
}

static const char *
name_group (TidemarkGroup group)
{
  static const char *const names[TIDEMARK_N_GROUPS] = {
    N_ ("looks repeated"),
    N_ ("mixed"),
    N_ ("too little logged"),
  };

  return _ (names[group]);
}

static void
add_move (GPtrArray *changes, const char *title, TidemarkGroup from, TidemarkGroup to)
{
  /* Translators: a signal, how it is listed now and how it was, such as "Promises: looks repeated,
   * before that mixed". */
  g_ptr_array_add (changes, g_strdup_printf (_ ("%1$s: %2$s, before that %3$s"), title,
                                             name_group (to), name_group (from)));
}

/**
 * tidemark_past_reflection_list_changes:
 * @now: the reflection to compare with
 *
 * Returns: (transfer full) (element-type utf8): what came or went and which signals moved from one
 *   group to another since this look, a line each; empty where nothing did. Of what is set aside
 *   nothing is said.
 */
GPtrArray *
tidemark_past_reflection_list_changes (const TidemarkPastReflection *self,
                                       const TidemarkReflection *now)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_free);
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  add_flag_changes (self, now, changes);
  for (int i = 0; i < n; i++)
    {
      TidemarkGroup group = tidemark_finding_get_group (g_ptr_array_index (now->findings, i));
      g_autofree char *title = NULL;
      gpointer before;

      if (tidemark_reflection_is_set_aside (now, i) ||
          !g_hash_table_lookup_extended (self->groups, signals[i]->id, NULL, &before) ||
          GPOINTER_TO_INT (before) == (int) group)
        continue;
      title = tidemark_article_say (signals[i]->title, now->alias);
      add_move (changes, title, GPOINTER_TO_INT (before), group);
    }

  return changes;
}
