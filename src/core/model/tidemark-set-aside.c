/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-set-aside.h"

#include "tidemark-extra.h"

/* Of a person in the journal file: a list of {signal, day, reason}. */
#define MEMBER "set_aside"

void
tidemark_set_aside_free (TidemarkSetAside *self)
{
  g_free (self->signal);
  g_free (self->reason);
  g_free (self);
}

/* (nullable): which signal an item of the list is about. */
static const char *
get_signal (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node)
             ? tidemark_extra_get_text (json_node_get_object (node), "signal")
             : NULL;
}

static TidemarkSetAside *
read_item (JsonNode *node)
{
  TidemarkSetAside *self = g_new0 (TidemarkSetAside, 1);
  const char *day = tidemark_extra_get_text (json_node_get_object (node), "day");

  self->signal = g_strdup (get_signal (node));
  self->reason = g_strdup (tidemark_extra_get_text (json_node_get_object (node), "reason"));
  if (day == NULL || !tidemark_day_parse (day, &self->day))
    self->day = TIDEMARK_DAY_NONE;
  return self;
}

/**
 * tidemark_set_asides_of:
 *
 * Returns: (transfer full) (element-type TidemarkSetAside): what was set aside about this person,
 *   in the order in which it was; ids that no signal has any more among them. Any thread.
 */
GPtrArray *
tidemark_set_asides_of (const TidemarkPerson *person)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_set_aside_free);
  g_autoptr (JsonArray) list = tidemark_extra_get_list (person->extra_json, MEMBER);

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (get_signal (json_array_get_element (list, i)) != NULL)
      g_ptr_array_add (items, read_item (json_array_get_element (list, i)));

  return items;
}

/* Everything else in the list stays, whatever it is. */
static void
drop (JsonArray *list, const char *signal)
{
  for (guint i = json_array_get_length (list); i > 0; i--)
    if (g_strcmp0 (get_signal (json_array_get_element (list, i - 1)), signal) == 0)
      json_array_remove_element (list, i - 1);
}

/**
 * tidemark_set_aside_add:
 * @person: one's own copy
 * @signal: id of a signal
 * @reason: (nullable): why, in one's own words
 * @today: the day that it is
 *
 * Sets the signal aside; where it was so already, with the new reason. Any thread.
 */
void
tidemark_set_aside_add (TidemarkPerson *person, const char *signal, const char *reason, int today)
{
  g_autoptr (JsonArray) list = tidemark_extra_get_list (person->extra_json, MEMBER);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *day = tidemark_day_format (today);

  drop (list, signal);
  json_object_set_string_member (object, "signal", signal);
  json_object_set_string_member (object, "day", day);
  if (reason != NULL)
    json_object_set_string_member (object, "reason", reason);
  json_array_add_object_element (list, g_steal_pointer (&object));
  tidemark_extra_replace_list (&person->extra_json, MEMBER, list);
}

/**
 * tidemark_set_aside_remove:
 * @person: one's own copy
 * @signal: id of a signal
 *
 * Takes the signal up again. Any thread.
 */
void
tidemark_set_aside_remove (TidemarkPerson *person, const char *signal)
{
  g_autoptr (JsonArray) list = tidemark_extra_get_list (person->extra_json, MEMBER);

  drop (list, signal);
  tidemark_extra_replace_list (&person->extra_json, MEMBER, list);
}
