/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-json.h"

#include <glib/gi18n-lib.h>

#define FIELD(struct, name, type, member)                                                            \
  {                                                                                                  \
    name, TIDEMARK_FIELD_##type, G_STRUCT_OFFSET (struct, member), TIDEMARK_FIELD_ALL_KINDS, NULL, 0 \
  }
#define ALL TIDEMARK_FIELD_ALL_KINDS

static const TidemarkField person_fields[] = {
  FIELD (TidemarkPerson, "id", UUID, id),
  FIELD (TidemarkPerson, "alias", TEXT, alias),
  { "pronoun", TIDEMARK_FIELD_WORD, G_STRUCT_OFFSET (TidemarkPerson, pronoun), ALL,
    &tidemark_pronoun_words, 0 },
  FIELD (TidemarkPerson, "since", DAY, since_day),
  FIELD (TidemarkPerson, "archived", FLAG, archived),
  FIELD (TidemarkPerson, "ended", DAY, ended_day),
  FIELD (TidemarkPerson, "sealed_until", DAY, sealed_until_day),
  FIELD (TidemarkPerson, "waiting_limit_days", COUNT, waiting_limit_days),
  FIELD (TidemarkPerson, "check_in", DAY, check_in_day),
  FIELD (TidemarkPerson, "agreed_until", DAY, agreed_until_day),
  FIELD (TidemarkPerson, "my_wish", TEXT, my_wish),
  FIELD (TidemarkPerson, "their_wish_general", TEXT, their_wish_general),
  FIELD (TidemarkPerson, "their_wish_with_me", TEXT, their_wish_with_me),
  FIELD (TidemarkPerson, "wishes_match", ANSWER, wishes_match),
  FIELD (TidemarkPerson, "changed_at", CHANGED, changed_at_ms),
};

static const TidemarkField import_fields[] = {
  FIELD (TidemarkImport, "id", UUID, id),
  FIELD (TidemarkImport, "person", UUID, person_id),
  FIELD (TidemarkImport, "format", TEXT, format),
  FIELD (TidemarkImport, "name", TEXT, name),
  FIELD (TidemarkImport, "at", INSTANT, at),
  FIELD (TidemarkImport, "exported_at", INSTANT, exported_at),
  FIELD (TidemarkImport, "first", INSTANT, first),
  FIELD (TidemarkImport, "last", INSTANT, last),
};

static const TidemarkField counts_field = FIELD (TidemarkImport, "counts", OBJECT, counts_json);

static const TidemarkField hole_fields[] = {
  FIELD (TidemarkHole, "from", INSTANT, from),
  FIELD (TidemarkHole, "to", INSTANT, to),
  FIELD (TidemarkHole, "why", TEXT, why),
};

static const TidemarkField exclusion_fields[] = {
  FIELD (TidemarkExclusion, "id", UUID, id),
  FIELD (TidemarkExclusion, "person", UUID, person_id),
  FIELD (TidemarkExclusion, "from", DAY, from_day),
  FIELD (TidemarkExclusion, "to", DAY, to_day),
  FIELD (TidemarkExclusion, "reason", TEXT, reason),
  FIELD (TidemarkExclusion, "changed_at", CHANGED, changed_at_ms),
  FIELD (TidemarkExclusion, "deleted", FLAG, deleted),
};

static gboolean
require (TidemarkJsonRecord *record, const char *const *names, GError **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (!tidemark_json_record_has (record, names[i]))
      return tidemark_json_record_fail (record, names[i], _ ("is missing"), error);

  return TRUE;
}

/**
 * tidemark_person_from_json:
 * @record: a PERSON of the journal file, just read
 *
 * Without "changed_at" it was never changed: anything else is newer.
 *
 * Returns: (transfer full): the person, or %NULL with TIDEMARK_JSON_ERROR_VALUE and "MEMBER: what
 *   is wrong". Any thread.
 */
