/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-waiting-limit.h"

#include "tidemark-extra.h"

/* Of a person in the journal file: a list of {days, from, reason}, the latest last. */
#define MEMBER "waiting_limits"

static TidemarkWaitingLimit *
limit_new (int days, int from_day, const char *reason)
{
  TidemarkWaitingLimit *self = g_new0 (TidemarkWaitingLimit, 1);

  self->days = days;
  self->from_day = from_day;
  self->reason = g_strdup (reason);
  return self;
}

void
tidemark_waiting_limit_free (TidemarkWaitingLimit *self)
{
  g_free (self->reason);
  g_free (self);
}

static int
get_days (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "days");
  gint64 days = node != NULL && json_node_get_value_type (node) == G_TYPE_INT64
                    ? json_node_get_int (node)
                    : TIDEMARK_UNSAID;

  return days >= 0 && days <= G_MAXINT ? (int) days : TIDEMARK_UNSAID;
}

static TidemarkWaitingLimit *
read_limit (JsonNode *node)
{
  JsonObject *object;
  const char *from;
  int from_day = TIDEMARK_DAY_NONE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  from = tidemark_extra_get_text (object, "from");
  if (from != NULL && !tidemark_day_parse (from, &from_day))
    from_day = TIDEMARK_DAY_NONE;
  return limit_new (get_days (object), from_day, tidemark_extra_get_text (object, "reason"));
}

/* As the list has it. */
static int
get_in_force (JsonArray *list)
{
  int days = TIDEMARK_UNSAID;

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        days = get_days (json_node_get_object (node));
    }

  return days;
}

/**
 * tidemark_waiting_limits_of:
 * @person: a person
 *
 * Returns: (transfer full) (element-type TidemarkWaitingLimit): every limit that was ever set, the
 *   latest last: that is the one in force. Empty where none was. Any thread.
 */
GPtrArray *
tidemark_waiting_limits_of (const TidemarkPerson *person)
{
  GPtrArray *limits = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_waiting_limit_free);
  g_autoptr (JsonArray) list = tidemark_extra_get_list (person->extra_json, MEMBER);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      TidemarkWaitingLimit *limit = read_limit (json_array_get_element (list, i));

      if (limit != NULL)
        g_ptr_array_add (limits, limit);
    }

  /* Set by a journal file that has no list. */
  if (person->waiting_limit_days != get_in_force (list))
    g_ptr_array_add (limits, limit_new (person->waiting_limit_days, TIDEMARK_DAY_NONE, NULL));

  return limits;
}

static void
append (JsonArray *list, int days, int from_day, const char *reason)
{
  g_autoptr (JsonObject) object = json_object_new ();

  if (days != TIDEMARK_UNSAID)
    json_object_set_int_member (object, "days", days);
  if (from_day != TIDEMARK_DAY_NONE)
    {
      g_autofree char *from = tidemark_day_format (from_day);

      json_object_set_string_member (object, "from", from);
    }
  if (reason != NULL)
    json_object_set_string_member (object, "reason", reason);
  json_array_add_object_element (list, g_steal_pointer (&object));
}

/**
 * tidemark_waiting_limit_move:
 * @person: one's own copy
 * @days: the new limit, or TIDEMARK_UNSAID for none
 * @reason: (nullable): why
 * @today: the day that it is
 *
 * Sets the limit; those before it stay in the list for ever, whatever is in it. Any thread.
 */
void
tidemark_waiting_limit_move (TidemarkPerson *person, int days, const char *reason, int today)
{
  g_autoptr (JsonArray) list = tidemark_extra_get_list (person->extra_json, MEMBER);

  if (person->waiting_limit_days != get_in_force (list))
    append (list, person->waiting_limit_days, TIDEMARK_DAY_NONE, NULL);
  append (list, days, today, reason);
  tidemark_extra_replace_list (&person->extra_json, MEMBER, list);
  person->waiting_limit_days = days;
}
