/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <dlfcn.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store-fixture.h"
#include "store-writer.h"
#include "tidemark-config.h"

#define AT "2026-03-27T21:41:00+01:00"

/* This program again, only to open a journal and print the code of the error. */
#define OPEN_WORD "--open"

static void
assert_mode (const char *path, guint mode)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 07777, ==, mode);
}

static void
assert_refused (const char *path, TidemarkOpenMode mode, TidemarkStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_name (path);

  g_assert_null (tidemark_connection_open (path, mode, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

/* Both ways, and neither changes anything in the folder. */
static void
assert_left_as_it_is (const StoreFixture *fixture, TidemarkStoreError code)
{
  g_autofree char *before = store_fixture_digest (fixture);
  g_autofree char *after = NULL;

  assert_refused (fixture->path, TIDEMARK_OPEN_READ_WRITE, code);
  assert_refused (fixture->path, TIDEMARK_OPEN_READ_ONLY, code);
  after = store_fixture_digest (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
put_notes (const StoreFixture *fixture, int count)
{
  g_autoptr (TidemarkConnection) connection =
      store_fixture_open (fixture, TIDEMARK_OPEN_READ_WRITE);

  g_assert_true (tidemark_connection_begin (connection, NULL));
  for (int i = 0; i < count; i++)
    {
      g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);

      entry->note = g_strnfill (500, 'a' + i % 26);
      g_assert_true (tidemark_journal_put_entry (connection, entry, NULL));
    }
  g_assert_true (tidemark_connection_commit (connection, NULL));
}

static int
count_entries (const StoreFixture *fixture)
{
  g_autoptr (TidemarkConnection) connection = store_fixture_open (fixture, TIDEMARK_OPEN_READ_ONLY);
  sqlite3_stmt *statement =
      tidemark_connection_prepare (connection, "SELECT count(*) FROM entry", NULL);
  gboolean row;

  g_assert_true (tidemark_connection_step (connection, statement, &row, NULL));
  return sqlite3_column_int (statement, 0);
}

static void
journal_is_made_for_its_owner_alone (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autofree char *folder = NULL;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  static const char *const names[] = { "journal.db", "journal.db-wal", "journal.db-shm" };
  mode_t before = umask (0);

  store_fixture_init (&fixture);
  folder = store_fixture_file (&fixture, "share/tidemark");
  g_free (fixture.path);
  fixture.path = g_build_filename (folder, "journal.db", NULL);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  person = store_fixture_put_person (connection, "A.");
  umask (before);

  assert_mode (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      assert_mode (path, 0600);
    }
}

static void
journal_that_others_could_read_is_closed_to_them (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;

  store_fixture_init (&fixture);
  put_notes (&fixture, 1);
  g_assert_cmpint (g_chmod (fixture.path, 0644), ==, 0);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  assert_mode (fixture.path, 0600);
}

static void
journal_is_opened_with_all_its_guards (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  static const struct
  {
    const char *sql;
    const char *value;
  } guards[] = {
    { "PRAGMA journal_mode", "wal" }, { "PRAGMA synchronous", "2" },
    { "PRAGMA foreign_keys", "1" },   { "PRAGMA secure_delete", "1" },
    { "PRAGMA trusted_schema", "0" }, { "PRAGMA cell_size_check", "1" },
    { "PRAGMA temp_store", "2" },     { "PRAGMA application_id", "1415867755" },
  };

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      sqlite3_stmt *statement = tidemark_connection_prepare (connection, guards[i].sql, NULL);
      gboolean row;

      g_assert_true (tidemark_connection_step (connection, statement, &row, NULL));
      g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, guards[i].value);
    }
}

static void
missing_journal_is_not_made_by_reading (void)
{
  g_auto (StoreFixture) fixture = { 0 };

  store_fixture_init (&fixture);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_ONLY, TIDEMARK_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
}

static void
file_of_something_else_is_left_as_it_is (void)
{
  static const char *const contents[] = {
    "Dear diary",
    "SQLite format 3",
    ("PK\x03\x04 a long enough file that is an archive, or at least begins like one, and goes on "
     "for more than the hundred bytes of a header"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_auto (StoreFixture) fixture = { 0 };

      store_fixture_init (&fixture);
      g_assert_true (g_file_set_contents (fixture.path, contents[i], -1, NULL));
      assert_left_as_it_is (&fixture, TIDEMARK_STORE_ERROR_NOT_A_JOURNAL);
    }
}

static void
foreign_database_is_left_as_it_is (void)
{
  static const char *const sqls[] = {
    "CREATE TABLE entry (id INTEGER PRIMARY KEY)",
    "PRAGMA journal_mode = WAL; CREATE TABLE t (a)",
    "PRAGMA application_id = 7; PRAGMA user_version = 1",
    "VACUUM",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_auto (StoreFixture) fixture = { 0 };

      store_fixture_init (&fixture);
      run_sql (fixture.path, sqls[i]);
      assert_left_as_it_is (&fixture, TIDEMARK_STORE_ERROR_NOT_A_JOURNAL);
    }
}

/* One that is being written to: there is more in its log than in the file. */
static void
foreign_database_in_use_is_left_as_it_is (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  sqlite3 *db = NULL;

  store_fixture_init (&fixture);
  g_assert_cmpint (sqlite3_open (fixture.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA journal_mode = WAL; CREATE TABLE t (a);"
                                 "INSERT INTO t VALUES (1)",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  assert_left_as_it_is (&fixture, TIDEMARK_STORE_ERROR_NOT_A_JOURNAL);
  sqlite3_close (db);
}

static void
newer_journal_is_left_as_it_is (void)
{
  g_auto (StoreFixture) fixture = { 0 };

  store_fixture_init (&fixture);
  put_notes (&fixture, 3);
  run_sql (fixture.path, "PRAGMA user_version = 999; PRAGMA wal_checkpoint (TRUNCATE)");
  assert_left_as_it_is (&fixture, TIDEMARK_STORE_ERROR_TOO_NEW);
}

/* A newer program was killed before its log was written back: only the log says how new it is. */
static void
newer_journal_with_a_log_keeps_it (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autofree char *log = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  sqlite3 *db = NULL;
  gsize size_before, size_after;

  store_fixture_init (&fixture);
  put_notes (&fixture, 3);
  log = g_strconcat (fixture.path, "-wal", NULL);
  g_assert_cmpint (sqlite3_open (fixture.path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 999", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  g_assert_true (g_file_get_contents (log, &before, &size_before, NULL));
  g_assert_cmpuint (size_before, >, 0);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_TOO_NEW);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_ONLY, TIDEMARK_STORE_ERROR_TOO_NEW);
  g_assert_true (g_file_get_contents (log, &after, &size_after, NULL));
  g_assert_cmpmem (after, size_after, before, size_before);
}

static void
damaged_journal_is_left_as_it_is (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autofree char *content = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size;

  store_fixture_init (&fixture);
  put_notes (&fixture, 100);
  g_assert_true (g_file_get_contents (fixture.path, &content, &size, NULL));

  /* Cut short, as by a copy that did not end. */
  g_assert_true (g_file_set_contents (fixture.path, content, size / 2 / 4096 * 4096, NULL));
  assert_left_as_it_is (&fixture, TIDEMARK_STORE_ERROR_CORRUPT);

  /* The header survived, what it leads to did not. */
  memset (content + 100, 0xa5, 8192 - 100);
  g_assert_true (g_file_set_contents (fixture.path, content, size, NULL));
  before = store_fixture_digest (&fixture);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_CORRUPT);
  after = store_fixture_digest (&fixture);
  g_assert_cmpstr (after, ==, before);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_ONLY, TIDEMARK_STORE_ERROR_CORRUPT);
}

static void
damage_inside_is_said_when_it_is_met (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize size;

  store_fixture_init (&fixture);
  put_notes (&fixture, 500);
  g_assert_true (g_file_get_contents (fixture.path, &content, &size, NULL));
  for (gsize page = size / 4096 / 2; page < size / 4096; page++)
    memset (content + page * 4096, 0xa5, 16);
  g_assert_true (g_file_set_contents (fixture.path, content, size, NULL));

  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_ONLY);
  faults = tidemark_connection_check (connection, &error);
  if (error != NULL)
    g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_CORRUPT);
  else
    g_assert_cmpuint (faults->len, >, 0);
}

static void
folder_in_place_of_a_journal_is_refused (void)
{
  g_auto (StoreFixture) fixture = { 0 };

  store_fixture_init (&fixture);
  g_assert_cmpint (g_mkdir (fixture.path, 0700), ==, 0);
  assert_left_as_it_is (&fixture, TIDEMARK_STORE_ERROR_ACCESS);
}

static void
file_on_the_way_to_the_folder_is_refused (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autofree char *path = NULL;

  store_fixture_init (&fixture);
  g_assert_true (g_file_set_contents (fixture.path, "x", -1, NULL));
  path = g_build_filename (fixture.path, "journal.db", NULL);
  assert_refused (path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_ACCESS);
}

/* An administrator may open anything; in a process of its own that right is given up. */
static void
give_up_privileges (const StoreFixture *fixture)
{
  if (geteuid () == 0 && chown (fixture->folder, 65534, 65534) == 0)
    {
      g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = store_fixture_file (fixture, name);

          g_assert_cmpint (chown (path, 65534, 65534), ==, 0);
        }
      g_assert_cmpint (setresgid (65534, 65534, 65534), ==, 0);
      g_assert_cmpint (setresuid (65534, 65534, 65534), ==, 0);
    }
}

