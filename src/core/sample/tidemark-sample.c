/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-sample.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "tidemark-day.h"
#include "tidemark-entry-json.h"
#include "tidemark-journal-json.h"
#include "tidemark-journal.h"
#include "tidemark-sample-resources.h"

#define RESOURCE_PREFIX "/io/github/tidemark_journal/Tidemark/samples/"

/* How the instants and days of a sample become those of whoever opens it. */
typedef struct
{
  int days;
  TidemarkInstant now;
} Move;

static const char *const names[] = {
  [TIDEMARK_SAMPLE_WITHDRAWAL] = "withdrawal.json",
  [TIDEMARK_SAMPLE_HEALTHY] = "healthy.json",
};
G_STATIC_ASSERT (G_N_ELEMENTS (names) == TIDEMARK_N_SAMPLES);

/* The hour on the clock stays, so that an evening is one wherever the sample is opened. */
static TidemarkInstant
move_instant (const Move *move, TidemarkInstant instant)
{
  gint64 minutes = move->days * 24 * 60 + instant.offset_minutes - move->now.offset_minutes;

  return (TidemarkInstant) { instant.ms + minutes * 60 * 1000, move->now.offset_minutes };
}

static void
move_text (const Move *move, JsonNode *node)
{
  const char *text = json_node_get_string (node);
  g_autofree char *moved = NULL;
  TidemarkInstant instant;
  int day;

  if (tidemark_day_parse (text, &day))
    moved = tidemark_day_format (day + move->days);
  else if (tidemark_instant_parse (text, &instant))
    moved = tidemark_instant_format (move_instant (move, instant));

  if (moved != NULL)
    json_node_set_string (node, moved);
}

static void
move_node (const Move *move, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) values = json_object_get_values (json_node_get_object (node));

      for (GList *l = values; l != NULL; l = l->next)
        move_node (move, l->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (GList) elements = json_array_get_elements (json_node_get_array (node));

      for (GList *l = elements; l != NULL; l = l->next)
        move_node (move, l->data);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    move_text (move, node);
}

static TidemarkInstant
get_instant (JsonObject *object, const char *member)
{
  TidemarkInstant instant = TIDEMARK_INSTANT_NONE;

  tidemark_instant_parse (json_object_get_string_member (object, member), &instant);
  return instant;
}

/* Nothing in a journal lies in the future but what is due. Returns when the last message was. */
static TidemarkInstant
drop_future (JsonObject *root, TidemarkInstant now)
{
  g_autoptr (JsonArray) kept = json_array_new ();
  g_autoptr (GList) entries =
      json_array_get_elements (json_object_get_array_member (root, "entries"));
  TidemarkInstant last = TIDEMARK_INSTANT_NONE;

  for (GList *l = entries; l != NULL; l = l->next)
    {
      JsonObject *entry = json_node_get_object (l->data);
      TidemarkInstant at = get_instant (entry, "at");

      if (at.ms > now.ms)
        continue;
      if (json_object_has_member (entry, "key"))
        last = at;
      json_array_add_element (kept, json_node_copy (l->data));
    }

  json_object_set_array_member (root, "entries", g_steal_pointer (&kept));
  return last;
}

/* The chat was exported a moment ago at the latest. */
static void
end_imports (JsonObject *root, TidemarkInstant now, TidemarkInstant last)
{
  g_autoptr (GList) imports =
      json_array_get_elements (json_object_get_array_member (root, "imports"));
  g_autofree char *now_text = tidemark_instant_format (now);
  g_autofree char *last_text = tidemark_instant_format (last);

  for (GList *l = imports; l != NULL; l = l->next)
    {
      JsonObject *import = json_node_get_object (l->data);

      if (get_instant (import, "exported_at").ms > now.ms)
        {
          json_object_set_string_member (import, "at", now_text);
          json_object_set_string_member (import, "exported_at", now_text);
        }
      json_object_set_string_member (import, "last", last_text);
    }
}

/* By whole weeks, so that weekdays stay: today then lies in the last week of the sample. */
static int
days_to_move (JsonObject *root, TidemarkInstant now)
{
  int last = tidemark_day_of (get_instant (root, "exported_at"), 0);
  int days = tidemark_day_of (now, 0) - last;
  int weeks = days > 0 ? (days + 6) / 7 : days / 7;

  return 7 * weeks;
}

