/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-importer-journal.h"

#include <string.h>

#include "store-fixture.h"
#include "tidemark-exporter.h"

#define HEAD "{ \"format\": \"tidemark-journal\", \"version\": 1"
#define ANA "aaaaaaaa-2222-4333-8444-555555555555"
#define BEN "bbbbbbbb-2222-4333-8444-555555555555"
#define ONE "11111111-2222-4333-8444-555555555555"
#define TWO "22222222-2222-4333-8444-555555555555"
#define AT "\"at\": \"2026-03-27T21:41:00+01:00\""
#define PEOPLE "\"people\": [ { \"id\": \"" ANA "\", \"alias\": \"A.\" } ]"
#define BOTH                                                                                       \
  "\"people\": [ { \"id\": \"" ANA "\", \"alias\": \"A.\" }, { \"id\": \"" BEN                     \
  "\", \"alias\": \"B.\" } ]"

static TidemarkImportReport *
import_bytes (TidemarkConnection *connection,
              const void *bytes,
              gsize n_bytes,
              gboolean dry_run,
              GError **error)
{
  /* A copy of its own, so that a sanitizer sees a read past the end. */
  g_autoptr (GBytes) held = g_bytes_new (bytes, n_bytes);
  g_autoptr (TidemarkImportSource) source = tidemark_import_source_new_for_bytes (
      "journal.json", held, TIDEMARK_INSTANT_NONE, NULL, error);
  g_autoptr (TidemarkImportReport) report = tidemark_import_report_new ("tidemark");
  g_autoptr (TidemarkImportOptions) options = tidemark_import_options_new ();

  if (source == NULL)
    return NULL;

  options->dry_run = dry_run;
  tidemark_connection_begin (connection, error);
  if (tidemark_importer_journal.run (source, connection, options, report, NULL, NULL, NULL, error))
    {
      g_assert_true (tidemark_connection_commit (connection, error));
      return g_steal_pointer (&report);
    }

  tidemark_connection_rollback (connection);
  return NULL;
}

static TidemarkImportReport *
import_text (TidemarkConnection *connection, const char *text)
{
  g_autoptr (GError) error = NULL;
  TidemarkImportReport *report = import_bytes (connection, text, strlen (text), FALSE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  return report;
}

static char *
export_text (TidemarkConnection *connection)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  TidemarkExportOptions options = { .from_day = TIDEMARK_DAY_NONE, .to_day = TIDEMARK_DAY_NONE };
  g_autoptr (GError) error = NULL;

  g_assert_true (tidemark_instant_parse ("2026-04-05T12:00:00.123+02:00", &options.exported_at));
  tidemark_exporter_write (&tidemark_exporter_journal, connection, &options, output, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (output, "", 1, NULL, NULL, NULL);
  g_output_stream_close (output, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (output));
}

/* Line by line, so that a failure shows the one that matters. */
static void
assert_same_text (const char *actual, const char *expected)
{
  g_auto (GStrv) actual_lines = g_strsplit (actual, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; actual_lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (actual_lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (strlen (actual), ==, strlen (expected));
}

static char *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "journal", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
whole_journal_reads_back_byte_for_byte (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;
  g_autofree char *text = read_fixture ("whole.json");
  g_autofree char *again = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  report = import_text (connection, text);
  again = export_text (connection);

  assert_same_text (again, text);
  g_assert_true (report->stored);
  g_assert_cmpuint (report->n_new, ==, 59);
  g_assert_cmpuint (report->n_known, ==, 0);
  g_assert_cmpuint (report->holes->len, ==, 2);
  g_assert_cmpuint (report->calls_answered, ==, 1);
  g_assert_cmpuint (report->calls_missed, ==, 1);
}

static void
same_file_again_changes_nothing (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkImportReport) first = NULL, second = NULL;
  g_autofree char *text = read_fixture ("whole.json");
  g_autofree char *again = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  first = import_text (connection, text);
  second = import_text (connection, text);
  again = export_text (connection);

  assert_same_text (again, text);
  g_assert_cmpuint (second->n_new, ==, 0);
  g_assert_cmpuint (second->n_known, ==, first->n_new);
  g_assert_cmpuint (second->warnings->len, ==, 0);
}

static char *
make_distance (const char *id, const char *changed_at, int value)
{
  return g_strdup_printf (HEAD ", " PEOPLE ", \"entries\": [ { \"id\": \"%s\", " AT
                               ", \"kind\": \"distance\", \"value\": %d, \"changed_at\": \"%s\" } "
                               "] }",
                          id, value, changed_at);
}

static int
get_value (TidemarkConnection *connection, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkEntry) entry = tidemark_journal_get_entry (connection, id, &error);

  g_assert_no_error (error);
  return entry->value;
}

static void
newer_one_wins (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *first = make_distance (ONE, "2026-03-27T21:00:00Z", 3);
  g_autofree char *older = make_distance (ONE, "2026-03-27T20:59:59.999Z", 4);
  g_autofree char *newer = make_distance (ONE, "2026-03-27T21:00:00.001Z", 5);
  g_autoptr (TidemarkImportReport) older_report = NULL, newer_report = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  tidemark_import_report_free (import_text (connection, first));

  older_report = import_text (connection, older);
  g_assert_cmpint (get_value (connection, ONE), ==, 3);
  g_assert_cmpuint (older_report->warnings->len, ==, 0);

  newer_report = import_text (connection, newer);
  g_assert_cmpint (get_value (connection, ONE), ==, 5);
  g_assert_cmpuint (newer_report->n_new, ==, 0);
  g_assert_cmpuint (newer_report->n_known, ==, 1);
  g_assert_cmpstr (newer_report->warnings->pdata[0], ==, "1 entry was newer and updated.");
}

static void
entry_deleted_elsewhere_is_deleted_here (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkEntry) entry = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  tidemark_import_report_free (import_text (connection,
                                            HEAD ", " PEOPLE ", \"entries\": [ { \"id\": \"" ONE
                                                 "\", " AT ", \"kind\": \"nothing\" } ] }"));
  tidemark_import_report_free (import_text (connection, HEAD
                                            ", " PEOPLE ", \"entries\": [ { \"id\": \"" ONE
                                            "\", " AT ", \"kind\": \"nothing\", \"deleted\": true, "
                                            "\"changed_at\": \"2026-03-28T00:00:00Z\" } ] }"));

  entry = tidemark_journal_get_entry (connection, ONE, NULL);
  g_assert_true (entry->deleted);
}