/* Whether this is the process of its own; the other one waits for it. */
static gboolean
is_own_process (void)
{
  if (g_test_subprocess ())
    return TRUE;

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  return FALSE;
}

static void
folder_that_cannot_be_written_is_said (void)
{
  g_auto (StoreFixture) fixture = { 0 };

  if (!is_own_process ())
    return;

  store_fixture_init (&fixture);
  put_notes (&fixture, 3);
  give_up_privileges (&fixture);
  g_assert_cmpint (g_chmod (fixture.folder, 0500), ==, 0);
  g_assert_cmpint (g_access (fixture.folder, W_OK), !=, 0);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_READ_ONLY);

  /* Where there is no journal in it yet. */
  g_free (fixture.path);
  fixture.path = store_fixture_file (&fixture, "other.db");
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_READ_ONLY);
  g_free (fixture.path);
  fixture.path = store_fixture_file (&fixture, "folder/other.db");
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_READ_ONLY);
}

static void
file_that_cannot_be_written_is_said (void)
{
  g_auto (StoreFixture) fixture = { 0 };

  if (!is_own_process ())
    return;

  store_fixture_init (&fixture);
  put_notes (&fixture, 3);
  give_up_privileges (&fixture);
  g_assert_cmpint (g_chmod (fixture.path, 0400), ==, 0);
  g_assert_cmpint (g_access (fixture.path, W_OK), !=, 0);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_READ_ONLY);
  assert_mode (fixture.path, 0400);
}

