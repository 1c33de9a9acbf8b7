/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-json.h"
#include "tidemark-journal-json.h"

#include <math.h>
#include <string.h>

#define ID "\"id\": \"11111111-2222-4333-8444-555555555555\""
#define AT "\"at\": \"2026-03-27T21:41:00+01:00\""
#define PERSON "\"person\": \"aaaaaaaa-2222-4333-8444-555555555555\""
#define CHANGED "\"changed_at\": \"2026-03-27T20:41:00.500Z\""
#define HEAD ID ", " PERSON ", " AT ", \"day\": \"2026-03-27\", "

static TidemarkJsonRecord *
read_record (const char *json)
{
  g_autoptr (TidemarkJsonStream) stream = tidemark_json_stream_new_for_text (json);
  TidemarkJsonRecord *record = tidemark_json_record_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tidemark_json_stream_next (stream, &error), ==, TIDEMARK_JSON_OBJECT_BEGIN);
  g_assert_true (tidemark_json_record_read (record, stream, &error));
  g_assert_no_error (error);
  return record;
}

static TidemarkEntry *
read_entry (const char *json, GError **error)
{
  g_autoptr (TidemarkJsonRecord) record = read_record (json);

  return tidemark_entry_from_json (record, error);
}

typedef gboolean (*WriteFunc) (gconstpointer object, TidemarkJsonWriter *writer, GError **error);

#define DEFINE_WRITE(thing)                                                                        \
  static gboolean write_##thing (gconstpointer object, TidemarkJsonWriter *writer, GError **error) \
  {                                                                                                \
    return tidemark_##thing##_to_json (object, writer, error);                                     \
  }

DEFINE_WRITE (entry)
DEFINE_WRITE (person)
DEFINE_WRITE (import)
DEFINE_WRITE (exclusion)

static char *
write_object (gconstpointer object, WriteFunc write)
{
  GString *json = g_string_new (NULL);
  g_autoptr (TidemarkJsonWriter) writer = tidemark_json_writer_new (json);
  g_autoptr (GError) error = NULL;

  g_assert_true (write (object, writer, &error));
  g_assert_no_error (error);
  return g_string_free_and_steal (json);
}

static void
assert_entry_reads_back (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkEntry) entry = read_entry (json, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = write_object (entry, write_entry);
  g_assert_cmpstr (again, ==, json);
}

static void
entry_of_every_kind_reads_back_as_written (void)
{
  static const char *const kinds[] = {
    "\"message\", \"by\": \"them\", \"length\": 5, \"text\": \"häßß\\n\"",
    "\"message\", \"by\": \"me\", \"length\": 0, \"media\": true",
    "\"message\", \"by\": \"me\", \"length\": 0, \"media\": true, \"type\": \"sticker\"",
    "\"message\", \"by\": \"me\", \"length\": 0, \"type\": \"deleted\", "
    "\"import\": \"bbbbbbbb-2222-4333-8444-555555555555\", \"key\": \"k 1\"",
    "\"text\", \"by\": \"both\", \"distance\": 0, \"wanted\": 10, "
    "\"marks\": [ \"looks_away\", \"wants_serious\" ]",
    "\"call\", \"by\": \"unknown\", \"answered\": false, \"seconds\": 0",
    "\"call\", \"answered\": true, \"marks\": [ \"milestone\" ]",
    "\"date\", \"by\": \"me\", \"planned_by\": \"them\", \"happened\": \"moved\", "
    "\"changed_by\": \"them\", \"due\": \"2026-04-01\", \"wanted\": 3",
    "\"distance\", \"value\": 0",
    "\"wanted\", \"value\": 10",
    "\"promise\", \"by\": \"me\", \"due\": \"2026-04-01T08:00:00-09:30\", \"outcome\": \"partly\", "
    "\"resolved_at\": \"2026-04-02T08:00:00Z\"",
    "\"promise\", \"outcome\": \"excused\"",
    "\"talk\", \"topic\": \"exclusivity\", \"raised_by\": \"me\", \"outcome\": \"dodged\", "
    "\"answer\": \"\"",
    "\"move\", \"move\": \"space\"",
    "\"mark\", \"mark\": \"he_named_problem\"",
    "\"friend\", \"friend\": \"deep\", \"who\": \"Eva\"",
    "\"nothing\"",
    "\"note\"",
    "\"safety\", \"mark\": \"afraid\"",
    "\"note\", \"goes_with\": [ \"bbbbbbbb-2222-4333-8444-555555555555\", "
    "\"cccccccc-2222-4333-8444-555555555555\" ]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *plain =
          g_strconcat ("{ " HEAD "\"kind\": ", kinds[i], ", " CHANGED " }", NULL);
      g_autofree char *full = g_strconcat (
          "{ " HEAD "\"kind\": ", kinds[i],
          ", \"note\": \"n\\\"\", \"hot\": true, " CHANGED ", \"deleted\": true }", NULL);

      assert_entry_reads_back (plain);
      assert_entry_reads_back (full);
    }
}