static void
only_person_of_the_file_is_meant (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkEntry) text = NULL, note = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  /* People last: the order of the members is free. */
  tidemark_import_report_free (import_text (
      connection, HEAD ", \"entries\": [ { \"id\": \"" ONE "\", " AT ", \"kind\": \"text\" }, "
                       "{ \"id\": \"" TWO "\", " AT ", \"kind\": \"note\" } ], " PEOPLE " }"));

  text = tidemark_journal_get_entry (connection, ONE, NULL);
  note = tidemark_journal_get_entry (connection, TWO, NULL);
  g_assert_cmpstr (text->person_id, ==, ANA);
  g_assert_null (note->person_id);
}

static void
dry_run_counts_and_stores_nothing (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;
  g_autofree char *text = read_fixture ("whole.json");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  before = export_text (connection);
  report = import_bytes (connection, text, strlen (text), TRUE, &error);
  g_assert_no_error (error);
  after = export_text (connection);

  assert_same_text (after, before);
  g_assert_false (report->stored);
  g_assert_cmpuint (report->n_new, ==, 59);
}

static void
unknown_members_of_two_files_are_kept (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *text = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  tidemark_import_report_free (import_text (connection, HEAD ", \"a\": 1, \"b\": [ 2 ] }"));
  tidemark_import_report_free (import_text (connection, HEAD ", \"c\": {}, \"b\": 3 }"));
  text = export_text (connection);

  g_assert_nonnull (
      strstr (text, "  \"exclusions\": [],\n  \"c\": {},\n  \"b\": 3,\n  \"a\": 1\n}\n"));
}