static void
file_that_cannot_be_read_is_said (void)
{
  g_auto (StoreFixture) fixture = { 0 };

  if (!is_own_process ())
    return;

  store_fixture_init (&fixture);
  put_notes (&fixture, 3);
  give_up_privileges (&fixture);
  g_assert_cmpint (g_chmod (fixture.path, 0), ==, 0);
  g_assert_cmpint (g_access (fixture.path, R_OK), !=, 0);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_ACCESS);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_ONLY, TIDEMARK_STORE_ERROR_ACCESS);

  g_assert_cmpint (g_chmod (fixture.folder, 0), ==, 0);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_ACCESS);
}

static void
limit_file_size (gsize bytes)
{
  struct rlimit limit = { bytes, bytes };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
full_disk_stores_nothing (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);
  g_autoptr (TidemarkEntry) small = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_own_process ())
    return;

  store_fixture_init (&fixture);
  put_notes (&fixture, 5);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  limit_file_size (256 * 1024);

  entry->note = g_strnfill (1024 * 1024, 'x');
  g_assert_true (tidemark_connection_begin (connection, &error));
  if (tidemark_journal_put_entry (connection, entry, &error))
    tidemark_connection_commit (connection, &error);
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NO_SPACE);
  tidemark_connection_rollback (connection);

  /* What fits goes on being stored, and nothing of the other is there. */
  store_fixture_put (connection, small);
  g_clear_pointer (&connection, tidemark_connection_close);
  g_assert_cmpint (count_entries (&fixture), ==, 6);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  faults = tidemark_connection_check (connection, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
full_disk_makes_no_journal (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (GError) error = NULL;

  if (!is_own_process ())
    return;

  store_fixture_init (&fixture);
  limit_file_size (20000);
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_NO_SPACE);
  /* As if nothing had happened: with room again it can be made. */
  assert_refused (fixture.path, TIDEMARK_OPEN_READ_WRITE, TIDEMARK_STORE_ERROR_NO_SPACE);
}

static void
journal_that_may_not_grow_stores_nothing (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  sqlite3_exec (tidemark_connection_get_handle (connection), "PRAGMA max_page_count = 1", NULL,
                NULL, NULL);
  entry->note = g_strnfill (100000, 'x');
  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_false (tidemark_journal_put_entry (connection, entry, &error));
  g_assert_error (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NO_SPACE);
  tidemark_connection_rollback (connection);
  g_assert_cmpint (count_entries (&fixture), ==, 0);
}

/* Opening one more connection, and closing it, must not take the locks of the first away: another
 * process would think itself the last and take the log away as well. */
static void
second_connection_leaves_the_locks_of_the_first (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autofree char *log = NULL;
  g_autoptr (TidemarkEntry) entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);
  StoreWriter writer;

  store_fixture_init (&fixture);
  log = g_strconcat (fixture.path, "-wal", NULL);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  store_fixture_put (connection, entry);
  g_assert_cmpint (count_entries (&fixture), ==, 1);

  store_writer_start (&writer, fixture.path, "another process", 2);
  store_writer_wait (&writer);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_entries (&fixture), ==, 3);
}