static void
unknown_members_are_kept (void)
{
  assert_entry_reads_back ("{ " HEAD "\"kind\": \"nothing\", " CHANGED
                           ", \"weather\": { \"sky\": [ 1.50, \"x\", {}, [] ], \"wind\": null }, "
                           "\"value\": 3, \"n\": -0e1 }");
  /* "type" is ours only where its word is. */
  assert_entry_reads_back ("{ " HEAD "\"kind\": \"message\", \"by\": \"me\", \"length\": 1, "
                           "\"media\": true, " CHANGED ", \"type\": \"gif\" }");
}

static void
absent_members_have_their_defaults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkEntry) entry =
      read_entry ("{ \"text\": \"für\", \"by\": \"them\", \"kind\": \"message\", \"note\": null, "
                  "\"at\": \"2026-03-28T01:00:00+02:00\", " ID " }",
                  &error);
  g_autofree char *day = NULL;

  g_assert_no_error (error);
  day = tidemark_day_format (entry->day);
  g_assert_cmpstr (day, ==, "2026-03-28");
  g_assert_cmpint (entry->changed_at_ms, ==, entry->at.ms);
  g_assert_cmpint (entry->length, ==, 3);
  g_assert_null (entry->person_id);
  g_assert_null (entry->note);
  g_assert_null (entry->extra_json);
}