static void
wrong_file_is_refused_with_its_place (void)
{
  static const struct
  {
    const char *text;
    int code;
    int line;
    int column;
    const char *message;
  } wrong[] = {
    { "[]", TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT, 1, 1, "this is not a Tidemark journal file" },
    { "{ \"format\": \"other\" }", TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT, 1, 13,
      "format: this is not a Tidemark journal file" },
    { "{ \"version\": 1 }", TIDEMARK_IMPORT_ERROR_UNKNOWN_FORMAT, 1, 17,
      "format: this is not a Tidemark journal file" },
    { "{ \"format\": \"tidemark-journal\" }", TIDEMARK_IMPORT_ERROR_DAMAGED, 1, 33,
      "version: is missing" },
    { "{ \"format\": \"tidemark-journal\", \"version\": 2 }", TIDEMARK_IMPORT_ERROR_TOO_NEW, 1, 44,
      "version: the file is of version 2, made by a newer Tidemark; this one reads version 1" },
    { "{ \"format\": \"tidemark-journal\", \"version\": \"1\" }", TIDEMARK_IMPORT_ERROR_DAMAGED, 1,
      44, "version: this should be a whole number from 1" },
    { HEAD ", \"version\": 1 }", TIDEMARK_IMPORT_ERROR_DAMAGED, 1, 47, "version: is there twice" },
    { HEAD ", \"exported_at\": 7 }", TIDEMARK_IMPORT_ERROR_DAMAGED, 1, 62,
      "exported_at: this should be an instant such as 2026-03-27T21:41:00+01:00" },
    { HEAD ", \"entries\": {} }", TIDEMARK_IMPORT_ERROR_DAMAGED, 1, 58,
      "entries: this should be a list" },
    { HEAD ",\n\"entries\": [ 7 ] }", TIDEMARK_IMPORT_ERROR_DAMAGED, 2, 14,
      "entries[0]: this should be an object" },
    { HEAD ",\n\"people\": [ {}, { \"id\": \"1\" } ] }", TIDEMARK_IMPORT_ERROR_DAMAGED, 2, 13,
      "people[0].id: is missing" },
    { HEAD ", \"people\": [ { \"id\": \"" ANA "\", \"alias\": \"A.\" },\n{ \"id\": \"" ANA
           "\", \"alias\": \"B.\" } ] }",
      TIDEMARK_IMPORT_ERROR_DAMAGED, 2, 1, "people[1].id: is there twice" },
    { HEAD ", " PEOPLE ", \"entries\": [ { \"id\": \"" ONE "\", " AT
           ", \"kind\": \"nothing\" },\n  { \"id\": \"" TWO "\", " AT
           ", \"kind\": \"distance\",\n    \"value\": 12 } ] }",
      TIDEMARK_IMPORT_ERROR_DAMAGED, 3, 14, "entries[1].value: 12 is outside 0–10" },
    { HEAD ", " PEOPLE ",\n\"entries\": [ { \"id\": \"" ONE "\", " AT
           ", \"kind\": \"text\", \"person\": \"" BEN "\" } ] }",
      TIDEMARK_IMPORT_ERROR_DAMAGED, 2, 14,
      "entries[0].person: neither the file nor the journal has this id" },
    { HEAD ", " BOTH ",\n\"entries\": [ { \"id\": \"" ONE "\", " AT ", \"kind\": \"text\" } ] }",
      TIDEMARK_IMPORT_ERROR_DAMAGED, 2, 14,
      "entries[0].person: is missing, and it is not the only person of the file" },
    { HEAD ", " PEOPLE ",\n\"entries\": [ { \"id\": \"" ONE "\", " AT
           ", \"kind\": \"text\", \"import\": \"" TWO "\" } ] }",
      TIDEMARK_IMPORT_ERROR_DAMAGED, 2, 14,
      "entries[0].import: neither the file nor the journal has this id" },
    { HEAD ",\n\"exclusions\": [ { \"id\": \"" ONE
           "\", \"from\": \"2026-01-01\", \"to\": \"2026-01-02\" } ] }",
      TIDEMARK_IMPORT_ERROR_DAMAGED, 2, 17, "exclusions[0].reason: is missing" },
    { HEAD ", \"imports\": [ { \"id\": \"" ONE "\", \"format\": \"x\", " AT ", \"person\": \"" ANA
           "\" } ] }",
      TIDEMARK_IMPORT_ERROR_DAMAGED, 0, 0,
      "imports[0].person: neither the file nor the journal has this id" },
    { HEAD ", \"x\": \"\xFF\" }", TIDEMARK_IMPORT_ERROR_ENCODING, 1, 53,
      "there is a byte that is not UTF-8" },
    { HEAD ", \"entries\": [ { \"a\" } ] }", TIDEMARK_IMPORT_ERROR_DAMAGED, 1, 66,
      "a colon was expected here" },
    { HEAD " } x", TIDEMARK_IMPORT_ERROR_DAMAGED, 1, 48, "the file should end here, and goes on" },
  };
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *before = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  before = export_text (connection);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      const TidemarkImportPlace *place;

      g_assert_null (
          import_bytes (connection, wrong[i].text, strlen (wrong[i].text), FALSE, &error));
      g_assert_error (error, TIDEMARK_IMPORT_ERROR, wrong[i].code);
      g_assert_cmpstr (error->message, ==, wrong[i].message);
      place = tidemark_import_error_get_place (error);
      g_assert_cmpint (place->line, ==, wrong[i].line);
      g_assert_cmpint (place->column, ==, wrong[i].column);

      after = export_text (connection);
      assert_same_text (after, before);
    }
}