TidemarkPerson *
tidemark_person_from_json (TidemarkJsonRecord *record, GError **error)
{
  static const char *const required[] = { "id", "alias", NULL };
  g_autoptr (TidemarkPerson) person = NULL;

  if (!require (record, required, error))
    return NULL;

  person = tidemark_person_new (NULL);
  person->changed_at_ms = 0;
  if (!tidemark_fields_read (person_fields, G_N_ELEMENTS (person_fields), ALL, person, record,
                             error))
    return NULL;
  if (person->alias[0] == '\0')
    {
      tidemark_json_record_fail (record, "alias", _ ("is empty"), error);
      return NULL;
    }

  person->extra_json = tidemark_json_record_take_rest (record);
  return g_steal_pointer (&person);
}

/**
 * tidemark_person_to_json:
 * @writer: writes the person as the next value, on one line
 *
 * Returns: %FALSE with TIDEMARK_JSON_ERROR where the unknown members are damaged. Any thread.
 */
gboolean
tidemark_person_to_json (const TidemarkPerson *person, TidemarkJsonWriter *writer, GError **error)
{
  tidemark_json_writer_begin_object (writer, TIDEMARK_JSON_INLINE);
  if (!tidemark_fields_write (person_fields, G_N_ELEMENTS (person_fields), ALL, person, writer,
                              error) ||
      !tidemark_json_writer_members_of (writer, person->extra_json, error))
    return FALSE;

  tidemark_json_writer_end (writer);
  return TRUE;
}

static TidemarkHole *
read_hole (TidemarkJsonRecord *record, TidemarkJsonStream *stream, guint at, GError **error)
{
  g_autoptr (TidemarkHole) hole =
      tidemark_hole_new (TIDEMARK_INSTANT_NONE, TIDEMARK_INSTANT_NONE, NULL);

  if (tidemark_json_stream_get_event (stream) != TIDEMARK_JSON_OBJECT_BEGIN)
    {
      g_set_error (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE, "holes[%u]: %s", at,
                   _ ("this should be an object"));
      return NULL;
    }
  if (!tidemark_json_record_read (record, stream, error) ||
      !tidemark_fields_read (hole_fields, G_N_ELEMENTS (hole_fields), ALL, hole, record, error))
    {
      g_prefix_error (error, "holes[%u].", at);
      return NULL;
    }

  return g_steal_pointer (&hole);
}

/* Holes lie deeper than a record takes apart, so they are a text to read again. */
static gboolean
read_holes (TidemarkImport *import, TidemarkJsonRecord *record, GError **error)
{
  g_autoptr (TidemarkJsonStream) stream = NULL;
  g_autoptr (TidemarkJsonRecord) inner = tidemark_json_record_new ();
  g_autofree char *json = NULL;

  if (!tidemark_json_record_take_json (record, "holes", TIDEMARK_JSON_ARRAY_BEGIN, &json, error))
    return FALSE;
  if (json == NULL)
    return TRUE;

  stream = tidemark_json_stream_new_for_text (json);
  tidemark_json_stream_next (stream, NULL);
  while (tidemark_json_stream_next (stream, NULL) != TIDEMARK_JSON_ARRAY_END)
    {
      TidemarkHole *hole = read_hole (inner, stream, import->holes->len, error);

      if (hole == NULL)
        {
          tidemark_json_record_point_at (record, "holes");
          return FALSE;
        }
      g_ptr_array_add (import->holes, hole);
    }

  return TRUE;
}

static gboolean
write_holes (const TidemarkImport *import, TidemarkJsonWriter *writer, GError **error)
{
  if (import->holes->len == 0)
    return TRUE;

  tidemark_json_writer_name (writer, "holes");
  tidemark_json_writer_begin_array (writer, TIDEMARK_JSON_INLINE);
  for (guint i = 0; i < import->holes->len; i++)
    {
      tidemark_json_writer_begin_object (writer, TIDEMARK_JSON_INLINE);
      if (!tidemark_fields_write (hole_fields, G_N_ELEMENTS (hole_fields), ALL,
                                  import->holes->pdata[i], writer, error))
        return FALSE;
      tidemark_json_writer_end (writer);
    }
  tidemark_json_writer_end (writer);

  return TRUE;
}

