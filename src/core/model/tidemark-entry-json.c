/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-json.h"

#include <glib/gi18n-lib.h>

#define BIT(kind) (1u << TIDEMARK_KIND_##kind)
#define RATED (BIT (TEXT) | BIT (CALL) | BIT (DATE) | BIT (TALK))
#define ALL TIDEMARK_FIELD_ALL_KINDS

#define FIELD(name, type, member, kinds)                                                           \
  { name, TIDEMARK_FIELD_##type, G_STRUCT_OFFSET (TidemarkEntry, member), kinds, NULL, 0 }
#define WORD(name, member, kinds, words, n_read)                                                   \
  { name,  TIDEMARK_FIELD_WORD,       G_STRUCT_OFFSET (TidemarkEntry, member),                     \
    kinds, &tidemark_##words##_words, n_read }

/* Up to "them": not both, nor unknown. */
#define ONE_OF_US (TIDEMARK_WHO_THEM + 1)

/* In the order in which they are written and read: what "type" says comes after "media". */
static const TidemarkField fields[] = {
  FIELD ("id", UUID, id, ALL),
  FIELD ("person", UUID, person_id, ALL),
  FIELD ("at", INSTANT, at, ALL),
  FIELD ("day", DAY, day, ALL),
  WORD ("kind", kind, ALL, kind, 0),
  WORD ("by", by, BIT (MESSAGE) | BIT (PROMISE), who, ONE_OF_US),
  WORD ("by", by, BIT (TEXT) | BIT (CALL) | BIT (DATE), who, 0),
  FIELD ("length", LENGTH, length, BIT (MESSAGE)),
  FIELD ("text", TEXT, text, BIT (MESSAGE)),
  FIELD ("media", MEDIA, type, BIT (MESSAGE)),
  FIELD ("type", MESSAGE, type, BIT (MESSAGE)),
  FIELD ("answered", ANSWER, answered, BIT (CALL)),
  FIELD ("seconds", COUNT, seconds, BIT (CALL)),
  WORD ("planned_by", planned_by, BIT (DATE), who, 0),
  WORD ("happened", happened, BIT (DATE), happened, 0),
  WORD ("changed_by", changed_by, BIT (DATE), who, 0),
  FIELD ("value", RATING, value, BIT (DISTANCE) | BIT (WANTED)),
  FIELD ("due", DUE, due, BIT (DATE) | BIT (PROMISE)),
  WORD ("outcome", outcome, BIT (PROMISE), promise_outcome, 0),
  FIELD ("resolved_at", INSTANT, resolved_at, BIT (PROMISE)),
  WORD ("topic", topic, BIT (TALK), topic, 0),
  WORD ("raised_by", raised_by, BIT (TALK), who, ONE_OF_US),
  WORD ("outcome", outcome, BIT (TALK), talk_outcome, 0),
  FIELD ("answer", TEXT, answer, BIT (TALK)),
  WORD ("move", move, BIT (MOVE), move, 0),
  WORD ("mark", mark, BIT (MARK), mark, 0),
  WORD ("mark", safety, BIT (SAFETY), safety, 0),
  WORD ("friend", friend, BIT (FRIEND), friend, 0),
  FIELD ("who", TEXT, who, BIT (FRIEND)),
  FIELD ("distance", RATING, distance, RATED),
  FIELD ("wanted", RATING, wanted, RATED),
  FIELD ("marks", MARKS, marks, RATED),
  FIELD ("goes_with", UUIDS, goes_with, ALL & ~BIT (MESSAGE)),
  FIELD ("import", UUID, import_id, ALL),
  FIELD ("key", TEXT, key, ALL),
  FIELD ("note", TEXT, note, ALL),
  FIELD ("hot", FLAG, hot, ALL),
  FIELD ("changed_at", UTC, changed_at_ms, ALL),
  FIELD ("deleted", FLAG, deleted, ALL),
};

/**
 * tidemark_entry_get_fields:
 * @out_n_fields: (out): how many
 *
 * Returns: (transfer none): all members of the journal file, in the order in which they are
 *   written; a name comes twice where it means different things for different kinds. Any thread.
 */
const TidemarkField *
tidemark_entry_get_fields (guint *out_n_fields)
{
  *out_n_fields = G_N_ELEMENTS (fields);
  return fields;
}

/**
 * tidemark_entry_find_field:
 *
 * Returns: (transfer none) (nullable): the member of this name that an entry of @kind can have.
 *   Any thread.
 */
const TidemarkField *
tidemark_entry_find_field (TidemarkKind kind, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if ((fields[i].kinds & (1u << kind)) != 0 && g_str_equal (fields[i].name, name))
      return &fields[i];

  return NULL;
}

static gboolean
require (TidemarkJsonRecord *record, const char *name, GError **error)
{
  return tidemark_json_record_has (record, name) ||
         tidemark_json_record_fail (record, name, _ ("is missing"), error);
}

static gboolean
read_kind (TidemarkJsonRecord *record, TidemarkKind *out, GError **error)
{
  const TidemarkField *field = tidemark_entry_find_field (TIDEMARK_KIND_NONE, "kind");
  TidemarkEntry found = { 0 };

  if (!require (record, "kind", error) || !tidemark_field_read (field, &found, record, error))
    return FALSE;

  *out = found.kind;
  return TRUE;
}

static void
fill_in_defaults (TidemarkEntry *entry, TidemarkJsonRecord *record)
{
  if (entry->day == TIDEMARK_DAY_NONE)
    entry->day = tidemark_day_of (entry->at, 0);
  if (!tidemark_json_record_has (record, "changed_at"))
    entry->changed_at_ms = entry->at.ms;
  if (entry->text != NULL && !tidemark_json_record_has (record, "length"))
    entry->length = (int) g_utf8_strlen (entry->text, -1);
}

static gboolean
check (TidemarkEntry *entry, TidemarkJsonRecord *record, GError **error)
{
  g_autofree char *why = NULL;
  const char *member = NULL;

  return tidemark_entry_is_valid (entry, &member, &why) ||
         tidemark_json_record_fail (record, member, why, error);
}

/**
 * tidemark_entry_from_json:
 * @record: an ENTRY of the journal file, just read
 *
 * Members that its kind does not have are kept in extra_json. Without "day" it is that of the
 * clock on the wall, without "changed_at" it was never changed, without "length" it is that of the
 * text.
 *
 * Returns: (transfer full): the entry, valid but for its person, or %NULL with
 *   TIDEMARK_JSON_ERROR_VALUE and "MEMBER: what is wrong". Any thread.
 */
TidemarkEntry *
tidemark_entry_from_json (TidemarkJsonRecord *record, GError **error)
{
  g_autoptr (TidemarkEntry) entry = NULL;
  TidemarkKind kind;

  if (!require (record, "id", error) || !read_kind (record, &kind, error) ||
      !require (record, "at", error))
    return NULL;

  entry = tidemark_entry_new (kind, (TidemarkInstant) { 0, 0 }, 0);
  entry->day = TIDEMARK_DAY_NONE;
  if (!tidemark_fields_read (fields, G_N_ELEMENTS (fields), 1u << kind, entry, record, error))
    return NULL;

  fill_in_defaults (entry, record);
  if (!check (entry, record, error))
    return NULL;

  entry->extra_json = tidemark_json_record_take_rest (record);
  return g_steal_pointer (&entry);
}

/**
 * tidemark_entry_to_json:
 * @writer: writes the entry as the next value, on one line
 *
 * The same entry gives the same bytes. Deleted ones are written too, with "deleted".
 *
 * Returns: %FALSE with TIDEMARK_JSON_ERROR where the unknown members that it keeps are damaged. Any
 *   thread.
 */
gboolean
tidemark_entry_to_json (const TidemarkEntry *entry, TidemarkJsonWriter *writer, GError **error)
{
  tidemark_json_writer_begin_object (writer, TIDEMARK_JSON_INLINE);
  if (!tidemark_fields_write (fields, G_N_ELEMENTS (fields), 1u << entry->kind, entry, writer,
                              error))
    return FALSE;
  if (!tidemark_json_writer_members_of (writer, entry->extra_json, error))
    return FALSE;

  tidemark_json_writer_end (writer);
  return TRUE;
}
