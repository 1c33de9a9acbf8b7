/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "store-fixture.h"
#include "tidemark-schema.h"
#include "tidemark-search-query.h"
#include "tidemark-search-tokenizer.h"

#define AT "2026-03-27T21:41:00+01:00"

static char *
query (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return text;
}

/* After those that there are. */
static void
add_step (GPtrArray *steps, const char *sql)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (sql, strlen (sql));

  g_ptr_array_add (steps, tidemark_schema_step_new (tidemark_schema_newest (steps) + 1, bytes));
}

static void
assert_version (const char *path, int version)
{
  g_autofree char *expected = g_strdup_printf ("%d", version);
  g_autofree char *found = query (path, "PRAGMA user_version");

  g_assert_cmpstr (found, ==, expected);
}

static void
put_note (const StoreFixture *fixture)
{
  g_autoptr (TidemarkConnection) connection =
      store_fixture_open (fixture, TIDEMARK_OPEN_READ_WRITE);
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);

  entry->note = g_strdup ("from before");
  store_fixture_put (connection, entry);
}

static gboolean
migrate (const StoreFixture *fixture, GPtrArray *steps, GError **error)
{
  sqlite3 *db = NULL;
  gboolean migrated;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (tidemark_search_tokenizer_add (db), ==, SQLITE_OK);
  migrated = tidemark_schema_migrate (db, fixture->path, steps, error);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return migrated;
}

static void
steps_are_numbered_without_a_gap (void)
{
  g_autoptr (GPtrArray) steps = tidemark_schema_list_steps ();

  g_assert_cmpuint (steps->len, >, 0);
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpint (((TidemarkSchemaStep *) steps->pdata[i])->number, ==, (int) i + 1);
}

static void
older_journal_is_copied_and_brought_forward (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (GPtrArray) steps = tidemark_schema_list_steps ();
  int current = tidemark_schema_newest (steps);
  g_autofree char *copy = NULL;
  g_autofree char *note = NULL;
  g_autofree char *old_note = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  store_fixture_init (&fixture);
  put_note (&fixture);
  add_step (steps, "ALTER TABLE entry ADD COLUMN weather TEXT;");
  add_step (steps, "UPDATE entry SET weather = 'fair'; UPDATE entry SET note = 'changed';");
  g_assert_true (migrate (&fixture, steps, &error));
  g_assert_no_error (error);

  assert_version (fixture.path, current + 2);
  note = query (fixture.path, "SELECT note || weather FROM entry");
  g_assert_cmpstr (note, ==, "changedfair");

  copy = g_strdup_printf ("%s.before-%d", fixture.path, current);
  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 07777, ==, 0600);
  assert_version (copy, current);
  old_note = query (copy, "SELECT note FROM entry");
  g_assert_cmpstr (old_note, ==, "from before");

  /* And this version, which does not know them, sees so without opening the database. */
  g_assert_null (tidemark_connection_open (fixture.path, TIDEMARK_OPEN_READ_WRITE, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_TOO_NEW);
}

static void
step_that_fails_leaves_the_one_before (void)
{
  static const char *const failing[] = {
    "ALTER TABLE entry ADD COLUMN weather TEXT; UPDATE entry SET nonsense = 1;",
    "INSERT INTO hole (import) VALUES (77);",
  };

  for (guint i = 0; i < G_N_ELEMENTS (failing); i++)
    {
      g_auto (StoreFixture) fixture = { 0 };
      g_autoptr (GPtrArray) steps = tidemark_schema_list_steps ();
      int current = tidemark_schema_newest (steps);
      g_autofree char *columns = NULL;
      g_autofree char *holes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (TidemarkConnection) connection = NULL;

      store_fixture_init (&fixture);
      put_note (&fixture);
      add_step (steps, failing[i]);
      g_assert_false (migrate (&fixture, steps, &error));
      g_assert_nonnull (error);

      assert_version (fixture.path, current);
      columns = query (fixture.path,
                       "SELECT count(*) FROM pragma_table_info ('entry') WHERE name = 'weather'");
      g_assert_cmpstr (columns, ==, "0");
      holes = query (fixture.path, "SELECT count(*) FROM hole");
      g_assert_cmpstr (holes, ==, "0");
      connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
    }
}

static void
copy_of_an_earlier_try_is_kept (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (GPtrArray) steps = tidemark_schema_list_steps ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  put_note (&fixture);
  first = g_strdup_printf ("%s.before-%d", fixture.path, tidemark_schema_newest (steps));
  second = g_strconcat (first, ".2", NULL);
  g_assert_true (g_file_set_contents (first, "somebody may want it", -1, NULL));
  add_step (steps, "ALTER TABLE entry ADD COLUMN weather TEXT;");
  g_assert_true (migrate (&fixture, steps, &error));

  g_assert_true (g_file_get_contents (first, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "somebody may want it");
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

/* A journal as an earlier schema wrote it: read whole, by whatever comes later. */
static void
journal_of_that_schema_is_read_whole (gconstpointer name)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autofree char *stored = g_test_build_filename (G_TEST_DIST, "fixtures", "stores", name, NULL);
  g_autofree char *content = NULL;
  g_autofree char *kinds = NULL;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  store_fixture_init (&fixture);
  g_assert_true (g_file_get_contents (stored, &content, &size, NULL));
  g_assert_true (g_file_set_contents (fixture.path, content, (gssize) size, NULL));
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);

  faults = tidemark_connection_check (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  people = tidemark_journal_list_people (connection, NULL);
  g_assert_cmpuint (people->len, ==, 2);
  imports = tidemark_journal_list_imports (connection, NULL, NULL);
  g_assert_cmpuint (imports->len, ==, 1);
  kinds = query (fixture.path, "SELECT count(DISTINCT kind) FROM entry");
  g_assert_cmpstr (kinds, ==, "13");
  found = tidemark_query_search_keys (connection, &TIDEMARK_ENTRY_FILTER_ALL, "WÖRDING", NULL, 100,
                                      NULL);
  g_assert_cmpuint (found->len, ==, 14);
}

#define ADD(name, function) g_test_add_func ("/store/schema/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("steps-are-numbered-without-a-gap", steps_are_numbered_without_a_gap);
  ADD ("older-journal-is-copied-and-brought-forward", older_journal_is_copied_and_brought_forward);
  ADD ("step-that-fails-leaves-the-one-before", step_that_fails_leaves_the_one_before);
  ADD ("copy-of-an-earlier-try-is-kept", copy_of_an_earlier_try_is_kept);
  g_test_add_data_func ("/store/schema/journal-of-schema-1-is-read-whole", "schema-1.db",
                        journal_of_that_schema_is_read_whole);
  g_test_add_data_func ("/store/schema/journal-of-schema-3-is-read-whole", "schema-3.db",
                        journal_of_that_schema_is_read_whole);
  g_test_add_data_func ("/store/schema/journal-of-schema-4-is-read-whole", "schema-4.db",
                        journal_of_that_schema_is_read_whole);

  return g_test_run ();
}