static void
wrong_member_is_named (void)
{
  static const struct
  {
    const char *members;
    const char *message;
  } wrong[] = {
    { AT ", \"kind\": \"note\"", "id: is missing" },
    { "\"id\": \"1\", " AT ", \"kind\": \"note\"", "id: this should be a UUID" },
    { ID ", \"kind\": \"note\"", "at: is missing" },
    { ID ", " AT, "kind: is missing" },
    { ID ", " AT ", \"kind\": null", "kind: is missing" },
    { ID ", " AT ", \"kind\": 7", "kind: this should be a text and is a number" },
    { ID ", " AT ", \"kind\": \"tickle\"", "kind: tickle is not one of the words that go here" },
    { ID ", " AT ", \"kind\": \"he said no\"",
      "kind: a longer text is not one of the words that go here" },
    { ID ", " AT ", \"kind\": \"distance\"", "value: is missing" },
    { ID ", " AT ", \"kind\": \"distance\", \"value\": 12", "value: 12 is outside 0–10" },
    { ID ", " AT ", \"kind\": \"distance\", \"value\": -1", "value: -1 is outside 0–10" },
    { ID ", " AT ", \"kind\": \"distance\", \"value\": 7.5", "value: 7.5 is not a whole number" },
    { ID ", " AT ", \"kind\": \"distance\", \"value\": \"7\"",
      "value: this should be a number and is a text" },
    { ID ", " AT ", \"kind\": \"call\", \"seconds\": -1", "seconds: -1 is below 0" },
    { ID ", " AT ", \"kind\": \"call\", \"seconds\": 99999999999",
      "seconds: 99999999999 is outside 0–2147483647" },
    { ID ", " AT ", \"kind\": \"call\", \"answered\": \"yes\"",
      "answered: this should be true or false and is a text" },
    { ID ", " AT ", \"kind\": \"message\"", "by: is missing" },
    { ID ", " AT ", \"kind\": \"message\", \"by\": \"both\"",
      "by: both is not one of the words that go here" },
    { ID ", " AT ", \"kind\": \"text\", \"marks\": [ \"milestone\", 3 ]",
      "marks: what stands at place 1 is not the name of a mark" },
    { ID ", " AT ", \"kind\": \"note\", \"goes_with\": [\"me\"]",
      "goes_with: what stands at place 0 is not a UUID" },
    { ID ", " AT ", \"kind\": \"text\", \"marks\": \"milestone\"",
      "marks: this should be a list and is a text" },
    { ID ", " AT ", \"kind\": \"talk\", \"outcome\": \"kept\"",
      "outcome: kept is not one of the words that go here" },
    { ID ", " AT ", \"kind\": \"promise\", \"due\": \"soon\"",
      "due: this should be a day such as 2026-03-27, or an instant such as "
      "2026-03-27T21:41:00+01:00" },
    { ID ", \"at\": \"2026-03-27\", \"kind\": \"note\"",
      "at: this should be an instant such as 2026-03-27T21:41:00+01:00" },
    { ID ", \"at\": \"0001-01-01T00:00:00+10:00\", \"kind\": \"note\"",
      "at: this should be an instant such as 2026-03-27T21:41:00+01:00" },
    { ID ", " AT ", \"day\": \"2026-02-30\", \"kind\": \"note\"",
      "day: this should be a day such as 2026-03-27" },
    { ID ", " AT ", \"kind\": \"safety\", \"mark\": \"milestone\"",
      "mark: milestone is not one of the words that go here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *json = g_strconcat ("{ ", wrong[i].members, " }", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TidemarkEntry) entry = read_entry (json, &error);

      g_assert_null (entry);
      g_assert_error (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE);
      g_assert_cmpstr (error->message, ==, wrong[i].message);
    }
}

static void
member_that_comes_twice_is_refused (void)
{
  g_autoptr (TidemarkJsonStream) stream =
      tidemark_json_stream_new_for_text ("{ \"a\": 1,\n \"a\": 1 }");
  g_autoptr (TidemarkJsonRecord) record = tidemark_json_record_new ();
  g_autoptr (GError) error = NULL;

  tidemark_json_stream_next (stream, NULL);
  g_assert_false (tidemark_json_record_read (record, stream, &error));
  g_assert_error (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, "a: is there twice");
  g_assert_cmpuint (tidemark_json_record_get_line (record), ==, 2);
  g_assert_cmpuint (tidemark_json_record_get_column (record), ==, 2);
}

static void
kept_member_gives_way_to_a_known_one (void)
{
  g_autoptr (TidemarkEntry) entry = read_entry (
      "{ " HEAD "\"kind\": \"nothing\", " CHANGED ", \"value\": 3, \"weather\": \"grey\" }", NULL);
  g_autofree char *json = NULL;

  entry->kind = TIDEMARK_KIND_DISTANCE;
  entry->value = 7;
  json = write_object (entry, write_entry);
  g_assert_cmpstr (json, ==,
                   "{ " HEAD "\"kind\": \"distance\", \"value\": 7, " CHANGED
                   ", \"weather\": \"grey\" }");
}

static void
person_reads_back_as_written (void)
{
  static const char json[] =
      "{ " ID ", \"alias\": \"A.\", \"pronoun\": \"they\", \"since\": \"2024-02-29\", "
      "\"archived\": true, \"waiting_limit_days\": 0, \"check_in\": \"2026-12-01\", "
      "\"agreed_until\": \"2027-01-01\", \"my_wish\": \"w\", \"their_wish_general\": \"g\", "
      "\"their_wish_with_me\": \"m\", \"wishes_match\": false, " CHANGED
      ", \"shoe\": { \"size\": 41.5 } }";
  g_autoptr (TidemarkJsonRecord) record = read_record (json);
  g_autoptr (TidemarkPerson) person = tidemark_person_from_json (record, NULL);
  g_autofree char *again = write_object (person, write_person);

  g_assert_cmpstr (again, ==, json);
}

static void
import_reads_back_as_written (void)
{
  static const char json[] =
      "{ " ID ", " PERSON ", \"format\": \"whatsapp\", \"name\": \"chat.txt\", " AT
      ", \"exported_at\": \"2026-03-27T20:00:00+01:00\", \"first\": \"2025-03-27T20:00:00+01:00\", "
      "\"last\": \"2026-03-27T19:00:00+01:00\", \"holes\": [ { \"from\": "
      "\"2025-04-01T00:00:00Z\", \"to\": \"2025-04-02T00:00:00Z\", \"why\": \"cleared\" }, "
      "{ \"to\": \"2025-05-02T00:00:00Z\" } ], \"counts\": { \"new\": 3, \"known\": 0 }, \"x\": 1 "
      "}";
  g_autoptr (TidemarkJsonRecord) record = read_record (json);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkImport) import = tidemark_import_from_json (record, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = write_object (import, write_import);
  g_assert_cmpstr (again, ==, json);
}

static void
wrong_hole_is_named (void)
{
  g_autoptr (TidemarkJsonRecord) record = read_record (
      "{ " ID ", \"format\": \"x\", " AT ",\n\"holes\": [ {}, { \"from\": \"noon\" } ] }");
  g_autoptr (GError) error = NULL;

  g_assert_null (tidemark_import_from_json (record, &error));
  g_assert_error (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==,
                   "holes[1].from: this should be an instant such as 2026-03-27T21:41:00+01:00");
  g_assert_cmpuint (tidemark_json_record_get_line (record), ==, 2);
}

static void
exclusion_reads_back_as_written (void)
{
  static const char json[] =
      "{ " ID ", " PERSON
      ", \"from\": \"2026-01-01\", \"to\": \"2026-01-01\", \"reason\": \"ill\", " CHANGED
      ", \"deleted\": true, \"x\": [ 1, 2 ] }";
  g_autoptr (TidemarkJsonRecord) record = read_record (json);
  g_autoptr (TidemarkExclusion) exclusion = tidemark_exclusion_from_json (record, NULL);
  g_autofree char *again = write_object (exclusion, write_exclusion);

  g_assert_cmpstr (again, ==, json);
}

static void
exclusion_ends_after_it_begins (void)
{
  g_autoptr (TidemarkJsonRecord) record = read_record (
      "{ " ID ", \"from\": \"2026-01-02\", \"to\": \"2026-01-01\", \"reason\": \"ill\" }");
  g_autoptr (GError) error = NULL;

  g_assert_null (tidemark_exclusion_from_json (record, &error));
  g_assert_error (error, TIDEMARK_JSON_ERROR, TIDEMARK_JSON_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, "to: is before from");
}

static void
doubles_read_back_as_the_same (void)
{
  static const double values[] = { 0.1,  1.0 / 3,    3.99, 1e300, 5e-324,
                                   -0.0, 12345,      1e15, 1e-7,  0.30000000000000004,
                                   G_PI, G_MAXDOUBLE };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (TidemarkJsonWriter) writer = tidemark_json_writer_new (json);
      double again;

      tidemark_json_writer_double (writer, values[i]);
      again = g_ascii_strtod (json->str, NULL);
      g_assert_cmpint (memcmp (&again, &values[i], sizeof again), ==, 0);
    }
}