static void
readable_entries_before_the_damage_are_counted (void)
{
  static const char text[] = HEAD ", " PEOPLE ", \"entries\": [ { \"id\": \"" ONE "\", " AT
                                  ", \"kind\": \"nothing\" }, { \"id\": \"" TWO "\", " AT;
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_null (import_bytes (connection, text, strlen (text), FALSE, &error));
  g_assert_error (error, TIDEMARK_IMPORT_ERROR, TIDEMARK_IMPORT_ERROR_DAMAGED);
  g_assert_cmpint (tidemark_import_error_get_place (error)->readable, ==, 1);
}

/* Short, and with everything that a damaged byte could turn into something else. */
static const char small[] =
    HEAD ", " PEOPLE ", \"entries\": [ { \"id\": \"" ONE "\", " AT
         ", \"kind\": \"text\", \"marks\": [ \"guarded\" ], \"note\": \"ä\\u00e4\", \"x\": [ 1 ] } "
         "] }";

static void
cut_file_is_refused_at_every_byte (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *before = NULL, *after = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  before = export_text (connection);
  for (gsize n_bytes = 0; n_bytes < strlen (small); n_bytes++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (import_bytes (connection, small, n_bytes, FALSE, &error));
      g_assert_nonnull (error);
    }
  after = export_text (connection);
  assert_same_text (after, before);
}

/* What is accepted in spite of the damage has to be written so that it reads back as the same. */
static void
assert_reads_back (TidemarkConnection *connection)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) other = NULL;
  g_autofree char *text = export_text (connection);
  g_autofree char *again = NULL;

  store_fixture_init (&fixture);
  other = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  tidemark_import_report_free (import_text (other, text));
  again = export_text (other);
  assert_same_text (again, text);
}

static void
changed_bytes_never_do_harm (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  for (gsize at = 0; at < strlen (small); at++)
    for (int i = 0; i < 4; i++)
      {
        g_autofree char *bytes = g_strdup (small);
        g_autoptr (TidemarkImportReport) report = NULL;
        g_autoptr (GError) error = NULL;

        bytes[at] = (char) g_rand_int_range (random, 0, 256);
        report = import_bytes (connection, bytes, strlen (small), FALSE, &error);
        g_assert_cmpint (report == NULL, ==, error != NULL);
      }
  assert_reads_back (connection);
}

static void
only_a_journal_file_is_recognised (void)
{
  static const struct
  {
    const char *head;
    gboolean is_journal;
  } heads[] = {
    { HEAD, TRUE },
    { "\xEF\xBB\xBF\n{\"format\"\n:\t\"tidemark-journal\"", TRUE },
    { "{\"people\":[],\"format\":\"tidemark-journal\"", TRUE },
    { "", FALSE },
    { "[ \"tidemark-journal\" ]", FALSE },
    { "{\"format\":\"telegram\"}", FALSE },
    { "{\"text\":[\"tidemark-journal\"]}", FALSE },
    { "{\"text\":\"\\\"format\\\": \\\"tidemark-journal\\\"\"}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    g_assert_cmpint (tidemark_importer_journal.sniff (heads[i].head, strlen (heads[i].head)), ==,
                     heads[i].is_journal);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/importers/journal/" name, function)
  ADD ("whole-journal-reads-back-byte-for-byte", whole_journal_reads_back_byte_for_byte);
  ADD ("same-file-again-changes-nothing", same_file_again_changes_nothing);
  ADD ("newer-one-wins", newer_one_wins);
  ADD ("entry-deleted-elsewhere-is-deleted-here", entry_deleted_elsewhere_is_deleted_here);
  ADD ("only-person-of-the-file-is-meant", only_person_of_the_file_is_meant);
  ADD ("dry-run-counts-and-stores-nothing", dry_run_counts_and_stores_nothing);
  ADD ("unknown-members-of-two-files-are-kept", unknown_members_of_two_files_are_kept);
  ADD ("wrong-file-is-refused-with-its-place", wrong_file_is_refused_with_its_place);
  ADD ("readable-entries-before-the-damage-are-counted",
       readable_entries_before_the_damage_are_counted);
  ADD ("cut-file-is-refused-at-every-byte", cut_file_is_refused_at_every_byte);
  ADD ("changed-bytes-never-do-harm", changed_bytes_never_do_harm);
  ADD ("only-a-journal-file-is-recognised", only_a_journal_file_is_recognised);

  return g_test_run ();
}