/**
 * tidemark_import_from_json:
 * @record: an IMPORT of the journal file, just read
 *
 * Returns: (transfer full): the import, or %NULL with TIDEMARK_JSON_ERROR_VALUE and "MEMBER: what
 *   is wrong". Any thread.
 */
TidemarkImport *
tidemark_import_from_json (TidemarkJsonRecord *record, GError **error)
{
  static const char *const required[] = { "id", "format", "at", NULL };
  g_autoptr (TidemarkImport) import = NULL;

  if (!require (record, required, error))
    return NULL;

  import = tidemark_import_new (NULL, NULL);
  if (!tidemark_fields_read (import_fields, G_N_ELEMENTS (import_fields), ALL, import, record,
                             error) ||
      !read_holes (import, record, error) ||
      !tidemark_field_read (&counts_field, import, record, error))
    return NULL;

  import->extra_json = tidemark_json_record_take_rest (record);
  return g_steal_pointer (&import);
}

/**
 * tidemark_import_to_json:
 * @writer: writes the import as the next value, on one line
 *
 * Returns: %FALSE with TIDEMARK_JSON_ERROR where the counts or the unknown members are damaged.
 *   Any thread.
 */
gboolean
tidemark_import_to_json (const TidemarkImport *import, TidemarkJsonWriter *writer, GError **error)
{
  tidemark_json_writer_begin_object (writer, TIDEMARK_JSON_INLINE);
  if (!tidemark_fields_write (import_fields, G_N_ELEMENTS (import_fields), ALL, import, writer,
                              error) ||
      !write_holes (import, writer, error) ||
      !tidemark_field_write (&counts_field, import, writer, error) ||
      !tidemark_json_writer_members_of (writer, import->extra_json, error))
    return FALSE;

  tidemark_json_writer_end (writer);
  return TRUE;
}

/**
 * tidemark_exclusion_from_json:
 * @record: an EXCLUSION of the journal file, just read
 *
 * Without "changed_at" it was never changed: anything else is newer.
 *
 * Returns: (transfer full): the stretch, valid but for its person, or %NULL with
 *   TIDEMARK_JSON_ERROR_VALUE and "MEMBER: what is wrong". Any thread.
 */
TidemarkExclusion *
tidemark_exclusion_from_json (TidemarkJsonRecord *record, GError **error)
{
  static const char *const required[] = { "id", "from", "to", "reason", NULL };
  g_autoptr (TidemarkExclusion) exclusion = NULL;

  if (!require (record, required, error))
    return NULL;

  exclusion = tidemark_exclusion_new (NULL, 0, 0, NULL);
  exclusion->changed_at_ms = 0;
  if (!tidemark_fields_read (exclusion_fields, G_N_ELEMENTS (exclusion_fields), ALL, exclusion,
                             record, error))
    return NULL;
  if (exclusion->to_day < exclusion->from_day)
    {
      tidemark_json_record_fail (record, "to", _ ("is before from"), error);
      return NULL;
    }

  exclusion->extra_json = tidemark_json_record_take_rest (record);
  return g_steal_pointer (&exclusion);
}

/**
 * tidemark_exclusion_to_json:
 * @writer: writes the stretch as the next value, on one line
 *
 * Returns: %FALSE with TIDEMARK_JSON_ERROR where the unknown members are damaged. Any thread.
 */
gboolean
tidemark_exclusion_to_json (const TidemarkExclusion *exclusion,
                            TidemarkJsonWriter *writer,
                            GError **error)
{
  tidemark_json_writer_begin_object (writer, TIDEMARK_JSON_INLINE);
  if (!tidemark_fields_write (exclusion_fields, G_N_ELEMENTS (exclusion_fields), ALL, exclusion,
                              writer, error) ||
      !tidemark_json_writer_members_of (writer, exclusion->extra_json, error))
    return FALSE;

  tidemark_json_writer_end (writer);
  return TRUE;
}