static void
block_layout_is_one_member_a_line (void)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (TidemarkJsonWriter) writer = tidemark_json_writer_new (json);

  tidemark_json_writer_begin_object (writer, TIDEMARK_JSON_BLOCK);
  tidemark_json_writer_string_member (writer, "a", "x");
  tidemark_json_writer_string_member (writer, "absent", NULL);
  tidemark_json_writer_name (writer, "b");
  tidemark_json_writer_begin_array (writer, TIDEMARK_JSON_BLOCK);
  tidemark_json_writer_begin_object (writer, TIDEMARK_JSON_INLINE);
  tidemark_json_writer_int_member (writer, "c", 1);
  tidemark_json_writer_name (writer, "d");
  g_assert_true (tidemark_json_writer_json (writer, " [1 , {}] ", NULL));
  tidemark_json_writer_end (writer);
  tidemark_json_writer_null (writer);
  tidemark_json_writer_end (writer);
  tidemark_json_writer_name (writer, "e");
  tidemark_json_writer_begin_array (writer, TIDEMARK_JSON_BLOCK);
  tidemark_json_writer_end (writer);
  tidemark_json_writer_end (writer);

  g_assert_cmpstr (json->str, ==,
                   "{\n  \"a\": \"x\",\n  \"b\": [\n    { \"c\": 1, \"d\": [ 1, {} ] },\n    null\n"
                   "  ],\n  \"e\": []\n}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/model/journal-json/" name, function)
  ADD ("entry-of-every-kind-reads-back-as-written", entry_of_every_kind_reads_back_as_written);
  ADD ("unknown-members-are-kept", unknown_members_are_kept);
  ADD ("absent-members-have-their-defaults", absent_members_have_their_defaults);
  ADD ("wrong-member-is-named", wrong_member_is_named);
  ADD ("member-that-comes-twice-is-refused", member_that_comes_twice_is_refused);
  ADD ("kept-member-gives-way-to-a-known-one", kept_member_gives_way_to_a_known_one);
  ADD ("person-reads-back-as-written", person_reads_back_as_written);
  ADD ("import-reads-back-as-written", import_reads_back_as_written);
  ADD ("wrong-hole-is-named", wrong_hole_is_named);
  ADD ("exclusion-reads-back-as-written", exclusion_reads_back_as_written);
  ADD ("exclusion-ends-after-it-begins", exclusion_ends_after_it_begins);
  ADD ("doubles-read-back-as-the-same", doubles_read_back_as_the_same);
  ADD ("block-layout-is-one-member-a-line", block_layout_is_one_member_a_line);

  return g_test_run ();
}