static JsonNode *
load (TidemarkSample sample, TidemarkInstant now)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX, names[sample], NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  Move move = { 0, now };
  JsonObject *root;

  bytes = g_resource_lookup_data (tidemark_samples_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              &error);
  g_assert_no_error (error);

  root = json_node_get_object (json_parser_get_root (parser));
  move.days = days_to_move (root, now);
  move_node (&move, json_parser_get_root (parser));
  end_imports (root, now, drop_future (root, now));

  return json_parser_steal_root (parser);
}

/**
 * tidemark_sample_name:
 *
 * Returns: the word for @sample on the command line. Any thread.
 */
const char *
tidemark_sample_name (TidemarkSample sample)
{
  return sample == TIDEMARK_SAMPLE_HEALTHY ? "healthy" : "withdrawal";
}

/**
 * tidemark_sample_to_file:
 * @sample: which
 * @now: the present moment, with the offset of the person's zone
 *
 * A sample journal as a journal file: some four months of an invented log, moved so that it goes
 * on to @now. Every call makes the same ids. Takes tens of milliseconds: not for the main thread.
 *
 * Returns: (transfer full): UTF-8 JSON. Pure, any thread, cannot fail.
 */
GBytes *
tidemark_sample_to_file (TidemarkSample sample, TidemarkInstant now)
{
  g_autoptr (JsonNode) root = NULL;
  char *text;

  g_return_val_if_fail ((guint) sample < TIDEMARK_N_SAMPLES, NULL);

  root = load (sample, now);
  text = json_to_string (root, FALSE);
  return g_bytes_new_take (text, strlen (text));
}

typedef gboolean (*PutFunc) (TidemarkConnection *connection,
                             TidemarkJsonRecord *record,
                             GError **error);

static gboolean
put_person (TidemarkConnection *connection, TidemarkJsonRecord *record, GError **error)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_from_json (record, error);

  return person != NULL && tidemark_journal_put_person (connection, person, error) &&
         tidemark_journal_set_current_person (connection, person->id, error);
}

static gboolean
put_import (TidemarkConnection *connection, TidemarkJsonRecord *record, GError **error)
{
  g_autoptr (TidemarkImport) import = tidemark_import_from_json (record, error);

  return import != NULL && tidemark_journal_put_import (connection, import, error);
}

static gboolean
put_exclusion (TidemarkConnection *connection, TidemarkJsonRecord *record, GError **error)
{
  g_autoptr (TidemarkExclusion) exclusion = tidemark_exclusion_from_json (record, error);

  return exclusion != NULL && tidemark_journal_put_exclusion (connection, exclusion, error);
}

static gboolean
put_entry (TidemarkConnection *connection, TidemarkJsonRecord *record, GError **error)
{
  g_autoptr (TidemarkEntry) entry = tidemark_entry_from_json (record, error);

  return entry != NULL && tidemark_journal_put_entry (connection, entry, error);
}

static gboolean
put_list (TidemarkConnection *connection, JsonArray *list, PutFunc put, GError **error)
{
  g_autoptr (TidemarkJsonRecord) record = tidemark_json_record_new ();

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      g_autofree char *text = json_to_string (json_array_get_element (list, i), FALSE);
      g_autoptr (TidemarkJsonStream) stream = tidemark_json_stream_new_for_text (text);

      if (tidemark_json_stream_next (stream, error) == TIDEMARK_JSON_FAILED ||
          !tidemark_json_record_read (record, stream, error) || !put (connection, record, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tidemark_sample_put:
 * @connection: of an empty journal, in the caller's transaction
 * @sample: which
 * @now: the present moment, with the offset of the person's zone
 *
 * Stores a sample as tidemark_sample_to_file() has it, its person as the current one.
 *
 * Errors: those of writing to the journal. Any thread but the main one.
 */
gboolean
tidemark_sample_put (TidemarkConnection *connection,
                     TidemarkSample sample,
                     TidemarkInstant now,
                     GError **error)
{
  /* In the order in which one needs the other. */
  static const struct
  {
    const char *list;
    PutFunc put;
  } lists[] = {
    { "people", put_person },
    { "imports", put_import },
    { "exclusions", put_exclusion },
    { "entries", put_entry },
  };
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail ((guint) sample < TIDEMARK_N_SAMPLES, FALSE);

  root = load (sample, now);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!put_list (connection,
                   json_object_get_array_member (json_node_get_object (root), lists[i].list),
                   lists[i].put, error))
      return FALSE;

  return TRUE;
}