static void
busy_journal_is_waited_for_until_cancelled (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) first = NULL;
  g_autoptr (TidemarkConnection) second = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  first = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  second = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  g_assert_true (tidemark_connection_begin (first, NULL));

  tidemark_connection_set_cancellable (second, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (tidemark_connection_begin (second, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  tidemark_connection_rollback (first);
}

#if TIDEMARK_ENCRYPTION
#define OTHER_LIBRARY "libsqlite3.so.0"
#else
#define OTHER_LIBRARY "libsqlcipher.so.1"
#endif

/* As GTK may bring it in. */
static void
other_sqlite_in_the_process_changes_nothing (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (TidemarkConnection) connection = NULL;

  g_assert_nonnull (dlopen (OTHER_LIBRARY, RTLD_NOW | RTLD_GLOBAL));
  store_fixture_init (&fixture);
  connection = store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
}

static void
other_sqlite_in_place_of_ours_is_refused (void)
{
  g_auto (StoreFixture) fixture = { 0 };
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;
  g_autofree char *expected = g_strdup_printf ("%d\n", TIDEMARK_STORE_ERROR_WRONG_LIBRARY);
  g_autoptr (GError) error = NULL;

  store_fixture_init (&fixture);
  g_subprocess_launcher_setenv (launcher, "LD_PRELOAD", OTHER_LIBRARY, TRUE);
  g_subprocess_launcher_setenv (launcher, "ASAN_OPTIONS", "verify_asan_link_order=0", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", OPEN_WORD,
                                         fixture.path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
  g_assert_cmpstr (output, ==, expected);
  g_assert_false (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
}

static int
open_main (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);

  g_print ("%d\n", error != NULL ? error->code : -1);
  return 0;
}

#define ADD(name, function) g_test_add_func ("/store/connection/" name, function)

int
main (int argc, char **argv)
{
  if (argc > 2 && g_str_equal (argv[1], STORE_WRITER_WORD))
    return store_writer_main (argc, argv);
  if (argc > 2 && g_str_equal (argv[1], OPEN_WORD))
    return open_main (argv[2]);

  g_test_init (&argc, &argv, NULL);

  ADD ("journal-is-made-for-its-owner-alone", journal_is_made_for_its_owner_alone);
  ADD ("journal-that-others-could-read-is-closed-to-them",
       journal_that_others_could_read_is_closed_to_them);
  ADD ("journal-is-opened-with-all-its-guards", journal_is_opened_with_all_its_guards);
  ADD ("missing-journal-is-not-made-by-reading", missing_journal_is_not_made_by_reading);
  ADD ("file-of-something-else-is-left-as-it-is", file_of_something_else_is_left_as_it_is);
  ADD ("foreign-database-is-left-as-it-is", foreign_database_is_left_as_it_is);
  ADD ("foreign-database-in-use-is-left-as-it-is", foreign_database_in_use_is_left_as_it_is);
  ADD ("newer-journal-is-left-as-it-is", newer_journal_is_left_as_it_is);
  ADD ("newer-journal-with-a-log-keeps-it", newer_journal_with_a_log_keeps_it);
  ADD ("damaged-journal-is-left-as-it-is", damaged_journal_is_left_as_it_is);
  ADD ("damage-inside-is-said-when-it-is-met", damage_inside_is_said_when_it_is_met);
  ADD ("folder-in-place-of-a-journal-is-refused", folder_in_place_of_a_journal_is_refused);
  ADD ("file-on-the-way-to-the-folder-is-refused", file_on_the_way_to_the_folder_is_refused);
  ADD ("folder-that-cannot-be-written-is-said", folder_that_cannot_be_written_is_said);
  ADD ("file-that-cannot-be-written-is-said", file_that_cannot_be_written_is_said);
  ADD ("file-that-cannot-be-read-is-said", file_that_cannot_be_read_is_said);
  ADD ("full-disk-stores-nothing", full_disk_stores_nothing);
  ADD ("full-disk-makes-no-journal", full_disk_makes_no_journal);
  ADD ("journal-that-may-not-grow-stores-nothing", journal_that_may_not_grow_stores_nothing);
  ADD ("second-connection-leaves-the-locks-of-the-first",
       second_connection_leaves_the_locks_of_the_first);
  ADD ("busy-journal-is-waited-for-until-cancelled", busy_journal_is_waited_for_until_cancelled);
  ADD ("other-sqlite-in-the-process-changes-nothing", other_sqlite_in_the_process_changes_nothing);
  ADD ("other-sqlite-in-place-of-ours-is-refused", other_sqlite_in_place_of_ours_is_refused);

  return g_test_run ();
}
