/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-small-step.h"

#include "tidemark-extra.h"

/* Of a person in the journal file: {text, source, day, look_back}, or null once it is done. */
#define MEMBER "small_step"

/* Of the note that says what came of it. */
#define ENTRY_TEXT "step"
#define ENTRY_DAY "step_day"

TidemarkSmallStep *
tidemark_small_step_new (const char *text, const char *source, int taken_day, int look_back_day)
{
  TidemarkSmallStep *self = g_new0 (TidemarkSmallStep, 1);

  self->text = g_strdup (text);
  self->source = g_strdup (source);
  self->taken_day = taken_day;
  self->look_back_day = look_back_day;
  return self;
}

void
tidemark_small_step_free (TidemarkSmallStep *self)
{
  g_free (self->text);
  g_free (self->source);
  g_free (self);
}

static const char *
get_text (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static int
get_day (JsonNode *node)
{
  const char *text = get_text (node);
  int day;

  return text != NULL && tidemark_day_parse (text, &day) ? day : TIDEMARK_DAY_NONE;
}

/**
 * tidemark_small_step_of:
 *
 * Returns: (transfer full) (nullable): the step that was taken up and not looked back at yet. Any
 *   thread.
 */
TidemarkSmallStep *
tidemark_small_step_of (const TidemarkPerson *person)
{
  g_autoptr (JsonNode) node = tidemark_extra_get (person->extra_json, MEMBER);
  JsonObject *object =
      node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *text = object != NULL ? get_text (json_object_get_member (object, "text")) : NULL;
  int look_back =
      text != NULL ? get_day (json_object_get_member (object, "look_back")) : TIDEMARK_DAY_NONE;

  if (look_back == TIDEMARK_DAY_NONE)
    return NULL;

  return tidemark_small_step_new (text, get_text (json_object_get_member (object, "source")),
                                  get_day (json_object_get_member (object, "day")), look_back);
}

static void
set_day (JsonObject *object, const char *name, int day)
{
  g_autofree char *text = day != TIDEMARK_DAY_NONE ? tidemark_day_format (day) : NULL;

  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static JsonNode *
to_node (const TidemarkSmallStep *self)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "text", self->text);
  if (self->source != NULL)
    json_object_set_string_member (object, "source", self->source);
  set_day (object, "day", self->taken_day);
  set_day (object, "look_back", self->look_back_day);
  json_node_take_object (node, object);
  return node;
}

/**
 * tidemark_small_step_set:
 * @person: one's own copy
 * @step: (nullable): what is taken up in place of what was, or %NULL for nothing
 *
 * Any thread.
 */
void
tidemark_small_step_set (TidemarkPerson *person, const TidemarkSmallStep *step)
{
  g_autoptr (JsonNode) node = step != NULL ? to_node (step) : json_node_new (JSON_NODE_NULL);
  char *extra = tidemark_extra_set (person->extra_json, MEMBER, node);

  g_free (person->extra_json);
  person->extra_json = extra;
}

static void
set_member (TidemarkEntry *entry, const char *name, const char *value)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), value);
  char *extra = tidemark_extra_set (entry->extra_json, name, node);

  g_free (entry->extra_json);
  entry->extra_json = extra;
}

/**
 * tidemark_small_step_tell:
 * @entry: one's own; the note that says what came of the step
 *
 * Writes into the entry which step it is about.
 */
void
tidemark_small_step_tell (const TidemarkSmallStep *self, TidemarkEntry *entry)
{
  g_autofree char *day =
      self->taken_day != TIDEMARK_DAY_NONE ? tidemark_day_format (self->taken_day) : NULL;

  set_member (entry, ENTRY_TEXT, self->text);
  if (day != NULL)
    set_member (entry, ENTRY_DAY, day);
}

/**
 * tidemark_small_step_told_by:
 * @out_taken_day: (out): when it was taken up, or TIDEMARK_DAY_NONE
 *
 * Returns: (transfer full) (nullable): the step that the entry says what came of
 */
char *
tidemark_small_step_told_by (const TidemarkEntry *entry, int *out_taken_day)
{
  g_autoptr (JsonNode) text = tidemark_extra_get (entry->extra_json, ENTRY_TEXT);
  g_autoptr (JsonNode) day = tidemark_extra_get (entry->extra_json, ENTRY_DAY);

  *out_taken_day = get_day (day);
  return g_strdup (get_text (text));
}
