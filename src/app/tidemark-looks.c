/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-looks.h"

#include <json-glib/json-glib.h>

#include "tidemark-change-query.h"
#include "tidemark-journal-days.h"
#include "tidemark-journal-news.h"
#include "tidemark-journal.h"

#define MAX_LOOKS 3
#define MAX_RATINGS 4
#define MIN_RATED_DAYS 3
#define WEEK_DAYS 7

/* What is kept between two looks: beside the drafts, so that it is in no exported file, goes with
 * an erased person, and is nothing that anybody is told has changed. */
typedef struct
{
  int day;
  gint64 n_looks; /* on that day */
  gint64 seen_at_ms;
  int seen_offset;
  gint64 revision;
} Memory;

static const Memory NOTHING = { TIDEMARK_DAY_NONE, 0, TIDEMARK_INSTANT_NONE_MS, 0, 0 };

static char *
make_slot (const char *person_id)
{
  return g_strconcat ("look:", person_id, NULL);
}

static gint64
get_int (JsonObject *object, const char *name, gint64 otherwise)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node)
                                                                         : otherwise;
}

/* What cannot be read is as if nobody had looked. */
static Memory
parse_memory (const char *text)
{
  g_autoptr (JsonNode) root = text != NULL ? json_from_string (text, NULL) : NULL;
  JsonObject *object;
  Memory memory = NOTHING;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return memory;

  object = json_node_get_object (root);
  memory.day = (int) CLAMP (get_int (object, "day", NOTHING.day), G_MININT, G_MAXINT);
  memory.n_looks = get_int (object, "looks", 0);
  memory.seen_at_ms = get_int (object, "seen_at", NOTHING.seen_at_ms);
  memory.seen_offset = (int) CLAMP (get_int (object, "seen_offset", 0), -1440, 1440);
  memory.revision = get_int (object, "revision", 0);
  return memory;
}

static char *
format_memory (const char *person_id, const Memory *memory)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (root, object);
  json_object_set_string_member (object, "person", person_id);
  json_object_set_int_member (object, "day", memory->day);
  json_object_set_int_member (object, "looks", memory->n_looks);
  json_object_set_int_member (object, "seen_at", memory->seen_at_ms);
  json_object_set_int_member (object, "seen_offset", memory->seen_offset);
  json_object_set_int_member (object, "revision", memory->revision);
  return json_to_string (root, FALSE);
}

static gboolean
read_memory (TidemarkConnection *connection, const char *person_id, Memory *out, GError **error)
{
  g_autofree char *slot = make_slot (person_id);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = tidemark_journal_get_draft (connection, slot, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *out = parse_memory (text);
  return TRUE;
}

static gboolean
goes_on (const Memory *memory, TidemarkInstant now)
{
  return memory->seen_at_ms != TIDEMARK_INSTANT_NONE_MS && memory->seen_at_ms <= now.ms &&
         now.ms - memory->seen_at_ms < TIDEMARK_LOOK_MINUTES * G_GINT64_CONSTANT (60000);
}

/* How many looks this one makes for its day. */
static gint64
count_looks (const Memory *memory, TidemarkInstant now, int today)
{
  if (memory->day != today)
    return 1;

  return memory->n_looks + (goes_on (memory, now) ? 0 : 1);
}

static gboolean
count_rated_days (TidemarkConnection *connection,
                  const char *person_id,
                  int today,
                  int *out_days,
                  GError **error)
{
  g_autoptr (GArray) days = tidemark_journal_list_days (connection, person_id, error);

  if (days == NULL)
    return FALSE;

  *out_days = 0;
  for (guint i = 0; i < days->len; i++)
    {
      const TidemarkJournalDay *day = &g_array_index (days, TidemarkJournalDay, i);

      if (day->day > today - WEEK_DAYS && day->day <= today && day->n_distance > MAX_RATINGS)
        (*out_days)++;
    }

  return TRUE;
}

/* Where nothing was logged at all, the page has something better to say than that it is not new. */
static gboolean
read_news (TidemarkConnection *connection,
           const char *person_id,
           const Memory *memory,
           gboolean *out_nothing_new,
           GError **error)
{
  gboolean has_news, has_anything;

  if (!tidemark_journal_has_news (connection, person_id, memory->revision, &has_news, error) ||
      !tidemark_journal_has_news (connection, person_id, 0, &has_anything, error))
    return FALSE;

  *out_nothing_new = !has_news && has_anything;
  return TRUE;
}

/**
 * tidemark_looks_read:
 * @person_id: whom the reflection is about
 * @now: when somebody comes to look
 * @out_look: (out): what is known then
 *
 * On a thread of the store. Fails with TIDEMARK_STORE_ERROR.
 */
gboolean
tidemark_looks_read (TidemarkConnection *connection,
                     const char *person_id,
                     TidemarkInstant now,
                     TidemarkLookNews *out_look,
                     GError **error)
{
  int today = tidemark_day_of (now, tidemark_journal_get_day_start_hour (connection));
  TidemarkLookNews look = { .seen_at = TIDEMARK_INSTANT_NONE };
  Memory memory;
  int n_rated_days;

  if (!read_memory (connection, person_id, &memory, error) ||
      !tidemark_journal_has_safety (connection, person_id, &look.has_safety, error) ||
      !count_rated_days (connection, person_id, today, &n_rated_days, error))
    return FALSE;

  if (memory.seen_at_ms != TIDEMARK_INSTANT_NONE_MS && !goes_on (&memory, now) &&
      !read_news (connection, person_id, &memory, &look.nothing_new, error))
    return FALSE;

  look.seen_at = (TidemarkInstant) { memory.seen_at_ms, memory.seen_offset };
  if (count_looks (&memory, now, today) > MAX_LOOKS)
    look.hint = TIDEMARK_LOOK_HINT_OFTEN;
  else if (n_rated_days >= MIN_RATED_DAYS)
    look.hint = TIDEMARK_LOOK_HINT_RATED;
  *out_look = look;
  return TRUE;
}

/**
 * tidemark_looks_note:
 * @person_id: whom the reflection is about
 * @now: when it is seen
 *
 * Remembers that what is stored until now was seen. On the store's writer. Fails with
 * TIDEMARK_STORE_ERROR.
 */
gboolean
tidemark_looks_note (TidemarkConnection *connection,
                     const char *person_id,
                     TidemarkInstant now,
                     GError **error)
{
  int today = tidemark_day_of (now, tidemark_journal_get_day_start_hour (connection));
  g_autofree char *slot = make_slot (person_id);
  g_autofree char *text = NULL;
  Memory memory;

  if (!read_memory (connection, person_id, &memory, error))
    return FALSE;

  memory.n_looks = count_looks (&memory, now, today);
  memory.day = today;
  memory.seen_at_ms = now.ms;
  memory.seen_offset = now.offset_minutes;
  if (!tidemark_query_revision (connection, &memory.revision, error))
    return FALSE;

  text = format_memory (person_id, &memory);
  return tidemark_journal_put_draft (connection, slot, text, error);
}
